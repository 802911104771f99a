"""Who heard it from whom: chains, claims, suggested grades, claims told twice."""
