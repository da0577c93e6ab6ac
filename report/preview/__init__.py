"""The preview: the report in a browser on this machine, following what is written as it is saved."""
