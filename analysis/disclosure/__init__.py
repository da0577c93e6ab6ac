"""Disclosure control: which numbers may not be published, by what rule, and proof that sums do not tell them."""
