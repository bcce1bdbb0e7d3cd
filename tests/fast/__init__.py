"""Tests of purenn/fast."""
