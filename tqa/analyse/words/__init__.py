"""Single words in their sentence: tokens, tags, what unknown words may be, what verbs may be."""
