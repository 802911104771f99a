"""The pages about a case, one module a page: from a question to what the page shows."""
