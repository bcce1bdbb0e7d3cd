"""Numbers in dress: with a unit, thousands marked, a decimal comma, or 萬 and k behind them.

The dress of a column is [what stands before each number, what behind, whether its comma is the
decimal one]; a model keeps it, so that a row is read the same whatever stands beside it.
"""
from .plain.words import is_number

ENOUGH = 0.8                        # share of the fields or kinds that makes a column numbers
LONGEST = 40                        # characters of a number with its unit
FULL = "０１２３４５６７８９．，％－＋　−\xa0\u202f\u2009’"
PLAIN = "0123456789.,%-+ -   '"
CURRENCIES = ("$", "€", "£", "¥", "￥", "₩", "₹", "nt$", "us$", "hk$", "nt", "usd", "eur", "twd",
              "ntd", "rs", "rs.", "#", "~", "約")
LETTERS = ("k", "m", "b", "bn")     # factors, or else units of another kind: metres, months
FACTORS = (("百萬", 1e6), ("千", 1e3), ("萬", 1e4), ("万", 1e4), ("億", 1e8), ("亿", 1e8),
           ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12))
ABOUT = ("<", ">", "<=", ">=", "≤", "≥", "≈", "±")
MOST_UNITS = 4                      # of one column; more are no units, but names of streets
NO_FLAGS = "km"                     # letters behind a number that may be factors, not flags


def undressed(kinds, commas):
    """Return {field: number} of a column of numbers in dress, what to tell, and the dress.

    commas: whether a decimal comma is more likely than one between thousands
    The dress is None for a column that is none of numbers.
    """
    best, found = ({}, "", None), [(kind, parts(kind)) for kind in kinds]
    unit = common_unit([part[1:3] for _, part in found if part])
    bare = 2 * len([part for _, part in found if part and part[1:3] == ("", "")]) >= len(found)
    for comma in (commas, not commas):
        dress = list(unit) + [comma]
        texts = dict([(kind, plain_number(part, dress)) for kind, part in found
                      if bare or unit != ("", "") or not part or not is_flag(part)])
        texts = dict([(kind, text) for kind, text in texts.items() if text])
        if len(texts) >= ENOUGH * len(kinds) and len(texts) > len(best[0]):
            plain = dict([(kind, text) for kind, text in texts.items() if kind != text])
            best = texts, told_of(plain, "".join(unit), comma), dress
    return dict([(k, text) for k, text in best[0].items() if k != text]), best[1], best[2]


def undress(kinds, dress):
    """Return {field: number} of the fields that are numbers in this dress."""
    found = [(kind, plain_number(parts(kind), dress)) for kind in kinds]
    return dict([(kind, text) for kind, text in found if text])


def plain_number(part, dress):
    """Return the number that a field is in this dress; "" for what is none.   part: see parts"""
    if not part or part[1:3] not in (tuple(dress[:2]), ("", "")) and not (
            dress[:2] == ["", ""] and is_flag(part)):
        return ""
    text = normal(part[0], dress[2])
    return "%.15g" % (float(text) * part[3]) if text and part[3] != 1 else text


def is_flag(part):
    """Return whether a number has a sign beside it that says how sure it is, as 12.3 e or <0.5."""
    return part[1] in ABOUT and not part[2] or not part[1] and len(part[2]) == 1 and (
        part[2].isalpha() and part[2].islower() and part[2] not in NO_FLAGS)


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
    if before and before.lower() not in CURRENCIES or behind.lower() in LETTERS:
        return False
    body = behind[:-1] if behind[-1:] in ("2", "3") else behind
    return len(behind) < 12 and not any([c in "0123456789:;_()-" for c in body])


def several_units(kinds):
    """Return the units that the numbers of a column are in, if they are two or more; else [].

    Each unit has three numbers or more, and but for a few fields there is nothing else: 12 cm and
    120 mm, not 2nd floor or 1/2.
    """
    if len(kinds) < 8:                          # sizes, as 500 ml and 1 l are
        return []
    counts = {}
    for part in map(parts, kinds):
        unit = part and (part[1], part[2]) != ("", "") and (
            is_unit(*part[1:3]) or part[2].lower() in LETTERS) and part[1] + part[2]
        counts[unit] = counts.get(unit, 0) + 1
    units = sorted([unit for unit in counts if unit and counts[unit] > 2])
    enough = sum([counts[unit] for unit in units]) >= ENOUGH * len(kinds)
    return units if enough and 1 < len(units) <= MOST_UNITS else []


def parts(field):
    """Return the number in a field, its unit before and behind it, and the factor it is given in.

    None for a field without a number.
    """
    if len(field) > LONGEST:
        return None
    if not any([c in FULL for c in field]):
        text = field
    else:
        text = "".join([PLAIN[FULL.index(c)] if c in FULL else c for c in field])
    digits = [i for i, c in enumerate(text) if "0" <= c <= "9"]
    if not digits:
        return None
    if text[-1] == "]" and "[" in text[digits[0]:]:     # a note of an encyclopedia: 12[a]
        text = text[:text.rfind("[")]
    text = text.rstrip("*")                     # of a table of results: 3.25**
    if text[0] + text[-1] == "()" or text[-1] == "-" and digits[-1] == len(text) - 2:
        text = "-" + text.strip("(-)")          # as accounts say less than 0: (12) or 12-
        digits = [i for i, c in enumerate(text) if "0" <= c <= "9"]
    start = end = digits[0]
    if text[start - 1:start] in (".", ","):
        start -= 1
    while end < len(text) and text[end] in "0123456789., '":
        end += 1
    before, number = text[:start].strip(), text[start:end].strip(" '")
    if text[end:end + 1] in ("e", "E") and is_number(text[start:]):
        number, end = text[start:], len(text)
    sign = "-" if "-" in (before[:1], before[-1:]) else ""
    return (sign + number,) + in_factors(before.strip("+- "), text[end:].strip())


def in_factors(before, behind):
    """Return what stands before a number, and behind it without the factor, and the factor."""
    letter = behind.lower()
    if letter in LETTERS and (behind in ("k", "K", "M") or before.lower() in CURRENCIES):
        return before, "", (1e3, 1e6, 1e9, 1e9)[LETTERS.index(letter)]
    for word, factor in FACTORS:
        if letter[:len(word)] == word:
            return before, behind[len(word):].strip(), factor
    return before, behind, 1


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
