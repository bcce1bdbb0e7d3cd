"""The text of a table from a file as people have it: plain, gzip, zip, a sheet of an .xlsx.

What a board lacks is imported when it is needed. A file of another kind is named, not read.
"""
from .bundled import language, places_of, zipped
from .fields import quoted
from .plain.kinds import OLD_EXCEL, check_names, check_signs, check_zeros, likely_encoding

LARGEST = 1 << 28                   # bytes that are unpacked, block by block; more is a bomb
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"        # how they begin
EXCEL_DATES = tuple(range(14, 23)) + (45, 46, 47)      # number formats that mean a date
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_text(name_or_path, encoding="utf-8", sheet=None, notes=None):
    """Return the path and the text of a bundled set or a file."""
    paths = places_of(name_or_path)
    for path in paths:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            reason, data = error, zipped(path)
            if data is None:
                continue
        return path, text_of(data, path, encoding, sheet, notes)
    if len(paths) > 1:
        raise ValueError("data: no bundled set and no file is called %r" % name_or_path)
    raise ValueError("%s: cannot be read (%s)"
                     % (name_or_path, getattr(reason, "strerror", None) or reason))


def text_of(data, name, encoding="utf-8", sheet=None, notes=None):
    """Return the text of a file's bytes, unpacked if they are packed."""
    notes = [] if notes is None else notes
    data = from_gzip(data, name) if data[:2] == GZIP else data
    if data[:4] == ZIP:
        data, text = from_zip(data, name, sheet, notes)
        if text is not None:
            return text
    notes += ["%s has no sheets" % name] * (sheet is not None)
    check_signs(data, name)
    return decoded(data, name, encoding, notes)


def from_gzip(data, name):
    """Return what gzip has packed."""
    import gzip
    import io
    import zlib
    try:
        return unpacked(gzip.GzipFile(fileobj=io.BytesIO(data)), name)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("%s: damaged or cut off (%s)" % (name, error))


def unpacked(packed, name):
    """Return all that a packed file holds, at most LARGEST bytes."""
    found = bytearray()
    while len(found) <= LARGEST:
        part = packed.read(1 << 20)
        if not part:
            return bytes(found)
        found += part
    raise ValueError("%s: more than %d bytes when unpacked" % (name, LARGEST))


def decoded(data, name, encoding, notes):
    """Return the text of bytes; UTF-16 is known by its mark, Big5 where it is usual."""
    usual = encoding == "utf-8"
    if usual and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    if encoding.lower()[:4] not in ("utf-", "utf_") or "8" in encoding:
        check_zeros(data, name, encoding)
    try:
        return data.decode(encoding)
    except UnicodeError:
        better = likely_encoding(data, name)
        if usual and better == "big5" and "zh_TW" in language():
            notes.append("read as big5 (--encoding for another)")
            return data.decode("big5")
        raise ValueError("%s: not %s text; try --encoding %s" % (name, encoding, better))
    except LookupError:
        raise ValueError("data: no encoding is called %r; try --encoding utf-8" % encoding)


def from_zip(data, name, sheet, notes):
    """Return (the bytes of the table in a zip, None), or (None, the text of a sheet)."""
    import io
    import zipfile
    import zlib
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            if "xl/workbook.xml" in names:
                return None, sheet_text(packed, name, sheet, notes)
            check_names(names, name)
            tables = [n for n in names if n[-1:] != "/" and n[:9] != "__MACOSX/"]
            csv = sorted([n for n in tables if n[-4:].lower() in (".csv", ".tsv")] or [
                n for n in tables if n[-4:].lower() == ".txt"] or tables,
                         key=lambda n: -packed.getinfo(n).file_size)    # the largest first
            found = picked(csv, name, sheet, notes, "file")
            inside = unpacked(packed.open(found), name)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, KeyError) as error:
        raise ValueError("%s: damaged or locked (%s)" % (name, error))
    if inside[:4] in (ZIP, OLD_EXCEL) or inside[:2] == GZIP:
        raise ValueError("%s: %s in it is a workbook or packed again, which is not read there; "
                         "unpack it and name it instead" % (name, found))
    return inside, None


def picked(names, path, wanted, notes, what, fits=bool):
    """Return the name that is wanted, or the first that fits, told if there are others.

    wanted: a name, or its place from 1 as text
    Raises ValueError if it is not there.
    """
    if not names:
        raise ValueError("%s: there is no %s in it" % (path, what))
    if wanted in names:
        return wanted
    if wanted is not None and wanted.isdigit() and 0 < int(wanted) <= len(names):
        return names[int(wanted) - 1]
    found = names[0] if len(names) == 1 else next((n for n in names if fits(n)), names[0])
    if wanted is not None:
        raise ValueError("%s: no %s %r; there are %s; try --sheet %s" % (
            path, what, wanted, ", ".join(names), quoted(found)))
    if len(names) > 1:
        notes.append("the %s %s of %s (--sheet for another)" % (what, found, ", ".join(names)))
    return found


def sheet_text(packed, name, sheet, notes):
    """Return a sheet of an .xlsx as CSV text, a line a row."""
    from xml.etree import ElementTree

    def tree(path):
        """Return a part of the file; an empty one if it is not there."""
        try:
            return ElementTree.fromstring(packed.read(path)[:LARGEST])
        except KeyError:
            return ElementTree.Element("none")
        except ElementTree.ParseError as error:
            raise ValueError("%s: damaged (%s)" % (name, error))
    book = dict([(part.get("name"), part.get(LINK)) for part in
                 tree("xl/workbook.xml").iter(SHEET + "sheet")])
    places = dict([(part.get("Id"), part.get("Target"))
                   for part in tree("xl/_rels/workbook.xml.rels")])
    words = ["".join([t.text or "" for t in item.iter(SHEET + "t")])
             for item in tree("xl/sharedStrings.xml").iter(SHEET + "si")]
    styles, texts = styles_of(tree("xl/styles.xml")), {}

    def is_table(chosen):
        """Return whether two rows of a sheet or more have two fields; keep its text."""
        target = places[book[chosen]]
        path = target.lstrip("/") if target[:1] == "/" else "xl/" + target
        texts[chosen] = csv_of(tree(path), words, styles)
        filled = [len([field for field in line.split('","') if field.strip('"')]) > 1
                  for line in texts[chosen].split("\n")]
        return filled.count(True) > 1
    chosen = picked(list(book), name, sheet, notes, "sheet", is_table)
    if chosen not in texts:
        is_table(chosen)
    return texts[chosen]


def styles_of(tree):
    """Return {number of a cell style: "date" or "%"} for those that show a number as one."""
    own = dict([(part.get("numFmtId"), part.get("formatCode", "").lower())
                for part in tree.iter(SHEET + "numFmt")])
    cells, found = tree.find(SHEET + "cellXfs"), {}
    for i, xf in enumerate(cells if cells is not None else ()):
        shown = xf.get("numFmtId", "0")
        if "y" in own.get(shown, "") or int(shown) in EXCEL_DATES:
            found[str(i)] = "date"
        elif "%" in own.get(shown, "") or shown in ("9", "10"):
            found[str(i)] = "%"
    return found


def csv_of(tree, words, styles):
    """Return the rows of a sheet as CSV text; rows that are left out are empty lines."""
    lines, width = [], 0
    for row in tree.iter(SHEET + "row"):
        fields = {}
        for cell in row.iter(SHEET + "c"):
            letters = "".join([c for c in cell.get("r", "") if c.isalpha()])
            j = 0
            for c in letters:
                j = 26 * j + ord(c) - 64
            fields[j - 1 if letters else len(fields)] = cell_text(cell, words, styles)
        while len(lines) + 1 < int(row.get("r") or len(lines) + 1) < 2000000:
            lines.append([])
        lines.append([fields.get(j, "") for j in range(max(fields) + 1)] if any(
            fields.values()) else [])
        width = max(width, len(lines[-1]))
    return "\n".join([",".join(['"%s"' % field.replace('"', '""') for field in
                                fields + [""] * (width - len(fields))]) if fields else ""
                      for fields in lines]) + "\n"


def cell_text(cell, words, styles):
    """Return what a cell shows; a date as 2020-01-31, a share as 50%."""
    value, kind = cell.find(SHEET + "v"), cell.get("t")
    if kind == "inlineStr":
        return "".join([t.text or "" for t in cell.iter(SHEET + "t")])
    text = "" if value is None or value.text is None else value.text
    if kind == "s" and text:
        return words[int(text)]
    if kind == "b":
        return "TRUE" if text == "1" else "FALSE"
    style = styles.get(cell.get("s")) if kind in (None, "n") and text else None
    if style == "date" and float(text) >= 61:
        from datetime import datetime, timedelta
        return str(datetime(1899, 12, 30) + timedelta(days=float(text))).replace(" 00:00:00", "")
    return ("%.12f" % (100 * float(text))).rstrip("0").rstrip(".") + "%" if style == "%" else text
