"""purenn on the Pythons that are not CPython: python3 -m tests.interpreters prints the table."""
