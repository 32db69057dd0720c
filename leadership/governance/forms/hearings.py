"""Judging a request, setting its hearing, recording what came of it."""

from datetime import date
from typing import Any

from django import forms

from leadership.governance.models import CallInHearing, CallInRequest, Summons
from leadership.governance.services.hearings import Summoned
from leadership.meetings.models import Meeting
from leadership.people.models import Person

HOLDER, OFFICER = "Portfolio holder", "Lead officer"


class JudgeForm(forms.Form):
    verdict = forms.ChoiceField(
        label="Is the request valid?",
        widget=forms.RadioSelect,
        choices=[("valid", "Valid: it will be heard"), ("invalid", "Not valid")],
    )
    because = forms.CharField(
        label="If not, why not",
        required=False,
        max_length=250,
        help_text="The councillors are told. The decision is let go.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == "invalid" and not cleaned.get("because", "").strip():
            self.add_error("because", "Say why the request is not valid.")
        return cleaned

    @property
    def invalid_because(self) -> str:
        said = self.cleaned_data
        return said["because"] if said["verdict"] == "invalid" else ""


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Reason", max_length=250, widget=forms.Textarea(attrs={"rows": 3})
    )


class GiveUpForm(forms.Form):
    reason = forms.CharField(
        label="Reason, if you want to give one", required=False, max_length=250
    )


class HearingMeetingField(forms.ModelChoiceField):
    def label_from_instance(self, meeting: Meeting) -> str:
        time = f", {meeting.time:%H:%M}" if meeting.time else ""
        return f"{meeting.date:%A %-d %B %Y}{time}"


class HearingForm(forms.Form):
    """A coming meeting of the committee that was asked, and who is summoned."""

    meeting = HearingMeetingField(
        label="Heard at the meeting of", queryset=Meeting.objects.none(), empty_label="Choose"
    )
    holder = forms.CharField(
        label=HOLDER, required=False, max_length=120, help_text="The name, as people write it."
    )
    officer = forms.CharField(label=OFFICER, required=False, max_length=120)

    def __init__(
        self, *args: Any, call_in: CallInRequest, on: date, set_before: CallInHearing | None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        meetings = Meeting.objects.of_body(call_in.body).exclude(status=Meeting.Status.CANCELLED)
        self.fields["meeting"].queryset = meetings.filter(  # type: ignore[attr-defined]
            date__gte=on
        ).order_by("date", "pk")
        hearing = set_before
        if hearing is not None:
            self.initial.setdefault("meeting", hearing.meeting_id)
            summoned = {one.role: one.person for one in hearing.summonses.all()}
            self.initial.setdefault("holder", str(summoned.get(HOLDER) or ""))
            self.initial.setdefault("officer", str(summoned.get(OFFICER) or ""))

    def _person(self, field: str) -> Person | None:
        name = self.cleaned_data.get(field, "").strip()
        if not name:
            return None
        found = list(Person.objects.named(name)[:2])
        if len(found) != 1:
            how = "Nobody of this name is known" if not found else "Several people have this name"
            self.add_error(field, f"{how}: write it as the register of people has it.")
            return None
        return found[0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["summoned"] = [
            Summoned(HOLDER, self._person("holder")),
            Summoned(OFFICER, self._person("officer")),
        ]
        return cleaned


class SummonsForm(forms.Form):
    attended = forms.ChoiceField(
        label="Did he or she attend?",
        widget=forms.RadioSelect,
        choices=[(value, label) for value, label in Summons.Attended.choices if value],
    )
    note = forms.CharField(
        label="Note", required=False, max_length=300, help_text="Who came instead, or why not."
    )


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What the committee decided",
        widget=forms.RadioSelect,
        choices=CallInHearing.Outcome.choices,
    )
    reasons = forms.CharField(
        label="Its reasons", required=False, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Needed where the decision is called in. They are public.",
    )  # fmt: skip
