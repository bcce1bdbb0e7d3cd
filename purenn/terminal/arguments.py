"""What an option may hold: types for argparse, each a function of the text.

Beside them what is asked of options before the work: files that may be written, sizes that fit.
"""
import argparse
import os
import sys

from ..rng import MOST_WEIGHTS
from ..stored.whole import check_place
from ..table.bundled import places_of

PROMISES = (".bmp .c .csv .doc .docx .gif .gz .h .h5 .htm .html .ipynb .jpeg .jpg .json .md .mp4 "
            ".npz .odp .ods .odt .onnx .pdf .pkl .png .ppt .pptx .pt .pth .py .safetensors .svg "
            ".tex .tsv .webp .xls .xlsx .xml .zip").split()     # endings that say what is inside

BROUGHT = set(getattr(sys, "stdlib_module_names", "math random json csv os sys re string time "
                      "io struct".split())) | {"purenn"}    # modules that a file would hide


def finite(text):
    """Return a number that is neither infinite nor no number."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError("%r, a number is wanted" % text) from None
    if value - value != 0:
        raise argparse.ArgumentTypeError("%s, a finite number is wanted" % text)
    return value


def whole(text):
    """Return a whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError("%r, a whole number is wanted" % text) from None


def not_negative(text):
    """Return a number from 0 up."""
    value = finite(text)
    if value < 0:
        raise argparse.ArgumentTypeError("%s, a number from 0 up is wanted" % text)
    return value


def above_zero(text):
    """Return a number above 0."""
    value = finite(text)
    if value <= 0:
        raise argparse.ArgumentTypeError("%s, a number above 0 is wanted" % text)
    return value


def count(text, least=1):
    """Return a whole number from 1, or another least one, up to 999999."""
    if text.isdecimal() and len(text) > 6:
        raise argparse.ArgumentTypeError("%s is too large; at most 999999 is wanted" % text[:20])
    if not text.isdecimal() or int(text) < least:
        raise argparse.ArgumentTypeError("%r, a whole number from %d up is wanted" % (text, least))
    return int(text)


def count_from_0(text):
    """Return a whole number from 0 up."""
    return count(text, 0)


def port(text):
    """Return the number of a port of this machine, 0 for a free one."""
    value = count_from_0(text)
    if value > 65535:
        raise argparse.ArgumentTypeError("%d, a port from 0 to 65535 is wanted" % value)
    return value


def share(text):
    """Return a number from 0 to below 1."""
    value = finite(text)
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError("%s, a number from 0 to below 1 is wanted" % text)
    return value


def share_of_all(text):
    """Return a number above 0, at most 1."""
    value = finite(text)
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError("%s, a number above 0, at most 1 is wanted" % text)
    return value


def share_or_file(text):
    """Return a number from 0 to below 1, or the name of a file."""
    try:
        float(text)
    except ValueError:
        check_share(text)
        return file_name(text)
    return share(text)


def check_share(text):
    """Raise ArgumentTypeError for 0,3 or 30%, shares in another writing, unless it is a file."""
    try:
        value = float(text.replace(",", ".").replace("%", "")) / (100 if text[-1:] == "%" else 1)
    except ValueError:
        return
    if 0 <= value < 1 and not os.path.exists(text):
        raise argparse.ArgumentTypeError("%s, a share as a number is wanted; try %g" % (text, value))


def file_name(text):
    """Return the name of a file or a folder, which is not empty."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty, a name is wanted")
    return text


def folder(text):
    """Return the name of a folder, which is there."""
    if not os.path.isdir(text):
        raise argparse.ArgumentTypeError("no folder %r" % text)
    return text


def check_ending(command, path, endings):
    """Raise ValueError, named after the command, for a name that says another thing is inside.

    endings: those that say what it is; one that promises nothing, as .txt or none, goes, too
    """
    if path == "-":
        raise ValueError("%s: - is no name for a file here; try ./-" % command)
    ending = os.path.splitext(path)[1].lower()
    if ending in PROMISES and ending not in endings.split():
        raise ValueError("%s: %s would be no %s; try a name with %s"
                         % (command, path, ending, ", ".join(endings.split())))


def check_output(command, path, *read):
    """Raise ValueError, named after the command, if a file cannot be written, or was read.

    read: names of files or bundled sets that the command reads; what is no text is passed over
    """
    for name in read:
        if name == "-" and is_standard_input(path):
            raise taken(command, path)
        for place in places_of(name) if isinstance(name, str) else []:
            if os.path.exists(place) and os.path.exists(path) and os.path.samefile(place, path):
                raise taken(command, path)
    check_place(path)


def is_standard_input(path):
    """Return whether this is the file that standard input is read from."""
    try:
        return os.path.isfile(path) and os.path.samestat(os.fstat(0), os.stat(path))
    except (OSError, AttributeError):
        return False


def taken(command, path):
    """Return the error for an output in the place of what is read."""
    return ValueError("%s: %s would take the place of what is read; another name is wanted"
                      % (command, path))


def check_module(command, path):
    """Raise ValueError, named after the command, for a file that hides a module others import."""
    name, ending = os.path.splitext(os.path.basename(path))
    if ending == ".py" and name in BROUGHT:
        raise ValueError("%s: %s would hide the module %s that others import; another name is "
                         "wanted" % (command, path, name))


def parameters(sizes):
    """Return how many weights and biases the layers of these sizes have."""
    return sum([(n + 1) * m for n, m in zip(sizes, sizes[1:])])


def check_weights(command, sizes):
    """Raise ValueError, named after the command, for layers with more weights than fit.

    sizes: inputs, hidden layers, outputs
    """
    weights = parameters(sizes)
    if weights > MOST_WEIGHTS:
        raise ValueError("%s: layers %s have %d weights and biases, at most %d are wanted; try "
                         "smaller --layers" % (command, "-".join([str(n) for n in sizes]),
                                               weights, MOST_WEIGHTS))
