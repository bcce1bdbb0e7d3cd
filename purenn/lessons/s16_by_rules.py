"""Slide 16: the rules, each checked against the definition; and a formula, rule by rule."""
from ..derivatives import STEP, derivative
from ..terminal.expression import Expression
from .numbers import calls, program
from .page import Page, brief
from .s14_differentiation import ROUNDING, largest_part

TITLE = ("Differentiating by rules", "微分操作-規則法")
PAGES = (38, 42)
FUNCTIONS = ("dual.Dual", "dual.derivative_by_rules", "derivatives.derivative")
TAKES = ("function", "x")
RULES = (("power", "x**3", "3x²"), ("sum", "x**2 + x**3", "2x + 3x²"),
         ("product", "x**2 * sin(x)", "2x sin x + x² cos x"),
         ("quotient", "sin(x) / x", "(cos x − sin x / x) / x"),
         ("chain", "(x**2 + 1)**3", "3(x² + 1)² · 2x"),
         ("exponential", "exp(x)", "eˣ"),
         ("exponential", "2**x", "2ˣ ln 2"), ("logarithm", "ln(x)", "1/x"),
         ("trigonometric", "sin(x)", "cos x"), ("trigonometric", "cos(x)", "−sin x"),
         ("trigonometric", "-sin(x)", "−cos x"), ("trigonometric", "-cos(x)", "sin x"))


def rules_table(page, x):
    """Write every rule of the slide with its slope at x, by the rule and by definition."""
    rows = []
    for rule, text, slope in RULES:
        rows.append([page.words(rule), text, slope] + both_slopes(page, Expression(text), x))
    page.say("at", brief(x))
    page.table([page.words("rule"), "f(x)", "f′(x)", page.words("by_rule"),
                page.words("by_definition")], rows)


def both_slopes(page, f, x):
    """Return the slope by the rule and by definition as text, to the digits that are sure."""
    try:
        return [brief(f.at(x).slope), "%.6g" % settled(derivative(f, x), f(x))]
    except ValueError:
        return [page.words("none")] * 2


def settled(slope, value):
    """Return a slope by definition without the noise of its last digits: 0 for next to 0."""
    return 0 if abs(slope) < 1e-9 * max(1, abs(value)) else slope


def steps_table(page, f, x):
    """Write which rules gave the slope of each part of f, the innermost part first."""
    rows = []

    def note(text, u):
        """Add a part's line."""
        rules = page.words("comma").join([page.words(rule) for rule in u.rule.split()])
        rows.append(["%d" % (len(rows) + 1), text, rules, u.value, u.slope])

    slope = f.at(x, note).slope
    page.say("steps", f.text, brief(x))
    page.table(["", page.words("part"), page.words("rule"), page.words("value"),
                page.words("slope")], rows)
    try:
        by_definition = settled(derivative(f, x), f(x))
    except ValueError:
        page.say("alone", brief(slope))
        return
    gap, largest = abs(slope - by_definition), largest_part(f, x)
    if gap <= 1e-6 * max(1, abs(slope)):
        page.say("answer", brief(slope), by_definition)
    elif gap <= ROUNDING * largest / (STEP * max(1, abs(x))):
        page.say("drowned", brief(slope), by_definition, largest)
    else:
        page.say("answers", brief(slope), by_definition)


def run(options):
    """Check the rules, then write out the steps of one formula; with --function only these."""
    page = Page("s16", options)
    x = page.number("x", 2)
    page.slide("(xⁿ)′ = n xⁿ⁻¹   (f+g)′ = f′ + g′   (fg)′ = f′g + fg′",
               "(f(g))′ = f′(g) g′",
               "(eˣ)′ = eˣ   aˣ = e^(x ln a), (aˣ)′ = e^(x ln a) · ln a = aˣ ln a",
               "y = ln x: e^y = x, e^y · y′ = 1, y′ = 1/e^y = 1/x",
               "sin → cos → −sin → −cos → sin")
    if page.given("function") is None:
        rules_table(page, x)
        page.step()
    f = page.function("x**3 + 2*x")
    steps_table(page, f, x)
    page.code(program(f, "f") + ("derivative(f, x)" if calls(f) else "f(Dual(x)).slope"),
              ["derivatives.derivative" if calls(f) else "dual.Dual"], x=x)
    page.source("dual.Dual.__pow__", "factor =")
    page.source("dual.Dual.__mul__")
    return page
