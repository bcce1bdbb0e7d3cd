"""Tests of purenn/terminal; here pytest may be used."""
