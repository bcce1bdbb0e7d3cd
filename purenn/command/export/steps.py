"""The steps of a network that an export can write: z = W x + b, and activations as records.

Dropout does nothing in an answer and is left out; batch normalisation is a factor and a shift
for every number, and is taken into the Dense beside it.
"""
from collections import namedtuple

from ...activations import curves
from ...matrix import identity
from ...stored.kinds import kind_of
from ...vector import add, dot, hadamard, scale, sub

Affine = namedtuple("Affine", "W b")            # z = W x + b    W: (m, n)   b: (m,)
Scale = namedtuple("Scale", "factors shifts")   # z = factor x + shift, number by number


def steps_of(layers):
    """Return Affine, Scale and the records of activations.

    Raises ValueError for another layer, or images where rows are wanted.
    """
    steps, images = [], False
    for i, layer in enumerate(layers):
        kind = kind_of(layer)
        if kind in ("Reshape", "Flatten") and images == (kind == "Flatten"):
            images = not images         # the numbers and their order stay as they are
        elif kind in STEPS and not (images and kind in ("Dense", "BatchNorm")):
            steps += STEPS[kind](layer)
        else:
            raise ValueError("export: layer %d is %s, which no export knows; there are Dense, "
                             "Activation, Dropout, BatchNorm, and Reshape before Flatten"
                             % (i, layer.__class__.__name__))
    if images or not any([is_affine(step) for step in steps]):
        raise ValueError("export: %s" % ("the outputs are images, rows are wanted" if images
                                         else "no layer has weights"))
    return steps


def running_scale(layer):
    """Return what a BatchNorm does to one sample, by its running mean and variance."""
    if min(layer.running_variance) + layer.epsilon <= 0:
        raise ValueError("export: BatchNorm has the variance %g, above 0 is wanted"
                         % min(layer.running_variance))
    factors = [g / (v + layer.epsilon) ** 0.5
               for g, v in zip(layer.gamma, layer.running_variance)]
    return Scale(factors, sub(layer.beta, hadamard(factors, layer.running_mean)))


STEPS = {       # kind of layer: what it adds to the steps
    "Dense": lambda layer: [Affine(layer.W, layer.b)],
    "Activation": lambda layer: [layer.curve],
    "BatchNorm": lambda layer: [running_scale(layer)],
    "Dropout": lambda layer: [],
}


def is_affine(step):
    """Return whether a step has weights, if only a factor and a shift for every number."""
    return isinstance(step, (Affine, Scale))


def curves_of(program):
    """Return the records of the activations of a program, each name once, and of its end."""
    found = [step for step in program.steps if not is_affine(step)]
    found += [curve for curve in curves() if curve.name == program.end]
    return list({curve.name: curve for curve in found}.values())


def records_of(program):
    """Return name -> formula of all activations, those of the program's own among them."""
    return {curve.name: curve.formula for curve in curves() + curves_of(program)}


def ends_of(steps):
    """Return how many numbers go in and come out."""
    sized = [step for step in steps if isinstance(step, (Affine, Scale))]
    first, last = sized[0], sized[-1]
    return len(first.W[0] if isinstance(first, Affine) else first.factors), len(last[1])


def folded(steps):
    """Return the steps with every Scale taken into the Affine before or after it."""
    result = []
    for step in steps:
        last = result[-1] if result else ""
        if isinstance(step, Scale) and isinstance(last, Affine):
            result[-1] = Affine([scale(f, row) for f, row in zip(step.factors, last.W)],
                                add(hadamard(step.factors, last.b), step.shifts))
        elif isinstance(step, Affine) and isinstance(last, Scale):
            result[-1] = Affine([hadamard(row, last.factors) for row in step.W],
                                [b + dot(row, last.shifts) for row, b in zip(step.W, step.b)])
        else:
            result.append(step)
    return [Affine([scale(f, row) for f, row in zip(step.factors, identity(len(step.factors)))],
                   step.shifts) if isinstance(step, Scale) else step for step in result]
