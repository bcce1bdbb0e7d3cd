"""Slide 3: vectors are added element by element; a dot product is one number."""
from ..vector import add, dot, hadamard
from .page import Page, brief, products, sums

TITLE = ("Vector addition, dot product", "向量加法、內積")
FUNCTIONS = ("vector.add", "vector.dot")
TAKES = ("a", "b")


def run(options):
    """Add and multiply two vectors."""
    page = Page("s03", options)
    a, b = page.vector("a", [1, 2, 3]), page.vector("b", [4, 5, 6])
    page.slide("a + b = (a₁+b₁, a₂+b₂, a₃+b₃)   a·b = a₁b₁ + a₂b₂ + a₃b₃")
    print("a = %s   b = %s\n" % (brief(a), brief(b)))
    print("a + b = %s" % brief(add(a, b)))
    print("a·b   = %s = %s = %s\n" % (products(a, b), sums(hadamard(a, b)), brief(dot(a, b))))
    page.say("order", brief(dot(b, a)))
    page.source(add)
    page.source(dot, "result +=")
