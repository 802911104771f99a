"""What an expert would look at in a case that can be used: rules, each with a code."""
