"""`python -m report` is the `report` command."""

from report.cli.app import main

main()
