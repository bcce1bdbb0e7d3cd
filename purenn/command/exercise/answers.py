"""An answer as a pupil types it: numbers, fractions, rows; also in full-width signs."""
import re
import unicodedata

LONGEST = 400
NUMBER = re.compile(r"([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:/([+-]?(?:\d+(?:\.\d*)?|\.\d+)))?$")

PLAIN = str.maketrans("、。“”‘’「」−×÷", ",.\"\"''\"\"-*/")


def plain_signs(text):
    """Return text with full-width signs, and those of a Chinese keyboard, as Python knows them."""
    return unicodedata.normalize("NFKC", text).translate(PLAIN)


def parsed(text):
    """Return a number, a list of numbers, or a list of rows.

    Raises ValueError, one line, for anything else.
    """
    if len(text) > LONGEST:
        raise ValueError("exercise: an answer has at most %d characters" % LONGEST)
    plain = plain_signs(text)
    plain = re.sub(r"[\])]\s*,?\s*[\[(]", ";", plain)           # [[1, 2], [3, 4]]
    plain = re.sub(r"[\[\](){}]", " ", plain).strip()
    rows = [row for row in re.split(r"[;\n]", plain) if row.strip()]
    values = [[number(word, text) for word in re.split(r"[,\s]+", joined(row)) if word]
              for row in rows]
    if not values:
        raise ValueError("exercise: the answer is empty; numbers are wanted, such as '7, 16'")
    if len(values) > 1:
        return values
    return values[0] if len(values[0]) > 1 else values[0][0]


def joined(row):
    """Return a row without the spaces around a fraction's stroke."""
    return re.sub(r"\s*/\s*", "/", row)


def number(word, text):
    """Return the number of a word such as 7, -0.5, 3/4.   Raises ValueError for another."""
    match = NUMBER.match(word.replace("=", ""))
    if match is None or match.group(2) and float(match.group(2)) == 0:
        raise ValueError("exercise: %r in %r is no number; 7, -0.5 and 3/4 are"
                         % (word[:20], text[:60]))
    value = float(match.group(1)) / float(match.group(2) or 1)
    return int(value) if value == int(value) else value
