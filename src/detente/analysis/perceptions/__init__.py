"""Different eyes: the conflict as each actor sees it."""
