"""A field of a table: a number, a word or a gap; rows of numbers made of fields.

rows: (line number, fields) pairs, an empty field where nothing is known (see dress)
X: (k, n) rows, None where a field was missing
"""
from ..fitting.rows import LARGEST
from .dress import Numbers, all_numbers, full_width, numbers_of, plain_column, settle
from .plain.words import is_number

MOST_MARKS = 20                     # of fields that are no numbers, to be named as missing
LONGEST = 60                        # characters of a field in a message
WAYS = ("drop", "mean", "refuse")


def quoted(text):
    """Return a value of an option as a shell wants it."""
    safe = all([c.isalpha() or c.isdigit() or c in "_-+=.,:/@%" for c in text])
    return text if text and safe else "'%s'" % text.replace("'", "'\"'\"'")


def plain(text):
    """Return the value that quoted, or as_list, has made ready for a shell."""
    text = text[1:-1].replace("'\"'\"'", "'") if text[:1] == "'" else text
    return text[1:] if text[:2] == " -" else text


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
    drop: columns to leave out   words: columns whose fields are words   date: columns of dates,
    with their order behind a colon if it is known, when:dmy; '' for no dates at all
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
            raise ValueError("data: missing is %.60r; there are %s" % (missing, ", ".join(WAYS)))
        self.name, self.header, self.label, self.delimiter = name, header, label, delimiter
        self.quantity, self.drop, self.words, self.date = quantity, drop, words, date
        self.missing, self.encoding, self.skip, self.sheet = missing, encoding, skip or 0, sheet
        self.na = split_names(na) if isinstance(na, str) else na
        self.notes, self.commas, self.guess, self.named = [], False, "", False
        self.text = False           # whether nothing but a column of text is wanted
        self.quote = 0              # the line in which a quote is opened that is never closed
        self.above = {}             # of lines of units and other names: see around.without_units
        self.dress = {}             # of columns of numbers by name: see units
        self.marks = {}             # of columns by name: the fields that say that nothing is known
        self.numbers = {}           # of columns of numbers by name, in part: see dress.numbers_of

    def plain(self, rows, j, name, words=None, column=None):
        """Make the fields of a column plain, in place, and tell how they are read; return it."""
        if column is None:
            column = [fields[j] for _, fields in rows]
        if words is None and not (self.na or self.commas):
            found = numbers_of(column)
            if found is not None:
                self.numbers[name] = found
                self.notes += ["%s: %s" % (name, told) for told in full_width(column)]
                return Numbers(column)
        plain, told, dress = plain_column(column, self.na, self.commas, words,
                                          self.dress.get(name))
        if dress:
            self.dress[name] = dress
        marks = sorted([k for k in plain if not plain[k] and len(k) <= LONGEST])[:3]
        self.marks[name] = marks + ["empty"] * (marks != [] and "" in column)
        settle(rows, j, plain)
        if told:
            self.notes.append("%s: %s" % (name, told))
        turned = [f for f in sorted(plain) if not told and is_number(f) and plain[f]
                  and float(plain[f]) != float(f)]
        if turned:
            self.notes.append("%s: %s is read as %s, as in training"
                              % (name, turned[0], plain[turned[0]]))
        bare = [f for f in set(column) if dress and dress[1] == "%" and is_number(f)
                and 0 < abs(float(f)) <= 1]
        if bare:
            self.notes.append("%s: %s is read as %s %%, not as a share of 1"
                              % (name, min(bare), min(bare)))
        return [plain.get(field, field) for field in column] if plain else column


def columns_of(rows):
    """Return the fields column by column: there Python looks at many at once."""
    return list(zip(*[fields for _, fields in rows])) if rows else []


def read_inputs(rows, plan, name, may_miss=False, na=None, known=None):
    """Return the inputs of every row; None for a missing field, if there may be any.

    plan: (index of the field, name of its column, its words or None for a number)   na: marks for
    what is missing that are told, named again in what is to be tried   known: Reading.numbers of
    a table to learn from
    """
    values = {}                     # equal numbers become one object: less memory, faster products
    inputs = []
    for j, column_name, words in plan:
        numbers = (known or {}).get(column_name)
        if words is None and numbers and len(numbers) == len(rows) and may(numbers):
            inputs.append(numbers)
            continue
        column = [fields[j] for _, fields in rows]
        kinds = set(column)
        new = [field for field in kinds if field and field not in values]
        if "" in kinds and not may_miss or words is None and not fine(new):
            refuse(rows, plan, name, may_miss, na, known is not None)
        if words is None:
            values.update(zip(new, map(float, new)))
            inputs.append(list(map(values.get, column)))            # of "" None
        for word in words or ():
            inputs.append([None if not field else 1.0 if field == word else 0.0
                           for field in column])
    return list(map(list, zip(*inputs)))


def fine(fields):
    """Return whether all fields are numbers, none of them too large."""
    return all_numbers(fields) and may(list(map(float, fields)))


def may(numbers):
    """Return whether none of the numbers is too large."""
    return not numbers or -LARGEST <= min(numbers) and max(numbers) <= LARGEST


def refuse(rows, plan, name, may_miss, na, learned):
    """Raise ValueError for the first field that is no number, or is missing where none may be."""
    for line, fields in rows:
        for j, column, words in plan:
            if not (fields[j] or may_miss):
                raise wrong_field("", name, line, column, "a word" if words else "a number")
            if words is None and fields[j] and not fine([fields[j]]):
                wanted = "a number" + " up to 1e154" * all_numbers([fields[j]])
                error = wrong_field(fields[j], name, line, column, wanted)
                raise ValueError(with_way(str(error), rows, plan, na, learned))


def with_way(error, rows, plan, na, learned):
    """Return an error on a field with the option that helps for all such fields of the table.

    learned: whether the table is one to learn from, whose columns may be left out
    """
    found, columns = [], []
    for j, column, _ in [part for part in plan if part[2] is None]:
        fields = [f[j] for _, f in rows]
        wrong = [f for f in fields if f and not fine([f])]
        found += [(fields, wrong)] * bool(wrong)
        columns += [column] * bool(wrong)
    return error + (marks_way(found, na) or "; try --drop " + as_list(columns) if learned
                    else marks_way(found, na))


def marks_way(found, na):
    """Return the option that takes fields for missing; "" where it is no way on.

    It is none for many of them, or if they are more than half of a column: not marks, then, but
    what another column holds.   found: (fields, those that do not fit) of columns   na: told marks
    """
    bad = list(na or [])
    for fields, wrong in found:
        if 2 * len(wrong) > len(fields):
            return ""
        bad += [field for field in sorted(set(wrong)) if field not in bad]
    few = len(bad) <= MOST_MARKS and max(map(len, bad)) <= LONGEST
    return "; try --na " + as_list(bad) if few else ""


def wrong_field(field, name, line, column, wanted):
    """Return the error that names a field by line and column."""
    return ValueError("%s line %d, %s: %s, %s is wanted%s" % (
        name, line, column, clipped(field) if field else "nothing", wanted,
        "" if field else "; try --missing mean"))


def clipped(field):
    """Return a field in quotes, as much of it as a line of a message has room for."""
    return repr(field if len(field) <= LONGEST else field[:LONGEST] + "...")
