"""Where the talks will settle: models of negotiation over a line, side by side.

Every model is a function from `Stakes` to a forecast, with an entry in `models.registry`;
`settlement` runs them all on an issue, with calibrated bands, `joint` settles several issues
together, and `backtest` runs the models on decisions of the past.
"""
