"""What the demonstration's services say of themselves, and who holds the portfolios. Councillors
hold them who do not exist; channels lead to numbers and addresses that are kept for fiction."""

import csv
from datetime import date
from pathlib import Path

from leadership.governance.models import Portfolio, PortfolioHolder
from leadership.governance.services.portfolios import hand_on_portfolio
from leadership.people.invented import SAYS_SO
from leadership.people.models import Person, User
from relationships.models import ScopeStatement, Service, ServiceLevel, ServiceSponsor
from relationships.services import change_levels
from tracker.demo.city import officer_of
from wards.models import CouncillorTerm

DATA = Path(__file__).resolve().parent / "data" / "services.csv"
SINCE, HANDED_ON = date(2017, 5, 23), date(2017, 10, 2)
SUPPLIED, PUBLISHED, NEXT_YEAR = date(2017, 9, 4), date(2017, 9, 11), date(2018, 4, 1)
CABINET = {
    "Leader": "leader",
    "Deputy Leader": "deputy_leader",
    "Chair of Licensing and Public Protection Committee": "committee_chair",
}
VACANT = "Skills and Learning"  # a gap to be seen
CHANGED_HANDS = "Housing and Homes"
DRAFT = 24  # Environmental Health wrote its statement and has not published it
SOURCE = f"Local Leadership, {SAYS_SO}"


def describe_services(by: User) -> None:
    """Holders, channels and statements for some services, as often as one likes."""
    hold_portfolios(by)
    officers = officer_of()
    services = {service.number: service for service in Service.objects.whole()}
    with DATA.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            service = services[int(row["number"])]
            publish_channel(service, row)
            if row["covered"]:
                state_scope(service, row, officers[service.pk])
    plan_for_children(services[18], by)
    support_from_cabinet(services[1], services[7])


def councillors() -> list[Person]:
    """Invented councillors, one of each ward, in the order of the wards' codes."""
    terms = CouncillorTerm.objects.filter(seat__number=2, end__isnull=True)
    return [term.person for term in terms.select_related("person").order_by("seat__ward__code")]


def hold_portfolios(by: User) -> None:
    if PortfolioHolder.objects.exists():
        return
    people = iter(councillors())
    for portfolio in Portfolio.objects.exclude(name=VACANT).in_name_order():
        capacity = CABINET.get(portfolio.name, "cabinet_member")
        chair = capacity == "committee_chair"
        committee = portfolio.name.removeprefix("Chair of ") if chair else ""
        for start in [SINCE, HANDED_ON] if portfolio.name == CHANGED_HANDS else [SINCE]:
            hand_on_portfolio(
                portfolio=portfolio,
                person=next(people),
                capacity=capacity,
                committee=committee,
                start=start,
                by=by,
            )


def publish_channel(service: Service, row: dict[str, str]) -> None:
    if service.channel_kind == Service.Channel.NONE:
        service.channel_kind = row["channel"]
        service.channel_text, service.channel_url = row["text"], row["url"]
        service.save(update_fields=["channel_kind", "channel_text", "channel_url"])


def state_scope(service: Service, row: dict[str, str], officer: Person) -> None:
    """Written in September, before the evening on which the demonstration's clock stands."""
    if service.scope_statements.exists():
        return
    ScopeStatement.objects.create(
        service=service,
        covered=row["covered"].replace("|", "\n"),
        not_covered=row["not_covered"].replace("|", "\n"),
        supplied_on=SUPPLIED,
        supplied_by=officer,
        published=service.number != DRAFT,
        start=PUBLISHED,
    )


def plan_for_children(children: Service, by: User) -> None:
    """A version to come, so that two days can be compared; until then the annex stands."""
    if not ServiceLevel.objects.filter(service=children, start=NEXT_YEAR).exists():
        change_levels(
            service=children,
            at_ward=True,
            at_cluster=True,
            at_city=False,
            start=NEXT_YEAR,
            source_note=SOURCE,
            by=by,
        )


def support_from_cabinet(*services: Service) -> None:
    for service in services:
        held = PortfolioHolder.objects.on(SUPPLIED).filter(
            portfolio__service_links__service=service
        )
        ServiceSponsor.objects.get_or_create(
            service=service,
            person=held.get().person,
            on=SUPPLIED,
            defaults={"note": f"Spoke to the service's Relationship Managers ({SAYS_SO})."},
        )
