"""The program and the rows of a micro:bit's bundle: main.py and data.csv.

The board's Python reads a file line by line, and keeps its memory whole by collecting after
each row (a list that grows by rows fails at row 33 with 7 KB free otherwise).
"""
import os
from argparse import Namespace

from ...preprocessing import fill, one_hot
from ...table.encoders import as_rows
from ...samples import flow, numbers_of
from ..training.answering import open_model, read_rows
from ..training.subject import table_of

FAR, LARGE = 1e9, 30                # from 0: where an activation has ended; inputs to be told of
LOOP = """
with open("data.csv") as file:
    file.readline()
    line = file.readline()
    while line.strip():
        row = [float(field) for field in line.strip().split(",")]
        %s
        gc.collect()
        line = file.readline()
"""
FREE = """if hasattr(gc, "mem_free"):         # a PC has no small heap
    print("free", gc.mem_free())
"""
CLASSES = """# answers every row of data.csv with its class%(each)s
import gc
from network import %(names)s

count = right = 0""" + LOOP % """answer = predict(row[:%(n)d])
        count += 1
        right += row[%(n)d:] == %(answer)s
        print(%(shown)s)""" + """print(right, "of", count, "right")
""" + FREE
NUMBERS = """# answers every row of data.csv; behind it stands the target, if the row has one
import gc
from network import predict
""" + LOOP % "print(predict(row[:%(n)d]), row[%(n)d:])" + FREE
ROWS = """# the numbers of data.csv, the inputs and targets of %(rows)d rows in each of its parts
import gc
from array import array


class Rows:
    def __len__(self):
        return count

    def __iter__(self):
        for i in range(count):
            start = i%%%(rows)d*%(width)d
            yield parts[i//%(rows)d][start:start + %(width)d]

count = 0
parts = []""" + LOOP % """at = count%%%(rows)d*%(width)d
        if at == 0:
            parts.append(array("f", bytes(%(bytes)d)))
        for field in row:
            parts[-1][at] = field
            at += 1
        count += 1"""
TRAIN = """# learns data.csv, then answers its rows; behind an answer stands the target
import gc
from training import train          # the largest is compiled first, while memory is whole
gc.collect()
from network import predict
gc.collect()
from rows import Rows

epoch = 0
while epoch < %(epochs)d:
    gc.collect()
    loss = train(Rows(), %(lr)s, %(step)d)
    epoch += %(step)d
    print("epoch", epoch, "loss", loss)
for row in Rows():
    print(predict(row[:%(n)d]), list(row[%(n)d:]))
gc.collect()
""" + FREE


def outputs(network):
    """Return how many outputs a network has."""
    return numbers_of(flow(network.layers)[1])


def width(network):
    """Return how many numbers a row to learn from has."""
    return network.layers[0].n + outputs(network)


def rows_module(network):
    """Return the text of rows.py, which holds data.csv in four bytes a number."""
    rows = max(1, 32 // width(network))         # 128 bytes at a time are always found
    return ROWS % {"width": width(network), "rows": rows, "bytes": 4 * rows * width(network)}


def main(options, network, about):
    """Return the text of main.py for a network that trains there, or only answers."""
    n = network.layers[0].n
    if options.train:
        step = max(1, options.epochs // 10)
        return TRAIN % {"n": n, "lr": repr(float(options.lr)), "step": step,
                        "epochs": options.epochs // step * step}
    if network.loss.is_quantity():
        return NUMBERS % {"n": n}
    if about.get("pairs"):
        return CLASSES % {"n": n, "names": "CLASSES, predict", "answer": "answer",
                          "each": "es, a row is right if all are",
                          "shown": "*[pair[i] for pair, i in zip(CLASSES, answer)]"}
    named = bool(about.get("classes"))
    return CLASSES % {"n": n, "names": "CLASSES, predict" if named else "predict", "each": "",
                      "shown": "CLASSES[answer]" if named else "answer", "answer": "[answer]"}


def rows(table, network, about, train, literal):
    """Return the text of data.csv: inputs, then the number of the class or the quantity.

    train: give the targets as train takes them, one-hot for several outputs
    literal: how a number is written
    Raises ValueError for a table with other columns or classes than the network's.
    """
    n = network.layers[0].n
    m = outputs(network)
    columns = about.get("columns") or table.columns
    if table.text or list(table.columns) != list(columns) or len(columns) != n:
        raise ValueError("bundle: %s has the inputs %s; the network wants %d%s"
                         % (table.name, ", ".join(table.columns), n,
                            ": " + ", ".join(columns) if about.get("columns") else ""))
    targets = as_rows(table.labels)
    if train and m > 1 and about.get("pairs") is None:
        targets = one_hot(table.labels, m)
    names = list(columns) + ["t%d" % i for i in range(len(targets[0]))]
    lines = [",".join([literal(v) for v in list(x) + t]) for x, t in zip(table.X, targets)]
    return "\n".join([",".join(names)] + lines) + "\n"


def check_targets(table, network, sizes):
    """Raise ValueError for targets that a fresh network of these sizes cannot learn to answer."""
    m, k = outputs(network), len(table.classes or table.T[0])
    if k != m and not (m == 1 and len(table.classes or ()) == 2):
        raise ValueError("bundle: %s has %s, and the network %d outputs; try --layers %s" % (
            table.name, "%d classes" % k if table.classes else "%d quantities" % k, m,
            ",".join([str(size) for size in sizes[:-1] + [k - (k == 2)]])))
    last = network.layers[-1]
    least, most = sorted([last.curve.f(-FAR), last.curve.f(FAR)])
    found = [v for t in table.T for v in t]
    if min(found) < least or max(found) > most:
        raise ValueError("bundle: %s: %s is from %g to %g, and %s answers %g to %g; try train %s "
                         "--save, and --model with what it wrote"
                         % (table.name, table.target, min(found), max(found), last.name, least,
                            most, table.name))


def far(text):
    """Return a note on the inputs in data.csv that are too far from 0 to learn from; "" if none."""
    names, rows = text.split("\n")[0].split(","), text.strip().split("\n")[1:]
    columns = list(zip(names, zip(*[[float(field) for field in row.split(",")] for row in rows])))
    large = ["%s (%g to %g)" % (name, min(column), max(column)) for name, column in columns
             if max(map(abs, column)) > LARGE]
    return ("inputs are learned from as they are, and %s is large; a model of train --save scales "
            "them" % ", ".join(large) if large else "")


def answered(options):
    """Return what is like a table: the rows of a file by a model's own columns and classes.

    Raises ValueError for a file without them.
    """
    model, pipeline = open_model(options.model)
    told = Namespace(**dict(vars(options), data=options.csv, missing=None))
    name = table_of(options.model, told, model.about)
    X, labels, _ = read_rows(pipeline, name, told, True, options.label)
    if not pipeline.inputs.text:
        X = fill(X, pipeline.inputs.known)
    return Namespace(name=os.path.basename(name), columns=pipeline.columns, X=X, labels=labels,
                     text=pipeline.inputs.text)
