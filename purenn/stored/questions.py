"""What a value of a model file may be, as questions to ask of it: names, a share, one of these."""
from .model_format import is_count, is_number


def are_names(value):
    """Return whether a value is a list of strings."""
    return isinstance(value, list) and all([isinstance(part, str) for part in value])


def are_numbers(value):
    """Return whether a value is a list of finite numbers."""
    return isinstance(value, list) and all([is_number(part) for part in value])


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
