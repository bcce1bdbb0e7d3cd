"""The program and the rows of a micro:bit's bundle: main.py and data.csv.

The board's Python reads a file line by line, and keeps its memory whole by collecting after
each row (a list that grows by rows fails at row 33 with 7 KB free otherwise).
"""
from ...samples import flow, numbers_of
from ...preprocessing import one_hot

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
FREE = """print("free", gc.mem_free())
"""
CLASSES = """# answers every row of data.csv with its class
import gc
from network import %(names)s

count = right = 0""" + LOOP % """answer = predict(row[:%(n)d])
        count += 1
        right += row[%(n)d:] == [answer]
        print(%(shown)s)""" + """print(right, "of", count, "right")
""" + FREE
NUMBERS = """# answers every row of data.csv; behind it stands the target, if the row has one
import gc
from network import predict
""" + LOOP % "print(predict(row[:%(n)d]), row[%(n)d:])" + FREE
TRAIN = """# learns data.csv, then answers its rows; behind an answer stands the target
import gc
from network import predict
gc.collect()
from training import train
gc.collect()

epoch = 0
rows = []""" + LOOP % "rows.append(row)" + """

def each(loss):
    global epoch
    epoch += 1
    if epoch %% %(step)d == 0:
        print("epoch", epoch, "loss", loss)

train(rows, %(lr)r, %(epochs)d, each)
for row in rows:
    print(predict(row[:%(n)d]), row[%(n)d:])
gc.collect()
""" + FREE


def main(options, network, about):
    """Return the text of main.py for a network that trains there, or only answers."""
    n = network.layers[0].n
    if options.train:
        return TRAIN % {"n": n, "lr": options.lr, "step": max(1, options.epochs // 10),
                        "epochs": options.epochs}
    if network.loss.is_quantity():
        return NUMBERS % {"n": n}
    named = bool(about.get("classes"))
    return CLASSES % {"n": n, "names": "CLASSES, predict" if named else "predict",
                      "shown": "CLASSES[answer]" if named else "answer"}


def rows(table, network, about, train):
    """Return the text of data.csv: inputs, then the number of the class or the quantity.

    train: give the targets as train takes them, one-hot for several outputs
    Raises ValueError for a table with other columns or classes than the network's.
    """
    n = network.layers[0].n
    m = numbers_of(flow(network.layers)[1])
    columns = about.get("columns") or table.columns
    if table.text or list(table.columns) != list(columns) or len(columns) != n:
        raise ValueError("bundle: %s has the inputs %s; the network wants %d%s"
                         % (table.name, ", ".join(table.columns), n,
                            ": " + ", ".join(columns) if about.get("columns") else ""))
    targets = [[label] for label in labels(table, about.get("classes"))]
    if train and m > 1:
        targets = one_hot([label for label, in targets], m)
    names = list(columns) + ["t%d" % i for i in range(len(targets[0]))]
    lines = [",".join(["%.7g" % v for v in list(x) + t]) for x, t in zip(table.X, targets)]
    return "\n".join([",".join(names)] + lines) + "\n"


def labels(table, classes):
    """Return the table's labels, classes by their number in the network's own list.

    Raises ValueError for a class the network does not know.
    """
    if not table.classes or not classes:
        return table.labels
    unknown = [name for name in table.classes if name not in classes]
    if unknown:
        raise ValueError("bundle: %s has the class %s; the network knows %s"
                         % (table.name, unknown[0], ", ".join(classes)))
    return [classes.index(table.classes[label]) for label in table.labels]
