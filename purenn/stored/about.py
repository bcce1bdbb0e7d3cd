"""What a model file may say about its table and its training, checked once, as a whole.

What is not said is not done; what else is there is a caller's own and not looked at.
"""
from ..fitting.checks import shown
from .model_format import is_count, is_number


def are_names(value):
    """Return whether a value is a list of strings."""
    return isinstance(value, list) and all([isinstance(part, str) for part in value])


def are_numbers(value):
    """Return whether a value is a list of finite numbers."""
    return isinstance(value, list) and all([is_number(part) for part in value])


def are_scales(value):
    """Return whether a value is a list of numbers, none below 0."""
    return are_numbers(value) and all([part >= 0 for part in value])


def are_columns(value):
    """Return whether a value is a list of names and places of columns."""
    return isinstance(value, list) and all(
        [isinstance(part, str) or is_count(part) for part in value])


def named(value):
    """Return whether a value names columns, as text or in a list."""
    return isinstance(value, str) or are_columns(value)


def one_of(*values):
    """Return a function that says whether a value is one of these."""
    return lambda value: any([value is known or isinstance(known, str) and value == known
                              for known in values])


def none_or(fits):
    """Return a function that says whether a value is None or fits."""
    return lambda value: value is None or fits(value)


def check_said(about):
    """Raise ValueError for what a caller wants to keep under a name that means another thing."""
    odd = odd_entry(listed(about)) if isinstance(about, dict) else ""
    if odd:
        raise ValueError("about: %s is %s, which is not what predict and evaluate read there; "
                         "another name is wanted" % (odd, shown(about.get(odd))))


def listed(value):
    """Return plain data as they come back from a file: tuples as lists."""
    if isinstance(value, dict):
        return dict([(key, listed(value[key])) for key in value])
    return [listed(part) for part in value] if isinstance(value, (list, tuple)) else value


def a_share(value):
    """Return whether a value is a number from 0 to below 1."""
    return is_number(value) and 0 <= value < 1


def a_size(value):
    """Return whether a value is a whole number above 0."""
    return is_count(value) and value > 0


def a_name(value):
    """Return whether a value is a string."""
    return isinstance(value, str)


def a_whole(value):
    """Return whether a value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def entries(**fits):
    """Return a function that says whether a value is a dict whose entries of these names fit."""
    return lambda value: isinstance(value, dict) and all(
        [fits[key](value[key]) for key in fits if key in value])


def each(fits):
    """Return a function that says whether a value is a dict all of whose entries fit."""
    return lambda value: isinstance(value, dict) and all([fits(value[key]) for key in value])


def is_dress(value):
    """Return whether a value is the dress of a column."""
    return (isinstance(value, list) and len(value) == 3 and isinstance(value[2], bool)
            and all([isinstance(part, str) for part in value[:2]]))


def are_pairs(value):
    """Return whether a value is a list of pairs of words."""
    return isinstance(value, list) and all([are_names(pair) and len(pair) == 2 for pair in value])


def is_plan(value):
    """Return whether a value says how a column of dates becomes numbers, see dates.plan_of."""
    return (isinstance(value, list) and len(value) == 3 and a_name(value[0])
            and a_whole(value[1]) and are_names(value[2]))


MEANING = {                         # without which no row can be answered
    "columns": are_names, "fields": are_names, "layout": are_names, "words": are_names,
    "classes": none_or(lambda value: are_names(value) and len(set(value)) == len(value) > 1),
    "means": are_numbers, "deviations": are_scales, "known_means": are_numbers,
    "target": a_name, "header": one_of(True, False), "target_mean": is_number,
    "target_deviation": is_number, "categories": each(are_names), "na": none_or(are_names),
    "dates": each(is_plan), "hot": are_names, "pairs": none_or(are_pairs),
    "target_means": are_numbers, "target_deviations": are_numbers, "dress": each(is_dress),
    "above": each(are_names),
}
TRAINING = {                        # without which all that can be done is not to go on
    "data": a_name,
    "rows": none_or(is_number), "held": is_number, "results": each(each(is_number)),
    "state": none_or(entries()),
    "settings": entries(
        model=a_name, activation=a_name, optimizer=a_name, loss=none_or(a_name),
        layers=lambda value: isinstance(value, list) and all([a_size(part) for part in value]),
        lr=is_number, batch=a_size, epochs=a_size, l2=is_number, dropout=a_share,
        patience=none_or(a_size), validation=a_share, seed=a_whole,
        test=lambda value: a_name(value) or a_share(value)),
    "table": entries(
        label=none_or(lambda value: a_name(value) or a_whole(value)),
        header=one_of(None, "yes", "no"), target=one_of(None, "class", "quantity"),
        delimiter=none_or(lambda value: a_name(value) and len(value) == 1), date=none_or(named),
        drop=none_or(named), words=named, missing=one_of(None, "drop", "mean", "refuse"),
        encoding=a_name, na=none_or(a_name), skip=none_or(is_count), sheet=none_or(a_name)),
}


def odd_entry(about):
    """Return the name of an entry without which no row can be answered and that is none; ''."""
    for key in MEANING:
        if key in about and not MEANING[key](about[key]):
            return key
    pairs = about.get("pairs")
    if pairs is not None and len(pairs or about.get("hot", [])) != len(about.get("hot") or "?"):
        return "hot or pairs"
    return ""


def check_read(about):
    """Raise ValueError, one line that names the entry, for what no row can be answered with."""
    if isinstance(about, dict) and odd_entry(about):
        raise ValueError("about: %s is missing or damaged" % odd_entry(about))


def checked(about):
    """Return what a file says as a dict; what is no record of a training is a caller's own.

    Raises ValueError as check_read does.
    """
    check_read(about)
    if about is not None and not isinstance(about, dict):
        raise ValueError("about is missing or damaged")
    about = dict(about or {})
    for key, other in (("means", "deviations"), ("deviations", "means")):
        if key in about and other not in about:
            raise ValueError("about: %s is missing or damaged" % other)
    for key in TRAINING:
        if key in about and not TRAINING[key](about[key]):
            del about[key]
    return about
