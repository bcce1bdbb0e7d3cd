"""What train, evaluate, predict, report and gradcheck share: from a table to a judged network."""
