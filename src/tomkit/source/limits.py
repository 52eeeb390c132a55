"""How big and how deep a file may be: counted while it is read, before anything is built of it."""

__all__ = ["DEPTH", "NODES", "PROBLEMS"]

DEPTH = 32
"""Mappings and lists inside one another."""

NODES = 200_000
"""Keys, values and list entries in one file."""

PROBLEMS = 1_000
"""Mistakes that are told of one file; nobody reads more."""
