"""Downloads from a server on this machine that does all that servers and lines do wrong."""
import hashlib
import http.client
import http.server
import io
import os
import socket
import threading

import pytest

from purenn.command import download
from purenn.command.download import FILES, fetch_mnist
from purenn.command.get import Meter, get
from tests.check import message

WHOLE = {"images.gz": bytes(range(256)) * 800, "labels.gz": b"0123456789" * 10}
TABLE = [(name, len(data), hashlib.md5(data).hexdigest()) for name, data in WHOLE.items()]
IMAGES, LABELS = WHOLE["images.gz"], WHOLE["labels.gz"]
HALF = len(IMAGES) // 2


class Mirror(http.server.BaseHTTPRequestHandler):
    """Serves WHOLE; the folder of the URL says how well."""

    def do_GET(self):
        """Answer as the mirror that the URL names does."""
        _, manner, name = self.path.split("/")
        place = self.headers.get("Range")
        self.server.asked.append((manner, name, place))
        data = WHOLE[name]
        start = int(place[6:-1]) if place and manner != "norange" else 0
        getattr(self, manner)(data[start:], start, len(data))

    def answer(self, data, start, size, length=None, place=None):
        """Send the head of an answer and these bytes."""
        self.send_response(206 if start else 200)
        if length != -1:
            self.send_header("Content-Length", str(len(data) if length is None else length))
        if start:
            self.send_header("Content-Range", place or "bytes %d-%d/%d" % (start, size - 1, size))
        self.end_headers()
        self.wfile.write(data)

    good = norange = answer

    def cut(self, data, start, size):
        self.answer(data[:len(data) // 2], start, size, len(data))

    def cutquiet(self, data, start, size):
        self.answer(data[:len(data) // 2], start, size, -1)

    def nearly(self, data, start, size):
        self.answer(data[:-1], start, size, -1)

    def wrong(self, data, start, size):
        self.answer(b"?" * len(data), start, size)

    def long(self, data, start, size):
        self.answer(data + b"?" * 300000, start, size, -1)

    def page(self, data, start, size):
        self.answer(b"<html>Please log in</html>", 0, size)

    def elsewhere(self, data, start, size):
        self.answer(data, start, size, place="bytes 0-%d/%d" % (size - 1, size))

    def gone(self, data, start, size):
        self.send_error(404)

    def half(self, data, start, size):
        if size == len(LABELS):
            self.send_error(404)
        else:
            self.answer(data, start, size)

    def silent(self, data, start, size):
        self.server.over.wait(60)

    def log_message(self, *arguments):
        """Keep quiet."""


@pytest.fixture(scope="module")
def machine():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    server.daemon_threads = True
    server.over = threading.Event()
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def server(machine, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    machine.asked.clear()
    machine.url = "http://127.0.0.1:%d/" % machine.server_port
    return machine


@pytest.fixture
def fetch(server, tmp_path):
    """Fetch the files of the table from mirrors of these manners; check what is left behind."""
    def fetch(*manners, files=TABLE, show=None):
        mirrors = [server.url + manner if ":" not in manner else manner for manner in manners]
        patience = 2 if "silent" in manners else 20     # seconds
        paths = fetch_mnist(str(tmp_path), mirrors, show, None, files, patience)
        assert paths == [str(tmp_path / name) for name, _, _ in files]
        assert sorted(os.listdir(str(tmp_path))) == sorted([name for name, _, _ in files])
        for name, _, _ in files:
            assert (tmp_path / name).read_bytes() == WHOLE[name]
    return fetch


def dead():
    """Return the URL of a port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return "http://127.0.0.1:%d/" % taken.getsockname()[1]


def test_the_files_arrive_under_their_names(fetch, server):
    fetch("good")
    assert server.asked == [("good", "images.gz", None), ("good", "labels.gz", None)]


def test_what_is_there_and_right_is_not_asked_for(fetch, server):
    fetch("good")
    server.asked.clear()
    lines = []
    fetch("good", show=lines.append)
    assert server.asked == []
    assert [line.split(": ")[-1] for line in lines] == ["there already"] * 2


def test_what_is_there_and_wrong_is_told_and_comes_again(fetch, server, tmp_path):
    (tmp_path / "labels.gz").write_bytes(b"x" * len(LABELS))
    lines = []
    fetch("good", show=lines.append)
    found = hashlib.md5(b"x" * len(LABELS)).hexdigest()
    assert lines[0].endswith("labels.gz: 100 bytes, MD5 %s; wanted are 100, %s: downloading it "
                             "again" % (found, TABLE[1][2]))


def test_what_is_there_and_wrong_stays_if_nothing_better_comes(fetch, tmp_path):
    (tmp_path / "labels.gz").write_bytes(b"mine")
    assert "labels.gz could not be downloaded" in message(fetch, "gone", files=TABLE[1:])
    assert (tmp_path / "labels.gz").read_bytes() == b"mine"


def test_a_download_that_is_cut_off_goes_on_from_the_next_mirror(fetch, server):
    fetch("cut", "good", files=TABLE[:1])
    assert server.asked == [("cut", "images.gz", None),
                            ("good", "images.gz", "bytes=%d-" % HALF)]


@pytest.mark.parametrize("manner, there", [
    ("cut", HALF), ("cutquiet", HALF), ("nearly", len(IMAGES) - 1)])
def test_a_download_that_is_cut_off_goes_on_the_next_time(fetch, server, tmp_path, manner, there):
    line = message(fetch, manner)
    assert "cut off after %d of %d bytes" % (there, len(IMAGES)) in line
    assert os.listdir(str(tmp_path)) == ["images.gz.part"]
    assert (tmp_path / "images.gz.part").read_bytes() == IMAGES[:there]
    fetch("good")
    assert server.asked[1] == ("good", "images.gz", "bytes=%d-" % there)


def test_a_link_in_the_place_of_the_part_is_not_followed(fetch, tmp_path):
    (tmp_path / "diary").write_text("precious")
    os.symlink("diary", str(tmp_path / "images.gz.part"))
    assert "in the way, it is no file that a download began" in message(fetch, "good")
    assert (tmp_path / "diary").read_text() == "precious"


def test_a_mirror_that_ignores_range_sends_all_of_it_again(fetch, server, tmp_path):
    (tmp_path / "images.gz.part").write_bytes(IMAGES[:1000])
    fetch("norange", files=TABLE[:1])
    assert server.asked == [("norange", "images.gz", "bytes=1000-")]


def test_a_mirror_that_goes_on_from_elsewhere_is_not_believed(fetch, tmp_path):
    (tmp_path / "images.gz.part").write_bytes(IMAGES[:1000])
    assert "wanted is from byte 1000" in message(fetch, "elsewhere", files=TABLE[:1])
    assert (tmp_path / "images.gz.part").read_bytes() == IMAGES[:1000]


def test_a_complete_part_needs_no_network(fetch, server, tmp_path):
    (tmp_path / "images.gz.part").write_bytes(IMAGES)
    fetch("good", files=TABLE[:1])
    assert server.asked == []


@pytest.mark.parametrize("part", [b"x" * 1000, b"x" * len(IMAGES), IMAGES + b"x"],
                         ids=["short", "other", "long"])
def test_a_wrong_part_is_thrown_away_and_the_mirror_asked_again(fetch, server, tmp_path, part):
    (tmp_path / "images.gz.part").write_bytes(part)
    fetch("good", files=TABLE[:1])
    assert server.asked[-1] == ("good", "images.gz", None)


@pytest.mark.parametrize("manner", ["wrong", "long", "page", "gone"])
def test_a_bad_mirror_leaves_nothing_behind(fetch, tmp_path, manner):
    reason = {"wrong": "MD5 is ", "long": "MD5 is ", "gone": "404 Not Found",
              "page": "it has 26 bytes, wanted are %d" % len(IMAGES)}
    assert reason[manner] in message(fetch, manner)
    assert os.listdir(str(tmp_path)) == []


@pytest.mark.parametrize("manner", ["wrong", "long", "page", "gone", "silent", "cut"])
def test_after_a_bad_mirror_the_next_one_is_asked(fetch, server, manner):
    lines = []
    fetch(manner, "good", files=TABLE[:1], show=lines.append)
    assert lines[0].startswith("images.gz: %s%s/: " % (server.url, manner))
    assert lines[1].endswith("images.gz: %d bytes, MD5 as it should be" % len(IMAGES))


def test_a_mirror_that_keeps_silent_is_left_after_the_time_out(fetch):
    assert "/silent/: timed out" in message(fetch, "silent")


def test_a_mirror_that_never_ends_is_left_after_the_last_byte(server, tmp_path):
    seen = []
    message(fetch_mnist, str(tmp_path), [server.url + "long"], None,
            lambda *now: seen.append(now), TABLE[:1], 0.3)
    assert seen[-1] == ("images.gz", len(IMAGES) + 1, len(IMAGES))


def test_after_a_dead_mirror_the_next_one_is_asked(fetch):
    fetch(dead(), "good")


def test_a_mirror_that_failed_is_asked_last_from_then_on(fetch, server):
    fetch("gone", "good")
    assert [manner for manner, _, _ in server.asked] == ["gone", "good", "good"]


def test_without_a_network_one_line_says_which_files_go_where(fetch, tmp_path):
    (tmp_path / "images.gz").write_bytes(IMAGES)
    first, second = dead(), dead()
    line = message(fetch, first, second)
    assert line.startswith("labels.gz could not be downloaded (%s: " % first)
    assert "; %s: " % second in line
    assert line.endswith("without a network put labels.gz into the folder %s by hand" % tmp_path)
    assert "\n" not in line and "Errno" not in line and "urlopen" not in line


def test_a_file_that_just_came_is_not_asked_for_by_hand(fetch, tmp_path):
    line = message(fetch, "half")
    assert line.endswith("put labels.gz into the folder %s by hand" % tmp_path)
    assert os.listdir(str(tmp_path)) == ["images.gz"]


def test_a_url_that_is_none_ends_in_one_line(fetch):
    assert "nonsense" in message(fetch, "nonsense://nowhere/")


def test_progress_counts_up_to_the_size(server, tmp_path):
    seen = []
    fetch_mnist(str(tmp_path), [server.url + "good"], None,
                lambda *now: seen.append(now), TABLE[:1], 0.3)
    counts = [done for _, done, _ in seen]
    assert counts == sorted(counts) and seen[-1] == ("images.gz", len(IMAGES), len(IMAGES))


def test_get_takes_a_folder_for_a_mirror(tmp_path, monkeypatch):
    stick, home = tmp_path / "stick", tmp_path / "home"
    stick.mkdir()
    for name, data in WHOLE.items():
        (stick / name).write_bytes(data)
    monkeypatch.setattr(download, "fetch_mnist", lambda *given: fetch_mnist(*given, files=TABLE))
    out = io.StringIO()
    paths = get("mnist", str(home), str(stick), out)
    assert paths == [str(home / "images.gz"), str(home / "labels.gz")]
    assert (home / "images.gz").read_bytes() == IMAGES
    assert out.getvalue().count("MD5 as it should be\n") == 2


def test_get_refuses_an_unknown_name():
    assert message(get, "mnits") == "get: no data set 'mnits' to download; there is mnist"


def test_the_four_files_are_the_eleven_megabytes_of_mnist():
    assert sum([size for _, size, _ in FILES]) == 11594722
    assert sorted({len(md5) for _, _, md5 in FILES}) == [32]


class Terminal(io.StringIO):
    """A terminal that remembers."""

    def isatty(self):
        """Return that it is one."""
        return True


def test_the_meter_shows_bytes_share_and_rate_on_a_terminal():
    terminal = Terminal()
    meter = Meter(terminal)
    meter("images.gz", 100, 400)
    meter.shown -= 1                            # as if a second had passed
    meter.start -= 1
    meter("images.gz", 200, 400)
    meter.close()
    text = terminal.getvalue()
    assert text.startswith("\r") and text.endswith("\r\x1b[K")
    assert "images.gz   200 of 400 bytes   50 %   0.00 MB a second" in text


def test_the_meter_is_not_there_in_a_pipe():
    pipe = io.StringIO()
    meter = Meter(pipe)
    meter.shown -= 1
    meter("images.gz", 200, 400)
    meter.close()
    assert pipe.getvalue() == ""


def test_a_line_that_breaks_while_it_is_read_says_why():
    class Response:
        """What breaks as it is told to, when it is read."""

        def __init__(self, error):
            self.error = error

        def read(self, count):
            """Break."""
            raise self.error

    for error, said in ((ConnectionResetError(104, "Connection reset by peer"),
                         "Connection reset by peer"), (socket.timeout("timed out"), "timed out"),
                        (http.client.IncompleteRead(b"x", 3), "IncompleteRead")):
        with pytest.raises(download.Fault) as raised:
            download.read_block(Response(error), 9)
        assert said in str(raised.value), error
    assert download.read_block(io.BytesIO(b"12345"), 3) == b"123"
    assert len(download.read_block(io.BytesIO(b"0" * 10 ** 6), 10 ** 6)) == download.BLOCK
