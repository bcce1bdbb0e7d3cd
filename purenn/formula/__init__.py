"""Formulas as text and as trees: read, computed, written with names, in Python and in C.

An activation and a loss say their formula once, as text; whoever wants it otherwise asks here.
"""
