"""A server for one reader on this machine: it sends the page, and answers what happens on it.

It listens on 127.0.0.1 alone, at an address that nobody can guess; it opens no file that is asked
for, and what it is sent is an address and an event, never code.
"""
import secrets
import threading
import webbrowser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ...screen.carrier import answer
from ...spoken.language import said
from . import document, write

PATIENCE = 20                       # seconds that a connection may say nothing
LARGEST = 100000                    # bytes of a request
HEADERS = (
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"))


class Server(ThreadingHTTPServer):
    """The lecture on a port.

    port: 0 for a free one   python: the files of MicroPython, which the page runs, name -> text
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port=0, python=None):
        super().__init__(("127.0.0.1", port), Handler)
        self.path = "/%s/" % secrets.token_urlsafe(18)
        self.hosts = ["%s:%d" % (name, self.server_port) for name in ("127.0.0.1", "localhost")]
        self.page = document.served(python or {}).encode()
        self.policy = document.policy(python)
        self.lock = threading.Lock()        # the network of the playground is one

    def address(self):
        """Return where the lecture is."""
        return "http://%s%s" % (self.hosts[0], self.path)

    def handle_error(self, request, client_address):
        """Say nothing of a connection that broke: the reader has closed the page."""


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "purenn", ""
    timeout = PATIENCE
    wbufsize, disable_nagle_algorithm = -1, True    # head and body go out at once

    def refused(self):
        """Return whether a request is none of ours, after saying so."""
        origin = self.headers.get("Origin")
        if self.headers.get("Host") not in self.server.hosts:
            return self.send(403, "another host is named than this machine")
        if origin is not None and origin not in ["http://" + h for h in self.server.hosts]:
            return self.send(403, "another page has asked")
        if self.path != self.server.path:
            return self.send(404, "there is nothing here")
        return False

    def do_GET(self):
        """Send the page."""
        if not self.refused():
            self.send(200, self.server.page, "text/html; charset=utf-8")

    def do_POST(self):
        """Answer an event."""
        length = self.headers.get("Content-Length") or ""
        if not length.isdigit() or len(length) > 6 or int(length) > LARGEST:
            self.close_connection = True
            self.send(413, "a request of at most %d bytes is wanted" % LARGEST)
            return
        body = self.rfile.read(int(length))
        if self.refused():
            return
        try:
            with self.server.lock:
                found = answer(body.decode())
        except ValueError as error:         # also what is no UTF-8
            self.send(400, str(error).split("\n")[0])
            return
        except Exception as error:          # a mistake of the lecture's own
            self.send(500, "%s: %s" % (type(error).__name__, str(error).split("\n")[0]))
            return
        self.send(200, found, "application/json")

    def send(self, code, text, kind="text/plain; charset=utf-8"):
        """Send an answer; return True."""
        data = text if isinstance(text, bytes) else text.encode()
        self.send_response(code)
        for name, value in HEADERS + (("Content-Type", kind), ("Content-Length", str(len(data))),
                                      ("Content-Security-Policy", self.server.policy)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        return True

    def log_message(self, *words):
        """Say nothing on the terminal."""


def python(given):
    """Return the files of MicroPython, none if it is not at hand.   given: see write"""
    parts = write.micropython(given)
    return write.python_inside(parts, write.sources(write.JUDGE)) if parts else {}


def run(options):
    """Serve until Ctrl-C."""
    try:
        server = Server(options.port, python(options.micropython))
    except OSError as error:
        raise ValueError("slides: port %d: %s; without --port a free one is taken"
                         % (options.port, error.strerror)) from None
    with server:
        print(said("the lecture is at %s\nCtrl-C ends it", server.address()), flush=True)
        if not options.no_open:
            webbrowser.open(server.address())
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\n" + said("ended"))
