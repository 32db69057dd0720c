"""What a co-ordinator reports to the Ward Forum: the ward's records of a period (JD 1.3)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from leadership import dates
from leadership.people.access import Viewer
from leadership.people.personal_data import found_in
from leadership.reporting.columns import Column, CountColumn, Date, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary
from leadership.reporting.values import SMALL, Count, State
from relationships import access
from relationships.models import Activity, CommunityGroup, FundingBid, GroupLogEntry, Lesson
from relationships.registers import NOBODY, pounds, took_part
from relationships.reports.filters import WardFilters, day_field
from relationships.reports.registers import COMMUNITY
from wards.models import Ward

DAYS = 92  # a quarter, where no period is asked for
WITHHELD = "Left out: it seems to hold personal data."
DECIDED = (FundingBid.Status.SECURED, FundingBid.Status.REFUSED)
NOTHING = Count(None, State.NOT_POSTED)


class ForumFilters(WardFilters):
    since = day_field("From")
    until = day_field("To")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ward"].required = True
        self.fields["since"].required = self.fields["until"].required = True

    def default(self, name: str) -> str:
        if name == "until":
            return dates.today().isoformat()
        if name == "since":
            return (dates.today() - timedelta(days=DAYS)).isoformat()
        return super().default(name)

    def clean_ward(self) -> Ward:
        return Ward.objects.of_home_council().get(code=self.cleaned_data["ward"])


def reads(user: Viewer) -> bool:
    return access.may_read_register(user, city_wide=False)


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("section", "About", width=20),
        Date("on", "Date", width=16),
        Text("what", "What", width=30),
        Text("detail", "What came of it", width=44),
        CountColumn("participants", "Took part", width=14),
    ]


def _within(asked: Asked, rows: Any, day: str) -> Any:
    period = {f"{day}__gte": asked.filters["since"], f"{day}__lte": asked.filters["until"]}
    seen = rows.visible_to(asked.user).in_wards([asked.filters["ward"].pk])
    return seen.filter(**period).order_by(day, "pk")


def _activities(asked: Asked) -> list[Activity]:
    rows: list[Activity] = asked.once(
        "activities", lambda: list(_within(asked, Activity.objects, "on"))
    )
    return rows


def _money(asked: Asked) -> list[FundingBid]:
    decided = FundingBid.objects.filter(status__in=DECIDED)
    rows: list[FundingBid] = asked.once(
        "money", lambda: list(_within(asked, decided, "decided_on"))
    )
    return rows


def _log(asked: Asked) -> list[GroupLogEntry]:
    """Entries about groups of the ward: what was said with them stays with the officers and
    councillors, so a publication copy has their number alone."""
    rows: list[GroupLogEntry] = asked.once("log", lambda: _ask_for_log(asked))
    return rows


def _ask_for_log(asked: Asked) -> list[GroupLogEntry]:
    groups = CommunityGroup.objects.visible_to(asked.user)
    found = GroupLogEntry.objects.filter(
        group__in=groups.in_wards([asked.filters["ward"].pk]),
        on__gte=asked.filters["since"],
        on__lte=asked.filters["until"],
    )
    return list(found.select_related("group").order_by("on", "pk"))


def _lessons(asked: Asked) -> list[Lesson]:
    rows: list[Lesson] = asked.once(
        "lessons", lambda: list(_within(asked, Lesson.objects, "learned_on"))
    )
    return rows


def _said(asked: Asked, text: str) -> str:
    """The words; in a publication copy not where they seem to name somebody."""
    return WITHHELD if asked.is_publication and found_in(text) else text


def _counted(asked: Asked, count: Count) -> Count:
    small = count.number is not None and 0 < count.number < SMALL
    return Count(None, State.HIDDEN) if asked.is_publication and small else count


def _rows(asked: Asked) -> Iterator[Row]:
    for held in _activities(asked):
        kind, title = held.get_kind_display(), _said(asked, held.title)
        told = ". ".join(part.rstrip(".") for part in (held.outcome, held.feedback_given) if part)
        count = _counted(asked, took_part(held))
        yield [f"{kind} held", held.on, title, _said(asked, told), count]
    for bid in _money(asked):
        what = _said(asked, f"{pounds(bid.amount)} from {bid.fund}")
        detail = f"{bid.get_status_display()}: {bid.purpose}"
        yield ["External funding", bid.decided_on, what, _said(asked, detail), NOTHING]
    if not asked.is_publication:
        for entry in _log(asked):
            yield ["Groups", entry.on, entry.group.name, entry.text, NOTHING]
    for lesson in _lessons(asked):
        title, text = _said(asked, lesson.title), _said(asked, lesson.text)
        yield ["Lessons", lesson.learned_on, title, text, NOTHING]


def _summary(asked: Asked) -> Summary:
    held = _activities(asked)
    numbers = [activity.participants for activity in held if activity.participants is not None]
    visits = Count(sum(numbers)) if numbers else NOBODY
    small = any(0 < number < SMALL for number in numbers)
    if asked.is_publication and small:
        visits = Count(None, State.HIDDEN)  # a sum beside all others but one would tell it
    secured = sum(bid.amount for bid in _money(asked) if bid.status == FundingBid.Status.SECURED)
    figures = [
        Figure("held with residents", f"{len(held):,}"),
        Figure("took part, as far as counted", str(visits)),
        Figure("groups spoken to", f"{len({entry.group_id for entry in _log(asked)}):,}"),
        Figure("secured from outside", pounds(secured)),
    ]
    sentence = f"{len(held):,} held with residents, {pounds(secured)} secured from outside."
    return Summary(sentence, figures, notes=["Who took part is counted as visits, not people."])


def _period(start: date, end: date) -> str:
    return f"{start:%-d %B %Y} to {end:%-d %B %Y}"


def _heading(asked: Asked) -> str:
    period = _period(asked.filters["since"], asked.filters["until"])
    return f"Co-ordinator’s report to {asked.filters['ward']} Ward Forum, {period}"


FORUM_REPORT = Report(
    slug="coordinator-report",
    title="Co-ordinator’s report to the Ward Forum",
    about="What was done in a ward in a period, for the forum’s meeting: activities, money, "
    "groups and lessons.",
    may_run=reads,
    may_take_working=access.may_take_register,
    filters=ForumFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=_heading,
    sections=("section",),
    rows_title="What was done",
    group=COMMUNITY,
    wide=True,
)
