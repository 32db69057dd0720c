"""The filters of issues: the same for the page and the API."""

import re
from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from leadership import dates
from leadership.people.models import User
from relationships.access import stood_in_for
from relationships.models import Category
from tracker.models import Answer, Channel, Issue, Question, Status
from tracker.models.issues import IssueQuerySet
from tracker.options import AskedQuestion, FilterOptions, filter_options

REFERENCE = re.compile(r"WAT-\d{4}-\d{1,8}", re.I)
STILL_OPEN, LATE, UNHEARD, MINE, NOBODY = "still_open", "late", "unheard", "me", "nobody"
STATES = [(STILL_OPEN, "Still open"), (LATE, "Late"), (UNHEARD, "Should have heard")]
STATES += Status.choices
ANY = "Any"


class LeanSelect(forms.Select):
    """A select whose options are joined strings: Django's template for each costs a list of
    wards more than its rows."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = "" if value is None else str(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (key, SafeString(" selected") if str(key) == chosen else "", label)
                for key, label in self.choices
            ),
        )
        own = self.build_attrs(self.attrs, attrs)
        written = format_html_join(
            "", ' {}="{}"', ((k, conditional_escape(v)) for k, v in own.items())
        )
        return format_html('<select name="{}"{}>{}</select>', name, written, options)


def choice(label: str, **kwargs: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, empty_label=ANY, widget=LeanSelect, choices=kwargs.pop("choices", ()), **kwargs
    )


class DayInput(forms.DateInput):
    input_type = "date"

    def format_value(self, value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else value


def day(label: str, lookup: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label, field_name="raised_on", lookup_expr=lookup, widget=DayInput
    )


class IssueFilter(django_filters.FilterSet):
    """Ward and service by code or slug, owner by key, `me` or `nobody`; a category finds issues
    that have it as a further theme as well, and those of categories merged into it."""

    words = django_filters.CharFilter(
        label="Words or reference", method="with_words", max_length=200
    )
    ward = choice("Ward", field_name="ward__code")
    district = choice("District", field_name="ward__district")
    category = choice("Category or theme", method="of_category")
    service = choice("Service", field_name="service__slug")
    status = choice("Status", method="in_state", choices=STATES)
    owner = choice("Who has it", method="owned_by")
    channel = choice("How it came", choices=Channel.choices)
    raised_from = day("Raised from", "gte")
    raised_to = day("Raised to", "lte")
    gaps = django_filters.BooleanFilter(
        label="With gaps only: no category, owner or place",
        method="with_gaps",
        widget=forms.CheckboxInput,
    )
    meeting = django_filters.NumberFilter(field_name="meeting", widget=forms.HiddenInput)

    class Meta:
        model = Issue
        fields: list[str] = []

    def __init__(self, *args: Any, options: FilterOptions | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = options or filter_options(self.request.user)
        people = [(MINE, "Me"), (NOBODY, "No one yet"), *options.owners]
        for name, choices in {
            "ward": options.wards, "district": options.districts, "owner": people,
            "category": options.categories, "service": options.services,
        }.items():  # fmt: skip
            self.filters[name].extra["choices"] = choices
            # describing the API makes the class's own fields, without choices, and keeps them
            self.filters[name].__dict__.pop("_field", None)
        if not options.districts:
            del self.filters["district"]
        for question in options.questions:
            self.filters[f"q_{question.key}"] = _filter_for(question)
            self.filters[f"q_{question.key}"].parent = self

    @property
    def active(self) -> int:
        """How many filters narrow the list: one that is not understood does not."""
        asked = [name for name in self.filters if self.data.get(name) not in (None, "", "false")]
        return len([name for name in asked if name not in self.errors])

    def with_words(self, issues: IssueQuerySet, name: str, words: str) -> IssueQuerySet:
        if REFERENCE.fullmatch(words.strip()):
            return issues.filter(reference=words.strip().upper())
        return issues.matching(words)

    def in_state(self, issues: IssueQuerySet, name: str, state: str) -> IssueQuerySet:
        if state == STILL_OPEN:
            return issues.open()
        if state == LATE:
            return issues.overdue(dates.today())
        if state == UNHEARD:
            return issues.unheard(dates.today())
        return issues.filter(status=state)

    def of_category(self, issues: IssueQuerySet, name: str, slug: str) -> IssueQuerySet:
        return issues.of_category(Category.objects.get(slug=slug))

    def owned_by(self, issues: IssueQuerySet, name: str, owner: str) -> IssueQuerySet:
        if owner == NOBODY:
            return issues.filter(owner__isnull=True)
        if owner == MINE:
            user = self.request.user
            person = user.person_id if isinstance(user, User) else None
            if not person:
                return issues.none()
            return issues.filter(owner__in=[person, *sorted(stood_in_for(user))])
        return issues.filter(owner=owner)

    def with_gaps(self, issues: IssueQuerySet, name: str, wanted: bool) -> IssueQuerySet:
        return issues.with_gaps() if wanted else issues


class AnswerFilter(django_filters.CharFilter):
    """Issues whose answer to an extra question is this; a text answer contains it (S288)."""

    def filter(self, issues: IssueQuerySet, value: Any) -> IssueQuerySet:
        if value in (None, ""):
            return issues
        answers = Answer.objects.filter(issue=OuterRef("pk"), question__key=self.extra_key)
        return issues.filter(Exists(answers.filter(self.condition(str(value)))))

    extra_key = ""

    def condition(self, value: str) -> Q:
        return Q(value__icontains=value)


class ExactAnswerFilter(AnswerFilter):
    def condition(self, value: str) -> Q:
        return Q(value=value)


class ChoiceAnswerFilter(ExactAnswerFilter):
    field_class = django_filters.fields.ChoiceField


def _filter_for(question: AskedQuestion) -> AnswerFilter:
    found: AnswerFilter
    if question.kind == Question.Kind.CHOICE:
        choices = [(each, each) for each in question.choices]
        found = ChoiceAnswerFilter(
            label=question.text, choices=choices, widget=LeanSelect, empty_label=ANY
        )
    elif question.kind == Question.Kind.TEXT:
        found = AnswerFilter(label=question.text)
    else:
        widget = DayInput if question.kind == Question.Kind.DATE else forms.TextInput
        found = ExactAnswerFilter(label=question.text, widget=widget)
    found.extra_key = question.key
    return found
