"""Write what a board or a grader needs into a folder.

examples:
  python3 -m purenn bundle --for micropython DIR
  python3 -m purenn bundle --for micropython --modules network,data DIR
  python3 -m purenn bundle --for microbit --layers 2,4,4,1 --train --csv xor DIR
  python3 -m purenn bundle --for microbit --model iris.json --csv iris DIR
  python3 -m purenn bundle --for flat --csv xor DIR
  python3 -m purenn bundle --for file purenn1.py

what fits a heap, of 32-bit words (tests/interpreters/README.md has what was measured):
  9 KB    micro:bit: a network written out that learns XOR, or answers 150 flowers
  16 KB   vectors and matrices
  32 KB   the slides' NeuralNetwork learning XOR; a network written out
  64 KB   Network: XOR in 400 epochs, with fit(..., keep=100) in as many as you like; iris.csv read
  96 KB   purenn1.py, the one file, learning XOR
  128 KB  iris.csv read, learned and scored in one go; an LSTM on 20 sequences
  256 KB  20 000 epochs with all of their history

--for TARGET --help tells that target's own options. The folder may hold an earlier bundle, which
is replaced; any other file in the way is left alone, and the bundle refused.
"""
import hashlib
import importlib
import os

from ...stored.whole import write_file
from ...spoken.language import heard, said
from ...terminal import arguments
from ...terminal.plots import table

TARGETS = {"micropython": "boards with 32 KB and more: the package, for mip",
           "microbit": "the BBC micro:bit, 9 KB of heap: flat modules, a network written out",
           "flat": "boards and calculators without folders: modules side by side",
           "file": "the lecture's network as one plain module, DIR is its name"}
SUMS = "SHA256SUMS"                 # which files are the bundle's; sha256sum -c reads it, too


def add_arguments(parser):
    """Add the options of this command; those of the target follow once it is known."""
    parser.add_argument("--for", dest="target", choices=TARGETS, required=True, metavar="TARGET",
                        help="; ".join(["%s: %s" % pair for pair in TARGETS.items()]))
    parser.add_argument("folder", type=arguments.file_name, metavar="DIR",
                        help="where to write; made if it is not there")
    parser.fill = add_target


def add_target(parser, words):
    """Add the options of the target that the words name."""
    if named(words) in TARGETS:
        target(named(words)).add_arguments(parser)


def named(words):
    """Return what stands behind --for, or None."""
    for word, following in zip(words, list(words[1:]) + [None]):
        if word == "--for":
            return following
        if word.startswith("--for="):
            return word[len("--for="):]
    return None


def target(name):
    """Return the module of a target."""
    return importlib.import_module("purenn.command.bundle." + name)


def run(options):
    """Collect the files, write them, print their sizes and what the target says of them."""
    module = target(options.target)
    if not hasattr(module, "write"):
        check_folder(options.folder)        # before what takes a while
    files = module.files(options)
    removed = getattr(module, "write", write)(options.folder, files)
    rows = [[path, said("%d bytes", len(files[path]))] for path in sorted(files)]
    total = sum([len(data) for data in files.values()])
    rows.append([said("%d files", len(files)), said("%d bytes", total)])
    print("\n".join(table(rows, right=(1,))))
    if removed:
        print(said("removed, of the earlier bundle: %s", ", ".join(removed)))
    for line in module.notes(options, files):
        print(heard(line))


def write(folder, files):
    """Write the files, a path below the folder each; return the paths that were removed.

    Raises ValueError, with nothing written, if a file is in the way that is no earlier bundle's.
    """
    check_folder(folder)
    earlier = sums(folder)
    check_free(folder, files, earlier)
    new = {path: [digest(data)] for path, data in files.items()}
    both = {path: earlier.get(path, []) + new.get(path, []) for path in set(earlier) | set(new)}
    write_below(folder, SUMS, lines(both))       # should we be stopped here, all these are ours
    for path, data in files.items():
        write_below(folder, path, data)
    removed = [path for path in sorted(set(earlier) - set(files))
               if os.path.exists(os.path.join(folder, path))
               and is_ours(folder, path, earlier[path])]
    for path in removed:
        os.remove(os.path.join(folder, path))
    write_below(folder, SUMS, lines(new))
    return removed


def check_folder(folder):
    """Raise ValueError if there cannot be a folder of this name: a file is in its place."""
    place = os.path.abspath(folder)
    while not os.path.lexists(place):
        place = os.path.dirname(place)
    if not os.path.isdir(place):
        raise ValueError("%s: cannot be written (Not a directory)" % folder)
    if not os.access(place, os.W_OK):
        raise ValueError("%s: cannot be written (Permission denied)" % folder)


def check_free(folder, files, earlier):
    """Raise ValueError for a file in the way that is neither an earlier bundle's nor the same."""
    for path in sorted(list(files) + [SUMS]):
        if not is_below(folder, path):
            raise ValueError("bundle: %s is a link out of %s; another folder is wanted"
                             % (os.path.join(folder, path), folder))
    for path in sorted(files):
        if not is_ours(folder, path, earlier.get(path, []) + [digest(files[path])]):
            raise ValueError("bundle: %s is in the way: %s; another folder is wanted"
                             % (os.path.join(folder, path), "it was changed since it was bundled"
                                if path in earlier else "it is no earlier bundle's"))


def sums(folder):
    """Return what an earlier bundle wrote into the folder: path -> list of digests."""
    found = {}
    try:
        with open(os.path.join(folder, SUMS), encoding="utf-8") as file:
            for line in file:
                path = line[66:].rstrip("\n")
                if is_below(folder, path):          # what lies elsewhere is nobody's bundle
                    found.setdefault(path, []).append(line[:64])
    except (FileNotFoundError, UnicodeError):
        pass
    return found


def is_below(folder, path):
    """Return whether a file is in the folder or below it, whatever links are on the way."""
    if not path or "\0" in path:
        return False
    house = os.path.realpath(folder)
    place = os.path.realpath(os.path.join(house, path))
    try:
        return place != house and os.path.commonpath([house, place]) == house
    except ValueError:                              # another drive
        return False


def lines(digests):
    """Return the bytes of the file that sums reads."""
    return "".join(["%s  %s\n" % (value, path) for path in sorted(digests)
                    for value in digests[path]]).encode()


def is_ours(folder, path, digests):
    """Return whether the file is not there, or has one of the digests."""
    try:
        with open(os.path.join(folder, path), "rb") as file:
            return digest(file.read()) in digests
    except FileNotFoundError:
        return True
    except IsADirectoryError:
        return False


def digest(data):
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def write_below(folder, path, data):
    """Write a file below the folder, whole or not at all."""
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    write_file(path, data)
