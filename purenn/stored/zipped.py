"""purenn from a zip on MicroPython, which imports from none by itself: a file system that is read.

Put this file beside purenn.zip (the folders purenn and datasets, packed or stored):

    from zipped import mount
    mount("purenn.zip")
    from purenn import Network, load_csv
"""
import io
import struct
import sys

FOLDER, FILE = 0x4000, 0x8000
END, ENTRY = b"PK\5\6", 46      # what marks the end of the list of files; how long an entry is


class Zip:
    """The files of a zip, as MicroPython asks a file system for them: stat and open."""

    def __init__(self, path):
        self.file = open(path, "rb")
        self.files, self.folders = {}, [""]
        for name, place in entries(self.file):
            parts = name.split("/")
            self.folders += ["/".join(parts[:i]) for i in range(1, len(parts))]
            if parts[-1]:
                self.files[name] = place

    def mount(self, readonly, new):
        """Take its place in the tree of folders: nothing is to be done."""

    def umount(self):
        """Leave it."""
        self.file.close()

    def stat(self, path):
        """Return what a path is, as os.stat does; OSError if it is nothing."""
        path = path.strip("/")
        if path not in self.files and path not in self.folders:
            raise OSError(2)
        folder = path in self.folders
        return (FOLDER if folder else FILE, 0, 0, 0, 0, 0,
                0 if folder else self.files[path][3], 0, 0, 0)

    def open(self, path, mode):
        """Return a file of the zip, unpacked, to be read; OSError if there is none."""
        path = path.strip("/")
        if path not in self.files or mode[:1] != "r":
            raise OSError(2 if path not in self.files else 30)
        start, packed, length, _ = self.files[path]
        self.file.seek(start + 26)
        self.file.seek(start + 30 + sum(struct.unpack("<HH", self.file.read(4))))
        data = self.file.read(length)
        if packed:
            import deflate
            data = deflate.DeflateIO(io.BytesIO(data), deflate.RAW, 15).read()
        return io.BytesIO(data) if "b" in mode else io.StringIO(data.decode())


def entries(file):
    """Yield (name, (where it starts, whether it is packed, bytes in the zip, bytes)) of a zip."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 1024))
    tail = file.read()
    end = tail.rfind(END)
    if end < 0:
        raise ValueError("this is no zip, or its comment is longer than 1000 bytes")
    count, length, start = struct.unpack("<HII", tail[end + 10:end + 20])
    file.seek(start)
    for _ in range(count):
        head = file.read(ENTRY)
        packed = struct.unpack("<H", head[10:12])[0] != 0
        length, whole, name, extra, comment = struct.unpack("<IIHHH", head[20:34])
        yield file.read(name).decode(), (
            struct.unpack("<I", head[42:46])[0], packed, length, whole)
        file.read(extra + comment)


def mount(path, place="/zip"):
    """Let what is in a zip be imported and opened: it stands in the folder place."""
    import vfs
    vfs.mount(Zip(path), place)
    sys.path.append(place)
