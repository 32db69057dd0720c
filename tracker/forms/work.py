"""Forms for updates, actions, files, and the way to the next meeting."""

from typing import Any

from django import forms

from leadership.dates.forms import DatePartsField
from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from leadership.people.models import Person, User
from leadership.people.personal_data import found_in
from tracker.access import Standing
from tracker.filters import LeanSelect
from tracker.forms.moving import OwnerField, people_who_answer
from tracker.models import Audience, Issue

LONGEST_UPDATE = 10_000
LAST_MEETINGS = 12


class UpdateForm(forms.Form):
    text = forms.CharField(
        label="What there is to say",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST_UPDATE,
    )
    audience = forms.ChoiceField(label="Who may read it", widget=forms.RadioSelect)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        audiences = audiences_for(standing)
        if len(audiences) == 1:
            del self.fields["audience"]
        else:
            self.fields["audience"].choices = audiences
            self.fields["audience"].initial = Audience.WARD

    @property
    def chosen_audience(self) -> str:
        return self.cleaned_data.get("audience", Audience.WARD)

    def personal_data(self) -> list[str]:
        """What a text for everybody seems to hold that nobody should publish."""
        return (
            found_in(self.cleaned_data["text"]) if self.chosen_audience == Audience.PUBLIC else []
        )


def audiences_for(standing: Standing) -> list[tuple[str, str]]:
    allowed = {
        Audience.INTERNAL: standing.writes_internal,
        Audience.WARD: standing.writes,
        Audience.PUBLIC: standing.works_on,
    }
    offered = audiences_of(standing.issue)
    return [(value, label) for value, label in offered if allowed[Audience(value)]]


def audiences_of(issue: Issue) -> list[tuple[str, str]]:
    """A private matter has no words for everybody, and not all of its ward's councillors."""
    if not issue.is_private:
        return [(audience.value, audience.label) for audience in Audience]
    return [
        (Audience.INTERNAL.value, Audience.INTERNAL.label),
        (Audience.WARD.value, "Everybody who may see this private matter"),
    ]


class ActionForm(forms.Form):
    what = forms.CharField(label="What will be done", max_length=300)
    owner = OwnerField(
        Person.objects.none(),
        label="Who does it",
        required=False,
        widget=LeanSelect,
        empty_label="No one yet",
    )
    due = DatePartsField(label="By when", required=False, help_text="Such as 24 11 2017")

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people_who_answer(issue)


class FinishActionForm(forms.Form):
    result = forms.CharField(label="What came of it", max_length=300, required=False)


class AttachmentForm(forms.Form):
    file = forms.FileField(
        label="File", help_text="A photograph, PDF or office document, up to 25 MB."
    )
    title = forms.CharField(label="What it shows", max_length=200, required=False)
    audience = forms.ChoiceField(label="Who may open it", widget=forms.RadioSelect)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        audiences = [each for each in audiences_for(standing) if each[0] != Audience.PUBLIC]
        if len(audiences) == 1:
            del self.fields["audience"]
        else:
            self.fields["audience"].choices = audiences
            self.fields["audience"].initial = Audience.WARD

    @property
    def chosen_audience(self) -> str:
        return self.cleaned_data.get("audience", Audience.WARD)


class MeetingField(forms.ModelChoiceField):
    def label_from_instance(self, meeting: Any) -> str:
        venue = f", {meeting.venue}" if meeting.venue else ""
        return f"{meeting}{venue}"


class CarryOverForm(forms.Form):
    meeting = MeetingField(Meeting.objects.none(), label="Meeting", widget=forms.RadioSelect)

    def __init__(self, *args: Any, issue: Issue, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].empty_label = None
        possible = (
            Meeting.objects.visible_to(user)
            .of_wards([issue.ward])
            .filter(date__gt=issue.raised_on)
            .exclude(status=MeetingStatus.CANCELLED)
            .exclude(carried_issues__issue=issue)
            .latest_first()
        )
        self.fields["meeting"].queryset = Meeting.objects.filter(
            pk__in=possible.values("pk")[:LAST_MEETINGS]
        ).latest_first()


class ContactReasonForm(forms.Form):
    reason = forms.CharField(
        label="Why you need the contact details",
        help_text="It is recorded with your name and the time.",
        max_length=200,
    )
