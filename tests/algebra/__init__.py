"""Tests of purenn/algebra; they run on any Python."""
