"""What only CPython and PyPy run; here pytest may be used."""
