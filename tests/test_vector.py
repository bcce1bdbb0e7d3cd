"""Slides 2-5: numbers worked by hand, laws, refusals."""
from purenn.vector import (add, argmax, cosine, descend, distance, dot, hadamard, norm, outer,
                           scale, sub, total)
from tests.check import close, matrix, message

u, v, w = matrix(3, 5)


def test_dot_is_the_slides_a1b1_plus_a2b2_plus_a3b3():
    assert dot([1, 2, 3], [4, 5, 6]) == 1 * 4 + 2 * 5 + 3 * 6


def test_whole_numbers_stay_whole():
    assert repr(dot([1, 2], [3, 4])) == "11"
    assert repr(add([1], [2])) == "[3]"
    assert repr(total([1, 2])) == "3"


def test_dot_of_nothing_is_zero():
    assert dot([], []) == 0


def test_dot_is_commutative_and_linear():
    assert close(dot(u, v), dot(v, u))
    assert close(dot(add(u, v), w), dot(u, w) + dot(v, w))
    assert close(dot(scale(3, u), w), 3 * dot(u, w))


def test_vectors_add_subtract_and_scale_element_by_element():
    assert add([1, 2], [3, 5]) == [4, 7]
    assert sub([1, 2], [3, 5]) == [-2, -3]
    assert scale(3, [1, 2]) == [3, 6]
    assert hadamard([1, 2], [3, 5]) == [3, 10]


def test_outer_has_a_row_for_each_number_of_the_first_vector():
    assert outer([1, 2], [3, 4, 5]) == [[3, 4, 5], [6, 8, 10]]


def test_dot_is_the_total_of_hadamard():
    assert close(dot(u, v), total(hadamard(u, v)))


def test_argmax_names_the_first_of_the_largest():
    assert argmax([1, 7, 7, 2]) == 1


def test_descend_steps_against_the_gradient_in_place():
    row = [1.0, 2.0]
    kept = row
    descend(row, [10.0, -10.0], 0.1)
    assert close(row, [0.0, 3.0])
    assert kept is row


def test_norm_is_the_length_that_pythagoras_finds():
    assert norm([3, 4]) == 5.0 and norm([2, -3, 6]) == 7.0 and norm([]) == 0
    assert close(norm(scale(-3, u)), 3 * norm(u))


def test_distance_is_the_length_of_the_difference_and_no_detour_is_shorter():
    assert distance([1, 2], [4, 6]) == 5.0
    assert close(distance(u, v), distance(v, u))
    assert distance(u, w) <= distance(u, v) + distance(v, w)


def test_cosine_is_0_for_a_right_angle_and_1_and_minus_1_along_a_line():
    assert cosine([1, 2], [-2, 1]) == 0
    for c in (3, 0.1, 7.7):
        assert close(cosine(scale(c, u), u), 1) and cosine(scale(c, u), u) <= 1
        assert close(cosine(scale(-c, u), u), -1) and cosine(scale(-c, u), u) >= -1
    assert close(cosine([1, 0], [1, 1]), 0.5 ** 0.5)
    for i in range(1, 100):
        assert -1 <= cosine([i, i / 3, 0.1], [-i, -i / 3, -0.1])
        assert cosine([i, i / 3, 0.1], [i, i / 3, 0.1]) <= 1


def test_the_law_of_cosines():
    a, b = norm(u), norm(v)
    assert close(distance(u, v) ** 2, a * a + b * b - 2 * a * b * cosine(u, v))


def test_a_vector_of_zeros_has_no_direction():
    assert message(cosine, [0, 0], [1, 2]) == (
        "cosine: a vector of zeros has no direction; another is wanted")


def test_different_lengths_are_refused_by_name():
    assert message(dot, [1, 2, 3], [1, 2]) == "dot: lengths differ, 3 and 2"
    assert message(add, [1], [1, 2]) == "add: lengths differ, 1 and 2"
    assert message(sub, [1], []) == "sub: lengths differ, 1 and 0"
    assert message(distance, [1], [1, 2]) == "sub: lengths differ, 1 and 2"
    assert message(cosine, [1], [1, 2]) == "dot: lengths differ, 1 and 2"
    assert message(hadamard, [1], [1, 2]) == "hadamard: lengths differ, 1 and 2"
    assert message(descend, [1], [1, 2], 0.1) == "descend: lengths differ, 1 and 2"
