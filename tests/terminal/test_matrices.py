"""Matrices, wrapped text, digits and missing signs in the terminal."""
import io

from purenn.terminal import window
from purenn.terminal.digits import halved, picture, sheet
from purenn.terminal.matrices import grid, narrow_table, side_by_side
from purenn.terminal.plots import columns_of, curve
from purenn.terminal.signs import Spelling, spelled
from purenn.terminal.wrapping import page, pieces, wrapped


def test_a_page_is_as_wide_as_the_window_and_80_at_most(monkeypatch):
    for columns, wide in ((200, 80), (81, 80), (80, 80), (44, 44)):
        monkeypatch.setattr(window, "columns", lambda columns=columns: columns)
        assert page() == wide


def test_a_matrix_is_a_grid_and_a_vector_a_column():
    assert grid([["1", "-2"], ["10", "3"]]) == ["⎡  1  -2 ⎤", "⎣ 10   3 ⎦"]
    assert grid([["1"], ["2"], ["3"]]) == ["⎡ 1 ⎤", "⎢ 2 ⎥", "⎣ 3 ⎦"]
    assert grid([["1", "2"]]) == ["[ 1  2 ]"]


def test_a_text_stands_at_half_height_and_what_is_too_wide_goes_below():
    column = grid([["1"], ["2"], ["3"]])
    assert side_by_side(["x = ", column]) == ["    ⎡ 1 ⎤", "x = ⎢ 2 ⎥", "    ⎣ 3 ⎦"]
    lines = side_by_side(["x = ", ["a" * 50], " + ", ["b" * 50]], 80)
    assert lines == ["x = " + "a" * 50 + " +", "    " + "b" * 50]


def test_wrapped_text_fits_in_either_language_and_loses_nothing():
    for text in ("The weights w, the inputs x and the bias b of a perceptron. " * 4,
                 "權重表示這個輸入有多重要；偏差則把整個總和（sum）往上或往下移。" * 4, "x" * 200):
        for width in (20, 79, 80):
            lines = wrapped(text, width)
            assert max([columns_of(line) for line in lines]) <= width
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")
            assert not [line for line in lines if line[0] in "，；。）."]
    assert wrapped("one\ntwo\n\n  kept\n") == ["one two", "", "  kept", ""]
    assert wrapped("一\n二") == ["一二"]


def test_a_table_that_is_too_wide_comes_in_parts_that_begin_alike():
    lines = narrow_table([["n"] + ["head %d" % j for j in range(20)],
                          ["1"] + ["%06d" % j for j in range(20)]], range(21))
    assert max([columns_of(line) for line in lines]) <= 80
    assert [line[0] for line in lines if line] == ["n", "1"] * 3
    assert "000019" in lines[-1]


def test_digits_are_drawn_in_dots_ten_in_a_row():
    ring = [1, 1, 1, 1, 0, 1, 1, 1, 1]
    assert picture(ring, 3, 1) == ["⠯⠇"]
    assert halved([1, 3, 0, 0, 1, 3, 0, 4], 4) == [2, 1]
    assert len(sheet([[0] * 64] * 100, 8, 8)) == 20
    large = sheet([[255] * 784] * 20, 28, 128)
    assert len(large) == 8 and max([columns_of(line) for line in large]) == 79


def test_a_terminal_that_lacks_signs_gets_plain_ones():
    assert spelled("x₁ = σ(W₁x₀ + b₁) → ∂L/∂W · xᵀ", "utf-8") == "x₁ = σ(W₁x₀ + b₁) → ∂L/∂W · xᵀ"
    for text, plain in (("x₁ = σ(z) → ∂L/∂W · xᵀ", "x1 = s(z) -> dL/dW * x^T"),
                        ("(xⁿ)′ = n xⁿ⁻¹", "(x^n)' = n x^(n-1)"), ("1/(1+e⁻ˣ)", "1/(1+e^(-x))"),
                        ("Wₗ₋₁xₗ₋₂, w₁₁, dᵢ Wᵢⱼ", "W_(l-1)x_(l-2), w11, d_i W_ij"),
                        ("∂L/∂x₍ₗ₋₁₎", "dL/dx_(l-1)"), ("Δy/Δx → dy/dx", "Dy/Dx -> dy/dx"),
                        ("√(a·a) = √10, 3x²", "sqrt(a*a) = sqrt 10, 3x^2")):
        assert spelled(text, "ascii") == plain
    assert spelled("權重 σ₁ ⎡", "cp950") == "權重 σ1 ["
    for line in curve([1, 2, 4, 8]):
        assert spelled(line, "ascii").isascii() and len(spelled(line, "ascii")) == len(line)
    assert set(spelled("\u2800⠁⡀⣿", "ascii")) == set(" '.:")


def test_spelling_prints_through_to_its_stream():
    for encoding, text in (("ascii", "s'"), ("utf-8", "σ′")):
        raw = io.BytesIO()
        stream = io.TextIOWrapper(raw, encoding=encoding)
        print("σ′", end="", file=Spelling(stream), flush=True)
        assert raw.getvalue().decode(encoding) == text


def test_a_line_may_be_broken_at_spaces_and_beside_chinese_signs():
    for text, wanted in (("矩陣W x，y", ["", "矩", "陣", "W", " x，", "y"]),
                         ("a→b 「矩」x、y ok", ["a→b", " ", "「矩」", "x、", "y", " ok"])):
        assert pieces(text) == wanted
