"""What a table says by its names and fields alone, as far as a board must know it."""
