"""Linear algebra beside the slides: what elimination answers, exactly, with all its steps."""
