"""Two systems on the same references: is the difference more than chance? Paired bootstrap, by sacrebleu."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, NamedTuple

from tqa.score import BLEU_NAME, CHRF_NAME, TER_NAME, Pair, metrics

SAMPLES = 1000
LIKELY = 0.05
"""A difference with a smaller p is taken for real."""


class Difference(NamedTuple):
    """One metric of both systems. `p` is None where sacrebleu gives none."""

    metric: str
    baseline: float
    system: float
    p: float | None
    signature: str

    @property
    def real(self) -> bool:
        """Whether chance is an unlikely reason."""
        return self.p is not None and self.p < LIKELY


def compare(pairs: Sequence[Pair], baseline: Sequence[Pair], samples: int = SAMPLES) -> list[Difference]:
    """The differences between a system and a baseline with the same references, seeded as sacrebleu is.

    ValueError if the references are not the same.
    """
    from sacrebleu.significance import PairedTest

    references = [pair.reference for pair in pairs]
    if references != [pair.reference for pair in baseline]:
        raise ValueError("not the same references")
    logging.getLogger("sacrebleu").setLevel(logging.ERROR)
    named = dict(zip((CHRF_NAME, TER_NAME, BLEU_NAME), metrics()[:3], strict=True))
    systems: list[tuple[str, Sequence[str]]] = [
        (name, [pair.text for pair in side]) for name, side in (("baseline", baseline), ("system", pairs))
    ]
    signatures, scores = PairedTest(systems, named, [references], test_type="bs", n_samples=samples)()
    return [_difference(name, scores[name], signatures[name].format()) for name in named]


def _difference(name: str, results: Sequence[Any], signature: str) -> Difference:
    """A row of sacrebleu's results, off numpy's own types, which JSON does not know."""
    first, second = results
    p = None if second.p_value is None else float(second.p_value)
    return Difference(name, float(first.score), float(second.score), p, signature)
