"""Finds rows of an import for a meeting that stands already: in the app, or further up the file."""

from collections.abc import Iterable
from datetime import date, time
from itertools import groupby

from leadership.importing.registry import Row
from leadership.meetings.models import Meeting, MeetingBody

Same = tuple[frozenset[int], date, str]  # who met, on which day, for what kind of meeting


class MeetingsRecorded:
    """Meetings by who met, the day and the kind, whoever recorded them and from whatever source.

    Where both times are known and differ they are two meetings: one that was cancelled and held
    later the same day, or two walks.
    """

    def __init__(self, forums: dict[int, int]) -> None:
        self.forums = forums
        self.above: dict[Same, list[tuple[time | None, str]]] = {}

    def refuse(self, rows: list[Row]) -> None:
        """Set aside what stands already. One query for all rows; those at fault are not asked."""
        # The file itself goes first: while it is loaded, what stands above may be in the app by now
        fresh = [row for row in rows if row.clean and not self._stands_above(row)]
        there = _recorded_on({row.values["date"] for row in fresh})
        for row in fresh:
            if _holds(there.get(self._same(row), ()), row.values["time"]):
                wards = " and ".join(dict.fromkeys(str(ward) for ward in row.resolved["wards"]))
                kind = Meeting.Kind(row.resolved["kind"]).label
                row.faults.append(
                    f"The {kind} of {wards} on {row.values['date']:%-d %B %Y} is recorded already."
                )

    def _stands_above(self, row: Row) -> bool:
        above, start = self.above.setdefault(self._same(row), []), row.values["time"]
        for at, where in above:
            if _holds([at], start):
                row.faults.append(f"The same meeting stands on {where} already.")
                return True
        above.append((start, row.where))
        return False

    def _same(self, row: Row) -> Same:
        bodies = frozenset(self.forums[ward.pk] for ward in row.resolved["wards"])
        return bodies, row.values["date"], str(row.resolved["kind"])


def _holds(times: Iterable[time | None], start: time | None) -> bool:
    return any(at is None or start is None or at == start for at in times)


def _recorded_on(days: set[date]) -> dict[Same, list[time | None]]:
    """The times of meetings on these days; a joint meeting is one of all that met."""
    if not days:
        return {}
    bodies = MeetingBody.objects.filter(meeting__date__in=days).order_by("meeting")
    said = bodies.values_list(
        "meeting", "meeting__date", "meeting__kind", "meeting__time", "body"
    )  # fmt: skip
    found: dict[Same, list[time | None]] = {}
    for (_, day, kind, start), parts in groupby(said, key=lambda part: part[:4]):
        found.setdefault((frozenset(part[4] for part in parts), day, kind), []).append(start)
    return found
