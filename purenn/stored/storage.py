"""A stored network is a text file: what its layers are, and their numbers. It holds no code.

    save("iris.json", network, optimizer, {"classes": data.classes, "means": means})
    model = load("iris.json")
    model.network.predict(X)        model.optimizer        model.about["classes"]

JSON: format, version, loss, history, layers (kind, settings, rows), the generators of dropout,
optimizer (name, settings, state), about, checksum. Every number comes back to the last bit, and
training continues as if it had never paused; with shuffle=False, for a new fit draws the first
order again. The checksum is Adler-32 of all before it; who changes a file by hand takes it out.
"""
__all__ = ("save", "load")

from ..activations import curves
from ..fitting.checks import shown
from ..fitting.stand_ins import stands_for
from ..layers import Activation
from ..losses import loss_of, losses
from ..network import Network, check_layers
from ..rng import Rng
from ..samples import flow
from .about import check_said
from .again import check_layer, check_optimizer, samples_of
from .kinds import is_word, name_of, written
from .model_format import FITS, check_plain, check_rows, check_settings, wanted_of, within
from .model_text import check_path, check_sum, parsed, read, write
from .restoring import FORMAT, VERSION, anew, check_format, restore, rows_of
from .whole import cannot_be_written


class Model:
    """What a file holds: a network, its optimizer or None, and what was said about it."""

    def __init__(self, network, optimizer, about):
        self.network, self.optimizer, self.about = network, optimizer, about

    def __getattr__(self, name):
        """Say where what is asked for may be."""
        raise AttributeError("a Model has no %r; it has network, optimizer and about, try "
                             ".network.%s" % (name, name))


def save(path, network, optimizer=None, about=None):
    """Write a network to a file, which appears under its name when it is complete.

    optimizer: with what it remembers of the rows, and lr as it is now
    about: plain data of your own, such as means, deviations, classes, words: None, numbers,
    strings, lists (a tuple comes back as a list) and dicts with strings as keys
    Raises ValueError, one line, for what cannot be stored; an older file is then as it was.
    """
    check_path("save(path, network)", path)
    document = within(path, describe, network, optimizer, about)
    try:
        write(str(path), document)
    except OSError as error:
        raise cannot_be_written(path, error)


def load(path, own=()):
    """Return the Model that save wrote.

    own: the classes of networks, layers and optimisers of your own, and the records of its
    activations and losses, in a list
    Raises ValueError, one line, for a file that is missing, damaged, foreign or newer.
    """
    check_path("load(path)", path)
    return within(path, opened, path, own)


def opened(path, own=()):
    """Return the Model in a file, after a look at what it is and whether it is whole."""
    if not isinstance(own, (list, tuple)):
        raise ValueError("load: own is %s, a list of what is your own is wanted, such as own=[%s]"
                         % (shown(own), getattr(own, "__name__", "MyLayer")))
    for mine in own:
        if not hasattr(mine, "__name__") and not hasattr(mine, "name"):
            raise ValueError("load: own holds %s; a class, a function or a record of your own is "
                             "wanted" % shown(mine))
    data = read(path)
    document = parsed(data)
    check_format(document)
    check_sum(data)
    return Model(*restore(document, own))


def describe(network, optimizer, about):
    """Return as plain data what save is to write."""
    if not isinstance(network, Network):
        raise ValueError("%s is no Network, and only that is stored"
                         % written(network.__class__.__name__))
    name_of(network)
    flow(network.layers)                # names a class of your own whose __init__ forgot its parent's
    check_layers(network.layers)        # names what was put there since
    loss = loss_of(network.loss)        # which may have been put there as a name
    generators, mine = [], (loss.of_sample, loss.slope, loss.outputs)
    check_own(loss, "loss", mine in [
        (known.of_sample, known.slope, known.outputs) for known in losses()], [
            known.name for known in losses()])
    check_one_each(network)
    document = {"format": FORMAT, "version": VERSION, "loss": loss.name,
                "about": about, "history": dict([(name, list(values)) for name, values
                                                 in network.history.items()]),
                "layers": list(map(lambda i, *layer: within("layer %d" % i, describe_layer, generators, *layer),
                                   range(len(network.layers)), network.layers, samples_of(network.layers)))}
    if network.__class__ is not Network:
        document["network"] = describe_network(network)
    document["generators"] = [rng.words for rng in generators]
    document["optimizer"] = (None if optimizer is None
                             else describe_optimizer(optimizer, network))
    within("about", check_plain, about)
    check_said(about)
    within("history", check_plain, document["history"])
    within("history", check_rows, list(document["history"].values()))
    return document


def describe_network(network):
    """Return what makes a class of your own that is a Network: its name, and its settings."""
    kind, settings = name_of(network), settings_of(network, made=False)
    for name in sorted(getattr(network, "__dict__", ())):
        if name not in settings and name not in ("layers", "loss", "history"):
            raise ValueError("%s keeps %s, and its settings do not name it; wanted is such as "
                             "settings = \"%s:number\"" % (written(kind), name, name))
    return {"kind": kind, "settings": settings}


def describe_layer(generators, layer, sample):
    """Return a layer as plain data; its generator is a place in the list, which may grow."""
    kind = name_of(layer)
    result = {"kind": kind, "settings": settings_of(layer), "rows": rows_of(layer)}
    check_rows(result["rows"], layer.row_shapes(**result["settings"]) or None)
    if "name" not in result["settings"]:
        check_layer(layer, layer.__class__.made(result["settings"]), sample)    # as load will make it
    elif result["settings"]["name"] != layer.curve.name:
        raise ValueError("its name is %s, and its curve's %s" % (shown(layer.name),
                                                                 shown(layer.curve.name)))
    if isinstance(layer, Activation):
        check_own(layer.curve, "Activation", layer.is_known(), [curve.name for curve in curves()])
    if layer.rng is not None:       # two layers may share one, and go on sharing it
        if layer.rng.__class__ is not Rng:
            raise ValueError("%s draws with %s, and only Rng is stored"
                             % (kind, layer.rng.__class__.__name__))
        if layer.rng not in generators:
            generators.append(layer.rng)
        result["generator"] = generators.index(layer.rng)
    return result


def check_own(record, what, known, names):
    """Raise ValueError for a record of your own that has no name to find it again by."""
    if not known and (record.name in names or not is_word(record.name)):
        raise ValueError("%s %s is a function of its own, and a file holds no code; a record with "
                         "a name of its own is wanted" % (what, written(record.name)))


def check_one_each(network):
    """Raise ValueError for two activations of your own that have one name."""
    curves_of = [layer.curve for layer in network.layers if isinstance(layer, Activation)]
    for curve in curves_of:
        for other in curves_of:
            if curve.name == other.name and curve.f is not other.f:
                raise ValueError("two activations are called %s; different names are wanted"
                                 % written(curve.name))


def describe_optimizer(optimizer, network):
    """Return an optimiser as plain data, with what it remembers of the network's rows."""
    if not callable(optimizer) or isinstance(optimizer, type):
        raise ValueError("optimizer is %s, such as Adam(0.01) is wanted" % shown(optimizer))
    name = name_of(optimizer)
    result = {"name": name, "settings": settings_of(optimizer)}
    check_optimizer(optimizer, anew(optimizer.__class__, result["settings"]))   # as load will make it
    if hasattr(optimizer, "state"):
        result["state"] = optimizer.state(network.parameters())
        within(name, check_plain, result["state"])
    return result


def settings_of(thing, made=True):
    """Return the settings of a layer, an optimiser or a network, by name.

    made: whether they make it, as they do not make a network
    Raises ValueError if load could not make it again from them.
    """
    wanted = getattr(thing, "settings", None if made else "")
    kind = written(getattr(thing, "__name__", thing.__class__.__name__))
    if not isinstance(wanted, str):
        raise ValueError("%s does not say its settings, such as settings = \"lr:number\"" % kind)
    names = [checked(kind, thing, pair) for pair in wanted_of(wanted)]
    for name in asked_for(thing.__class__) if made else ():
        if name not in names:
            raise ValueError("%s asks for %s when it is made, and its settings do not name it; "
                             "wanted is such as settings = \"%s:number\"" % (kind, name, name))
    values = {}
    for name in names:
        value = getattr(thing, name)
        stand_in = stands_for(value)        # such as NumPy's whole numbers, which JSON has not
        values[name] = (list(value) if isinstance(value, tuple) else
                        value if stand_in is None or isinstance(value, bool) else stand_in)
    check_settings(values, wanted)
    return values


def checked(kind, thing, pair):
    """Return the name of a setting.   Raises ValueError if it says or keeps nothing."""
    if len(pair) != 2 or pair[1] not in FITS:
        raise ValueError("%s: the setting %s is no name:kind; the kinds are %s"
                         % (kind, ":".join(pair), ", ".join(sorted(FITS))))
    if not hasattr(thing, pair[0]):
        raise ValueError("%s: its settings name %s, which it has not kept" % (kind, pair[0]))
    return pair[0]


def asked_for(kind):
    """Return the arguments of a class of your own, but for a generator; none where unknown."""
    made = getattr(kind, "__init__", None)          # its own, or what it has from its parent
    code = getattr(made, "__code__", None)
    if not hasattr(code, "co_varnames") or str(made.__module__).split(".")[0] == "purenn":
        return []
    return [name for name in code.co_varnames[1:code.co_argcount] if name != "rng"]
