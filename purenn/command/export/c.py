"""A network as one C99 header: float arrays, predict, the classes, and a main that tries them.

Nothing is allocated and nothing but the answer is written; C++ takes the file too.
"""
import os
import shlex
import struct

from ... import __version__
from ...formula.languages import c
from ...formula.program import tree_of
from .c_text import (ACTIVATION, CLASS, COPY, DENSE, HEAD, LARGEST, PREDICT, SCALE_BACK, SCALING,
                     SCORES, SOFTMAX, TEST, TEST_CLASS, TEST_YES, YES)
from .model import check_float32
from .steps import RECORDS, called, curves_of, is_affine

NEEDS = "gcc, or any C compiler"
LINE = 6                            # numbers a line


def content(program):
    """Return the bytes of the file."""
    check_float32(program)
    parts = [head(program), arrays(program), DENSE % {"name": program.name}]
    parts += activations(program) + [scores(program), predict(program)]
    if program.classes:
        parts.append(CLASS % {"name": program.name, "m": program.m, "choice": choice(program)})
    elif program.pairs:
        parts.append(YES % {"name": program.name, "m": program.m,
                            "threshold": literal(program.threshold)})
    return "\n".join(parts + [self_test(program)]).encode("utf-8")


def head(program):
    """Return the comment, the guard and the sizes."""
    columns = "".join(["   x[%d]: %s\n" % (i, in_comment(name))
                       for i, name in enumerate(program.columns or [])])
    if not program.classes:
        names = program.targets or [program.target] * (program.target is not None)
        columns += "".join(["   y[%d]: %s\n" % (i, in_comment(name))
                            for i, name in enumerate(names)])
    use = ""
    if program.pairs:
        use = "       %s_answers(x, answers);      room for %d, 0 or 1 each\n" % (
            program.name, program.m)
    elif program.classes:
        use = "       %s_classes[%s_class(x)]      the name of the class\n" % (
            (program.name,) * 2)
    return HEAD % {"version": __version__, "name": program.name, "upper": program.name.upper(),
                   "n": program.n, "m": program.m, "use": use,
                   "columns": columns and "\n" + columns}


def in_comment(text):
    """Return a name in a form that neither ends a comment nor hides or bends its text."""
    text = "".join([c if c.isprintable() and c != "\\" else " " for c in text])
    return text.replace("*/", "* /").replace("/*", "/ *").replace("??/", "?? /")


def quoted(text):
    """Return a C string: UTF-8, its unusual bytes as three octal digits."""
    return '"%s"' % "".join([chr(c) if 32 <= c < 127 and chr(c) not in '"\\?' else "\\%03o" % c
                             for c in text.encode("utf-8", "replace")])


def arrays(program):
    """Return the scaling, the weights and biases, and the names of the classes."""
    lines = []
    if program.means:
        lines += array("double %s_means[%d]" % (program.name, program.n),
                       [repr(float(v)) for v in program.means])
        lines += array("double %s_deviations[%d]" % (program.name, program.n),
                       [repr(float(v)) for v in program.deviations])
    for i, step in enumerate(program.steps):
        if is_affine(step):
            sizes = program.name, i, len(step.W), len(step.W[0])
            lines += array("float %s_weights_%d[%d * %d]" % sizes, *[
                [literal(w) for w in row] for row in step.W])
            lines += array("float %s_biases_%d[%d]" % sizes[:3], [literal(v) for v in step.b])
    if program.classes:
        lines += array("char *const %s_classes[%d]" % (program.name, len(program.classes)),
                       *[[quoted(name)] for name in program.classes])
    elif program.pairs:
        lines += array("char *const %s_words[%d][2]" % (program.name, program.m),
                       *[braced([quoted(word) for word in pair]) for pair in program.pairs])
    elif program.quantity:
        lines += array("double %s_scales[%d][2]" % (program.name, program.m),
                       *[braced([repr(float(v)) for v in pair])
                         for pair in zip(*program.quantity)])
    return "\n".join(lines) + "\n"


def array(declaration, *rows):
    """Return the lines of an array; a row begins a line, and goes on in more of them."""
    lines = ["    " + ", ".join(row[i:i + LINE]) + ","
             for row in rows for i in range(0, len(row), LINE)]
    return ["static const %s = {" % declaration] + lines + ["};"]


def literal(value):
    """Return the nearest 32-bit float as C writes it."""
    text = "%.9g" % struct.unpack("<f", struct.pack("<f", value))
    return text + ("f" if "." in text or "e" in text else ".0f")


def activations(program):
    """Return the functions of the activations that occur, and softmax."""
    parts = [ACTIVATION % {"name": program.name, "function": called(curve), "expression": c(
        tree_of(curve), RECORDS)} for curve in curves_of(program)]
    return parts + [SOFTMAX % {"name": program.name}] * (program.end == "softmax")


def scores(program):
    """Return the function of the layers: x goes to a, to b, to a ..., and the last to y."""
    lines, buffers, source, size = [], {}, "x", program.n
    if program.means or not is_affine(program.steps[0]):
        lines.append((SCALING if program.means else COPY)
                     % {"name": program.name, "n": program.n})
        source, buffers["a"] = "a", program.n
    last = max([i for i, step in enumerate(program.steps) if is_affine(step)])
    for i, step in enumerate(program.steps):
        if not is_affine(step):
            lines.append("    %s_%s(%s, %d);" % (program.name, called(step), source, size))
            continue
        size = len(step.W)
        goal = "y" if i == last else "b" if source == "a" else "a"
        lines.append("    %s_dense(%s_weights_%d, %s_biases_%d, %d, %d, %s, %s);" % (
            program.name, program.name, i, program.name, i, size, len(step.W[0]), source, goal))
        source, buffers[goal] = goal, max(size, buffers.get(goal, 0))
    lines[:0] = ["    float %s[%d];" % (name, buffers[name]) for name in "ab" if name in buffers]
    return SCORES % {"name": program.name, "body": "\n".join(lines)}


def predict(program):
    """Return the function that gives the scores their meaning."""
    end = ""
    if program.end:
        end = "    %s_%s(y, %d);\n" % (program.name, program.end, program.m)
    elif program.quantity:
        end = SCALE_BACK % {"name": program.name, "m": program.m}
    return PREDICT % {"name": program.name, "end": end}


def choice(program):
    """Return how the scores choose a class."""
    if program.m > 1:
        return LARGEST % program.m
    return "    return y[0] >= %s;" % literal(program.threshold)


def self_test(program):
    """Return main and the rows it tries."""
    name, rows = program.name, len(program.inputs)
    lines = []
    for what, numbers, size in (("inputs", program.inputs, program.n),
                                ("outputs", program.outputs, program.m)):
        lines += array("float %s_test_%s[%d][%d]" % (name, what, rows, size),
                       *[braced([literal(v) for v in row]) for row in numbers])
    if program.classes:
        lines += array("int %s_test_classes[%d]" % (name, rows),
                       ["%d" % number for number in program.answers])
    elif program.pairs:
        lines += array("int %s_test_answers[%d][%d]" % (name, rows, program.m),
                       *[braced(["%d" % number for number in row]) for row in program.answers])
    return TEST % {"name": name, "upper": name.upper(), "m": program.m, "rows": rows,
                   "data": "\n".join(lines),
                   "classes": TEST_CLASS % {"name": name} if program.classes else
                   TEST_YES % {"name": name, "m": program.m} if program.pairs else ""}


def braced(values):
    """Return the values of a row with the braces around them."""
    return ["{" + values[0]] + values[1:-1] + [values[-1] + "}"] if len(values) > 1 else [
        "{%s}" % values[0]]


def usage(path, program):
    """Return how to use the file."""
    return '    #include "%s"\n    %s_predict(x, y);' % (os.path.basename(path), program.name)


def command(path, program):
    """Return the command that runs the rows."""
    test = os.path.join(os.path.dirname(path) or ".", program.name + "_test")
    return "gcc -std=c99 -D%s_TEST -x c %s -lm -o %s && %s" % (
        program.name.upper(), shlex.quote(path), shlex.quote(test), shlex.quote(test))
