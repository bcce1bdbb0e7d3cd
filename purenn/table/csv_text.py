"""CSV text to rows of fields: delimiters, quotes, blank lines. What columns are: columns.py.

notes: a list of sentences, one for each guess   rows: (line number, fields) pairs
Nothing but Python itself is needed: a board and a web page have no csv module.
"""
DELIMITERS = (("\t", "a tab"), (";", "a semicolon"), (",", "a comma"), ("|", "a bar"))
SAMPLE = 20                         # lines that are looked at to guess the delimiter
LONGEST = 1000                      # lines of one quoted field; more are a quote never closed
DECIMAL_COMMAS = (";", "\t")        # delimiters of files where 1,5 may be a number


def split_fields(text, name, delimiter, notes):
    """Return the delimiter and the rows as (line number, fields), blank lines left out."""
    lines = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1))
    filled = [pair for pair in lines if pair[1].strip()]
    if not filled:
        raise ValueError("%s: the file is empty" % name)
    if filled[0][1][:4] == "sep=":              # a spreadsheet's own way to name the delimiter
        delimiter = delimiter or filled[0][1][4:5]
        lines, filled = lines[filled[0][0]:], filled[1:]
    if not filled:
        raise ValueError("%s: no rows below the line that names the delimiter" % name)
    if delimiter is None:
        delimiter, words = guess_delimiter([line for _, line in filled[:SAMPLE]])
        notes.append("the delimiter is %s" % words)
    rows = (quoted_rows(lines, delimiter, name) if '"' in text
            else [(i, split_line(line, delimiter)) for i, line in filled])
    cut_ends(rows)
    check_widths(rows, name)
    if delimiter in DECIMAL_COMMAS and "," in text:
        rows = [(i, [decimal(field) for field in fields]) for i, fields in rows]
    return delimiter, rows


def guess_delimiter(lines):
    """Return the delimiter of some lines and what to call it.

    The one that is as often in every line; else the most frequent in the first line.
    """
    if lines[0].count('"') % 2:                 # a field of the first line goes on below
        lines = "".join("\n".join(lines).split('"')[::2]).split("\n")
    lines = ["".join(line.split('"')[::2]) for line in lines]   # without what is in quotes
    for delimiter, words in DELIMITERS:
        counts = [line.count(delimiter) for line in lines]
        if min(counts) == max(counts) > 0:
            return delimiter, words
    best = max(DELIMITERS, key=lambda pair: lines[0].count(pair[0]))
    return best if lines[0].count(best[0]) else (" ", "a space")


def split_line(line, delimiter):
    """Return the fields of a line without quotes."""
    if delimiter == " ":
        return line.split()                     # several spaces are one
    return [field.strip() for field in line.split(delimiter)]


def quoted_rows(lines, delimiter, name):
    """Return the rows of lines with quotes in them, where a field may go over several lines."""
    rows, row = [], None                        # row: one that has not ended
    for i, line in lines:
        if row is None:
            if not line.strip():
                continue
            first, row = i, Row()
        row.take(line, delimiter)
        if not row.part:
            rows.append((first, row.fields))
            row = None
        elif i - first > LONGEST:
            break
    if row is not None:
        raise ValueError("%s line %d: a quote is opened and never closed" % (name, first))
    return rows


class Row:
    """A row with quotes, read piece by piece, each looked at once.

    fields: those that have ended   part: the pieces of the one that has not, empty if there is
    none   odd: whether its quotes are an odd number so far
    """

    def __init__(self):
        self.fields, self.part, self.odd = [], [], False

    def take(self, line, delimiter):
        """Read one more line."""
        between = "\n"
        for piece in line.split(delimiter):
            if self.part:
                self.part += [between, piece]
            elif piece.lstrip()[:1] == '"':
                self.part, self.odd = [piece.lstrip()], False
            elif piece or delimiter != " ":
                self.fields.append(piece.strip())
            if self.part:
                self.odd ^= piece.count('"') % 2 == 1
                if not self.odd:
                    self.fields.append(unquoted("".join(self.part).rstrip()))
                    self.part = []
            between = delimiter


def unquoted(field):
    """Return what a quoted field says: a doubled quote is a quote."""
    if field[-1] != '"':
        return field.replace('"', "")           # something stands behind the closing quote
    return field[1:-1].replace('""', '"').strip()


def cut_ends(rows):
    """Take off the empty field behind a delimiter that ends every line but the header."""
    width = len(rows[0][1]) + 1
    if len(rows) > 1 and all([len(fields) == width and not fields[-1] for _, fields in rows[1:]]):
        for _, fields in rows[1:]:
            fields.pop()


def check_widths(rows, name):
    """Raise ValueError for a row that has not as many fields as the first."""
    first, width = rows[0][0], len(rows[0][1])
    for i, fields in rows:
        if len(fields) != width:
            raise ValueError("%s line %d: %d fields, line %d has %d"
                             % (name, i, len(fields), first, width))


def decimal(field):
    """Return the field with a decimal point if it is a number with a decimal comma."""
    if "," in field and is_number(field.replace(",", ".")):
        return field.replace(",", ".")
    return field


def is_number(field):
    """Return whether float understands the field."""
    try:
        float(field)
        return True
    except ValueError:
        return False
