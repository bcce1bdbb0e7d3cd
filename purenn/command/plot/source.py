"""What a picture is drawn of: a saved network, or one that learns a table now as train does it."""
from ...study.metrics import evaluated
from ...table.fields import as_list
from ..training import options as train_options
from ..training import table_options
from ..training import subject as subjects

LEARNING = " ".join(["--" + name for name in train_options.NETWORK if name != "model"])
NETWORK = LEARNING + " --model"


def add_arguments(parser, data):
    """Add where the picture comes from, the options of train.   data: the table if nobody says"""
    subjects.add_arguments(parser, data)
    parser.set_defaults(data=None, usual=data)


def path_of(options):
    """Return the file of a saved network, or None; then there is a table."""
    path = subjects.path_of(options, "plot " + options.kind)
    if not path and not options.data:
        options.data = options.usual
    return path


def subject(options, fits=None, wants_table=True, learns=True):
    """Return the Subject that the options name.

    fits: function of a Subject, before it learns; it raises ValueError for one that cannot be
    drawn so   wants_table: whether a saved network is to be shown with rows
    """
    path = path_of(options)
    found = subjects.of_model(path, options, wants_table) if path else begun(options)
    if fits:
        fits(found)
    if learns and not path:
        subjects.learn(found, lambda training, progress: watched(options, training, progress))
    return found


def begun(options):
    """Return the Subject of a network that has not learned its table yet."""
    table = table_options.load(options, keep=True)
    if getattr(options, "columns", None) and not table.text:
        choose(table, options)
    return subjects.begun(table, options)


def watched(options, training, progress):
    """Return what is called after every epoch; for curves it judges the rows of all parts."""
    if options.kind != "curves":
        return progress
    if "test" in training.parts:        # patience has validation rows of its own
        training.parts.setdefault("validation", training.parts["test"])

    def watch(network):
        """Show how far it is, and note how many training rows are right."""
        progress(network)
        for name, value in evaluated(network, *training.parts["train"]).items():
            if name != "loss":
                network.history.setdefault(name, []).append(value)
    return watch


def are_classes(found):
    """Raise ValueError if the answer is a quantity, or several."""
    if found.several:
        raise ValueError("plot: the target is several, %s, and one is wanted; %s" % (
            found.pipeline.target, "try --label %s" % as_list(found.several[:1]) if found.given
            is not None else "report shows them"))
    if not found.classes:
        raise ValueError("plot: the target %s is a quantity, and classes are wanted"
                         % found.pipeline.target)


def choose(table, options):
    """Leave some inputs of the table alone in it.

    Raises ValueError for one that is not there.
    """
    if isinstance(options.test, str):
        raise ValueError("plot: --columns and a file for --test do not go together")
    places = [place_of(table, word) for word in options.columns]
    if places[0] == places[1]:
        raise ValueError("plot: --columns names %s twice, two different columns are wanted"
                         % table.columns[places[0]])
    table.X = [[x[j] for j in places] for x in table.X]
    table.columns = [table.columns[j] for j in places]
    table.fields, table.words = table.columns, {}       # a word is an input alone, without others


def place_of(table, word):
    """Return the index of an input.   word: its name, or its number from 1"""
    if word in table.columns:
        return table.columns.index(word)
    if word.isdigit() and 0 < int(word) <= len(table.columns):
        return int(word) - 1
    raise ValueError("plot: %s has no input %s; there are %s"
                     % (table.name, word, ", ".join(table.columns)))
