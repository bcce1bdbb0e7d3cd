"""What fit asks for beside the loop: checks of values, whose fault an error is, weights, small heaps."""
