"""Pictures of results, one module a picture: what a result shows, as the plain data to be drawn."""
