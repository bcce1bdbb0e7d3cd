"""The seed lottery 種子樂透: the same network from many first weights, and how many of them learn.

XOR with two hidden neurons is the known case: from some first weights the slope leads into a
valley where one or two of the four rows stay wrong for ever.

examples:
  python3 -m purenn lottery xor --layers 2 --lr 0.1
  python3 -m purenn lottery xor --layers 2 --layers 4 --lr 1
"""
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from ..activations import curves
from ..models import slides
from ..preprocessing import moments, standardise
from ..rng import Rng
from ..vector import sub
from ..spoken.language import said
from ..terminal import arguments
from .training import table_options
from ..terminal.plots import table

WIDTH = 30                          # of a bar
LOOK = 10                           # epochs between two looks at whether a seed has learned


def add_arguments(parser):
    """Add the options of this command."""
    table_options.add_data(parser, "xor")
    parser.add_argument("--layers", type=table_options.sizes, action="append", metavar="N,N",
                        help="neurons of the hidden layers (2); again for a bar beside it")
    parser.add_argument("--lr", type=arguments.finite, action="append", metavar="RATE",
                        help="learning rate (0.1); again for a bar beside it")
    parser.add_argument("--activation", action="append", metavar="NAME",
                        choices=[curve.name for curve in curves()],
                        help="(sigmoid); again for a bar beside it")
    parser.add_argument("--seeds", type=arguments.whole, default=60, metavar="N",
                        help="seeds 0 to N - 1 (%(default)s)")
    parser.add_argument("--epochs", type=arguments.whole, default=3000, metavar="N",
                        help="times through the rows (%(default)s)")
    parser.add_argument("--within", type=arguments.finite, default=0.2, metavar="D",
                        help="how near every output must come to its target (%(default)s)")
    parser.add_argument("--share", type=arguments.share_of_all, default=1, metavar="SHARE",
                        help="of the rows in which it must (%(default)s: all)")
    parser.add_argument("--processes", type=arguments.whole, metavar="N",
                        help="how many work at a time (one a processor)")
    table_options.add(parser)


def run(options):
    """Train from every seed in every setting; print a bar each and two seeds to look at."""
    check(options)
    X, T = samples(options)
    settings = [(layers, lr, activation) for layers in options.layers or [[2]]
                for lr in options.lr or [0.1] for activation in options.activation or ["sigmoid"]]
    for layers, _, _ in settings:
        arguments.check_weights("lottery", [len(X[0])] + layers + [len(T[0])])
    jobs = [(X, T, setting, seed, options.epochs, options.within, options.share)
            for setting in settings for seed in range(options.seeds)]
    shares = drawn(jobs, options.processes)
    results = [shares[i:i + options.seeds] for i in range(0, len(shares), options.seeds)]
    print(said("%s: %d rows, seeds 0 to %d, %d epochs, weights and biases N(0, 1), squared error",
               options.data, len(X), options.seeds - 1, options.epochs))
    print(said("learned: %s every output within %g of its target; looked at every %d epochs, and "
               "the learned stop", said("all rows have") if options.share == 1 else
               said("%g of the rows have", options.share), options.within, LOOK) + "\n")
    print("\n".join(bars(len(X[0]), len(T[0]), settings, results, options.share)))
    more = " --standardise" * wide(X) + " --loss squared_error" * (len(T[0]) > 1)
    print("\n".join(examples(options, settings, results, more)))


def check(options):
    """Raise ValueError for a number that cannot be."""
    for name in ("seeds", "epochs", "processes"):
        value = getattr(options, name)
        if value is not None and value < 1:
            raise ValueError("lottery: --%s is %d, at least 1 is wanted" % (name, value))
    for name, value in [("lr", lr) for lr in options.lr or ()] + [("within", options.within)]:
        if not value > 0:
            raise ValueError("lottery: --%s is %g, a number above 0 is wanted" % (name, value))


def samples(options):
    """Return the rows and their targets: one output for two classes, else one a class."""
    data = table_options.load(options)
    if data.text or not data.classes:
        raise ValueError("lottery: %s has %s; numbers and classes are wanted"
                         % (data.name, "text" if data.text else "a quantity to predict"))
    X = standardise(data.X, *moments(data.X)) if wide(data.X) else data.X
    return X, data.T if len(data.classes) > 2 else [[label] for label in data.labels]


def wide(X):
    """Return whether some numbers are not from 0 to 1; standardised, some are not either."""
    return max([max(x) for x in X]) > 1 or min([min(x) for x in X]) < 0


def ticket(job):
    """Return the share of rows that are near their targets when one seed has been trained."""
    X, T, (layers, lr, activation), seed, epochs, within, share = job
    model = slides([len(X[0])] + layers + [len(T[0])], Rng(seed), activation)

    def near(network):
        """Return the share of rows with every output near its target."""
        return sum([max([abs(d) for d in sub(y, t)]) < within
                    for y, t in zip(network.outputs(X), T)]) / len(X)

    def learned(network):
        """Return whether that is enough, every few epochs."""
        return len(network.history["loss"]) % LOOK == 0 and near(network) >= share

    try:
        model.fit(X, T, epochs, lr, shuffle=False, on_epoch=learned)
    except (ValueError, OverflowError):     # the loss has grown without end: nothing is learned
        return 0.0
    return near(model)


def drawn(jobs, processes=None, out=None):
    """Return the share of every job, in order; several processes at a time if that helps."""
    out = out or sys.stderr
    processes = min(processes or os.cpu_count() or 1, len(jobs))
    shares = [None] * len(jobs)
    try:
        if processes > 1:
            drawn_together(jobs, shares, processes, out)
    except (OSError, NotImplementedError, BrokenProcessPool):
        pass                                # no processes here: one after the other
    for i, job in enumerate(jobs):
        if shares[i] is None:
            shares[i] = ticket(job)
            show(out, "%d of %d" % (i + 1, len(jobs)))
    show(out, "")
    return shares


def drawn_together(jobs, shares, processes, out):
    """Fill in the share of every job, in any order."""
    with ProcessPoolExecutor(processes, initializer=leave_ctrl_c) as pool:
        futures = {pool.submit(ticket, job): i for i, job in enumerate(jobs)}
        try:
            for done, future in enumerate(as_completed(futures), 1):
                shares[futures[future]] = future.result()
                show(out, "%d of %d" % (done, len(jobs)))
        finally:                            # after Ctrl-C, what has not begun shall not begin
            for future in futures:
                future.cancel()


def leave_ctrl_c():
    """Leave Ctrl-C to the process that waits for this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def show(out, text):
    """Put the text in the place of the last one, on a terminal."""
    if out.isatty():
        out.write("\r\x1b[K" + text)
        out.flush()


def bars(n, m, settings, results, share):
    """Return a line a setting: sizes, how many learned, the bar."""
    lines = []
    for (layers, lr, activation), shares in zip(settings, results):
        learned = len([s for s in shares if s >= share])
        filled = max(round(WIDTH * learned / len(shares)), learned > 0)
        filled -= filled == WIDTH and learned < len(shares)     # full and empty mean all and none
        lines.append(["-".join([str(size) for size in [n] + layers + [m]]), activation,
                      "lr %g" % lr, said("%d of %d", learned, len(shares)),
                      "\u2588" * filled + "\u2591" * (WIDTH - filled)])
    return table(lines, right=(3,))


def examples(options, settings, results, more=""):
    """Return the lines that point at the seed that learned least and one that learned.

    Of sigmoids alone, for explain has one at the end   more: what explain must be told, too
    """
    for (layers, lr, activation), shares in zip(settings, results):
        learned = [seed for seed, s in enumerate(shares) if s >= options.share]
        stuck = [seed for seed, s in enumerate(shares) if s < options.share]
        if learned and stuck and activation == "sigmoid":
            call = "  python3 -m purenn explain %s --layers %s%s --seed %%d   # %%s" % (
                options.data, ",".join([str(size) for size in layers]) or "0", more)
            worst = min(stuck, key=lambda seed: shares[seed])
            near = said("not learned, %d %% of the rows are near", round(100 * shares[worst]))
            return ["", said("Two seeds to look at: their first weights and their first step"),
                    call % (worst, near), call % (learned[0], said("learned"))]
    return []
