"""Findings that an author or a project has decided to live with.

`comments` reads what a document says to tqa, `waiving` obeys it, `baseline` keeps what a project has accepted.
"""
