"""The lecture as pages: what a browser shows is decided here, from an address and an event.

It runs wherever the lessons run: on CPython behind the server of python3 -m purenn slides, and
on MicroPython inside the page itself. A carrier brings events in and HTML of named parts out.
"""
