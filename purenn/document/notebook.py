"""Blocks as a notebook (.ipynb, nbformat 4.5) that computes its numbers once more, by itself."""
import json

from .markdown import escaped, of_blocks

SOURCES = {"en": "What follows is purenn's own source; purenn itself is not needed.",
           "zh": "以下是 purenn 的原始碼；不需要安裝 purenn。"}


AGAIN = """try:
    from purenn.lessons.documents import document
    again = document(%r)
except ImportError:
    again = "to compute these numbers again, put purenn beside this notebook"
again"""


def notebook(document, definitions):
    """Return a document as a notebook's text.

    definitions: the source of all that the document's code calls
    """
    texts, cells, known = [], [], {}
    first, second = [escaped(title) for title in document.title]
    texts = ["# %s %s" % (first, second)] + [escaped(document.head)] * bool(document.head)
    if definitions:
        cells.append(markdown_cell("\n\n".join(texts + [SOURCES[document.lang]])))
        cells.append(code_cell(definitions, known))
        texts = []
    for block in document.blocks:
        if block["kind"] == "code":
            cells += [markdown_cell("\n\n".join(texts))] * bool(texts)
            cells.append(code_cell(block["text"], known))
            texts = []
        else:
            texts += of_blocks([block])
    cells += [markdown_cell("\n\n".join(texts))] * bool(texts)
    if not [block for block in document.blocks if block["kind"] == "code"]:
        cells.append(code_cell(AGAIN % document.name, None))
    for i, cell in enumerate(cells):
        cell["id"] = "cell%d" % i
    return json.dumps({"cells": cells, "metadata": {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5},
        ensure_ascii=False, indent=1) + "\n"


def markdown_cell(text):
    """Return a cell of text."""
    return {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(True)}


def code_cell(text, known):
    """Return a cell of code with what its last line comes to.

    known: names -> values so far; None if the code is not to be run now
    """
    *before, last = text.split("\n")
    shown = []
    if known is None:
        pass
    elif is_value(last):
        exec("\n".join(before), known)
        value = eval(last, known)
        if value is not None:
            shown = [{"output_type": "execute_result", "execution_count": None, "metadata": {},
                      "data": {"text/plain": repr(value).splitlines(True)}}]
    else:
        exec(text, known)
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": shown,
            "source": text.splitlines(True)}


def is_value(line):
    """Return whether a line is an expression that stands for itself."""
    if not line or line[0] == " ":
        return False
    try:
        compile(line, "cell", "eval")
        return True
    except SyntaxError:
        return False
