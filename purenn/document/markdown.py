"""Blocks as Markdown: formulas between dollars, matrices in them, pictures in characters."""
from .html import is_formula
from .latex import latex

MARKS = "\\`*_{}[]<>#$|~"


def markdown(document):
    """Return a document as one text."""
    first, second = [escaped(title) for title in document.title]
    parts = ["# %s %s" % (first, second)] + [escaped(document.head)] * bool(document.head)
    return "\n\n".join(parts + of_blocks(document.blocks)) + "\n"


def of_blocks(blocks):
    """Return the paragraphs of blocks."""
    return [part for part in [PARTS[block["kind"]](block) for block in blocks] if part]


def escaped(text):
    """Return text in which nothing is markup."""
    return "".join(["\\" * (c in MARKS) + c for c in text.strip()])


def text(block):
    """Return a paragraph."""
    return escaped(block["text"])


def formula(block):
    """Return a formula behind its word, if it is the first."""
    head = escaped(block["head"]) + "\n\n" if block["first"] and block["label"] else ""
    return "%s$$%s$$" % (head, latex(block["text"], block["bold"]))


def derivation(block):
    """Return formulas, one below the other."""
    return "\n\n".join(["$$%s$$" % latex(line, block["bold"]) for line in block["lines"]])


def show(block):
    """Return matrices and texts beside each other as one formula."""
    parts = []
    for part in block["parts"]:
        if not isinstance(part, str):
            parts.append(matrix(part))
        elif is_formula(part):
            parts.append(latex(part.strip(), block["bold"]))
        elif part.strip():
            parts.append(r"\text{%s}" % plain(part.strip()))
    return "$$%s$$" % r"\; ".join(parts)


def matrix(part):
    """Return a matrix; what is looked at is boxed."""
    rows = [" & ".join([cell if part["row"] != i and part["column"] != j else r"\boxed{%s}" % cell
                        for j, cell in enumerate([plain(cell) for cell in row])])
            for i, row in enumerate(part["rows"])]
    return r"\begin{bmatrix}%s\end{bmatrix}" % r" \\ ".join(rows)


def plain(text):
    """Return text for inside a formula."""
    signs = {"\\": "/", "−": "-", "<": "‹", ">": "›"}
    return "".join([signs.get(c, "\\" * (c in "_{}#$%&") + c) for c in text])


def table(block):
    """Return a table; one without heads gets empty ones, which Markdown asks for."""
    heads = block["heads"] or [""] * len(block["rows"][0])
    lines = [heads, ["--:" if j in block["right"] else ":--" for j in range(len(heads))]]
    cells = [[escaped(cell) for cell in row] for row in [heads] + block["rows"]]
    return "\n".join(["| %s |" % " | ".join(row) for row in cells[:1] + lines[1:] + cells[1:]])


def source(block):
    """Return the line that computes, and NumPy's below it."""
    numpy = "\n# NumPy: %s" % block["numpy"] if block["numpy"] else ""
    return "%s `%s`\n\n```python\n%s%s\n```" % (escaped(block["head"]), block["name"],
                                              block["line"], numpy)


def picture(block):
    """Return a picture's characters, and what is told of them."""
    parts = [escaped(block["above"]), "```text\n%s\n```" % "\n".join(block["text"]),
             escaped(block["below"])]
    return "\n\n".join([part for part in parts if part])


def code(block):
    """Return what computes the numbers once more."""
    return "```python\n%s\n```" % block["text"]


def question(block):
    """Return a question and its answer."""
    return "%s\n\n> %s" % (escaped(block["text"]), escaped(block["answer"]))


def nothing(_):
    """Return no paragraph."""
    return ""


PARTS = {"text": text, "formula": formula, "derivation": derivation, "line": text, "show": show,
         "table": table, "source": source, "picture": picture, "code": code,
         "question": question, "gap": nothing, "step": nothing}
