"""The end of the line: what was raised at ward meetings, what came of it, and the forum at which it
is reported. Whoever may not read an issue reads its released words and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from leadership import dates
from leadership.governance.models import DecisionPart
from leadership.home.line.said import Section
from leadership.home.line.steps import first_of_each
from leadership.home.public import EVERYBODY
from leadership.meetings.models import Meeting, MeetingBody
from leadership.people.access import Viewer
from tracker.models import PRINTED, Issue, PublicIssue, StepIssue
from wards.models import Ward

TO_PART = "step__decision_part"
LATEST = (F("issue__raised_on").desc(), F("issue").desc(), F("pk").asc())


@dataclass(frozen=True)
class IssueLine:
    reference: str
    title: str
    url_name: str  # of the issue's page, or of the public one
    key: Any
    ward: Ward
    meeting: Meeting | None  # at which it was raised, where that is told
    raised_on: Any
    tag: str
    outcome: str
    step: str
    next_forum: Meeting | None = None


def links_of(user: Viewer) -> QuerySet[Any]:
    """Links of steps this user may read, to issues that he or she reads or that are released."""
    seen = Q(issue__in=Issue.objects.visible_to(user).values("pk"))
    released = Q(issue__in=PublicIssue.objects.values("pk"))
    shown = StepIssue.objects.of_visible_steps(user).filter(seen | released)
    return shown.select_related("step")


def listed(user: Viewer, part: int) -> QuerySet[Any]:
    return links_of(user).filter(**{TO_PART: part}).order_by(*LATEST)


def sections(parts: Iterable[DecisionPart], user: Viewer) -> dict[int, Section]:
    """By part: the first issues, and how many there are."""
    links = links_of(user).filter(**{f"{TO_PART}__in": list(parts)})
    found = list(first_of_each(links, TO_PART, LATEST))
    lines, totals = defaultdict(list), {}
    for link, line in zip(found, lines_of(found, user), strict=True):
        part = link.step.decision_part_id
        lines[part].append(line)
        totals[part] = link.of_part
    title = "Raised at ward meetings, and answered"
    return {
        part: Section("issues", title, lines[part], total, _counted(total))
        for part, total in totals.items()
    }


def _counted(number: int) -> str:
    return "1 issue" if number == 1 else f"{number:,} issues"


def lines_of(links: Iterable[StepIssue], user: Viewer) -> list[IssueLine]:
    """Three queries, however many: the issues as they are read here, those released, the forums."""
    links = list(links)
    keys = {link.issue_id for link in links}
    seen = _by_key(Issue.objects.visible_to(user), keys)
    public = _by_key(PublicIssue.objects.all(), keys - set(seen))
    forums = next_forums({each.ward_id for each in [*seen.values(), *public.values()]})
    return [
        _line(seen.get(link.issue_id) or public[link.issue_id], link.step.title, forums)
        for link in links
    ]


def _by_key(issues: QuerySet[Any], keys: set[int]) -> dict[int, Any]:
    if not keys:
        return {}
    found = issues.filter(pk__in=keys).select_related("ward", "meeting")
    return {issue.pk: issue for issue in found}


def _line(issue: Any, step: str, forums: dict[int, Meeting]) -> IssueLine:
    public, meeting = isinstance(issue, PublicIssue), issue.meeting
    told = meeting is not None and (meeting.public or not public)
    return IssueLine(
        reference=issue.reference,
        title=issue.public_summary if public else issue.title,
        url_name="public_issue" if public else "issue_detail",
        key=issue.reference if public else issue.pk,
        ward=issue.ward,
        meeting=meeting if told else None,
        raised_on=issue.raised_on,
        tag=PRINTED[issue.status],
        outcome=issue.public_outcome if public else issue.outcome,
        step=step,
        next_forum=forums.get(issue.ward_id),
    )


def next_forums(wards: set[int]) -> dict[int, Meeting]:
    """The next public forum of each of these wards."""
    if not wards:
        return {}
    coming = Meeting.objects.visible_to(EVERYBODY).coming(dates.today())
    coming = coming.filter(kind=Meeting.Kind.FORUM).order_by()
    ward = "body__wardforum__ward"
    found = (
        MeetingBody.objects.filter(meeting__in=coming, **{f"{ward}__in": wards})
        .annotate(of_ward=F(ward))
        .order_by("of_ward", "meeting__date", "meeting__time", "meeting")
        .distinct("of_ward")
        .select_related("meeting")
    )
    return {part.of_ward: part.meeting for part in found}
