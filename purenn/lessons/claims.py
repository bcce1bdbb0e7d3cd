"""What the lecture and the articles claim, each with the function that computes it here.

A claim's docstring says how and why; python3 -m purenn claims prints them all. They are entered
by claims_slides.py and claims_articles.py, in the order of their pages and places.
"""
TRUE, FALSE, NOT = "true", "false", "not reproducible"
CLAIMS = []


def claim(source, claimed, full=False):
    """Enter a function into the table: data folder -> what it got, and a verdict.

    source: the lecture's pages or an article, and the place in it
    full: whether it takes so long that it runs only when asked for
    """
    def enter(function):
        """Note the function with what it checks."""
        CLAIMS.append((function.__name__.replace("_", "-"), source, claimed, full, function))
        return function
    return enter


def agreement(difference, digits=6):
    """Return in words how well two numbers agree, and whether to so many digits.

    Only what every Python finds alike is said: not the rounding, which depends on the order.
    """
    if difference < 10.0 ** -digits:
        return "they agree to %d digits" % digits, TRUE
    return "they differ by %.2g" % difference, FALSE


def all_claims():
    """Return every claim, the lecture's first."""
    from . import claims_slides         # noqa: F401  they enter themselves, in this order
    from . import claims_articles       # noqa: F401
    return CLAIMS
