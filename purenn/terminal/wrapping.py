"""Text broken into lines that fit a terminal, where a Chinese sign takes two columns."""
from .plots import columns_of

WIDTH = 80
NEVER_FIRST = "，。、；：！？）」』》〉…%.,;:!?)"      # a line does not begin with these


def page():
    """Return how wide lines are: as the window, at most WIDTH."""
    from .window import columns     # no board has a window
    return min(columns(), WIDTH)


def wrapped(text, width=None, indent=0):
    """Return the lines of a text; lines of a paragraph are joined first and broken anew.

    Lines that begin with a space stand as they are, if they fit.
    width: None for that of a page   indent: spaces before each
    """
    lines, width = [], width or page()
    for paragraph in paragraphs(text.split("\n")):
        kept = len(paragraph) - len(paragraph.lstrip(" "))
        lines += [" " * indent + line
                  for line in broken(paragraph.lstrip(" "), width - indent, " " * kept)]
    return lines


def paragraphs(lines):
    """Return lines with each paragraph, up to an empty or an indented line, in one."""
    found, fresh = [], True
    for line in lines:
        if fresh or not line or line.startswith(" "):
            found.append(line)
        else:
            found[-1] += between(found[-1], line) + line
        fresh = not line or line.startswith(" ")
    return found


def between(before, after):
    """Return what stands between two joined lines: nothing where Chinese meets Chinese."""
    wide = before and after and columns_of(before[-1]) == columns_of(after[0]) == 2
    return "" if wide or not before or not after else " "


def broken(text, width, indent=""):
    """Return one paragraph as lines of at most so many columns, each after the indent."""
    lines, line = [], ""
    for piece in pieces(text):
        if line.strip() and columns_of(indent + line + piece.rstrip()) > width:
            lines.append(line)
            line = piece.lstrip()
        else:
            line += piece
        while columns_of(indent + line.rstrip()) > width:         # a word wider than the line
            room = fitting(line, width - len(indent))
            lines.append(line[:room])
            line = line[room:]
    return [(indent + line).rstrip() for line in lines + [line]]


def fitting(text, width):
    """Return how many signs of the text fit so many columns, at least one."""
    n = 1
    while n < len(text) and columns_of(text[:n + 1]) <= width:
        n += 1
    return n


def pieces(text):
    """Return what a line may be broken between: words with the spaces before, Chinese signs."""
    found, before, wide = [""], " ", False
    for c in text:
        was, wide = wide, c > "~" and columns_of(c) == 2
        breaks = (c == " " and before != " ") or ((was or wide) and (
            c not in NEVER_FIRST and before not in "「『（(" and c != " "))
        if breaks:
            found.append("")
        found[-1] += c
        before = c
    return found
