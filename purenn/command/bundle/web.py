"""The page that bundle --for web writes: XOR edited, trained, seen and explained in a browser.

The network on the page is purenn's own Python, on MicroPython for WebAssembly. That was chosen
over Brython by measurement in Chromium: it trains XOR about three times faster and is an eighth
of the size. As text inside python.js it also starts from a file that was double-clicked, where a
browser reads no files beside the page but scripts.

  npm install @micropython/micropython-webassembly-pyscript@1.27.0
  python3 -m purenn bundle --for web DIR                  finds it in node_modules
  python3 -m purenn bundle --for web --python FOLDER DIR
"""
import base64
import json
import os

from ... import __version__
from . import flatten

PACKAGE = "@micropython/micropython-webassembly-pyscript"
VERSION = "1.27.0"
URL = "https://cdn.jsdelivr.net/npm/%s@%s/" % (PACKAGE, VERSION)
PARTS = ("micropython.mjs", "micropython.wasm")
TYPES = ("text/javascript", "application/wasm")
STATIC = ("index.html", "style.css", "start.js", "LICENSE.txt")
HERE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "web")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))      # what holds purenn/
START = "command.web.page"


def add_arguments(parser):
    """Add the options of this target."""
    parser.add_argument("--python", metavar="URL_OR_FOLDER", help=(
        "web: where MicroPython %s for web pages is; a folder is copied into the page, which "
        "then needs no network (node_modules here, else %s)" % (VERSION, URL)))


def files(options):
    """Return the page's files, name -> bytes."""
    found = {}
    for name in STATIC:
        with open(os.path.join(HERE, name), "rb") as file:
            found[name] = file.read()
    found["python.js"] = python_script(place(options)).encode()
    found["sources.js"] = sources_script(sources(START)).encode()
    return found


def notes(options):
    """Return what is to be known about the page, a line each."""
    where = place(options)
    if is_url(where):
        return ["open index.html; MicroPython comes from %s when it is opened" % where,
                "without a network: npm install %s@%s, then bundle with --python node_modules"
                % (PACKAGE, VERSION)]
    return ["open index.html, by a double click or from a web server; it needs no network",
            "MicroPython is a copy of %s" % where]


def place(options):
    """Return the URL, or the folder with both parts of MicroPython, that was asked for.

    Raises ValueError for a folder that has them not.
    """
    if options.python is None:
        roots = (os.environ.get("NODE_MODULES"), "node_modules",
                 os.path.join(ROOT, "tests", "interpreters", "node_modules"))
        found = [folder_in(root) for root in roots if root and folder_in(root)]
        return found[0] if found else URL
    if is_url(options.python):
        return options.python.rstrip("/") + "/"
    if not folder_in(options.python):
        raise ValueError("bundle: --python %s has no %s; wanted is a URL, or a folder that npm "
                         "install %s@%s has filled"
                         % (options.python, " and ".join(PARTS), PACKAGE, VERSION))
    return folder_in(options.python)


def is_url(text):
    """Return whether this names a place on the web."""
    return text.startswith(("https://", "http://"))


def folder_in(root):
    """Return the folder with both parts: root, or where npm puts them below it; else None."""
    for below in ("", PACKAGE, os.path.join("node_modules", PACKAGE)):
        folder = os.path.join(root, below)
        if all([os.path.isfile(os.path.join(folder, part)) for part in PARTS]):
            return os.path.normpath(folder)
    return None


def python_script(where):
    """Return python.js: where start.js finds MicroPython, be it in this very text."""
    urls = [where + part if is_url(where) else data_url(os.path.join(where, part), kind)
            for part, kind in zip(PARTS, TYPES)]
    name = where if is_url(where) else "the copy in python.js"
    return ("// MicroPython for WebAssembly, MIT licence: see LICENSE.txt\n"
            "const PYTHON = {\n  name: %s,\n  module: %s,\n  wasm: %s,\n};\n"
            % (script_text(name), script_text(urls[0]), script_text(urls[1])))


def data_url(path, kind):
    """Return a file as a URL that holds it."""
    with open(path, "rb") as file:
        return "data:%s;base64,%s" % (kind, base64.b64encode(file.read()).decode())


def sources(start):
    """Return the modules the page imports, and theirs, path below ROOT -> text."""
    found, waiting = {}, [start]
    while waiting:
        name = waiting.pop()
        path = "purenn/" + flatten.path(name)
        if path not in found:
            found[path] = flatten.read(name)
            for modules in flatten.imports(name, found[path]):
                waiting += list(modules)
            waiting += flatten.folders(name)
    return found


def sources_script(texts):
    """Return sources.js: every module as its lines, to be read by people too."""
    modules = []
    for path in sorted(texts):
        lines = [script_text(line) for line in texts[path].split("\n")]
        modules.append("%s: [\n%s\n]" % (script_text(path), ",\n".join(lines)))
    return ("// purenn %s, MIT licence: see LICENSE.txt\nconst SOURCES = {\n%s\n};\n"
            % (__version__, ",\n".join(modules)))


def script_text(text):
    """Return a text as JavaScript writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace(
        "\u2029", "\\u2029")
