"""tqa reads German articles that came out of machine translation and finds what readers stumble over.

The rooms, in the order of the flow; each imports only rooms above it:

model      the nouns, frozen values
config     tqa.toml -> Config
cache      results that need not be computed again
lexicon    German as data: forms, readings, compounds, names, frequencies, phrase lists
terms      glossary -> matching by inflection and inside compounds
formats    file -> Document, byte-exact
segment    Document -> Segments
align      an English article beside its German one -> Beads of segments
analyse    Segment -> Analysis: tokens, readings, names, languages
checks     Analysis -> Hits -> Findings, one file per check
waivers    comments in a document, and the baseline: Findings -> those that count
suggest    Findings -> at most one Suggestion per segment
triage     Analyses, Findings -> how much there is to mend in an article, and whether anybody has mended it
report     Findings, Suggestions -> text, JSON, PO, pages to read, the handbook
apply      reviewed PO + Document -> mended Document
score      chrF, TER and BLEU of texts and of edits
pipeline   the whole tool on one page
cli        the only room that prints and exits
"""
