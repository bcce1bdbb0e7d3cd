"""The networks that the tests of the exports share, what they answer, and how a file is tried."""
import importlib
import os
import struct
import subprocess
import sys


from purenn import (Activation, BatchNorm, Dense, Dropout, Flatten, Network, Reshape, Rng,
                    standardise)
from purenn.command import export
from purenn.command.export.model import plan
from purenn.stored.storage import Model, save
from purenn.terminal.helping import Parser
from tests.check import matrix

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACTIVATIONS = ("identity", "sigmoid", "tanh", "relu", "swish", "step")
LOSSES = ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge", "perceptron_loss")
SCALING = {"columns": ["a", "b", "c"], "means": [5.8, 1999.97, -0.001],
           "deviations": [0.8, 0.01, 0]}
HOSTILE = ['"', "\\", "a\nb\r\0", "*/ int x; /*/", "日本 é \ud800", "??/", "%d %s", "'''\"\"\"",
           "", "\\ud800\\x22", "\x017"]


def norm(n, seed):
    """Return a BatchNorm whose numbers are not the first ones."""
    layer = BatchNorm(n)
    layer.gamma, layer.beta, layer.running_mean = matrix(3, n, seed)
    layer.running_variance = [v * v for v in matrix(1, n, seed + 1)[0]]
    return layer


def every_pair():
    """Return a network for each activation and loss, and what is said about it, by name."""
    found = {}
    for i, (f, loss) in enumerate([(f, loss) for f in ACTIVATIONS for loss in LOSSES]):
        m = 2 + i % 3
        found["%s_%s" % (f, loss)] = Network(
            [Dense(3, 5, Rng(i), bias="normal"), Activation(f), Dense(5, m, Rng(-i))],
            loss), dict(SCALING if i % 2 else {})
    return found


def special_cases():
    """Return networks of 3 inputs that ask for something, by name."""
    found = {}
    three = Dense(3, 3, Rng(1), bias="normal")
    one, two = Dense(3, 1, Rng(2), bias="normal"), Dense(3, 2, Rng(7), bias="normal")
    found["yes"] = Network([one], "binary_cross_entropy"), {"classes": ["no", "yes"]}
    found["perceptron"] = Network([one], "perceptron_loss"), {"classes": ["no", "yes"]}
    found["xor"] = Network([three, Activation("tanh"), one, Activation("sigmoid")],
                           "squared_error"), {"classes": ["0", "1"]}
    found["price"] = Network([three, Activation("tanh"), one], "squared_error"), dict(
        SCALING, target="price */", target_mean=12345.678, target_deviation=-321.5)
    found["sums"] = Network([three, Activation("tanh"), two]), dict(
        SCALING, target="s,d", hot=["s", "d"], pairs=[], target_means=[7.5, -2000.25],
        target_deviations=[0.125, 321.5])
    found["both"] = Network([three, Activation("tanh"), two], "binary_cross_entropy"), dict(
        SCALING, target="red,big", hot=["red", HOSTILE[3]], pairs=[["no", "yes"], HOSTILE[:2]])
    found["first"] = Network([Activation("tanh"), Activation("relu"), three]), {}
    found["norms"] = Network([norm(3, 1), norm(3, 3), three, norm(3, 5), Dropout(0.5),
                              Activation("tanh"), norm(3, 7)], "hinge"), SCALING
    found["ties"] = Network([Dense(3, 3, init="zeros")], "cross_entropy"), {}
    found["large"] = Network([Dense(3, 3, Rng(4), scale=10000)], "cross_entropy"), {}
    found["images"] = Network([Reshape(1, 1, 3), Activation("swish"), Flatten(), three],
                              "cross_entropy"), {}
    found["hostile"] = Network([Dense(3, len(HOSTILE), Rng(3))], "cross_entropy"), {
        "columns": HOSTILE[3:6], "classes": HOSTILE, "target": HOSTILE[2]}
    return found


CASES = dict(every_pair(), **special_cases())
TORCH = [name for name in CASES if not name.startswith("step")]     # torch.nn has no step


def answers(name, X):
    """Return what the network of a case answers to rows as they are in the table."""
    network, about = CASES[name]
    if "means" in about:
        X = standardise(X, about["means"], about["deviations"])
    if network.loss.name in ("squared_error", "hinge"):
        means = about.get("target_means") or [about.get("target_mean", 0)] * 9
        deviations = about.get("target_deviations") or [about.get("target_deviation", 1)] * 9
        return [[y * d + m for y, m, d in zip(row, means, deviations)]
                for row in network.outputs(X)]
    return network.predict_proba(X)


def rows(name):
    """Return rows that no export has seen: 32-bit floats around the means."""
    means = CASES[name][1].get("means", [0, 0, 0])
    return [[struct.unpack("<f", struct.pack("<f", m + v / 64))[0] for m, v in zip(means, row)]
            for row in matrix(20, 3, seed=5)]


def exported(folder, name, target):
    """Write a case's file as the command would, and return its path."""
    module = importlib.import_module("purenn.command.export." + export.TARGETS[target][0])
    network, about = CASES[name]
    path = folder / ("%s.%s" % (name, target))
    path.write_bytes(module.content(plan(Model(network, None, about), name + ".json")))
    return str(path)


def printed(folder, name, target, capsys):
    """Export a case by the command; return what it printed."""
    network, about = CASES[name]
    save(str(folder / (name + ".json")), network, None, about)
    cli_run(str(folder / (name + ".json")), "--to", target, "-o",
            str(folder / ("%s.%s" % (name, target.replace("json", "plain")))))
    return capsys.readouterr().out


def cli_run(*arguments):
    """Run the command as cli does, without its catching of errors."""
    parser = Parser(prog="python3 -m purenn export")
    export.add_arguments(parser)
    export.run(parser.parse_args(arguments))


def run(*command, **named):
    """Return what a program that must succeed prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True, **named)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == "", done.stderr
    return done.stdout


def tried(text, folder, python=sys.executable):
    """Return what the command in the text of an export prints; python3 is this Python."""
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin" / "python3").write_text('#!/bin/sh\nexec "%s" "$@"\n' % python)
    (folder / "bin" / "python3").chmod(0o755)
    path = str(folder / "bin") + os.pathsep + os.environ["PATH"]
    command = text.split("\nTry its 5 rows there (needs ")[1].split("):\n\n", 1)[1]
    return run("sh", "-c", command, cwd=str(folder), env=dict(os.environ, PATH=path))
