"""Forms of the rows of a board's record. They clean what was typed; the services decide."""

from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.functions import Collate, Lower

from jobs_skills.models import (
    ActionProgress,
    AreaBeyond,
    AreaProvider,
    Board,
    BoardAction,
    BoardWard,
    Coverage,
    Covered,
    DistrictPlan,
    JobcentreOffice,
    NegotiationStep,
    PlanTheme,
    PriorityArea,
    Site,
    TimetableEntry,
)
from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.dates.vague_forms import VagueDateField
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Meeting
from leadership.people.models import Organisation
from wards.models import Ward

SHORT = forms.Textarea(attrs={"rows": 3})
PARENTS = {"board", "plan", "scheme"}  # set by the page, and part of what must be unique


def by_name(rows: Any) -> Any:
    return rows.order_by(Collate(Lower("name"), "C"), "pk")


class RowForm(forms.ModelForm):
    """A row of one board. `instance` has its parent already."""

    def __init__(self, *args: Any, board: Board, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.board = board
        self.offer()

    def offer(self) -> None:
        """Limit what can be chosen to what is the board's."""

    def _get_validation_exclusions(self) -> set[str]:
        # so that "once for the board" is checked here, in words, before the database refuses
        here = {name for name in PARENTS if getattr(self.instance, f"{name}_id", None)}
        return super()._get_validation_exclusions() - here


class PastDayField(DatePartsField):
    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day and day > dates.today():
            raise forms.ValidationError("That day is still to come.")
        return day


class SiteForm(RowForm):
    class Meta:
        model = Site
        fields = ["name", "kind", "outside_city", "latitude", "longitude", "note"]


class JobcentreOfficeForm(RowForm):
    class Meta:
        model = JobcentreOffice
        fields = ["name", "address"]


class AreaBeyondForm(RowForm):
    class Meta:
        model = AreaBeyond
        fields = ["name", "note"]


class AreaProviderForm(RowForm):
    start = DatePartsField(label="From")
    end = DatePartsField(
        label="Until", required=False, help_text="The first day no longer. Empty: still so."
    )

    class Meta:
        model = AreaProvider
        fields = ["organisation", "programme", "start", "end", "staff_contracted", "staff_in_post"]

    def offer(self) -> None:
        self.fields["organisation"].queryset = by_name(Organisation.objects.all())
        self.fields["organisation"].empty_label = "Choose an organisation"


class DistrictPlanForm(RowForm):
    document_url = forms.URLField(
        label="Where the plan can be read", required=False, assume_scheme="https"
    )

    class Meta:
        model = DistrictPlan
        fields = ["status", "board", "document_url", "note"]

    def offer(self) -> None:
        boards = Board.objects.filter(scheme=self.board.scheme_id)
        self.fields["board"].queryset = boards.in_name_order()
        self.fields["board"].empty_label = None


class NegotiationStepForm(RowForm):
    on = PastDayField(label="Date")

    class Meta:
        model = NegotiationStep
        fields = ["predecessor", "on", "state", "text"]
        widgets = {"text": SHORT}

    def offer(self) -> None:
        self.fields["predecessor"].queryset = self.board.predecessors.order_by("title", "pk")


class PlanThemeForm(RowForm):
    class Meta:
        model = PlanTheme
        fields = ["title", "text", "long_term", "named_at"]
        widgets = {"text": SHORT}

    def offer(self) -> None:
        self.fields["named_at"].queryset = Meeting.objects.filter(
            bodies=self.board.pk
        ).latest_first()
        self.fields["named_at"].empty_label = "Not at a meeting"


class CoverageForm(RowForm):
    class Meta:
        model = Coverage
        fields = ["group", "how"]
        widgets = {"how": SHORT}

    def offer(self) -> None:
        """Groups of which the plan says nothing yet, and the row's own."""
        said = Coverage.objects.filter(plan__board=self.board).exclude(pk=self.instance.pk)
        taken = set(said.values_list("group", flat=True))
        self.fields["group"].choices = [("", "Choose a group")] + [
            choice for choice in Covered.choices if choice[0] not in taken
        ]


class WardOfBoardField(forms.ModelChoiceField):
    """A ward of the board's districts, or one of a later order that has a place with the board.
    Names return in later orders, so the set of wards stands beside each."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Ward.objects.none(), empty_label="Choose a ward", **kwargs)

    def offer(self, board: Board) -> None:
        places = BoardWard.objects.filter(board=board).exclude(how=BoardWard.How.NONE)
        own = Q(district__board_places__board=board) | Q(pk__in=places.values("ward"))
        wards = Ward.objects.filter(own).distinct().select_related("generation")
        self.queryset = wards.order_by("-generation__start", "name", "pk")

    def label_from_instance(self, ward: Any) -> str:
        return f"{ward.name} ({ward.generation.name})"


class PriorityAreaForm(RowForm):
    ward = WardOfBoardField(label="Ward")
    start = DatePartsField(label="From")
    end = DatePartsField(
        label="Until", required=False, help_text="The first day no longer. Empty: for the time."
    )

    class Meta:
        model = PriorityArea
        fields = ["ward", "neighbourhood", "reason", "start", "end"]
        widgets = {"reason": SHORT}

    def offer(self) -> None:
        self.fields["ward"].offer(self.board)


class VersionedForm(RowForm):
    """`version` is that of the row the editor has read; of a new row it is nothing."""

    version = VersionField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version

    def _post_clean(self) -> None:
        # the columns of the date follow it before the row is checked
        if when := self.cleaned_data.get("when"):
            self.instance.when = when
        super()._post_clean()


class BoardActionForm(VersionedForm):
    when = VagueDateField(label="When")

    class Meta:
        model = BoardAction
        fields = ["text", "strand", "theme", "lead", "measure"]
        widgets = {"text": SHORT}

    field_order = ["text", "strand", "theme", "lead", "when", "measure"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["when"] = self.instance.when

    def offer(self) -> None:
        themes = PlanTheme.objects.filter(plan__board=self.board)
        self.fields["theme"].queryset = themes.order_by("pk")
        self.fields["theme"].empty_label = "None"
        self.fields["lead"].queryset = by_name(Organisation.objects.all())
        self.fields["lead"].empty_label = "No one yet"


class ActionProgressForm(RowForm):
    on = PastDayField(label="Date")

    class Meta:
        model = ActionProgress
        fields = ["action", "on", "text"]
        widgets = {"text": SHORT}

    def offer(self) -> None:
        self.fields["action"].queryset = self.board.actions.open().in_time_order()
        self.fields["action"].empty_label = "Choose an action"


class TimetableEntryForm(VersionedForm):
    when = VagueDateField(label="When")

    class Meta:
        model = TimetableEntry
        fields = ["text", "kind"]

    field_order = ["text", "when", "kind"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["when"] = self.instance.when
