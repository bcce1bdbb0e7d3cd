"""What is kept in files: a trained network, data only, never code; purenn itself in a zip."""
