"""The rules of more.momentum as lines of Python, for weights that are variables and no rows.

A rule: a letter for each vector that is remembered; what it takes from its settings, once; what
it computes before an update; and the update of w by its gradient g.
"""
RULES = {
    "Momentum": ("v", "lr, momentum = rule.lr, rule.momentum", "",
                 "{v} = momentum*{v} + {g}; {w} -= lr*{v}"),
    "Nesterov": ("v", "lr, momentum = rule.lr, rule.momentum", "",
                 "g = {g}; {v} = momentum*{v} + g; {w} -= lr*(g + momentum*{v})"),
    "Adam": ("ms", "lr, (b1, b2), eps = rule.lr, rule.betas, rule.eps; new1, new2 = 1 - b1, 1 - b2",
             "root = sqrt(1 - b2**t); step, least = lr/(1 - b1**t)*root, eps*root",
             "g = {g}; {m} = b1*{m} + new1*g; {s} = b2*{s} + new2*g*g; "
             "{w} -= step*{m}/(sqrt({s}) + least)")}


def rule_of(optimizer):
    """Return the rule of an optimiser, by the name of its class; None if it has no lines here."""
    return RULES.get(type(optimizer).__name__)
