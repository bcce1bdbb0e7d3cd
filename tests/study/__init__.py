"""Tests of purenn/study."""
