"""Settlement models: one module a model, each with its entry in the registry."""
