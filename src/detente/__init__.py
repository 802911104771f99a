"""détente: who can make whom do what, whether a deal holds, and which belief carries each answer."""

__version__ = "0.1.0"
