"""python3 -m purenn: the command line, see host/cli.py."""
import sys

from .host.cli import main

sys.exit(main())
