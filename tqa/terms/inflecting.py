"""A cure in the form of what it replaces: case and number of nouns, ending of adjectives, person and mood of verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from tqa import lexicon
from tqa.model import Reading, Token, TokenKind
from tqa.terms.paradigm import CASES, GENDERS, SLOTS, Nouns, Slot, words_of
from tqa.terms.pattern import separable

DECLENSIONS = ("DEF", "IND", "SOL")
FINITE = frozenset(("PRÄ", "PRT", "KJ1", "KJ2", "IMP"))


class Setting(NamedTuple):
    """Where a noun stands in its noun phrase. `declension` is that of an adjective before the noun."""

    slot: Slot
    gender: str
    declension: str


def slots_of(noun: str, surface: str, nouns: Nouns) -> set[Slot]:
    """The slots that a surface of the noun may fill; guessed by its ending if nobody knows the noun."""
    low = surface.lower()
    paradigm = nouns.slots(noun)
    if paradigm:
        return {slot for slot, forms in paradigm.items() if low in (form.lower() for form in forms)}
    if low == noun.lower():
        return {Slot(case, "SIN") for case in CASES}
    genitive = low.endswith("s")
    return {Slot("GEN", "SIN")} if genitive else {Slot(case, "PLU") for case in CASES}


def nominal(term: str, setting: Setting, nouns: Nouns) -> tuple[str, ...]:
    """A noun or a term of several words in that setting; () if the forms are not known."""
    words = words_of(term)
    heads = nouns.slots(words.head).get(setting.slot, ())
    if not heads and not nouns.slots(words.head) and setting.slot in {Slot(c, "SIN") for c in CASES if c != "GEN"}:
        heads = (words.head,)
    before = [_adjective(word, setting) for word in words.before]
    if not all(before):
        return ()
    return tuple(" ".join((*before, head, *words.after)) for head in heads[:1])


def _adjective(word: str, setting: Setting) -> str:
    """The adjective of a term with another ending; "" if it has none."""
    low = word[0].lower() + word[1:]
    for reading in lexicon.readings(low):
        if reading.pos in ("ADJ", "PA1", "PA2") and reading.case and reading.degree in ("", "GRU"):
            wanted = {"case": setting.slot.case, "number": setting.slot.number, "declension": setting.declension}
            gender = {"gender": GENDERS.get(setting.gender, "NEU")}
            found = _ending(reading, {**wanted, **gender}, low)
            if found:
                return found[0].upper() + found[1:] if word[0].isupper() else found
    return "" if any(r.case for r in lexicon.readings(low)) else word


def _ending(reading: Reading, wanted: dict[str, str], surface: str) -> str:
    """The form of the reading's lemma with the wanted features; participles have lemmas of their own."""
    found = [form for form in lexicon.forms(reading.lemma, **wanted) if _same_kind(reading, form, wanted)]
    return found[0] if found else ""


def _same_kind(reading: Reading, form: str, wanted: dict[str, str]) -> bool:
    """The form has a reading of the same lemma, class and degree with the wanted features."""
    return any(
        (r.lemma, r.pos, r.degree) == (reading.lemma, reading.pos, reading.degree)
        and wanted.items() <= r._asdict().items()
        for r in lexicon.readings(form)
    )


def like(surface: str, lemma: str, target: str, clause_final: bool = True, perfect: bool = False) -> tuple[str, ...]:
    """Forms of the target verb, adjective or adverb that answer to the readings of a surface of the lemma.

    The likelier come first: the third person, no imperative, the participle only where `perfect`.
    """
    found: list[str] = []

    def unlikely(reading: Reading) -> tuple[bool, bool, bool]:
        participle = reading.mood == "PA2"
        bare = not reading.case and not reading.mood and surface.lower() != lemma
        return (bool(reading.mood) and participle != perfect) or bare, reading.mood == "IMP", reading.person == "2"

    for reading in sorted(lexicon.readings(surface, initial=True), key=unlikely):
        if reading.lemma == lemma and reading.pos != "SUB":
            found += _answering(reading, target, clause_final)
    if not found and surface.lower() == lemma:
        found = [target]
    return tuple(dict.fromkeys(found))


def _answering(reading: Reading, target: str, clause_final: bool) -> Iterator[str]:
    if not reading.case and not reading.mood:
        degree = reading.degree if reading.degree not in ("", "GRU") else ""
        yield from _uninflected(target, degree) if degree else (target,)
        return
    if reading.mood in FINITE and separable(target) and not clause_final:
        return
    mood = reading.mood
    if mood == "EIZ" and not separable(target):
        yield f"zu {target}"
        return
    names = ("case", "number", "gender", "declension", "degree", "person")
    wanted = {name: value for name in names if (value := getattr(reading, name))}
    wanted |= {"mood": mood} if mood else {}
    yield from lexicon.forms(target, **wanted)


def _uninflected(target: str, degree: str) -> Iterator[str]:
    for form in lexicon.forms(target, degree=degree):
        if any(r.degree == degree and not r.case for r in lexicon.readings(form)):
            yield form


def modifiers(tokens: Sequence[Token], first: int) -> list[int]:
    """The numbers of the article and the adjectives right before a noun, in order."""
    found: list[int] = []
    for number in range(first - 1, -1, -1):
        token = tokens[number]
        if token.kind is not TokenKind.WORD or (token.text[0].isupper() and number):
            break
        readings = lexicon.readings(token.text, initial=True)
        if any(r.pos in ("ART", "PRO") and r.case for r in readings):
            return [number, *found]
        if not any(r.pos in ("ADJ", "PA1", "PA2", "ZAL") and r.case for r in readings):
            break
        found.insert(0, number)
    return found


def governed(tokens: Sequence[Token], first: int) -> Set[str]:
    """The cases that the word before the noun phrase allows."""
    if first > 0:
        cases = {r.case for r in lexicon.readings(tokens[first - 1].text, initial=True) if r.pos == "PRP" and r.case}
        if cases:
            return cases
    return frozenset(CASES)


def holds_article(token: Token) -> bool:
    """A preposition with an article inside, by its shape: one case, and the ending of the article (im, zur, ins)."""
    cases = {r.case for r in lexicon.readings(token.text, initial=True) if r.pos == "PRP" and r.case}
    return len(cases) == 1 and token.text[-1] in "mrs"


def settings(
    tokens: Sequence[Token], before: Sequence[int], first: int, slots: Iterable[Slot], genders: Sequence[str]
) -> list[Setting]:
    """The settings in which all words of the noun phrase agree, by slot."""
    cases = governed(tokens, before[0] if before else first)
    found = []
    for slot in sorted(slots, key=SLOTS.index):
        for gender in genders or ("",):
            if slot.case in cases and all(_agrees(tokens[n].text, slot, gender) for n in before):
                found.append(Setting(slot, gender, _declension(tokens, before)))
    return found


def _agrees(text: str, slot: Slot, gender: str) -> bool:
    return any(_reads(r, slot, gender) for r in lexicon.readings(text, initial=True))


def _reads(reading: Reading, slot: Slot, gender: str) -> bool:
    same = (reading.case, reading.number) == slot
    return same and (slot.number == "PLU" or not gender or reading.gender in (GENDERS[gender], "NOG", ""))


def _declension(tokens: Sequence[Token], before: Sequence[int]) -> str:
    """Weak behind der and dieser, mixed behind ein and sein, else strong."""
    readings = lexicon.readings(tokens[before[0]].text, initial=True) if before else ()
    for reading in readings:
        if reading.pos == "ART" or (reading.pos == "PRO" and reading.case):
            weak = reading.declension == "DEF" or "DEM" in reading.extra
            return "DEF" if weak else "IND"
    return "SOL"


def regendered(text: str, setting: Setting, gender: str) -> str:
    """An article or adjective of the setting with another gender; "" if there is no one answer."""
    found: set[str] = set()
    for reading in lexicon.readings(text, initial=True):
        attribute = reading.pos in ("ADJ", "PA1", "PA2") and reading.declension
        if _reads(reading, setting.slot, setting.gender) and (not attribute or attribute == setting.declension):
            wanted = {"case": setting.slot.case, "number": setting.slot.number, "gender": GENDERS[gender]}
            if reading.declension:
                wanted["declension"] = reading.declension
            found |= {f for f in lexicon.forms(reading.lemma, **wanted) if _same_kind(reading, f, wanted)}
    if len(found) != 1:
        return ""
    form = found.pop()
    return form[0].upper() + form[1:] if text[0].isupper() else form
