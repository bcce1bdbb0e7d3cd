"""The tests: plain functions with bare asserts, a file for each module of purenn."""
