"""Bodies, and people as office-holders: nobody's own life, only what the papers print (S356)."""

from datetime import date

from leadership.governance.models import Portfolio, PortfolioHolder
from leadership.governance.services.papers.lines import Found, Line, add_once, lines, listed
from leadership.governance.services.portfolios import load_portfolios
from leadership.meetings.models import Body
from leadership.people.models import Directorate, NameVariant, OfficerPost, Organisation, Person
from leadership.people.refusals import Refused
from wards.models import CouncillorTerm, Seat, Ward

SOURCE = "Papers of 19 July and 10 August 2017"
LEADER_SINCE = date(2017, 7, 14)  # the first day on which a paper has him as Leader
NOTED_ON = date(2017, 7, 26)
Bodies = Found[Body]
People = Found[Person]


def load_bodies() -> Bodies:
    """A sub-committee comes after the committee whose it is."""
    found = Bodies([])
    for line in lines("bodies.csv"):
        body, _ = add_once(
            Body,
            {"name": line["name"], "kind": line["kind"]},
            also_known_as=line["also_known_as"],
            parent=found[line["parent"]] if line["parent"] else None,
        )
        if body is not None:
            found[line["key"]] = body
    return found


def load_people() -> People:
    home = Organisation.objects.filter(home=True).first()
    people = People((line["key"], _person(line, home)) for line in lines("people.csv"))
    _leader(people["clancy"])
    return people


def _person(line: Line, home: Organisation | None) -> Person | None:
    """Somebody who is here already, as a councillor or in this post, is that person."""
    named = Person.objects.named(line["name"]).order_by("pk")
    sits = named.filter(councillor_terms__isnull=False).first()
    if sits is not None and not line["since"]:
        return sits
    key = {"name": line["name"], "job_title": line["job_title"]}
    person, made = add_once(Person, key, sort_name=line["sort_name"], organisation=home)
    if made and person is not None:
        variants = listed(line["variants"])
        NameVariant.objects.bulk_create(
            NameVariant(person=person, name=name, source=SOURCE) for name in variants
        )
        if line["since"]:
            _post(person, line)
    return person


def _post(person: Person, line: Line) -> None:
    directorate = None
    if line["directorate"]:
        directorate = Directorate.objects.filter(name__iexact=line["directorate"]).first()
        directorate = directorate or Directorate.objects.create(name=line["directorate"])
    OfficerPost.objects.create(
        person=person,
        title=line["job_title"],
        directorate=directorate,
        division=line["division"],
        section=line["section"],
        unit=line["unit"],
        start=line["since"],
    )


def _leader(person: Person) -> None:
    load_portfolios()
    leader = Portfolio.objects.known_as("Leader").in_use().first()
    if leader is None or leader.holders.exists():
        return
    key = {"portfolio": leader, "person": person}
    capacity = PortfolioHolder.Capacity.LEADER
    add_once(PortfolioHolder, key, capacity=capacity, start=LEADER_SINCE)


def seat_signatories(people: People) -> dict[str, CouncillorTerm]:
    """The seats of the two who signed: those the council has, or one of their ward's.

    Raises Refused where the wards of 2004 are not loaded, or all seats of the ward are taken.
    """
    signed = lines("signatories.csv")
    return {line["person"]: _seated(people[line["person"]], line) for line in signed}


def _seated(person: Person, line: Line) -> CouncillorTerm:
    held = CouncillorTerm.objects.of_person(person.pk).on(NOTED_ON).first()
    if held is not None:
        return held
    wards = Ward.objects.of_home_council().in_force(NOTED_ON).filter(name=line["ward"])
    ward = wards.first()
    if ward is None:
        raise Refused(f"There is no ward {line['ward']} of 2004: run load_birmingham first.")
    taken = CouncillorTerm.objects.for_ward(ward).during(NOTED_ON, None).values("seat")
    seat = Seat.objects.filter(ward=ward).exclude(pk__in=taken).order_by("number").first()
    if seat is None:
        raise Refused(f"All seats of {ward} are taken: {person} needs one on 26 July 2017.")
    return CouncillorTerm.objects.create(
        seat=seat, person=person, party=line["party"], start=NOTED_ON
    )
