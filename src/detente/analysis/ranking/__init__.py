"""How an actor orders the states, and which states there are."""
