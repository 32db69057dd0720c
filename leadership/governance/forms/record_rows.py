"""Rows of a report and of a decision's record. Each form is given its record and cleans what was
typed; the service decides."""

from typing import Any

from django import forms

from leadership.dates.forms import DatePartsField
from leadership.dates.vague_forms import VagueDateField
from leadership.governance.forms.choosing import SHORT, bodies, papers_of, people_of_the_council
from leadership.governance.models import (
    BackgroundDocument,
    ChronologyEntry,
    CommitteeReport,
    Consultee,
    DecisionCriterion,
    DecisionPart,
    DecisionTopic,
    PartCondition,
    Recommendation,
    ReportAuthor,
    ReportSignature,
    UrgencyNotice,
)
from leadership.meetings.forms.fields import VersionField
from leadership.people.access import Viewer

PARENTS = {"report", "decision", "part"}  # set by the page, and part of what must be unique


class RowForm(forms.ModelForm):
    """`instance` has its parent already; `version` is the record's."""

    version = VersionField()

    def __init__(self, *args: Any, record: Any, user: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.record, self.user = record, user
        self.initial["version"] = record.version
        if "when" in self.fields and self.instance.pk:
            self.initial["when"] = self.instance.when
        self.offer()

    def offer(self) -> None:
        """Limit what can be chosen to what goes with the record."""

    def _post_clean(self) -> None:
        # the columns of the date follow it before the row is checked
        if when := self.cleaned_data.get("when"):
            self.instance.when = when
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        here = {name for name in PARENTS if getattr(self.instance, f"{name}_id", None)}
        return super()._get_validation_exclusions() - here


class AuthorForm(RowForm):
    class Meta:
        model = ReportAuthor
        fields = ["position", "role", "person"]
        help_texts = {"role": "Such as Corporate Director - Place."}

    def offer(self) -> None:
        self.fields["person"].queryset = people_of_the_council()
        self.fields["person"].empty_label = "By role alone"


class RecommendationForm(RowForm):
    class Meta:
        model = Recommendation
        fields = ["position", "number", "text"]
        widgets = {"text": SHORT}


class ConsulteeForm(RowForm):
    class Meta:
        model = Consultee
        fields = ["name", "outside"]


class ChronologyForm(RowForm):
    when = VagueDateField(label="When")

    class Meta:
        model = ChronologyEntry
        fields = ["kind", "when", "body", "text", "earlier_report"]

    field_order = Meta.fields

    def offer(self) -> None:
        earlier = CommitteeReport.objects.visible_to(self.user).exclude(pk=self.record.pk)
        self.fields["earlier_report"].queryset = earlier.filter(
            decision_on__lte=self.record.decision_on
        ).latest_first()
        self.fields["earlier_report"].empty_label = "None kept here"


class SignatureForm(RowForm):
    signed_on = DatePartsField(label="Signed on", help_text="Not after the day of the decision.")

    class Meta:
        model = ReportSignature
        fields = ["role", "person", "signed_on"]

    def offer(self) -> None:
        self.fields["person"].queryset = people_of_the_council()
        self.fields["person"].empty_label = "Choose"


class BackgroundForm(RowForm):
    class Meta:
        model = BackgroundDocument
        fields = ["title", "paper"]

    def offer(self) -> None:
        self.fields["paper"].queryset = papers_of(self.record.report_to)
        self.fields["paper"].empty_label = "Not kept here"


class PartForm(RowForm):
    class Meta:
        model = DecisionPart
        fields = ["number", "text", "state", "recommendation", "wording_source"]
        widgets = {"text": SHORT}

    def offer(self) -> None:
        recommendations = Recommendation.objects.filter(report=self.record.report_id)
        self.fields["recommendation"].queryset = recommendations
        self.fields["recommendation"].empty_label = "None"


class ConditionForm(RowForm):
    when = VagueDateField(label="Due")

    class Meta:
        model = PartCondition
        fields = ["part", "position", "kind", "body", "when"]
        help_texts = {"part": "The part becomes conditional when you add one."}

    field_order = Meta.fields

    def offer(self) -> None:
        parts: Any = self.fields["part"]
        parts.queryset = DecisionPart.objects.filter(decision=self.record.pk).order_by("number")
        parts.empty_label = "Choose a part"
        parts.label_from_instance = lambda part: f"{part.number}. {part.text[:80]}"
        self.fields["body"].queryset = bodies()
        self.fields["body"].empty_label = "Choose a body"


class TopicForm(RowForm):
    class Meta:
        model = DecisionTopic
        fields = ["name"]
        labels = {"name": "Topic"}


class CriterionForm(RowForm):
    class Meta:
        model = DecisionCriterion
        fields = ["text"]
        labels = {"text": "Criterion"}


class UrgencyForm(RowForm):
    notice_on = DatePartsField(label="Notice given on")
    consent_on = DatePartsField(label="Consent given on", required=False)

    class Meta:
        model = UrgencyNotice
        fields = ["regulation", "notice_on", "consent_by", "consent_on", "reason"]
