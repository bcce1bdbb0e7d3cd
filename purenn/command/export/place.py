"""Where an export goes: nothing is replaced that nobody asked to replace."""
import os


def unused(path):
    """Return the path; what nobody asked to replace is left alone.

    Raises ValueError if there is such a file.
    """
    if os.path.exists(path):
        raise ValueError("export: %s is there already; -o %s replaces it" % (path, path))
    return path
