"""Search across committees and what they decided: decisions, reports, promises, steps of the Action
Plan. One query for all of them, each as far as one may read it."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, Q, TextField, Value, When
from django.db.models.functions import Cast
from django.urls import reverse

from leadership.governance.models import ActionPlanItem, CommitteeReport, Decision, Promise
from leadership.home.rows import Row
from leadership.meetings.models import Body
from leadership.people.access import Viewer

MOST = 10
COLUMNS = ("as_kind", "as_key", "as_year", "as_words", "as_state")


@dataclass(frozen=True)
class Records:
    committees: list[Row] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    promises: list[Row] = field(default_factory=list)
    steps: list[Row] = field(default_factory=list)


def records(words: str, user: Viewer) -> Records:
    found = Records()
    kinds = [_decisions(words, user), _reports(words, user)]
    kinds += [_promises(words, user), _steps(words, user), _committees(words)]
    for kind, key, year, said, state in kinds[0].union(*kinds[1:], all=True):
        if kind == "decisions":
            url = reverse("decision_detail", args=[year, key])
            row = Row(f"{key:06}/{year} {said}", url, "Decision", Decision.Status(state).label)
        elif kind == "reports":
            row = Row(said, reverse("committee_report_detail", args=[key]), "Report to a committee")
        elif kind == "committees":
            url = reverse("committee_detail", args=[key])
            row = Row(said, url, Body.Kind(state).label)
        elif kind == "promises":
            url = reverse("promise_detail", args=[key])
            row = Row(said, url, Promise.Kind(state).label)
        else:
            row = Row(said, reverse("action_item_detail", args=[key]), "Step of the Action Plan")
        getattr(found, kind).append(row)
    return found


def _told(rows: Any, kind: str, *, words: str, state: Any, key: str = "pk", year: str = "") -> Any:
    """The same columns of every kind, so that one question asks them all."""
    return rows.annotate(
        as_kind=Value(kind, output_field=CharField()),
        as_key=Cast(key, IntegerField()),
        as_year=Cast(F(year) if year else Value(0), IntegerField()),
        as_words=Cast(words, TextField()),
        as_state=Cast(state, TextField()),
    ).values_list(*COLUMNS)


def _committees(words: str) -> Any:
    """By any of their names: that there is one is public."""
    named = Q(name__icontains=words) | Q(also_known_as__icontains=words)
    found = Body.objects.committees().filter(named)
    return _told(found, "committees", words="name", state=F("kind")).in_kind_order()[:MOST]


def _decisions(words: str, user: Viewer) -> Any:
    """By reference, with its noughts or without, or by title; the reference meant comes first."""
    meant = Decision.objects.known_as(words).values("pk")
    seen = Decision.objects.visible_to(user).filter(Q(title__icontains=words) | Q(pk__in=meant))
    first = Case(When(pk__in=meant, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = _told(seen, "decisions", key="serial", year="year", words="title", state=F("status"))
    return rows.order_by(first, "-taken_on", "-pk")[:MOST]


def _reports(words: str, user: Viewer) -> Any:
    seen = CommitteeReport.objects.visible_to(user).filter(subject__icontains=words)
    rows = _told(seen, "reports", words="subject", state=Value(""))
    return rows.order_by("-decision_on", "-pk")[:MOST]


def _promises(words: str, user: Viewer) -> Any:
    seen = Promise.objects.visible_to(user).filter(what__icontains=words)
    return _told(seen, "promises", words="what", state=F("kind")).order_by("-pk")[:MOST]


def _steps(words: str, user: Viewer) -> Any:
    seen = ActionPlanItem.objects.visible_to(user).filter(title__icontains=words)
    return _told(seen, "steps", words="title", state=F("status")).order_by("pk")[:MOST]
