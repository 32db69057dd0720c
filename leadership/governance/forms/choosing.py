"""What the forms of this room offer to choose from: bodies, meetings, items, people, wards."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.functions import Collate, Lower

from leadership import dates
from leadership.governance.models import AssistantLeader
from leadership.meetings.models import AgendaItem, Body, Meeting, MeetingBody, Paper
from leadership.meetings.templatetags.meetings import meeting_title
from leadership.people.access import Viewer
from leadership.people.models import OfficerPost, Person, RoleHeld
from wards.models import CouncillorTerm, Ward

LONG = forms.Textarea(attrs={"rows": 6})
SHORT = forms.Textarea(attrs={"rows": 3})
MEETINGS_BACK = timedelta(days=400)


def bodies() -> Any:
    """Committees and boards; a ward's forum decides nothing here."""
    others = Body.objects.exclude(kind=Body.Kind.WARD_FORUM)
    return others.order_by(Collate(Lower("name"), "C"), "pk")


def meetings_of(body: Body | None, user: Viewer) -> Any:
    """Meetings of this body, or of any committee, of the last year and to come."""
    met = MeetingBody.objects.exclude(body__kind=Body.Kind.WARD_FORUM)
    if body is not None:
        met = MeetingBody.objects.filter(body=body)
    since = dates.today() - MEETINGS_BACK
    seen = Meeting.objects.visible_to(user).filter(pk__in=met.values("meeting"), date__gte=since)
    return seen.exclude(status=Meeting.Status.CANCELLED).with_bodies().order_by("-date", "-pk")


def items_of(body: Body | None, day: date | None, user: Viewer) -> Any:
    """Items that body had on its agenda on that day, or, without a day, in the last year."""
    items = AgendaItem.objects.visible_to(user).select_related("meeting")
    if body is None:
        return items.none()
    met = MeetingBody.objects.filter(body=body)
    if day is None:
        met = met.filter(meeting__date__gte=dates.today() - MEETINGS_BACK)
    else:
        met = met.filter(meeting__date=day)
    items = items.filter(meeting__in=met.values("meeting"))
    return items.order_by("-meeting__date", "meeting", "number")


def papers_of(body: Body | None) -> Any:
    """Papers that everybody may read, of this body's meetings of the last year and to come."""
    papers = Paper.objects.open_to_the_public().filter(meeting__public=True)
    met = MeetingBody.objects.exclude(body__kind=Body.Kind.WARD_FORUM)
    if body is not None:
        met = MeetingBody.objects.filter(body=body)
    since = dates.today() - MEETINGS_BACK
    papers = papers.filter(meeting__in=met.values("meeting"), meeting__date__gte=since)
    return papers.select_related("meeting").order_by("-meeting__date", "title", "pk")


def people_of_the_council() -> Any:
    """Whoever holds or held an office: never a resident, and nobody of outside."""
    known = Q(pk__in=RoleHeld.objects.values("person"))
    known |= Q(pk__in=OfficerPost.objects.values("person"))
    known |= Q(pk__in=CouncillorTerm.objects.values("person"))
    known |= Q(pk__in=AssistantLeader.objects.values("person"))
    return Person.objects.filter(known).order_by(Collate(Lower("name"), "C"), "pk")


def councillors() -> Any:
    sat = Person.objects.filter(pk__in=CouncillorTerm.objects.values("person"))
    return sat.order_by(Collate(Lower("name"), "C"), "pk")


class MeetingField(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Meeting.objects.none(), required=False, **kwargs)

    def label_from_instance(self, meeting: Any) -> str:
        return f"{meeting_title(meeting)}, {meeting.date:%-d %B %Y}"


class ItemField(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=AgendaItem.objects.none(),
            required=False,
            **{"label": "Agenda item", "empty_label": "On no agenda yet", **kwargs},
        )

    def label_from_instance(self, item: Any) -> str:
        return f"{item.number}. {item.heading} ({item.meeting.date:%-d %B %Y})"


class PaperField(forms.ModelChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Paper.objects.none(), required=False, **kwargs)

    def label_from_instance(self, paper: Any) -> str:
        return f"{paper.title} ({paper.meeting.date:%-d %B %Y})"


class WardsField(forms.ModelMultipleChoiceField):
    """Wards of the home council; offered are those there are on one day. The service says whether
    what was chosen goes with the day of the decision."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Ward.objects.of_home_council(), required=False, **kwargs)

    def offer(self, day: date) -> None:
        wards = Ward.objects.of_home_council().in_force(day).in_name_order()
        self.choices = [(ward.pk, ward.name) for ward in wards]
