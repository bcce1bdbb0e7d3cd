"""The lines of purenn around the one that computes a number on the page."""
from ..lessons.sources import lines_of

ROOM = 14                           # lines of a function that are shown


def around(name, wanted):
    """Return (file, lines, index of the wanted one or None) of a function.

    name: module and function, such as matrix.matvec or neural_network.NeuralNetwork.backward
    """
    lines = without_refusals(without_docstring(lines_of(name)), wanted)
    hits = [i for i, line in enumerate(lines) if line.split("  #")[0].strip() == wanted.strip()]
    chosen = hits[-1] if hits else None
    first = max(0, min((chosen or 0) - ROOM // 2, len(lines) - ROOM))
    kept = lines[first:first + ROOM]
    if first:
        kept = [lines[0], "    ..."] + kept[2:]
    return file_of(name), kept, None if chosen is None else chosen - first


def file_of(name):
    """Return the file of a function below the root: purenn/matrix.py for matrix.matvec."""
    parts = name.split(".")
    inside = 2 if parts[-2][0].isupper() else 1
    return "purenn/%s.py" % "/".join(parts[:-inside])


def without_docstring(lines):
    """Return the lines of a function without the text that begins it."""
    head = [i for i, line in enumerate(lines) if line.rstrip().endswith(":")]
    first = head[0] + 1 if head else 0
    if not lines[first:] or not lines[first].strip().startswith('"""'):
        return lines
    last = first
    if lines[first].count('"""') == 1:
        last = [i for i in range(first + 1, len(lines)) if '"""' in lines[i]][0]
    return lines[:first] + [line for i, line in enumerate(lines[last + 1:]) if line.strip() or i]


def without_refusals(lines, wanted):
    """Return the lines without what only refuses its input: if ...: raise ..., want(...).

    A comment far to the right comes nearer.   wanted: a line that stays whatever it does
    """
    kept, i = [], 0
    while i < len(lines):
        last = i + 1
        if begins(lines[i:], ("want(", "check_")):
            i += 1
            continue
        if begins(lines[i:], "if ") and refuses(lines[i:]):
            while last < len(lines) and indent(lines[last]) > indent(lines[i]):
                last += 1
        if begins(lines[last:], ("elif ", "else:")):
            last = i + 1
        if last > i + 1 and wanted.strip() not in [line.strip() for line in lines[i:last]]:
            i = last
            continue
        code, sign, comment = lines[i].partition("  #")
        kept.append(code.rstrip() + sign + comment)
        i += 1
    return kept


def refuses(lines):
    """Return whether what begins here, in one line or more to a colon, leads to raise alone."""
    body = [i + 1 for i, line in enumerate(lines) if line.split("  #")[0].endswith(":")][:1]
    rest = [line for line in lines[body[0]:] if not begins([line], "from ")] if body else []
    return begins(rest, "raise ")


def begins(lines, words):
    """Return whether the first line, if there is one, begins with a word, or one of them."""
    return bool(lines) and lines[0].lstrip().startswith(words)


def indent(line):
    """Return how far in a line begins."""
    return len(line) - len(line.lstrip())
