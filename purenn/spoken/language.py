"""The reader's language, and what a sentence is in it.

    speak(language_of(os.environ))
    said("%d rows to train", 105)           a sentence of a command's own, with its numbers
    heard("dot: lengths differ, 3 and 2")   a line from the library, found again by its form

The English sentence is the key; zh_*.py hold the Chinese ones. What has no translation stays
English.
"""
from ..table.plain.counts import counted, singulars

LANGUAGES = ("en", "zh")
TAGS = {"en": "en", "zh": "zh-Hant"}            # what a page calls them
FORMS = ("options", "others", "commands", "errors", "rarer", "tables", "findings",
         "claims", "lessons")       # what is found again by its form
SUBJECTS = FORMS + ("training", "pictures", "report", "museum")
SIMPLIFIED = ("zh_cn", "zh_sg", "zh-cn", "zh-sg", "zh_hans", "zh-hans")
FLAGS = tuple("-+#0123456789.")      # between % and the letter of a place
KINDS = tuple("sdrgeif")            # of a place, for a number or a word; %% is a percent sign
WAY = "; try "                      # between what is wrong and what helps
NOW = {"language": "en", "texts": {}, "known": FORMS, "bare": False}
KEPT = {}                           # the forms that were asked for last, and in which language


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


def speak(language, subjects=SUBJECTS):
    """Say everything in this language from now on.

    language: one of LANGUAGES   subjects: what is spoken of, where memory is short
    """
    NOW.update({"language": language,
                "texts": {} if language == "en" else texts(language, subjects),
                "known": [subject for subject in FORMS if subject in subjects]})


def speak_bare(wanted):
    """Leave out the Chinese terms in English sentences from now on, or leave them in."""
    NOW["bare"] = wanted


def bare(text):
    """Return a text without its Chinese terms: 'Loss' for 'Loss 損失'."""
    kept, gone = "", False
    for c in text:
        if "\u3000" <= c <= "\uffef":
            gone = True
        elif not (gone and c == " " and (not kept or kept.endswith(" "))):
            kept = (kept.rstrip(" ") if gone and c in ",:;)." else kept) + c
            gone = False
    return kept.rstrip(" ") if gone else kept


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
    translation = NOW["texts"].get(sentence, sentence)
    put = counted if translation == sentence else filled_in
    translation = bare(translation) if NOW["bare"] else translation
    return put(translation, *values) if values else translation


def filled_in(sentence, *values):
    """Return a sentence with the values in their places."""
    return sentence % values


def heard(line):
    """Return a finished English line in the reader's language, as far as its form is known.

    What stands in the places of a form is a number, a word, which may be a file's own and stays,
    or a line that has a form, too.
    """
    if NOW["language"] == "en" or not line.strip():
        return bare(line) if NOW["bare"] else line
    if line in NOW["texts"]:
        return NOW["texts"][line]
    if "\n" in line:
        return "\n".join([heard(part) for part in line.split("\n")])
    rest, way, advice = line.rpartition(WAY)
    if way:
        found = heard(rest)
        if found != rest:
            return found + NOW["texts"].get(WAY, WAY) + heard(advice)
    for parts, kinds, translation in forms():
        found = matched(parts, kinds, line)
        if found:
            words = [heard(word) if " " in word else word for word in found]
            if words != found or has_word(parts):
                return filled(translation, words)
    return line


def has_word(parts):
    """Return whether a form is of words, too, not of signs alone."""
    return any(["a" <= c <= "z" for part in parts for c in part])


def forms():
    """Return (parts, kinds, the translation's parts) of sentences with places, longest first."""
    asked = [NOW["language"]] + list(NOW["known"])
    if KEPT.get("asked") != asked:
        found = [places(form) + places(text)[:1] for key, text in
                 texts(NOW["language"], NOW["known"]).items() for form in [key] + singulars(key)]
        KEPT["forms"] = sorted([form for form in found if form[1]], reverse=True, key=size)
        KEPT["asked"] = asked
    return KEPT["forms"]


def size(form):
    """Return how many characters of a form are its own."""
    return len("".join(form[0]))


def places(sentence):
    """Return (what stands between the places of a sentence, their letters): %s, %d, %.3g."""
    parts, kinds, i = [""], [], 0
    while i < len(sentence):
        end = i + 1
        while sentence[i] == "%" and sentence[end:end + 1] in FLAGS:
            end += 1
        if sentence[i] == "%" and sentence[end:end + 1] in KINDS:
            kinds.append(sentence[end])
            parts.append("")
            i = end + 1
        else:
            parts[-1] += sentence[i]
            i += 2 if sentence[i:i + 2] == "%%" else 1
    return parts, kinds


def matched(parts, kinds, line):
    """Return what stands in the places of a line that has this form, as little as may be; or None.
    """
    if not line.startswith(parts[0]) or not line.endswith(parts[-1]):
        return None
    start, part = len(parts[0]), parts[1]
    end = line.find(part, start + 1) if len(kinds) > 1 else len(line) - len(part)
    while end > start:
        found = line[start:end]
        if kinds[0] not in "di" or found.lstrip("-").isdigit():
            rest = matched(parts[1:], kinds[1:], line[end:]) if len(kinds) > 1 else []
            if rest is not None:
                return [found] + rest
        end = line.find(part, end + 1) if len(kinds) > 1 else -1
    return None


def filled(parts, words):
    """Return parts with words between them."""
    return "".join([part + word for part, word in zip(parts, words + [""])])
