"""The words of the exercises, in the reader's language; only what is asked for is imported."""

LANGUAGES = ("en", "zh")


class Texts:
    """The words in one language.   lang: en or zh"""

    def __init__(self, lang="en"):
        self.lang = lang

    def page(self, name):
        """Return the texts of one file by key.   name: tasks, words, mistakes or messages"""
        module = "purenn.exercises.%s_%s" % (name, self.lang)
        return __import__(module, None, None, ["TEXT"]).TEXT

    def word(self, key, *values):
        """Return what is said around the tasks."""
        return filled(self.page("words")[key], values)

    def title(self, name):
        """Return the title of a task."""
        return self.page("tasks")[name][0]

    def ask(self, name):
        """Return what a task asks for."""
        return self.page("tasks")[name][1]

    def hint(self, name):
        """Return the first hint of a task, in words."""
        return self.page("tasks")[name][2]

    def hints(self, question, pupil=0):
        """Return the hints of a question in steps: words, then numbers, never the answer."""
        return [self.hint(question.name)] + question.way(pupil)[:-1]

    def formula(self, task):
        """Return a task's formula, with what it is before it: a slide's, or a lesson's."""
        return "%s %s" % (self.word("slide" if slide_of(task) else "formula"), task.formula)

    def shapes(self, task):
        """Return the shapes of what a function takes and gives."""
        return task.shapes.replace("number", self.word("number"))

    def template(self, task):
        """Return the program that a task begins with; %(key)s in it is said by words."""
        return task.template % self.page("words")

    def head(self, task):
        """Return the first line of a function's file: its name, where it is from, its title."""
        if task.name[0] == "r":
            return self.word("repair", task.name, self.title(task.name))
        return self.word("task" if slide_of(task) else "task_of_lesson", task.name, task.slide,
                         self.title(task.name))

    def mistake(self, key, values=()):
        """Return what a mistake, or a check's finding, is called."""
        found = self.page("messages").get(key) or self.page("mistakes")[key]    # the longer last
        if key == "not_python":
            values = values[0], self.of_python(values[1])
        return filled(found, values)

    def of_python(self, text):
        """Return what Python says of a line it does not understand."""
        for there, here in self.page("messages")["of_python"]:
            text = text.replace(there, here)
        return text

    def finding(self, verdict):
        """Return what is wrong, with the numbers that show it: one line."""
        if verdict.error is not None:
            said = self.error(verdict.error, verdict.key)
            return "%s: %s" % (verdict.call, said) if verdict.call else said
        said = self.mistake(verdict.key, verdict.values)
        said = "%s: %s" % (verdict.part, said) if verdict.part else said
        if verdict.gives:
            part = verdict.part + " " if verdict.part else ""
            said = self.mistake("shown", (said, verdict.call, part + verdict.gives,
                                          verdict.wanted))
        return said

    def error(self, error, key="error"):
        """Return an exception as text: its name, its message, what it means, here or anywhere."""
        name, found = type(error).__name__, self.page("messages")
        if "^" in str(error) or "__xor__" in str(error):
            key = "caret"
        if "positional argument" in str(error):
            key = "other_arguments"
        meaning = found.get(key) or found.get("error_" + name) or found["error_other"]
        said = "%s: %s" % (name, error) if str(error) else name
        return "%s (%s)" % (said, meaning)


def slide_of(task):
    """Return the number of the slides' heading that has a task's formula, or "" for none."""
    place = str(getattr(task, "slide", task.name))
    return place if place.isdigit() and task.name[0] != "r" else ""


def filled(text, values):
    """Return a text with the values in it."""
    return text % tuple(values) if values else text.replace("%%", "%")
