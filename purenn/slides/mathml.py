"""stub"""
from .html import escaped


def set_formula(text, block=False):
    return "<math><mtext>%s</mtext></math>" % escaped(text)
