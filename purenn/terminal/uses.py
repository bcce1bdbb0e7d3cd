"""What is asked of a command line once it is read: every option that is given is of use, and the
files to be written can be, under names that do not lie.

    parser.idle("--row --seed", beside="--x")
    parser.idle("--blanks", without="--as html")
    parser.writes("-o", ".html .htm")

A condition is the name of an option, or of a place as the usage has it, and behind it, if not
all are meant, what may stand there: "--as html|markdown". A default is not given, and never idle.
"""
READ = ("data", "model", "test", "weights", "names")    # what is read, if it is a file


class Given:
    """What was given on a command line: name -> the words, under each name that an option has."""

    def __init__(self):
        self.words = {}

    def note(self, action, words):
        """Take in an option, or a place if anything stands there."""
        place = (action.metavar or action.dest).split("|")[:1]
        for name in action.option_strings or place * bool(words):
            self.words[name] = " ".join(words)

    def holds(self, condition):
        """Return whether this is given."""
        name, _, values = condition.partition(" ")
        return name in self.words and (not values or self.words[name] in values.split("|"))

    def typed(self, condition):
        """Return how this was given."""
        name, _, values = condition.partition(" ")
        words = self.words[name]
        return words if name[0] != "-" else "%s %s" % (name, words) if values else name

    def check_idle(self, command, options, beside, without):
        """Raise ValueError, named after the command, for an option that is given and of no use."""
        for name in [self.typed(name) for name in options.split() if name in self.words]:
            if not beside and not without:
                raise ValueError("%s: %s is of no use here; leave it out" % (command, name))
            if without and not self.holds(without) and (not beside or self.holds(beside)):
                raise useless_without(command, name, wanted(without))
            if beside and not without and self.holds(beside):
                raise useless_beside(command, name, self.typed(beside))

    def check_output(self, command, name, endings, options):
        """Raise ValueError for a file of this option that cannot be written, or should not be."""
        from .arguments import check_ending, check_output       # a help needs neither
        if name in self.words:
            path, about = self.words[name], "%s: %s" % (command, name)
            read = [getattr(options, key, None) for key in READ]
            check_output(about, path, *[one for value in read for one in
                                        (value if isinstance(value, list) else [value])])
            check_ending(about, path, endings(options) if callable(endings) else endings)


def wanted(condition):
    """Return how to give this: of a place only what may stand there."""
    name, _, values = condition.partition(" ")
    return condition if name[0] == "-" else values or name


def useless_without(command, name, other):
    """Return the error for an option that something else must stand beside."""
    return ValueError("%s: %s is of no use without %s; give both, or leave %s out"
                      % (command, name, other, name))


def useless_beside(command, name, other):
    """Return the error for an option that something else leaves nothing to do."""
    return ValueError("%s: %s is of no use beside %s; leave one of them out"
                      % (command, name, other))
