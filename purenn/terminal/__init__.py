"""What lessons and commands print with: pictures in characters, progress, formulas typed in."""
