"""An answer as a pupil types it: numbers, fractions, rows; also in full-width signs.

It is read sign by sign and never run.
"""
from ..terminal.keys import number_at, plain_keys

LONGEST = 400


def parsed(text):
    """Return a number, a list of numbers, or a list of rows.

    Raises ValueError, one line, for anything else.
    """
    if len(text) > LONGEST:
        raise ValueError("exercise: an answer has at most %d characters" % LONGEST)
    rows = [words_of(row) for row in unwrapped(plain_keys(text)).replace("\n", ";").split(";")]
    values = [[number(word, text) for word in row] for row in rows if row]
    if not values:
        raise ValueError("exercise: the answer is empty; numbers are wanted, such as '7, 16'")
    if len(values) > 1:
        return values
    return values[0] if len(values[0]) > 1 else values[0][0]


def unwrapped(text):
    """Return the text without brackets; where one closes and another opens, a row begins."""
    found, closed = "", False
    for c in text:
        if c in "([{":
            found, closed = found + (";" if closed else " "), False
        elif c in ")]}":
            found, closed = found + " ", True
        else:
            found, closed = found + c, closed and c in ", \t\n"
    return found


def words_of(row):
    """Return the numbers of a row as words, no spaces around a fraction's stroke."""
    return "/".join([part.strip() for part in row.split("/")]).replace(",", " ").split()


def number(word, text):
    """Return the number of a word such as 7, -0.5, 3/4.   Raises ValueError for another."""
    parts = [signed(part) for part in word.replace("=", "").split("/")]
    if None in parts or len(parts) > 2 or len(parts) == 2 and abs(parts[1]) < 1e-99:
        raise ValueError("exercise: %r in %r is no number; 7, -0.5 and 3/4 are"
                         % (word[:20], text[:60]))
    value = parts[0] / parts[1] if parts[1:] else parts[0]
    return int(value) if value == int(value) else value


def signed(word):
    """Return a number with or without a sign, None for what is none or too large."""
    digits = word[1:] if word[:1] in ("+", "-") else word
    value = float(word) if digits and number_at(digits, 0) == digits else None
    return value if value is None or value - value == 0 else None
