"""Recording a meeting: counts, who was there, notes."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership.meetings.attendance import Count
from leadership.meetings.forms.fields import ClockTimeField, CountField, VersionField
from leadership.meetings.forms.people_named import PeopleNamedField
from leadership.meetings.models import Attendance, AttendanceCount, BodyAppointment, Meeting
from leadership.people.models import Person, Role, people_with_role
from wards.models import CouncillorTerm

PRESENCE = [("", "Not recorded"), *Attendance.How.choices]


class AttendanceForm(forms.Form):
    """A field for each kind of AttendanceCount, named as the kind is."""

    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        posted = {row.kind: row for row in meeting.attendance_counts.all()}
        shown = {kind: Count(row.number, row.approximate) for kind, row in posted.items()}
        kwargs["initial"] = {**shown, "version": meeting.version}
        super().__init__(*args, **kwargs)
        for kind in AttendanceCount.Kind:
            self.fields[kind.value] = CountField(label=kind.label)

    def counts(self) -> dict[str, Count | None]:
        return {kind.value: self.cleaned_data[kind.value] for kind in AttendanceCount.Kind}


class PeopleForm(forms.Form):
    """Chair, officers, and how each councillor of the meeting's wards, or each who sat on the
    committee on that day, was there (S007, S018). Others are written by name."""

    chair = forms.ModelChoiceField(
        queryset=Person.objects.none(), required=False, empty_label="Not recorded"
    )
    officers = forms.ModelMultipleChoiceField(
        label="Officers present",
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = PeopleNamedField(
        label="Others present",
        help_text="One a line, by name: a Cabinet Member, an officer who is not in the list.",
    )
    topics = forms.CharField(max_length=300, required=False)
    finished = ClockTimeField(label="Finished at", required=False)
    version = VersionField()

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        self.recorded = {
            row.person: row.how for row in meeting.attendances.select_related("person")
        }
        officers = set(meeting.officers_present.all())
        kwargs["initial"] = {
            "chair": meeting.chair_id,
            "officers": [person.pk for person in officers],
            "topics": meeting.topics,
            "finished": meeting.finished,
            "version": meeting.version,
        }
        super().__init__(*args, **kwargs)
        self.councillors = self._councillors(meeting)
        staff = _officers(meeting)
        known = Q(pk__in=[person.pk for person in self.councillors]) | Q(pk=meeting.chair_id)
        by_name = Person.objects.order_by("name", "pk")
        self.fields["chair"].queryset = by_name.filter(known | staff)  # type: ignore[attr-defined]
        self.fields["officers"].queryset = by_name.filter(staff)  # type: ignore[attr-defined]
        if not meeting.committees:
            del self.fields["others"]
        for person in self.councillors:
            self.fields[f"presence_{person.pk}"] = forms.ChoiceField(
                label=person.name,
                choices=PRESENCE,
                required=False,
                initial=self.recorded.get(person, ""),
            )

    def _councillors(self, meeting: Meeting) -> list[Person]:
        terms = CouncillorTerm.objects.filter(seat__ward__in=meeting.wards).sitting(meeting.date)
        seats = BodyAppointment.objects.filter(body__in=[body.pk for body in meeting.committees])
        on_the_day = seats.on(meeting.date).select_related("person").order_by("person__name", "pk")
        people = [term.person for term in terms] + [seat.person for seat in on_the_day]
        return list(dict.fromkeys([*people, *self.recorded]))

    def presence(self) -> dict[Person, str]:
        return {person: self.cleaned_data[f"presence_{person.pk}"] for person in self.councillors}

    def officers_and_others(self) -> list[Person]:
        named = self.cleaned_data.get("others", [])
        return list(dict.fromkeys([*self.cleaned_data["officers"], *named]))

    @property
    def presence_fields(self) -> list[forms.BoundField]:
        return [self[f"presence_{person.pk}"] for person in self.councillors]


def _officers(meeting: Meeting) -> Q:
    """Who may have served: officers and managers of that day, and who is recorded already."""
    day = meeting.date
    roles = [people_with_role(role, day) for role in (Role.OFFICER, Role.GOVERNANCE_MANAGER)]
    of_that_day = Q(pk__in=roles[0].values("pk")) | Q(pk__in=roles[1].values("pk"))
    if meeting.committees:
        for role in (Role.COMMITTEE_SERVICES, Role.SCRUTINY_OFFICER):
            of_that_day |= Q(pk__in=people_with_role(role, day).values("pk"))
    served = Q(pk__in=meeting.officers_present.values("pk"))
    same_bodies = Meeting.objects.filter(bodies__in=meeting.bodies.values("pk"))
    before = Q(pk__in=Person.objects.filter(meetings_served__in=same_bodies).values("pk"))
    return of_that_day | served | before


class VersionForm(forms.Form):
    """A button's form: nothing but the version that was read."""

    version = VersionField()


class NotesForm(forms.Form):
    notes = forms.CharField(
        label="Notes",
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text="What was said and agreed. Name no resident: agreed notes are published.",
    )
    version = VersionField()


class ReopenNotesForm(forms.Form):
    reason = forms.CharField(label="Why are the notes opened again?", max_length=200)
    version = VersionField()


class HoldForm(forms.Form):
    finished = ClockTimeField(
        label="Finished at", required=False, help_text="Such as 20:15. Leave empty if not known."
    )
    version = VersionField()
