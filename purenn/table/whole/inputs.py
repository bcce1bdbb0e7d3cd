"""What the columns beside the target become: inputs, one a number, one for each word.

Those that are no input are left out; that is told in reading.notes, and what fills the gaps.
rows: (line number, fields) pairs   inputs: indices of columns
"""
from ...preprocessing import fill, gaps, groups_of, known_means, without
from ..columns import MOST_WORDS, chosen, listed, missing_in
from ..dress import are_numbers
from ..encoders import joined, together
from ..fields import as_list, read_inputs
from ..matching import spread
from ..plain.counts import counted
from ..plain.words import in_order, is_number, tell_cases
from ..units import several_units


def shaped(rows, layout, order, k, plans, reading):
    """Return rows and names of columns in this order, dates as numbers, and what the target is.

    k: how many of the last columns are the target; what several are together: encoders.together
    """
    if order != list(range(len(layout))):
        rows = [(line, [fields[j] for j in order]) for line, fields in rows]
    names, pairs = [layout[j] for j in order], None
    if k > 1:
        pairs = together(rows, names[-k:], reading)
        kind = "several yes and no" if pairs else "one of these, where 1 stands"
        reading.notes.append("the target is %s: %s" % (
            "several quantities" if pairs == [] else kind, listed(names[-k:])))
        if pairs is None:
            rows, names = joined(rows, names, names[-k:], reading.name)
    return spread(rows, names, plans, reading) + (pairs,)


def is_text(rows, inputs):
    """Return whether the only input is text: no field is a number, and they hardly repeat."""
    if len(inputs) != 1:
        return False
    column = [fields[0] for _, fields in rows]
    kinds = set(column)
    return not any([is_number(field) for field in kinds]) and (
        len(kinds) > MOST_WORDS or any([" " in field for field in kinds]))


def word_columns(rows, names, inputs, reading):
    """Return {index of a column of words: its words in order}.

    inputs: the indices looked at; those with too many words, one, or several units are taken out
    reading.taken: columns to take as words whatever they hold
    """
    told = chosen([name for name in reading.taken if name in names], names)
    found = {}
    for j in list(inputs):
        if j not in told and names[j] in reading.numbers:
            continue
        column = [fields[j] for _, fields in rows]
        if j not in told and are_numbers(column):
            continue
        kinds, known = set(column) - {""}, len(column) - column.count("")
        why = "" if j in told else why_no_words(kinds, known)
        if why:
            inputs.remove(j)
            reading.notes.append("%s %s and is left out (--words %s takes it in)"
                                 % (names[j], why, as_list([names[j]])))
        else:
            found[j] = in_order(kinds)
            tell_cases(found[j], "words of " + names[j], reading.notes)
    return found


def why_no_words(kinds, known):
    """Return why these are no words of an input; "" if they are.   known: fields that hold one"""
    if len(kinds) < 2:
        return ("is always " + min(kinds)) if kinds else "has no word where the target is known"
    units = several_units(kinds)
    if units:
        return "has numbers in several units (%s)" % ", ".join(units)
    few = 1 < len(kinds) <= MOST_WORDS and len(kinds) * 1.2 <= max(known, 5)
    return "" if few else "has %d different words" % len(kinds)


def input_names(names, inputs, words):
    """Return a name for each input: a column of words has one for each word, as sex=female."""
    result = []
    for j in inputs:
        result += (["%s=%s" % (names[j], word) for word in words[j]] if j in words
                   else [names[j]])
    return result


def check_inputs(inputs, names, reading):
    """Raise ValueError if no column is left as an input."""
    if not inputs:
        raise ValueError("%s: no input is left beside the target %s; try --words %s"
                         % (reading.name, reading.sources[-1], as_list(names)))


def inputs_of(rows, names, inputs, found, reading):
    """Return X and the rows that are left.   found: the words of columns of words, by index"""
    plan = [(j, names[j], found.get(j)) for j in inputs]
    X = read_inputs(rows, plan, reading.name, reading.missing != "refuse", reading.na,
                    reading.numbers)
    fields, words = [names[j] for j in inputs], dict([(names[j], found[j]) for j in found])
    reading.notes += [counted("%s is one of %d words", names[j], len(found[j]))
                      for j in sorted(found)]
    return treat_gaps(X, rows, fields, words, reading)


def treat_gaps(X, rows, fields, words, reading):
    """Return X and the rows with what is missing dropped, filled, or kept, and tell it.

    fields: the names of the columns   words: of those of words, by name
    """
    found = gaps(X)
    if not found:
        return X, rows
    first = "%d with missing fields, the first in line %d: %s" % (
        len(found), rows[found[0]][0], missing_in(
            X, fields, words, reading.layout, reading.marks))
    if reading.missing == "drop":
        if len(found) == len(X):
            raise ValueError("%s: a field is missing in every row; try --missing mean"
                             % reading.name)
        X, rows = without(found, X, rows)
        reading.notes.append("rows left out: " + first)
    else:
        reading.notes.append("rows filled with the mean, words with the commonest: " + first)
        tell_marks(fields, words, reading)
        if reading.missing != "keep":
            X = fill(X, known_means(X, groups_of(fields, words)))
    return X, rows


def tell_marks(fields, words, reading):
    """Tell of marks for what is missing that could be words, as NA for Namibia."""
    for name in fields:
        marks = [mark for mark in reading.marks.get(name, ()) if mark.isalpha()]
        if name in words and marks and not reading.na:
            reading.notes.append("%s: %s is taken for missing (--na '' takes it for a word)"
                                 % (name, marks[0]))
