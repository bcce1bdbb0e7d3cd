"""Fields as people write them, made plain: gaps, units, thousands, decimal commas, yes and Yes.

A column is looked at as a whole: one unit, one way to write thousands, or it is left as it is.
After that a gap is an empty field and a number is what float understands.
"""
MISSING = ("", "?", "na", "n/a", "n.a.", "#n/a", "#na", "nan", "null", "(null)", "<na>", "#div/0!",
           "#value!", "#ref!", "#num!", "#null!", "#name?", "缺失")          # in small letters
MISSING_NUMBERS = ("-", "--", ".", "..", "none", "—", "–", "*", "**", "無", "-nan")
ENOUGH = 0.8                        # share of the fields or kinds that makes a column numbers
MANY = 2000                         # fields that are looked at to see whether they come back
LONGEST = 40                        # characters of a number with its unit
FULL = "０１２３４５６７８９．，％－＋　−\xa0\u202f\u2009’"
PLAIN = "0123456789.,%-+ -   '"
CURRENCIES = ("$", "€", "£", "¥", "￥", "₩", "₹", "nt$", "us$", "hk$", "nt", "usd", "eur", "twd",
              "ntd", "rs", "rs.", "#", "~", "約")
MULTIPLES = ("k", "m", "b", "bn", "萬", "億", "千", "百萬")     # units that differ by a factor
YES = ("true", "false", "yes", "no", "t", "f", "y", "n")


def is_number(field):
    """Return whether float understands the field."""
    try:
        value = float(field)
        return value == value and "_" not in field
    except ValueError:
        return False


class Numbers(tuple):
    """A plain column of which is known that all its fields are numbers, or empty."""


def all_numbers(fields):
    """Return whether float understands all fields, and none is NaN or infinite: asked together."""
    try:
        whole = sum(map(float, fields))
        return whole - whole == 0 and "_" not in "".join(fields)
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
    rest = rest.rstrip(" %$\u20ac")
    return (whole.replace(".", "").lstrip("+-").isdigit() and rest.isdigit()
            and (len(rest) != 3 or whole in ("0", "-0")))


def is_missing(field, marks=MISSING):
    """Return whether the field is one of the marks for what is not known."""
    return len(field) < 8 and field.lower() in marks


def marks_of(na):
    """Return the marks for what is missing: the usual ones and na, a list; [''] is no other."""
    if na is None:
        return MISSING
    return ("",) + tuple([mark.lower() for mark in na]) + (MISSING if list(na) != [""] else ())


def plain_column(column, na=None, commas=False, words=None):
    """Return {field: what it says} for the fields that say it in dress, and what to tell, or "".

    na: further marks for what is missing   commas: whether 1,5 is a number in this file
    words: those of a column of words, if they are known, False for one of numbers, None if
    nobody knows
    """
    maybe = words is None or words is False
    marks = marks_of(na)
    kinds = set(column) - {""}
    plain = dict([(k, "") for k in kinds if is_missing(k, marks) or na and k in na])
    left = kinds - set(plain)
    numbers = set([k for k in left if is_number(k)])
    told = ""
    if maybe and (left - numbers or commas and any(["." in k for k in left])):
        found, told = undressed(left, commas)
        plain.update(found)
        numbers |= set(found)
    few = set([k for k in left - numbers if k.lower() in MISSING_NUMBERS])
    if few and marks != ("",) and (words is False or words is None and numbers and len(numbers)
                                   >= ENOUGH * len(left - few)):
        plain.update(dict([(k, "") for k in few]))
    if words is not False and left and not numbers:
        told = same_cases(left, plain, words or ())
    return plain, told


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
    """Put yes and true in other cases under the first way of writing them; return what to tell.

    known: the ways of writing that are there already
    """
    first = dict([(word.lower(), word) for word in known])
    told = ""
    for kind in sorted(kinds):
        if (kind not in known and kind.lower() in YES
                and first.setdefault(kind.lower(), kind) != kind):
            plain[kind] = first[kind.lower()]
            told = "%s is read as %s" % (kind, plain[kind])
    return told


def undressed(kinds, commas):
    """Return {field: number} of a column of numbers in dress, and what to tell; else nothing.

    commas: whether a decimal comma is more likely than one between thousands
    """
    best, found = ({}, ""), [(kind, parts(kind)) for kind in kinds]
    unit = common_unit([part[1:] for _, part in found if part])
    for comma in (commas, not commas):
        texts = dict([(kind, normal(part[0], comma)) for kind, part in found
                      if part and part[1:] in (unit, ("", ""))])
        texts = dict([(kind, text) for kind, text in texts.items() if text])
        if len(texts) >= ENOUGH * len(kinds) and len(texts) > len(best[0]):
            plain = dict([(kind, text) for kind, text in texts.items() if kind != text])
            best = texts, told_of(plain, "".join(unit), comma)
    return dict([(k, text) for k, text in best[0].items() if k != text]), best[1]


def common_unit(units):
    """Return the commonest of the (before, behind) that may be a unit; empty ones if none may."""
    counts = {}
    for unit in units:
        counts[unit] = counts.get(unit, 0) + 1
    dressed = [unit for unit in counts if unit != ("", "") and is_unit(*unit)]
    unit = max(sorted(dressed), key=lambda unit: counts[unit]) if dressed else ("", "")
    return unit if 2 * counts.get(unit, 0) >= len(units) else ("", "")


def told_of(plain, unit, comma):
    """Return a sentence on what was taken off the fields of a column, with one of them."""
    if not plain:
        return ""
    field = max(sorted(plain), key=len)
    return "%s is read as %s%s" % (field, plain[field],
                                   " (unit %s)" % unit if unit else
                                   " (decimal comma)" * (comma and "." in plain[field]))


def is_unit(before, behind):
    """Return whether these may stand before and behind every number of a column."""
    if before and before.lower() not in CURRENCIES or behind.lower() in MULTIPLES:
        return False
    body = behind[:-1] if behind[-1:] in ("2", "3") else behind
    return len(behind) < 12 and not any([c in "0123456789:;_()-" for c in body])


def parts(field):
    """Return the number in a field, what stands before and what behind it; None without one."""
    if len(field) > LONGEST:
        return None
    if not any([c in FULL for c in field]):
        text = field
    else:
        text = "".join([PLAIN[FULL.index(c)] if c in FULL else c for c in field])
    digits = [i for i, c in enumerate(text) if "0" <= c <= "9"]
    if not digits:
        return None
    start = end = digits[0]
    if text[start - 1:start] in (".", ","):
        start -= 1
    while end < len(text) and text[end] in "0123456789., '":
        end += 1
    before, number = text[:start].strip(), text[start:end].strip(" '")
    if text[end:end + 1] in ("e", "E") and is_number(text[start:]):
        number, end = text[start:], len(text)
    sign = "-" if "-" in (before[:1], before[-1:]) else ""
    return sign + number, before.strip("+- "), text[end:].strip()


def normal(text, comma):
    """Return a number with its thousands joined and a decimal point; "" for what is none."""
    point, between = (",", ".") if comma else (".", ",")
    whole, _, rest = text.partition(point)
    sign = "-" if whole[:1] == "-" else ""
    for mark in (between, " ", "'"):
        groups = whole[len(sign):].split(mark)
        if len(groups) > 1:
            if not 1 <= len(groups[0]) <= 3 or any([len(group) != 3 for group in groups[1:]]):
                return ""
            whole = sign + "".join(groups)
            break
    found = whole + ("." + rest if rest else "")
    return found if is_number(found) and " " not in found else ""
