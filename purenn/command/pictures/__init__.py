"""Pictures without packages: SVG for pages, characters for the terminal."""
