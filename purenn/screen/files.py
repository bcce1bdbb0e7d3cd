"""The page's own file system for MicroPython: the modules that sources.js holds, nothing else.

The browser's imitation of files takes a tenth of a second to say that there is none, in Firefox,
and an import asks that for every module. Run as it stands, before anything can be imported.
"""
import io
import sys

import vfs
from js import SOURCES, SOURCE_NAMES

PLACE = "/page"
FOLDER, FILE = 0x4000, 0x8000       # what stat calls them


class Files:
    """Files that can be read.   names: of all files, such as purenn/vector.py"""

    def __init__(self, names):
        self.names = set(names)
        self.folders = {""}
        for name in names:
            parts = name.split("/")[:-1]
            self.folders.update(["/".join(parts[:n + 1]) for n in range(len(parts))])

    def mount(self, readonly, mkfs):
        """Do nothing: it is all there."""

    def umount(self):
        """Do nothing."""

    def stat(self, path):
        """Return what a path is.   Raises OSError if there is nothing."""
        path = path.strip("/")
        kind = FOLDER if path in self.folders else FILE if path in self.names else 0
        if not kind:
            raise OSError(2)
        return (kind,) + (0,) * 9

    def open(self, path, mode):
        """Return a file to read.   Raises OSError if there is none."""
        path = path.strip("/")
        if path not in self.names:
            raise OSError(2)
        text = SOURCES[path]
        return io.StringIO(text) if "b" not in mode else io.BytesIO(text.encode())

    def ilistdir(self, path):
        """Yield what is in a folder."""
        path = path.strip("/")
        for kind, names in ((FOLDER, self.folders), (FILE, self.names)):
            for name in names:
                if name and name.rpartition("/")[0] == path:
                    yield name.rpartition("/")[2], kind, 0


vfs.mount(Files(SOURCE_NAMES.split("\n")), PLACE)
sys.path[:] = [PLACE]
