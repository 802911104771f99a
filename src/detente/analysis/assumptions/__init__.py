"""Key assumptions: every belief doubted in turn, and which answers fall."""
