"""The virtual team of a ward on a day: whom to ring, the first contact on top (S143, S149).

The public's version holds published work contacts alone: an officer whose contact is not
published is not named in it, councillors are, without what they have not published.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from leadership.council.models import CouncilSettings
from leadership.dates.templatetags.say import day as in_words
from leadership.people.models import Person
from relationships.coverage import State, in_ward
from relationships.models import (
    Absence,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)
from wards.models import CouncillorTerm, Ward

AWAY = "Away"  # how the note on somebody begins who is not there, and for whom nobody stands in


@dataclass(frozen=True)
class Contact:
    """Somebody in the part they play for the ward."""

    role: str
    name: str
    person: int | None = None
    title: str = ""
    email: str = ""
    telephone: str = ""
    note: str = ""

    @property
    def dialled(self) -> str:
        return self.telephone.replace(" ", "")

    def lines(self) -> list[str]:
        """As somebody copies it into a message."""
        parts = [f"{self.role}: {self.name}", self.note, self.telephone, self.email]
        return [part for part in parts if part]


@dataclass(frozen=True)
class Subject:
    """A service or a partner, and who answers for it in the ward."""

    name: str
    people: tuple[Contact, ...] = ()
    tag: str = ""


@dataclass(frozen=True)
class Team:
    ward: Ward
    day: date
    public: bool
    first: Contact
    councillors: list[Contact] = field(default_factory=list)
    coordinators: list[Contact] = field(default_factory=list)
    senior: list[Contact] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)

    def everybody(self) -> list[Contact]:
        """Each person once, the first contact first."""
        found: dict[int, Contact] = {}
        groups = [self.coordinators, self.senior, self.councillors]
        groups += [list(subject.people) for subject in self.subjects]
        for contact in [self.first, *(one for group in groups for one in group)]:
            if contact.person is not None:
                found.setdefault(contact.person, contact)
        return list(found.values())

    def officers(self) -> list[Contact]:
        """Who can be asked to help: each officer once, in the first part they play; nobody who is
        away without somebody who stands in."""
        found: dict[int, Contact] = {}
        groups = [self.coordinators, self.senior, *(list(one.people) for one in self.subjects)]
        for contact in (one for group in groups for one in group):
            if contact.person is not None and not contact.note.startswith(AWAY):
                found.setdefault(contact.person, contact)
        return list(found.values())

    def as_text(self) -> str:
        """The whole team in plain words, to copy."""
        blocks = [[f"{self.ward}: whom to ring", f"As at {self.day:%-d %B %Y}"]]
        blocks += [["First contact", *self.first.lines()]]
        for group in (self.coordinators, self.senior, self.councillors):
            blocks += [contact.lines() for contact in group]
        for subject in self.subjects:
            blocks += [contact.lines() for contact in subject.people]
        return "\n\n".join("\n".join(block) for block in blocks)


def there_for(person: Person, away: Mapping[int, Absence]) -> Person | None:
    """The officer, or who stands in while he or she is away; None where neither is there."""
    absence = away.get(person.pk)
    if absence is None:
        return person
    if absence.deputy is None or absence.deputy_id in away:
        return None
    return absence.deputy


class _Book:
    """Contacts of people, as far as the reader may have them; who is away, and who stands in."""

    def __init__(self, day: date, *, public: bool) -> None:
        self.public = public
        absences = Absence.objects.on(day).select_related("person", "deputy")
        self.away = {absence.person_id: absence for absence in absences}

    def councillor(self, person: Person, party: str) -> Contact:
        shown = person.contact_published or not self.public
        return Contact(
            role="Councillor",
            name=person.name,
            person=person.pk,
            title=party,
            email=person.work_email if shown else "",
            telephone=person.work_telephone if shown else "",
        )

    def officer(self, role: str, person: Person) -> Contact | None:
        """The officer, or who stands in; None where nobody is there or may be named."""
        absence = self.away.get(person.pk)
        note = ""
        if absence is not None:
            back = f" until {in_words(absence.end)}" if absence.end else ""
            deputy = there_for(person, self.away)
            if deputy is None:
                return self._named(role, person, f"{AWAY}{back}, and nobody stands in")
            stands_for = f"Stands in for {person.name}{back}" if self._may_name(person) else ""
            person, note = deputy, stands_for or f"Stands in{back}"
        return self._named(role, person, note)

    def acting(self, role: str, person: Person) -> Contact | None:
        """Somebody of whom it is known already that they act."""
        return self._named(role, person, "")

    def _may_name(self, person: Person) -> bool:
        return person.contact_published or not self.public

    def _named(self, role: str, person: Person, note: str) -> Contact | None:
        if not self._may_name(person):
            return None
        return Contact(
            role=role,
            name=person.name,
            person=person.pk,
            title=person.job_title,
            email=person.work_email,
            telephone=person.work_telephone,
            note=note,
        )


def team_of(ward: Ward, day: date, *, council: CouncilSettings, public: bool) -> Team:
    book = _Book(day, public=public)
    coordinators = _contacts(
        book.officer("Ward Action Co-ordinator", held.person)
        for held in WardActionCoordinator.objects.on(day)
        .reaching(ward, day)
        .select_related("person")
        .first_to_ring()
    )
    senior = []
    if council.has_senior_officers:
        held_by = SeniorOfficer.objects.on(day).filter(ward=ward).select_related("person")
        senior = _contacts(book.officer("Senior officer", held.person) for held in held_by)
    terms = CouncillorTerm.objects.for_ward(ward).sitting(day)
    return Team(
        ward=ward,
        day=day,
        public=public,
        first=first_contact([*coordinators, *senior], council),
        councillors=[book.councillor(term.person, term.party) for term in terms],
        coordinators=coordinators,
        senior=senior,
        subjects=[*_phase_one(ward, day, book), *_other_subjects(ward, day, book)],
    )


def _contacts(found: Iterable[Contact | None]) -> list[Contact]:
    return [contact for contact in found if contact is not None]


def first_contact(officers: list[Contact], council: CouncilSettings) -> Contact:
    """The co-ordinator who is there, else the senior officer, else the council's own contact."""
    there = [contact for contact in officers if not contact.note.startswith(AWAY)]
    if there:
        return there[0]
    return Contact(
        role="The council",
        name=council.contact_name or council.contact_unit or council.name,
        title=council.contact_title,
        email=council.contact_email,
        telephone=council.contact_telephone,
    )


def _phase_one(ward: Ward, day: date, book: _Book) -> list[Subject]:
    """The services of phase one, each with who answers for it or a gap."""
    found = in_ward(day, ward.pk)
    people = Person.objects.in_bulk({one for _, _, cell in found for one in cell.people})
    subjects = []
    for name, _, cell in found:
        if not cell.state.covered:
            subjects.append(Subject(name, tag="Gap"))
            continue
        named = _contacts(
            book.acting(f"Relationship Manager, {name}", people[person]) for person in cell.people
        )
        tag = "Deputy acting" if cell.state == State.DEPUTY else ""
        subjects.append(Subject(name, tuple(named), tag))
    return subjects


def _other_subjects(ward: Ward, day: date, book: _Book) -> list[Subject]:
    """Services beyond phase one and partnerships that somebody answers for here."""
    held = (
        RelationshipManager.objects.on(day)
        .reaching(ward, day)
        .filter(phase_service__isnull=True, service__phase_services__isnull=True)
        .with_words()
        .order_by("service__number", "partnership__name", "person__name")
    )
    by_name: dict[str, list[Contact]] = {}
    for one in held:
        name = str(one.subject)
        contact = book.officer(f"Relationship Manager, {name}", one.person)
        by_name.setdefault(name, [])
        if contact is not None:
            by_name[name].append(contact)
    return [Subject(name, tuple(people)) for name, people in by_name.items()]
