"""Beyond the lecture: layers for pictures, words and sequences, and learning rates that fall."""
