"""The lecture written to a file or a folder, to be opened without a server.

With MicroPython inside, it computes; without, it shows every page with the numbers as computed.
MicroPython for web pages is one file of npm, 300 KB: see FETCH.
"""
import base64
import json
import os
import tarfile

from ... import __version__
from ...screen import heard, still
from ...spoken.language import said
from ...stored.whole import check_place, write_file
from ...table.files import read_text
from ...terminal.arguments import check_ending
from ..bundle import check_folder, flatten
from ..bundle import write as write_folder
from ..bundle.micropython import source
from . import document

PACKAGE = "@micropython/micropython-webassembly-pyscript"
VERSION = "1.27.0"
FILE = "micropython-webassembly-pyscript-%s.tgz" % VERSION
FETCH = "https://registry.npmjs.org/%s/-/%s" % (PACKAGE, FILE)
PARTS = (("micropython.mjs", "text/javascript"), ("micropython.wasm", "application/wasm"))
ROOT = os.path.dirname(os.path.dirname(document.HERE))              # what holds purenn/
START, JUDGE = "screen.carrier", "screen.turn.judge"
SENTENCES = ["spoken.zh_" + subject for subject in heard.SUBJECTS]
TABLE = "xor"                       # the bundled set that a lesson reads
LARGEST = 5000000                   # bytes of a part; more is no MicroPython


def run(options):
    """Write the lecture; say how large it is, and where Python would come from."""
    check_ending("slides: -o", options.output, ".html .htm")
    parts = micropython(options.micropython)
    alone = options.output.lower().endswith((".html", ".htm"))
    (check_place if alone else check_folder)(options.output)    # the pages take a while
    files = collected(parts)
    if alone:
        one_file(options.output, files)
    else:
        write_folder(options.output, {name: text.encode() for name, text in files.items()})
        size = sum([len(text.encode()) for text in files.values()])
        print(said("%s: %d files, %d bytes; open index.html", options.output, len(files), size))
    if not parts:
        print(said("the numbers stand as computed; to change them in the page, fetch\n  %s\n"
                   "and give it: --micropython %s", FETCH, FILE))


def one_file(path, files):
    """Write all of it as one document."""
    text = document.inlined(files["index.html"], files)
    write_file(path, text.encode())
    print(said("%s: %d bytes, with Python inside; a double click opens it"
               if "python.js" in files else
               "%s: %d bytes, without Python inside; a double click opens it",
               path, len(text.encode())))


def collected(parts):
    """Return the files, name -> text.   parts: of MicroPython, name -> bytes, or None"""
    page = document.read("index.html").replace(
        '<main id="pages"></main>', '<main id="pages">\n%s%s</main>' % (
            "" if parts else still.note(FETCH, FILE), still.pages()))
    files = {"style.css": document.style(), "slides.js": document.read("slides.js"),
             "LICENSE.txt": document.read("LICENSE.txt")}
    if parts:
        files.update(python_inside(parts, sources(START, JUDGE, *lessons())))
        files["carrier.js"] = document.read("carrier_python.js")
    else:
        files["carrier.js"] = "const CARRIER = async () => null;\n"
    files["index.html"] = document.linked(page, files)
    return files


def python_inside(parts, texts):
    """Return the files of MicroPython, its modules, and what runs a pupil's function."""
    found = {name: document.read(name) for name in document.PYTHON}
    return dict(found, **{"python.js": python_script(parts), "sources.js": sources_script(texts)})


def micropython(given):
    """Return MicroPython's parts, name -> bytes: of the file or folder given, else of node_modules.

    Returns None if none is given and none is at hand. Raises ValueError for what is none.
    """
    if given is None:
        for root in (os.environ.get("NODE_MODULES"), "node_modules",
                     os.path.join(ROOT, "tests", "interpreters", "node_modules")):
            found = root and of_folder(root)
            if found:
                return found
        return None
    found = of_folder(given) if os.path.isdir(given) else of_archive(given)
    if not found:
        raise ValueError("slides: %s has no %s; wanted is %s, or the folder that npm has filled"
                         % (given, " and ".join([name for name, _ in PARTS]), FETCH))
    return found


def of_folder(root):
    """Return the parts in a folder, or where npm puts them below it; else None."""
    for below in ("", PACKAGE, os.path.join("node_modules", PACKAGE)):
        paths = [os.path.join(root, below, name) for name, _ in PARTS]
        if all([os.path.isfile(path) for path in paths]):
            return {name: read_bytes(path) for (name, _), path in zip(PARTS, paths)}
    return None


def read_bytes(path):
    """Return a file's bytes."""
    with open(path, "rb") as file:
        return file.read(LARGEST)


def of_archive(path):
    """Return the parts in npm's archive, read into memory alone; None if they are not there."""
    try:
        with tarfile.open(path, "r:gz") as archive:
            return {name: archive.extractfile("package/" + name).read(LARGEST)
                    for name, _ in PARTS}
    except (tarfile.TarError, EOFError, KeyError, AttributeError):
        return None
    except OSError as error:
        raise ValueError("%s: cannot be read (%s)" % (path, error.strerror or error)) from None


def python_script(parts):
    """Return python.js: where carrier.js finds MicroPython, in this very text."""
    urls = ["data:%s;base64,%s" % (kind, base64.b64encode(parts[name]).decode())
            for name, kind in PARTS]
    return ("// MicroPython for WebAssembly, MIT licence: see LICENSE.txt\n"
            "const PYTHON = {\n  module: %s,\n  wasm: %s,\n};\n" % tuple(map(script_text, urls)))


def sources(*starts):
    """Return the modules the page imports, and theirs, and a table: path below ROOT -> text."""
    found, waiting = {}, list(starts) + ["screen.files"] + SENTENCES + exercises()
    while waiting:
        name = waiting.pop()
        path = "purenn/" + flatten.path(name)
        if path not in found:
            found[path] = source(name)
            for modules in flatten.imports(name, found[path]):
                waiting += list(modules)
            waiting += flatten.folders(name)
    found["datasets/%s.csv" % TABLE] = read_text(TABLE)[1]
    return found


def exercises():
    """Return the exercises, which are loaded by their names."""
    return [name for name in flatten.in_room("exercises") if not name.endswith(".catalogue")]


def lessons():
    """Return the lessons, which the page finds by looking into their folder."""
    return ["lessons." + name for name in still.Program().pages.modules.values()]


def sources_script(texts):
    """Return sources.js: every module as its lines, to be read by people too."""
    modules = []
    for path in sorted(texts):
        lines = [script_text(line) for line in texts[path].split("\n")]
        modules.append("%s: [\n%s\n]" % (script_text(path), ",\n".join(lines)))
    return ("// purenn %s, MIT licence: see LICENSE.txt\nconst LINES = {\n%s\n};\n"
            % (__version__, ",\n".join(modules)))


def script_text(text):
    """Return a text as JavaScript writes it, also where it stands inside a page."""
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace(
        "\u2029", "\\u2029").replace("</", "<\\/")
