"""Slide 6: row times column, shown as the slide's moving highlight shows it."""
from ..terminal.matrices import grid, side_by_side
from ..matrix import matmul, matvec, transpose
from ..vector import dot, hadamard
from .numbers import same_lengths
from .page import Page, brief, products, sums
from .s05_second_perceptron import sub_number

TITLE = ("Matrix multiplication", "矩陣乘法")
PAGES = (11, 15)
FUNCTIONS = ("matrix.matvec", "matrix.transpose", "matrix.matmul")
TAKES = ("a", "x", "b")


def highlight(A, B, i, j):
    """Return the lines of A and B side by side, row i of A and column j of B in brackets."""
    left = [[mark(v, r == i) for v in row] for r, row in enumerate(A)]
    right = [[mark(v, c == j) for c, v in enumerate(row)] for row in B]
    return side_by_side(["    ", grid(left), " ", grid(right)])


def mark(value, chosen):
    """Return a number as a cell, in brackets if its row or column is being multiplied."""
    return "[%s]" % brief(value) if chosen else " %s " % brief(value)


def run(options):
    """Multiply row by row; with --b, a matrix, row by row and column by column."""
    page = Page("s06", options)
    A = page.matrix("a", [[1, 2, 3], [4, 5, 6]])
    B = page.matrix("b", [[xi] for xi in page.vector("x", [1, 0, 2])])
    place, what = ("x", "numbers") if page.given("b") is None else ("b", "rows")
    same_lengths("a", len(A[0]), place, len(B), "columns", what)
    page.slide("y₁ = a₁₁x₁ + a₁₂x₂ + a₁₃x₃",
               "y₂ = a₂₁x₁ + a₂₂x₂ + a₂₃x₃")
    Y = matmul(A, B)
    for i, row in enumerate(A):
        for j, column in enumerate(transpose(B)):
            page.say("step", i + 1, j + 1)
            print("\n".join(highlight(A, B, i, j)))
            name = "y" + sub_number(i + 1) + (sub_number(j + 1) if len(B[0]) > 1 else "")
            page.line("    %s = %s = %s = %s" % (name, products(row, column),
                                                 sums(hadamard(row, column)), brief(Y[i][j])), 8)
            print()
    page.show("A x = " if len(B[0]) == 1 else "A B = ", Y)
    page.source(matvec if len(B[0]) == 1 else matmul)
    page.source(dot, "result +=")
