"""The last sections of a report: one training step with all its numbers, and the doctor's word."""
from ...spoken.language import said
from ...study.doctor import examine
from ...written.explain import SECTIONS, explain
from ...layers import Activation, parameter_rows
from ...stored.kinds import kind_of
from ...models import mlp, slides
from ...rng import Rng
from ..explain_as import GIVEN, HEADINGS, HEADS, NOTES, legend, rows_of, sections
from ..training.report import VERDICTS
from .html import bullets, escaped, paragraph, section, table

LONGEST = 40                        # parameters; the page of a longer step nobody reads
RATE = 0.1
TRIED = 20                          # rows among which the one that moves most weights is shown
OPEN = ("forward", "loss")


def step_section(subject):
    """Return the section with one training step, every number with its formula."""
    found = None if subject.data.text else told(subject)
    if not found:
        return section("One training step", "一步訓練", paragraph(
            said("A step of so many numbers is no reading matter; python3 -m purenn explain "
                 "writes out those of smaller networks.")))
    words, lines = found
    parts = [paragraph(words), bullets(legend(lines))]
    return section("One training step", "一步訓練", *parts + [
        block(name, part) for name, part in sections(lines)])


def told(subject):
    """Return what is explained, in words and as lines; None if it is too long."""
    for hidden, words in choices(subject):
        network = beginning(subject, hidden)
        if sum([len(row) for row in parameter_rows(network.parameters())]) <= LONGEST:
            X, T = subject.ready()["train" if "train" in subject.parts else "all"]
            lines = liveliest(network, list(zip(X, T))[:TRIED])
            return (words % (len(hidden) and hidden[0]) if "%" in words else words), lines
    return None


def choices(subject):
    """Return the hidden layers to try, with what to say of them."""
    layers = [layer.m for layer in subject.network.layers if kind_of(layer) == "Dense"][:-1]
    return [(layers, said("The first step of such a network, from its first weights: one row, "
                          "plain gradient descent with lr %g, no penalty.", RATE)),
            ([2], said("A step of a smaller network of the same kind, with %d hidden neurons, "
                       "from its first weights: one row, plain gradient descent with lr %g.",
                       2, RATE))]


def beginning(subject, hidden):
    """Return a network like the subject's before it learned.   hidden: sizes of its layers"""
    sizes = [len(subject.data.columns)] + hidden + [subject.pipeline.targets.m]
    names = (layer.name for layer in subject.network.layers if isinstance(layer, Activation))
    seed = subject.settings.get("seed")
    rng, name = Rng(seed if isinstance(seed, int) else 0), next(names, "tanh")
    if isinstance(subject.network.layers[-1], Activation):
        return slides(sizes, rng, name)
    return mlp(sizes, rng, name, subject.network.loss.name)


def liveliest(network, pairs):
    """Return the lines of the step, among those of some rows, that moves the most parameters."""
    found = [explain(network, x, t, RATE) for x, t in pairs]
    return max(found, key=lambda lines: len([line for line in lines if line.section == "backward"
                                             and line.name[1] in "wb" and line.value]))


def block(name, lines):
    """Return one part of the step as a table that can be opened."""
    given = name == "given"
    rows = [[head and said(head) for head in (GIVEN if given else HEADS)]]
    rows += [[row[0], row[-1]] if given else list(row) for row in rows_of(lines)]
    return "<details%s><summary>%d %s <small>%s</small></summary>\n%s\n</details>" % (
        " open" * (name in OPEN), SECTIONS.index(name) + 1, escaped(said(HEADINGS[name])),
        escaped(said(NOTES[name])), table(rows, [], "step", name))


def doctor_section(subject):
    """Return the section with the doctor's findings."""
    if subject.why in VERDICTS:
        return section("Doctor", "", paragraph(VERDICTS[subject.why] % subject.epoch))
    ready = subject.ready()
    X, T = ready.get("train") or ready["all"]
    found = examine(subject.network, X, T, *ready.get("test", (None, None)),
                    names=subject.pipeline.columns)
    if not found:
        return section("Doctor", "", paragraph(said("Nothing is known to be wrong.")))
    return section("Doctor", "", bullets(found))
