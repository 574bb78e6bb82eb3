"""Glossary -> terms found in a text, by inflection and inside compounds.

`glossary/*.toml` is the source, its schema is in `schema` and, for translators, in `glossary/README.md`: one file
per subject with one table per concept (`Concept`), `false-friends.toml` and `calques.toml` (`Phrase`),
`consistency.toml` (`Spellings`), `sources.toml`. `reading` loads, `guard` checks, `layout` formats. The checker
itself reads only the compiled `index`, so this file imports nothing.
"""
