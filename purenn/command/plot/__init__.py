"""Draw a picture: in characters on the terminal, or with -o as an SVG file.

examples:
  python3 -m purenn plot curves iris -o curves.svg
  python3 -m purenn plot curves model.json
  python3 -m purenn plot regions moons --layers 0
  python3 -m purenn plot regions moons --model model.json -o regions.svg
  python3 -m purenn plot regions xor --moving -o xor.svg
  python3 -m purenn plot confusion new.csv --model model.json
  python3 -m purenn plot digits digits --wrong --epochs 9 -o digits.svg
  python3 -m purenn plot descent --optimizer sgd,momentum,adam -o descent.svg
  python3 -m purenn plot plane --matrix "2,1;-1,1" -o plane.svg
  python3 -m purenn plot layers xor --frames 8 -o layers.svg
"""
import os

from ...spoken.language import said
from ...terminal import arguments
from ...terminal.signs import spelling
from ..pictures.svg import save
from . import answers, insides, planes, source, stages

KINDS = {                           # where it is, the table if nobody names one, what it shows
    "curves": (answers, "iris", "loss and accuracy by epoch, beside always the commonest class"),
    "regions": (answers, "moons", "what a network of two inputs answers everywhere; wrong points"),
    "network": (insides, "xor", "a circle a neuron, a line a weight, from its real numbers"),
    "digits": (answers, "digits", "images in a grid; with a network's answers, wrong ones first"),
    "weights": (insides, "digits", "the weights of the first layer as images"),
    "confusion": (answers, "iris", "which class is taken for which"),
    "activations": (insides, None, "activation functions with their slopes (slide 11)"),
    "descent": (insides, None, "gradient descent's path over a loss of two weights (slide 13)"),
    "plane": (planes, None, "the unit square and a grid under a matrix, their area (lesson v3)"),
    "line": (planes, "and", "a perceptron's line with its normal and its yes side (lesson v2)"),
    "layers": (stages, "xor", "the plane after each layer of a network (lesson v9)"),
    "graph": (insides, "moons", "the computation graph: gates, forward and back (article A1)"),
}
FORMULAS = ("plane", "line", "layers", "graph")      # have signs, and no name of a file's
NOTE = """Without -o the picture is drawn in characters. Unless there is a file of train --save, a
network learns the table (a bundled set's name or a CSV file) just as train teaches it."""


def add_arguments(parser):
    """Add the kinds, each with its options."""
    kinds = parser.add_subparsers(metavar="KIND", dest="kind", required=True,
                                  parser_class=parser.__class__)
    for name, (_, _, summary) in KINDS.items():
        kinds.add_parser(name, help=summary, description=summary, epilog=NOTE, fill=fill)


def fill(kind, words):
    """Add the options of one kind to its parser."""
    name = kind.prog.split()[-1]
    module, table, _ = KINDS[name]
    if table:
        source.add_arguments(kind, table)
    if hasattr(module, "add_" + name):
        getattr(module, "add_" + name)(kind)
    kind.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE.svg",
                      help="write the picture there")
    kind.writes("-o", ".svg")


def run(options):
    """Draw the picture of this kind."""
    picture, lines = getattr(KINDS[options.kind][0], "draw_" + options.kind)(options)
    if options.output:
        texts = picture()
        for name, text in named(options.output, texts):
            save(name, text)
            print(said("%s: %s, %d bytes", name, options.kind, len(text.encode())))
    elif options.kind in FORMULAS:
        with spelling():
            print("\n".join(lines()))
    else:
        print("\n".join(lines()))


def named(path, texts):
    """Return (file name, text) pairs: one text keeps the name, of more each has a number."""
    if isinstance(texts, str):
        return [(path, texts)]
    start, end = os.path.splitext(path)
    return [("%s-%03d%s" % (start, i, end), text) for i, text in enumerate(texts, 1)]
