"""Tests of purenn/exercises; those of the command, its processes and files, are here too."""
