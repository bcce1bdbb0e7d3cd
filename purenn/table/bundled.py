"""Where the bundled data sets are: beside the package, in it, or in the zip that it runs from.

And what the bytes of a file say: which text is no table, by the way it begins; which code it is in.
"""
from .plain.words import is_number

SOME = 1000                         # bytes that are looked at
# codes of two bytes, and between which first bytes their frequent characters are
FREQUENT = (("shift_jis", 0x82, 0x97), ("euc_kr", 0xB0, 0xC8), ("big5", 0xA4, 0xC6),
            ("gb18030", 0xB0, 0xD7))
ENOUGH = 10                         # characters that tell Korean from Chinese
KINDS = (("{\\rtf", "rich text"),
         ('{"format": "purenn"', "a saved network of purenn; a table is wanted here"),
         ("[{", "JSON"), ("[[", "JSON"), ('{"', "JSON"), ("{\n", "JSON"),
         ("[\n", "JSON"), ("<!doctype", "HTML"), ("<html", "HTML"), ("<table", "HTML"),
         ("<?xml", "XML"), ("@relation", "ARFF"), ("%pdf", "PDF"), ("par1", "Parquet"),
         ("insert into ", "SQL"), ("create table ", "SQL"), ("drop table ", "SQL"), ("/*!", "SQL"),
         ("-- mysql", "SQL"), ("--\n-- ", "SQL"), ("pragma foreign_keys", "SQL"),
         ("sqlite format 3", "an SQLite file"),
         ("version https://git-lfs", "a Git LFS pointer; git lfs pull gets the table"))


def places_of(name_or_path):
    """Return the paths where a table may be: that of a file, those of a bundled set."""
    if "/" in name_or_path or "." in name_or_path:
        return [name_or_path]
    return [folder + name_or_path + ".csv" for folder in folders()] + [name_or_path]


def folders():
    """Return where the bundled sets may be: beside the package in a clone, in it if installed."""
    house = __file__[:-len("table/bundled.py")]
    return [house[:-len("purenn/")] + "datasets/", house + "datasets/"]


def zipped(path):
    """Return the bytes of a file in the zip that purenn runs from; None if there is none."""
    try:
        return __spec__.loader.get_data(path)
    except (NameError, AttributeError, OSError):    # boards have no such thing, folders no zip
        return None


def zipped_sets(folder):
    """Return the names of the sets of this folder in the zip that purenn runs from."""
    archive = getattr(__spec__.loader, "archive", None)
    if archive is None:
        return []
    from zipfile import ZipFile
    with ZipFile(archive) as file:
        return sorted([name[:-4].split("/")[-1] for name in file.namelist()
                       if name.endswith(".csv") and folder.replace("\\", "/").endswith(
                           "/" + name.rpartition("/")[0] + "/")])


def bundled_sets():
    """Return the names of the bundled data sets, in alphabetical order."""
    import os
    for folder in folders():
        try:
            found = sorted([file[:-4] for file in os.listdir(folder) if file.endswith(".csv")])
        except OSError:
            found = zipped_sets(folder)
        if found:                   # a stranger's package may be called datasets, too
            return found
    return []


def check_kind(text, name):
    """Raise ValueError, naming it, for text that is no table."""
    start = text[:2000].lstrip("\ufeff \t\r\n").lower().replace("\r", "")
    lines = [line for line in start.split("\n") if line.strip() and line[:1] != "%"] or [""]
    if is_pairs(lines[:9]):
        raise ValueError("%s: this is LIBSVM, which is not read; save it as CSV" % name)
    for begin, kind in KINDS:
        if start[:len(begin)] == begin or kind == "ARFF" and lines[0][:len(begin)] == begin:
            raise ValueError("%s: this is %s%s" % (
                name, kind, "" if ";" in kind else ", which is not read; save it as CSV"))


def is_pairs(lines):
    """Return whether each of some lines is a target and pairs such as 3:0.25, two in some of them.
    """
    rows = [[field.partition(":") for field in line.split()] for line in lines if line]
    places = [[place for place, _, _ in row[1:]] for row in rows]
    return max([len(row) for row in rows] + [0]) > 2 and all(
        [is_number(row[0][0]) and not row[0][1] and all([is_number(row[i][2]) for i in range(
            1, len(row))]) for row in rows]) and all([all([p.isdigit() for p in row]) and sorted(
                row, key=int) == row for row in places])


def utf_16(data):
    """Return the UTF-16 in which each letter of bytes has a zero beside it; "" for other text."""
    start = list(data[:SOME])
    before, behind = [sum([byte == 0 for i, byte in enumerate(start) if i % 2 == odd])
                      for odd in (0, 1)]
    if 10 * abs(before - behind) <= len(data[:SOME]):
        return ""
    return "utf-16-le" if behind > before else "utf-16-be"


def likely_encoding(data, name):
    """Return in which encoding bytes that are no UTF-8 are most likely written.

    Raises ValueError, named after the file, for bytes that no text has: those of a picture.
    """
    some = data[:SOME]
    if 30 * len([b for b in some if b < 32 and b not in b"\t\n\r\f\x1b"]) > len(some):
        raise ValueError("%s: this is a binary file, which is not read; save it as CSV" % name)
    codes = [(frequent(data.decode(code), code, first, last), code)
             for code, first, last in FREQUENT if is_text(data, code)]
    best = max([share for share, _ in codes] + [0])
    if best:
        return [code for share, code in codes if share == best][0]
    return "cp1252" if is_text(data, "cp1252") else "latin-1"


def frequent(text, code, first, last):
    """Return which share of a text's characters of two bytes is frequent where they are in use."""
    found = [pair for pair in [c.encode(code) for c in set(text) if ord(c) > 255]
             if not 0xA1 <= pair[0] <= 0xA3]            # signs, in each of the codes
    if code == "euc_kr" and len(found) < ENOUGH:
        return 0
    return sum([first <= pair[0] <= last for pair in found]) / (len(found) or 1)


def is_text(data, encoding):
    """Return whether bytes are text in this encoding.

    Two bytes that are one character seldom stand between letters; where they often do, they are
    two characters.
    """
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    lone = [(a + c).isalpha() and (a + c).isascii() for a, b, c in zip(text, text[1:], text[2:])
            if ord(b) > 255]
    return 2 * sum(lone) <= len(lone)


def language():
    """Return the language that the environment names."""
    import os
    return os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
