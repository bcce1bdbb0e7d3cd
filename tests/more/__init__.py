"""Tests of purenn/more."""
