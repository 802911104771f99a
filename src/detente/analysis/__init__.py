"""What follows from what we believe: pure functions from frozen models to frozen results."""
