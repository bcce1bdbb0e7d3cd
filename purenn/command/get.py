"""Get a data set that is too large to be bundled: the digits of MNIST, 11 MB in four files.

example: python3 -m purenn get mnist --to mnist
"""
from . import arguments, download


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("name", choices=["mnist"], help="what to get")
    parser.add_argument("--to", type=arguments.file_name, metavar="DIR",
                        help="the folder for the files (mnist)")
    parser.add_argument("--from", dest="source", type=arguments.file_name, metavar="URL",
                        help="another mirror, or a folder; two public ones if not given")


def run(options):
    """Download, or find the files already there."""
    download.get(options.name, options.to, options.source)
