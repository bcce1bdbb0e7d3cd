"""Reading takes time in proportion to the text: every sign is looked at once."""
from purenn.table.csv_text import quoted_rows
from purenn.table.fields import Reading


def looked_at(rows):
    """Return how many signs reading these rows looks at, in pieces of a text that counts."""
    seen = []

    class Counted(str):
        def count(self, sign):
            seen.append(len(self))
            return str.count(self, sign)

        def lstrip(self):
            return Counted(str.lstrip(self))

        def split(self, sign):
            return [Counted(piece) for piece in str.split(self, sign)]

    fields = [row for _, row in quoted_rows(list(enumerate(map(Counted, rows))), ",", Reading())]
    return sum(seen), fields


def test_a_quoted_field_is_looked_at_once_however_many_commas_and_lines_it_has():
    for rows, field in ((['"' + "," * 3000 + '",2'], "," * 3000),
                        (['"a,b'] + ["c,d"] * 900 + ['",2'], "a,b" + "\nc,d" * 900)):
        seen, fields = looked_at(rows)
        assert fields == [[field.strip(), "2"]] and seen <= sum([len(row) for row in rows])
