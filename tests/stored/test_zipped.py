"""A zip as the file system that MicroPython reads; on a board it imports from it, outside."""
import sys
import types
import zipfile
import zlib

import pytest

from purenn.stored.zipped import FILE, FOLDER, Zip, mount

TEXT, EXTRA = "權重 " * 50, b"\xfe\xca\x02\x00ok"     # the field is one that nobody knows


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Return the path of a zip with files stored and packed, in folders, and a comment."""
    def inflated(file, kind, bits):
        """Unpack as MicroPython does: the bare stream, from a window of 2^15 bytes."""
        assert (kind, bits) == ("raw", 15)
        return types.SimpleNamespace(read=lambda: zlib.decompress(file.read(), -bits))

    monkeypatch.setitem(sys.modules, "deflate",
                        types.SimpleNamespace(RAW="raw", DeflateIO=inflated))
    place = str(tmp_path / "a.zip")
    with zipfile.ZipFile(place, "w") as file:
        file.comment = b"by hand"
        for name, data in (("one.txt", "plain"), ("a/b/two.txt", TEXT), ("a/none", "")):
            entry = zipfile.ZipInfo(name)
            entry.comment, entry.extra = b"said", EXTRA
            file.writestr(entry, data, zipfile.ZIP_DEFLATED if data == TEXT else zipfile.ZIP_STORED)
        file.writestr(zipfile.ZipInfo("a/c/"), "")
    return place


def test_files_are_read_as_text_and_as_bytes_packed_or_not(path):
    files = Zip(path)
    assert files.open("/one.txt", "r").read() == "plain"
    assert files.open("a/b/two.txt", "r").read() == TEXT
    assert files.open("a/b/two.txt", "rb").read() == TEXT.encode()
    assert files.open("/a/none", "rb").read() == b""
    files.umount()
    assert files.file.closed


def test_what_a_path_is_is_told_as_os_stat_tells_it(path):
    files = Zip(path)
    for place, kind, size in (("one.txt", FILE, 5), ("/a/b/two.txt", FILE, len(TEXT.encode())),
                              ("a", FOLDER, 0), ("/a/b/", FOLDER, 0), ("a/c", FOLDER, 0),
                              ("/", FOLDER, 0)):
        found = files.stat(place)
        assert (found[0], found[6], len(found)) == (kind, size, 10), place
    for asked, number in ((lambda: files.stat("a/two.txt"), 2), (lambda: files.open("b", "r"), 2),
                          (lambda: files.open("a", "r"), 2),
                          (lambda: files.open("one.txt", "w"), 30)):
        with pytest.raises(OSError) as raised:
            asked()
        assert raised.value.args == (number,)
    files.umount()


def test_it_is_mounted_where_imports_look(path, monkeypatch):
    mounted = []

    def taken(files, place):
        """Note what is mounted, and leave it."""
        mounted.append((files.stat("one.txt")[6], place))
        files.umount()

    monkeypatch.setitem(sys.modules, "vfs", types.SimpleNamespace(mount=taken))
    monkeypatch.setattr(sys, "path", ["here"])
    mount(path)
    mount(path, "/other")
    assert mounted == [(5, "/zip"), (5, "/other")] and sys.path == ["here", "/zip", "/other"]


def test_what_is_no_zip_is_one_line(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"PK" * 3000)
    with pytest.raises(ValueError, match="^this is no zip, or its comment is longer"):
        Zip(str(tmp_path / "a.zip"))
