"""What if: the analyses before and after some beliefs are changed."""
