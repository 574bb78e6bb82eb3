"""Attributes that are worked out once."""

from __future__ import annotations

from pathlib import Path

from tqa.analyse import Analysis
from tqa.analyse.facts import Facts
from tqa.analyse.keeping import kept
from tqa.checks._battery import Battery
from tqa.checks._check import Check, Trigger
from tqa.formats import read
from tqa.model import Message, Severity
from tqa.segment import segments


class Counted:
    times = 0

    @kept
    def squared(self) -> int:
        """Counts how often it is worked out."""
        self.times += 1
        return self.times**2


def test_kept_is_worked_out_once_for_each_object() -> None:
    one, other = Counted(), Counted()
    assert (one.squared, one.squared, other.squared) == (1, 1, 1)
    assert (one.times, other.times) == (1, 1)


def test_kept_is_worked_out_again_when_it_was_forgotten() -> None:
    one = Counted()
    assert one.squared == 1
    del one.__dict__["squared"]
    assert one.squared == 4


def analysis(text: str) -> Analysis:
    return Analysis(segments(read(text.encode(), Path("a.txt")))[0], Facts())


def check(name: str, trigger: Trigger, severity: Severity = Severity.WARNING) -> Check:
    return Check(name[:3].upper(), name, severity, Message(name, name), (), (), find=lambda _: (), trigger=trigger)


CHECKS = (
    check("sign", Trigger(chars="!")),
    check("word", Trigger(words=frozenset(("haus",)))),
    check("twice", Trigger(part="repeated"), Severity.HINT),
    *(check(f"plain{n}", Trigger()) for n in range(9)),
)


def names(battery: Battery, text: str) -> list[str]:
    return [each.name for each in battery.fired(analysis(text)) if not each.name.startswith("plain")]


def test_a_battery_fires_the_checks_whose_conditions_are_met_in_their_order() -> None:
    battery = Battery(CHECKS)
    assert names(battery, "Das Haus steht.") == ["word"]
    assert names(battery, "Das Haus, das alte Haus!") == ["sign", "word", "twice"]
    assert len(list(battery.fired(analysis("Wir gehen.")))) == 9


def test_the_loud_ones_of_a_battery_give_no_hints() -> None:
    assert names(Battery(CHECKS).loud, "Das Haus, das alte Haus!") == ["sign", "word"]


def test_a_condition_for_forms_is_asked_once_for_each_and_one_that_raises_holds() -> None:
    asked: list[str] = []

    def is_long(form: str) -> bool:
        asked.append(form)
        return len(form) > 6

    battery = Battery((check("long", Trigger(form=is_long)), check("broken", Trigger(form=lambda form: 1 / 0))))
    assert names(battery, "Das Haus, das Haus.") == ["broken"]
    assert asked == ["Das", "Haus", "das"]
    assert names(battery, "Die Wohnung, das Haus!") == ["long", "broken"]
    assert asked == ["Das", "Haus", "das", "Die", "Wohnung"]
