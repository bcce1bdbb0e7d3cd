"""Would a layer or an optimiser of one's own be what it was, once load has made it again?

What it keeps beside its settings and its rows is in no file, and nobody would hear of it.
"""
from ..fitting.checks import shown
from ..fitting.helpers import is_purenn_s
from .restoring import put, rows_of, rows_to_fill

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
    """Raise ValueError for a layer of one's own whose rows load could not put into a new one.

    again: the layer that its settings make   sample: what it takes, see Layer.takes; where that is
    known, a layer that answers otherwise when it is made again is warned of
    """
    if is_purenn_s(layer):
        return
    stored = rows_of(layer)
    put(stored, rows_to_fill(again, stored))
    try:
        from copy import deepcopy   # no board has it
        answers = [one.forward(tried(sample)) for one in (deepcopy(layer), deepcopy(layer), again)]
    except Exception:               # it cannot be tried by itself
        return
    if layer.rng is None and answers[0] == answers[1] != answers[2]:
        tell("save: %s gives %s, and would give %s once it is loaded; what it keeps is to be named in "
             "its settings, or handed out by parameters() or buffers()" % (
                 layer.__class__.__name__, shown(answers[0]), shown(answers[2])), 8)


def tell(text, calls):
    """Warn the caller of save, so many calls above, of what comes back otherwise than it is stored."""
    from warnings import warn       # no board has it
    warn(text, RuntimeWarning, calls + 1)


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
    """Warn of an optimizer of one's own that keeps what load will not bring back.

    again: the optimizer that its settings make
    """
    if hasattr(optimizer, "state") or is_purenn_s(optimizer):
        return
    lost = [name for name, value in sorted(getattr(optimizer, "__dict__", {}).items())
            if plain(value) is not None and plain(value) != plain(getattr(again, name, None))]
    if lost:
        tell("save: %s keeps %s, and its settings do not name it: it is not stored; methods "
             "state(pairs) and restore(state, pairs) would" % (
                 optimizer.__class__.__name__, " and ".join(lost)), 6)


def plain(value):
    """Return numbers, texts, and lists and dicts of them as a text; None for anything else."""
    if isinstance(value, dict):
        value = list(value.items())
    if isinstance(value, (list, tuple)):
        parts = [plain(part) for part in value]
        return None if None in parts else "(%s)" % " ".join(parts)
    return repr(value) if isinstance(value, (bool, int, float, str)) else None
