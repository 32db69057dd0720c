"""All that somebody who leaves holds: appointments, open issues and actions, with heirs."""

from dataclasses import dataclass, field
from datetime import date

from leadership.people.models import Person
from relationships.answering import Answering
from relationships.leaving import Held, appointments_of
from relationships.models import Absence, RelationshipManager
from tracker.models import Action, Issue


@dataclass
class Group:
    """Open items that one person is proposed for; `heir` is None where nobody is."""

    heir: Person | None
    because: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)

    @property
    def key(self) -> int:
        return self.heir.pk if self.heir else 0

    @property
    def words(self) -> str:
        parts = [_number(len(self.issues), "open issue"), _number(len(self.actions), "open action")]
        return " and ".join(part for part in parts if part)


@dataclass(frozen=True)
class Leaving:
    person: Person
    on: date
    held: list[Held]
    groups: list[Group]
    deputy_of: list[RelationshipManager]
    stands_in_at: list[Absence]

    @property
    def is_nothing(self) -> bool:
        return not (self.held or self.groups or self.deputy_of or self.stands_in_at)


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}" if count else ""


def leaving(person: Person, on: date) -> Leaving:
    """A constant number of queries, however much there is."""
    answering = Answering(on, without=person)
    standing_in = Absence.objects.not_over(on).filter(deputy=person).select_related("person")
    return Leaving(
        person=person,
        on=on,
        held=appointments_of(person, on, answering),
        groups=_groups(person, answering),
        deputy_of=answering.deputy_of,
        stands_in_at=list(standing_in.order_by("start", "pk")),
    )


def _groups(person: Person, answering: Answering) -> list[Group]:
    groups: dict[int, Group] = {}
    issues = Issue.objects.open().owned_by(person).select_related("ward", "category")
    for issue in issues.order_by("due", "pk"):
        _group_of(issue, answering, groups).issues.append(issue)
    actions = (
        Action.objects.open().filter(owner=person).select_related("issue__ward", "issue__category")
    )
    for action in actions.order_by("due", "pk"):
        _group_of(action.issue, answering, groups).actions.append(action)
    return sorted(groups.values(), key=lambda group: (group.heir is not None, str(group.heir)))


def _group_of(issue: Issue, answering: Answering, groups: dict[int, Group]) -> Group:
    """For a private matter the heir follows from ward and category alone: who hands over is told
    no more of it."""
    usual = issue.category.usual_service_id if issue.category else None
    service = usual if issue.is_private else issue.service_id or usual
    heir, because = answering.heir_of(service, issue.ward)
    group = groups.setdefault(heir.pk if heir else 0, Group(heir))
    group.because.add(because)
    return group
