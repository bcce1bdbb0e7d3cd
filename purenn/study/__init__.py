"""What one asks of a network: how good is it, are its gradients right, what is wrong with a run."""
