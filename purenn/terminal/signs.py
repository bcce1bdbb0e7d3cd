"""The lessons' signs for a terminal that lacks some, such as one of cp950 or plain ASCII."""
import contextlib
import sys

SPELLED = {
    "σ": "s", "γ": "g", "Δ": "d", "∂": "d", "∇": "grad ", "ℓ": "l", "−": "-", "·": "*", "∘": "o",
    "′": "'", "→": "->", "≈": "~", "±": "+-", "×": "x", "≤": "<=", "≥": ">=", "√": "root ",
    "²": "^2", "³": "^3", "ⁿ": "^n", "ˣ": "^x", "ᵀ": "T", "⁻": "^-", "¹": "1", "ₗ": "_l",
    "ₜ": "_t", "ₙ": "_n", "₊": "+", "₋": "-", "₍": "(", "₎": ")", "│": "|", "└": "+",
    "─": "-", "⎡": "[", "⎢": "[",
    "⎣": "[", "⎤": "]", "⎥": "]", "⎦": "]", "é": "e", "ö": "oe", "ü": "ue", "…": "...",
    "“": '"', "”": '"', "’": "'", "–": "-", "⋮": ":", "┼": "+", "░": ".", "▒": ":", "▓": "#",
    "█": "@", "θ": "theta", "Σ": "sum ", "°": " deg", "ᵢ": "_i", "ⱼ": "_j"}
DRAWN = "│└─┼█░▒▓⋮…·"
UPPER = 0x01 | 0x02 | 0x08 | 0x10   # the upper two rows of a Braille sign's dots


def spelled(text, encoding):
    """Return the text with signs that the encoding lacks in plain letters, curves in . ' and :."""
    try:
        text.encode(encoding)
        return text
    except (UnicodeEncodeError, LookupError):
        return "".join([c if has(encoding, c) else plain(c) for c in text])


def pictured(text, encoding):
    """Return the text with what pictures are drawn with spelled out where it is lacking.

    All else stays, so that two names never become one.
    """
    try:
        text.encode(encoding)
        return text
    except (UnicodeEncodeError, LookupError):
        return "".join([plain(c) if (c in DRAWN or "\u2800" <= c <= "\u28ff")
                        and not has(encoding, c) else c for c in text])


def has(encoding, character):
    """Return whether an encoding has a character."""
    try:
        character.encode(encoding)
        return True
    except (UnicodeEncodeError, LookupError):
        return False


def plain(character):
    """Return a sign in ASCII, if there is a way."""
    code = ord(character)
    if 0x2080 <= code <= 0x2089:
        return str(code - 0x2080)
    if 0x2800 <= code <= 0x28FF:
        bits = code - 0x2800
        return " '.:"[bool(bits & UPPER) + 2 * bool(bits & ~UPPER)]
    return SPELLED.get(character, character)


class Spelling:
    """Standard output, with what its encoding lacks spelled out."""

    def __init__(self, stream=None):
        self.stream = stream or sys.stdout
        self.to = getattr(self.stream, "encoding", None) or "utf-8"

    def write(self, text):
        """Print text."""
        self.stream.write(spelled(text, self.to))
        return len(text)

    def __getattr__(self, name):
        """Return what else the stream has."""
        return getattr(self.stream, name)


def spelling():
    """Return a context in which what is printed is spelled out where signs are lacking."""
    return contextlib.redirect_stdout(Spelling())
