"""Forms for words that the public reads, and for text that is removed for good."""

from typing import Any

from django import forms

from leadership.people.personal_data import found_in
from tracker.forms.moving import VersionedForm
from tracker.models import Issue
from tracker.services.releasing import BLANKED, LADDER, REDACTABLE


class ReleaseForm(VersionedForm):
    public_summary = forms.CharField(
        label="What was raised",
        help_text="Name the place, not the person: no names, telephone numbers, house numbers.",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
    )
    public_outcome = forms.CharField(
        label="What came of it",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        words = {
            "public_summary": issue.public_summary or issue.title,
            "public_outcome": issue.public_outcome or issue.outcome,
        }
        super().__init__(*args, issue=issue, initial=words, **kwargs)
        if not issue.outcome_kind:
            del self.fields["public_outcome"]

    def personal_data(self) -> list[str]:
        """What the words seem to hold that nobody should publish."""
        words = (self.cleaned_data[name] for name in self.words)
        return found_in("\n".join(words))

    @property
    def words(self) -> list[str]:
        return [name for name in ("public_summary", "public_outcome") if name in self.fields]

    def outcome(self) -> str:
        return self.cleaned_data.get("public_outcome", "")


class RedactForm(forms.Form):
    fields_removed = forms.MultipleChoiceField(
        label="What is removed", widget=forms.CheckboxSelectMultiple
    )
    reason = forms.CharField(
        label="Why it is removed",
        help_text="The reason is kept; do not repeat the text that is removed.",
        max_length=300,
    )

    def __init__(self, *args: Any, issue: Issue, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fields_removed"].choices = [
            (name, str(Issue._meta.get_field(name).verbose_name).capitalize())
            for name in REDACTABLE
            if getattr(issue, name) not in ("", BLANKED)
        ]
        if issue.step is not None:
            self.fields["fields_removed"].choices += [(LADDER, "Why it was raised further")]


class RedactUpdateForm(forms.Form):
    reason = forms.CharField(
        label="Why it is removed",
        help_text="The reason is kept; do not repeat the text that is removed.",
        max_length=300,
    )
