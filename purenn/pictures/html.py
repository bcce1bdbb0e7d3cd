"""What a notebook shows of a network and of a table, as HTML."""
import html

from ..layers import parameter_rows
from ..spoken.language import said
from ..vector import total
from .called import curves

ROWS, COLUMNS = 6, 10               # of a table that are shown


def of_network(network):
    """Return the layers as a table, and the course of the loss once it has learned."""
    rows = [[said("layer"), said("parameters")]]
    for layer in network.layers:
        count = total([len(row) for row in parameter_rows(layer.parameters())])
        rows.append([str(layer), "%d" % count if count else ""])
    text = grid(rows, said("Network, %s", network.loss.name))
    return text + (curves(network).svg if network.history["loss"] else "")


def of_table(table):
    """Return the first rows of a table with its names, the target last."""
    names = table.columns[:COLUMNS] + ["…"] * (len(table.columns) > COLUMNS)
    rows = [names + [table.target]]
    for x, label in list(zip(table.X, table.labels))[:ROWS]:
        cells = [x] if table.text else ["" if v is None else "%.6g" % v for v in x[:COLUMNS]]
        cells += ["…"] * (len(table.columns) > COLUMNS)
        rows.append(cells + [table.classes[label] if table.classes else shown(label)])
    return grid(rows, said("%s: %d rows, %d inputs", table.name, len(table.X), len(table.columns)))


def shown(label):
    """Return a quantity, or several, as text."""
    return ", ".join(["%.6g" % v for v in label]) if isinstance(label, list) else "%.6g" % label


def grid(rows, caption):
    """Return a table of HTML, its first row the head."""
    lines = ["".join(["<%s>%s</%s>" % (kind, html.escape(str(cell)), kind) for cell in row])
             for row, kind in zip(rows, ["th"] + ["td"] * len(rows))]
    return "<table><caption>%s</caption>%s</table>" % (
        html.escape(caption), "".join(["<tr>%s</tr>" % line for line in lines]))
