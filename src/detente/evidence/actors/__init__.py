"""Who is in a text: mentions, names, offices, pronouns, and the table of actors."""
