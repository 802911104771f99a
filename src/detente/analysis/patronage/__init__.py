"""Patrons and clients: who depends on whom, and what cutting off would do."""
