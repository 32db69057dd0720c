"""Forms of parish options: the option, an event of the consultation, the answers of a ward."""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.choosing import LONG, SHORT
from leadership.governance.models import ParishConsultation, ParishOption
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Meeting, Paper
from leadership.people.access import Viewer
from wards.models import Ward


class PaperChoice(forms.ModelChoiceField):
    def label_from_instance(self, paper: Any) -> str:
        return f"{paper.title} (meeting of {paper.meeting.date:%-d %B %Y})"


class ParishOptionForm(forms.ModelForm):
    options_paper = PaperChoice(
        Paper.objects.none(), label="Options paper", required=False, empty_label="None yet"
    )
    version = VersionField()

    class Meta:
        model = ParishOption
        fields = [
            "name", "kind", "area", "wards", "status", "reason", "principles", "options_paper",
        ]  # fmt: skip
        widgets = {
            "wards": forms.CheckboxSelectMultiple, "reason": SHORT, "principles": LONG,
        }  # fmt: skip

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wards"].queryset = wards_today()
        papers = papers_open_to(user).select_related("meeting")
        self.fields["options_paper"].queryset = papers.order_by("-meeting__date", "title", "pk")
        self.initial["version"] = self.instance.version


class ParishConsultationForm(forms.ModelForm):
    on = DatePartsField(label="Date")

    class Meta:
        model = ParishConsultation
        fields = ["option", "title", "on", "place", "attendances"]
        help_texts = {"place": "A public one, never somebody’s home."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["option"].queryset = ParishOption.objects.in_name_order()
        self.fields["option"].empty_label = "The idea, across the city"
        self.fields["option"].label = "About"


class ParishResponseForm(forms.Form):
    ward = forms.ModelChoiceField(Ward.objects.none(), empty_label="Choose a ward")
    in_favour = forms.IntegerField(min_value=0, max_value=1_000_000)
    against = forms.IntegerField(min_value=0, max_value=1_000_000)
    undecided = forms.IntegerField(min_value=0, max_value=1_000_000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ward"].queryset = wards_today()


def papers_open_to(user: Viewer) -> Any:
    """Papers of meetings that this person may see: an option is public, so its paper is not one
    that is closed to the public."""
    meetings = Meeting.objects.visible_to(user).values("pk")
    return Paper.objects.open_to_the_public().filter(meeting__in=meetings)


def wards_today() -> Any:
    return Ward.objects.of_home_council().in_force(dates.today()).in_name_order()
