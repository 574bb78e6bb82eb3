"""What an editor decided in a PO editor reaches the article, and nothing else does."""

from __future__ import annotations

import shutil
import stat
import subprocess
from pathlib import Path
from unicodedata import normalize

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_suggest import article, finding

from tqa import apply, formats
from tqa.apply.files import inside
from tqa.apply.patching import patches
from tqa.apply.reading import PoError, read
from tqa.model import Kind, Prose, Segment, Span, Suggestion, digest
from tqa.report import po
from tqa.report.word_diff import flat
from tqa.segment import segments
from tqa.suggest import mended

SENTENCES = (
    "Der Hund bellt laut.",
    "Die Katze schläft nicht mehr.",
    "Das Pferd frisst heute Gras.",
    "Im Wald steht ein Haus.",
    "Beschriftung umschalten.",
)


def review(text: str, targets: dict[int, str], *, name: str = "artikel.txt", fuzzy: bool = False) -> str:
    """A PO in which the segments of the given indexes have been decided so."""
    document, parts = article(text, name)
    made = [Suggestion(parts[index], target) for index, target in targets.items()]
    out = po.review(document, made, parts, po.Head(name))
    return out if fuzzy else out.replace("#, fuzzy\n", "")


def applied(text: str, reviewed: str, name: str = "artikel.txt") -> tuple[str, apply.Plan]:
    document, parts = article(text, name)
    plan = apply.plan(read(reviewed.encode()), document, parts)
    return apply.patched(document, plan), plan


def after(text: str, targets: dict[int, str], name: str = "artikel.txt") -> str:
    return applied(text, review(text, targets, name=name), name)[0]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an article and its PO, one entry accepted."""
    (tmp_path / "artikel.txt").write_text("Der Hund belt.\n\nDie Katze.\n", encoding="utf-8")
    text = review("Der Hund belt.\n\nDie Katze.\n", {0: "Der Hund bellt."})
    (tmp_path / "artikel.txt.po").write_text(text, encoding="utf-8")
    return tmp_path


def go(desk: Path, **options: bool) -> apply.Outcome:
    return apply.apply_file(desk / "artikel.txt.po", desk, **options)


@pytest.mark.parametrize(
    ("msgstr", "fuzzy", "becomes", "count"),
    [
        ("Der Hund bellt.", True, "Der Hund belt.", "open"),
        ("", False, "Der Hund belt.", "open"),
        (" ", False, "Der Hund belt.", "open"),
        ("Der Hund belt.", False, "Der Hund belt.", "kept"),
        ("Der Hund bellt.", False, "Der Hund bellt.", "applied"),
        ("Der Hund bellt.\n", False, "Der Hund bellt.", "applied"),
        ("∅", False, "", "applied"),
        ("∅", True, "Der Hund belt.", "open"),
    ],
)
def test_the_table(msgstr: str, fuzzy: bool, becomes: str, count: str) -> None:
    text = "Der Hund belt.\n\nDie Katze schläft.\n"
    file = polib.pofile(review(text, {0: "Der Hund bellt."}))
    file[0].msgstr, file[0].fuzzy = msgstr, fuzzy
    out, plan = applied(text, str(file))
    assert out == (f"{becomes}\n\n" if becomes else "") + "Die Katze schläft.\n"
    assert len(getattr(plan, count)) == 1


def test_obsolete_entries_are_skipped() -> None:
    text = "Der Hund belt.\n\nDie Katze schläft.\n"
    file = polib.pofile(review(text, {0: "Der Hund bellt."}))
    file[0].obsolete = True
    assert applied(text, str(file)) == (text, apply.Plan())


@pytest.mark.parametrize(
    ("name", "text", "new", "becomes"),
    [
        ("a.md", "> Wir\r\n> in die Statd\r\n> am See.\r\n", "Statd→Stadt", "> Wir\r\n> in die Stadt\r\n> am See.\r\n"),
        ("a.txt", "\ufeffDie Statd  am See.", "Statd→Stadt", "\ufeffDie Stadt  am See."),
        ("a.md", "- eins\n- die Statd\n   am See.\n", "Statd→Stadt", "- eins\n- die Stadt\n   am See.\n"),
        ("a.md", "Statd\u00a0am\nu\u0308ber.\n", "u\u0308ber→\u00fcber See", "Statd\u00a0am\nu\u0308ber See.\n"),
        ("a.html", "<p>Die <b>Statd</b>\n am See.</p>\n", "Statd→Stadt", "<p>Die <b>Stadt</b>\n am See.</p>\n"),
    ],
)  # fmt: skip
def test_layout_survives(name: str, text: str, new: str, becomes: str) -> None:
    _, parts = article(text, name)
    index, part = next((index, part) for index, part in enumerate(parts) if "Statd" in part.target)
    target = flat(part.target).replace(*new.split("→"))
    assert after(text, {index: target}, name) == becomes


@pytest.mark.parametrize(
    ("name", "text", "doomed", "becomes"),
    [
        ("a.txt", "Eins.\n\nWeg damit\n\nZwei.\n", ["Weg damit"], "Eins.\n\nZwei.\n"),
        ("a.txt", "Eins.\r\n\r\nWeg damit\r\n\r\nZwei.\r\n", ["Weg damit"], "Eins.\r\n\r\nZwei.\r\n"),
        ("a.txt", "\ufeffWeg damit\n\nZwei.\n", ["Weg damit"], "\ufeffZwei.\n"),
        ("a.txt", "Eins.\n\nWeg damit", ["Weg damit"], "Eins.\n"),
        ("a.txt", "Eins.\n\nWeg damit\n\nHier auch\n\nZwei.\n", ["Weg damit", "Hier auch"], "Eins.\n\nZwei.\n"),
        ("a.txt", "Eins ist da. Das ist zu viel. Zwei ist da.\n", ["Das ist zu viel."], "Eins ist da. Zwei ist da.\n"),
        ("a.txt", "Eins ist da. Das ist zu viel.\n", ["Das ist zu viel."], "Eins ist da.\n"),
        ("a.md", "- Eins\n- Weg damit\n- Zwei\n", ["Weg damit"], "- Eins\n- Zwei\n"),
        ("a.md", "Text.\n\n- Weg damit\n- Das auch\n\nMehr.\n", ["Weg damit", "Das auch"], "Text.\n\nMehr.\n"),
        ("a.md", "Text.\n\n## Weg damit\n\nMehr.\n", ["Weg damit"], "Text.\n\nMehr.\n"),
        ("a.md", "Text.\n\nWeg damit\n---------\n\nMehr.\n", ["Weg damit"], "Text.\n\nMehr.\n"),
        ("a.md", "Text.\n\n**Weg damit**\n\nMehr.\n", ["Weg damit"], "Text.\n\nMehr.\n"),
        ("a.md", "> Weg damit\n\nMehr.\n", ["Weg damit"], "Mehr.\n"),
        ("a.html", "<p>Eins.</p>\n<p>Weg damit</p>\n<p>Zwei.</p>\n", ["Weg damit"], "<p>Eins.</p>\n<p>Zwei.</p>\n"),
        ("a.html", "<ul><li>Eins</li><li><b>Weg damit</b></li></ul>", ["Weg damit"], "<ul><li>Eins</li></ul>"),
    ],
)  # fmt: skip
def test_a_deleted_segment_takes_its_empty_line_along(name: str, text: str, doomed: list[str], becomes: str) -> None:
    _, parts = article(text, name)
    targets = {index: "" for index, part in enumerate(parts) if part.prose.text.strip() in doomed}
    assert len(targets) == len(doomed)
    assert after(text, targets, name) == becomes


def test_an_article_that_changed_is_patched_where_it_did_not() -> None:
    text = "Der Hund belt.\n\nDie Katze schlft.\n\nDas Pferd."
    reviewed = review(text, {0: "Der Hund bellt.", 1: "Die Katze schläft."})
    out, plan = applied("Neu.\n\nDer Hund belt.\n\nDie Katze schlief.\n\nDas Pferd.", reviewed)
    assert out == "Neu.\n\nDer Hund bellt.\n\nDie Katze schlief.\n\nDas Pferd."
    assert (len(plan.applied), len(plan.conflicts)) == (1, 1)


def test_equal_segments_by_number() -> None:
    text = "Das eine.\n\nWeg damit\n\nDas andere.\n\nWeg damit\n"
    assert after(text, {3: ""}) == "Das eine.\n\nWeg damit\n\nDas andere.\n"
    out, _ = applied("Neu.\n\n" + text, review(text, {3: "Bleib da"}))
    assert out == "Neu.\n\n" + text[:-10] + "Bleib da\n"


def test_equal_segments_by_neighbours_when_their_count_changed() -> None:
    text = "Das eine.\n\nWeg damit\n\nDas andere.\n\nWeg damit\n\nEnde.\n"
    out, plan = applied("Weg damit\n\n" + text, review(text, {3: "Bleib da"}))
    assert out == "Weg damit\n\n" + text.replace("Weg damit\n\nEnde", "Bleib da\n\nEnde")
    assert not plan.conflicts


def test_equal_segments_that_nothing_tells_apart_are_a_conflict() -> None:
    text = "X ist da.\n\nWeg damit\n\nX ist da.\n\nWeg damit\n\nX ist da.\n"
    more = text.removesuffix("X ist da.\n") + "Neu.\n\nWeg damit\n\nX ist da.\n"
    out, plan = applied(more, review(text, {3: ""}))
    assert out == more and len(plan.conflicts) == 1


@pytest.mark.parametrize("others", [("eins", "zwei", "drei"), ("X", "X", "X")])
def test_two_sittings_over_repeated_lines(others: tuple[str, ...]) -> None:
    """Captions with the same two lines of residue around them, cleared bit by bit from one PO."""
    text = "\n".join(f"Bild {other}.\n\nWeg damit\n\nDas auch\n" for other in others)
    file = polib.pofile(review(text, {1: "", 2: "", 4: "", 5: "", 7: "", 8: ""}, fuzzy=True))
    for number, entry in enumerate([file[3], file[0], file[2], file[4], file[1], file[5]], 1):
        entry.fuzzy = False
        text, plan = applied(text, str(file))
        assert (len(plan.applied), len(plan.already), len(plan.conflicts)) == (1, number - 1, 0)
    assert text == "\n".join(f"Bild {other}.\n" for other in others)


def test_an_entry_whose_outcome_is_the_source_of_another() -> None:
    text = "Der Hund.\n\nDie Katze.\n"
    reviewed = review(text, {0: "Die Katze.", 1: "Das Pferd."})
    once, _ = applied(text, reviewed)
    twice, plan = applied(once, reviewed)
    assert once == twice == "Die Katze.\n\nDas Pferd.\n"
    assert not plan.conflicts


def test_one_sentence_becomes_two_and_is_known_again() -> None:
    text = "Der Hund bellt die Katze schläft heute.\n"
    reviewed = review(text, {0: "Der Hund bellt. Die Katze schläft heute."})
    once, _ = applied(text, reviewed)
    twice, plan = applied(once, reviewed)
    assert once == twice == "Der Hund bellt. Die Katze schläft heute.\n"
    assert (len(plan.already), len(plan.conflicts)) == (1, 0)


def test_front_matter_stays_legible() -> None:
    text = '---\ntitle: "Der Hund belt"\n---\n\nDie Katze schlft.\n'
    out, plan = applied(text, review(text, {0: 'Der "Hund" bellt', 1: "Die Katze schläft."}, name="a.md"), "a.md")
    assert out == text.replace("schlft", "schläft")
    assert (len(plan.applied), len(plan.conflicts)) == (1, 1)


def test_an_article_in_another_encoding() -> None:
    text = "Die Küche ist groß.\n\nDer Hund belt.\n"
    document = formats.read(text.encode("cp1252"), Path("a.txt"), "cp1252")
    reviewed = read(review(text, {0: "Die Küche ist → groß.", 1: "Der Hünd bellt."}).encode())
    plan = apply.plan(reviewed, document, segments(document))
    assert document.encode(apply.patched(document, plan)) == text.replace("Hund belt", "Hünd bellt").encode("cp1252")
    assert len(plan.conflicts) == 1


def test_only_white_space_changes() -> None:
    text = "Es sind 5  nm.\n"
    reviewed = review(text, {0: "Es sind 5\u00a0nm."})
    once, _ = applied(text, reviewed)
    twice, plan = applied(once, reviewed)
    assert once == twice == "Es sind 5\u00a0nm.\n" and len(plan.already) == 1


def test_files(desk: Path) -> None:
    (desk / "artikel.txt").chmod(0o640)
    tried = go(desk, dry_run=True)
    assert "-Der Hund belt.\n+Der Hund bellt.\n" in tried.diff and not tried.written
    assert "belt." in (desk / "artikel.txt").read_text(encoding="utf-8")
    done = go(desk, backup=True)
    assert (done.written, done.exit_code, done.error) == (True, 0, None)
    assert (desk / "artikel.txt").read_text(encoding="utf-8").startswith("Der Hund bellt.")
    assert stat.S_IMODE((desk / "artikel.txt").stat().st_mode) == 0o640
    assert (desk / "artikel.txt.bak").read_text(encoding="utf-8").startswith("Der Hund belt.")
    again = go(desk)
    assert (again.written, again.exit_code, len(again.plan.already)) == (False, 0, 1)
    assert sorted(path.name for path in desk.iterdir()) == ["artikel.txt", "artikel.txt.bak", "artikel.txt.po"]


def test_a_folder_goes_on_after_a_broken_file(desk: Path) -> None:
    (desk / "a.po").write_text("msgid", encoding="utf-8")
    assert [outcome.exit_code for outcome in apply.apply_review(desk, desk)] == [2, 0]


def test_kept_entries_make_baseline_lines(desk: Path) -> None:
    text = "Der Hund belt.\n\nDie Katze.\n"
    document, parts = article(text)
    made = Suggestion(parts[0], parts[0].target, (finding(document, parts[0], "belt", "bellt"),))
    (desk / "artikel.txt.po").write_text(
        po.review(document, [made], parts, po.Head("artikel.txt")).replace("#, fuzzy\n", "")
    )
    key = digest("Der Hund belt.")
    line = f'{{"path": "artikel.txt", "rule": "misspelling", "segment": "{key}", "ordinal": 1}}'
    assert go(desk).baseline == (line,)


OUTSIDE = ("../artikel.txt", "/etc/passwd", "a/../../x.txt", "C:\\x.txt", "C:x.txt", "a\0b", "", ".")
NO_FILE = ("nicht-da.txt", "ordner", "link.txt", "links/artikel.txt")


@pytest.mark.parametrize("file", [*OUTSIDE, *NO_FILE])
def test_nothing_outside_the_root(tmp_path: Path, file: str) -> None:
    root = tmp_path / "root"
    (root / "ordner").mkdir(parents=True)
    (root / "ordner" / "artikel.txt").touch()
    (tmp_path / "artikel.txt").touch()
    (root / "link.txt").symlink_to(tmp_path / "artikel.txt")
    (root / "links").symlink_to(root / "ordner")
    with pytest.raises(PoError):
        inside(root, file)
    assert inside(root, "ordner/artikel.txt")


def broken(desk: Path, text: str | bytes) -> apply.Outcome:
    data = text.encode() if isinstance(text, str) else text
    (desk / "artikel.txt.po").write_bytes(data)
    outcome = go(desk)
    assert outcome.exit_code == 2 and outcome.error and "\n" not in outcome.error.de
    assert (desk / "artikel.txt").read_text(encoding="utf-8") == "Der Hund belt.\n\nDie Katze.\n"
    return outcome


def test_truncated_anywhere(desk: Path) -> None:
    whole = (desk / "artikel.txt.po").read_bytes()
    header = whole.index(b"\n\n") + 1
    for size in {*range(len(whole.rstrip()) - 1)} - {header, header + 1, header + 2}:
        broken(desk, whole[:size])


def test_duplicate_entries(desk: Path) -> None:
    whole = (desk / "artikel.txt.po").read_text(encoding="utf-8")
    entry = whole[whole.index("#. ") :]
    outcome = broken(desk, whole + "\n" + entry)
    assert outcome.error and "zweimal" in outcome.error.de and outcome.line > 20


def test_other_trouble(desk: Path) -> None:
    whole = (desk / "artikel.txt.po").read_text(encoding="utf-8")
    broken(desk, whole.replace("X-Tqa-File: artikel.txt", "X-Tqa-File: ../artikel.txt"))
    broken(desk, whole.replace("X-Tqa-Schema: 1", "X-Tqa-Schema: 99"))
    broken(desk, whole.replace("belt", "bält"))
    broken(desk, whole.encode("utf-16"))
    broken(desk, whole.encode().replace(b"Hund bellt.", b"H\xf6hn."))
    broken(desk, review("Ein ganz anderer Artikel.\n", {0: "Ein anderer Artikel."}))


def test_what_other_programs_make_of_it(desk: Path) -> None:
    whole = (desk / "artikel.txt.po").read_text(encoding="utf-8")
    variants = [
        "\ufeff" + whole.replace("\n", "\r\n"),
        whole.replace('msgctxt "', '#= no-wrap\nmsgctxt "'),
        whole.replace('msgstr "Der Hund bellt."', 'msgstr ""\n"Der "\n"Hund bellt."'),
        "".join(line for line in whole.splitlines(True) if not line.startswith(("#.", "#:"))),
        whole + '\n#~ msgid "alt"\n#~ msgstr "neu"\n',
        whole.rstrip(),
    ]
    for text in variants:
        (desk / "artikel.txt").write_text("Der Hund belt.\n\nDie Katze.\n", encoding="utf-8")
        (desk / "artikel.txt.po").write_bytes(text.encode())
        assert go(desk).error is None
        assert (desk / "artikel.txt").read_text(encoding="utf-8").startswith("Der Hund bellt.")


@pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")
@pytest.mark.parametrize("option", ["--width=40", "--no-wrap", "--sort-output", "--no-location", "--escape"])
def test_what_gettext_makes_of_it(desk: Path, option: str) -> None:
    path = desk / "artikel.txt.po"
    subprocess.run(["msgcat", option, "-o", path, path], check=True, capture_output=True)
    assert go(desk).exit_code == 0
    assert (desk / "artikel.txt").read_text(encoding="utf-8").startswith("Der Hund bellt.")


def test_polib_wraps(desk: Path) -> None:
    path = desk / "artikel.txt.po"
    file = polib.pofile(str(path), wrapwidth=20)
    file.save()
    assert go(desk).exit_code == 0
    assert (desk / "artikel.txt").read_text(encoding="utf-8").startswith("Der Hund bellt.")


lines = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8)
breaks = st.sampled_from(["\n\n", "\r\n\r\n", "\n"])


@st.composite
def decided(draw: st.DrawFn) -> tuple[str, str]:
    """An article and a PO with decisions of every kind."""
    text = draw(breaks).join(draw(lines)) + draw(st.sampled_from(["", "\n"]))
    _, parts = article(text)
    made = st.sampled_from([*SENTENCES, "", "Etwas ganz Neues steht hier.", "Der  Hund\u00a0bellt laut."])
    targets = draw(st.dictionaries(st.integers(0, len(parts) - 1), made, max_size=len(parts)))
    return text, review(text, targets)


odd = st.text(st.sampled_from('aä "\\\t\u00a0\u2028\x85\x0b\x0c\x1c\u0308{}[]#~n<>&\u200d😀\n'), max_size=40)


@settings(deadline=None)
@given(odd, odd)
def test_odd_characters_come_back(text: str, target: str) -> None:
    document, parts = article(text)
    made = [Suggestion(part, target) for part in parts]
    entries = read(po.review(document, made, parts, po.Head("artikel.txt")).encode()).entries
    assert [entry.msgid for entry in entries] == [flat(part.target) for part in parts]
    assert all(entry.msgstr.strip() == (flat(target).strip() or "∅") for entry in entries)
    plan = apply.plan(read(po.review(document, [], parts, po.Head("artikel.txt")).encode()), document, parts)
    assert apply.patched(document, plan) == document.text


wrapped = st.lists(
    st.sampled_from(["Wort", "ü", "u\u0308", "–", ",", "**", " ", "\n", "\r\n> ", "\u00a0", "  "]), max_size=12
)


@settings(deadline=None)
@given(wrapped.map("".join), wrapped.map("".join))
def test_a_patched_segment_reads_as_decided(raw: str, target: str) -> None:
    part = Segment("", 1, Kind.PARAGRAPH, Span(0, len(raw)), 1, 0, raw, Prose.plain(raw, 0))
    fixes = patches(part, flat(raw), flat(target))
    assert fixes is not None
    assert normalize("NFC", flat(mended(raw, 0, fixes))) == normalize("NFC", flat(target))


@settings(deadline=None)
@given(decided())
def test_twice_is_once(case: tuple[str, str]) -> None:
    text, reviewed = case
    once, _ = applied(text, reviewed)
    assert applied(once, reviewed)[0] == once


@settings(deadline=None)
@given(decided(), st.data())
def test_edits_in_between_are_never_overwritten(case: tuple[str, str], data: st.DataObject) -> None:
    text, reviewed = case
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = (
            text[:start]
            + data.draw(st.sampled_from(["", "x", "\n", ". ", "ü", SENTENCES[0], "\n\n" + SENTENCES[4] + "\n\n"]))
            + text[end:]
        )
    document = formats.read(text.encode(), Path("artikel.txt"))
    parts = segments(document)
    try:
        plan = apply.plan(read(reviewed.encode()), document, parts)
    except PoError:
        return
    assert apply.patched(document, plan) == mended(document.text, 0, plan.edits)
    hashes = {entry.hash for entry in plan.applied}
    allowed = [part.span for part in parts if part.id in hashes]
    for edit in plan.edits:
        gone = set(range(edit.start, edit.end)) - {i for span in allowed for i in range(*span)}
        assert all(text[i].isspace() for i in gone)
        assert edit.text == "" or any(span.start <= edit.start <= edit.end <= span.end for span in allowed)
