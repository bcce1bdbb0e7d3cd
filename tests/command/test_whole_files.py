"""Every file is written whole or not at all, and what lies beside it is nobody's to touch."""
import os
import stat
import subprocess
import sys

import pytest

from purenn.stored.whole import PART, check_place, fresh, own, write_file, write_whole
from tests.check import message

ALL_NAMES = ["my.json", "my.json.part"]


def test_the_users_own_part_file_lives(tmp_path):
    (tmp_path / "my.json.part").write_text("precious")
    write_file(str(tmp_path / "my.json"), b"new")
    assert (tmp_path / "my.json.part").read_text() == "precious"
    assert sorted(os.listdir(str(tmp_path))) == ALL_NAMES


def test_a_link_that_has_the_name_of_a_part_is_not_followed(tmp_path):
    (tmp_path / "diary").write_text("precious")
    for name in ("my.json.part", own() + "0" + PART[1], own() + "1" + PART[1]):
        os.symlink("diary", str(tmp_path / name))
    write_file(str(tmp_path / "my.json"), b"new")
    assert (tmp_path / "diary").read_text() == "precious"
    assert (tmp_path / "my.json").read_bytes() == b"new"
    assert os.path.islink(str(tmp_path / "my.json.part"))


def test_a_link_is_written_through_and_stays_a_link(tmp_path):
    os.mkdir(str(tmp_path / "far"))
    for target in ("far/old", "far/new"):
        (tmp_path / "far/old").write_text("old")
        path = str(tmp_path / "link") + target[-3:]
        os.symlink(target, path)
        write_file(path, b"written")
        assert os.path.islink(path) and (tmp_path / target).read_bytes() == b"written"
    assert sorted(os.listdir(str(tmp_path / "far"))) == ["new", "old"]


@pytest.mark.skipif(os.name != "posix", reason="other permissions")
def test_permissions_stay(tmp_path):
    path = str(tmp_path / "secret")
    for mode in (0o600, 0o664, 0o755):
        write_file(path, b"old")
        os.chmod(path, mode)
        write_file(path, b"new")
        assert stat.S_IMODE(os.stat(path).st_mode) == mode


def test_two_at_a_time_have_a_file_each(tmp_path):
    path = str(tmp_path / "both")

    def outer(file):
        file.write(b"outer")
        write_whole(path, lambda other: other.write(b"inner"))
        with open(path, "rb") as whole:
            assert whole.read() == b"inner"

    write_whole(path, outer)
    with open(path, "rb") as whole:
        assert whole.read() == b"outer"
    assert os.listdir(str(tmp_path)) == ["both"]


@pytest.mark.skipif(os.name != "posix", reason="nothing tells who lives")
def test_what_a_killed_one_left_is_swept_and_what_others_write_is_not(tmp_path):
    code = ("import os, sys; from purenn.stored.whole import fresh; "
            "print(os.path.basename(fresh(sys.argv[1])[0])); sys.stdout.flush(); "
            "os.kill(os.getpid(), 9)")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    left = subprocess.run([sys.executable, "-c", code, str(tmp_path / "x")], cwd=root,
                          stdout=subprocess.PIPE).stdout.decode().strip()
    others = ["purenn-1-1-0.part", "purenn-notes.part", os.path.basename(fresh(
        str(tmp_path / "x"))[0])]
    for name in others[:2]:
        (tmp_path / name).write_text("mine")
    assert left in os.listdir(str(tmp_path))
    write_file(str(tmp_path / "x"), b"new")
    assert sorted(os.listdir(str(tmp_path))) == sorted(others + ["x"])


def test_a_name_that_is_empty_and_a_file_that_is_read_only_are_refused(tmp_path, monkeypatch):
    assert message(check_place, "") == (
        "the name of the file to write is empty; a name is wanted")
    monkeypatch.setattr(os, "access", lambda path, mode: False)     # root may write anything
    (tmp_path / "kept").write_text("old")
    assert "cannot be written (it is read-only)" in message(
        write_file, str(tmp_path / "kept"), b"new")
    assert (tmp_path / "kept").read_text() == "old"


def test_where_no_file_can_be_is_refused_before_there_is_one_and_nothing_is_left(tmp_path):
    os.symlink("loop", str(tmp_path / "loop"))
    os.symlink("none/file", str(tmp_path / "dangling"))
    gone = "there is no folder " + os.path.realpath(str(tmp_path))
    for place, reason in (("no/such/file", gone + "/no/such"), ("..", "it is no file"),
                          ("dangling", gone + "/none"), ("loop", "links in a circle"),
                          ("a\0b", "no name holds the character 0")):
        path = os.path.join(str(tmp_path), place)
        assert message(check_place, path) == "%s: cannot be written (%s)" % (path, reason)
    reading, writing = os.pipe()
    pipe = "/dev/fd/%d" % writing           # as /dev/stdout is
    if os.path.exists(pipe):
        assert message(check_place, pipe) == pipe + ": cannot be written (it is no file)"
    os.close(reading)
    os.close(writing)
    check_place(str(tmp_path / "new"))
    (tmp_path / "old").write_text("kept")
    check_place(str(tmp_path / "old"))
    assert sorted(os.listdir(str(tmp_path))) == ["dangling", "loop", "old"]
    assert (tmp_path / "old").read_text() == "kept"
