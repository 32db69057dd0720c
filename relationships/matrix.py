"""The services matrix as at a day, what it says as a whole, and what changed between two days
(S118-S131). Whatever the size, five queries."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q

from leadership.governance.models import Portfolio, PortfolioHolder
from relationships.models import ScopeStatement, Service, ServiceLevel, ServicePortfolio

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
    scope_published: bool = False

    @property
    def in_words(self) -> str:
        return listed(self.levels).capitalize() if self.levels else NOT_SCOPED

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
    lines: tuple[Line, ...] = field(default_factory=tuple)

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
        return [line.service for line in self.lines if not line.scope_published]


def listed(words: tuple[str, ...] | list[str]) -> str:
    """ward; ward and cluster; ward, cluster and city."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def matrix_on(day: date, *, only: Service | None = None) -> Matrix:
    """The matrix as at that day; with `only`, a whole service's line of it.

    A service stands in it while a version of its levels is in force; one that never had any
    stands in it too, as not yet scoped, so that it is not lost.
    """
    versions = ServiceLevel.objects.filter(service=OuterRef("pk"))
    statements = ScopeStatement.objects.published().on(day).filter(service=OuterRef("pk"))
    then: list[Any] = [
        Prefetch("levels", ServiceLevel.objects.on(day), to_attr="levels_then"),
        Prefetch("portfolio_links", ServicePortfolio.objects.on(day), to_attr="links_then"),
    ]
    services = (
        Service.objects.select_related("provider")
        .prefetch_related(*then)
        .annotate(had_levels=Exists(versions), has_statement=Exists(statements))
        .in_matrix_order()
    )
    if only is not None:
        services = services.filter(Q(pk=only.pk) | Q(parent=only.pk))
    parts: dict[int, list[Service]] = defaultdict(list)
    for service in services:
        if service.parent_id is not None:
            parts[service.parent_id].append(service)
    held = _held_on(day)
    lines = [
        _line(service, held, parts[service.pk]) for service in services if service.parent_id is None
    ]
    return Matrix(day, tuple(line for line in lines if line.levels or _stands(line.service)))


def _stands(service: Any) -> bool:
    """Is a service without a level in the matrix all the same?"""
    return bool(service.levels_then) or not service.had_levels


def _line(service: Any, held: dict[int, Held], parts: list[Service]) -> Line:
    then = service.levels_then[0] if service.levels_then else None
    levels = tuple(level for level in LEVELS if then and getattr(then, f"at_{level}"))
    # two that were merged by then are one
    found = {
        one.portfolio.pk: one for link in service.links_then if (one := held[link.portfolio_id])
    }
    portfolios = sorted(found.values(), key=lambda one: one.portfolio.name.casefold())
    return Line(service, levels, tuple(portfolios), tuple(parts), service.has_statement)


def _held_on(day: date) -> dict[int, Held]:
    """Each portfolio's key -> the portfolio that it is on that day, with its holder."""
    portfolios = Portfolio.objects.in_bulk()
    held_then = PortfolioHolder.objects.on(day).select_related("person")
    holders = {holder.portfolio_id: holder for holder in held_then}
    found = {}
    for key, present in portfolios.items():
        portfolio = present
        while portfolio.merged_into_id is not None and portfolio.is_merged_on(day):
            portfolio = portfolios[portfolio.merged_into_id]  # never a ring: the database's rule
        found[key] = Held(portfolio, holders.get(portfolio.pk))
    return found


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


def days_of_change() -> list[date]:
    """The days on which some service's levels or portfolios changed, the latest first."""
    days = [
        rows.order_by().values_list(when, flat=True)
        for rows in (ServiceLevel.objects.all(), ServicePortfolio.objects.all())
        for when in ("start", "end")
    ]
    return sorted((day for day in days[0].union(*days[1:]) if day is not None), reverse=True)
