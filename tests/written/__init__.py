"""Tests of purenn/written."""
