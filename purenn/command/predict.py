"""Answer the rows of a CSV file with a network that train has saved, as CSV.

There are as many lines as rows; a blank line is none. The answer comes first, then the probability
of each class; for a quantity the answer alone; of several targets the answer of each.
Columns are found by their names, in a file without names by their places; the column of the
target may be there or not.

examples:
  python3 -m purenn train iris --save iris.json
  python3 -m purenn predict iris.json new.csv -o answers.csv
  echo 5.1,3.5,1.4,0.2 | python3 -m purenn predict iris.json -
"""
import csv
import io
import sys

from ..stored.whole import write_file
from ..table.plain.counts import counted
from ..table.plain.words import is_number
from ..preprocessing import gaps
from ..terminal import arguments
from ..terminal.printing import tell
from .training import answering


def add_arguments(parser):
    """Add the options of this command."""
    answering.add_arguments(parser)
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE",
                        help="write to a file")
    parser.writes("-o", ".csv")


def run(options):
    """Read the model and the rows, and write a line of answer for each row."""
    model, pipeline = answering.open_model(options.model)
    answering.as_learned(options, model.about, options.data)
    X, _, notes = answering.read_rows(pipeline, options.data, options)
    left_out = set(gaps(X)) if options.missing == "drop" and not pipeline.inputs.text else ()
    text = as_csv(pipeline, left_out, *pipeline.answers(model.network, X))
    if left_out:
        notes.append(counted("%d rows with missing fields have no answer, the first is line %d: %s",
                             len(left_out), pipeline.lines[min(left_out)],
                             answering.in_columns(X, pipeline)))
    if options.output:
        write_file(options.output, text.encode("utf-8"))
        notes.append(counted("%s: %d rows", options.output, len(X)))
    else:
        sys.stdout.write(text)
    for note in notes + formulas([pipeline.target] + (pipeline.classes or [])):
        tell(note)


def formulas(names):
    """Return a note for every name that a spreadsheet would compute instead of show."""
    return ["%r is a formula to a spreadsheet; open the answers as text there" % name
            for name in names if name[:1] in ("=", "+", "-", "@", "\t", "\r")
            and not is_number(name)]


def as_csv(pipeline, left_out, answers, probabilities):
    """Return CSV text: the names, then a line for each row; left_out: rows without an answer."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    several = pipeline.pairs is not None
    chances = (["%s=%s" % (name, pair[1]) for name, pair in zip(pipeline.hot, pipeline.pairs)]
               if several else pipeline.classes)
    writer.writerow((list(pipeline.hot) if several else [pipeline.target])
                    + (chances if probabilities else []))
    for i, answer in enumerate(answers):
        line = [part if isinstance(part, str) else "%.6g" % part
                for part in (answer if several else [answer])]
        line += ["%.6g" % p for p in probabilities[i]] if probabilities else []
        writer.writerow([""] * len(line) if i in left_out else line)
    return out.getvalue()
