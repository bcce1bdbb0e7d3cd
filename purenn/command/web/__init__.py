"""The page that bundle --for web writes: its HTML, its style, and its Python for MicroPython."""
