"""What the analyses show, one kind of finding a module."""
