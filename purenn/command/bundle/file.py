"""The lecture's network in one plain file, for graders, calculators and mails.

    python3 -m purenn bundle --for file purenn1.py
    from purenn1 import *           # dot to fit: vectors, matrices, losses, Dense, SGD
The modules of the package one below the other; it imports math, opens nothing, executes no text.
Its last line has a sum of what stands above, by which the next bundle knows it as its own.
"""
import hashlib
import os

from ... import __version__
from ...stored.whole import write_file
from ...terminal.arguments import check_module
from . import one_module

MODULES = ("network", "neural_network")
LINES = 600
SUM = "# sha256 of the lines above: "
HEAD = '''"""purenn %s in one file: the lecture's network in plain lists, on any Python 3.

    from purenn1 import *
    network = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
    network.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], 1, 1000)
    print(network.predict([0, 1]))
Written by python3 -m purenn bundle --for file, from the modules named below, without the checks
of what a caller may get wrong that stand at the door of the package. MIT licence.
"""
'''


def add_arguments(parser):
    """Add no options: there is nothing to choose."""


def files(options):
    """Return the one file, name -> bytes.

    Raises ValueError for a name that cannot be imported, and for a file in the way.
    """
    name = os.path.basename(options.folder)
    if not name[:-3].isidentifier() or name[-3:] != ".py":
        raise ValueError("bundle: %r cannot be imported; a name such as purenn1.py is wanted"
                         % options.folder)
    check_module("bundle", options.folder)
    head = HEAD.replace("purenn1", name[:-3]) % __version__
    text = head + one_module.joined(MODULES, LINES - 1 - head.count("\n"))
    return {name: (text + SUM + digest(text) + "\n").encode()}


def write(path, found):
    """Write the file.   Raises ValueError if another is in the way that no bundle wrote."""
    if os.path.lexists(path) and not is_ours(path):
        raise ValueError("bundle: %s is in the way and is no earlier bundle's; another name is "
                         "wanted" % path)
    for data in found.values():
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        write_file(path, data)
    return []


def is_ours(path):
    """Return whether a file is as a bundle wrote it."""
    if not os.path.isfile(path) or os.path.islink(path):
        return False
    with open(path, "rb") as file:
        text, _, found = file.read().decode("utf-8", "replace").rpartition(SUM)
    return found.strip() == digest(text)


def digest(text):
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def notes(options, found):
    """Return how to use it, and what it needs.   found: the one file, name -> bytes"""
    name, data = list(found.items())[0]
    return ["%d lines that import math; from %s import * brings dot to fit"
            % (data.count(b"\n"), name[:-3])]
