"""What a table says by its names, its fields and its first bytes alone."""
