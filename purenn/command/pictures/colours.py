"""The colours of the pictures, each in two shades: on light and on dark paper.

Six colours that stay apart for people who see no red, no green or no blue (after Okabe and Ito
2008, moved until the nearest two are 20 CIELAB steps apart in every kind of sight), each with a
contrast of at least 3 : 1 to its paper. A picture never tells by colour alone: lines have dashes,
classes have shapes.
"""
PAPER = ("#ffffff", "#14171c")
INK = ("#1b1f24", "#e8eaed")
DIM = ("#59636e", "#9aa4af")        # captions and axes
GRID = ("#e3e6ea", "#2b3138")
SERIES = (("#2345cf", "#86adf8"), ("#dd6b10", "#dd6f22"), ("#07553b", "#3bdc90"),
          ("#b8558f", "#e0a5c4"), ("#7a4a0c", "#f0ee55"), ("#3195dc", "#8b62ea"))
NEGATIVE, POSITIVE = SERIES[0], SERIES[1]
BOTH = ((0x4A, 0x7F, 0xE8), (0xDD, 0x6B, 0x10))     # negative, positive: pixels on either paper
TINT = (0.24, 0.34)                 # how much of a class's colour its region shows
FONT = "font-family:system-ui,'Segoe UI','Noto Sans','Noto Sans TC',sans-serif;font-size:14px"


def mixed(colour, paper, share):
    """Return a share of a colour on paper.   colour, paper: '#rrggbb'"""
    parts = [[int(text[i:i + 2], 16) for i in (1, 3, 5)] for text in (colour, paper)]
    return "#%02x%02x%02x" % tuple([round(share * c + (1 - share) * p) for c, p in zip(*parts)])


def rules():
    """Return what each class of an element sets: {class: (property, light, dark)}."""
    found = {"nn-paper": ("fill",) + PAPER, "nn-ink": ("fill",) + INK, "nn-dim": ("fill",) + DIM,
             "nn-grid": ("stroke",) + GRID, "nn-axis": ("stroke",) + DIM,
             "nn-line": ("stroke",) + INK, "nn-halo": ("stroke",) + PAPER,
             "nn-neg": ("fill",) + NEGATIVE, "nn-pos": ("fill",) + POSITIVE,
             "nn-ink-on-paper": ("filter", "none", "invert(1)"),      # a black image
             "nn-negline": ("stroke",) + NEGATIVE, "nn-posline": ("stroke",) + POSITIVE}
    for i, pair in enumerate(SERIES):
        found["nn-f%d" % i] = ("fill",) + pair
        found["nn-s%d" % i] = ("stroke",) + pair
        found["nn-t%d" % i] = ("fill",) + tuple(
            [mixed(colour, paper, share) for colour, paper, share in zip(pair, PAPER, TINT)])
    return found


def style(used):
    """Return the style sheet for the classes that are used, dark where the reader asks for it.

    Every picture says the same of a class, so that many stand in one page without a clash.
    """
    chosen = [(name, rule) for name, rule in rules().items() if name in used]
    light, dark = ["".join([".nn .%s{%s:%s}" % (name, rule[0], rule[shade])
                            for name, rule in chosen]) for shade in (1, 2)]
    return ".nn{%s}%s@media screen and (prefers-color-scheme:dark){%s}" % (FONT, light, dark)
