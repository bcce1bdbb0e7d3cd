"""Train a network, or take a saved one, and write one HTML page that shows all of it.

The page needs nothing else: no network, no fonts, no scripts but its own few lines. It shows the
data, the network, how it learned, the decision regions epoch by epoch (for two inputs), its
answers with the wrong ones first, one training step in numbers, and what the doctor finds.

examples:
  python3 -m purenn report xor -o xor.html
  python3 -m purenn report iris --layers 8 --epochs 200 -o iris.html
  python3 -m purenn report my.csv --label price --target quantity -o price.html
  python3 -m purenn report iris.json -o iris.html
  python3 -m purenn report new.csv --model iris.json -o new.html
"""
import shlex

from ... import __version__
from ...spoken.language import said
from ...stored.whole import write_file
from ...terminal import arguments
from ..training import subject as subjects
from ..training.judging import lines_of
from ..training.options import NETWORK, TABLE, told
from .answers import answers_section, confusion_section, lead
from .data import data_section, network_section, training_section, weights_section
from .frames import frames
from .html import escaped, page, section
from .step import doctor_section, step_section
from .subject import of_model, trained


def add_arguments(parser):
    """Add the options of this command: those of train, but for what train writes."""
    subjects.add_arguments(parser)
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE.html",
                        required=True,
                        help="write the page there")
    parser.writes("-o", ".html .htm")


def run(options):
    """Find or make the network, draw all of the page, then write it."""
    path = subjects.path_of(options, "report")
    command = command_of(options)
    subject = of_model(path, options) if path else trained(options)
    text = page_of(subject, command)
    data = text.encode("utf-8")
    write_file(options.output, data)
    common = subject.common() if subject.classes else None
    print("\n".join(lines_of(subject.results, subject.pipeline, common)))
    print(said("%s: %d bytes", options.output, len(data)))


def command_of(options):
    """Return the command that makes this page again, as a line for a shell."""
    words = ["python3", "-m", "purenn", "report", options.data]
    for name, value in told(options, NETWORK + TABLE).items():
        parts = value if isinstance(value, (list, tuple)) else [value]
        if name in ("label", "drop", "words"):      # columns count from 1 on a command line
            parts = [part + 1 if isinstance(part, int) else part for part in parts]
        if name == "layers":
            parts = parts or [0]
        words += ["--" + name, ",".join([str(part) for part in parts])]
    return " ".join([shlex.quote(word) for word in words + ["-o", options.output]])


def page_of(subject, command):
    """Return the page."""
    regions = (section("Decision regions", "決策區域", frames(subject))
               if subject.flat() else None)
    sections = [data_section(subject), network_section(subject), training_section(subject),
                regions, answers_section(subject), confusion_section(subject),
                weights_section(subject), step_section(subject), doctor_section(subject)]
    foot = "<p>%s<br><code>%s</code></p>" % (
        escaped(said("purenn %s; the same page again:", __version__)), escaped(command))
    title = said("%s: what a network learned", subject.data.name.rsplit(".", 1)[0])
    return page(title, "神經網路", lead(subject), [part for part in sections if part],
                foot)
