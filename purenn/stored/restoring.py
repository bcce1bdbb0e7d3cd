"""From the plain data of a model file to layers, a network and an optimiser."""
from ..layers import parameter_rows
from ..network import Network
from ..rng import MASK, Rng
from .model_format import (DRAWN, LAYERS, OPTIMIZERS, check_plain, check_rows, check_settings,
                           is_count, taken, within)

FORMAT, VERSION = "purenn", 1


def find(table, kind):
    """Return the class; only now, so that a perceptron costs no convolution."""
    module = __import__("purenn." + table[kind][0], None, None, [kind])
    return getattr(module, kind)


def rows_of(layer):
    """Return all rows of a layer, those that learn and those that follow."""
    return parameter_rows(layer.parameters()) + layer.buffers()


def check_format(document):
    """Raise ValueError unless plain data are of this format and version."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError("not a purenn file")
    if taken(document, "version", int) != VERSION:
        raise ValueError("version %d of the format; this purenn reads version %d"
                         % (document["version"], VERSION))


def restore(document):
    """Return the network, the optimizer or None, and what was said, that plain data describe."""
    generators = [restore_generator(words) for words in taken(document, "generators", list)]
    layers = [within("layer %d" % i, restore_layer, found, generators)
              for i, found in enumerate(taken(document, "layers", list))]
    if not layers:
        raise ValueError("a network without layers; at least one is wanted")
    network = Network(layers, taken(document, "loss", str))
    network.history = taken(document, "history", dict)
    taken(network.history, "loss", list)
    within("history", check_rows, list(network.history.values()))
    within("about", check_plain, document.get("about"))
    optimizer = document.get("optimizer")
    if optimizer is not None:
        optimizer = within("optimizer", restore_optimizer, optimizer, network)
    return network, optimizer, document.get("about")


def restore_generator(words):
    """Return the generator of random numbers in this state."""
    if not (isinstance(words, list) and len(words) == 4 and any(words)
            and all([is_count(word) and word <= MASK for word in words])):
        raise ValueError("a generator is %r, four 32-bit numbers are wanted" % (words,))
    rng = Rng()
    rng.words = words
    return rng


def restore_layer(found, generators):
    """Return the layer that plain data describe."""
    kind, settings = taken(found, "kind", str), taken(found, "settings", dict)
    if kind not in LAYERS:
        raise ValueError("no kind %r; there are %s" % (kind, ", ".join(sorted(LAYERS))))
    check_settings(settings, LAYERS[kind][1])
    rows = found.get("rows")
    check_rows(rows, LAYERS[kind][2](**settings))       # before the layer takes any room
    layer = construct(kind, settings)
    for row, stored in zip(rows_of(layer), rows):
        row[:] = stored
    if kind == "Dropout":
        place = taken(found, "generator", int)
        if not 0 <= place < len(generators):
            raise ValueError("no generator %d, there are %d" % (place, len(generators)))
        layer.rng = generators[place]
    return layer


def construct(kind, settings):
    """Return a new layer with these settings and no numbers yet."""
    make = find(LAYERS, kind)
    if kind == "Activation":
        return make(settings["name"])
    if kind == "Reshape":
        return make(*settings["sizes"])
    return make(init="zeros", **settings) if kind in DRAWN else make(**settings)


def restore_optimizer(found, network):
    """Return the optimiser that plain data describe, for the rows of this network."""
    name, settings = taken(found, "name", str), taken(found, "settings", dict)
    if name not in OPTIMIZERS:
        raise ValueError("no %r; there are %s" % (name, ", ".join(sorted(OPTIMIZERS))))
    check_settings(settings, OPTIMIZERS[name][1])
    optimizer = find(OPTIMIZERS, name)(**settings)
    if name != "SGD":
        state = taken(found, "state", dict)
        if not is_count(state.get("t")) or state["t"] > 1 << 53 or state.get("name") != name:
            raise ValueError("state is missing or damaged")
        for vectors in taken(state, "rows", list):
            check_rows(vectors)
        optimizer.restore(state, network.parameters())
    return optimizer
