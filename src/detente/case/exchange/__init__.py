"""Settlement inputs in the formats of other tools."""
