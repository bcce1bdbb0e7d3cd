"""What other programs answer, written down; make_NAME.py made NAME.py."""
