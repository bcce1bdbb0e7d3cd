"""Short scripts that run and print.

s.. the slides in order, a.. the articles, x.. what is more, v.. linear algebra

A lesson is a module with TITLE (English, Chinese) and run(options); its numbers are computed
when it runs. python3 -m purenn lesson lists them.
"""
