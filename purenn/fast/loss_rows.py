"""Losses and their slopes together, of all rows of a batch, written out from their formulas.

The numbers differ from the lecture's in the last bit at most; what has no formula, or is of your
own, is computed by the lecture's own functions.   share: 1 / samples of the batch
"""
from .. import batch
from ..activations import curves
from ..fitting.checks import BARE
from ..fitting.refusals import no_batch
from ..formula.languages import python
from ..formula.program import scalars, tops
from .machine import LARGEST_LOSS
from .written_out import Widths, made_of

CAP = 700
ROWS = {}                           # (a loss, its slope): the functions, by the number of outputs


def mean_loss(loss, slope, Y, T):
    """Return the mean of loss(y, t) over the samples, and its gradient, with the same 1/k."""
    try:
        if len(Y) == len(T):
            return ROWS[loss, slope][len(Y[0])](Y, T, 1 / len(Y))
    except (KeyError, ValueError):          # not known yet, not written out, or lengths differ
        if not ROWS and known_losses():
            return mean_loss(loss, slope, Y, T)
    except BARE as error:
        raise no_batch("loss", Y, "Y", "output") or no_batch("loss", T, "T", "target") or error
    return batch.mean_loss(loss, slope, Y, T)


def known_losses():
    """Return ROWS, with all losses in it that have a formula; they stand above the seam."""
    if ROWS:
        return ROWS
    from .. import losses
    for record in losses.losses():      # the formula of scores holds for one-hot targets alone
        own = [getattr(f, "__module__", losses.__name__)    # MicroPython does not say
               for f in (record.of_sample, record.slope)]
        if record.outputs != "scores" and own == [losses.__name__] * 2:
            ROWS[record.of_sample, record.slope] = Widths(
                record.name, LARGEST_LOSS, rows_of(record.formula))
    return ROWS


def named(name, i):
    """Return a name that nothing else has, for a line of a formula."""
    return "l_%s" % name if i is None else "l_%s_%d" % (name, i)


def rows_of(formula):
    """Return a function of m that makes the function for rows of m outputs."""
    records = dict([(curve.name, curve.formula) for curve in curves()])

    def make(m):
        """Return the function (Y, T, share) -> loss, slopes."""
        y, t = ["y%d" % i for i in range(m)], ["t%d" % i for i in range(m)]
        lines = ["def rows(Y, T, share):", "    loss, slopes = 0, []",
                 "    for row, (%s,) in zip(Y, T):" % ", ".join(t), "        %s, = row" % ", ".join(y)]
        d = []
        for _, name, tree in scalars(formula, y, t, named):
            text = python(tree, records, CAP, tops(formula, named)).replace(
                "max(%s)" % ", ".join(y), "max(row)")       # ten times as soon on PyPy
            if name == "L":
                lines.append("        loss += " + text)
            elif name.startswith("l_slope_"):
                d.append("share*(%s)" % text)
            else:
                lines.append("        %s = %s" % (name, text))
        return made_of("\n".join(lines + ["        slopes.append([%s])" % ", ".join(d),
                                          "    return share*loss, slopes"]), "rows")

    return make
