"""Fields as people write them, made plain: quotes, gaps, units, decimal commas, yes and Yes.

A column is looked at as a whole: one unit, one way to write thousands, or it is left as it is.
After that a gap is an empty field and a number is what float understands.
"""
from .plain.words import MISSING, is_missing, is_number, MISSING_NUMBERS
from .units import CURRENCIES, ENOUGH, parts, undress, undressed

EMPTY = "(empty)"                   # of a column that is a word or nothing, as X or nothing
MANY = 2000                         # fields that are looked at to see whether they come back
MONEY = ("$", "€", "£", "¥", "￥", "₩", "₹")
YES = ("true", "false", "yes", "no", "t", "f", "y", "n")
TRUE = ("true", "yes", "是", "1", "t", "y")      # each beside its opposite; the first three are words
FALSE = ("false", "no", "否", "0", "f", "n")


class Numbers(tuple):
    """A plain column of which is known that all its fields are numbers, or empty."""


def all_numbers(fields):
    """Return whether float understands all fields, and none is NaN or infinite: asked together."""
    try:
        whole = sum(map(float, fields))
        return whole - whole == 0 and "_" not in "".join(fields) and "." not in fields
    except ValueError:
        return False


def numbers_of(column):
    """Return the numbers of a column that has nothing else; None if it has more than numbers, gaps.

    Of a column whose fields come back, or with gaps, an empty list: its numbers are not made yet.
    """
    kinds = set(column[:MANY])
    if len(kinds) > 0.8 * MANY:
        try:
            numbers = list(map(float, column))
            return numbers if abs(sum(numbers)) < 1e308 and "_" not in "".join(column) else None
        except ValueError:
            pass
    kinds = (set(column) if len(column) > MANY else kinds) - {""}
    return [] if kinds and all_numbers(kinds) else None


def has_comma(field):
    """Return whether the field is a number with a decimal comma: 1,5 but not 1,500."""
    whole, _, rest = field.partition(",")
    digits = len(rest) - len(rest.lstrip("0123456789"))
    rest, unit = rest[:digits], rest[digits:].strip()
    return (not any([c == " " or c.isdigit() for c in unit]) and whole.replace(".", "").lstrip("+-").isdigit() and rest.isdigit()
            and (len(rest) != 3 or whole in ("0", "-0")))


def is_name(field):
    """Return whether the field could be a column's name: not a number, not a mark for missing."""
    return not is_number(field) and not is_missing(field, MISSING + MISSING_NUMBERS)


def like_number(field):
    """Return whether the field begins as numbers in dress and dates do."""
    if is_number(field) or field[:1].isdigit():
        return True
    before, behind = (parts(field) or ("", "", ""))[1:3]
    if field[:1] in ("-", "−", "("):
        return bool(parts(field)) and (field[0] != "(" or before == behind == "")
    return before[-1:] in MONEY and before.lower() in CURRENCIES


def marks_of(na):
    """Return the marks for what is missing: the usual ones and na, a list; [''] is no other."""
    if na is None:
        return MISSING
    return ("",) + tuple([mark.lower() for mark in na]) + (MISSING if list(na) != [""] else ())


def plain_column(column, na=None, commas=False, words=None, dress=None):
    """Return {field: what it says} for the fields that say it in dress, what to tell, the dress.

    na: further marks for what is missing   commas: whether 1,5 is a number in this file
    words: those of a column of words, if they are known, False for one of numbers, None if
    nobody knows   dress: that of the column, if it is known
    """
    maybe = words is None or words is False
    marks = marks_of(na)
    kinds = set(column) - {""}
    plain = dict([(k, "") for k in kinds if is_missing(k, marks) or na and k in na])
    left = kinds - set(plain)
    numbers = set([k for k in left if is_number(k)])
    told = ""
    if dress or maybe and (left - numbers or commas):
        if dress:
            found = undress(left, dress)
        else:
            found, told, dress = undressed(left, commas)
        plain.update(found)
        numbers |= set(found)
    few = set([k for k in left - numbers if k.lower() in MISSING_NUMBERS])
    if few and marks != ("",) and (words is False or words is None and numbers and len(numbers)
                                   >= ENOUGH * len(left - few)):
        plain.update(dict([(k, "") for k in few]))
    if words is not False and left and says_yes(left | set(words or ())):
        told = same_truth(left, plain, words or ())
    elif words is not False and left and (words or not numbers):
        told = same_cases(left, plain, words or ())
        gaps = column.count("")
        if gaps and EMPTY in words if words else left == kinds and len(left) == 1 and (
                1 < gaps < len(column) - 1):
            plain[""] = EMPTY
    return plain, told, dress


def full_width(column):
    """Return how the first number in full-width digits is read, in a list; if there is one."""
    text = "".join(column)
    if len(text) == len(text.encode()):
        return []
    field = [field for field in column if len(field) < len(field.encode())][0]
    return ["%s is read as %g" % (field, float(field))]


def settle(rows, j, plain):
    """Put what is plain in the place of the fields of a column, in place."""
    for _, fields in rows if plain else ():
        fields[j] = plain.get(fields[j], fields[j])


def are_numbers(column):
    """Return whether a plain column is one of numbers: most of its fields are, or of its kinds."""
    if type(column) is Numbers:
        return True
    kinds = set(column) - {""}
    numbers = set([k for k in kinds if is_number(k)])
    if len(numbers) == len(kinds) or not numbers:
        return bool(numbers)
    known = [field for field in column if field]
    share = sum([field in numbers for field in known]) / len(known)
    return share >= ENOUGH or len(numbers) >= ENOUGH * len(kinds)


def same_cases(kinds, plain, known=()):
    """Put words in other cases under the first way of writing them; return what to tell.

    All words of the column or none: only where true, false, yes or no is among them, or one of
    their letters among two or three, as F and M are; or where the words are known already, but
    for those that are two in different cases.
    """
    cases = [word.lower() for word in known or kinds]
    if not known and not set(cases) & set(YES[:4] if len(set(cases)) > 3 else YES):
        return ""
    first = dict([(word.lower(), word) for word in known])
    told = []
    for kind in sorted(kinds):
        if kind not in known and (not known or cases.count(kind.lower()) == 1) and first.setdefault(kind.lower(), kind) != kind:
            plain[kind] = first[kind.lower()]
            told.append("%s is read as %s" % (kind, plain[kind]))
    return ", ".join(told)


def says_yes(kinds):
    """Return whether fields say yes and no in more than two ways: Yes, TRUE and 1."""
    lower = set([kind.lower() for kind in kinds])
    return len(lower) > 2 and lower <= set(TRUE + FALSE) and bool(lower & set(TRUE[:3] + FALSE[:3]))


def same_truth(kinds, plain, known=()):
    """Put what says yes under one word, what says no under another; return what to tell.

    known: the words that are there already
    """
    words = sorted([kind for kind in known or kinds if kind.lower() in TRUE[:3] + FALSE[:3]])
    style = [TRUE, FALSE][words[0].lower() in FALSE].index(words[0].lower()) if words else 0
    told = []
    for truth in (TRUE, FALSE):
        same = [kind for kind in sorted(kinds) if kind.lower() in truth]
        one = ([kind for kind in known if kind.lower() in truth]
               or [kind for kind in same if kind.lower() == truth[style]] or [truth[style]])[0]
        for kind in [kind for kind in same if kind != one]:
            plain[kind] = one
            told.append("%s is read as %s" % (kind, one))
    return ", ".join(told)


class Row:
    """A row with quotes, read piece by piece, each looked at once.

    fields: those that have ended   part: the pieces of the one that has not, empty if there is
    none   odd: whether its quotes are an odd number so far   odd_end: whether something stands
    behind the last quote of a field that goes over lines
    """

    def __init__(self):
        self.fields, self.part, self.odd, self.odd_end = [], [], False, False

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
                    self.odd_end |= "\n" in self.part and self.part[-1].rstrip()[-1:] != '"'
                    self.fields.append(unquoted("".join(self.part).rstrip()))
                    self.part = []
            between = delimiter


def unquoted(field):
    """Return what a quoted field says: a doubled quote is a quote."""
    if field[-1] != '"':
        return field.replace('"', "")           # something stands behind the closing quote
    return field[1:-1].replace('""', '"').strip()
