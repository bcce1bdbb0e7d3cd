"""What every carrier calls: a request as JSON text in, the answer as JSON text out.

    '["s06&step=1", ["key", "ArrowRight"]]'  ->  '{"state": "s06&step=2...", "parts": {...}}'
"""
import json

from .program import Program

PROGRAM = Program()


def answer(text, program=PROGRAM):
    """Return the program's answer.   Raises ValueError for what is no such request."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not is_request(found):
        raise ValueError("slides: a request is [address, [event, text, ...]]")
    return json.dumps(program.answer(found[0], found[1]))


def is_request(found):
    """Return whether this is a text and a list of texts, the first of them an event's name."""
    return (isinstance(found, list) and len(found) == 2 and isinstance(found[0], str)
            and isinstance(found[1], list) and 1 <= len(found[1]) <= 4
            and all([isinstance(word, str) for word in found[1]]))
