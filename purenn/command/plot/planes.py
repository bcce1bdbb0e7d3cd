"""Pictures of linear algebra: what a matrix does to the plane, and a perceptron's line.

draw_KIND returns two functions, one of which is called: the picture as SVG text, and as lines of
characters.
"""
import argparse

from ...algebra.elimination import determinant
from ...lessons import v03_moving_the_plane
from ...spoken.language import said
from ...terminal import arguments
from ...terminal.plane import WIDTH, Plane
from ...terminal.window import room
from ...vector import add, dot, norm, scale
from ..pictures.boundaries import boundaries, equation
from ..pictures.plane import line, plane, span
from . import source
from .answers import are_pairs

LARGE = 1e6                         # the numbers of a matrix one can see


def add_plane(parser):
    """Add the options of plane."""
    parser.add_argument("--matrix", type=square, default=[[2.0, 1.0], [-1.0, 1.0]],
                        metavar="A,B;C,D", help="two rows ('2,1;-1,1')")


def square(text):
    """Return '2,1;-1,1' as [[2.0, 1.0], [-1.0, 1.0]]."""
    W = [[arguments.finite(part) for part in row.split(",")] for row in text.split(";")]
    if [len(row) for row in W] != [2, 2] or max([abs(v) for row in W for v in row]) > LARGE:
        raise argparse.ArgumentTypeError("%s, two rows of two numbers up to 1e6 are wanted, such "
                                         "as '2,1;-1,1'" % text)
    return W


def draw_plane(options):
    """Draw the unit square and a grid under a matrix."""
    W = options.matrix
    d = determinant(W)
    return (lambda: plane(W, said("A matrix moves the plane 矩陣移動平面")),
            lambda: v03_moving_the_plane.drawing(W, width=min(WIDTH, room(76))).lines() + [
                "", said("· the unit square, # under the matrix; 1 and 2: where e₁ and e₂ go"),
                said("det W = %.4g: area %.4g times as large%s",
                     d, abs(d), said(", turned over") if d < 0 else "")])


def add_line(parser):
    """Add the options of line."""
    parser.add_argument("--weights", type=pair, metavar="W,W", help="weights of your own, instead "
                        "of learning")
    parser.add_argument("--bias", type=arguments.finite, default=0.0, metavar="B",
                        help="with --weights: the bias (%(default)s)")
    parser.idle("--bias", without="--weights")
    parser.idle(source.NETWORK, beside="--weights")


def pair(text):
    """Return '1,1' as [1.0, 1.0]."""
    w = [arguments.finite(part) for part in text.split(",")]
    if len(w) != 2 or not any(w):
        raise argparse.ArgumentTypeError("%s, two numbers are wanted, not both 0" % text)
    return w


def draw_line(options):
    """Draw the line of a perceptron, its normal, and the samples it answers."""
    if not source.path_of(options) and not options.model:
        options.model = "perceptron"
    found = source.subject(options, are_pairs, learns=not options.weights)
    w, b = (options.weights, options.bias) if options.weights else learned(found)
    X, labels = found.filled(found.data.X), found.data.labels
    title = said("A perceptron's line 感知器的直線: %s", found.name)
    return (lambda: line(w, b, X, labels, title, found.classes),
            lambda: line_lines(w, b, X, labels))


def learned(found):
    """Return w and b of a network that is one line.   Raises ValueError for another."""
    lines = boundaries(found.network, found.pipeline.inputs.means,
                       found.pipeline.inputs.deviations)
    if len(lines) != 1 or not norm(lines[0][2]):
        raise ValueError("plot line: the network of %s answers with %s; a perceptron is wanted, "
                         "or --weights" % (found.name, "%d lines" % len(lines) if lines
                                           else "no line"))
    return lines[0][2], lines[0][3]


def line_lines(w, b, X, labels):
    """Return the line, its normal and the samples in characters."""
    foot = scale(-b / dot(w, w), w)
    tip = add(foot, scale(span(X) / 3 / norm(w), w))
    near = [p for p in (foot, tip) if max(map(abs, p)) < 6 * span(X)]
    drawn = Plane(list(X) + near, min(WIDTH, room(76)))
    drawn.across(w, b, "·")
    if len(near) == 2:
        drawn.line(foot, tip, "*")
        drawn.put(tip, "w")
    wrong = 0
    for x, c in zip(X, labels):
        right = int(dot(w, x) + b >= 0) == c
        wrong += not right
        drawn.put(x, ("oxs*" if right else "OXS#")[c % 4])
    return drawn.lines() + [
        "", said("o no, x yes, capital: wrong, %d of %d; · the line, * and w its normal",
            wrong, len(X)),
        said("%s, distance from 0: |b| / |w| = %.4g", equation((0, 1, w, b)), abs(b) / norm(w))]
