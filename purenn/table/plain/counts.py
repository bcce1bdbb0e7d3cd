"""Sentences that count: 2 rows are left out, 1 row is left out."""
ONE = dict([(word + "s", word) for word in (
    "row line field column word input output epoch byte file image weight sample neuron number "
    "parameter layer time target").split()] + [
        ("classes", "class"), ("quantities", "quantity"), ("are", "is"), ("have", "has"),
        ("hold", "holds"), ("get", "gets")])
VERBS = ("are", "have", "hold", "get")
BETWEEN = ("empty", "different", "other")       # a count and its noun


def counted(sentence, *values):
    """Return a sentence with the values in its places: of 1 the noun behind is one, its verb too.

    sentence: English, with %d before the plural of a noun
    """
    words = sentence.split(" ")
    for place, k in nouns(words) if 1 in values else ():
        if values[place] == 1:
            make_one(words, k)
    return " ".join(words) % values


def singulars(sentence):
    """Return what the sentence is with one or more of its counts 1, the places still in it."""
    found = [sentence.split(" ")]
    for _, k in nouns(found[0]):
        for words in found[:]:
            found.append(words[:])
            make_one(found[-1], k)
    return [" ".join(words) for words in found[1:]]


def nouns(words):
    """Return (number of the place, index of the noun behind it) of the counts among words."""
    found, place = [], 0
    for k, word in enumerate(words):
        place += word.replace("%%", "").count("%")
        k += 1 + (words[k + 1:k + 2] != [] and words[k + 1] in BETWEEN)
        if word[-2:] == "%d" and k < len(words) and words[k].rstrip(",;:.)") in ONE:
            found.append((place - 1, k))
    return found


def make_one(words, k):
    """Put the noun at index k, and the first verb behind it in its clause, in the singular."""
    bare = words[k].rstrip(",;:.)")
    words[k] = ONE[bare] + words[k][len(bare):]
    for i in range(k + 1, len(words)):
        if words[i - 1][-1:] in (";", ",") or words[i][-2:] == "%d":
            return
        if words[i] in VERBS:
            words[i] = ONE[words[i]]
            return
