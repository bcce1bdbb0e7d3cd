"""CSV text to rows of fields: delimiters, quotes, blank lines. What columns are: columns.py.

reading: see data.Reading; its notes tell each guess   rows: (line number, fields) pairs
Nothing but Python itself is needed: a board and a web page have no csv module.
"""
from .around import below_comments, below_titles, with_joined_names, without_empty
from .dress import Row, has_comma
from .plain.counts import counted
from .plain.kinds import check_kind

DELIMITERS = (("\t", "a tab"), (";", "a semicolon"), (",", "a comma"), ("|", "a bar"))
SAMPLE = 20                         # lines that are looked at to guess the delimiter
LONGEST = 1000                      # lines of one quoted field; more are a quote never closed
DECIMAL_COMMAS = (";", "\t", "|")   # delimiters of files where 1,5 may be a number


def split_fields(text, reading, every=False):
    """Return the rows as (line number, fields), without what stands above the table.

    every: whether rows of nothing but delimiters stay, but for those around the table, and those
    of another length, as empty ones; else they are left out, told
    reading.commas becomes whether numbers seem to have decimal commas
    """
    check_kind(text, reading.name)
    lines = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1))
    lines = lines[reading.skip:]
    lines = outside_quotes(lines, reading) if '"' in text and not reading.text else lines
    delimiter, lines = named_delimiter(lines, reading)
    lines = below_comments(lines, reading)
    single = '"' not in text and in_single_quotes([line for _, line in lines[:SAMPLE] if line])
    if single:
        lines, text = [(i, line.replace("'", '"')) for i, line in lines], '"'
        reading.notes.append("fields stand in single quotes")
    filled = [pair for pair in lines if pair[1].strip()]
    if not filled:
        raise ValueError("%s: no line is left below %d; try --skip 0" % (reading.name, reading.skip)
                         if reading.skip and text.strip() else
                         "%s: the file is empty" % reading.name)
    if delimiter is None:
        delimiter, words = guess_delimiter([line for _, line in filled[:SAMPLE]])
        reading.notes.append("the delimiter is %s" % words)
    rows = (quoted_rows(lines, delimiter, reading) if '"' in text
            else plain_rows([pair for pair in lines if is_filled(pair[1], delimiter)], delimiter))
    if single:                                  # those inside a field
        rows = [(i, [field.replace('"', "'") for field in fields]) for i, fields in rows]
    rows = without_empty(rows, every, reading)
    rows = inside_bars(rows) if delimiter == "|" else rows
    rows = rows if reading.text else below_titles(rows, reading)
    cut_ends(rows)
    reading.commas = delimiter in DECIMAL_COMMAS and any(
        [has_comma(field) for _, fields in rows for field in fields if "," in field])
    return with_joined_names(same_widths(rows, reading, every), reading)


def outside_quotes(lines, reading):
    """Return the lines, without the quotes that a spreadsheet has put around each as a whole."""
    for _, line in lines:
        line = line.strip()
        if line and (len(line) < 2 or line[0] + line[-1] != '""' or '"' in line[1:-1].replace(
                '""', "")):
            return lines
    reading.notes.append("each line as a whole stands in quotes")
    return [(i, line.strip()[1:-1].replace('""', '"')) for i, line in lines]


def in_single_quotes(lines):
    """Return whether fields of most lines begin and end with the quote that is an apostrophe, too.
    """
    found = [line for line in lines if line[:1] == "'" or any([c + "'" in line for c in ",;\t|"])]
    return 2 * len(found) > len(lines) and all([line.count("'") % 2 == 0 and (
        line.rstrip()[-1:] == "'" or any(["'" + c in line for c in ",;\t|"])) for line in found])


def is_filled(line, delimiter):
    """Return whether a line is a row, be it one of empty fields."""
    return bool(line.strip()) or delimiter == "\t" in line


def named_delimiter(lines, reading):
    """Return the delimiter that is told, by an option or by the file, and the lines below."""
    filled = [pair for pair in lines if pair[1].strip()]
    if filled and filled[0][1][:4] == "sep=":   # a spreadsheet's own way to name the delimiter
        if len(filled) == 1:
            raise ValueError("%s: no rows below the line that names the delimiter" % reading.name)
        return reading.delimiter or filled[0][1][4:5], lines[lines.index(filled[0]) + 1:]
    return reading.delimiter, lines


def guess_delimiter(lines):
    """Return the delimiter of some lines and what to call it.

    The one that is as often in every line; or in most; else the most frequent in the first line.
    """
    if lines[0].count('"') % 2:                 # a field of the first line goes on below
        lines = "".join("\n".join(lines).split('"')[::2]).split("\n")
    lines = ["".join(line.split('"')[::2]) for line in lines]   # without what is in quotes
    for enough in (1, 0.8):
        for delimiter, words in DELIMITERS:
            counts = [line.count(delimiter) for line in lines]
            usual = max(sorted(set(counts)), key=counts.count)
            if usual and counts.count(usual) >= enough * len(lines):
                return delimiter, words
    best = max(DELIMITERS, key=lambda pair: lines[0].count(pair[0]))
    return best if lines[0].count(best[0]) else (" ", "a space")


def plain_rows(lines, delimiter):
    """Return the rows of lines without quotes; equal fields are one object if many are equal."""
    rows, known, count = [], {}, 0
    for i, line in lines:
        fields = split_line(line, delimiter)
        if known is not None:
            count += len(fields)
            fields = [known.setdefault(field, field) for field in fields]
            if len(rows) == SAMPLE and 2 * len(known) > count:
                known = None
        rows.append((i, fields))
    return rows


def split_line(line, delimiter):
    """Return the fields of a line without quotes."""
    if delimiter == " ":
        return line.split()                     # several spaces are one
    return list(map(str.strip, line.split(delimiter)))


def quoted_rows(lines, delimiter, reading):
    """Return the rows of lines with quotes in them, where a field may go over several lines.

    From a quote on that is never closed, or has taken rows in, a row is a line; that is told.
    """
    rows, k = [], 0
    while k < len(lines):
        first, row = k, Row()
        while k == first or row.part and k < min(len(lines), first + LONGEST):
            row.take(lines[k][1], delimiter)
            k += 1
        if row.part or row.odd_end or k > first + 1 and are_rows(lines[first:k], delimiter, rows):
            reading.quote = lines[first][0]
            reading.notes.append("line %d: a quote is opened and never closed; from there on a row "
                                 "is a line" % reading.quote)
            rest = [pair for pair in lines[first:] if is_filled(pair[1], delimiter)]
            return rows + [(i, line_alone(line, delimiter)) for i, line in rest]
        if is_filled(lines[first][1], delimiter):
            rows.append((lines[first][0], row.fields))
    return rows


def are_rows(lines, delimiter, rows):
    """Return whether lines, quotes or not, have as many fields each as the first of the rows."""
    width = len(rows[0][1]) if rows else 0
    return width > 2 and all([len(split_line(line, delimiter)) == width for _, line in lines])


def line_alone(line, delimiter):
    """Return the fields of a line, without a quote that is not closed in it."""
    row = Row()
    row.take(line, delimiter)
    open_ended = row.part or line.count('"') % 2
    return split_line(line.replace('"', ""), delimiter) if open_ended else row.fields


def cut_ends(rows):
    """Take off the empty field behind a delimiter that ends every line but the header, or it."""
    names, below = rows[0][1], [fields for _, fields in rows[1:]]
    width = len(names) + 1
    if below and all([len(fields) == width and not fields[-1] for fields in below]):
        for fields in below:
            fields.pop()
    elif below and not names[-1] and all([len(fields) == width - 2 for fields in below]):
        names.pop()


def inside_bars(rows):
    """Return the rows of | a | b | without the bars outside, and the line of strokes below names."""
    if any([fields[0] or fields[-1] or len(fields) < 3 for _, fields in rows]):
        return rows
    rows = [(line, fields[1:-1]) for line, fields in rows]
    strokes = len(rows) > 1 and not "".join(rows[1][1]).strip("-: ")
    return rows[:1] + rows[1 + strokes:]


def same_widths(rows, reading, every):
    """Return the rows, all of one length; where rows are to be dropped, others are left out.

    every: whether they stay as empty rows instead
    Raises ValueError for a row that has not as many fields as the first.
    """
    first, width = rows[0][0], len(rows[0][1])
    odd = [(i, fields) for i, fields in rows if len(fields) != width]
    if odd and reading.quote and reading.missing != "drop":
        raise ValueError("%s line %d: a quote is opened and never closed; try --missing drop"
                         % (reading.name, reading.quote))
    if odd and reading.missing != "drop":
        raise ValueError(counted(
            "%s line %d: %d fields, line %d has %d; try --missing drop", reading.name, odd[0][0], len(odd[0][1]), first, width))
    if odd and every:
        return [(i, fields if len(fields) == width else [""] * width) for i, fields in rows]
    if odd:
        reading.notes.append(counted("%d rows of another length than %d fields are left out, the "
                                     "first is line %d", len(odd), width, odd[0][0]))
        rows = [row for row in rows if len(row[1]) == width]
    return rows
