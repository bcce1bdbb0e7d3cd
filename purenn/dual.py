"""A dual number is a number with its slope: the derivative by rules 規則法.

Slide 16: 微分操作-規則法. Every operation computes its value and, by one rule of the slide, its
slope; so any formula written with + - * / ** and the functions below differentiates itself
(Wengert 1964).   u, w: dual numbers or numbers   u', w': their slopes
"""
__all__ = ("Dual", "derivative_by_rules")

import math

from .fitting.stand_ins import NoValue, check_moved, check_part
from .fitting.told import told


class Dual:
    """A number with its slope by x.

    value: the number   slope: d value / dx; 1 for x itself, 0 for a constant
    rule: the rules that gave the slope, such as 'product' or 'power chain'; '' for x itself
    Raises ValueError for what is no number.
    """

    def __init__(self, value, slope=1, rule=""):
        for part in (value, slope):
            if not isinstance(part, (int, float)):
                check_part(part)
        self.value = value
        self.slope = slope
        self.rule = rule

    def __add__(self, w):
        """Return u + w; the slope is u' + w' 加法律."""
        w = as_dual(w)
        return Dual(self.value + w.value, self.slope + w.slope, "sum")

    def __sub__(self, w):
        """Return u - w; the slope is u' - w'."""
        w = as_dual(w)
        return Dual(self.value - w.value, self.slope - w.slope, "sum")

    def __mul__(self, w):
        """Return u w; the slope is u' w + u w' 乘法律."""
        w = as_dual(w)
        return Dual(self.value * w.value, self.slope * w.value + self.value * w.slope, "product")

    def __truediv__(self, w):
        """Return q = u / w; the slope is (u' - q w') / w, the product rule for u = q w.

        Raises ValueError if w is 0.
        """
        w = as_dual(w)
        if not w.value:
            raise NoValue("quotient: %r divided by 0 is no number" % self.value)
        q = self.value / w.value
        return Dual(q, (self.slope - q * w.slope) / w.value, "quotient")

    def __pow__(self, n):
        """Return u^n; the slope is n u^(n-1) u' 次方律. A dual n makes it e^(n ln u).

        Raises ValueError for a negative u to a power that is no whole number, and for 0 to a
        power that has no value or no slope there.
        """
        if isinstance(n, Dual):
            return exp(n * ln(self))
        n = as_dual(n).value
        if not self.value and n < 1 and n:
            raise NoValue("power: 0 to the power %g has no slope" % n)
        if self.value < 0 and n != int(n):
            raise ValueError("power: %g to the power %g is no real number" % (self.value, n))
        factor = n * self.value ** (n - 1) if n else 0
        return Dual(self.value ** n, factor * self.slope, by("power", self))

    def __radd__(self, u):
        """Return u + w for a number u."""
        return as_dual(u) + self

    def __rsub__(self, u):
        """Return u - w for a number u."""
        return as_dual(u) - self

    def __rmul__(self, u):
        """Return u w for a number u."""
        return as_dual(u) * self

    def __rtruediv__(self, u):
        """Return u / w for a number u."""
        return as_dual(u) / self

    def __rpow__(self, a):
        """Return a^w = e^(w ln a) for a number a; the slope is a^w ln a w' 指數微分."""
        if as_dual(a).value <= 0:
            raise ValueError("power: the base %g of an exponential is not above 0" % a)
        value = a ** self.value
        return Dual(value, value * math.log(a) * self.slope, by("exponential", self))

    def __neg__(self):
        """Return -u; the slope is -u'."""
        return Dual(-self.value, -self.slope, "product")

    def __eq__(self, w):
        """Refuse: a place that is met exactly has no slope to speak of."""
        raise ValueError("a dual number is equal to none: there is no slope at a single place; "
                         "try x.value == %s" % getattr(w, "value", w))

    __ne__ = __eq__                     # which Skulpt does not ask instead

    def __repr__(self):
        """Return value and slope as text."""
        return "Dual(%r, %r)" % (self.value, self.slope)


def as_dual(u):
    """Return a number as a constant, whose slope is 0; a dual number as it is."""
    return u if isinstance(u, Dual) else Dual(u, 0)


def by(rule, u):
    """Return the rule's name, with 'chain' behind it if u is itself a formula 連鎖律."""
    return rule + " chain" if u.rule else rule


def exp(u):
    """Return e^u; the slope is e^u u' 指數微分."""
    u = as_dual(u)
    value = math.exp(u.value)
    return Dual(value, value * u.slope, by("exponential", u))


def ln(u):
    """Return ln u; the slope is u' / u 對數微分.   Raises ValueError unless u > 0."""
    u = as_dual(u)
    if u.value <= 0:
        raise ValueError("ln: %g is not above 0" % u.value)
    return Dual(math.log(u.value), u.slope / u.value, by("logarithm", u))


def sin(u):
    """Return sin u; the slope is cos u u' 三角函數微分."""
    u = as_dual(u)
    return Dual(math.sin(u.value), math.cos(u.value) * u.slope, by("trigonometric", u))


def cos(u):
    """Return cos u; the slope is -sin u u'."""
    u = as_dual(u)
    return Dual(math.cos(u.value), -math.sin(u.value) * u.slope, by("trigonometric", u))


def sigmoid(u):
    """Return 1 / (1 + e^-u), by the rules above."""
    u = as_dual(u)
    if u.value < 0:                 # the same fraction, times e^u above and below
        e = exp(u)
        a = e / (1 + e)
    else:
        a = 1 / (1 + exp(-u))
    return Dual(a.value, a.slope, "exponential chain quotient")


def tanh(u):
    """Return (e^u - e^-u) / (e^u + e^-u), by the rules above."""
    u = as_dual(u)
    if u.value < 0:                 # the same fraction, times e^-|u| above and below
        e = exp(2 * u)
        a = (e - 1) / (e + 1)
    else:
        e = exp(-2 * u)
        a = (1 - e) / (1 + e)
    return Dual(a.value, a.slope, "exponential chain quotient")


@told
def derivative_by_rules(f, x):
    """Return f'(x), by the rules.   f: Dual -> Dual   x: number   ->   number

    Raises ValueError for an f that is no function, or is no formula of the above.
    """
    check_moved("derivative_by_rules", f, [x])
    return as_dual(f(Dual(x))).slope
