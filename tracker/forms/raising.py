"""Raising an issue and correcting it."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cached_property
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db.models import Q

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.meetings.models import Meeting
from leadership.people.access import is_governance_manager, is_officer
from leadership.people.models import User
from relationships.models import Category, Service
from tracker.filters import LeanSelect
from tracker.forms.moving import VersionedForm
from tracker.forms.privacy import PrivacyMixin
from tracker.forms.work import MeetingField
from tracker.models import Channel, Issue, Question, Raiser
from tracker.services.raising import TITLE_LENGTH, RaisedBy, title_from
from wards.access import in_own_wards, is_appointed_to_a_ward
from wards.models import Ward

POSTCODE = RegexValidator(
    r"(?i)^\s*[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\s*$", "Enter a full postcode, such as B1 1BB."
)
QUESTION = "question_"
LATELY = timedelta(days=400)  # meetings older than a year and a month come by import
BY_ME = "me"
CHANNELS = [choice for choice in Channel.choices if choice[0] not in (Channel.PAGE, Channel.FORUM)]


def wards_to_raise_in(user: User) -> Any:
    """The council's wards in force in which this user may raise an issue."""
    wards = Ward.objects.of_home_council().in_force(dates.today()).in_name_order()
    if is_governance_manager(user) or is_officer(user):
        return wards
    return wards.filter(in_own_wards(user, "pk"))


def question_field(question: Question) -> forms.Field:
    if question.kind == Question.Kind.NUMBER:
        return forms.DecimalField(label=question.text, required=False)
    if question.kind == Question.Kind.DATE:
        return DatePartsField(label=question.text, required=False)
    if question.kind == Question.Kind.CHOICE:
        choices = [("", "Not said"), *((each, each) for each in question.choices)]
        return forms.ChoiceField(label=question.text, choices=choices, required=False)
    return forms.CharField(label=question.text, max_length=500, required=False)


def takes_messages(user: User) -> bool:
    """Officers write down what came by helpline, mailbox or telephone (S213)."""
    return is_governance_manager(user) or is_officer(user) or is_appointed_to_a_ward(user)


def channel_in_words(service: Service) -> str:
    """The standard channel of a service, at which a matter is reported first."""
    if service.channel_kind == Service.Channel.NONE:
        return f"No standard channel is published for {service}. Its number, if it has one."
    how = service.channel_text or service.channel_url
    kind = service.get_channel_kind_display().lower()
    return f"{service} is first reported by {kind}: {how}. The number that was given there."


class QuestionsMixin:
    """Extra questions that the council asks of this category and meeting (S288)."""

    questions: list[Question]

    def add_questions(self, questions: Iterable[Question], answers: dict[int, str]) -> None:
        self.questions = list(questions)
        for question in self.questions:
            field = question_field(question)
            field.initial = answers.get(question.pk)
            self.fields[f"{QUESTION}{question.key}"] = field  # type: ignore[attr-defined]

    def answers(self) -> dict[Question, str]:
        cleaned = self.cleaned_data  # type: ignore[attr-defined]
        return {
            question: _as_text(cleaned.get(f"{QUESTION}{question.key}"))
            for question in self.questions
        }

    def question_fields(self) -> Iterator[forms.BoundField]:
        for question in self.questions:
            yield self[f"{QUESTION}{question.key}"]  # type: ignore[index]


def _as_text(value: Any) -> str:
    """As `Answer` keeps it: numbers plain, dates as 2017-11-15."""
    if value in (None, ""):
        return ""
    return value.isoformat() if hasattr(value, "isoformat") else f"{value}"


class RaiseForm(PrivacyMixin, QuestionsMixin, forms.Form):
    ward = forms.ModelChoiceField(
        Ward.objects.none(), label="Ward", widget=LeanSelect, empty_label="Choose a ward"
    )
    what = forms.CharField(
        label="What is the matter?",
        help_text="In a sentence or two. Leave names and telephone numbers out.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
    )
    street = forms.CharField(
        label="Where?", help_text="A street, a park, a place people know.",
        max_length=160, required=False,
    )  # fmt: skip
    postcode = forms.CharField(
        label="Postcode", max_length=8, required=False, validators=[POSTCODE]
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), required=False, to_field_name="slug", widget=LeanSelect,
        label="Category", empty_label="Not said",
    )  # fmt: skip
    themes = forms.ModelMultipleChoiceField(
        Category.objects.none(), required=False, to_field_name="slug", label="Further themes",
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    service = forms.ModelChoiceField(
        Service.objects.none(), required=False, to_field_name="slug", widget=LeanSelect,
        label="Service", empty_label="The category's usual one",
    )  # fmt: skip
    meeting = MeetingField(
        Meeting.objects.none(), label="Raised at a meeting", required=False, widget=LeanSelect,
        empty_label="At none",
    )  # fmt: skip
    raised_on = DatePartsField(
        label="When it was raised", required=False, help_text="Leave empty for today."
    )
    external_reference = forms.CharField(
        label="Has it been reported already? Its reference", max_length=40, required=False,
        help_text="The number that the contact centre gave. With it, and a category under More,"
        " it goes straight to the Relationship Manager.",
    )  # fmt: skip
    channel = forms.ChoiceField(
        label="How it came", required=False, widget=LeanSelect,
        choices=[("", "By these pages, or at the meeting"), *CHANNELS],
    )  # fmt: skip
    raised_by = forms.ChoiceField(label="Who raised it", required=False, widget=LeanSelect)
    raiser_name = forms.CharField(
        label="Their name", help_text="Only where an answer needs it. Few people may see it.",
        max_length=120, required=False,
    )  # fmt: skip
    raiser_contact = forms.CharField(
        label="Their telephone or e-mail", max_length=200, required=False
    )

    # what a councillor on a phone is asked at once; the rest stands under "More"
    FIRST = ("ward", "what", "street", "external_reference")

    def __init__(self, *args: Any, user: User, meeting: Meeting | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.user = user
        self._known: dict[str, Any] = {}
        wards = wards_to_raise_in(user)
        self.fields["ward"].queryset = wards
        own = list(wards[:2])
        if len(own) == 1:
            self.fields["ward"].initial = own[0].pk
            self.only_ward: Ward | None = own[0]
            self.fields["ward"].widget = forms.HiddenInput()
        else:
            self.only_ward = None
        self._fill_choices(own)
        if not takes_messages(user):
            del self.fields["channel"]  # a councillor's own hand is these pages
        if self.known_service:
            self.fields["external_reference"].help_text = channel_in_words(self.known_service)
        self.offer_privacy(user)
        category, met = self._chosen("category"), self._chosen("meeting")
        self.add_questions(Question.objects.asked_of(category=category, meeting=met), {})

    def _fill_choices(self, own: list[Ward]) -> None:
        in_use = Category.objects.in_use().order_by("name")
        self.fields["category"].queryset = self.fields["themes"].queryset = in_use
        self.fields["service"].queryset = Service.objects.order_by("name")
        today = dates.today()
        lately = today - LATELY
        meetings = Meeting.objects.visible_to(self.user).filter(date__range=(lately, today))
        if self.only_ward:
            meetings = meetings.of_wards(own)
        self.fields["meeting"].queryset = meetings.latest_first()
        mine = [(BY_ME, "I did")]
        self.fields["raised_by"].choices = [*mine, *Raiser.Kind.choices]
        self.fields["raised_by"].initial = BY_ME

    def _chosen(self, name: str) -> Any:
        """What was typed into a field, before the form is cleaned: it decides on the questions."""
        if name not in self._known:
            try:
                found = self.fields[name].clean(self.data.get(name)) if self.is_bound else None
            except forms.ValidationError:
                found = None
            self._known[name] = found
        return self._known[name]

    @cached_property
    def known_service(self) -> Service | None:
        """The service that was chosen, or the category's usual one."""
        service, category = self._chosen("service"), self._chosen("category")
        return service or (category.usual_service if category else None)

    def first_fields(self) -> Iterator[forms.BoundField]:
        return (self[name] for name in self.FIRST if not self[name].is_hidden)

    def more_fields(self) -> Iterator[forms.BoundField]:
        apart = (*self.FIRST, "seen_by")
        return (field for field in self.visible_fields() if field.name not in apart)

    def title(self) -> str:
        what = " ".join(self.cleaned_data["what"].split())
        return what if len(what) <= TITLE_LENGTH else title_from(self.cleaned_data["what"])

    def description(self) -> str:
        """Empty where the title says all there is."""
        what = self.cleaned_data["what"].strip()
        return "" if self.title() == " ".join(what.split()) else what

    def raiser(self) -> RaisedBy:
        kind = self.cleaned_data["raised_by"] or BY_ME
        if kind == BY_ME:
            officer = self.user.roles
            kind = Raiser.Kind.OFFICER if officer else Raiser.Kind.COUNCILLOR
            return RaisedBy(kind=kind, person=self.user.person)
        return RaisedBy(
            kind=kind,
            name=self.cleaned_data["raiser_name"],
            contact=self.cleaned_data["raiser_contact"],
        )

    def values(self) -> dict[str, Any]:
        """What `raise_issue` takes."""
        same = ("ward", "street", "postcode", "category", "themes", "service", "meeting",
                "raised_on", "external_reference")  # fmt: skip
        channel = Channel.FORUM if self.cleaned_data["meeting"] else Channel.PAGE
        return {
            **{name: self.cleaned_data[name] for name in same},
            "channel": self.cleaned_data.get("channel") or channel,
            "title": self.title(),
            "description": self.description(),
            "raised_by": self.raiser(),
            "answers": self.answers(),
            "seen_by": self.chosen_privacy,
        }


class EditForm(QuestionsMixin, VersionedForm):
    title = forms.CharField(label="What, in a line", max_length=TITLE_LENGTH)
    description = forms.CharField(
        label="What was raised", widget=forms.Textarea(attrs={"rows": 6}), required=False
    )
    street = forms.CharField(label="Place or street", max_length=160, required=False)
    postcode = forms.CharField(
        label="Postcode", max_length=8, required=False, validators=[POSTCODE]
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), required=False, to_field_name="slug", widget=LeanSelect,
        empty_label="Not said",
    )  # fmt: skip
    themes = forms.ModelMultipleChoiceField(
        Category.objects.none(), required=False, to_field_name="slug", label="Further themes",
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    service = forms.ModelChoiceField(
        Service.objects.none(), required=False, to_field_name="slug", widget=LeanSelect,
        empty_label="Not said",
    )  # fmt: skip
    due = DatePartsField(label="When the councillor hears next", required=False)
    external_reference = forms.CharField(
        label="Contact centre reference", max_length=40, required=False
    )

    def __init__(self, *args: Any, issue: Issue, directs: bool, **kwargs: Any) -> None:
        names = ("title", "description", "street", "postcode", "due", "external_reference")
        initial: dict[str, Any] = {name: getattr(issue, name) for name in names}
        initial["category"] = issue.category.slug if issue.category else ""
        initial["service"] = issue.service.slug if issue.service else ""
        initial["themes"] = list(issue.themes.values_list("slug", flat=True))
        super().__init__(*args, issue=issue, initial=initial, **kwargs)
        # a category that was merged since stays choosable where it stands
        choosable = Category.objects.filter(
            Q(merged_into=None, retired=False) | Q(pk=issue.category_id) | Q(themed_issues=issue)
        )
        self.fields["category"].queryset = choosable.distinct().order_by("name")
        self.fields["themes"].queryset = choosable.distinct().order_by("name")
        self.fields["service"].queryset = Service.objects.order_by("name")
        if not directs:
            del self.fields["due"]
        self.add_questions(
            Question.objects.asked_of(category=issue.category, meeting=issue.meeting),
            dict(issue.answers.values_list("question", "value")),
        )

    def values(self) -> dict[str, Any]:
        """What `edit_issue` takes."""
        asked = {f"{QUESTION}{question.key}" for question in self.questions}
        values = {name: value for name, value in self.cleaned_data.items() if name not in asked}
        values["postcode"] = values["postcode"].strip().upper()
        return {**values, "answers": self.answers()}
