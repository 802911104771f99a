"""From results to sentences: one module a kind of result, pure functions that compute nothing."""
