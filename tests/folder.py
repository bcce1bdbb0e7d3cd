"""A folder for the files of a test, on any Python that has files."""
try:
    from tempfile import TemporaryDirectory
except ImportError:
    class TemporaryDirectory:
        """MicroPython's: the folder it runs in."""

        def __enter__(self):
            """Return the folder."""
            return "."

        def __exit__(self, *error):
            """Leave it as it is."""
