"""What a file's first bytes say: which kind it is, if it is no table; which code it is in."""
from .words import is_number

SOME = 1000                         # bytes that are looked at
# codes of two bytes, and between which first bytes their frequent characters are
FREQUENT = (("shift_jis", 0x82, 0x97), ("euc_kr", 0xB0, 0xC8), ("big5", 0xA4, 0xC6),
            ("gb18030", 0xB0, 0xD7))
ENOUGH = 10                         # characters that tell Korean from Chinese
KINDS = (("{\\rtf", "rich text"),
         ('{"format": "purenn"', "a saved network of purenn; a table is wanted here"),
         ("[{", "JSON"), ("[[", "JSON"), ('{"', "JSON"), ("{\n", "JSON"),
         ("[\n", "JSON"), ("<!doctype", "HTML"), ("<html", "HTML"), ("<table", "HTML"),
         ("<?xml", "XML"), ("@relation", "ARFF"),
         ("insert into ", "SQL"), ("create table ", "SQL"), ("drop table ", "SQL"), ("/*!", "SQL"),
         ("-- mysql", "SQL"), ("--\n-- ", "SQL"), ("pragma foreign_keys", "SQL"),
         ("version https://git-lfs", "a Git LFS pointer; git lfs pull gets the table"))
OLD_EXCEL = b"\xd0\xcf\x11\xe0"       # how it begins
A_PICTURE = "a picture or a film; a table is wanted here"
SIGNS = ((0, b"%PDF", "PDF"), (0, b"\x89PNG", A_PICTURE), (0, b"\xff\xd8\xff", A_PICTURE),
         (0, b"GIF8", A_PICTURE), (0, b"II*\0", A_PICTURE), (0, b"MM\0*", A_PICTURE),
         (8, b"WEBP", A_PICTURE), (4, b"ftyp", A_PICTURE), (8, b"WAVE", "sound; a table is wanted here"),
         (0, b"PAR1", "Parquet"), (0, b"ARROW1", "Arrow"), (0, b"\x89HDF", "HDF5"),
         (0, b"\x93NUMPY", "a NumPy file"), (0, b"\x80\2", "a pickle of Python"),
         (0, b"\x80\3", "a pickle of Python"), (0, b"\x80\4", "a pickle of Python"),
         (0, b"\x80\5", "a pickle of Python"), (0, b"SQLite format 3", "an SQLite file"),
         (0, b"MATLAB 5", "a MATLAB file"), (0, b"$FL", "SPSS"), (0, b"<stata_dta", "Stata"),
         (0, b"X\n\0\0", "an R file"), (0, b"RDX", "an R file"), (257, b"ustar", "a tar archive"),
         (4, b"1AY&SY", "a packed file; unpack it"), (0, b"\xfd7zXZ", "a packed file; unpack it"),
         (0, b"7z\xbc\xaf", "a packed file; unpack it"), (0, b"Rar!\x1a", "a packed file; unpack it"),
         (0, b"(\xb5/\xfd", "a packed file; unpack it"),
         (0, OLD_EXCEL, "an old Excel file, which is not read; save it as .xlsx"))
OFFICE = "mimetype", "[Content_Types].xml", "Index/Document.iwa"    # in what other programs zip


def check_kind(text, name):
    """Raise ValueError, naming it, for text that is no table."""
    start = text[:2000].lstrip("\ufeff \t\r\n").lower().replace("\r", "")
    lines = [line for line in start.split("\n") if line.strip() and line[:1] != "%"] or [""]
    if is_pairs(lines[:9]):
        raise ValueError("%s: this is LIBSVM, which is not read; save it as CSV" % name)
    for begin, kind in KINDS:
        if start[:len(begin)] == begin or kind == "ARFF" and lines[0][:len(begin)] == begin:
            raise other_kind(name, kind)


def check_signs(data, name):
    """Raise ValueError for bytes that begin as those of another kind of file do."""
    for place, sign, kind in SIGNS:
        if data[place:place + len(sign)] == sign:
            raise other_kind(name, kind)


def check_zeros(data, name, encoding):
    """Raise ValueError for bytes with many zeros, which text in most encodings has not."""
    wide = utf_16(data)
    if wide:
        raise ValueError("%s: not %s text, there are zeros between the characters; try --encoding "
                         "%s" % (name, encoding, wide))
    if 30 * data[:SOME].count(b"\0") > len(data[:SOME]):
        raise other_kind(name, "a binary file")


def check_names(names, name):
    """Raise ValueError for a zip that other programs keep texts or sheets of their own in."""
    if set(names) & set(OFFICE):
        raise other_kind(name, "no .xlsx but another program's document; save it as .xlsx or CSV")


def other_kind(name, kind):
    """Return the error on a file that is no table."""
    return ValueError("%s: this is %s%s" % (
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

    Raises ValueError, named after the file, for bytes that no text has.
    """
    some = data[:SOME]
    if 30 * len([b for b in some if b < 32 and b not in b"\t\n\r\f\x1b"]) > len(some):
        raise other_kind(name, "a binary file")
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
