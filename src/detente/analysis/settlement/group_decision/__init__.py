"""The group decision model: its rounds, one round for many draws, and its three variants."""
