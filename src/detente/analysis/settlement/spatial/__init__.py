"""The spatial model of politics: rules, elections, contests, bargains, and the talks they make."""
