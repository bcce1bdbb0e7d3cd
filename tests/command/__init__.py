"""Tests of purenn/command: what only CPython and PyPy run; here pytest may be used."""
