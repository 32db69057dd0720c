"""The line of the evening: four fields, and the council's own questions in a fold."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet

from leadership.meetings.models import Meeting
from leadership.people.models import User
from relationships.models import Category
from tracker.access import may_raise
from tracker.forms.raising import QUESTION, QuestionsMixin
from tracker.models import Question, Raiser
from tracker.services import RaisedBy
from tracker.services.evening import Line
from wards.models import Ward

KINDS = [choice for choice in Raiser.Kind.choices if choice[0] != Raiser.Kind.NOT_RECORDED]


@dataclass(frozen=True)
class QuestionGroup:
    """Questions that belong together: of one category, or of every issue of such a meeting."""

    category: Category | None
    fields: list[forms.BoundField]


class LineForm(QuestionsMixin, forms.Form):
    """What, where, category, who raised it. `key` knows the line again when it is sent twice.

    The questions of every category are there, each category's in a group of their own: on a
    lost line nobody could fetch them once the category is chosen.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    ward = forms.ModelChoiceField(
        Ward.objects.none(), label="Ward", widget=forms.RadioSelect, empty_label=None
    )
    what = forms.CharField(
        label="What was raised",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        error_messages={"required": "Say in a few words what was raised."},
    )
    street = forms.CharField(
        label="Where",
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), required=False, empty_label="Not said"
    )
    raised_by = forms.ChoiceField(
        label="Who raised it",
        required=False,
        choices=[("", "Not recorded"), *KINDS],
        initial=Raiser.Kind.RESIDENT,
    )
    raiser_name = forms.CharField(label="Name", max_length=120, required=False)
    raiser_contact = forms.CharField(label="Telephone or e-mail", max_length=200, required=False)

    def __init__(self, *args: Any, meeting: Meeting, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wards = [ward for ward in meeting.wards if may_raise(user, ward.pk)]
        self._offer(
            "ward", Ward.objects.filter(pk__in=[ward.pk for ward in self.wards]), self.wards
        )
        if len(self.wards) == 1:
            self.fields["ward"].required = False
        in_use = Category.objects.in_use().order_by("name")
        self.categories = {category.pk: category for category in in_use}
        self._offer("category", in_use, self.categories.values(), ("", "Not said"))
        choosable = {None, *self.categories}
        self.add_questions(
            [each for each in Question.objects.asked_at(meeting) if each.category_id in choosable],
            {},
        )

    def _offer(
        self, name: str, queryset: QuerySet[Any], rows: Iterable[Any], *first: tuple[str, str]
    ) -> None:
        """Choices from rows that are known: the query is asked for what was chosen alone."""
        field: Any = self.fields[name]
        field.queryset = queryset
        field.choices = [*first, *((row.pk, str(row)) for row in rows)]

    def clean(self) -> dict[str, Any]:
        """An answer to another category's question is not dropped without a word."""
        cleaned = super().clean() or {}
        for question in self.questions:
            name = f"{QUESTION}{question.key}"
            if cleaned.get(name) not in (None, "") and not self._is_asked(question):
                wanted = self.categories[question.category_id]
                self.add_error(
                    name, f"This is asked where the category is {wanted}. Choose it, or empty this."
                )
        return cleaned

    def _is_asked(self, question: Question) -> bool:
        chosen = self.cleaned_data.get("category")
        return question.category_id in {None, chosen.pk if chosen else None}

    def question_groups(self) -> list[QuestionGroup]:
        """The questions of every issue first, then each category's by its name."""
        found: dict[int | None, list[forms.BoundField]] = {
            pk: [] for pk in [None, *self.categories]
        }
        for question in self.questions:
            found[question.category_id].append(self[f"{QUESTION}{question.key}"])
        return [
            QuestionGroup(self.categories[pk] if pk else None, fields)
            for pk, fields in found.items()
            if fields
        ]

    def has_answers(self) -> bool:
        """Is something in the fold that must be seen: an answer, or what is wrong with one?"""
        return any(any(_parts(field.value())) or field.errors for field in self.question_fields())

    def line(self) -> Line:
        said = self.cleaned_data
        return Line(
            key=said["key"],
            ward=said["ward"] or self.wards[0],
            what=said["what"],
            street=said["street"],
            category=said["category"],
            raised_by=RaisedBy(
                kind=said["raised_by"] or Raiser.Kind.NOT_RECORDED,
                name=said["raiser_name"],
                contact=said["raiser_contact"],
            ),
            answers={
                question: value
                for question, value in self.answers().items()
                if value and self._is_asked(question)
            },
        )


def _parts(value: Any) -> list[Any]:
    """A date is typed in three parts."""
    return value if isinstance(value, list) else [value]
