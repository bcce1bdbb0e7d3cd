"""A lesson's blocks on paper: a terminal, a page in a browser, a handout, a notebook.

A block is a dict of plain values. No carrier knows a lesson, no lesson knows a carrier.

text     text                           a paragraph
formula  text label head first bold wrong     linear signs, x₁ = σ(W₁x₀ + b₁); head before the
                                        first; bold: the letters that are vectors; wrong: what the
                                        slide has wrong, the end of the text
derivation lines bold                   a formula that comes about line by line; not on a terminal
line     text indent                    numbers worked out; what does not fit is indented
show     parts indent apart bold        texts beside {rows row column vector bar computed}: texts
                                        of numbers, the row and column that are looked at
table    heads rows right indent        right: the columns that stand flush right
source   name line numpy head step      the line that computes; numpy: the slide's, or None
picture  name label text indent above below caption place data   text: lines of characters; what
                                        stands above and below them speaks of characters, the
                                        caption of what is drawn; place: what is of another
                                        stands beside it; data: see pictures
code     text needs                     computes the numbers again, where code can run;
                                        needs: of purenn, beside what the lesson imports
question text answer                    answer: text that is kept for the end
step     .                              here a lecturer stops, and a key goes on
gap      .                              an empty line on a terminal
"""
