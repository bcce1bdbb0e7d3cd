"""The lecture's functions once more, sooner: same names, same arguments, no formula of their own.

Only seam imports this. Delete the folder, or set PURENN_FAST=0, and everything still runs.
    machine                     what this Python is good at, found by trying it
    written_out                 short loops as text, every number a name
    products, descent           W x + b, dZ W, dZ^T X, and the step down the slope
    activation_rows, loss_rows  activations and losses of whole rows
    sparse, learning            samples one by one that are mostly zeros; batches
    learner, epochs, rules      whole epochs of a small network, as code
    boards                      all of this in one module, for MicroPython
"""
from .activation_rows import apply, slopes
from .descent import update
from .loss_rows import mean_loss
from .products import affine, matmul, outers, plus, sums
from .learner import Learner
from .learning import Learning, batches, ready
