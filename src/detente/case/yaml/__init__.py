"""YAML as people write it: read with places, written in one style, edited in place."""
