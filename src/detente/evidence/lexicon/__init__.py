"""Word lists that the reading rests on, written by hand for this project."""
