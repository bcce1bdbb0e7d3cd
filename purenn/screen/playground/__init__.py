"""The last page: a network that a reader builds, trains, stops, asks and takes apart."""
