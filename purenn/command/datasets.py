"""List the bundled data sets; datasets/README.md tells where each one comes from."""
from ..table.data import load_csv
from ..table.bundled import bundled_sets
from ..spoken.language import said
from ..terminal.printing import tabled


def add_arguments(parser):
    """Add nothing: this command has no options."""


def run(options):
    """Print a line for each bundled set."""
    rows = [[said(head) for head in ("name", "rows", "inputs", "target", "classes")]]
    for name in bundled_sets():
        data = load_csv(name)
        inputs = said("text") if data.text else "%d" % len(data.columns)
        rows.append([name, "%d" % len(data.X), inputs, data.target,
                     ", ".join(data.classes) if data.classes else said(
                         "a quantity (%g to %g)", min(data.labels), max(data.labels))])
    print("\n".join(tabled(rows, right=(1, 2))))
