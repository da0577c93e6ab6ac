"""How numbers and judgements read in Norwegian."""
