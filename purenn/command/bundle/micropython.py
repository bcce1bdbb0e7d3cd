"""The package for MicroPython boards: heart and more without docstrings, and a manifest for mip.

    python3 -m purenn bundle --for micropython --modules network,data board
    mpremote mip install board/package.json
The repository keeps such a manifest, purenn/package.json, so that mip installs from there;
python3 -m purenn.command.bundle.micropython > purenn/package.json
writes it anew.
"""
import json

from ... import __version__
from . import flatten

COMPILE = 5                         # bytes of heap to compile a byte of source, on 32-bit words
KEPT = 130                          # bytes of heap that stay of a function


def add_arguments(parser):
    """Add the options of this target."""
    parser.add_argument("--modules", type=lambda text: text.split(","), metavar="NAME,NAME",
                        help="these and what they import (all of heart and more)")


def files(options):
    """Return path -> bytes."""
    chosen = wanted(options.modules)
    found = {"purenn/%s.py" % name: small(name, chosen).encode() for name in chosen}
    found["package.json"] = manifest(chosen, "purenn/").encode()
    return found


def wanted(names):
    """Return the named modules with all they import, sorted; all modules for None.

    Raises ValueError for a module that is not there.
    """
    there = flatten.modules()
    if names is None:
        return there
    found, waiting = {"__init__"}, list(names)
    while waiting:
        name = waiting.pop()
        if name not in there:
            raise ValueError("bundle: no module %r; there are %s"
                             % (name, ", ".join(there[1:])))
        if name not in found:
            found.add(name)
            waiting += flatten.imports(flatten.read(name))[0]
    return sorted(found)


def small(name, chosen):
    """Return a module's text without docstrings; of the map, only the lines of chosen modules."""
    text = flatten.without_docstrings(flatten.read(name))
    if name != "__init__":
        return text
    absent = ['    "%s":' % module for module in flatten.modules() if module not in chosen]
    return "".join([line for line in text.splitlines(True)
                    if not line.startswith(tuple(absent) or "\n\n")])


def manifest(names, folder=""):
    """Return mip's manifest: where each module goes, and where it is beside the manifest."""
    urls = [["purenn/%s.py" % name, "%s%s.py" % (folder, name)] for name in names]
    return ('{"version": %s,\n "deps": [],\n "urls": [\n  %s\n]}\n'
            % (json.dumps(__version__), ",\n  ".join([json.dumps(url) for url in urls])))


def notes(options):
    """Return what to know: memory, what was left out, how to copy it."""
    chosen = wanted(options.modules)
    texts = {name: small(name, chosen) for name in chosen}
    largest = max(texts, key=lambda name: len(texts[name].encode()))
    lines = ["RAM, if all of it is imported, about: %.1f KB stay, %.1f KB more to compile %s.py"
             % (sum([KEPT * flatten.functions(text) for text in texts.values()]) / 1024,
                COMPILE * len(texts[largest].encode()) / 1024, largest)]
    for name in chosen:
        later = sorted(flatten.imports(texts[name])[1] - set(chosen))
        if later:
            lines.append("%s.py asks for %s when it needs them; --modules %s,... adds them"
                         % (name, ", ".join(later), later[0]))
    return lines + ["install it: mpremote mip install %s/package.json"
                    % options.folder.rstrip("/")]


if __name__ == "__main__":
    print(manifest(flatten.modules()), end="")
