"""The text a pupil begins a function with: its formula, the shapes, an example by hand."""
from ..rng import Rng
from .writing import as_code


def text_of(task, texts):
    """Return the text of the file that a pupil begins with."""
    lines = ['"""' + texts.head(task), "",
             texts.ask(task.name), "",
             texts.formula(task),
             "%s %s" % (texts.word("shapes"), texts.shapes(task))]
    lines += example(task, texts) + ['"""']
    if task.template:
        return "\n".join(lines) + texts.template(task)
    return "\n".join(lines) + "\n\n\ndef %s(%s):\n    pass  # %s\n" % (
        task.function, task.arguments, texts.word("write_here"))


def example(task, texts):
    """Return the line with the example by hand."""
    if task.example:
        return ["%s %s" % (texts.word("by_hand"), task.example)]
    arguments = task.cases(Rng(0))[0]
    result = task.result(arguments)
    left = "" if task.place is None else task.arguments.split(", ")[task.place] + " = "
    return ["%s %s  ->  %s%s" % (texts.word("by_hand"), task.call(arguments), left,
                                 as_code(result))]
