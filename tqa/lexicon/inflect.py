"""Generation: the forms that suggestions are made of. Every answer is a form of the lexicon, or None.

Cases are NOM GEN DAT AKK, numbers SIN PLU, genders MAS FEM NEU, declensions weak mixed strong, degrees GRU KOM SUP,
moods PRÄ PRT KJ1 KJ2 IMP, as in `tqa.model.Reading`. Compounds inflect like their last part. Where the lexicon knows
several forms, the most frequent comes first.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from tqa import lexicon
from tqa.lexicon import declension, lists
from tqa.lexicon.store import store

LINKS = ("s", "es", "n", "en", "er", "e", "")
DECLENSIONS = {"weak": "DEF", "mixed": "IND", "strong": "SOL"}


def ranked(lemma: str, **features: str) -> tuple[str, ...]:
    """The forms of a lemma with these features, the most frequent first."""
    return tuple(sorted(lexicon.forms(lemma, **features), key=lambda form: (-lexicon.band(form), len(form), form)))


def noun(lemma: str, case: str, number: str = "SIN") -> str | None:
    """A noun in a case and number: `noun("Land", "GEN", "PLU")` is *Länder*."""
    return next(iter(nouns(lemma, case, number)), None)


def nouns(lemma: str, case: str, number: str = "SIN") -> tuple[str, ...]:
    """All forms of a noun in a case and number: *Staats*, *Staates*."""
    found = ranked(lemma, pos="SUB", case=case, number=number)
    if number == "PLU" and case != "NOM" and len(found) > 1:
        plural = noun(lemma, "NOM", "PLU") or ""
        found = tuple(sorted(found, key=lambda form: not form.startswith(plural)))
    return found


def adjective(
    lemma: str, case: str, number: str, gender: str, *, declension: str = "strong", degree: str = "GRU"
) -> str | None:
    """An adjective or participle before a noun: `adjective("neu", "DAT", "SIN", "MAS", declension="weak")` is *neuen*.

    In the plural the gender does not matter.
    """
    features = {"case": case, "number": number, "declension": DECLENSIONS[declension], "degree": degree}
    features["gender"] = gender if gender in ("MAS", "FEM", "NEU") else "MAS"
    return next(chain.from_iterable(ranked(lemma, pos=pos, **features) for pos in ("ADJ", "PA2", "PA1")), None)


def degree(lemma: str, degree: str) -> str | None:
    """The form of an adjective after *sein*: `degree("gut", "KOM")` is *besser*; SUP is the form after *am*."""
    if degree == "SUP":
        return adjective(lemma, "DAT", "SIN", "NEU", declension="weak", degree="SUP")
    found = ranked(lemma, pos="ADJ", degree=degree, extra="PRD")
    return next(iter(found), None)


def determiner(stem: str, case: str, number: str, gender: str) -> str | None:
    """A determiner by its stem (*der, ein, kein, dies, jed, mein …*): `determiner("ein", "DAT", "SIN", "FEM")`."""
    return declension.determiner(stem, case, "PLU" if number == "PLU" else gender)


def verb(lemma: str, person: str, number: str, mood: str = "PRÄ") -> str | None:
    """A finite form as at the end of a subordinate clause: `verb("ankündigen", "3", "SIN")` is *ankündigt*."""
    return next(iter(ranked(lemma, pos="VER", person=person, number=number, mood=mood)), None)


def main_verb(lemma: str, person: str, number: str, mood: str = "PRÄ") -> tuple[str, str] | None:
    """A finite form of a main clause and its particle, which may be empty: *kündigt*, *an*."""
    form = verb(lemma, person, number, mood)
    split_off = particle(lemma)
    return (form[len(split_off) :], split_off) if form else None


@lru_cache(maxsize=1 << 12)
def particle(lemma: str) -> str:
    """The particle that a verb splits off: *an* of *ankündigen*, nothing of *verkaufen*."""
    found = lexicon.forms(lemma, mood="EIZ")
    for form in found:
        for cut in range(len(lemma) - 3, 1, -1):
            if form == f"{lemma[:cut]}zu{lemma[cut:]}":
                return lemma[:cut]
    return ""


def participle(lemma: str) -> str | None:
    """The past participle: `participle("ankündigen")` is *angekündigt*."""
    return next(iter(ranked(lemma, mood="PA2")), None)


def infinitive(lemma: str) -> str | None:
    """The infinitive, None for what is no verb."""
    return lemma if lemma in lexicon.forms(lemma, pos="VER", mood="INF") else None


def infinitive_with_zu(lemma: str) -> str | None:
    """The infinitive with *zu*: *anzukündigen*, *zu lesen*."""
    found = next(iter(ranked(lemma, mood="EIZ")), None)
    return found or (f"zu {lemma}" if infinitive(lemma) else None)


def compound(first: str, head: str) -> str | None:
    """A closed compound of two nouns with its linking element: *Verwaltung*, *Beamte* -> *Verwaltungsbeamte*.

    `first` is a lemma, `head` any form. A compound on record wins, else the usual link of the first part; None if
    the first part never begins a compound, or what comes of it is no word.
    """
    return next(iter(compounds(first, head)), None)


@lru_cache(maxsize=1 << 10)
def compounds(first: str, head: str) -> tuple[str, ...]:
    """All closed compounds of two nouns, those on record first, then the most frequent first part."""
    if not (first.isalpha() and head.isalpha()):
        return ()
    low, parts = first.lower(), store().parts
    stems = [low + link for link in LINKS] + ([low[:-1]] if low.endswith("e") else [])
    words = [(part + head.lower()).capitalize() for part in stems if parts.get(part, 0) & 1]
    known = [word for word in words if lexicon.known(word)]
    return tuple(known) or tuple(sorted((w for w in words if lexicon.is_word(w)), key=lambda w: -lexicon.band(w)))


def hyphenated(first: str, head: str) -> str:
    """A compound with a hyphen, for names, acronyms and figures: *Nvidia-Sprecher*, *Machine-Learning-Modell*."""
    return f"{first.replace(' ', '-')}-{head}"


@lru_cache(maxsize=1 << 10)
def genitive_name(name: str) -> str:
    """A name in the genitive: *Trumps*, *Nvidias*; an apostrophe behind an s sound: *Marx’*."""
    return f"{name}’" if name.endswith(tuple(lists.load("sibilants")["endings"])) else f"{name}s"
