"""Uncertain wants: how often each answer holds over random draws."""
