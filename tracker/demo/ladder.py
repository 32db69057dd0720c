"""Matters that went up the ladder in the demonstration city: a dozen of 2017/18, each through the
services as people would have moved it, on the days on which they did."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from leadership import dates
from leadership.dates.acting import on
from leadership.people.invented import street
from leadership.people.models import User
from relationships.models import Category, SeniorOfficer, WardActionCoordinator
from relationships.named import Named
from tracker.demo.city import OWN_WARD, old_wards
from tracker.demo.records import matters
from tracker.models import Channel, Issue, Outcome, Raiser, Step
from tracker.services import (
    accept_answer,
    acknowledge,
    answer,
    dispute_answer,
    escalate,
    raise_issue,
)
from tracker.services.raising import RaisedBy, manager_of
from wards.models import CouncillorTerm, Ward

SOURCE_REFERENCE, FIRST = "BRUM-{:06d}", 120_450
BEGAN = date(2017, 9, 18)  # the first of them; one every three days
CLIMBS = {
    Step.COORDINATOR: "Two weeks and no word from the service.",
    Step.SENIOR: "The co-ordinator has asked twice; the contractor does not come.",
    Step.MEMBER: "It needs money that no officer can give.",
    Step.CALL_FOR_ACTION: "All else was tried; the ward asks scrutiny to look at it.",
}
REPLY = "The contractor came on the promised day; the ward’s councillors have looked at it."
MISSING = "It looks mended, and after the next rain it was the same again."


@dataclass(frozen=True)
class Course:
    """What became of one matter: how high it was raised, whether a reply came, was sent back, and
    was enough in the end."""

    climbs: tuple[Step, ...] = ()
    replied: bool = False
    sent_back: bool = False
    accepted: bool = False
    own: bool = False  # in the demonstration's own ward


COURSES = [
    Course(replied=True, accepted=True),
    Course(climbs=(Step.COORDINATOR,), replied=True, accepted=True),
    Course(own=True),
    Course(replied=True, sent_back=True, own=True),
    Course(climbs=(Step.COORDINATOR, Step.SENIOR), own=True),
    Course(climbs=(Step.COORDINATOR,)),
    Course(climbs=(Step.COORDINATOR, Step.SENIOR), replied=True, accepted=True),
    Course(replied=True, sent_back=True, accepted=True),
    Course(climbs=(Step.COORDINATOR, Step.SENIOR, Step.MEMBER)),
    Course(climbs=(Step.COORDINATOR, Step.SENIOR, Step.MEMBER, Step.CALL_FOR_ACTION)),
    Course(replied=True, accepted=True),
    Course(replied=True, accepted=True),
]


def climb_the_ladder(by: User) -> None:
    """Twice is once: what is there with its reference is left alone."""
    if Issue.objects.filter(external_reference=SOURCE_REFERENCE.format(FIRST)).exists():
        return
    chance = Random("ladder")
    places = list(_places())
    for number, course in enumerate(COURSES):
        place = next(one for one in places if (one[0].code == OWN_WARD) == course.own)
        if not course.own:
            places.remove(place)
        reference = SOURCE_REFERENCE.format(FIRST + 37 * number)
        _run(course, place, reference, street(chance), BEGAN + timedelta(days=3 * number), by)


def _on(day: date) -> AbstractContextManager[None]:
    """As if it were the morning of that day, or of the Monday after a weekend."""
    return on(day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0))


def _run(
    course: Course, place: tuple[Ward, Category], reference: str, where: str, began: date, by: User
) -> None:
    """The days of one matter, from its raising to the present."""
    day = began
    with _on(day):
        issue = _raised(course, place, reference, where, by)
    day += timedelta(days=1)
    with _on(day):
        assert issue.owner is not None
        words, promised = "The contractor is asked for a date.", day + timedelta(days=9)
        acknowledge(issue=issue, who=issue.owner, what_next=words, hear_next=promised, by=by)
    for step in course.climbs:
        day += timedelta(days=6)
        with _on(day):
            escalate(issue=issue, to=step, reason=CLIMBS[step], by=by)
    replies = [course.replied, course.replied and course.sent_back and course.accepted]
    for number in range(sum(replies)):
        day += timedelta(days=5)
        with _on(day):
            answer(issue=issue, outcome_kind=Outcome.DONE, outcome=REPLY, by=by)
        day += timedelta(days=2)
        with _on(day):
            if course.sent_back and number == 0:
                dispute_answer(issue=issue, reason=MISSING, by=_judge(course, by))
            else:
                accept_answer(issue=issue, by=_judge(course, by))


def _raised(
    course: Course, place: tuple[Ward, Category], reference: str, where: str, by: User
) -> Issue:
    """By the ward's councillor: himself or herself in the own ward, elsewhere as the manager wrote
    it down from the helpline."""
    ward, category = place
    seated = CouncillorTerm.objects.for_ward(ward).on(dates.today()).order_by("seat__number")
    matter = next(one for one in matters() if one.category == category.name)
    words = matter.words.format(street=where, park=where, place=where)
    service = category.usual_service
    return raise_issue(
        ward=ward,
        by=_judge(course, by),
        title=words,
        category=category,
        owner=None if course.own else manager_of(ward, service),
        street=where,
        external_reference=reference,
        channel=Channel.PAGE if course.own else Channel.HELPLINE,
        raised_by=RaisedBy(kind=Raiser.Kind.COUNCILLOR, person=seated[0].person),
    )


def _judge(course: Course, by: User) -> User:
    return User.objects.get(username="councillor") if course.own else by


def _places() -> Iterator[tuple[Ward, Category]]:
    """Wards with everybody whom the ladder needs today, each with a category whose service has a
    Relationship Manager there; in the wards' order, the own ward among them."""
    today = dates.today()
    led = set(SeniorOfficer.objects.on(BEGAN).values_list("ward", flat=True))
    categories = Category.objects.in_use().filter(usual_service__isnull=False)
    for ward in old_wards():
        rung = WardActionCoordinator.objects.on(today).reaching(ward, today).exists()
        named = [Named(ward, day) for day in (BEGAN, today)] if ward.pk in led and rung else []
        for category in categories.select_related("usual_service").order_by("name"):
            service = category.usual_service
            told = any(one.category == category.name for one in matters())
            if not (named and service and told):
                continue
            if all(one.of(service) for one in named):
                yield ward, category
                break
