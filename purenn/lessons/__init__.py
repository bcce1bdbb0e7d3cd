"""Short scripts that compute and write blocks: the slides, the articles, and what is more.

s.. the slides in order, a.. the articles, x.. what is more, v.. linear algebra

A lesson is a module with TITLE (English, Chinese) and run(options), which writes a Page of blocks
(see purenn/document) and returns it; its numbers are computed when it runs, and it prints nothing.

    from purenn.lessons.documents import document
    document("6", lang="zh", a="1,2;3,4").blocks

python3 -m purenn lesson lists them.
"""
