"""TBX, the standard of term bases: version 3 (ISO 30042:2019, TBX-Basic, DCA) and version 2 (`martif`).

Both name the same things by different tags. Preferred and admitted terms have that status, avoided forms are
`deprecated` with the reason as note. Not carried: genitive, plural, combining form, and of avoided forms all but
form, gender and reason. Retired concepts stay at home.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree as Tree

from tqa.terms.concept import Concept, Form, Status, WordClass
from tqa.terms.exchange.entry import plain

CARRIED = frozenset(
    (
        "en",
        "sense",
        "en-variants",
        "de",
        "pos",
        "gender",
        "admitted",
        "avoided",
        "definition",
        "note",
        "sources",
        "reviewed",
        "form",
        "reason",
    )
)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter", "pl": "other"}
STATUS = "administrativeStatus"
SUFFIX = "Term-admn-sts"


class Version(NamedTuple):
    """The tags of a version of TBX, and its names of word classes that the other has not."""

    root: str
    attributes: dict[str, str]
    header: str
    entry: str
    language: str
    term: str
    proper_noun: str
    doctype: str = ""


V3 = Version(
    "tbx",
    {"type": "TBX-Basic", "style": "dca", "xmlns": "urn:iso:std:iso:30042:ed-2"},
    "tbxHeader",
    "conceptEntry",
    "langSec",
    "termSec",
    "other",
)
V2 = Version(
    "martif",
    {"type": "TBX-Basic"},
    "martifHeader",
    "termEntry",
    "langSet",
    "tig",
    "properNoun",
    '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n',
)


def written(concepts: Iterable[Concept], version: Version) -> bytes:
    """The file of the concepts that are not retired."""
    root = Tree.Element(version.root, {**version.attributes, LANG: "en"})
    header = Tree.SubElement(root, version.header)
    description = Tree.SubElement(Tree.SubElement(header, "fileDesc"), "sourceDesc")
    _text(description, "p", "tqa glossary, English and German")
    if version is V2:
        _text(Tree.SubElement(header, "encodingDesc"), "p", "TBXBasicXCSV02.xcs", "XCSURI")
    body = Tree.SubElement(Tree.SubElement(root, "text"), "body")
    for concept in concepts:
        if concept.status is not Status.RETIRED:
            _concept(body, concept, version)
    Tree.indent(root)
    text = Tree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{version.doctype}{text}\n'.encode()


def _concept(body: Tree.Element, concept: Concept, version: Version) -> None:
    entry = Tree.SubElement(body, version.entry, {"id": xml_id(concept.id)})
    _text(entry, "descrip", concept.subject, "subjectField")
    for source in concept.sources:
        _text(entry, "admin", source, "source")
    if concept.reviewed:
        group = Tree.SubElement(entry, "transacGrp")
        _text(group, "transac", "modification", "transactionType")
        _text(group, "date", concept.reviewed.isoformat())
    _text(entry, "note", concept.note)
    english = Tree.SubElement(entry, version.language, {LANG: "en"})
    _text(english, "note", concept.sense)
    for number, text in enumerate(concept.english):
        _term(english, Form(text), "admitted" if number else "preferred", concept.word_class, version)
    german = Tree.SubElement(entry, version.language, {LANG: "de"})
    _text(german, "descrip", concept.definition, "definition")
    for form, status, reason in _german(concept):
        _text(_term(german, form, status, concept.word_class, version), "note", reason)


def _german(concept: Concept) -> Iterator[tuple[Form, str, str]]:
    yield concept.de, "preferred", ""
    yield from ((form, "admitted", "") for form in concept.admitted)
    yield from ((avoided.form, "deprecated", avoided.reason) for avoided in concept.avoided)


def _term(language: Tree.Element, form: Form, status: str, word: WordClass, version: Version) -> Tree.Element:
    term = Tree.SubElement(language, version.term)
    _text(term, "term", form.text)
    parts = {WordClass.NAME: version.proper_noun, WordClass.PHRASE: "other"}
    _text(term, "termNote", parts.get(word, str(word)), "partOfSpeech")
    for gender in form.gender:
        _text(term, "termNote", GENDERS[gender], "grammaticalGender")
    if word is WordClass.PHRASE:
        _text(term, "termNote", "phrase", "termType")
    _text(term, "termNote", f"{status}{SUFFIX}", STATUS)
    return term


def _text(parent: Tree.Element, tag: str, text: str, type_: str = "") -> None:
    if text := plain(text):
        Tree.SubElement(parent, tag, {"type": type_} if type_ else {}).text = text


def xml_id(id_: str) -> str:
    """An id as XML has it, where none begins with a figure."""
    return f"_{id_}" if id_[:1].isdigit() else id_
