"""The command python3 -m purenn: finds the command's module and ends every mistake in one line.

A command is a module of this folder with add_arguments(parser) and run(options); only the one
that is called is imported.
"""
import importlib
import locale
import os
import sys

from .. import __version__
from ..spoken.language import LANGUAGES, language_of, speak, speak_bare, spoken, told
from ..terminal.helping import Parser
from ..terminal.printing import Output, tell

COMMANDS = {
    "xor": "the slides' XOR network 神經網路; also what runs without a command",
    "train": "train a network on a bundled set or a CSV file",
    "predict": "answer the rows of a CSV file with a saved network",
    "evaluate": "judge a saved network on a CSV file whose answers are known",
    "plot": "draw a picture: curves, regions, a network, digits, a confusion matrix ...",
    "report": "train, and write one HTML page that shows all of it",
    "export": "write a saved network for PyTorch, ONNX Runtime, C, or Python without purenn",
    "datasets": "list the bundled data sets",
    "slides": "the lecture in the browser, its numbers computed as you change them",
    "lesson": "run a lesson: a slide, an article or a topic, with its numbers computed",
    "claims": "check the numbers the lecture and the articles claim",
    "exercise": "carve it yourself 手刻: tasks that check themselves and name the mistake",
    "museum": "wrong lines from lectures and articles beside the right ones",
    "explain": "one training step of a small network, every number with its formula",
    "gradcheck": "compare a network's gradients with the derivative by definition",
    "lottery": "from how many seeds a network learns, a bar for each setting",
    "bench": "time purenn beside the same arithmetic in the fewest lines",
    "bundle": "write what a board or a grader needs into a folder",
    "get": "download MNIST, or check the files that are there",
}
WRITERS = ("xor", "train", "predict", "plot", "report", "export", "explain", "bundle", "slides",
           "get")                   # files
EXAMPLES = """examples:
  python3 -m purenn
  python3 -m purenn train iris --layers 8 --epochs 200 --test 0.3 --seed 0
  python3 -m purenn train my.csv --label price
  python3 -m purenn train iris --save iris.json
  python3 -m purenn predict iris.json new.csv
"""


def main(arguments=None):
    """Run one command; return the exit code: 0, 2 for the user's mistake, 130 for Ctrl-C."""
    arguments = sys.argv[1:] if arguments is None else arguments
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, errors = Output("stdout"), Output("stderr")
    readable = out.has("中文")
    speak(language_of(os.environ, system()) if readable else "en")
    speak_bare(not readable)
    try:
        ended = None
        try:
            code = called(arguments, out)
        except SystemExit as end:                   # argparse's, after --help too
            code, ended = end.code, end
        out.close()
        if out.fault():
            tell(out.fault())
            return code or 2
        if ended:
            raise ended
        return code
    finally:
        out.close()
        errors.close()
        sys.stdout, sys.stderr = before
        speak("en")
        speak_bare(False)


def system():
    """Return the language of a Windows, which has no variable for it; elsewhere None."""
    return locale.getlocale()[0] if sys.platform == "win32" else None


def called(arguments, out):
    """Run the command that the arguments name; return its exit code."""
    try:
        language, arguments = told(arguments)
        if language == "zh" and not out.has("中文"):
            raise ValueError("--lang zh: this terminal has no Chinese signs, its encoding is %s; "
                             "try --lang en" % out.encoding)
        speak(language or spoken())
        for word in arguments:
            if word.startswith("--") and word.endswith("=--"):      # argparse takes -- for an end
                raise ValueError("%s: -- is no value" % word[:-3])
        options = parser(arguments).parse_args(arguments or ["xor"])
        if language or spoken() != "en":
            options.lang = spoken()
        out.lasts = options.run.__module__.split(".")[2] in WRITERS
        options.run(options)
        out.flush()
    except BrokenPipeError:                         # the reader, such as head, has seen enough
        pass
    except (ValueError, OSError) as error:
        tell(error)
        return 2
    except MemoryError:
        tell("there is not enough memory for this")
        return 2
    except KeyboardInterrupt:
        tell("stopped")
        return 130
    return 0


def parser(arguments):
    """Return the parser of the command that is called, or of all."""
    top = Parser(prog="python3 -m purenn", epilog=EXAMPLES,
                 description="Neural networks in plain Python lists.")
    top.add_argument("--version", action="version", version="purenn " + __version__)
    top.add_argument("--lang", choices=LANGUAGES,
                     help="en or zh: English or Chinese 中文; of every command")
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    named = [name for name in arguments[:1] if name in COMMANDS]
    for name in named or COMMANDS:  # who asks for one needs no other
        commands.add_parser(name, help=COMMANDS[name], fill=fill)
    return top


def fill(command, words):
    """Give a command's parser what its module says."""
    module = importlib.import_module("purenn.command." + command.prog.split()[-1])
    command.description = module.__doc__
    module.add_arguments(command)
    command.set_defaults(run=module.run)
