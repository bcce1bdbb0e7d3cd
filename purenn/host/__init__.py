"""What only CPython and PyPy run: the command line and its pictures. Nothing above imports it."""
