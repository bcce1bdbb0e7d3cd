"""What was typed, sign by sign: Chinese keyboards, raised numbers; names and numbers in it."""
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"))
KEYS = {"^": "**", "−": "-", "–": "-", "·": "*", "×": "*", "÷": "/", "√": "sqrt", "、": ",",
        "π": "pi", "σ": "sigmoid", "\u3000": " ", "。": ".", "“": '"', "”": '"', "‘": "'",
        "’": "'", "「": '"', "」": '"'}


def plain_keys(text):
    """Return what was typed in plain signs: full-width ones, ^ and ², as Python has them."""
    found, before = [], ""
    for c in text:
        if c in RAISED:
            found.append("**" * (before not in RAISED) + RAISED[c])
        elif "！" <= c <= "～":
            found.append(KEYS.get(chr(ord(c) - 0xFEE0), chr(ord(c) - 0xFEE0)))
        else:
            found.append(KEYS.get(c, c))
        before = c
    return "".join(found)


def number_at(text, i):
    """Return the number that begins here, such as 2, .5 or 1e-3; else nothing."""
    end = digits(text, i)
    if text[end:end + 1] == ".":
        end = digits(text, end + 1)
    if end - i < 1 or text[i:end] == ".":
        return ""
    exponent = end + 1 + (text[end + 1:end + 2] in ("+", "-"))
    if text[end:end + 1] in ("e", "E") and digits(text, exponent) > exponent:
        end = digits(text, exponent)
    return text[i:end]


def digits(text, i):
    """Return where the digits that begin here end."""
    while text[i:i + 1].isdigit():
        i += 1
    return i


def name_at(text, i):
    """Return the name that begins here; else nothing."""
    end = i
    while text[end:end + 1] == "_" or text[end:end + 1].isalpha() or (
            end > i and text[end:end + 1].isdigit()):
        end += 1
    return text[i:end]
