"""A briefing as a page, as Markdown, as JSON and in the terminal."""
