"""The kinds of rows that a report and a decision's record are made of, each declared once: what it
is called, its form, and how one gets from the row to its record."""

from dataclasses import dataclass
from typing import Any

from leadership.governance.forms import record_rows as forms
from leadership.governance.models import (
    BackgroundDocument,
    ChronologyEntry,
    CommitteeReport,
    Consultee,
    Decision,
    DecisionCriterion,
    DecisionPart,
    DecisionTopic,
    PartCondition,
    Recommendation,
    ReportAuthor,
    ReportSignature,
    UrgencyNotice,
)


@dataclass(frozen=True)
class RowKind:
    model: Any
    form: type[forms.RowForm]
    one: str  # with its article, as in "Add a signature"
    about: str
    of: str  # the way from the row to its record
    refused_at: str = ""  # the field that a trigger's sentence is about
    numbered: str = ""  # the field that counts on from the last row

    @property
    def name(self) -> str:
        return self.one.split(" ", 1)[1]

    def rows(self, record: CommitteeReport | Decision) -> Any:
        return self.model._default_manager.filter(**{self.of: record})

    def new(self, record: CommitteeReport | Decision) -> Any:
        """An unsaved row of the record, numbered after the last one."""
        if self.of == "part__decision":
            return self.model()
        row = self.model(**{self.of: record})
        if self.numbered:
            taken = self.rows(record).values_list(self.numbered, flat=True)
            setattr(row, self.numbered, max(taken, default=0) + 1)
        return row


REPORT_ROWS: dict[str, RowKind] = {
    "authors": RowKind(
        ReportAuthor, forms.AuthorForm, "an author",
        "Whose report it is: a role, and who held it. A joint report has several.",
        "report", numbered="position",
    ),
    "recommendations": RowKind(
        Recommendation, forms.RecommendationForm, "a recommendation",
        "Numbered as in the report. Each becomes a part of the decision.",
        "report", numbered="position",
    ),
    "consultees": RowKind(
        Consultee, forms.ConsulteeForm, "a group consulted",
        "A group that was consulted, inside the council or outside it.", "report",
    ),
    "chronology": RowKind(
        ChronologyEntry, forms.ChronologyForm, "an entry of the chronology",
        "What led up to the report, or what it rests on as evidence.", "report",
    ),
    "signatures": RowKind(
        ReportSignature, forms.SignatureForm, "a signature",
        "Who signed the report, in which role, on which day.", "report", refused_at="signed_on",
    ),
    "documents": RowKind(
        BackgroundDocument, forms.BackgroundForm, "a background document",
        "A document that the report was compiled from.", "report",
    ),
}  # fmt: skip

DECISION_ROWS: dict[str, RowKind] = {
    "parts": RowKind(
        DecisionPart, forms.PartForm, "a part",
        "A numbered part of the conclusion.", "decision", refused_at="state", numbered="number",
    ),
    "conditions": RowKind(
        PartCondition, forms.ConditionForm, "a condition",
        "A later body that a part waits for: a report to it, or its approval.",
        "part__decision", refused_at="part",
    ),
    "topics": RowKind(
        DecisionTopic, forms.TopicForm, "a topic", "What the decision is about.", "decision"
    ),
    "criteria": RowKind(
        DecisionCriterion, forms.CriterionForm, "a criterion",
        "What the decision was taken by.", "decision",
    ),
    "urgency": RowKind(
        UrgencyNotice, forms.UrgencyForm, "a section on urgency",
        "Regulation 10 or 11: the notice, and who consented.", "decision",
    ),
}  # fmt: skip
