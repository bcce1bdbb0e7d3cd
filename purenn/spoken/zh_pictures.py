"""x."""

TEXT = {}
