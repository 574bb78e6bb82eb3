"""Clauses: topological fields, borders, finite verbs, subjects and where verbs stand."""
