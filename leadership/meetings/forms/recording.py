"""Recording a meeting: counts, who was there, notes."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership.meetings.attendance import Count
from leadership.meetings.forms.fields import ClockTimeField, CountField, VersionField
from leadership.meetings.models import Attendance, AttendanceCount, Meeting
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
    """Chair, officers, and how each councillor of the meeting's wards was there (S007)."""

    chair = forms.ModelChoiceField(
        queryset=Person.objects.none(), required=False, empty_label="Not recorded"
    )
    officers = forms.ModelMultipleChoiceField(
        label="Officers present",
        queryset=Person.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
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
        for person in self.councillors:
            self.fields[f"presence_{person.pk}"] = forms.ChoiceField(
                label=person.name,
                choices=PRESENCE,
                required=False,
                initial=self.recorded.get(person, ""),
            )

    def _councillors(self, meeting: Meeting) -> list[Person]:
        terms = CouncillorTerm.objects.filter(seat__ward__in=meeting.wards).sitting(meeting.date)
        people = [term.person for term in terms]
        return list(dict.fromkeys([*people, *self.recorded]))

    def presence(self) -> dict[Person, str]:
        return {person: self.cleaned_data[f"presence_{person.pk}"] for person in self.councillors}

    @property
    def presence_fields(self) -> list[forms.BoundField]:
        return [self[f"presence_{person.pk}"] for person in self.councillors]


def _officers(meeting: Meeting) -> Q:
    """Who may have served: officers and managers of that day, and who is recorded already."""
    day = meeting.date
    roles = [people_with_role(role, day) for role in (Role.OFFICER, Role.GOVERNANCE_MANAGER)]
    of_that_day = Q(pk__in=roles[0].values("pk")) | Q(pk__in=roles[1].values("pk"))
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
