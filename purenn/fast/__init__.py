"""The lecture's functions once more, sooner: same names, same arguments, no formula of their own.

Delete this folder, or set PURENN_FAST=0, and everything still runs, slower.
"""
