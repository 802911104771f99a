"""Settings that every test shares."""

from hypothesis import settings

settings.register_profile("detente", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("detente")
