"""Slide 6: row times column, shown as the slide's moving highlight shows it."""
from ..matrix import matmul, matvec, transpose
from ..vector import hadamard
from .numbers import same_lengths
from .page import Page, brief, grid_of, products, sums
from .s05_second_perceptron import sub_number

TITLE = ("Matrix multiplication", "矩陣乘法")
PAGES = (11, 15)
FUNCTIONS = ("matrix.matvec", "matrix.transpose", "matrix.matmul")
TAKES = ("a", "x", "b")
NAMES = {"a": "A", "b": "B"}


def run(options):
    """Multiply row by row; with --b, a matrix, row by row and column by column."""
    page = Page("s06", options)
    A = page.matrix("a", [[1, 2, 3], [4, 5, 6]])
    x = page.vector("x", [1, 0, 2])
    of_vector = page.given("b") is None
    B = [[xi] for xi in x] if of_vector else page.matrix("b", [])
    same_lengths("a", len(A[0]), *(("x", len(x), "columns") if of_vector
                                   else ("b", len(B), "columns", "rows")))
    page.slide("y₁ = a₁₁x₁ + a₁₂x₂ + a₁₃x₃",
               "y₂ = a₂₁x₁ + a₂₂x₂ + a₂₃x₃")
    Y = [[yi] for yi in matvec(A, x)] if of_vector else matmul(A, B)
    for i, row in enumerate(A):
        for j, column in enumerate(transpose(B)):
            page.say("step", i + 1, j + 1)
            page.show("    ", grid_of(A, brief, row=i), " ",
                      grid_of(x if of_vector else B, brief, column=j))
            name = "y" + sub_number(i + 1) + (sub_number(j + 1) if len(B[0]) > 1 else "")
            page.line("    %s = %s = %s = %s" % (name, products(row, column),
                                                 sums(hadamard(row, column)), brief(Y[i][j])), 8)
            page.gap()
            page.step()
    page.show("A x = " if of_vector else "A B = ", Y)
    if of_vector:
        page.code("matvec(A, x)", ["matrix.matvec"], A=A, x=x)
    else:
        page.code("matmul(A, B)", A=A, B=B)
    page.source("matrix.matvec" if of_vector else "matrix.matmul", step=len(A) * len(B[0]))
    page.source("vector.dot", "result +=")
    return page
