"""The package for MicroPython boards: its rooms without docstrings, and a manifest for mip.

    python3 -m purenn bundle --for micropython --modules network,table.data board
    mpremote mip install board/package.json
The folder fast/ is left out; of it --fast takes what suits a board, fast/boards.py, in its place.
The repository keeps such a manifest, purenn/package.json, so that mip installs from there;
python3 -m tests.registers writes it anew.
"""
import json

from ... import __version__
from ...table.bundled import bundled_sets
from . import flatten

COMPILE = 5                         # bytes of heap to compile a byte of source, on 32-bit words
KEPT = 130                          # bytes of heap that stay of a function
FAST = "fast.__init__"


def add_arguments(parser):
    """Add the options of this target."""
    parser.add_argument("--modules", type=lambda text: text.split(","), metavar="NAME,NAME",
                        help="these and what they import, such as network,table.data (all)")
    parser.add_argument("--fast", action="store_true", help="what of fast/ suits boards: "
                        "Network learns a quarter sooner, for 2 KB of heap")


def files(options):
    """Return path -> bytes."""
    chosen = wanted(options.modules, options.fast)
    found = {"purenn/" + flatten.path(name): small(name, chosen).encode() for name in chosen}
    found["package.json"] = manifest(chosen, "purenn/").encode()
    return found


def wanted(names, fast=False):
    """Return the named modules with all they import, and what fit may ask for; all for None.

    Raises ValueError for a module that is not there.
    """
    there = flatten.modules()
    found = set()
    waiting = there[:] if names is None else ["__init__"] + named(names, there)
    while waiting:
        name = waiting.pop()
        if name not in found and (fast or name != FAST):
            found.add(name)
            now, later = flatten.imports(name, flatten.untold(source(name)))
            waiting += list(now) + flatten.folders(name) + [
                other for other in later if other.startswith("fitting.")]
    return sorted(found)


def source(name):
    """Return the text of a module; where fast/ is imported from, its part for boards."""
    return flatten.read("fast.boards" if name == FAST else name)


def named(names, there):
    """Return the modules that are meant; a room that is left out otherwise is all of it.

    Raises ValueError for a module that is not there.
    """
    rooms = {room: flatten.in_room(room) for room in flatten.ON_REQUEST}
    return [module for name in names for module in rooms.get(name) or [known(name, there)]]


def known(name, there):
    """Return the module that is meant: by its whole name, or by its last if only one has it.

    A room within a room, as table.whole, is meant by its name, too.
    Raises ValueError if there is none, or more than one.
    """
    if name + ".__init__" in there:
        return name + ".__init__"
    meant = [name] if name in there else [one for one in there if one.split(".")[-1] == name]
    if len(meant) != 1:
        raise ValueError("bundle: %s; there are %s" % (
            "%r is %s" % (name, " and ".join(meant)) if meant else "no module %r" % name,
            ", ".join([one for one in there if not one.endswith("__init__")])))
    return meant[0]


def small(name, chosen):
    """Return a module's text without docstrings; of the map, only the lines of chosen modules."""
    text = flatten.without_docstrings(flatten.untold(source(name)))
    if name == "seam" and FAST not in chosen:
        return flatten.without_fast(text)
    if name != "__init__":
        return text
    head, names, tail = text.split('"""\n', 2)
    kept = [line for line in names.splitlines(True) if line.split(":")[0] in chosen]
    if len(kept) < len(names.splitlines()):
        tail = tail.replace("purenn has no %r",
                            "purenn has no %r in this bundle; bundle tells what "
                            "--modules or --fast adds")
    return '%s"""\n%s"""\n%s' % (head, "".join(kept), tail)


def manifest(names, folder=""):
    """Return mip's manifest: where each module goes, and where it is beside the manifest."""
    urls = [["purenn/" + flatten.path(name), folder + flatten.path(name)] for name in names]
    return ('{"version": %s,\n "deps": [],\n "urls": [\n  %s\n]}\n'
            % (json.dumps(__version__), ",\n  ".join([json.dumps(url) for url in urls])))


def left_out(chosen):
    """Return lines for what a board could have beside these modules, and for what it cannot."""
    rooms = {name.split(".")[0] for name in chosen if "." in name}
    missing = sorted({name if "." not in name or name.split(".")[0] in rooms
                      else name.split(".")[0] for name in set(flatten.modules()) - set(chosen)
                      if name.split(".")[-1] != "__init__"})
    lines = ["left out, as --modules asked: " + ", ".join(missing)] if missing else []
    if "table.data" in chosen:
        lines.append("left out: the data sets (%s); with NAME.csv on the board, "
                     "load_csv('NAME.csv') reads it" % ", ".join(bundled_sets()))
    if FAST not in chosen:
        lines.append("left out, unless --fast asks for it: fast, the same functions sooner")
    return lines + ["left out, for it needs what a board has not: %s"
                    % ", ".join([name for name in flatten.ASKS_FOR_MORE if name != "__main__"])]


def notes(options, found):
    """Return what to know: memory, what was left out, how to copy it.   found: see files"""
    chosen = wanted(options.modules, options.fast)
    texts = {name: small(name, chosen) for name in chosen}
    largest = max(texts, key=lambda name: len(texts[name].encode()))
    lines = ["RAM, if all of it is imported, about: %.1f KB stay, %.1f KB more to compile %s.py"
             % (sum([KEPT * flatten.functions(text) for text in texts.values()]) / 1024,
                COMPILE * len(texts[largest].encode()) / 1024, flatten.path(largest)[:-3])]
    for name in chosen:
        later = sorted([other.replace(".__init__", "") for other in
                        flatten.imports(name, texts[name])[1] - set(chosen)])
        if later:
            lines.append("%s asks for %s when it needs them; --modules %s,... adds them"
                         % (flatten.path(name), ", ".join(later), later[0]))
    lines += left_out(chosen)
    return lines + ["install it: mpremote mip install %s/package.json"
                    % options.folder.rstrip("/")]
