"""Tests of purenn/lessons; here pytest may be used."""
