"""The command python3 -m purenn, a module for each of its words, for CPython and PyPy."""
