"""What fit asks for when it is needed, so that a board pays only then: weights, a long history."""
