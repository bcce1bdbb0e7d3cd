"""Tests of purenn/document; what runs anywhere needs no pytest."""
