"""What the analyses show, one kind of finding a module: each yields findings from the results."""
