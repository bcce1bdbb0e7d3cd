"""A network written out: one step with its numbers, or all of it as plain assignments."""
