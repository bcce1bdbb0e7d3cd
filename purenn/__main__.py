"""python3 -m purenn: the command line, see command/cli.py."""
import sys

from .command.cli import main

sys.exit(main())
