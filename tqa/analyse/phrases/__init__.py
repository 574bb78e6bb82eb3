"""Noun phrases: agreement, attributes, and nouns that stand side by side or without capitals."""
