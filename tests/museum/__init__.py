"""Tests of purenn/museum; here pytest may be used."""
