"""Verb forms, word order and clause commas: many small sentences, each with one fault and its cure, or with none."""

from __future__ import annotations

import pytest

from tqa import pipeline
from tqa.analyse.words.verbs import Trait, takes_infinitive, traits, verb_lemmas
from tqa.model import Finding, Severity

FAMILIES = ("VRB", "ORD", "COM")

FAULTS = """
VRB01 | Die Minister haben gestern verhandelten. | Die Minister haben gestern verhandelt.
VRB01 | Das Museum wurde im Herbst eröffnete. | Das Museum wurde im Herbst eröffnet.
VRB01 | Der Verein hat drei Spieler verpflichtete. | Der Verein hat drei Spieler verpflichtet.
VRB01 | Die Forscher haben behaupteten, dass es geht. | Die Forscher haben behauptet, dass es geht.
VRB01 | Die Bank ist im Sommer umzog. | Die Bank ist im Sommer umgezogen.
VRB01 | Er schwieg, nachdem er den Fehler bemerkte hatte. | Er schwieg, nachdem er den Fehler bemerkt hatte.
VRB01 | Die Karten wurden schnell verkauften. | Die Karten wurden schnell verkauft.
VRB01 | Das Team hat das Spiel gewann. | Das Team hat das Spiel gewonnen.
VRB01 | Der Pilot hat den Motor abstellte. | Der Pilot hat den Motor abgestellt.
VRB01 | Sie sagt, dass die Brücke zerstörte wurde. | Sie sagt, dass die Brücke zerstört wurde.
VRB02 | Die Stadt will den Park erweitert. | Die Stadt will den Park erweitern.
VRB02 | Der Zug kann hier nicht zu halten. | Der Zug kann hier nicht halten.
VRB02 | Die Ärzte müssen den Plan geändert. | Die Ärzte müssen den Plan ändern.
VRB02 | Der Händler darf die Ware nicht verkauft. | Der Händler darf die Ware nicht verkaufen.
VRB02 | Die Bürger sollen das Gesetz abzulehnen. | Die Bürger sollen das Gesetz ablehnen.
VRB02 | Das Gerät soll die Luft gereinigt. | Das Gerät soll die Luft reinigen.
VRB02 | Wir wollen bald anzufangen. | Wir wollen bald anfangen.
VRB03 | Der Rat beschloss, die Steuer zu abschaffen. | Der Rat beschloss, die Steuer abzuschaffen.
VRB03 | Sie versprach, den Fehler zu zuzugeben. | Sie versprach, den Fehler zuzugeben.
VRB03 | Er drohte, die Gespräche zu abbrechen. | Er drohte, die Gespräche abzubrechen.
VRB03 | Die Firma plant, Personal zu einstellen. | Die Firma plant, Personal einzustellen.
VRB09 | Die Stadt baut, um den Verkehr entlasten. | Die Stadt baut, um den Verkehr zu entlasten.
VRB09 | Um das Klima schützen, pflanzt sie Bäume. | Um das Klima zu schützen, pflanzt sie Bäume.
VRB04 | Die Bäume haben schnell gewachsen. | Die Bäume sind schnell gewachsen.
VRB04 | Der Ballon hat in der Luft verschwunden. | Der Ballon ist in der Luft verschwunden.
VRB04 | Sie hatten gestern nach Rom gekommen. | Sie waren gestern nach Rom gekommen.
VRB05 | Wir wird das Gesetz ändern. | Wir werden das Gesetz ändern.
VRB05 | Er haben das Gesetz geändert. | Er hat das Gesetz geändert.
VRB05 | Die Philippinen hat ein neues Gesetz. | Die Philippinen haben ein neues Gesetz.
VRB05 | Man müssen das Gesetz ändern. | Man muss das Gesetz ändern.
VRB06 | Der Vertrag ist gestern unterschrieben wurden. | Der Vertrag ist gestern unterschrieben worden.
VRB06 | Die Wände sind neu gestrichen würden. | Die Wände sind neu gestrichen worden.
ORD01 | Im Sommer das Museum hat zu. | Im Sommer hat das Museum zu.
ORD01 | Danach wir gingen nach Hause. | Danach gingen wir nach Hause.
ORD01 | Mit diesem Gerät man kann gut arbeiten. | Mit diesem Gerät kann man gut arbeiten.
ORD01 | Schließlich die Bank gab nach. | Schließlich gab die Bank nach.
ORD01 | Aus diesem Grund er blieb zu Hause. | Aus diesem Grund blieb er zu Hause.
ORD02 | Er fragt, ob das Museum hat ein Café. | Er fragt, ob das Museum ein Café hat.
ORD02 | Sie kam, bevor er war fertig. | Sie kam, bevor er fertig war.
ORD02 | Wir wissen, dass die Stadt baut einen Park. | Wir wissen, dass die Stadt einen Park baut.
ORD03 | Die Stadt hat gebaut einen Park. | Die Stadt hat einen Park gebaut.
ORD04 | Das Museum stattfindet im Mai. | Das Museum findet im Mai statt.
ORD04 | Der Rat ablehnt das Gesetz. | Der Rat lehnt das Gesetz ab.
COM01 | Der Rat glaubt dass das Gesetz hilft. | Der Rat glaubt, dass das Gesetz hilft.
COM01 | Die Halle war leer weil es regnete. | Die Halle war leer, weil es regnete.
COM01 | Wir gehen wenn der Regen aufhört. | Wir gehen, wenn der Regen aufhört.
COM01 | Niemand weiß ob das Museum öffnet. | Niemand weiß, ob das Museum öffnet.
COM01 | Er weiß was er tut. | Er weiß, was er tut.
COM01 | Sie sang während er schlief. | Sie sang, während er schlief.
COM02 | Er kennt eine Stadt die im Meer versank. | Er kennt eine Stadt, die im Meer versank.
COM03 | Die Stadt spart um den Park zu bauen. | Die Stadt spart, um den Park zu bauen.
COM03 | Er ging ohne seinen Hut zu nehmen. | Er ging, ohne seinen Hut zu nehmen.
COM04 | Da der Park offen ist gehen wir hin. | Da der Park offen ist, gehen wir hin.
COM04 | Wer zu spät kommt wartet draußen lange. | Wer zu spät kommt, wartet draußen lange.
COM05 | Sie hofft, den Park zu sehen und bleibt. | Sie hofft, den Park zu sehen, und bleibt.
COM06 | Wegen des Regens, bleibt der Park zu. | Wegen des Regens bleibt der Park zu.
COM06 | Zudem, fehlt der Stadt das Geld. | Zudem fehlt der Stadt das Geld.
COM07 | Der Park ist schöner, als das Museum. | Der Park ist schöner als das Museum.
COM08 | Sie baut keinen Park sondern ein Museum. | Sie baut keinen Park, sondern ein Museum.
COM09 | Sie hat die Aufgabe den Park zu bauen. | Sie hat die Aufgabe, den Park zu bauen.
"""

CLEAN = """
Die für die Halle verpflichteten Spieler werden morgen erwartet.
Er hat sie gestern kommen sehen.
Die Daten hätten gelöscht werden müssen.
Sie hatte das Buch lesen wollen, das er ihr empfahl.
Er war müde und schlief bald ein.
Wir werden, wie gesagt, morgen öffnen.
Das wird sich noch zeigen.
Die Regeln sind so, wie sie sind.
Was er sagte, stimmte nicht.
Der Zug kann erst fahren, wenn das Gleis frei ist.
Das Geld muss erst verdient sein.
Er will geehrt und gelobt werden.
Sie scheint zu schlafen.
Es ist zu hoffen, dass er kommt.
Der Rat plant, die Straße zu übersetzen und zu umfahren.
Er ist zu Hause geblieben.
Der Bus hat den Zaun angefahren.
Eine Reihe von Gästen ist gekommen.
Ein Drittel der Gäste kam zu spät.
Sowohl der Chef als auch die Gäste waren da.
Den Gästen gefiel der Park.
Dem Chef gehören drei Häuser.
Das Problem sind die Kosten.
Nur der Chef weiß das.
Vor allem die Gäste lachten.
Im Park der Stadt steht ein Haus.
Am Abend des Festes regnete es.
Nach Angaben der Stadt kostet der Park viel Geld.
Erst nach dem Fest ging der Chef.
Er weiß, dass sie hat gehen müssen.
Weil er kommt und sie geht, bleibt niemand.
Wenn ja, dann sofort.
Er kam, sah und siegte.
So bald wie möglich wird gebaut.
Kurz bevor es regnete, ging er.
Zwei Tage nachdem es regnete, kam er.
Er tut so, als ob er schliefe.
Je nachdem, wie es läuft, bleibt er.
Es kommt darauf an, was er will.
Er kauft mehr als nötig.
Das ist besser, als man denkt.
Das ist so gut, wie man denkt.
In Wien, der Hauptstadt, regnet es.
Im Mai, sagte er, werde gebaut.
Wie im Mai, so regnet es auch im Juni.
Um sechs Uhr öffnen die Läden.
Die Frage, um die es geht, ist alt.
Er bittet sie um ein Glas Wasser.
Es geht um viel Geld.
Sie hat die Absicht zu gehen.
Das ist aber schade.
Er sagte: Das geht nicht.
"""


def ours(text: str) -> list[Finding]:
    found = pipeline.check_text(text, "t.txt")
    return [f for f in found if f.code.startswith(FAMILIES) and f.severity > Severity.HINT]


@pytest.mark.parametrize("row", FAULTS.strip().splitlines())
def test_fault_is_found_and_cured(row: str) -> None:
    code, text, cured = row.split(" | ")
    found = ours(text)
    assert [f.code for f in found] == [code]
    fix = found[0].hit.fixes[0]
    assert cured in {text[: f.start] + f.text + text[f.end :] for f in found[0].hit.fixes}
    assert ours(text[: fix.start] + fix.text + text[fix.end :]) == []
    assert ours(cured) == []


@pytest.mark.parametrize("text", CLEAN.strip().splitlines())
def test_clean_sentence_is_left_alone(text: str) -> None:
    assert [(f.code, f.quote) for f in ours(text)] == []


def test_faults_of_one_sentence_are_cured_together() -> None:
    text = "Die Beamten haben argumentierte Wenn man den Markt schließe, würde das schaden."
    fixes = sorted(f.hit.fixes[0] for f in ours(text))
    assert len(fixes) == 2
    for fix in reversed(fixes):
        text = text[: fix.start] + fix.text + text[fix.end :]
    assert text == "Die Beamten haben argumentiert, wenn man den Markt schließe, würde das schaden."


@pytest.mark.parametrize(
    ("form", "wanted", "unwanted"),
    [
        ("argumentierte", Trait.SURE | Trait.INFLECTED, Trait.PARTICIPLE),
        ("argumentiert", Trait.FINITE | Trait.PARTICIPLE, Trait.SURE),
        ("beschrieb", Trait.SURE, Trait.INFLECTED),
        ("haben", Trait.FINITE | Trait.INFINITIVE | Trait.HABEN, Trait.SURE),
        ("einzuführen", Trait.ZU_INFINITIVE, Trait.INFINITIVE),
        ("gemacht", Trait.ONLY_PARTICIPLE, Trait.FINITE),
        ("meine", Trait.FINITE | Trait.DETERMINER, Trait.SURE),
        ("halt", Trait.FINITE, Trait.SURE),
        ("weil", Trait.SUBORDINATOR, Trait.FINITE),
        ("Xyzzyt", Trait(0), Trait.FINITE),
    ],
)
def test_traits(form: str, wanted: Trait, unwanted: Trait) -> None:
    assert traits(form) & wanted == wanted
    assert not traits(form) & unwanted


def test_forms_of_werden() -> None:
    assert takes_infinitive("wird")
    assert takes_infinitive("würde")
    assert not takes_infinitive("wurde")
    assert verb_lemmas("verkaufte") == ("verkaufen",)
