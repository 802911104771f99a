"""The exchange model: actors trade concessions between issues."""
