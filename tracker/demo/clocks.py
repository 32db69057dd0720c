"""The core offer in the demonstration city, and how its times were kept and missed, by seed."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from leadership import dates
from leadership.dates.models import holidays
from leadership.dates.working_days import add_working_days, working_days_between
from leadership.people.models import User
from relationships.core_offer_data import load_core_offer
from relationships.models import Service, Standard
from relationships.standards import standard_for
from tracker.demo.city import OWN_WARD
from tracker.models import WITH_OFFICERS, Acknowledgement, Clock, Issue, Status
from tracker.services.clocks import clocks_by

OFFERED = date(2017, 7, 19)
OWN_TIMES = {1: (1, 3, 5), 2: (2, 5, 20), 5: (1, 5, 15)}  # number of the service: working days
FAR_OFF = date(2018, 2, 28)
NEXT_STEPS = [
    "Somebody looks at the place and tells us what it needs.",
    "The contractor has been asked for a date.",
    "We ask the partner who owns the land.",
    "It is on the list for the next inspection.",
    "We check what was promised before, and come back to you.",
]


def offer_to_councillors() -> None:
    """The default core offer from the day of the committee, with times of some services."""
    offer = load_core_offer(OFFERED)
    if offer is None:
        return
    for number, (acknowledge, respond, resolve) in OWN_TIMES.items():
        Standard.objects.create(
            offer=offer,
            service=Service.objects.get(number=number),
            acknowledge=acknowledge,
            respond=respond,
            resolve=resolve,
            ours=True,
        )


def keep_times(by: User) -> None:
    """Give the issues since then their clocks and tell how they went. Twice is once."""
    chance, today = Random("clocks"), dates.today()
    free = holidays(OFFERED, today + timedelta(days=1))
    issues = Issue.objects.filter(raised_on__gte=OFFERED, clocks__isnull=True)
    standards: dict[int | None, Standard | None] = {}
    said: list[Acknowledgement] = []
    clocks: list[Clock] = []
    for issue in issues.select_related("service", "owner").order_by("reference"):
        if issue.service_id not in standards:
            standards[issue.service_id] = standard_for(issue.service, OFFERED)
        standard = standards[issue.service_id]
        if standard is None:
            continue
        told = _acknowledgements(issue, chance, today, by)
        said += told
        met = _met(issue, told, chance)
        for clock in clocks_by(standard, issue.raised_on):
            clock.issue, clock.met_on = issue, met.get(clock.kind)
            if clock.met_on is not None:
                clock.taken = working_days_between(clock.received, clock.met_on, free)
            clocks.append(clock)
        if told and issue.status in WITH_OFFICERS:
            issue.hear_next = told[-1].hear_next
            issue.save(update_fields=["hear_next"])
    Clock.objects.bulk_create(clocks)
    Acknowledgement.objects.bulk_create(said)
    _one_word_that_did_not_come()


def _acknowledgements(issue: Issue, chance: Random, today: date, by: User) -> list[Acknowledgement]:
    """Most issues with an owner are acknowledged in a day or two; what is still open is told of
    again now and then, and one in fifteen is then left without the promised word."""
    wait, skipped = chance.choice([0, 1, 1, 1, 1, 2, 3]), chance.random() < 0.12
    first = add_working_days(issue.raised_on, wait)
    ended = issue.answered_on or issue.closed_on or today
    if issue.owner is None or skipped or first > min(ended, today):
        return []
    told = [_told(issue, first, first + timedelta(days=chance.randrange(5, 15)), chance, by)]
    if issue.status in WITH_OFFICERS and told[0].hear_next < today:
        left_waiting = chance.random() < 0.07
        ago = timedelta(days=chance.randrange(12, 20) if left_waiting else chance.randrange(1, 6))
        again = max(first, today - ago)
        told.append(_told(issue, again, again + timedelta(days=8), chance, by))
    return told


def _told(issue: Issue, on: date, hear_next: date, chance: Random, by: User) -> Acknowledgement:
    at = timezone.make_aware(datetime.combine(on, time(10, 30)))
    words = chance.choice(NEXT_STEPS)
    return Acknowledgement(
        issue=issue, at=at, on=on, by=by, who=issue.owner, what_next=words, hear_next=hear_next
    )


def _met(issue: Issue, told: list[Acknowledgement], chance: Random) -> dict[str, date]:
    """When each clock was met, as far as it was."""
    met: dict[str, date] = {}
    answered = issue.answered_on
    if issue.status == Status.CLOSED and issue.closed_on:
        met[Clock.Kind.RESOLVE] = issue.closed_on
        before = timedelta(days=chance.randrange(0, 8))
        answered = max(issue.raised_on, issue.closed_on - before)
    if answered:
        met[Clock.Kind.RESPOND] = answered
    first = min([*(each.on for each in told), *([answered] if answered else [])], default=None)
    if first:
        met[Clock.Kind.ACKNOWLEDGE] = first
    return met


def _one_word_that_did_not_come() -> None:
    """In the demonstration's own ward: due far off, and the councillors should have heard."""
    waiting = Issue.objects.filter(
        ward__code=OWN_WARD, status=Status.IN_PROGRESS, hear_next__gte=dates.today()
    )
    issue = waiting.order_by("-raised_on", "reference").first()
    if issue is None or Issue.objects.filter(ward__code=OWN_WARD, due=FAR_OFF).exists():
        return
    last = issue.acknowledgements.latest_first()[0]
    last.pk, last.hear_next = None, dates.today() - timedelta(days=8)
    last.on = max(issue.raised_on, last.hear_next - timedelta(days=7))
    last.at = timezone.make_aware(datetime.combine(last.on, time(11)))
    last.save(force_insert=True)
    issue.due, issue.hear_next = FAR_OFF, last.hear_next
    issue.save(update_fields=["due", "hear_next"])
