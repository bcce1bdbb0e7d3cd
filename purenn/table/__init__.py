"""From a file to samples, and from outputs back to answers."""
