"""Tests of the lecture as pages."""
