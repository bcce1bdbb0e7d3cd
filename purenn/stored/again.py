"""Would a layer or an optimiser of one's own be what it was, once load has made it again?

What it keeps beside its settings and its rows is in no file, and nobody would hear of it.
"""
from ..fitting.checks import shown
from ..fitting.own import is_purenn_s
from .restoring import Still, put, rows_of

TRIED = 0.5, -1.25, 2.0, 0.75, -0.5     # numbers of the samples that are tried
LENGTH = 4                              # of what may have any


def samples_of(layers):
    """Return what a sample is to each layer, as far as they say it; None where they do not."""
    found, sample = [], None
    for layer in layers:
        sample = layer.takes() or sample
        found.append(sample)
        sample = layer.gives(sample)
    return found


def check_layer(layer, again, sample):
    """Raise ValueError for a layer of one's own that answers otherwise when it is made again.

    again: the layer that its settings make   sample: what it takes, see Layer.takes; of what is
    not known nothing is tried
    """
    if layer.rng is not None or is_purenn_s(layer):
        return
    try:
        from copy import deepcopy   # no board has it
        again.draw(Still())
        put(rows_of(layer), rows_of(again))
        answers = [one.forward(tried(sample)) for one in (deepcopy(layer), deepcopy(layer), again)]
    except Exception:               # it cannot be tried by itself
        return
    if answers[0] == answers[1] != answers[2]:
        raise ValueError("%s gives %s, and would give %s once it is loaded; what it keeps is to be "
                         "named in its settings, or handed out by parameters() or buffers()" % (
                             layer.__class__.__name__, shown(answers[0]), shown(answers[2])))


def tried(sample):
    """Return two samples of this kind."""
    sizes = [LENGTH if size is None else size for size in sample[1:]]
    if sample[0] in ("sequence", "tokens"):
        sizes = [LENGTH] + sizes
    if sample[0] == "tokens":
        return [[0] * LENGTH, [1] + [0] * (LENGTH - 1)]
    return [filled(sizes, k) for k in (0, 1)]


def filled(sizes, k):
    """Return numbers in lists of these sizes, others for another k."""
    if not sizes:
        return TRIED[k % len(TRIED)]
    return [filled(sizes[1:], k + 3 * i + 1) for i in range(sizes[0])]


def check_optimizer(optimizer, again):
    """Raise ValueError for an optimizer of one's own that keeps what load would not bring back."""
    if hasattr(optimizer, "state") or is_purenn_s(optimizer):
        return
    for name, value in sorted(getattr(optimizer, "__dict__", {}).items()):
        if is_plain(value) and value != getattr(again, name, None):
            raise ValueError("%s keeps %s, and its settings do not name it; wanted are its name there, "
                             "or methods state(pairs) and restore(state, pairs)"
                             % (optimizer.__class__.__name__, name))


def is_plain(value):
    """Return whether a value is made of numbers, texts, lists and dicts, and can be compared."""
    if isinstance(value, (list, tuple, dict)):
        return all([is_plain(part) for part in (
            value.values() if isinstance(value, dict) else value)])
    return isinstance(value, (bool, int, float, str, type(None)))
