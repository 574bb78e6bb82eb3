"""What to write for an avoided form: cures with the case, number, capital and compound shape of what they replace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tqa import lexicon
from tqa.lexicon.store import store
from tqa.model import Fix, Severity, Token
from tqa.terms.form import Scope
from tqa.terms.index import Index
from tqa.terms.inflecting import Setting, holds_article, like, modifiers, nominal, regendered, settings, slots_of
from tqa.terms.matching import Found
from tqa.terms.paradigm import Slot, is_adjective, words_of
from tqa.terms.pattern import GAP, Place, is_infinitive, pattern, separable
from tqa.terms.within import Inside

_LINKS = ("", "s", "es", "n", "en")
NOMINATIVE = Slot("NOM", "PLU")
_BREAKS = frozenset(",;:.!?)–—“”")
IsObject = Callable[[int, str], bool]
"""Whether the noun phrase of a number (SIN, PLU) that begins at a token is likelier the object than the subject."""


class Noun(NamedTuple):
    """What stands in the text for a noun or a term of several words: `prefix` is the compound before its head."""

    first: int
    start: int
    end: int
    lemma: str
    surface: str
    adjectives: tuple[int, ...] = ()
    prefix: str = ""


def fixes(
    found: Found, tokens: Sequence[Token], text: str, is_object: IsObject = lambda _place, _number: False
) -> tuple[Fix, ...]:
    """The cures of the entry in their order; safe if there is one cure, one form of it, and nothing else changes.

    Of nominative and accusative, where both fit, the accusative comes first if `is_object` holds.
    """
    entry = found.entry
    offers = list(dict.fromkeys(fix for cure in entry.cures for fix in _offers(found, tokens, text, cure, is_object)))
    sure = len(offers) == 1 and entry.scope == Scope.ALWAYS and entry.level >= Severity.WARNING and not entry.near
    if sure and found.inside and offers[0].start >= tokens[found.token].start:
        return (offers[0]._replace(safe=True),)
    return tuple(offers)


def _offers(found: Found, tokens: Sequence[Token], text: str, cure: str, is_object: IsObject) -> Iterator[Fix]:
    if found.place and pattern(found.entry.form, found.entry.match).verb:
        yield from _for_verb_phrase(found.entry.form, found.place, tokens, text, cure)
    elif found.place:
        yield from _for_phrase(found, found.place, tokens, cure, is_object)
    elif found.inside and found.inside.first:
        yield _first_part(found, found.inside, tokens[found.token], cure)
    elif found.inside:
        yield from _for_word(found, found.inside, tokens, cure, is_object)


def _first_part(found: Found, inside: Inside, token: Token, cure: str) -> Fix:
    """The cure as first part of a compound."""
    piece, rest = token.text[inside.start : inside.end], token.text[inside.end]
    link = piece[len(found.entry.form) :]
    plural = _plural(found.entry.form, piece, cure, found.known)
    if rest == "-":
        new = plural or (
            "-".join(cure.split()) if piece.lower() == found.entry.form.lower() else combining(cure, link, found.known)
        )
        return Fix(found.start, found.end, _cased(new, piece).removesuffix("-"))
    if _plain(cure):
        return Fix(found.start, found.end, _cased(plural or combining(cure, link, found.known), piece))
    return Fix(found.start, found.end + 1, f"{'-'.join(cure.split())}-{rest.upper()}")


def _plural(form: str, piece: str, cure: str, known: Index) -> str:
    """The plural of a cure of one word if the piece is one."""
    nouns = known.nouns
    if piece.lower() == form.lower() or " " in cure or NOMINATIVE not in slots_of(form, piece, nouns):
        return ""
    return "".join(nouns.slots(cure).get(NOMINATIVE, ())[:1])


def combining(noun: str, link: str, known: Index) -> str:
    """The noun with its linking element: as the entry says, else if possible that of what it replaces."""
    if noun in known.combining:
        return known.combining[noun]
    parts, low = store().parts, noun.lower()
    return next((noun + each for each in (link, *_LINKS) if low + each in parts), noun)


def _plain(word: str) -> bool:
    """Can be closed up: one word with no capital inside."""
    return word.isalpha() and word[1:].islower()


def _cased(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new[0].lower() + new[1:] if _plain(new) else new


def _for_word(found: Found, inside: Inside, tokens: Sequence[Token], cure: str, is_object: IsObject) -> Iterator[Fix]:
    token, entry = tokens[found.token], found.entry
    piece, prefix = token.text[inside.start : inside.end], token.text[: inside.start]
    if not entry.is_noun:
        final = _ends_clause(tokens, found.token)
        yield from (Fix(found.start, found.end, _cased(f, piece)) for f in like(piece, entry.form, cure, final))
    elif cure[0].islower() and not is_adjective(cure.split(maxsplit=1)[0]):
        if not prefix:
            yield Fix(found.start, found.end, cure)
    elif not (prefix and " " in cure):
        noun = Noun(found.token, token.start, found.end, entry.form, piece, (), prefix)
        yield from _nominal(noun, found, tokens, cure, is_object)


def _for_phrase(found: Found, place: Place, tokens: Sequence[Token], cure: str, is_object: IsObject) -> Iterator[Fix]:
    """A noun with its adjectives, or words that do not inflect."""
    form = found.entry.form
    words = words_of(form)
    literal = form[0] == "=" or words.head[0].islower() or not all(is_adjective(word) for word in words.before)
    if literal or (cure[0].islower() and not is_adjective(cure.split(maxsplit=1)[0])):
        if GAP not in form:
            old = tokens[place.first].text
            start = old[0].isupper() and (place.first == 0 or form.lstrip("=")[0].islower())
            new = cure[0].upper() + cure[1:] if start else cure
            yield Fix(found.start, found.end, new)
        return
    head = place.first + len(words.before)
    adjectives = tuple(range(place.first, head))
    noun = Noun(place.first, found.start, found.end, words.head, tokens[head].text, adjectives)
    yield from _nominal(noun, found, tokens, cure, is_object)


def _nominal(noun: Noun, found: Found, tokens: Sequence[Token], cure: str, is_object: IsObject) -> Iterator[Fix]:
    """The cure for a noun, with article and adjectives if its gender is another."""
    nouns, gender = found.known.nouns, found.entry.gender
    before = modifiers(tokens, noun.first)
    new = [g for g in nouns.genders(words_of(cure).head) if g != "pl"]
    old = [g for g in gender or nouns.genders(noun.lemma) if g != "pl"] or new
    slots = slots_of(noun.lemma, noun.surface, nouns)
    places = settings(tokens, [*before, *noun.adjectives], noun.first, slots, old)
    begin = before[0] if before else noun.first
    places.sort(key=lambda place: place.slot.case == "NOM" and is_object(begin, place.slot.number))
    same = [place for place in places if place.slot.number == "PLU" or place.gender in new]
    for setting in same or places or [Setting(slot, g, "SOL") for slot in sorted(slots) for g in old[:1]]:
        kept = setting.slot.number == "PLU" or not new or not setting.gender or setting.gender in new
        goal = setting if kept else setting._replace(gender=new[0])
        lead = "" if kept else _lead(before, tokens, setting, new[0], noun)
        if lead is None:
            continue
        for form in nominal(cure, goal, nouns):
            start = noun.start if kept or not before else tokens[before[0]].start
            yield Fix(start, noun.end, lead + _behind(noun.prefix, form))


def _lead(before: Sequence[int], tokens: Sequence[Token], setting: Setting, gender: str, noun: Noun) -> str | None:
    """Article and adjectives for a noun of another gender, with a blank behind; None if they are not known."""
    border = before[0] if before else noun.first
    article = before and any(r.pos in ("ART", "PRO") for r in lexicon.readings(tokens[border].text, initial=True))
    if (border and not article and holds_article(tokens[border - 1])) or _relative(tokens, noun.end):
        return None
    words = [regendered(tokens[number].text, setting, gender) for number in before]
    return "".join(f"{word} " for word in words) if all(words) else None


def _relative(tokens: Sequence[Token], end: int) -> bool:
    """A relative clause follows, whose pronoun has the gender of the noun."""
    behind = [token.text for token in tokens if token.start >= end][:2]
    return behind[:1] == [","] and any(r.lemma in ("der", "welch") for r in lexicon.readings("".join(behind[1:])))


def _behind(prefix: str, form: str) -> str:
    if not prefix or prefix[-1] == "-":
        return prefix + form
    return prefix + (form[0].lower() + form[1:] if _plain(form) else f"-{form}")


def _for_verb_phrase(form: str, place: Place, tokens: Sequence[Token], text: str, cure: str) -> Iterator[Fix]:
    *rest, verb = cure.split()
    if not is_infinitive(verb) or GAP in form:
        return
    old = form.rsplit(maxsplit=1)[-1]
    if place.verb > place.last:
        yield from _verb_behind(place, tokens, (old, verb), " ".join(rest))
    else:
        yield from _verb_before(place, tokens, text, (old, verb), " ".join(rest))


def _verb_behind(place: Place, tokens: Sequence[Token], verbs: tuple[str, str], rest: str) -> Iterator[Fix]:
    """… einen Unterschied machte, gemacht, zu machen."""
    old, new = verbs
    first, last = tokens[place.first], tokens[place.verb]
    forms: tuple[str, ...]
    if place.verb > place.last + 1:
        forms = lexicon.forms(new, mood="EIZ") if separable(new) else (f"zu {new}",)
    else:
        forms = like(last.text, old, new, perfect=_auxiliary(tokens, place.verb))
    for form in forms[:1]:
        whole = f"{rest} {form}".strip()
        yield Fix(first.start, last.end, _cased_start(whole, first.text, place.first))


def _auxiliary(tokens: Sequence[Token], verb: int) -> bool:
    """The clause of the verb holds a form of haben, sein or werden."""
    left = next((n for n in range(verb, -1, -1) if tokens[n].text in _BREAKS), -1)
    right = next((n for n in range(verb, len(tokens)) if tokens[n].text in _BREAKS), len(tokens))
    clause = (token for token in tokens[left + 1 : right] if token is not tokens[verb])
    return any("AUX" in r.extra for token in clause for r in lexicon.readings(token.text, initial=True))


def _verb_before(place: Place, tokens: Sequence[Token], text: str, verbs: tuple[str, str], rest: str) -> Iterator[Fix]:
    """… macht für viele einen Unterschied; nimmt das in Kauf; the particle of the cure closes the clause."""
    old, new = verbs
    parts, target = separable(old), separable(new)
    verb, end = tokens[place.verb], max(place.last, place.particle)
    between = text[verb.end : tokens[place.first].start].strip()
    behind = (
        text[tokens[place.last].end : tokens[end].end].strip().removesuffix(parts.particle if parts else "").strip()
    )
    particle = target.particle if target else ""
    if target and not parts and not _ends_clause(tokens, place.last):
        return
    for form in like(verb.text, parts.base if parts else old, target.base if target else new)[:1]:
        pieces = (_cased_start(form, verb.text, place.verb), between, rest, behind, particle)
        yield Fix(verb.start, tokens[end].end, " ".join(piece for piece in pieces if piece))


def _cased_start(new: str, old: str, number: int) -> str:
    return new[0].upper() + new[1:] if number == 0 and old[0].isupper() else new


def _ends_clause(tokens: Sequence[Token], number: int) -> bool:
    return number + 1 >= len(tokens) or tokens[number + 1].text in _BREAKS
