"""Tests of purenn/table."""
