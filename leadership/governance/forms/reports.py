"""The parts of a covering report, each a page of its own (S035-S049, S060)."""

from typing import Any

from django import forms

from leadership import dates
from leadership.dates.forms import DatePartsField
from leadership.governance.forms.choosing import (
    LONG,
    SHORT,
    ItemField,
    WardsField,
    bodies,
    items_of,
)
from leadership.governance.forms.record import KeyDecisionField, RecordForm, why_not_key_field
from leadership.governance.models import Commitment, CommitteeReport


class HeadForm(RecordForm):
    decision_on = DatePartsField(label="Date of decision")
    key_decision = KeyDecisionField()
    not_key_because = why_not_key_field()
    chief_executive_approved_on = DatePartsField(
        label="Chief Executive approved on", required=False,
        help_text="Asked of a key decision that is not in the Forward Plan.",
    )  # fmt: skip
    scrutiny_chair_approved_on = DatePartsField(label="O&S Chairman approved on", required=False)
    wards = WardsField(label="Wards affected", help_text="Those of the day of the decision.")
    item = ItemField()

    class Meta:
        model = CommitteeReport
        fields = [
            "report_to", "subject", "decision_on", "item", "cabinet_members", "executive_members",
            "scrutiny_chair", "all_wards", "wards", "key_decision", "not_key_because",
            "forward_plan_reference", "chief_executive_approved_by", "chief_executive_approved_on",
            "scrutiny_chair_approved_by", "scrutiny_chair_approved_on",
        ]  # fmt: skip

        labels = {
            "forward_plan_reference": "Forward Plan reference",
            "chief_executive_approved_by": "Chief Executive who approved it",
            "scrutiny_chair_approved_by": "O&S Chairman who approved it",
        }

    def offer(self) -> None:
        report: Any = self.instance
        self.fields["report_to"].queryset = bodies()
        self.fields["report_to"].empty_label = "Choose a body"
        body = report.report_to if report.report_to_id else None
        items = items_of(body, report.decision_on, self.user)
        self.fields["item"].queryset = items
        self.fields["wards"].offer(report.decision_on or dates.today())
        if report.pk is None:
            self.initial.pop("key_decision", None)

    def asked(self) -> dict[str, Any]:
        return super().asked() | {"wards": list(self.cleaned_data["wards"])}


class PurposeForm(RecordForm):
    dated = DatePartsField(label="Dated", required=False)
    commitments = forms.MultipleChoiceField(
        label="Commitments that it serves", choices=Commitment.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    class Meta:
        model = CommitteeReport
        fields = [
            "purpose", "commitments", "contact_name", "contact_title", "contact_division",
            "contact_directorate", "report_version", "dated", "source", "private",
        ]  # fmt: skip
        widgets = {"purpose": LONG}


class ConsultationForm(RecordForm):
    class Meta:
        model = CommitteeReport
        fields = ["consulted_inside", "consulted_outside"]
        widgets = {"consulted_inside": LONG, "consulted_outside": LONG}


class ComplianceForm(RecordForm):
    class Meta:
        model = CommitteeReport
        fields = [
            "policy_statement", "financial_statement", "no_budget_provision",
            "budget_considered_in", "legal_statement", "equality_statement",
        ]  # fmt: skip
        widgets = dict.fromkeys(
            ["policy_statement", "financial_statement", "legal_statement", "equality_statement"],
            LONG,
        )
        help_texts = {"budget_considered_in": "The budget year, such as 2018/19."}


class ReasonsForm(RecordForm):
    class Meta:
        model = CommitteeReport
        fields = ["alternatives", "alternatives_rejected_because", "reasons"]
        labels = {"alternatives_rejected_because": "Why they were rejected"}
        widgets = {
            "alternatives": LONG, "alternatives_rejected_because": SHORT, "reasons": LONG,
        }  # fmt: skip


# the address of each part -> its heading and form
SECTIONS: dict[str, tuple[str, type[RecordForm]]] = {
    "head": ("Head of the report", HeadForm),
    "purpose": ("Purpose and contact", PurposeForm),
    "consultation": ("Consultation", ConsultationForm),
    "compliance": ("Compliance", ComplianceForm),
    "reasons": ("Alternatives and reasons", ReasonsForm),
}


class NewReportForm(HeadForm):
    """The head, and the purpose, without which there is no report."""

    purpose = forms.CharField(label="Purpose", widget=LONG)

    class Meta(HeadForm.Meta):
        fields = [*HeadForm.Meta.fields, "purpose"]

    def offer(self) -> None:
        super().offer()
        if not self.fields["item"].queryset.exists():
            del self.fields["item"]
