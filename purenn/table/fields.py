"""A field of a table: a number, a word or a gap; rows of numbers made of fields, and their gaps.

rows: (line number, fields) pairs, an empty field where nothing is known (see dress)
X: (k, n) rows, None where a field was missing   means: (n,)
"""
from ..preprocessing import mean_of
from .dress import are_numbers, is_number, plain_column, settle

LARGEST = 1e154                     # the square of more is infinite
MOST_MARKS = 20                     # of fields that are no numbers, to be named as missing
WAYS = ("drop", "mean", "refuse")


def by_value(field):
    """Return what makes fields the same: a number its value, so that 1.0 is 1; a word itself."""
    return float(field) if is_number(field) else field


def in_order(kinds):
    """Return words sorted, numbers first and by their size."""
    return sorted(kinds, key=lambda k: (0, float(k), k) if is_number(k) else (1, 0, k))


def tell_cases(words, what, notes):
    """Tell of words that differ by case alone; they stay different."""
    lower = {}
    for word in words:
        other = lower.setdefault(word.lower(), word)
        if other != word:
            notes.append("%s and %s differ by case alone and are two %s" % (other, word, what))


def quoted(text):
    """Return a value of an option as a shell wants it."""
    safe = all([c.isalpha() or c.isdigit() or c in "_-+=.,:/@%" for c in text])
    return text if text and safe else "'%s'" % text.replace("'", "'\"'\"'")


def as_list(names):
    """Return names as one value of an option, those with a comma in quotes, for a shell."""
    text = ",".join(['"%s"' % name.replace('"', '""') if "," in name or '"' in name else name
                     for name in names])
    return quoted(" " * (text[:1] == "-") + text)       # what begins with - would be an option


def split_names(text):
    """Return the names in a text with commas between, without the quotes of those in quotes.

    In quotes a doubled quote is one, as as_list writes it.
    """
    parts, odd, before = [""], False, ""
    for c in text:
        if c == '"':
            odd = not odd
            parts[-1] += '"' * (odd and before == '"')
        elif c == "," and not odd:
            parts.append("")
        else:
            parts[-1] += c
        before = c
    return [part.strip() for part in parts]


class Reading:
    """How a table is to be read, and what was found on the way.

    header: whether line 1 holds names   label: the target's name, index, or place from 1 as
    text; several, with commas between, are one-hot classes   delimiter: one character
    quantity: True for a number to predict, False for classes
    drop: columns to leave out   words: columns whose fields are words   date: columns of dates
    missing: what to do about fields in which nothing is known: 'drop' their rows, take the
    column's 'mean' (the commonest word), 'keep' them as None in X, or 'refuse'; None is 'mean'
    na: marks for what is missing beside the usual ones; '' for none but an empty field
    skip: lines above the table   encoding, sheet: see files.read_text
    Columns are names, or places from 1, in a text with commas between; or a list of names and
    indices. A name wins. What is None is guessed, and the guess is told in notes.
    """

    def __init__(self, name="text", header=None, label=None, delimiter=None, quantity=None,
                 drop=None, words=(), missing=None, encoding="utf-8", na=None, skip=0, date=(),
                 sheet=None):
        if missing not in (None, "keep") + WAYS:
            raise ValueError("data: missing is %r; there are %s" % (missing, ", ".join(WAYS)))
        self.name, self.header, self.label, self.delimiter = name, header, label, delimiter
        self.quantity, self.drop, self.words, self.date = quantity, drop, words, date
        self.missing, self.encoding, self.skip, self.sheet = missing, encoding, skip or 0, sheet
        self.na = split_names(na) if isinstance(na, str) else na
        self.notes, self.commas, self.guess = [], False, ""

    def are_numbers(self, column):
        """Return whether a plain column is one of numbers."""
        return are_numbers(column)

    def plain(self, rows, j, name, words=None):
        """Make the fields of a column plain, in place, and tell how they are read."""
        plain, told = plain_column([fields[j] for _, fields in rows], self.na, self.commas, words)
        settle(rows, j, plain)
        if told:
            self.notes.append("%s: %s" % (name, told))


def read_inputs(rows, plan, name, may_miss=False, na=None):
    """Return the inputs of every row; None for a missing field, if there may be any.

    plan: (index of the field, name of its column, its words or None for a number)   na: marks for
    what is missing that are told, named again in what is to be tried
    """
    values = {}                     # equal numbers become one object: less memory, faster products
    X = []
    for line, fields in rows:
        x = []
        for j, column, words in plan:
            if not (fields[j] or may_miss):
                raise wrong_field("", name, line, column, "a word" if words else "a number")
            if words is None:
                try:
                    x.append(number(fields[j], values, name, line, column) if fields[j] else None)
                except ValueError as error:
                    raise ValueError(with_way(str(error), rows, plan, na))
            elif fields[j]:
                x += [1.0 if fields[j] == word else 0.0 for word in words]
            else:
                x += [None] * len(words)
        X.append(x)
    return X


def with_way(error, rows, plan, na):
    """Return an error on a field with the option that helps for all such fields of the table."""
    bad, columns = list(na or []), []
    for j, column, _ in [part for part in plan if part[2] is None]:
        found = sorted(set([f[j] for _, f in rows if f[j] and not (
            is_number(f[j]) and abs(float(f[j])) <= LARGEST)]))
        bad += found
        columns += [column] * bool(found)
    way = "--na " + as_list(bad) if len(bad) <= MOST_MARKS else "--drop " + as_list(columns)
    return error.partition("; try ")[0] + "; try " + way


def number(field, values, name, line, column):
    """Return the field as a float, the same object for the same text."""
    if field not in values:
        try:
            value = float(field)
        except ValueError:
            value = None
        if value is None or value - value != 0:
            raise wrong_field(field, name, line, column, "a number")
        if abs(value) > LARGEST:
            raise wrong_field(field, name, line, column, "a number up to 1e154")
        values[field] = value
    return values[field]


def wrong_field(field, name, line, column, wanted):
    """Return the error that names a field by line and column, and what to do about it."""
    return ValueError("%s line %d, %s: %s, %s is wanted; try %s" % (
        name, line, column, repr(field) if field else "nothing", wanted,
        "--na " + as_list([field]) if field else "--missing mean"))


def with_target(rows, names, k, reading):
    """Return the rows whose target, the last k fields, is there; others are left out, and told.

    Raises ValueError where that is refused, or for none.
    """
    target = ", ".join(names[-k:])
    known = [(line, fields) for line, fields in rows if all(fields[-k:])]
    if len(known) < len(rows):
        line = [line for line, fields in rows if not all(fields[-k:])][0]
        if reading.missing == "refuse":
            raise wrong_field("", reading.name, line, target, "a target")
        if not known:
            raise ValueError("%s: the target %s is missing in every row" % (reading.name, target))
        reading.notes.append("%d rows without a %s are left out, the first is line %d"
                             % (len(rows) - len(known), target, line))
    return known


def known_means(X, groups=()):
    """Return the mean of what is known of each column; 0 where nothing is.   (k, n)   ->   (n,)

    groups: (start, end) of columns that are the words of one field; there 1 for the commonest
    """
    means = []
    for column in zip(*X):
        known = [v for v in column if v is not None]
        means.append(mean_of(known) if known else 0.0)
    for start, end in groups:
        best = max(range(start, end), key=lambda j: means[j])
        means[start:end] = [1.0 if j == best else 0.0 for j in range(start, end)]
    return means


def groups_of(fields, words):
    """Return (start, end) of the inputs of each field of words.   words: by the field's name"""
    groups, start = [], 0
    for field in fields:
        end = start + len(words.get(field) or [0])
        if field in words:
            groups.append((start, end))
        start = end
    return groups


def fill(X, means):
    """Return the rows with the column's mean for every None; a complete row is itself."""
    return [[m if v is None else v for v, m in zip(row, means)] if None in row else row
            for row in X]


def gaps(X):
    """Return the indices of the rows with a None."""
    return [i for i, row in enumerate(X) if None in row]


def without(indices, *columns):
    """Return each list without what stands at these indices."""
    indices = set(indices)
    return [[v for i, v in enumerate(column) if i not in indices] for column in columns]
