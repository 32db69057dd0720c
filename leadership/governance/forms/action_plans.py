"""Forms of the Action Plan: the plan, a step, its moves, its progress, and the list's filters."""

from typing import Any

from django import forms

from leadership import dates
from leadership.council.filtering import FilterForm
from leadership.dates.vague_forms import VagueDateField
from leadership.governance.forms.choosing import LONG, SHORT, bodies
from leadership.governance.forms.rows import (
    MeetingChoice,
    PartChoice,
    PastDayField,
    PersonChoice,
    VaguelyDatedForm,
    by_name,
)
from leadership.governance.models import (
    ActionPlan,
    ActionPlanItem,
    Commitment,
    CommitteeReport,
    DecisionPart,
    ItemStatus,
    StrandKind,
)
from leadership.meetings.forms.fields import VersionField
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer
from leadership.people.models import Person

NOBODY = "nobody"
STATES = [
    ("", "Any"),
    ("overdue", "Overdue"),
    ("consultation", "Waits for consultation"),
    ("waits", "Waits for another step"),
    ("held", "Held by its decision"),
]


class ActionPlanForm(forms.ModelForm):
    class Meta:
        model = ActionPlan
        fields = ["title", "about", "report", "reports_to", "start"]
        widgets = {"about": SHORT}
        help_texts = {"start": "Of the meeting that the plan was due at: later ones hear progress."}

    def __init__(self, *args: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reports_to"].queryset = bodies()
        self.fields["reports_to"].empty_label = "Choose a body"
        self.fields["report"].queryset = CommitteeReport.objects.visible_to(user).latest_first()
        self.fields["report"].empty_label = "None"
        strands = {strand.kind: strand for strand in self._strands()}
        for kind, label in StrandKind.choices:
            field = VagueDateField(label=f"Timescale of {label.lower()}", required=False)
            self.fields[f"when_{kind}"] = field
            about = forms.CharField(
                label=f"{label}: what it is about", widget=SHORT, required=False
            )
            self.fields[f"about_{kind}"] = about
            if kind in strands:
                self.initial[f"when_{kind}"] = strands[kind].when
                self.initial[f"about_{kind}"] = strands[kind].about

    def _strands(self) -> Any:
        return self.instance.strands.all() if self.instance.pk else []

    def strands(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {kind: (said[f"when_{kind}"], said[f"about_{kind}"]) for kind in StrandKind.values}


class ActionItemForm(VaguelyDatedForm):
    owner = PersonChoice(label="Who is accountable", required=False)
    decision_part = PartChoice()
    commitments = forms.MultipleChoiceField(
        label="Commitments served",
        choices=Commitment.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    waits_for = forms.ModelMultipleChoiceField(
        label="Steps it waits for",
        queryset=ActionPlanItem.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    version = VersionField()

    class Meta:
        model = ActionPlanItem
        fields = [
            "strand", "title", "detail", "owner", "owner_post", "timescale_words", "decision_part",
            "waits_for", "dependency", "equality", "equality_reason", "consultation", "trial",
            "commitments", "source",
        ]  # fmt: skip
        widgets = {"detail": LONG}

    field_order = ["strand", "title", "detail", "owner", "owner_post", "when", "timescale_words"]

    def __init__(self, *args: Any, plan: ActionPlan, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["strand"].queryset = plan.strands.order_by("pk")
        self.fields["strand"].empty_label = None
        seen = ActionPlanItem.objects.visible_to(user).filter(strand__plan=plan)
        others = seen.exclude(pk=self.instance.pk).select_related("strand")
        self.fields["waits_for"].queryset = others.in_plan_order()
        parts = self.fields["decision_part"]
        parts.queryset = parts.queryset.filter(
            pk__in=DecisionPart.objects.visible_to(user).values("pk")
        )
        self.fields["when"].label = "Timescale"
        self.initial["version"] = self.instance.version

    def _get_validation_exclusions(self) -> set[str]:
        # the service numbers the steps of a strand
        return super()._get_validation_exclusions() | {"number"}


class ReportForm(forms.Form):
    """What is said of a step on a day, to a meeting of the body or to none."""

    text = forms.CharField(label="How far it is", widget=LONG, max_length=4000)
    on = PastDayField(label="Date")
    meeting = MeetingChoice(label="Reported to the meeting of")
    version = VersionField()

    def __init__(self, *args: Any, item: ActionPlanItem, user: Viewer, **kwargs: Any) -> None:
        initial = {"on": dates.today(), "version": item.version, **kwargs.pop("initial", {})}
        super().__init__(*args, initial=initial, **kwargs)
        later = Meeting.objects.visible_to(user).of_body(item.strand.plan.reports_to)
        self.fields["meeting"].queryset = later.filter(
            date__gt=item.strand.plan.start, date__lte=dates.today()
        ).latest_first()


class MoveForm(ReportForm):
    def __init__(self, *args: Any, to: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if to in {ItemStatus.DONE, ItemStatus.STOPPED}:
            self.fields["text"].label = "What came of it"
            self.fields["text"].help_text = "What changed, in words for the people of the wards."


class JudgeForm(forms.Form):
    effectiveness = forms.ChoiceField(
        label="How does it work?",
        choices=ActionPlanItem.Effectiveness.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    how = forms.CharField(label="How it was judged", widget=LONG, max_length=4000, required=False)
    version = VersionField()


class StepFilters(FilterForm):
    strand = forms.ChoiceField(required=False, choices=[("", "All"), *StrandKind.choices])
    status = forms.ChoiceField(required=False, choices=[("", "Any"), *ItemStatus.choices])
    owner = forms.ChoiceField(required=False, label="Accountable")
    state = forms.ChoiceField(required=False, label="What stands out", choices=STATES)
    equality = forms.ChoiceField(
        required=False,
        label="Equality assessment",
        choices=[("", "Any"), ("not_asked", "Not considered yet")]
        + [choice for choice in ActionPlanItem.Equality.choices if choice[0]],
    )

    def __init__(self, *args: Any, items: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items, self.user = items, user
        owners = by_name(Person.objects.filter(pk__in=items.values("owner")))
        named = [(str(person.pk), str(person)) for person in owners]
        self.fields["owner"].choices = [("", "Anybody"), (NOBODY, "Nobody named"), *named]

    def chosen(self) -> Any:
        asked = self.cleaned_data if self.is_valid() else {}
        items = self.items.with_waits(self.user)
        if asked.get("strand"):
            items = items.filter(strand__kind=asked["strand"])
        if asked.get("status"):
            items = items.filter(status=asked["status"])
        if asked.get("owner") == NOBODY:
            items = items.without_an_owner()
        elif asked.get("owner"):
            items = items.filter(owner=asked["owner"])
        if asked.get("equality"):
            wanted = asked["equality"]
            items = items.filter(equality="" if wanted == "not_asked" else wanted)
        return self._standing_out(items, asked.get("state"))

    @staticmethod
    def _standing_out(items: Any, state: str | None) -> Any:
        if state == "overdue":
            return items.overdue(dates.today())
        if state == "consultation":
            return items.waiting_for_consultation()
        if state == "waits":
            return items.open().filter(waits__gt=0)
        return items.held() if state == "held" else items
