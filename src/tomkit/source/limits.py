"""How big and how deep a file may be: counted while it is read, before anything is built of it."""

__all__ = ["DEPTH", "NODES"]

DEPTH = 32
"""Mappings and lists inside one another."""

NODES = 200_000
"""Keys, values and list entries in one file."""
