"""One field for the decision that something rests on: its reference where it is recorded here, and
words where it is not."""

from typing import Any, NamedTuple

from django import forms

from leadership.governance.decision_words import parts_meant, read_reference
from leadership.governance.models import DecisionPart
from leadership.people.access import Viewer

HELP = (
    "A reference and its part, such as 003996/2017, part 1. Where the decision is not recorded "
    "here, its name or number as it was written."
)


class NamedDecision(NamedTuple):
    """A recorded part, or words; neither where the field was left empty."""

    part: DecisionPart | None = None
    words: str = ""


class DecisionField(forms.CharField):
    """Cleans to a `NamedDecision`. `offer_to` says who asks: what somebody may not read is to them
    a decision that is not recorded."""

    def __init__(self, *, label: str = "Decision", max_length: int = 120, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", HELP)
        super().__init__(label=label, max_length=max_length, **kwargs)
        self.parts = DecisionPart.objects.none()

    def offer_to(self, user: Viewer, chosen: int | None = None) -> None:
        """`chosen` is the part that the row names already."""
        seen = DecisionPart.objects.visible_to(user)
        self.parts = seen | DecisionPart.objects.filter(pk=chosen) if chosen else seen

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        meant = parts_meant(words, self.parts)
        if len(meant) > 1:
            last = meant[-1].number
            raise forms.ValidationError(
                f"Say which part of {meant[0].decision.reference}: it has parts {meant[0].number} "
                f"to {last}."
            )
        if meant:
            return NamedDecision(part=meant[0])
        self._refuse_a_part_that_is_not_there(words)
        return NamedDecision(words=words)

    def _refuse_a_part_that_is_not_there(self, words: str) -> None:
        written = read_reference(words)
        if written is None or written.part is None:
            return
        same = self.parts.filter(decision__serial=written.serial, decision__year=written.year)
        if same.exists():
            raise forms.ValidationError(f"That decision has no part {written.part}.")
