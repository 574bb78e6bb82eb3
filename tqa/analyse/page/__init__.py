"""The page around the prose: residue of web pages, credits, languages, and the habits of a house."""
