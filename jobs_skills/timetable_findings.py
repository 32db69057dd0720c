"""Where a timetable's own dates pass its target: summits before the end of July, two of four on
1 August (S381)."""

from collections.abc import Iterator

from jobs_skills.models import Board, TimetableEntry
from leadership.dates.vague import Kind
from leadership.governance.findings import MOST, Finding
from leadership.people.access import Viewer


def meetings_after_the_target(user: Viewer) -> Iterator[Finding]:
    """For those who read a board's working record: the target is the earliest “before” among the
    entries about meetings, as it is for a first meeting."""
    schemes = Board.objects.visible_to(user).values("scheme")
    entries = TimetableEntry.objects.filter(
        scheme__in=schemes, kind=TimetableEntry.Kind.MEETINGS
    ).select_related("scheme")
    rows = list(entries.in_time_order()[:MOST])
    for entry in rows:
        if entry.when_kind not in {Kind.DAY, Kind.DAYS}:
            continue
        same = (row for row in rows if row.scheme_id == entry.scheme_id)
        target = next((row for row in same if row.when_kind == Kind.BEFORE), None)
        days = entry.when.days or (entry.when.last,)
        late = [] if target is None else [day for day in days if target.when.is_overdue(day)]
        if target is not None and late:
            yield Finding(
                "summits-after-target",
                f"Timetable of {entry.scheme}",
                f"{target.text}: {target.when.in_words()}. {entry.text}: {len(late)} of "
                f"{len(days)} later than that.",
                "Both are kept as they stand.",
            )


SOURCES = (meetings_after_the_target,)
