"""Judge a network that train has saved on a CSV file whose answers are known.

Prints loss and accuracy beside what always the commonest class would get, and the confusion
matrix 混淆矩陣; for a quantity R² and the mean absolute error.

examples:
  python3 -m purenn train iris --save iris.json
  python3 -m purenn evaluate iris.json new.csv
  python3 -m purenn evaluate iris.json new.csv --missing drop --json
"""
from ..spoken.language import heard, said
from ..terminal.printing import as_json
from .training import answering
from .pictures.characters import confusion_lines
from .training.judging import commonest, judge, lines_of


def add_arguments(parser):
    """Add the options of this command."""
    answering.add_arguments(parser)
    answering.add_label(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options):
    """Read the model and the rows, and print how good the answers are."""
    model, pipeline = answering.open_model(options.model)
    answering.as_learned(options, model.about, options.data)
    X, labels, notes = answering.read_rows(pipeline, options.data, options, True,
                                           options.label)
    result = judge(model.network, pipeline, X, labels)
    if options.json:
        print(as_json(dict(result, data=options.data, model=options.model, notes=notes,
                           target=pipeline.target, classes=pipeline.classes)))
        return
    print(said("%s: %d rows, %s", options.data, len(X),
               said("; ").join([options.model] + [heard(note) for note in notes])) + "\n")
    common = commonest(labels) if pipeline.classes else None
    print("\n".join(lines_of({"rows": result}, pipeline, common)))
    if pipeline.classes:
        print("\n" + said("Confusion matrix 混淆矩陣"))
        print("\n".join(confusion_lines(result["confusion"], pipeline.classes)))
