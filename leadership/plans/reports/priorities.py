"""All priorities of a round, by service (App A 4.2.1, 5.1; S220, S231, S237, S265)."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from leadership.governance.models import Portfolio
from leadership.plans.access import may_see_plans, may_take_plan_reports
from leadership.plans.models import PlanVersion, PriorityText, State, WardPlan
from leadership.plans.progress import Progress
from leadership.plans.reports.filters import NO_ROUND, NO_SERVICE, PriorityFilters, in_round
from leadership.plans.reports.standing import progress, words_told
from leadership.plans.reports.status import PLANS
from leadership.reporting.columns import Column, Integer, Number, Text
from leadership.reporting.report import Asked, Figure, Report, Row, Summary, Table
from relationships.models import Service, ServicePortfolio

WITHOUT_SERVICE, WITHOUT_THEME = "No service named", "No theme named"
NOTES = [
    "Of each plan the version in force is read, else its latest one where you may read it; a draft"
    " may still change.",
    "Portfolios are those of the day on which the round’s plans were due.",
]
PUBLIC_NOTES = ["Of each plan the version that is signed off is read.", NOTES[1]]


@dataclass(frozen=True)
class Line:
    """A priority in the words of one version, with how far its ward is."""

    text: PriorityText
    one: Progress
    portfolios: str

    @property
    def service(self) -> str:
        return self.text.service.name if self.text.service else WITHOUT_SERVICE

    @property
    def theme(self) -> str:
        return self.text.theme.name if self.text.theme else WITHOUT_THEME

    @property
    def by_service(self) -> tuple[Any, ...]:
        """As Annex 1 lists services, those it does not know behind them; then by ward."""
        service, ward = self.text.service, self.one.ward
        place: tuple[Any, ...] = (2, 0, "")
        if service is not None:
            place = (int(service.number is None), service.number or 0, service.name.lower())
        return (*place, ward.name.lower(), ward.pk, self.text.number)


def versions_read(asked: Asked, *, drafts: bool) -> dict[int, Progress]:
    """The version of each plan that this person reads, by its key: the one in force, which is
    everybody's; else the latest of a plan that he or she sees, without `drafts` only once it is
    frozen."""
    planning_round = asked.filters["round"]
    seen = WardPlan.objects.visible_to(asked.user)
    plans: set[int] = set()
    if planning_round is not None and not asked.is_publication:
        plans = set(seen.of_round(planning_round).order_by().values_list("pk", flat=True))
    found: dict[int, Progress] = {}
    for one in progress(asked):
        version: PlanVersion | None = one.in_force
        latest = one.version
        if version is None and latest is not None and latest.plan_id in plans:
            version = latest if drafts or latest.state == State.READY else None
        if version is not None:
            found[version.pk] = one
    return found


def lines_of(asked: Asked, *, drafts: bool) -> list[Line]:
    """The priorities asked for, service by service."""
    found: list[Line] = asked.once("lines", lambda: _ask_for_lines(asked, drafts))
    return found


def _ask_for_lines(asked: Asked, drafts: bool) -> list[Line]:
    versions = versions_read(asked, drafts=drafts)
    texts = PriorityText.objects.with_words().select_related("priority__champion")
    texts = texts.filter(version__in=versions)
    service, theme = asked.filters["service"], asked.filters["theme"]
    if service:
        named = {"service": None} if service == NO_SERVICE else {"service__slug": service}
        texts = texts.filter(**named)
    if theme:
        texts = texts.filter(theme__slug=theme)
    rows = list(texts.in_order())
    if not rows:
        return []
    portfolios = portfolios_on(asked.filters["round"].due)
    lines = [
        Line(text, versions[text.version_id], _portfolios_of(text.service, portfolios))
        for text in rows
    ]
    return sorted(lines, key=lambda line: line.by_service)


def portfolios_on(day: date) -> dict[int, str]:
    """The names of a service's portfolios on that day, by its key; two that were merged by then
    are one. Two queries."""
    known = Portfolio.objects.in_bulk()
    found: dict[int, set[str]] = defaultdict(set)
    links = ServicePortfolio.objects.on(day).order_by().values_list("service", "portfolio")
    for service, key in links:
        portfolio = known[key]
        while portfolio.merged_into_id is not None and portfolio.is_merged_on(day):
            portfolio = known[portfolio.merged_into_id]  # never a ring: the database's rule
        found[service].add(portfolio.name)
    return {service: "; ".join(sorted(names)) for service, names in found.items()}


def _portfolios_of(service: Service | None, known: dict[int, str]) -> str:
    """A part of a service without a portfolio of its own is in that of the whole."""
    if service is None:
        return ""
    return known.get(service.pk) or known.get(service.parent_id or 0, "")


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("service", "Service", width=18),
        Text("portfolio", "Portfolio", width=18),
        Text("ward", "Ward", width=14),
        Text("ward_code", "Ward code", width=11),
        Integer("number", "No", width=5),
        Text("title", "Priority", width=26),
        Text("theme", "Theme", width=14),
        Text("why", "Why it matters", width=26),
        Text("what", "What should change", width=26),
        Text("who", "Who will do it", width=18),
        Text("cluster", "Cluster", width=12),
        Text("cluster_action", "What the cluster should do", width=18),
        Text("commissioning", "Commissioning intention", width=20),
        Text("commissioning_state", "How far it has come", width=12),
        Text("strategy", "Link to strategy", width=16),
        Text("redesign", "Link to service redesign", width=16),
        Text("budget", "Link to the budget", width=16),
        Number("amount", "Money asked for, £", width=11, places=2),
        Text("plan", "Plan", width=14),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    return [_row(asked, line) for line in lines_of(asked, drafts=True)]


def _row(asked: Asked, line: Line) -> Row:
    text, ward = line.text, line.one.ward
    return [
        line.service,
        line.portfolios,
        ward.name,
        ward.code,
        text.number,
        text.title,
        line.theme,
        text.why,
        text.what,
        text.who,
        text.cluster.name if text.cluster else "",
        text.cluster_action,
        text.commissioning,
        text.get_commissioning_state_display() if text.commissioning else "",
        text.strategy,
        text.redesign,
        text.budget,
        text.amount,
        words_told(asked, line.one),
    ]


def _summary(asked: Asked) -> Summary:
    if asked.filters["round"] is None:
        return Summary(NO_ROUND)
    lines = lines_of(asked, drafts=True)
    plans = {line.one.ward.pk for line in lines}
    money = sum((line.text.amount or Decimal(0) for line in lines), Decimal(0))
    many = "1 priority" if len(lines) == 1 else f"{len(lines):,} priorities"
    figures = [
        Figure("priorities", f"{len(lines):,}", f"in {len(plans)} of {len(progress(asked))} wards"),
        Figure("money asked for", f"£{money:,.2f}"),
        Figure("for a cluster", f"{sum(line.text.cluster_id is not None for line in lines):,}"),
        Figure(
            "with a commissioning intention",
            f"{sum(bool(line.text.commissioning) for line in lines):,}",
        ),
    ]
    tables = [
        grouped("By service", lines, lambda line: line.service),
        grouped("By theme", lines, lambda line: line.theme),
        grouped(
            "By cluster",
            [line for line in lines if line.text.cluster],
            lambda line: line.text.cluster.name if line.text.cluster else "",
        ),
    ]
    notes = PUBLIC_NOTES if asked.is_publication else NOTES
    return Summary(f"{many}.", figures, [table for table in tables if table.rows], notes)


def grouped(title: str, lines: list[Line], key: Callable[[Line], str]) -> Table:
    """How many priorities, in how many wards, and how much money they ask for."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    rows = [
        [
            name,
            len(inside),
            len({line.one.ward.pk for line in inside}),
            sum((line.text.amount or Decimal(0) for line in inside), Decimal(0)),
        ]
        for name, inside in groups.items()
    ]
    columns: list[Column] = [
        Text("name", title.removeprefix("By ").capitalize(), width=34),
        Integer("priorities", "Priorities"),
        Integer("wards", "Wards"),
        Number("amount", "Money asked for, £", places=2),
    ]
    return Table(title, columns, rows)


PLAN_PRIORITIES = Report(
    slug="plan-priorities",
    title="Priorities of ward plans",
    about="All priorities of a planning round by service, with theme, portfolio, cluster,"
    " commissioning intention, links and money.",
    may_run=may_see_plans,
    may_take_working=may_take_plan_reports,
    filters=PriorityFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Priorities of ward plans, {in_round(asked)}",
    sections=("service",),
    rows_title="Priorities",
    group=PLANS,
    wide=True,
)
