"""The inverse: what actors would have to want for a state to hold."""
