"""Tasks to carve by hand 手刻: questions for pencil and paper, functions to write, and repairs.

A question is a Question in a file q_..., a function to write a Carving in c_..., a broken program
of an article a Carving in r_...; the words are in the files .._en.py and .._zh.py, by key.
Nothing here needs more than math, so that a board can ask and check too.
"""
