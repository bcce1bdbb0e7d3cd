"""The command python3 -m purenn, for CPython and PyPy; a module here is a command."""
