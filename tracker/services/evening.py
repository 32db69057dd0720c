"""The evening of a forum: what is on the table, and saving a line once however often it is sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from leadership.meetings.access import may_record
from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed
from relationships.models import Category
from tracker.models import CarryOver, Issue, Question, Status
from tracker.services.raising import TITLE_LENGTH, RaisedBy, raise_issue, title_from
from tracker.services.work import carry_over
from wards.models import Ward

SOURCE = "Evening of the meeting"
SHOWN = 100  # open issues on one page; the list of issues has the rest


@dataclass(frozen=True)
class Evening:
    """The issues of one meeting's evening, as one person may see them."""

    raised: list[Issue]  # at this meeting, in the order they came
    carried: list[Issue]  # from earlier on, already on this meeting's sheet
    waiting: list[Issue]  # open in these wards and not yet carried over
    more: bool  # there are more open issues than are shown


@dataclass(frozen=True)
class Line:
    """One line of the evening: what, where, category, who raised it, and what else was asked."""

    key: UUID
    ward: Ward
    what: str
    street: str
    category: Category | None
    raised_by: RaisedBy
    answers: Mapping[Question, str] = field(default_factory=dict)  # to the council's own questions

    @property
    def reference(self) -> str:
        """The same line sent twice has the same reference; other words under the same key (a
        page gone back to, a line changed after the connection was lost) are another line, so
        that nothing is overwritten and nothing lost."""
        words = (self.ward.pk, self.what, self.street, self.category and self.category.pk)
        answers = sorted((question.key, value) for question, value in self.answers.items())
        digest = hashlib.sha256(repr((words, self.raised_by, answers)).encode()).hexdigest()
        return f"{self.key}/{digest[:16]}"

    @property
    def title(self) -> str:
        what = " ".join(self.what.split())
        return what if len(what) <= TITLE_LENGTH else title_from(self.what)


def evening_of(meeting: Meeting, user: User) -> Evening:
    """Two queries, however many issues there are."""
    # the screen and its printed sheet are seen by the whole hall
    seen = Issue.objects.visible_to(user).not_private()
    seen = seen.select_related("ward", "category", "owner", "raiser")
    on_the_sheet = CarryOver.objects.filter(meeting=meeting, issue=OuterRef("pk"))
    earlier = (
        seen.of_wards(meeting.wards)
        .filter(raised_on__lt=meeting.date)
        .exclude(meeting=meeting)
        .annotate(carried=Exists(on_the_sheet))
        .filter(Q(carried=True) | ~Q(status=Status.CLOSED))
        .order_by("-carried", "raised_on", "pk")[: SHOWN + 1]
    )
    listed = list(earlier)
    return Evening(
        raised=list(seen.filter(meeting=meeting).order_by("pk")),
        carried=[issue for issue in listed[:SHOWN] if issue.carried],
        waiting=[issue for issue in listed[:SHOWN] if not issue.carried],
        more=len(listed) > SHOWN,
    )


@transaction.atomic
def save_line(*, meeting: Meeting, line: Line, by: User) -> tuple[Issue, bool]:
    """The issue of this line, and whether it is new: a line that was sent twice is saved once.

    Raises NotAllowed, Conflict before the meeting was opened, or Refused for a field.
    """
    # the lock puts two copies of one line behind each other
    meeting = Meeting.objects.select_for_update(no_key=True).get(pk=meeting.pk)
    if not may_record(by, meeting):
        raise NotAllowed
    if meeting.status not in {MeetingStatus.SITTING, MeetingStatus.HELD}:
        raise Conflict(f"This meeting is {meeting.get_status_display().lower()}: open it first.")
    saved = Issue.objects.filter(source=SOURCE, source_reference=line.reference).first()
    if saved:
        return saved, False
    title, what = line.title, line.what.strip()
    issue = raise_issue(
        ward=line.ward,
        by=by,
        title=title,
        description="" if " ".join(what.split()) == title else what,
        meeting=meeting,
        category=line.category,
        street=line.street,
        raised_by=line.raised_by,
        answers=line.answers,
        source=SOURCE,
        source_reference=line.reference,
    )
    return issue, True


@transaction.atomic
def carry_over_all(*, meeting: Meeting, by: User) -> int:
    """Put every open issue of the meeting's wards on its sheet, as far as this user deals with
    them. Returns how many were added."""
    if not may_record(by, meeting):
        raise NotAllowed
    waiting = evening_of(meeting, by).waiting
    for issue in waiting:
        carry_over(issue=issue, meeting=meeting, by=by)
    return len(waiting)
