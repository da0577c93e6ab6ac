"""What is checked in the chapters before anything is drawn, and in the pages before they are shown."""
