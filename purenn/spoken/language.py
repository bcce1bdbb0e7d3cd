"""The reader's language, and what a sentence is in it.

    speak(language_of(os.environ))
    said("%d rows to train", 105)           a sentence of a command's own, with its numbers
    heard("dot: lengths differ, 3 and 2")   a line from the library, found again by its form

The English sentence is the key; zh_*.py hold the Chinese ones. What has no translation stays
English.
"""
import re

LANGUAGES = ("en", "zh")
TAGS = {"en": "en", "zh": "zh-Hant"}            # what a page calls them
FORMS = ("options", "others", "commands", "errors", "tables", "findings",
         "claims", "lessons")       # what is found again by its form
SUBJECTS = FORMS + ("training", "pictures", "report", "museum")
SIMPLIFIED = ("zh_cn", "zh_sg", "zh-cn", "zh-sg", "zh_hans", "zh-hans")
PLACE = re.compile(r"%[-+#0-9.]*[sdrgeif]")    # of a number or a word; %% is a percent sign
WORD = re.compile("[a-z]")
WAY = "; try "                      # between what is wrong and what helps
NOW = {"language": "en", "forms": None, "texts": {}}


def told(words):
    """Return (what --lang says, or None; the other words of a command line).

    Raises ValueError for a language that nobody speaks here.
    """
    language, rest, words = None, [], list(words)
    while words:
        word = words.pop(0)
        if word == "--lang" or word.startswith("--lang="):
            language = word[7:] or (words.pop(0) if words else "")
            if language not in LANGUAGES:
                raise ValueError("--lang is %r; one of %s is wanted"
                                 % (language, ", ".join(LANGUAGES)))
        else:
            rest.append(word)
    return language, rest


def language_of(environ, system=None):
    """Return the language that LC_ALL, LC_MESSAGES or LANG asks for, else the system's.

    environ: a dict   system: such as zh_TW, where no variable says
    """
    named = [environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = ([name for name in named if name] + [system or ""])[0].lower()
    chinese = first.startswith(("zh", "chinese (traditional")) and not first.startswith(SIMPLIFIED)
    return "zh" if chinese else "en"


def speak(language):
    """Say everything in this language from now on.   language: one of LANGUAGES"""
    NOW.update(language=language, forms=None,
               texts={} if language == "en" else texts(language, SUBJECTS))


def spoken():
    """Return the language that is spoken."""
    return NOW["language"]


def texts(language, subjects):
    """Return English sentence -> sentence, of some subjects."""
    found = {}
    for subject in subjects:
        name = "purenn.spoken.%s_%s" % (language, subject)
        found.update(__import__(name, None, None, ["TEXT"]).TEXT)
    return found


def exhibits():
    """Return the museum's exhibits, name -> (symptom, where in it, story); {} in English."""
    if NOW["language"] == "en":
        return {}
    name = "purenn.spoken.%s_exhibits" % NOW["language"]
    return __import__(name, None, None, ["EXHIBITS"]).EXHIBITS


def said(sentence, *values):
    """Return a sentence in the reader's language, with the values in their places."""
    sentence = NOW["texts"].get(sentence, sentence)
    return sentence % values if values else sentence


def heard(line):
    """Return a finished English line in the reader's language, as far as its form is known.

    What stands in the places of a form is a word or a number, or a line that has a form, too.
    """
    if NOW["language"] == "en" or not line.strip():
        return line
    if line in NOW["texts"]:
        return NOW["texts"][line]
    rest, way, advice = line.rpartition(WAY)
    if way:
        found = heard(rest)
        return line if found == rest else found + NOW["texts"][WAY] + advice
    for form, sentence in forms():
        found = form.match(line)
        if found:
            parts = [heard(part) for part in found.groups()]
            if parts != list(found.groups()) or WORD.search(form.pattern):
                return sentence % tuple(parts)
    return line


def forms():
    """Return (pattern of a sentence with places, its translation), the longest first."""
    if NOW["forms"] is None:
        found = texts(NOW["language"], FORMS)
        keys = sorted(found, key=lambda key: len(PLACE.sub("", key)), reverse=True)
        NOW["forms"] = [(pattern(key), PLACE.sub("%s", found[key].replace("%(", "%%(")))
                        for key in keys if PLACE.search(key)]
    return NOW["forms"]


def pattern(sentence):
    """Return the pattern of all lines that a sentence with places can be."""
    parts = [re.escape(part.replace("%%", "%")) for part in PLACE.split(sentence)]
    kinds = [r"(-?\d+)" if place[-1] in "di" else "(.+?)" for place in PLACE.findall(sentence)]
    text = parts[0] + "".join([kind + part for kind, part in zip(kinds, parts[1:])])
    return re.compile(text + r"\Z", re.DOTALL)
