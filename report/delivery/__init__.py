"""What the command says of a delivery."""
