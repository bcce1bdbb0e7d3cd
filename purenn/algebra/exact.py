"""Exact numbers: Python's Fraction and, where there is none, one of our own.

    from .exact import Fraction
    print(Fraction(1) / 3 + Fraction("0.5"))            5/6
"""


class Ratio:
    """A whole number over another, in lowest terms.   Ratio(2, 6)   Ratio("1/3")   Ratio("0.5")

    With a float it becomes one. Raises ValueError for text that is none, ZeroDivisionError for
    nothing below.
    """

    def __init__(self, numerator, denominator=1):
        if isinstance(numerator, str):
            numerator, denominator = written(numerator)
        if not denominator:
            raise ZeroDivisionError("%d/0" % numerator)
        (a, b), (c, d) = parts(numerator), parts(denominator)
        a, b = (a * d, b * c) if c > 0 else (-a * d, -b * c)
        divisor, rest = abs(a), b
        while rest:
            divisor, rest = rest, divisor % rest
        self.numerator, self.denominator = a // divisor, b // divisor

    def __add__(self, other):
        """Return the sum."""
        if isinstance(other, float):
            return float(self) + other
        c, d = parts(other)
        return Ratio(self.numerator * d + c * self.denominator, self.denominator * d)

    def __mul__(self, other):
        """Return the product."""
        if isinstance(other, float):
            return float(self) * other
        c, d = parts(other)
        return Ratio(self.numerator * c, self.denominator * d)

    def __truediv__(self, other):
        """Return the quotient."""
        return float(self) / other if isinstance(other, float) else Ratio(self, other)

    def __rtruediv__(self, other):
        """Return another number over this one."""
        return other / float(self) if isinstance(other, float) else Ratio(other, self)

    def __pow__(self, n):
        """Return the n-th power: exact for a whole n from 0 up."""
        if isinstance(n, float):
            return float(self) ** n
        return Ratio(self.numerator ** n, self.denominator ** n)

    def __sub__(self, other):
        """Return the difference."""
        return self + -other

    def __rsub__(self, other):
        """Return another number less this one."""
        return -self + other

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        """Return the number with the other sign."""
        return Ratio(-self.numerator, self.denominator)

    def __abs__(self):
        """Return the number without its sign."""
        return Ratio(abs(self.numerator), self.denominator)

    def __bool__(self):
        """Return whether it is not 0."""
        return self.numerator != 0

    def __float__(self):
        """Return the nearest float."""
        return self.numerator / self.denominator

    def __eq__(self, other):
        """Return whether both are the same number."""
        return above(self - other) == 0

    def __lt__(self, other):
        """Return whether it is less."""
        return above(self - other) < 0

    def __le__(self, other):
        """Return whether it is less or the same."""
        return above(self - other) <= 0

    def __gt__(self, other):
        """Return whether it is more."""
        return above(self - other) > 0

    def __ge__(self, other):
        """Return whether it is more or the same."""
        return above(self - other) >= 0

    def __hash__(self):
        """Return what whole numbers of the same size have, too."""
        return hash(self.numerator if self.denominator == 1 else float(self))

    def __str__(self):
        """Return 1/3, and 2 for a whole number."""
        return "%d/%d" % parts(self) if self.denominator > 1 else "%d" % self.numerator

    def __repr__(self):
        """Return what makes it."""
        return "Fraction(%d, %d)" % parts(self)


def parts(number):
    """Return what stands above and below of a Ratio or of a whole number."""
    return (number.numerator, number.denominator) if isinstance(number, Ratio) else (number, 1)


def above(number):
    """Return a number whose sign is that of a Ratio or a float."""
    return number.numerator if isinstance(number, Ratio) else number


def written(text):
    """Return what stands above and below in '1/3', '-2' or '0.25'."""
    if "/" in text:
        numerator, denominator = text.split("/")
        return whole(numerator), whole(denominator.lstrip(" "))
    before, _, after = text.strip().partition(".")
    if after and not after.isdigit():
        raise ValueError("%r is no number" % text)
    return whole(before + after), 10 ** len(after)


def whole(digits):
    """Return a whole number; int alone would also read 1_000."""
    if "_" in digits:
        raise ValueError("%r is no number" % digits)
    return int(digits)


try:
    from fractions import Fraction
except Exception:       # a board has none; Skulpt and Brython 3.15 fail in the midst of importing it
    Fraction = Ratio
