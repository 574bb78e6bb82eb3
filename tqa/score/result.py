"""What a score report shows, whatever its form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from tqa.score import Figures, Scored, Scores, worst
from tqa.score.comparing import Difference


class Result(NamedTuple):
    """Scores, the names of the two sides, and the differences from a baseline if there is one."""

    text: str
    reference: str
    scores: Scores
    most: int
    baseline: str = ""
    differences: Sequence[Difference] = ()

    @property
    def documents(self) -> list[tuple[str, Figures]]:
        """The documents, if there are several, the worst first."""
        found = self.scores.documents.items()
        return sorted(found, key=lambda each: (-each[1].ter, each[0])) if len(found) > 1 else []

    @property
    def shown(self) -> list[Scored]:
        """The worst segments that are not as the reference."""
        return list(islice((each for each in worst(self.scores.segments) if each.figures.ter), self.most))

    @property
    def metrics(self) -> Iterator[tuple[str, float, str]]:
        """Name, score and signature of each metric."""
        return zip(self.scores.signatures, self.scores.total, self.scores.signatures.values(), strict=False)
