"""A stored network is a text file: what its layers are, and their numbers. It holds no code.

    save("iris.json", network, optimizer, {"classes": data.classes, "means": means})
    model = load("iris.json")
    model.network.predict(X)        model.optimizer        model.about["classes"]

JSON: format, version, loss, history, layers (kind, settings, rows), the generators of dropout,
optimizer (name, settings, state), about, checksum. Every number comes back as it was, to the
last bit, so that training continues as if it had never paused; with shuffle=False, for a new fit
draws the first order of the samples again. The checksum is Adler-32 of all that stands before
it; who changes a file by hand takes that last line's checksum out, and nothing is checked.
"""
from ..layers import Activation
from .model_format import (DRAWN, LAYERS, OPTIMIZERS, check_plain, check_rows, check_settings,
                           is_count, taken, wanted_of)
from .model_text import check_sum, parsed, read, write
from ..network import Network
from .whole import cannot_be_written
from ..rng import MASK, Rng

FORMAT, VERSION = "purenn", 1


class Model:
    """What a file holds: a network, its optimizer or None, and what was said about it."""

    def __init__(self, network, optimizer, about):
        self.network, self.optimizer, self.about = network, optimizer, about


def save(path, network, optimizer=None, about=None):
    """Write a network to a file, which appears under its name when it is complete.

    optimizer: with what it remembers of the rows, and lr as it is now
    about: plain data of your own, such as means, deviations, classes, words: None, numbers,
    strings, lists (a tuple comes back as a list) and dicts with strings as keys
    Raises ValueError, one line, for what cannot be stored; an older file is then as it was.
    """
    document = within(path, describe, network, optimizer, about)
    try:
        write(str(path), document)
    except OSError as error:
        raise cannot_be_written(path, error)


def load(path):
    """Return the Model that save wrote.

    Raises ValueError, one line, for a file that is missing, damaged, foreign or newer.
    """
    return within(path, opened, path)


def opened(path):
    """Return the Model in a file, after a look at what it is and whether it is whole."""
    data = read(path)
    document = parsed(data)
    check_format(document)
    check_sum(data)
    return restore(document)


def within(name, function, *arguments):
    """Return function(...); its ValueError gets this name in front."""
    try:
        return function(*arguments)
    except ValueError as error:
        raise ValueError("%s: %s" % (name, error)) from None


def describe(network, optimizer, about):
    """Return as plain data what save is to write."""
    if network.__class__ is not Network:
        raise ValueError("%s is no Network, and only that is stored" % network.__class__.__name__)
    generators = []
    document = {"format": FORMAT, "version": VERSION, "loss": network.loss.name,
                "about": about, "history": network.history,
                "layers": [within("layer %d" % i, describe_layer, layer, generators)
                           for i, layer in enumerate(network.layers)]}
    document["generators"] = [rng.words for rng in generators]
    document["optimizer"] = (None if optimizer is None
                             else describe_optimizer(optimizer, network))
    within("about", check_plain, about)
    within("history", check_plain, network.history)
    return document


def describe_layer(layer, generators):
    """Return a layer as plain data; its generator is a place in the list, which may grow."""
    kind = kind_of(layer, LAYERS)
    result = {"kind": kind, "settings": settings_of(layer, LAYERS[kind][1]),
              "rows": rows_of(layer)}
    check_rows(result["rows"], LAYERS[kind][2](**result["settings"]))
    if kind == "Activation":
        check_known(layer)
    if kind == "Dropout":           # two layers may share one, and go on sharing it
        if layer.rng.__class__ is not Rng:
            raise ValueError("Dropout draws with %s, and only Rng is stored"
                             % layer.rng.__class__.__name__)
        if layer.rng not in generators:
            generators.append(layer.rng)
        result["generator"] = generators.index(layer.rng)
    return result


def describe_optimizer(optimizer, network):
    """Return an optimiser as plain data, with what it remembers of the network's rows."""
    name = kind_of(optimizer, OPTIMIZERS)
    result = {"name": name, "settings": settings_of(optimizer, OPTIMIZERS[name][1])}
    if name != "SGD":
        result["state"] = optimizer.state(network.parameters())
        within(name, check_plain, result["state"])
    return result


def kind_of(thing, table):
    """Return the name of a layer's or an optimiser's class, if it is in the table."""
    kind = thing.__class__.__name__
    if kind not in table or thing.__class__ is not find(table, kind):
        raise ValueError("%s cannot be stored; there are %s" % (kind, ", ".join(sorted(table))))
    return kind


def find(table, kind):
    """Return the class; only now, so that a perceptron costs no convolution."""
    module = __import__("purenn." + table[kind][0], None, None, [kind])
    return getattr(module, kind)


def settings_of(thing, text):
    """Return the settings of a layer or an optimiser, by name."""
    settings = {}
    for name, _ in wanted_of(text):
        value = getattr(thing, name)
        settings[name] = list(value) if isinstance(value, tuple) else value
    check_settings(settings, text)
    return settings


def rows_of(layer):
    """Return all rows of a layer, those that learn and those that follow."""
    return [row for row, _ in layer.parameters()] + layer.buffers()


def check_known(layer):
    """Raise ValueError for an activation that is not what its name says."""
    z = [-50.0, -3.7, -1.0, -0.3, 0.0, 0.3, 1.0, 3.7, 50.0]
    try:
        known = Activation(layer.name)
        A = known.forward_rows([z])
        same = A == layer.forward_rows([z]) and (
            known.backward_rows([z], [z], A) == layer.backward_rows([z], [z], A))
    except ValueError:
        same = False
    if not same:
        raise ValueError("Activation %s is a function of its own, and a file holds no code"
                         % layer.name)


def check_format(document):
    """Raise ValueError unless plain data are of this format and version."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError("not a purenn file")
    if taken(document, "version", int) != VERSION:
        raise ValueError("version %d of the format; this purenn reads version %d"
                         % (document["version"], VERSION))


def restore(document):
    """Return the Model that plain data describe."""
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
    return Model(network, optimizer, document.get("about"))


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
