"""Slide 3: vectors are added element by element; a dot product is one number."""
from ..vector import add, dot, hadamard
from .numbers import same_lengths
from .page import Page, brief, products, sums

TITLE = ("Vector addition, dot product", "向量加法、內積")
PAGES = (4, 4)
FUNCTIONS = ("vector.add", "vector.dot")
TAKES = ("a", "b")


def run(options):
    """Add and multiply two vectors."""
    page = Page("s03", options)
    a, b = page.vector("a", [1, 2, 3]), page.vector("b", [4, 5, 6])
    same_lengths("a", len(a), "b", len(b))
    page.slide("a + b = (a₁+b₁, a₂+b₂, a₃+b₃)   a·b = a₁b₁ + a₂b₂ + a₃b₃", vectors="ab")
    page.show("a + b = ", a, " + ", b, " = ", add(a, b))
    page.gap()
    page.step()
    page.show("a·b = ", a, " · ", b)
    page.line("    = %s = %s = %s" % (products(a, b), sums(hadamard(a, b)), brief(dot(a, b))))
    page.gap()
    page.step()
    page.say("order", brief(dot(b, a)))
    page.code("add(a, b), dot(a, b)", a=a, b=b)
    page.source("vector.add")
    page.source("vector.dot", "result +=", step=1)
    return page
