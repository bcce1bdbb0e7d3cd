"""The page as a document: its style and scripts inside it, or in files beside it."""
import os
import pkgutil
import re

from ... import screen
from ...document.pictures.style import STYLE

HERE = os.path.dirname(os.path.abspath(screen.__file__))
POLICY = ("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'%s; "
          "connect-src 'self'%s; img-src data:; base-uri 'none'; form-action 'none'; "
          "frame-ancestors 'none'")
WORKERS = " 'wasm-unsafe-eval' data: blob:", " data:"      # what MicroPython in a worker asks for
PYTHON = ("start.js", "carve.js")       # what runs a pupil's function, where MicroPython is


def read(name):
    """Return a file of the page."""
    return pkgutil.get_data(screen.__name__, name).decode().replace("\r\n", "\n")


def style():
    """Return the style of the page and of the pictures in it."""
    return read("style.css") + STYLE


def served(python):
    """Return the document of the server: everything inside, Python at the other end.

    python: the files of MicroPython, name -> text, none if it is not at hand
    """
    return inlined(read("index.html"), dict(python, **{
        "style.css": style(), "carrier.js": read("carrier_server.js"),
        "slides.js": read("slides.js")}))


def policy(python):
    """Return what the browser lets the server's page do."""
    return POLICY % (WORKERS if python else ("", ""))


def linked(page, files):
    """Return the page that asks for no script that is not among the files."""
    for name in ("python.js", "sources.js", "start.js", "carve.js"):
        if name not in files:
            page = page.replace('<script src="%s"></script>\n' % name, "")
    return page


def inlined(page, files):
    """Return the page with the files inside it; what is not among them is not asked for."""
    def style(found):
        """Return the style that a link names."""
        return "<style>\n%s</style>" % files[found.group(1)]

    def script(found):
        """Return the script that is named, or nothing."""
        name = found.group(1)
        return "<script>\n%s</script>\n" % files[name] if name in files else ""

    page = re.sub(r'<link rel="stylesheet" href="([\w.]+)">', style, page)
    return re.sub(r'<script src="([\w.]+)"></script>\n', script, page)
