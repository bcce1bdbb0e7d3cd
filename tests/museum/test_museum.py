"""The museum: every check tells wrong from right, and every exhibit shows both."""
import argparse
import ast
import inspect
import textwrap
from functools import lru_cache

import pytest

from purenn.command import museum
from purenn.museum import EXHIBITS, PLACES, a2, a2_stops
from purenn.terminal.plots import columns_of
from tests.check import close, message
from tests.facts.seen import SEEN, SHAPES, STOPS

NAMES = [exhibit.name for exhibit in EXHIBITS]
PAGES = {}                          # what was asked before: several tests read one page


def printed(capsys, *arguments):
    """Return what the command prints for these arguments."""
    if arguments not in PAGES:
        parser = argparse.ArgumentParser()
        museum.add_arguments(parser)
        museum.run(parser.parse_args(arguments))
        PAGES[arguments] = capsys.readouterr().out
    return PAGES[arguments]


def wrong(name):
    """Return the numbers of an exhibit's wrong variant."""
    exhibit = museum.find(name)
    return exhibit.numbers(exhibit.wrong)


@lru_cache(maxsize=None)
def right(name):
    """Return the numbers of an exhibit's right variant."""
    exhibit = museum.find(name)
    return exhibit.numbers(exhibit.right)


@pytest.mark.parametrize("name", NAMES)
def test_the_check_catches_the_wrong_one_and_passes_the_right_one(name):
    exhibit = museum.find(name)
    assert not exhibit.passes(exhibit.wrong)
    assert exhibit.check(exhibit.right) is True


@pytest.mark.parametrize("name", NAMES)
def test_an_exhibit_shows_both_sources_the_numbers_and_both_verdicts(name, capsys):
    out, exhibit = printed(capsys, name), museum.find(name)
    assert " ".join(out.split()).startswith("%s: %s Seen in " % (name, exhibit.symptom()))
    assert out.index("\nWrong\n    def ") < out.index("\nRight\n    def ") < out.index(
        "\nWhat they give\n") < out.index("\nThe check\n    def ")
    for function in (exhibit.wrong, exhibit.right, exhibit.check):
        assert "    def %s(" % function.__name__ in out
    for what in right(name):
        assert "\n    %s  " % what in out
    assert out.endswith("  wrong:  caught by the check\n  right:  passes the check\n")


@pytest.mark.parametrize("name", NAMES)
def test_wrong_and_right_give_the_same_kind_of_numbers_but_not_the_same_ones(name):
    found = wrong(name)
    assert list(found) == list(right(name)) and found != right(name)
    assert found == wrong(name)


def test_the_list_has_every_exhibit_below_its_place(capsys):
    out = printed(capsys)
    assert len(set(NAMES)) == len(NAMES) >= 30
    for part in out.split("\n\n")[:-1]:
        where = part.split(":")[0]
        assert part.startswith("%s: %s\n" % (where, PLACES[where]))
        there = [exhibit for exhibit in EXHIBITS if exhibit.where == where]
        assert " ".join(part.split()).endswith(" ".join(
            ["%s %s" % (exhibit.name, exhibit.symptom()) for exhibit in there])), where


@pytest.mark.parametrize("name", [""] + NAMES)
def test_a_visit_fits_a_terminal_and_no_line_of_code_is_broken(name, capsys):
    lines = printed(capsys, *name.split()).split("\n")
    assert max([columns_of(line) for line in lines]) <= 80
    exhibit = museum.find(name or NAMES[0])
    for function in (exhibit.wrong, exhibit.right, exhibit.check):
        shown = textwrap.dedent("\n".join(museum.source(function)))
        code = [ast.dump(ast.parse(text)).replace("\\n", " ").split() for text in (
            shown, textwrap.dedent(inspect.getsource(function).replace("@told\n", "")))]
        assert code[0] == code[1]


def test_every_symptom_is_one_sentence_and_no_story_is_long():
    for exhibit in EXHIBITS:
        assert exhibit.symptom().endswith(".") and len(exhibit.symptom()) < 75, exhibit.name
        assert exhibit.story.endswith(".") and len(exhibit.story) < 500, exhibit.name


def test_an_unknown_name_is_one_line_with_the_names_near_it():
    assert message(museum.find, "tanh-befor-sofmax").startswith(
        "museum: no exhibit 'tanh-befor-sofmax'; near it are tanh-before-softmax")
    assert "half-power" in message(museum.find, "Half_Power")
    assert message(museum.find, "???").endswith("; python3 -m purenn museum lists them")


def test_tanh_before_a_softmax_bounds_p_by_e_over_e_plus_one_over_e():
    assert close(wrong("tanh-before-softmax")["largest p"], 0.880797077977882)
    assert close(wrong("tanh-before-softmax")["smallest loss"], 0.126928011042973)


def test_a_sum_is_as_many_times_a_mean_as_there_are_rows_but_for_the_penalty():
    assert abs(wrong("mean-loss-sum-gradient")["ratio"] - 200) < 1


def test_the_errors_that_pupils_meet_are_named():
    for name, what, error in (("exp-overflow", "z = 1001, 1002", "OverflowError"),
                              ("pair-as-number", "slope at 2", "TypeError"),
                              ("zero-by-zero", "slope at z = 40", "ZeroDivisionError"),
                              ("log-of-zero", "z = 1000, 0", "ValueError")):
        assert wrong(name)[what].startswith(error)


def test_handing_errors_down_takes_two_multiplications_a_weight_and_one_a_unit():
    exhibit = museum.find("error-by-recursion")
    assert exhibit.numbers(exhibit.right)["multiplications"] == 2 * 98 + (6 + 5 + 4)
    # a weight: its product and its error; an error: its slope, and a product and an error above
    top, middle, bottom = 1, 4 * (1 + 1) + 1, 5 * ((4 * (1 + 1) + 1) + 1) + 1
    assert wrong("error-by-recursion")["multiplications"] == (
        20 * (1 + top) + 30 * (1 + middle) + 48 * (1 + bottom))


def test_replaced_weights_come_to_rest_where_w_is_lr_times_its_gradient():
    assert close(wrong("replaced-weights")["after step 40"], -0.3 * 3 / (1 - 0.3))


def test_accuracies_that_are_none():
    assert wrong("accuracy-of-yes") == {"accuracy of always yes": 1}
    assert wrong("no-argmax") == {"accuracy of always no": 0.9}
    assert wrong("sorted-split")["setosa to test"] == 0


@pytest.mark.slow
def test_tiny_weights_stay_near_one_half_for_four_thousand_epochs():
    X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
    tiny = a2.xor_network(a2.hundredths).fit(X, T, epochs=4000, lr=1)
    assert max([abs(y - 0.5) for y, in tiny.outputs(X)]) < 0.05
    slides = a2.xor_network(a2.of_size_one).fit(X, T, epochs=700, lr=1)
    assert max([abs(y - 0.5) for y, in slides.outputs(X)]) > 0.2


def test_every_exhibit_was_seen_where_the_table_of_facts_says_and_else_is_a_classic():
    found = {where: {} for where in SEEN}
    for exhibit in EXHIBITS:
        if exhibit.where == "classic":
            assert exhibit.place == ""
        else:
            found[exhibit.where][exhibit.name] = exhibit.place
    assert {where: sorted(there) for where, there in found.items()} == {
        where: sorted(there) for where, there in SEEN.items()}
    for where, there in SEEN.items():
        for name, words in there.items():
            assert words in found[where][name], name


def test_an_exhibit_says_where_it_was_seen(capsys):
    out = printed(capsys, "one-index-late").replace("\n", " ")
    assert "Seen in the slides, 神經網路 (neural networks): backpropagation" in out
    assert "Seen in neither the lecture nor the articles" in printed(capsys, "zip-cuts")


def test_article_a2_stops_five_times_in_this_order_and_mended_it_learns():
    found = a2_stops.stops()
    assert len(found) == len(STOPS)
    for error, wanted in zip(found, STOPS):
        assert error.startswith(wanted)
    assert isinstance(a2_stops.step(*a2_stops.RIGHT), float)
    names = [e.name for e in a2_stops.EXHIBITS]
    assert [museum.find(name).wrong for name in names] == list(a2_stops.WRONG)
    assert [museum.find(name).right for name in names] == list(a2_stops.RIGHT)


def test_in_article_a2_only_the_last_layers_gradient_is_missing_at_any_depth():
    for last in (2, 3, 4):
        kept = {}
        for layer in range(last, 0, -1):
            kept[a2_stops.last_one_too_low(layer, last)] = layer
        assert kept == {layer: layer for layer in range(1, last)}


def test_article_a4s_gradients_have_not_the_shapes_of_their_weights():
    for name, (theta, gradient) in SHAPES.items():
        exhibit = museum.find(name)
        assert list(wrong(name).values()) == [theta, gradient]
        assert list(exhibit.numbers(exhibit.right).values()) == [theta, theta]


def test_the_pages_index_gives_a_gradient_of_another_shape():
    assert wrong("one-index-late")["its gradient"] == "3x3"
