"""What reports say of an issue, as SQL expressions: the working and the publication columns.

The publication columns read `PublicIssue` and `PublicUpdate` alone.
"""

from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import (
    Case,
    CharField,
    DateField,
    Expression,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, NullIf, Substr

from leadership.people.access import Viewer, is_governance_manager, is_officer
from leadership.people.models import User
from leadership.reporting.columns import Column, Date, Text
from leadership.reporting.expressions import in_words
from relationships.access import holds_for, stood_in_for
from tracker.models import PRINTED, Action, Audience, Channel, Outcome, PublicUpdate, Raiser, Update
from wards.access import in_own_wards


def printed_category(year: Expression | F) -> Case:
    """The category's name as a report of that year prints it: a year before a merge keeps the
    old name (S306)."""
    return Case(
        When(category__merged_from_year__lte=year, then=F("category__merged_into__name")),
        default=F("category__name"),
        output_field=CharField(),
    )


# the municipal year stands in a public reference: WAT-1617-00012
YEAR_OF_REFERENCE = Cast(Substr("reference", 5, 2), IntegerField()) + Value(2000)


def _dated(day: str) -> Func:
    return Func(F(day), Value("DD/MM/YYYY"), function="to_char", output_field=TextField())


def _one_a_line(rows: Any, said: Expression, *order: str) -> Subquery:
    lines = (
        rows.order_by()
        .values("issue")
        .annotate(lines=StringAgg(said, "\n", order_by=order))
        .values("lines")
    )
    return Subquery(lines, output_field=TextField())


def updates_seen_by(user: Viewer) -> Q:
    """Which updates of the issues one sees: officers' notes only for those who deal with them."""
    if is_governance_manager(user):
        return Q()
    seen = ~Q(audience=Audience.INTERNAL)
    if isinstance(user, User) and user.person_id is not None and is_officer(user):
        seen |= Q(issue__owner__in=[user.person_id, *sorted(stood_in_for(user))])
    if holders := holds_for(user):
        seen |= Q(issue__with_person__in=holders)
    return seen | in_own_wards(user, "issue__ward", councillors=False, overseers=True)


def comments(user: Viewer) -> Subquery:
    """Dated, authored updates, the oldest first, one a line."""
    author = Coalesce(
        F("by__person__name"),
        NullIf(F("author_in_source"), Value("")),
        F("by__username"),
        Value("author not recorded"),
        output_field=TextField(),
    )
    said = Concat(
        _dated("on"), Value(" "), author, Value(": "), F("text"), output_field=TextField()
    )
    rows = Update.objects.filter(updates_seen_by(user), issue=OuterRef("pk"))
    return _one_a_line(rows, said, "on", "pk")


def public_comments() -> Subquery:
    said = Concat(_dated("on"), Value(": "), F("text"), output_field=TextField())
    return _one_a_line(PublicUpdate.objects.filter(issue=OuterRef("pk")), said, "on", "pk")


def actions() -> Subquery:
    """What people do about it: what, who, by when, and when it was done."""
    done = Case(
        When(done_on__isnull=False, then=Concat(Value(", done "), _dated("done_on"))),
        When(due__isnull=False, then=Concat(Value(", due "), _dated("due"))),
        default=Value(""),
        output_field=TextField(),
    )
    owner = Coalesce(F("owner__name"), Value("no one yet"), output_field=TextField())
    said = Concat(F("what"), Value(" ("), owner, done, Value(")"), output_field=TextField())
    return _one_a_line(Action.objects.filter(issue=OuterRef("pk")), said, "pk")


def place_columns(*, district: bool) -> list[Column]:
    wards: list[Column] = [
        Text("ward", "Ward", source="ward__name", width=18),
        Text("ward_code", "Ward code", source="ward__code", width=11),
    ]
    if not district:
        return wards
    return [Text("district", "District", source="ward__district__name", width=18), *wards]


def working_columns(user: Viewer, *, district: bool = False) -> list[Column]:
    return [
        *place_columns(district=district),
        Text("reference", "Reference", source="reference", width=16),
        Date("raised_on", "Raised on", source="raised_on", width=13),
        Date("meeting_on", "At the meeting of", source="meeting__date", width=13),
        Text("title", "What was raised", source="title", width=28),
        Text("description", "In their words", source="description", width=34),
        Text("category", "Category", source=printed_category(F("year")), width=18),
        Text("raised_by", "Raised by", source=in_words("raiser__kind", RAISERS), width=12),
        Text("channel", "How it came", source=in_words("channel", CHANNELS), width=12),
        Text("owner", "Who has it", source="owner__name", width=18),
        Text("comments", "Comments", source=comments(user), width=46),
        Text("status", "Status", source=in_words("status", PRINTED), width=12),
        Date("due", "Due", source="due", width=13),
        Text("outcome", "Outcome", source=outcome("outcome"), width=34),
        Date("closed_on", "Closed on", source="closed_on", width=13),
    ]


# that there was a meeting which is not public is nobody's to read
PUBLIC_MEETING_ON = Case(
    When(meeting__public=True, then=F("meeting__date")), default=None, output_field=DateField()
)


def publication_columns(*, district: bool = False) -> list[Column]:
    return [
        *place_columns(district=district),
        Text("reference", "Reference", source="reference", width=16),
        Date("raised_on", "Raised on", source="raised_on", width=13),
        Date("meeting_on", "At the meeting of", source=PUBLIC_MEETING_ON, width=13),
        Text("summary", "What was raised", source="public_summary", width=40),
        Text("category", "Category", source=printed_category(YEAR_OF_REFERENCE), width=18),
        Text("service", "Service", source="service__name", width=22),
        Text("comments", "Comments", source=public_comments(), width=40),
        Text("status", "Status", source=in_words("status", PRINTED), width=12),
        Text("outcome", "Outcome", source=outcome("public_outcome"), width=34),
        Date("closed_on", "Closed on", source="closed_on", width=13),
    ]


RAISERS = dict(Raiser.Kind.choices)
CHANNELS = dict(Channel.choices)


def outcome(words: str) -> Case:
    """The kind of outcome and its words; a closed issue's missing words are told as a gap."""
    kind = in_words("outcome_kind", dict(Outcome.choices))
    return Case(
        When(outcome_kind="", then=F(words)),
        When(**{words: ""}, then=kind),
        default=Concat(kind, Value(": "), F(words), output_field=TextField()),
        output_field=TextField(),
    )


def only(columns: list[Column], *keys: str) -> list[Column]:
    """Those columns, in that order."""
    by_key = {column.key: column for column in columns}
    return [by_key[key] for key in keys]
