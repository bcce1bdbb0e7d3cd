"""From the plain data of a model file to layers, a network and an optimiser."""
from ..activations import Curve
from ..fitting.checks import shown
from ..fitting.records import curve_of
from ..fitting.refusals import no_weights
from ..layers import parameter_rows
from ..losses import Loss, loss_of
from ..network import Network
from ..rng import MASK, Rng
from .about import check_read
from .kinds import class_named, record_named
from .model_format import check_plain, check_rows, check_settings, is_count, taken, within

FORMAT, VERSION = "purenn", 1


class Still:
    """Draws zeros: the weights of a layer whose numbers come from the file."""

    def normal(self):
        """Return 0."""
        return 0.0

    def uniform(self, a, b):
        """Return 0."""
        return 0.0


def rows_of(layer):
    """Return all rows of a layer, those that learn and those that follow.

    Raises ValueError for a layer whose weights are not there.
    """
    if getattr(layer, "W", ()) is None:
        raise no_weights(layer.__class__.__name__)
    return parameter_rows(layer.parameters()) + layer.buffers()


def check_format(document):
    """Raise ValueError unless plain data are of this format and version."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError("not a purenn file")
    if taken(document, "version", int) != VERSION:
        raise ValueError("version %d of the format; this purenn reads version %d"
                         % (document["version"], VERSION))


def restore(document, own=()):
    """Return the network, the optimizer or None, and what was said, that plain data describe."""
    generators = [restore_generator(words) for words in taken(document, "generators", list)]
    layers = [within("layer %d" % i, restore_layer, found, generators, own)
              for i, found in enumerate(taken(document, "layers", list))]
    if not layers:
        raise ValueError("a network without layers; at least one is wanted")
    network = within("network", restore_network, document.get("network"), own, layers,
                     record_named(taken(document, "loss", str), own, Loss, loss_of))
    for layer, found in zip(layers, document["layers"]):    # last: one of your own may draw anew
        put(found["rows"], rows_of(layer))
    history = taken(document, "history", dict)
    taken(history, "loss", list)
    network.history.update(history)
    within("history", check_rows, list(network.history.values()))
    within("about", check_plain, document.get("about"))
    check_read(document.get("about"))
    optimizer = document.get("optimizer")
    if optimizer is not None:
        optimizer = within("optimizer", restore_optimizer, optimizer, network, own)
    return network, optimizer, document.get("about")


def rows_to_fill(layer, stored):
    """Return the rows of a layer just made.   Raises ValueError if these numbers do not fill them."""
    try:
        layer.draw(Still())
        rows = rows_of(layer)
    except ValueError:
        raise
    except Exception as error:          # of one of your own
        raise ValueError("made from its settings it has no rows (%s: %s)"
                         % (error.__class__.__name__, shown(error, str)))
    check_rows(stored, [(1, len(row)) for row in rows])
    return rows


def put(stored, rows):
    """Put the numbers of a file into the rows of a layer."""
    for row, values in zip(rows, stored):
        row[:] = values


def restore_network(found, own, layers, loss):
    """Return a Network of these layers, or of the class of your own that plain data name."""
    if found is None:
        return Network(layers, loss)
    kind, settings = taken(found, "kind", str), taken(found, "settings", dict)
    made = class_named(kind, own, "network", Network)
    check_settings(settings, getattr(made, "settings", ""))
    network = object.__new__(made)
    Network.__init__(network, layers, loss)     # its own may ask for more, or for other things
    for name in settings:
        setattr(network, name, settings[name])
    return network


def restore_generator(words):
    """Return the generator of random numbers in this state."""
    if not (isinstance(words, list) and len(words) == 4 and any(words)
            and all([is_count(word) and word <= MASK for word in words])):
        raise ValueError("a generator is %r, four 32-bit numbers are wanted" % (words,))
    rng = Rng()
    rng.words = words
    return rng


def restore_layer(found, generators, own):
    """Return the layer that plain data describe.   own: classes and records of your own"""
    kind, settings = taken(found, "kind", str), taken(found, "settings", dict)
    made = class_named(kind, own, "layer")
    check_settings(settings, made.settings)
    rows, shapes = found.get("rows"), made.row_shapes(**settings)
    check_rows(rows, shapes if shapes or not rows else None)    # before the layer takes any room
    if "name" in settings:                              # of a record, one of your own, too
        settings = {"name": record_named(settings["name"], own, Curve, curve_of)}
    layer = made.made(settings)
    rows_to_fill(layer, rows)
    if layer.rng is not None:
        place = taken(found, "generator", int)
        if not 0 <= place < len(generators):
            raise ValueError("no generator %d, there are %d" % (place, len(generators)))
        layer.rng = generators[place]
    return layer


def anew(made, settings):
    """Return the optimiser that has these settings; a schedule may have brought lr down to 0."""
    if settings.get("lr") != 0:
        return made(**settings)
    optimizer = made(**dict(settings, lr=1))
    optimizer.lr = settings["lr"]
    return optimizer


def restore_optimizer(found, network, own):
    """Return the optimiser that plain data describe, for the rows of this network."""
    name, settings = taken(found, "name", str), taken(found, "settings", dict)
    made = class_named(name, own, "optimizer")
    check_settings(settings, made.settings)
    optimizer = anew(made, settings)
    if hasattr(optimizer, "restore"):
        state = taken(found, "state", dict)
        if not is_count(state.get("t")) or state["t"] > 1 << 53 or state.get("name") != name:
            raise ValueError("state is missing or damaged")
        for vectors in taken(state, "rows", list):
            check_rows(vectors)
        optimizer.restore(state, network.parameters())
    return optimizer
