"""What fit asks for when it is needed: weights, and what a small heap wants."""
