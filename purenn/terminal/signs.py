"""The lessons' signs for a terminal that lacks some, such as one of cp950 or plain ASCII."""
import contextlib
import sys

from . import plots

SPELLED = {
    "σ": "s", "γ": "g", "Δ": "D", "∂": "d", "∇": "grad", "ℓ": "l", "−": "-", "·": "*", "∘": "o",
    "′": "'", "→": "->", "≈": "~", "±": "+-", "×": "x", "≤": "<=", "≥": ">=", "│": "|", "└": "+",
    "─": "-", "⎡": "[", "⎢": "[", "⎣": "[", "⎤": "]", "⎥": "]", "⎦": "]", "é": "e", "ö": "oe",
    "ü": "ue", "…": ".", "“": '"', "”": '"', "’": "'", "–": "-", "⋮": ":", "┼": "+", "░": ".",
    "▒": ":", "▓": "#", "█": "@", "θ": "theta", "√": "sqrt", "Σ": "sum", "°": " deg"}
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣᵀ", "0123456789+-nxT"))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₗₜₙᵢⱼℓ", "0123456789+-()ltnijl"))      # ℓ: in brackets
WORDS = "√Σ∇"                       # no letter stands right behind one
DRAWN = "│└─┼█░▒▓⋮…·"
UPPER = 0x01 | 0x02 | 0x08 | 0x10   # the upper two rows of a Braille sign's dots


def spelled(text, encoding):
    """Return the text with signs that the encoding lacks in plain letters, curves in . ' and :."""
    if has(encoding, text):
        return text
    found, i = [], 0
    while i < len(text):
        end = i + 1
        if has(encoding, text[i]):
            found.append(text[i])
        elif text[i] in RAISED:
            end = run_of(RAISED, text, i)
            found.append(power("".join([RAISED[c] for c in text[i:end]])))
        elif text[i] in LOWERED and text[i] != "ℓ":
            end = run_of(LOWERED, text, i)
            found.append(index("".join([LOWERED[c] for c in text[i:end]])))
        else:
            found.append(plain(text[i]))
            found.append(" " * (text[i] in WORDS and text[end:end + 1] not in ("(", " ", "")))
        i = end
    return "".join(found)


def run_of(signs, text, i):
    """Return where the signs that begin here end."""
    while i < len(text) and text[i] in signs:
        i += 1
    return i


def power(text):
    """Return what is raised: ^2, ^(n-1)."""
    return "^" + (text if len(text) == 1 else "(%s)" % text)


def index(text):
    """Return what is lowered: 1, _l, _(l-1)."""
    if text.isdigit():
        return text
    return "_" + (text if text.isalnum() or text[0] == "(" else "(%s)" % text)


def pictured(text, encoding):
    """Return the text with what pictures are drawn with spelled out where it is lacking.

    All else stays, so that two names never become one.
    """
    if has(encoding, text):
        return text
    return "".join([plain(c) if (c in DRAWN or "\u2800" <= c <= "\u28ff")
                    and not has(encoding, c) else c for c in text])


def has(encoding, text):
    """Return whether an encoding has all signs of a text."""
    try:
        text.encode(encoding)
        return True
    except (UnicodeEncodeError, LookupError):
        return False


def plain(character):
    """Return a sign in ASCII, if there is a way."""
    code = ord(character)
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


@contextlib.contextmanager
def spelling():
    """Let what is printed be spelled out where signs are lacking, and measured as it is spelled."""
    out, before = Spelling(), list(plots.SPELL)
    if not has(out.to, "".join(RAISED)):
        plots.SPELL[:] = [lambda text: spelled(text, out.to)]
    try:
        with contextlib.redirect_stdout(out):
            yield
    finally:
        plots.SPELL[:] = before
