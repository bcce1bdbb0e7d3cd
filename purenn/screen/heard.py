"""What is wrong, in the languages that the page shows."""
from ..spoken.language import NOW, heard, speak
from .html import spoken

SUBJECTS = ("lessons", "findings")      # what a page complains of
PLAIN = ("lesson: ", "lesson：", "function: ", "exercise: ", "exercise：")


def complained(line, lang, shorten):
    """Return an English line as HTML, in the languages of an address.

    shorten: a function of the line in either language, which makes it the page's
    """
    if not line:
        return ""
    pair = [None if lang == "zh" else shorten(line), None]
    if lang != "en":
        before = dict(NOW)
        speak("zh", SUBJECTS)
        pair[1] = shorten(heard(line))
        NOW.update(before)
    return spoken(pair)


def plain(line):
    """Return what is wrong with a number, in the words of the page."""
    for head in PLAIN:
        if line.startswith(head):
            line = line[len(head):]
    return line.replace("--", "")


def by_layers(line):
    """Return a finding with its layer as the page counts: layers[2] and [3] are layer 2."""
    head, end, rest = line.partition("]")
    index = head[len("layers["):]
    if not head.startswith("layers[") or not end or not index.isdigit():
        return line
    word = "第 %d 層" if ord(rest[:1] or " ") > 0x2E80 else "layer %d"
    return word % (int(index) // 2 + 1) + rest
