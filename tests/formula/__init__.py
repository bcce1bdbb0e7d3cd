"""Tests of purenn/formula."""
