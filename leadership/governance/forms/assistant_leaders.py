"""Forms of Assistant Leaders: the appointment, its end, the area, links, development events."""

from datetime import date
from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField, DayField
from leadership.dates.vague_forms import VagueDateField
from leadership.governance.assistant_leader_coverage import coverage_on
from leadership.governance.forms.rows import PartChoice, PersonChoice, VaguelyDatedForm
from leadership.governance.models import (
    AssistantLeader,
    DecisionPart,
    DevelopmentEvent,
    Portfolio,
)
from leadership.meetings.forms.fields import VersionField
from leadership.people.access import Viewer
from wards.models import Cluster, Ward


class LinksForm(forms.Form):
    area_name = forms.CharField(label="Name of the area", max_length=120, required=False)
    portfolios = forms.ModelMultipleChoiceField(
        Portfolio.objects.none(),
        label="Cabinet portfolios linked to the wards",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    clusters = forms.ModelMultipleChoiceField(
        Cluster.objects.none(),
        label="Clusters of wards linked to",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["portfolios"].queryset = Portfolio.objects.in_use().in_name_order()
        clusters = Cluster.objects.from_day_on(dates.today())
        self.fields["clusters"].queryset = clusters.order_by("name", "pk")


class ChangedLinksForm(LinksForm):
    """Of a leader who is there: as it was read."""

    version = VersionField()


class AppointForm(LinksForm):
    person = PersonChoice(label="Who is appointed", empty_label="Choose a person")
    source = forms.ChoiceField(label="Appointed by", choices=AssistantLeader.Source.choices)
    start = DatePartsField(label="From")
    end = DatePartsField(
        label="Until", required=False, help_text="The first day no longer in office. Empty: open."
    )
    decision_part = PartChoice(label="Decision part behind it")

    field_order = ["person", "source", "start", "end", "area_name"]

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parts = self.fields["decision_part"]
        seen = DecisionPart.objects.visible_to(user).values("pk")
        parts.queryset = parts.queryset.filter(pk__in=seen)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end <= start:
            self.add_error("end", "The end must be later than the start.")
        return cleaned


class EndForm(forms.Form):
    end = DatePartsField(label="First day no longer in office")
    version = VersionField()


class WardWithLeader(forms.ModelMultipleChoiceField):
    """A ward, and who has it on the day that was asked about."""

    held: dict[int, str] = {}

    def label_from_instance(self, ward: Any) -> str:
        now = self.held.get(ward.pk)
        return f"{ward.name} (now {now})" if now else f"{ward.name} (nobody now)"


class AreaForm(forms.Form):
    start = DatePartsField(label="From which day is this the area?")
    wards = WardWithLeader(
        Ward.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Tick every ward of the area. Whoever has one of them now gives it up that day.",
    )
    version = VersionField()

    def __init__(self, *args: Any, leader: AssistantLeader, day: date, **kwargs: Any) -> None:
        """`day`: whose wards can be ticked, and who is said to have them."""
        covered = coverage_on(day)
        own = [ward.pk for held, wards in covered.areas if held == leader for ward in wards]
        shown = {"start": day, "wards": own, "version": leader.version}
        super().__init__(*args, initial=shown, **kwargs)
        self.fields["wards"].queryset = Ward.objects.of_home_council().in_force(day).in_name_order()
        self.fields["wards"].held = {
            ward.pk: str(held.person) for held, wards in covered.areas for ward in wards
        }


class DayForm(forms.Form):
    on = DayField(label="As at", required=False)

    def day(self) -> date:
        asked = self.cleaned_data.get("on") if self.is_valid() else None
        return asked or dates.today()


class DevelopmentEventForm(VaguelyDatedForm):
    when = VagueDateField(label="When")

    class Meta:
        model = DevelopmentEvent
        fields = ["title", "topics", "led_by", "councillors_attended"]

    field_order = ["title", "when", "topics", "led_by", "councillors_attended"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leaders = AssistantLeader.objects.select_related("person").in_name_order()
        self.fields["led_by"].queryset = leaders
        self.fields["led_by"].empty_label = "Nobody named"
