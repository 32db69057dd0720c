"""The services matrix as at a day, what it says as a whole, and what changed between two days
(S118-S131)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Prefetch, Q

from leadership.governance.models import Portfolio, PortfolioHolder
from relationships.models import ScopeStatement, Service, ServiceAlias, ServiceLevel

NOT_SCOPED = "Not yet scoped"
LEVELS = ("ward", "cluster", "city")


@dataclass(frozen=True)
class Held:
    """A portfolio under the name it has on the day, and who holds it then; nobody: None."""

    portfolio: Portfolio
    holder: PortfolioHolder | None

    def __str__(self) -> str:
        return f"{self.portfolio}: {self.holder or 'nobody recorded'}"


@dataclass(frozen=True)
class Line:
    """A service on the day. `levels` are some of LEVELS in that order; none: not yet scoped."""

    service: Service
    levels: tuple[str, ...]
    portfolios: tuple[Held, ...] = ()
    parts: tuple[Service, ...] = ()
    scope: ScopeStatement | None = None  # published and in force

    @property
    def in_words(self) -> str:
        return levels_in_words(self.levels)

    @property
    def at_ward(self) -> bool:
        return "ward" in self.levels

    @property
    def at_cluster(self) -> bool:
        return "cluster" in self.levels

    @property
    def at_city(self) -> bool:
        return "city" in self.levels


@dataclass(frozen=True)
class Matrix:
    day: date
    lines: tuple[Line, ...] = ()

    def at(self, level: str) -> int:
        return sum(level in line.levels for line in self.lines)

    @property
    def ticks(self) -> int:
        return sum(len(line.levels) for line in self.lines)

    @property
    def not_scoped(self) -> list[Service]:
        return [line.service for line in self.lines if not line.levels]

    @property
    def without_scope_statement(self) -> list[Service]:
        return [line.service for line in self.lines if line.scope is None]


def listed(words: tuple[str, ...] | list[str]) -> str:
    """ward; ward and cluster; ward, cluster and city."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def levels_in_words(levels: tuple[str, ...]) -> str:
    return listed(levels).capitalize() or NOT_SCOPED


def levels_of(version: ServiceLevel | None) -> tuple[str, ...]:
    return tuple(level for level in LEVELS if version and getattr(version, f"at_{level}"))


class Records:
    """Every version of the matrix, or of one service and its parts, read once: six queries
    whatever the size, and however many days are then asked for.

    Each service also bears `other_names`.
    """

    def __init__(self, *, slug: str = "") -> None:
        names = ServiceAlias.objects.filter(service=OuterRef("pk")).order_by("name")
        services = Service.objects.select_related("provider", "parent").annotate(
            other_names=ArraySubquery(names.values("name"))
        )
        statements = ScopeStatement.objects.select_related("supplied_by")
        if slug:
            whole = Service.objects.filter(slug=slug).values("parent")
            services = services.filter(Q(slug=slug) | Q(parent__slug=slug) | Q(pk__in=whole))
        else:
            statements = statements.defer("covered", "not_covered")
        kept: list[Any] = ["levels", "portfolio_links", Prefetch("scope_statements", statements)]
        self.services: list[Service] = list(services.prefetch_related(*kept).in_matrix_order())
        self.portfolios = Portfolio.objects.in_bulk()
        self.holders = list(PortfolioHolder.objects.select_related("person"))

    def on(self, day: date) -> Matrix:
        """A service stands in the matrix while a version of its levels is in force; one that
        never had any stands in it too, as not yet scoped, so that it is not lost."""
        held = self._held_on(day)
        lines = []
        for service in self.services:
            versions = list(service.levels.all())
            then = next((one for one in versions if in_force(one, day)), None)
            if service.parent_id is None and (then or not versions):
                lines.append(self._line(service, levels_of(then), held, day))
        return Matrix(day, tuple(lines))

    def _line(
        self, service: Service, levels: tuple[str, ...], held: dict[int, Held], day: date
    ) -> Line:
        links = [link for link in service.portfolio_links.all() if in_force(link, day)]
        # two that were merged by then are one
        found = {held[link.portfolio_id].portfolio.pk: held[link.portfolio_id] for link in links}
        portfolios = sorted(found.values(), key=lambda one: one.portfolio.name.casefold())
        statements = [one for one in service.scope_statements.all() if one.published]
        scope = next((one for one in statements if in_force(one, day)), None)
        return Line(service, levels, tuple(portfolios), tuple(self.parts[service.pk]), scope)

    @cached_property
    def parts(self) -> dict[int, list[Service]]:
        """The key of a service -> its parts."""
        found: dict[int, list[Service]] = defaultdict(list)
        for service in self.services:
            if service.parent_id is not None:
                found[service.parent_id].append(service)
        return found

    def _held_on(self, day: date) -> dict[int, Held]:
        """Each portfolio's key -> the portfolio that it is on that day, with its holder."""
        holders = {one.portfolio_id: one for one in self.holders if in_force(one, day)}
        found = {}
        for key, present in self.portfolios.items():
            portfolio = present
            while portfolio.merged_into_id is not None and portfolio.is_merged_on(day):
                # never a ring: the database's rule
                portfolio = self.portfolios[portfolio.merged_into_id]
            found[key] = Held(portfolio, holders.get(portfolio.pk))
        return found

    @property
    def days_of_change(self) -> list[date]:
        """The days on which some service's levels or portfolios changed, the latest first."""
        rows = [
            row
            for service in self.services
            for row in (*service.levels.all(), *service.portfolio_links.all())
        ]
        days = {row.start for row in rows} | {row.end for row in rows if row.end is not None}
        return sorted(days, reverse=True)


def in_force(row: Any, day: date) -> bool:
    """As DatedQuerySet.on asks the database."""
    return bool(row.start <= day and (row.end is None or day < row.end))


def matrix_on(day: date) -> Matrix:
    return Records().on(day)


# -- what it says as a whole (App A 3.2)


def statements(matrix: Matrix) -> list[str]:
    """Sentences such as the paper's own, computed: "Nearly all services have a ward dimension"."""
    total = len(matrix.lines)
    if not total:
        return []
    city_only = sum(line.levels == ("city",) for line in matrix.lines)
    said = [
        f"{_share(matrix.at('ward'), total)} a ward dimension: {matrix.at('ward')} of {total}.",
        f"{_share(matrix.at('cluster'), total)} to be addressed through clusters: "
        f"{matrix.at('cluster')} of {total}.",
        f"{_share(matrix.at('city'), total)} a city dimension: {matrix.at('city')} of {total}; "
        f"{city_only or 'none'} of them {'is' if city_only < 2 else 'are'} city only.",
    ]
    if matrix.not_scoped:
        said.append(f"{NOT_SCOPED}: {listed([str(one) for one in matrix.not_scoped])}.")
    return said


def _share(part: int, total: int) -> str:
    if part == 0:
        return "No service has"
    if part == total:
        return "Every service has"
    if part * 5 >= total * 4:
        return "Nearly all services have"
    return "One service has" if part == 1 else "Several services have"


# -- what changed


def difference(before: Matrix, after: Matrix) -> list[str]:
    """What is different in `after`, a sentence each: levels, portfolios, holders, new and gone."""
    old = {line.service.pk: line for line in before.lines}
    new = {line.service.pk: line for line in after.lines}
    said = [
        f"{line.service}: no longer in the matrix." for key, line in old.items() if key not in new
    ]
    for key, line in new.items():
        if key in old:
            said += _changed(old[key], line)
        else:
            said.append(f"{line.service}: new in the matrix. {line.in_words}.")
    return said + _holders_changed(before, after)


def _changed(old: Line, new: Line) -> Iterator[str]:
    if old.levels != new.levels:
        added = [level for level in new.levels if level not in old.levels]
        gone = [level for level in old.levels if level not in new.levels]
        what = [f"{listed(added)} added"] if added else []
        what += [f"{listed(gone)} taken away"] if gone else []
        yield f"{new.service}: {', '.join(what)}. {old.in_words} became {_lowered(new)}."
    names_before = [one.portfolio.name for one in old.portfolios]
    names_after = [one.portfolio.name for one in new.portfolios]
    for name in names_after:
        if name not in names_before:
            yield f"{new.service}: now in the portfolio {name}."
    for name in names_before:
        if name not in names_after:
            yield f"{new.service}: no longer in the portfolio {name}."


def _lowered(line: Line) -> str:
    return line.in_words[:1].lower() + line.in_words[1:]


def _holders_changed(before: Matrix, after: Matrix) -> list[str]:
    old, new = _holders(before), _holders(after)
    return [
        f"{name}: {new[name] or 'nobody recorded'} in place of {old[name] or 'nobody recorded'}."
        for name in sorted(old.keys() & new.keys())
        if old[name] != new[name]
    ]


def _holders(matrix: Matrix) -> dict[str, str]:
    """Name of each portfolio in the matrix -> its holder in words, empty where there is none."""
    return {
        one.portfolio.name: str(one.holder or "")
        for line in matrix.lines
        for one in line.portfolios
    }
