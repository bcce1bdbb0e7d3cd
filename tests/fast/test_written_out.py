"""Forms are filled with as many names as there are numbers, and made once."""
from purenn.fast.machine import can_answer
from purenn.fast.written_out import FORMS, Widths, filled, written_out


def test_a_form_is_filled_for_its_rows_and_columns():
    assert filled("affine", 1, 2) == """def affine(A, B, C):
    (b0_0, b0_1, ), = B
    c0, = C
    result = []
    for a0, a1, in A:
        result.append([a0*b0_0 + a1*b0_1 + c0])
    return result"""


def test_every_form_of_every_size_is_a_function_of_its_name():
    for form in FORMS:
        for m, n in ((1, 1), (3, 2), (2, 30)):
            made = {}
            exec(filled(form, m, n), made)
            assert form in made, (form, m, n)


def test_a_function_is_made_once():
    assert written_out("affine", 2, 3) is written_out("affine", 2, 3)
    if not can_answer():
        return                      # there the loops take the forms' place
    widths = Widths("products_rows", 2)
    assert widths[2]([[1.0, 2.0]], [[0.5, 1.0]]) == [[2.5]] and widths[2] is widths[2]


def test_rows_that_are_too_wide_are_not_written_out():
    for n in (0, 3):
        try:
            Widths("products_rows", 2)[n]
            raise AssertionError("a KeyError was wanted")
        except KeyError:
            pass
