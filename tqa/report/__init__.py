"""Findings and Suggestions -> what people and programs read, one file per output."""
