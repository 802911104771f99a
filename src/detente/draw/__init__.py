"""Pictures: one SVG document for every door, and a table that says the same."""
