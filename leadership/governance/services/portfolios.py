"""Portfolios: those a council begins with, handing one on, merging two."""

import csv
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify

from leadership import dates
from leadership.governance import access
from leadership.governance.models import Portfolio, PortfolioAlias, PortfolioHolder
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused

DATA = Path(__file__).resolve().parent.parent / "data" / "portfolios.csv"


@transaction.atomic
def load_portfolios() -> int:
    """Add the portfolios that annex 1 names, with their other names, where they are missing.

    What is there already keeps what the admin made of it. Returns how many were added.
    """
    with DATA.open(encoding="utf-8", newline="") as file:
        return sum(_add_portfolio(row["name"], row["aliases"]) for row in csv.DictReader(file))


def _add_portfolio(name: str, aliases: str) -> bool:
    slug = slugify(name)[:80].rstrip("-")
    if Portfolio.objects.known_as(name).exists() or Portfolio.objects.filter(slug=slug).exists():
        return False
    portfolio = Portfolio.objects.create(name=name, slug=slug)
    for alias in filter(None, aliases.split(";")):
        if not Portfolio.objects.known_as(alias).exists():
            PortfolioAlias.objects.create(portfolio=portfolio, name=alias.strip())
    return True


def reason_not_to_hand_on(
    portfolio: Portfolio, start: date, end: date | None = None
) -> tuple[str, str]:
    """Why nobody can take the portfolio on that day, and the field it is about; or two empties."""
    if portfolio.is_merged_on(start):
        return f"This portfolio was merged into {portfolio.merged_into}.", "portfolio"
    later = portfolio.holders.filter(start__gte=start).order_by("start").first()
    if later is not None:
        said = f"{later.person} holds it from {later.start:%-d %B %Y}: give a later day."
        return said, "start"
    ending = portfolio.holders.filter(end__gt=start).first()
    if ending is not None:
        said = f"{ending.person} holds it until {ending.end:%-d %B %Y}: change that first."
        return said, "start"
    merged = portfolio.reason_not_to_hold_until(end)
    return (merged, "end") if merged else ("", "")


@transaction.atomic
def hand_on_portfolio(
    *,
    portfolio: Portfolio,
    person: Person,
    capacity: str,
    start: date,
    by: User,
    committee: str = "",
    end: date | None = None,
) -> PortfolioHolder:
    """From `start` on this person holds the portfolio; whoever holds it then ends that day.

    Raises NotAllowed, or Refused where a later holder is known already.
    """
    portfolio = Portfolio.objects.select_for_update().get(pk=portfolio.pk)
    if not access.may_change_portfolios(by):
        raise NotAllowed
    reason, field = reason_not_to_hand_on(portfolio, start, end)
    if reason:
        raise Refused(reason, field)
    portfolio.holders.filter(end__isnull=True).update(end=start)
    return PortfolioHolder.objects.create(
        portfolio=portfolio,
        person=person,
        capacity=capacity,
        committee=committee.strip(),
        start=start,
        end=end,
    )


@transaction.atomic
def merge_portfolios(*, portfolio: Portfolio, into: Portfolio, by: User) -> Portfolio:
    """From today on `portfolio` is `into`; days before print the name as it was.

    Nothing that names the old one is rewritten. Its holder ends today, and takes the other one on
    where nobody holds that. Raises NotAllowed, Refused or Conflict.
    """
    if not access.may_change_portfolios(by):
        raise NotAllowed
    both = Portfolio.objects.select_for_update().in_bulk([portfolio.pk, into.pk])
    if len(both) < 2:
        raise Refused("Choose another portfolio: one cannot be merged into itself.", "into")
    portfolio, into = both[portfolio.pk], both[into.pk]
    if portfolio.merged_into_id:
        raise Conflict(f"{portfolio} was already merged into {portfolio.merged_into}.")
    if into.merged_into_id:
        raise Refused(f"{into} was itself merged into {into.merged_into}: choose that.", "into")
    _hand_over_at_merge(portfolio, into, dates.today())
    portfolio.merged_into, portfolio.merged_on = into, dates.today()
    portfolio.save(update_fields=["merged_into", "merged_on"])
    return portfolio


def _hand_over_at_merge(portfolio: Portfolio, into: Portfolio, today: date) -> None:
    ahead = Q(end__isnull=True) | Q(end__gt=today)
    for holder in portfolio.holders.filter(ahead).select_related("person"):
        if holder.start >= today:
            raise Refused(
                f"{holder.person} takes {portfolio} on {holder.start:%-d %B %Y}: "
                "change or remove that first."
            )
        PortfolioHolder.objects.filter(pk=holder.pk).update(end=today)
        if not into.holders.filter(ahead).exists():
            PortfolioHolder.objects.create(
                portfolio=into,
                person=holder.person,
                capacity=holder.capacity,
                committee=holder.committee,
                start=today,
                end=holder.end,
            )
