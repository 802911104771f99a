"""Who says what in a text: cues, contents, sources, by rule over a masked parse."""
