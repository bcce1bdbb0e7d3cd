"""Write a saved network for another program: PyTorch, ONNX Runtime, C, Python without purenn.

  safetensors  weights for a torch.nn.Sequential, under its own names
  onnx         a model for ONNX Runtime and whatever else reads ONNX
  c            one C99 header, with predict
  python       one module for CPython, PyPy and MicroPython, with predict
  json         weights and scaling as plain lists, for a program of your own

Every file takes the numbers of the table's columns (a column of words is one number for each
word, 1 or 0) and holds five rows with the answers purenn gives to them; the command that runs
those rows in the other program is printed.

examples:
  python3 -m purenn export iris.json --to onnx
  python3 -m purenn export iris.json --to c -o firmware/iris.h
  python3 -m purenn export iris.json --to python --train
  python3 -m purenn export --layers 2,4,4,1 --to python --train -o learner.py
"""
import importlib

from ...spoken.language import heard, said
from ...stored.whole import write_file
from ...terminal import arguments
from ...stored.storage import load
from . import learning
from .model import plan
from .place import unused

TARGETS = {     # name: its module, the endings of its files, how a file is called that has no name
    "safetensors": ("safetensors", ".safetensors", ".safetensors"),
    "onnx": ("onnx", ".onnx", ".onnx"),
    "c": ("c", ".h .c", ".h"),
    "python": ("python", ".py", ".py"),
    "json": ("json", ".json", ".plain.json"),
}
MOST = 12                           # inputs that are named


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("model", metavar="MODEL.json", nargs="?",
                        help="a file written by train --save")
    parser.add_argument("--to", required=True, choices=list(TARGETS), metavar="FORM",
                        help=", ".join(TARGETS))
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE",
                        help="the file to write (the model's name, in this folder)")
    learning.add_arguments(parser.add_argument_group("a small network that goes on learning"))
    parser.idle("--train", without="--to python")
    parser.idle("--layers", without="--train")
    parser.idle("--activation --seed", without="--layers")
    parser.idle("MODEL.json", beside="--layers")
    parser.writes("-o", lambda options: TARGETS[options.to][1])


def run(options):
    """Write the file; print what it is and how to try it where it is going."""
    if not options.model and not options.layers:
        raise ValueError("export: a MODEL.json is wanted, or --layers of a fresh network with "
                         "--train")
    arguments.check_module("export", options.output or "")
    if options.train:
        learning.run(options)
        return
    module, _, ending = TARGETS[options.to]
    target = importlib.import_module("purenn.command.export." + module)
    program = plan(load(options.model), options.model)
    path = options.output or unused(program.name + ending)
    content = target.content(program)
    write_file(path, content)
    print(said("%s: %d bytes, %s", path, len(content), heard(str(program))))
    print(said("inputs: %s", inputs(program.columns or ["x%d" % i for i in range(program.n)])))
    print("\n%s\n\n%s\n\n%s" % (target.usage(path, program), said(
        "Try its %d rows there (needs %s):", len(program.inputs), heard(target.NEEDS)),
        target.command(path, program)))


def inputs(columns):
    """Return the names of the inputs in order, the first of many."""
    few = [name if name.isprintable() else ascii(name) for name in columns[:MOST]]
    return ", ".join(few + ["... %d in all" % len(columns)] * (len(columns) > MOST))
