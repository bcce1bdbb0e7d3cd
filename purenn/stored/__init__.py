"""A trained network in a file, and back: data only, never code."""
