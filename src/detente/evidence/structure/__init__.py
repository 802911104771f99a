"""A text as it stands: article, segments, passages, sentences, where it comes from."""
