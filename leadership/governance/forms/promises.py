"""The register of promises: its filters, a promise, and what became of it (S025, S055, S284)."""

from typing import Any

from django import forms
from django.db.models import Q

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.forms import DatePartsField
from leadership.dates.vague_forms import HINT, VagueDateField
from leadership.governance.forms.choosing import (
    SHORT,
    ItemField,
    MeetingField,
    PaperField,
    bodies,
    meetings_of,
    papers_of,
    people_of_the_council,
)
from leadership.governance.forms.record import RecordForm
from leadership.governance.models import DecisionPart, Promise, PromiseStatus
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import AgendaItem, Body
from leadership.people.access import Viewer

OVERDUE, NO_DATE = "overdue", "undated"
STANDING = [
    ("", "Waited for"),
    (OVERDUE, "Overdue"),
    (NO_DATE, "Without a date"),
    (PromiseStatus.DELIVERED.value, "Delivered"),
    (PromiseStatus.DROPPED.value, "Given up"),
    ("all", "All"),
]
SOURCES = [("", "Any"), ("decision", "A decision"), ("item", "A discussion"), ("paper", "A paper")]
FROM = {
    "decision": Q(part__isnull=False),
    "item": Q(item__isnull=False),
    "paper": ~Q(source=""),
}


class PromiseFilters(FilterForm):
    standing = forms.ChoiceField(label="How it stands", choices=STANDING, required=False)
    body = forms.ModelChoiceField(Body.objects.none(), required=False, empty_label="Any body")
    kind = forms.ChoiceField(choices=[("", "Any"), *Promise.Kind.choices], required=False)
    source = forms.ChoiceField(label="Where it was promised", choices=SOURCES, required=False)
    words = forms.CharField(max_length=100, required=False)

    def __init__(self, *args: Any, seen: Any, **kwargs: Any) -> None:
        """Offers the bodies of promises that this person may see, and no other (rule 9)."""
        super().__init__(*args, **kwargs)
        self.seen = seen
        made = bodies().filter(pk__in=seen.order_by().values("body"))
        self.fields["body"].queryset = made  # type: ignore[attr-defined]

    def chosen(self) -> Any:
        asked = self.cleaned_data if self.is_valid() else {}
        promises = self._standing(self.seen, asked.get("standing", ""))
        for name in ("body", "kind"):
            if asked.get(name):
                promises = promises.filter(**{name: asked[name]})
        if asked.get("source"):
            promises = promises.filter(FROM[asked["source"]])
        if words := " ".join(asked.get("words", "").replace("\0", "").split()):
            promises = promises.filter(Q(what__icontains=words) | Q(source__icontains=words))
        return promises.in_time_order()

    def _standing(self, promises: Any, standing: str) -> Any:
        if standing == OVERDUE:
            return promises.overdue(dates.today())
        if standing == NO_DATE:
            return promises.open().without_a_date()
        if standing in PromiseStatus.values:
            return promises.filter(status=standing)
        return promises if standing == "all" else promises.open()


class PromiseForm(RecordForm):
    when = VagueDateField(
        label="Due", required=False,
        help_text=f"{HINT} Leave it empty where no date was given.",
    )  # fmt: skip
    due_meeting = MeetingField(label="To which meeting", empty_label="None in particular")
    item = ItemField(label="The discussion it comes from", empty_label="None")

    class Meta:
        model = Promise
        fields = [
            "kind", "what", "body", "when", "due_words", "due_meeting", "owner", "owner_post",
            "reports_to", "part", "item", "source",
        ]  # fmt: skip
        help_texts = {"reports_to": "Such as the Deputy Leader."}

    field_order = Meta.fields

    def offer(self) -> None:
        promise: Any = self.instance
        self.initial["when"] = promise.when
        self.fields["body"].queryset = bodies()
        self.fields["body"].empty_label = "No body"
        self.fields["due_meeting"].queryset = meetings_of(promise.body, self.user)
        self.fields["owner"].queryset = people_of_the_council()
        self.fields["owner"].empty_label = "Nobody by name"
        self._offer_where_it_comes_from(promise)

    def _offer_where_it_comes_from(self, promise: Any) -> None:
        """The parts of its decision, the items of its meeting; neither where it comes from a
        paper: a promise is added on the page of what it comes from."""
        fields: Any = self.fields
        if promise.part_id:
            decision = promise.part.decision_id
            parts = DecisionPart.objects.visible_to(self.user).filter(decision=decision)
            fields["part"].queryset = parts.select_related("decision").order_by("number")
        else:
            del fields["part"]
        if promise.item_id:
            items = AgendaItem.objects.visible_to(self.user).filter(meeting=promise.item.meeting_id)
            fields["item"].queryset = items.order_by("number")
        else:
            del fields["item"]

    def _post_clean(self) -> None:
        if "when" in self.cleaned_data:
            self.instance.when = self.cleaned_data["when"]
        super()._post_clean()


class DeliverForm(forms.Form):
    on = DatePartsField(label="Delivered on")
    meeting = MeetingField(label="At which meeting", empty_label="At none")
    paper = PaperField(label="With which paper", empty_label="With none")
    outcome = forms.CharField(
        label="What came of it", required=False, max_length=4000, widget=SHORT
    )
    version = VersionField()

    def __init__(self, *args: Any, promise: Promise, user: Viewer, **kwargs: Any) -> None:
        meeting = promise.due_meeting
        past = meeting if meeting and meeting.date <= dates.today() else None
        shown = {
            "on": past.date if past else dates.today(),
            "meeting": past.pk if past else None,
            "version": promise.version,
        }
        super().__init__(*args, initial=shown, **kwargs)
        fields: Any = self.fields
        fields["meeting"].queryset = meetings_of(promise.body, user).filter(date__lte=dates.today())
        fields["paper"].queryset = papers_of(promise.body)


class DropForm(forms.Form):
    on = DatePartsField(label="Given up on")
    reason = forms.CharField(label="Why", max_length=1000, widget=SHORT)
    version = VersionField()
