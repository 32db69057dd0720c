"""Assessing independence, the clock, and accounting for what a board does."""

from typing import Any

from django import forms

from jobs_skills.independence import Answer
from jobs_skills.models import Board, BoardScheme, Criterion
from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.meetings.access import bodies_lasting
from leadership.meetings.forms.fields import YesNoField
from leadership.meetings.models import Body


class AssessForm(forms.Form):
    """For each criterion two fields: met_… and evidence_…; no default, so that each is answered."""

    on = DatePartsField(label="As at", help_text="Today or an earlier day.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = dates.today()
        for criterion in Criterion:
            self.fields[f"met_{criterion.value}"] = YesNoField(label=criterion.label)
            self.fields[f"evidence_{criterion.value}"] = forms.CharField(
                label="What shows it", required=False, max_length=2000,
                widget=forms.Textarea(
                    attrs={"rows": 2, "aria-label": f"What shows it: {criterion.label}"}
                ),
            )  # fmt: skip
            evidence: Any = self.fields[f"evidence_{criterion.value}"]
            evidence.conditional = True

    def answers(self) -> dict[str, Answer]:
        said = self.cleaned_data
        return {
            each.value: Answer(said[f"met_{each.value}"], said[f"evidence_{each.value}"])
            for each in Criterion
        }


class ClockForm(forms.Form):
    event = forms.CharField(
        label="Counted from", max_length=200, required=False,
        help_text="Such as: the first inaugural meeting. Empty: not decided yet.",
    )  # fmt: skip
    start = DatePartsField(label="Its day", required=False)

    @classmethod
    def showing(cls, scheme: BoardScheme) -> dict[str, Any]:
        return {"event": scheme.clock_event, "start": scheme.clock_start}


class AccountForm(forms.Form):
    to = forms.ModelChoiceField(
        label="Told to", queryset=Body.objects.none(), empty_label="Choose",
        help_text="The body the board accounts to, or a local forum.",
    )  # fmt: skip
    on = DatePartsField(label="On")
    text = forms.CharField(
        label="What was reported", max_length=20_000, widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Name no private person: the board may publish it.",
    )  # fmt: skip

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = bodies_lasting(dates.today()).exclude(pk=board.pk)
        self.fields["to"].queryset = bodies  # type: ignore[attr-defined]
        self.fields["to"].initial = board.accounts_to_id


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label="What was answered", max_length=10_000, widget=forms.Textarea(attrs={"rows": 6})
    )
