"""Terms of reference: where to begin, the text, a comment, the meeting that adopts."""

from typing import Any

from django import forms

from jobs_skills.forms.meetings import latest_ones
from jobs_skills.models import Board, ModelTerms
from jobs_skills.terms_text import LONGEST
from leadership import dates
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Meeting

IN_FORCE, EMPTY = "in-force", "empty"


class BeginForm(forms.Form):
    """The choices are the models by key, the version in force, and nothing."""

    start = forms.ChoiceField(label="Begin with", widget=forms.RadioSelect)

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.models = {str(model.pk): model for model in ModelTerms.objects.order_by("name", "pk")}
        choices = [(key, model.name) for key, model in self.models.items()]
        in_force = board.terms.adopted().latest_first().first()
        if in_force is not None:
            choices.insert(0, (IN_FORCE, f"Version {in_force.number}, which is in force"))
        self.fields["start"].choices = [*choices, (EMPTY, "An empty page")]  # type: ignore[attr-defined]

    def asked(self) -> dict[str, Any]:
        start = self.cleaned_data["start"]
        return {"model": self.models.get(start), "from_those_in_force": start == IN_FORCE}


class TextForm(forms.Form):
    text = forms.CharField(
        label="Terms of reference", required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 24}),
        help_text="An empty line between two headings or paragraphs.",
    )  # fmt: skip
    version = VersionField()


class CommentForm(forms.Form):
    text = forms.CharField(
        label="Your comment", max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="It stands with your name and cannot be changed afterwards.",
    )  # fmt: skip


class MeetingChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, meeting: Meeting) -> str:
        return f"{meeting.date:%A %-d %B %Y}"


class AdoptForm(forms.Form):
    meeting = MeetingChoiceField(
        label="Adopted at the meeting of", queryset=Meeting.objects.none(), empty_label="Choose"
    )
    version = VersionField()

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = latest_ones(Meeting.objects.of_body(board), dates.today())
        self.fields["meeting"].queryset = own  # type: ignore[attr-defined]
