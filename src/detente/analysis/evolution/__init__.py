"""Evolution: what is reached from a status quo, in how many moves, and how."""
