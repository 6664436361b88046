"""Samples of one measure, and what is told of them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bench.report import Value


@dataclass(frozen=True, slots=True)
class Samples:
    """Times of one thing, in milliseconds; none where it could not be measured."""

    values: tuple[float, ...] = ()
    reason: str = ""  # why there are none

    @classmethod
    def of(cls, values: Iterable[float]) -> "Samples":
        """Keep these times."""
        return cls(values=tuple(values))

    @property
    def median(self) -> float | None:
        """The time that half of the samples do not exceed."""
        return self.percentile(50)

    @property
    def p95(self) -> float | None:
        """The time that 95 of a hundred samples do not exceed; of few samples, the greatest."""
        return self.percentile(95)

    def percentile(self, share: float) -> float | None:
        """The smallest sample that `share` percent of the samples do not exceed; None without samples."""
        if not self.values:
            return None
        return float(np.percentile(self.values, share, method="inverted_cdf"))

    def list_figures(self, key: str) -> dict[str, Value]:
        """Return the figures under a key of the report; what was not measured has None and the reason."""
        if not self.values:
            return {f"{key}_p50_ms": None, f"{key}_p95_ms": None, f"{key}_samples": 0, f"{key}_reason": self.reason}
        return {
            f"{key}_p50_ms": round(self.median or 0, 2),
            f"{key}_p95_ms": round(self.p95 or 0, 2),
            f"{key}_samples": len(self.values),
        }

    def draw(self) -> str:
        """Tell median and p95 in milliseconds, for a cell of a table."""
        if self.median is None or self.p95 is None:
            return f"not measured: {self.reason}" if self.reason else "not measured"
        return f"{draw_ms(self.median)} / {draw_ms(self.p95)}"


def draw_ms(value: float) -> str:
    """Tell milliseconds as finely as is worth it."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
