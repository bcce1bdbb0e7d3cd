"""The server for one reader: what it answers, and what it refuses."""
import http.client
import json
import socket
import threading

import pytest

from purenn.command import cli
from purenn.command.slides import server


@pytest.fixture(scope="module")
def lecture():
    """Serve the lecture from a thread."""
    with server.Server() as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield found
        found.shutdown()
        thread.join()


def reply(lecture, method="GET", path=None, body=None, **headers):
    """Return (status, text, headers) of a request; headers: host, origin, or others by their name.
    """
    connection = http.client.HTTPConnection("127.0.0.1", lecture.server_port, timeout=20)
    connection.putrequest(method, path or lecture.path, skip_host=True)
    connection.putheader("Host", headers.pop("host", lecture.hosts[0]))
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    if body is not None and "Content_Length" not in headers:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    found = connection.getresponse()
    text = found.read().decode()
    connection.close()
    return found.status, text, found.headers


def ask(lecture, *request, **headers):
    """Return (status, text) of a request."""
    return reply(lecture, *request, **headers)[:2]


def event(lecture, *words, **headers):
    """Return (status, text) of an event on page s06."""
    return ask(lecture, "POST", body=json.dumps(["s06", list(words)]).encode(), **headers)


@pytest.fixture(autouse=True)
def no_micropython(monkeypatch):
    """Let none be at hand."""
    monkeypatch.setattr(server.write, "micropython", lambda given: None)


def test_the_page_is_one_document_that_asks_for_nothing_else(lecture):
    status, text = ask(lecture)
    assert status == 200 and text.startswith("<!DOCTYPE html>")
    assert "src=" not in text and 'href="http' not in text and "<style>" in text
    assert lecture.server_address[0] == "127.0.0.1" and len(lecture.path) > 20


def test_micropython_is_in_the_page_where_it_is_at_hand_and_the_browser_lets_it_run(monkeypatch):
    plain, files = server.document.served({}), server.python(None)
    assert files == {} and "PYTHON" not in plain
    assert "'unsafe-inline'; connect-src 'self'; " in server.document.policy(files)
    parts = {name: b"\x00" for name, _ in server.write.PARTS}
    monkeypatch.setattr(server.write, "micropython", lambda given: parts)
    files = server.python("given")
    page = server.document.served(files)
    assert page.count("<script>") == 6 and "purenn/screen/turn/judge.py" in files["sources.js"]
    assert "purenn/screen/program.py" not in files["sources.js"] and "src=" not in page
    policy = server.document.policy(files)
    assert "wasm-unsafe-eval' data: blob:; connect-src 'self' data:;" in policy
    assert "default-src 'none'" in policy and "http" not in policy


def test_an_event_is_answered_with_html(lecture):
    status, text = event(lecture, "key", "ArrowRight")
    answer = json.loads(text)
    assert status == 200 and answer["state"] == "s06&step=1"
    assert "<math" in answer["parts"]["formulas"]


def test_every_answer_says_what_it_is_and_is_kept_from_other_pages(lecture):
    event_of = {"method": "POST", "body": b'["s06",["open","en"]]'}
    for code, kind, request in ((200, "text/html; charset=utf-8", {}),
                                (200, "application/json", event_of),
                                (404, "text/plain; charset=utf-8", {"path": "/"}),
                                (400, "text/plain; charset=utf-8", dict(event_of, body=b"{}"))):
        status, text, headers = reply(lecture, **request)
        assert (status, headers["Content-Type"]) == (code, kind)
        assert headers["Content-Length"] == str(len(text.encode()))
        assert headers["Content-Security-Policy"] == lecture.policy
        assert [headers[name] for name in (
            "Cache-Control", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options",
            "Cross-Origin-Resource-Policy")] == [
                "no-store", "nosniff", "no-referrer", "DENY", "same-origin"]


def test_another_host_and_another_origin_are_refused(lecture):
    for host in ("evil.example", "evil.example:%d" % lecture.server_port, "127.0.0.1", ""):
        assert ask(lecture, host=host)[0] == 403
        assert event(lecture, "open", "en", host=host)[0] == 403
    for origin in ("http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"):
        assert event(lecture, "open", "en", Origin=origin)[0] == 403
    assert event(lecture, "open", "en", Origin="http://" + lecture.hosts[1])[0] == 200


def test_nothing_but_the_lecture_is_served(lecture):
    for path in ("/", "/index.html", lecture.path + "x", lecture.path + "../", "/../../etc/passwd",
                 lecture.path + "?a=1", "/%2e%2e/", "//", lecture.path[:-1], "*"):
        assert ask(lecture, path=path)[0] == 404, path
    for method in ("PUT", "DELETE", "OPTIONS", "HEAD", "CONNECT"):
        assert ask(lecture, method)[0] == 501


def test_a_request_that_is_none_is_told_in_one_line(lecture):
    for body in (b"", b"{}", b"[]", b'["s06"]', b'["s06",[]]', b'[1,["open"]]', b'["s06",[1]]',
                 b'["s06",["a","b","c","d","e"]]', b"\xff\xfe", b"[" * 50000, b"NaN"):
        status, text = ask(lecture, "POST", body=body)
        assert status == 400 and "\n" not in text, body[:20]
    for length in ("-1", "1e3", "999999", "x", "99999999999"):
        assert ask(lecture, "POST", body=b"", Content_Length=length)[0] == 413
    assert event(lecture, "open", "en")[0] == 200


def test_half_open_and_broken_connections_do_no_harm(lecture):
    waiting = []
    for data in [b"", b"GET ", b"POST %s HTTP/1.1\r\nContent-Length: 500\r\n\r\n{" %
                 lecture.path.encode(), b"\x16\x03\x01", b"GET / HTTP/9\r\n\r\n"] * 8:
        waiting.append(socket.create_connection(("127.0.0.1", lecture.server_port)))
        waiting[-1].sendall(data)
    assert event(lecture, "open", "en")[0] == 200
    for one in waiting:
        one.close()
    assert event(lecture, "open", "en")[0] == 200
    assert server.Handler.timeout and server.Server.daemon_threads


def test_a_port_that_is_taken_is_one_line(lecture):
    with pytest.raises(ValueError, match="slides: port %d: .*without --port" % lecture.server_port):
        server.run(type("Options", (), {
            "port": lecture.server_port, "no_open": True, "micropython": None}))


def test_a_port_that_no_machine_has_is_one_line(capsys):
    for port in ("65536", "70000", "99999"):
        with pytest.raises(SystemExit) as ended:
            cli.main(["slides", "--no-open", "--port", port])
        line = capsys.readouterr().err
        assert ended.value.code == 2 and line.count("\n") == 1, line
        assert "--port: %s, a port from 0 to 65535 is wanted" % port in line


def test_ctrl_c_ends_it(monkeypatch, capsys):
    def interrupt(self):
        """Do what Ctrl-C does."""
        raise KeyboardInterrupt

    opened = []
    monkeypatch.setattr(server.Server, "serve_forever", interrupt)
    monkeypatch.setattr(server.webbrowser, "open", opened.append)
    for no_open in (True, False):
        server.run(type("Options", (), {
            "port": 0, "no_open": no_open, "micropython": None}))
    out = capsys.readouterr().out
    assert out.count("ended") == 2 and len(opened) == 1 and opened[0] in out
