"""The registers of pilots: what was tried, the case for it, and where it was rolled out."""

from typing import Any

from relationships.models import (
    BusinessCase,
    LearningNote,
    Pilot,
    PilotEvaluation,
    PilotOutcome,
    PilotSaving,
    PilotTheme,
    RollOut,
    ThemePartner,
)
from relationships.models.registers import of_readers
from relationships.registers.declaration import Part, Register, plain, pounds


def _theme_row(theme: Any) -> tuple[str, str, str]:
    return str(theme), theme.note, ""


def _partner_row(partner: Any) -> tuple[str, str, str]:
    detail = f"{partner.theme} · {partner.note}" if partner.note else str(partner.theme)
    return str(partner.organisation), detail, partner.get_willingness_display()


def _saving_row(saving: Any) -> tuple[str, str, str]:
    words = f"{pounds(saving.amount)}: {saving.get_kind_display().lower()}"
    detail = f"Reckoned so: {saving.method}"
    detail += f" · Evidence: {saving.evidence}" if saving.evidence else ""
    return words, detail, "" if saving.evidence else "No evidence yet"


def _outcome_row(outcome: Any) -> tuple[str, str, str]:
    after = "not measured yet" if outcome.after is None else plain(outcome.after)
    detail = (
        f"before {plain(outcome.before)}, after {after} · {outcome.get_better_display().lower()}"
    )
    detail += f" · {outcome.note}" if outcome.note else ""
    tag = "" if outcome.improved is None else "Improved" if outcome.improved else "Not improved"
    return outcome.measure, detail, tag


def _note_row(note: Any) -> tuple[str, str, str]:
    return note.text, f"{note.on:%-d %B %Y}, {note.by or 'not recorded by whom'}", ""


def _evaluation_row(evaluation: Any) -> tuple[str, str, str]:
    tag = evaluation.get_effective_display()
    return evaluation.findings, f"{evaluation.on:%-d %B %Y}", tag


PILOTS = Register(
    slug="pilot",
    path="pilots",
    one="pilot",
    many="Pilots of co-ordinators",
    about="Ways of having co-ordinators that are tried: where, at what cost, with what result.",
    model=Pilot,
    title="name",
    fields=(
        "name",
        "approach",
        "decision_reference",
        "start",
        "end",
        "wards",
        "hypothesis",
        "detail",
        "scale",
        "pace",
        "data_basis",
        "resource_requirements",
        "cost",
        "budget_effect",
    ),
    words=("name", "hypothesis", "detail", "data_basis"),
    order=("name", "pk"),
    choice="approach",
    day="start",
    city_wide=True,
    see_also=(("Compare the pilots side by side", "pilot-comparison"),),
    parts=(
        Part(
            slug="pilot_theme",
            path="themes",
            one="theme",
            title="Themes",
            model=PilotTheme,
            parent="pilot",
            fields=("theme", "note"),
            order=("theme", "pk"),
            seen=of_readers(PilotTheme),
            row=_theme_row,
        ),
        Part(
            slug="pilot_partner",
            path="partners",
            one="partner",
            title="Partners, and how willing they are",
            model=ThemePartner,
            parent="theme__pilot",
            fields=("theme", "organisation", "willingness", "note"),
            order=("theme__theme", "organisation__name", "pk"),
            seen=of_readers(ThemePartner),
            row=_partner_row,
            related=("theme", "organisation"),
            editable=True,
        ),
        Part(
            slug="pilot_saving",
            path="savings",
            one="saving",
            title="Savings",
            model=PilotSaving,
            parent="pilot",
            fields=("kind", "amount", "method", "evidence"),
            order=("kind", "pk"),
            seen=of_readers(PilotSaving),
            row=_saving_row,
            editable=True,
        ),
        Part(
            slug="pilot_outcome",
            path="outcomes",
            one="outcome",
            title="Outcomes",
            model=PilotOutcome,
            parent="pilot",
            fields=("measure", "better", "before", "after", "note"),
            order=("measure", "pk"),
            seen=of_readers(PilotOutcome),
            row=_outcome_row,
            editable=True,
        ),
        Part(
            slug="learning_note",
            path="learning",
            one="learning note",
            title="Learning log",
            model=LearningNote,
            parent="pilot",
            fields=("on", "text"),
            order=("-on", "-pk"),
            seen=of_readers(LearningNote),
            row=_note_row,
            related=("by__person",),
        ),
        Part(
            slug="pilot_evaluation",
            path="evaluations",
            one="evaluation",
            title="Evaluations",
            model=PilotEvaluation,
            parent="pilot",
            fields=("on", "effective", "findings"),
            order=("-on", "-pk"),
            seen=of_readers(PilotEvaluation),
            row=_evaluation_row,
            managers_alone=True,
        ),
    ),
)

BUSINESS_CASES = Register(
    slug="business_case",
    path="business-cases",
    one="business case",
    many="Business cases",
    about="The case for co-ordinators, with what releasing staff does to budgets.",
    model=BusinessCase,
    title="title",
    fields=(
        "title",
        "text",
        "budget_effect_of_release",
        "status",
        "approved_on",
        "decision_reference",
    ),
    words=("title", "text", "budget_effect_of_release"),
    order=("title", "pk"),
    choice="status",
    day="approved_on",
    city_wide=True,
)

ROLL_OUTS = Register(
    slug="roll_out",
    path="roll-outs",
    one="roll-out",
    many="Roll-outs",
    about="Where co-ordinators work beyond the pilots. Each needs an evaluation of a pilot and an "
    "approved business case.",
    model=RollOut,
    title="area",
    fields=("area", "start", "pilot", "business_case"),
    words=("area", "pilot__name", "business_case__title"),
    order=("-start", "-pk"),
    choice="",
    day="start",
    city_wide=True,
)
