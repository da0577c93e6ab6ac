"""A corpus of deliveries: broken ones, each beside what must be said of it, and right ones of every form."""
