"""Tables of words, written by hand; each says at its head what its lines mean."""
