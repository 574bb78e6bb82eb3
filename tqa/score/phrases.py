"""What score reports say, in both languages."""

from __future__ import annotations

from tqa.model import Message

TITLE = Message("Bewertung", "Scores")
METRIC = Message("Maß", "Metric")
MEANS = {
    "chrF2++": Message(
        "Zeichen und Wörter wie in der Referenz; mehr ist besser", "letters and words shared; higher is better"
    ),
    "TER": Message("Änderungen je 100 Wörter; weniger ist besser", "edits per 100 words; lower is better"),
    "BLEU": Message("Wortfolgen wie in der Referenz; mehr ist besser", "word sequences shared; higher is better"),
}
SEGMENTS, UNTOUCHED = Message("Segmente", "segments"), Message("unverändert", "untouched")
EDITS, WORDS = Message("Änderungen", "edits"), Message("Wörter der Referenz", "words of the reference")
DOCUMENT, DOCUMENTS = (
    Message("Datei", "Document"),
    Message("Dateien, die schlechteste zuerst", "Documents, worst first"),
)
SEGMENT = Message("Segment", "Segment")
WORST = Message("Segmente, das schlechteste zuerst: {0} von {1}", "Segments, worst first: {0} of {1}")
HISTOGRAM = Message("Segmente nach TER", "Segments by TER")
BARS = Message("Wie viele Segmente welche TER haben", "How many segments have what TER")
SIGNATURES = Message("Signaturen von sacrebleu", "Signatures of sacrebleu")
COMPARISON = Message("Vergleich mit {0}", "Compared with {0}")
BASELINE, SYSTEM, DIFFERENCE = (
    Message("Vergleich", "Baseline"),
    Message("Text", "Text"),
    Message("Abstand", "Difference"),
)
REAL = Message("mehr als Zufall", "more than chance")
CHANCE = Message("kann Zufall sein", "may be chance")
VERDICT = Message("Urteil", "Verdict")
