"""What a report is about: a network that learns a table now, or a saved one and its table."""
from ..training import table_options
from ..training import subject
from ..training.preparing import others, split
from ..training.subject import begun, learn
from .course import Course


def trained(options):
    """Return the Subject of a network that learns the table that the options name.

    Raises KeyboardInterrupt if Ctrl-C ended the training.
    """
    return watched(begun(table_options.load(options, keep=True), options)).judge()


def watched(found):
    """Let a Subject learn, and keep its Course, which looks at the network now and then.

    Raises KeyboardInterrupt if Ctrl-C ended the training.
    """
    def course(training, progress):
        """Return the Course, which has seen the network before it learns."""
        found.course = Course(training.parts, found.settings["epochs"], found.flat(), progress)
        found.course.look(found.network, 0)
        return found.course

    learn(found, course)
    if found.course:
        found.course.look(found.network, found.epoch)
    return found


def of_model(path, options):
    """Return the Subject of a saved network, with the table that the options or the file name."""
    found = subject.of_model(path, options)
    found.parts = parts_of(found)
    return found.judge()


def parts_of(found):
    """Return train and test as they were, if these are the rows of then; else all rows as one."""
    try:
        parts = split(found.data, dict({"test": 0, "validation": 0, "seed": 0}, **found.settings))
        if not others(found.about, parts):
            return parts
    except (ValueError, TypeError):
        pass                        # so few rows, or settings written by hand
    return found.parts
