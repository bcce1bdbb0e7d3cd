"""The lecture in the browser: every page of the slides, its numbers computed as you change them.

examples:
  python3 -m purenn slides                    opens it; Ctrl-C ends it
  python3 -m purenn slides --port 8000 --no-open
  python3 -m purenn slides -o lecture.html    one file, to be opened by a double click
  python3 -m purenn slides -o lecture         a folder, for a web server
Keys: arrows step and turn pages, e your turn, f full screen, l language, s source, p print.
"""
from ...terminal import arguments


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="PATH",
                        help="write the lecture: NAME.html is one file, else a folder")
    parser.add_argument("--micropython", type=arguments.file_name, metavar="FILE",
                        help="the Python inside the page, for a written lecture and for functions "
                        "that pupils write in it: npm's file .tgz or folder (found in "
                        "node_modules here)")
    parser.add_argument("--port", type=arguments.port, default=0,
                        help="of the local server (a free one)")
    parser.add_argument("--no-open", action="store_true", help="only print the address")
    parser.idle("--port --no-open", beside="-o")


def run(options):
    """Write the lecture, or serve it until Ctrl-C."""
    if options.output:
        from . import write
        write.run(options)
    else:
        from . import server
        server.run(options)
