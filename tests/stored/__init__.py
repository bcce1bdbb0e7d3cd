"""Tests of purenn/stored."""
