"""What an option takes up to its ends, and the line that says what is wanted beyond them."""
import argparse
import re

import pytest

from purenn.command import cli
from purenn.command.plot import answers, insides, planes
from purenn.command.training import subject, table_options
from purenn.terminal import arguments

TAKEN = (       # the function of an option, what it takes, what that is
    (arguments.finite, "-1e3", -1000), (arguments.whole, "-7", -7), (arguments.not_negative, "0", 0),
    (arguments.above_zero, "1e-9", 1e-9), (arguments.count, "1", 1),
    (arguments.count, "999999", 999999), (arguments.count_from_0, "0", 0),
    (arguments.port, "65535", 65535), (arguments.share, "0", 0), (arguments.share, "0.99", 0.99),
    (arguments.share_of_all, "1", 1), (arguments.share_or_file, "0.5", 0.5),
    (arguments.share_or_file, "t.csv", "t.csv"), (arguments.file_name, "a", "a"),
    (table_options.sizes, "8,4", [8, 4]), (table_options.sizes, "0", []),
    (table_options.delimiter, ";", ";"), (table_options.delimiter, "tab", "\t"),
    (table_options.delimiter, "\\t", "\t"), (table_options.delimiter, "space", " "),
    (planes.square, "2,1;-1,1e6", [[2, 1], [-1, 1e6]]), (planes.pair, "0,1", [0, 1]),
    (answers.two, "a,b", ["a", "b"]), (answers.size, "8X16", (8, 16)),
    (insides.optimizer_names, "sgd,adam", ["sgd", "adam"]), (insides.pair, "-2,1.5", [-2, 1.5]),
    (subject.model, "mlp", "mlp"), (subject.model, "m.json", "m.json"))
SQUARE = ", two rows of two numbers up to 1e6 are wanted, such as '2,1;-1,1'"
REFUSED = (
    (arguments.finite, "x", "'x', a number is wanted"),
    (arguments.finite, "inf", "inf, a finite number is wanted"),
    (arguments.finite, "nan", "nan, a finite number is wanted"),
    (arguments.whole, "1.5", "'1.5', a whole number is wanted"),
    (arguments.not_negative, "-0.1", "-0.1, a number from 0 up is wanted"),
    (arguments.above_zero, "0", "0, a number above 0 is wanted"),
    (arguments.count, "0", "'0', a whole number from 1 up is wanted"),
    (arguments.count, "-1", "'-1', a whole number from 1 up is wanted"),
    (arguments.count, "1000000", "1000000 is too large; at most 999999 is wanted"),
    (arguments.count_from_0, "x", "'x', a whole number from 0 up is wanted"),
    (arguments.port, "65536", "65536, a port from 0 to 65535 is wanted"),
    (arguments.share, "1", "1, a number from 0 to below 1 is wanted"),
    (arguments.share, "-0.1", "-0.1, a number from 0 to below 1 is wanted"),
    (arguments.share_of_all, "0", "0, a number above 0, at most 1 is wanted"),
    (arguments.share_of_all, "1.1", "1.1, a number above 0, at most 1 is wanted"),
    (arguments.share_or_file, "2", "2, a number from 0 to below 1 is wanted"),
    (arguments.share_or_file, "", "it is empty, a name is wanted"),
    (table_options.sizes, "8,0", "'8,0', whole numbers above 0 are wanted"),
    (table_options.sizes, "8,x", "'8,x', whole numbers above 0 are wanted"),
    (table_options.delimiter, ";;", "';;', one character is wanted"),
    (planes.square, "1,2;3", "1,2;3" + SQUARE), (planes.square, "1,2;3,1e7", "1,2;3,1e7" + SQUARE),
    (planes.pair, "0,0", "0,0, two numbers are wanted, not both 0"),
    (planes.pair, "1", "1, two numbers are wanted, not both 0"),
    (answers.two, "a", "a, two different columns are wanted"),
    (answers.size, "8", "'8', a height and a width such as 8x8 are wanted"),
    (answers.size, "8xb", "'8xb', a height and a width such as 8x8 are wanted"),
    (insides.optimizer_names, "sgd,foo", "no foo; there are " + ", ".join(insides.MAKES)),
    (subject.model, "foo", "no foo; there are %s, or a file such as model.json"
     % ", ".join(subject.MODELS)))


def test_options_take_what_they_say_up_to_its_ends():
    for function, text, value in TAKEN:
        found = function(text)
        assert found == value and type(found) in (type(value), float), (function, text)


@pytest.mark.parametrize("function, text, said", REFUSED)
def test_what_an_option_does_not_take_is_told_with_what_is_wanted(function, text, said):
    with pytest.raises(argparse.ArgumentTypeError) as raised:
        function(text)
    assert str(raised.value) == said


def options():
    """Yield (command, option) of all there are."""
    for name in cli.COMMANDS:
        waiting = [cli.parser([name])]
        while waiting:
            for action in waiting.pop().filled()._actions:
                if isinstance(action, argparse._SubParsersAction):
                    waiting += action.choices.values()
                elif action.option_strings:
                    yield name, action


def test_no_option_takes_a_number_that_is_none_or_an_empty_name_of_a_file():
    for name, action in options():
        assert action.type not in (int, float, complex), (name, action.dest)
        if re.search("FILE|PATH", str(action.metavar)):
            with pytest.raises(argparse.ArgumentTypeError):
                action.type("")
