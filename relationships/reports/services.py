"""The services matrix and the scope statements, in every format, as at any day."""

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils import timezone

from leadership.dates.forms import DayField
from leadership.reporting.columns import Column, Date, Integer, Text, YesNo
from leadership.reporting.report import Asked, Figure, Filters, Report, Row, Summary, Table
from relationships import access
from relationships.matrix import Line, Matrix, Records, difference, statements
from relationships.models import ScopeStatement, Service

GROUP = "Who answers for what"


class MatrixFilters(Filters):
    on = DayField(label="As at", required=False, help_text="Empty: today.")
    before = DayField(label="Say what changed since", required=False)


def _day(asked: Asked) -> date:
    return asked.filters["on"] or timezone.localtime(asked.at).date()


def _records(asked: Asked) -> Records:
    found: Records = asked.once("records", Records)
    return found


def _matrix(asked: Asked) -> Matrix:
    found: Matrix = asked.once("matrix", lambda: _records(asked).on(_day(asked)))
    return found


def channel_in_words(service: Service) -> str:
    if service.channel_kind == Service.Channel.NONE:
        return ""
    how = ", ".join(part for part in (service.channel_text, service.channel_url) if part)
    return f"{service.get_channel_kind_display()}: {how}"


def _matrix_columns(asked: Asked) -> list[Column]:
    return [
        Integer("number", "Annex 1", width=8),
        Text("service", "Service", width=34),
        Text("levels", "Levels", width=20),
        YesNo("ward", "Ward", width=7),
        YesNo("cluster", "Cluster", width=8),
        YesNo("city", "City", width=7),
        Text("portfolios", "Portfolio", width=30),
        Text("holders", "Held by", width=30),
        Text("provider", "Run by", width=12),
        Text("channel", "How to report", width=28),
        Text("parts", "Parts", width=24),
        YesNo("scope", "Scope published", width=10),
    ]


def _matrix_row(line: Line) -> Row:
    service = line.service
    return [
        service.number,
        service.name,
        line.in_words,
        line.at_ward,
        line.at_cluster,
        line.at_city,
        "; ".join(str(one.portfolio) for one in line.portfolios),
        "; ".join(str(one.holder or "nobody recorded") for one in line.portfolios),
        str(service.provider or ""),
        channel_in_words(service),
        "; ".join(part.name for part in line.parts),
        line.scope is not None,
    ]


def _matrix_rows(asked: Asked) -> Iterable[Row]:
    return [_matrix_row(line) for line in _matrix(asked).lines]


def _matrix_summary(asked: Asked) -> Summary:
    matrix, before = _matrix(asked), asked.filters["before"]
    of = f"of {len(matrix.lines)} services"
    figures = [Figure(f"at {name} level", str(matrix.at(name)), of)
               for name in ("ward", "cluster", "city")]  # fmt: skip
    figures.append(Figure("levels in all", str(matrix.ticks)))
    tables = []
    if before:
        lines = difference(_records(asked).on(before), matrix)
        said = [[line] for line in lines] or [["Nothing."]]
        title = f"What changed from {before:%-d %B %Y} to {matrix.day:%-d %B %Y}"
        tables.append(Table(title, [Text("change", "Change", width=100)], said))
    return Summary("", figures, tables, statements(matrix))


SERVICES_MATRIX = Report(
    slug="services-matrix",
    title="Services matrix",
    about="At which levels each service works, its portfolios and their holders, as at any day, "
    "and what changed since another.",
    may_run=access.may_see_scope_gaps,
    may_see_working=lambda user: False,  # all of it is public
    filters=MatrixFilters,
    columns=_matrix_columns,
    rows=_matrix_rows,
    summary=_matrix_summary,
    heading=lambda asked: f"Services matrix as at {_day(asked):%-d %B %Y}",
    rows_title="Services",
    group=GROUP,
    wide=True,
)


# -- scope statements (S132)


class ScopeFilters(Filters):
    MISSING, ALL = "missing", "all"
    on = DayField(label="As at", required=False, help_text="Empty: today.")
    which = forms.ChoiceField(
        label="Which", choices=[(MISSING, "Missing ones"), (ALL, "All services")]
    )

    def default(self, name: str) -> str:
        return self.MISSING if name == "which" else super().default(name)


def _scope_columns(asked: Asked) -> list[Column]:
    return [
        Integer("number", "Annex 1", width=8),
        Text("service", "Service", width=40),
        Text("state", "Scope statement", width=24),
        Date("supplied_on", "Supplied on", width=16),
        Text("supplied_by", "Supplied by", width=26),
        Date("in_force_from", "In force from", width=16),
    ]


def _scope_row(line: Line) -> Row:
    said: ScopeStatement | None = line.scope
    drafts = [one for one in line.service.scope_statements.all() if not one.published]
    state = "Published"
    if said is None:
        said = drafts[0] if drafts else None
        state = "Draft, not published" if drafts else "None supplied"
    return [
        line.service.number,
        line.service.name,
        state,
        said.supplied_on if said else None,
        str(said.supplied_by) if said else "",
        line.scope.start if line.scope else None,
    ]


def _scope_rows(asked: Asked) -> Iterable[Row]:
    everything = asked.filters["which"] == ScopeFilters.ALL
    return [_scope_row(line) for line in _matrix(asked).lines if everything or line.scope is None]


def _scope_summary(asked: Asked) -> Summary:
    matrix = _matrix(asked)
    total, missing = len(matrix.lines), len(matrix.without_scope_statement)
    return Summary(f"{total - missing} of {total} services have published what they cover.")


SCOPE_STATEMENTS = Report(
    slug="scope-statements",
    title="Scope statements",
    about="Which services have said what they cover, when and by whom, and which have not.",
    may_run=access.may_see_scope_gaps,
    filters=ScopeFilters,
    columns=_scope_columns,
    rows=_scope_rows,
    publishable=False,
    summary=_scope_summary,
    heading=lambda asked: f"Scope statements as at {_day(asked):%-d %B %Y}",
    rows_title="Services",
    group=GROUP,
)
