"""Forms of the division of the city: districts, wards across a line, predecessors, papers."""

from collections import defaultdict
from typing import Any

from django import forms

from jobs_skills.models import Board, BoardScheme, BoardWard, DistrictPlan, SchemeDocument
from leadership.dates.forms import DatePartsField
from wards.models import District

How = BoardWard.How


class DivideForm(forms.Form):
    """One list of boards for each district of the scheme's set of wards."""

    def __init__(self, *args: Any, scheme: BoardScheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        boards = list(Board.objects.filter(scheme=scheme).in_name_order())
        self.boards = {str(board.pk): board for board in boards}
        self.districts = list(District.objects.filter(generation=scheme.generation_id))
        self.districts.sort(key=lambda district: district.name.lower())
        placed = dict(scheme.districts.values_list("district", "board"))
        choices = [("", "No board yet"), *((pk, board.name) for pk, board in self.boards.items())]
        for district in self.districts:
            self.fields[self.name_of(district)] = forms.ChoiceField(
                label=district.name,
                choices=choices,
                required=False,
                initial=str(placed.get(district.pk, "")),
            )

    @staticmethod
    def name_of(district: District) -> str:
        return f"district_{district.pk}"

    def places(self) -> dict[Board, list[District]]:
        places: dict[Board, list[District]] = defaultdict(list)
        for district in self.districts:
            if chosen := self.cleaned_data[self.name_of(district)]:
                places[self.boards[chosen]].append(district)
        return dict(places)


class WardDecisionForm(forms.Form):
    how = forms.ChoiceField(
        label="How does the ward stand to this board?",
        choices=[(how.value, how.label) for how in How if how != How.UNDECIDED],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Why", widget=forms.Textarea(attrs={"rows": 3}), max_length=300, required=False
    )


class PredecessorForm(forms.ModelForm):
    document_url = forms.URLField(
        label="Where the plan can be read", required=False, assume_scheme="https"
    )

    class Meta:
        model = DistrictPlan
        fields = ["district", "board", "title", "year", "status", "document_url", "note"]

    def __init__(self, *args: Any, scheme: BoardScheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        districts = District.objects.filter(generation=scheme.generation_id, jobs_plan=None)
        self.fields["district"].queryset = districts.in_name_order()
        boards = Board.objects.filter(scheme=scheme).in_name_order()
        self.fields["board"].queryset = boards


class SchemeDocumentForm(forms.ModelForm):
    on = DatePartsField(label="Date", required=False)
    url = forms.URLField(label="Where it can be read", required=False, assume_scheme="https")

    class Meta:
        model = SchemeDocument
        fields = ["subject", "sent_by", "sent_to", "copied_to", "on", "url"]
