"""What people are told of issues. A service calls these when it has changed something.

Nobody is told of what they did themselves, nor of an issue that they may not see. A notice holds
fixed words, the reference and the ward: what people wrote stays with the issue, where it can be
redacted and is shown to whom it may be.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from leadership import dates
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel
from leadership.notices.services import send
from leadership.people.models import Person, User
from tracker.models import Action, Audience, Issue, Update
from wards.models import CouncillorTerm

ASSIGNED = NoticeKind(
    "issue-assigned", "An issue is yours to answer", "Somebody gives you an issue.", Channel.EMAIL
)
ACTION_GIVEN = NoticeKind(
    "action-given", "An action is yours", "Somebody names you for an action.", Channel.EMAIL
)
REPLY = NoticeKind(
    "issue-answered",
    "There is a reply to what you raised",
    "You raised it as a councillor: say whether the reply is enough.",
    Channel.EMAIL,
)
REPLY_IN_WARD = NoticeKind(
    "ward-issue-answered",
    "There is a reply in your ward",
    "An issue of your ward is answered that a colleague or somebody else raised.",
    Channel.DIGEST,
)
CLOSED = NoticeKind(
    "issue-closed", "What you raised is closed", "An issue you raised is closed.", Channel.DIGEST
)
NOT_YET = NoticeKind(
    "issue-disputed", "Not yet: a reply came back", "Your reply was not enough.", Channel.EMAIL
)
ACCEPTED = NoticeKind(
    "issue-accepted", "Your reply was accepted", "Your reply was enough.", Channel.DIGEST
)
LAPSED = NoticeKind(
    "reply-lapsed",
    "Closed: nobody said anything of the reply",
    "The time to say whether a reply is enough has passed, and the issue closed by itself.",
    Channel.DIGEST,
)
PASSED_ON = NoticeKind(
    "issue-passed-on",
    "What you raised is with another service",
    "An issue you raised was passed on to the service whose job it is.",
    Channel.EMAIL,
)
REOPENED = NoticeKind(
    "issue-reopened", "An issue of yours is open again", "It was reopened.", Channel.EMAIL
)
UPDATED = NoticeKind(
    "issue-updated",
    "Somebody wrote about an issue",
    "There is an update on an issue that you raised or answer for.",
    Channel.DIGEST,
)
RAISED_FURTHER = NoticeKind(
    "issue-raised-further",
    "An issue was raised to you",
    "It was not settled where it was: somebody raised it to you, with a reason.",
    Channel.EMAIL,
)
LATE = NoticeKind(
    "issue-late", "An issue of yours is late", "The day has passed by which it was due.",
    Channel.DIGEST,
)  # fmt: skip
UNHEARD = NoticeKind(
    "issue-unheard",
    "You owe the councillors a word",
    "The day has passed by which the councillors were to hear of an issue of yours.",
    Channel.DIGEST,
)
KINDS = [
    ASSIGNED, ACTION_GIVEN, LATE, UNHEARD, NOT_YET, ACCEPTED, REOPENED, UPDATED,
    REPLY, REPLY_IN_WARD, CLOSED, LAPSED, RAISED_FURTHER, PASSED_ON,
]  # fmt: skip
LATE_FOR = timedelta(days=7)  # what has been late for longer was said when it became so


def tell_assigned(issue: Issue, *, by: User) -> None:
    _tell(ASSIGNED, [issue.owner], issue, by=by)


def tell_action_given(action: Action, *, by: User) -> None:
    _tell(ACTION_GIVEN, [action.owner], action.issue, by=by, key=f"action/{action.pk}")


def tell_answered(issue: Issue, *, by: User) -> None:
    """The councillors of the ward, whose word is awaited; who raised it hears of it at once."""
    raised, others = _councillors(issue)
    _tell(REPLY, raised, issue, by=by, text="Say whether it is enough, or not yet.")
    _tell(REPLY_IN_WARD, others, issue, by=by, text="Say whether it is enough, or not yet.")


def tell_closed(issue: Issue, *, by: User) -> None:
    raised, _ = _councillors(issue)
    _tell(CLOSED, raised, issue, by=by)


def tell_accepted(issue: Issue, *, by: User) -> None:
    _tell(ACCEPTED, [issue.owner], issue, by=by)


def tell_passed_on(issue: Issue, *, by: User) -> None:
    """Who raised it reads there whose job it is now, by name; who has it now is given it."""
    raised, _ = _councillors(issue)
    _tell(PASSED_ON, raised, issue, by=by, text="Read whose job it is now, and why.")
    tell_assigned(issue, by=by)


def tell_lapsed(issue: Issue) -> None:
    """Who raised it, who may open it again, and its owner."""
    raised, _ = _councillors(issue)
    text = "You can open it again, with a reason."
    _tell(LAPSED, [issue.owner, *raised], issue, text=text)


def tell_not_yet(issue: Issue, *, by: User) -> None:
    _tell(NOT_YET, _who_have_it(issue), issue, by=by, text="Read what is still missing.")


def tell_reopened(issue: Issue, *, by: User) -> None:
    _tell(REOPENED, _who_have_it(issue), issue, by=by)


def tell_updated(update: Update, *, by: User) -> None:
    """Its owner; and the councillor who raised it, unless it is a note among officers."""
    told = [update.issue.owner]
    if update.audience != Audience.INTERNAL:
        told += _councillors(update.issue)[0]
    _tell(UPDATED, told, update.issue, by=by, key=f"update/{update.pk}")


def tell_raised_to(issue: Issue, *, by: User) -> None:
    """Who holds the step of the ladder that it was raised to."""
    text = "Read what was tried and why it was raised."
    _tell(RAISED_FURTHER, [issue.with_person], issue, by=by, text=text)


def tell_raised_further(update: Update, *, by: User) -> None:
    """Who holds the step now; and its owner and the councillor who raised it, as of any update."""
    issue = update.issue
    tell_raised_to(issue, by=by)
    told = [issue.owner, *_councillors(issue)[0]]
    others = [person for person in told if person != issue.with_person]
    _tell(UPDATED, others, issue, by=by, key=f"update/{update.pk}")


def tell_of_late_issues(on: date) -> int:
    """Each morning: owners of what became late in the last days. Told once of each due date."""
    late = Issue.objects.overdue(on).filter(due__gte=on - LATE_FOR, owner__isnull=False)
    issues = list(late.select_related("ward", "owner").by_due_date())
    for issue in issues:
        text = f"It was due on {issue.due:%-d %B %Y}."
        _tell(LATE, [issue.owner], issue, text=text, key=f"late/{issue.pk}/{issue.due}")
    return len(issues)


def tell_of_unheard_issues(on: date) -> int:
    """Each morning: owners of what the councillors should have heard of in the last days. Told once
    of each day that was promised."""
    missed = Issue.objects.unheard(on).filter(hear_next__gte=on - LATE_FOR, owner__isnull=False)
    issues = list(missed.select_related("ward", "owner").order_by("hear_next", "pk"))
    for issue in issues:
        text = f"They were to hear by {issue.hear_next:%-d %B %Y}."
        key = f"unheard/{issue.pk}/{issue.hear_next}"
        _tell(UNHEARD, [issue.owner], issue, text=text, key=key)
    return len(issues)


def _who_have_it(issue: Issue) -> list[Person | None]:
    """Its owner, and to whom it was raised, each once."""
    return list(dict.fromkeys([issue.owner, issue.with_person]))


def _councillors(issue: Issue) -> tuple[list[Person], list[Person]]:
    """Those who sit for the ward today: who raised the issue, and the others."""
    terms = CouncillorTerm.objects.for_ward(issue.ward).on(dates.today())
    sitting = list(Person.objects.filter(pk__in=terms.values("person")).order_by("pk"))
    raiser = getattr(issue, "raiser", None)
    mine = {
        raiser.person_id if raiser else None,
        issue.created_by.person_id if issue.created_by else None,
    }
    return (
        [person for person in sitting if person.pk in mine],
        [person for person in sitting if person.pk not in mine],
    )


def _tell(
    kind: NoticeKind,
    people: Iterable[Person | None],
    issue: Issue,
    *,
    by: User | None = None,
    text: str = "",
    key: str = "",
) -> None:
    for person in people:
        if person is None or (by is not None and person.pk == by.person_id):
            continue
        if _may_see(person, issue):
            send(
                kind=kind,
                to=person,
                subject=f"{issue.reference}, {issue.ward}",
                text=text,
                url=issue.get_absolute_url(),
                key=key or f"{kind.slug}/{issue.pk}/{issue.version}",
            )


def _may_see(person: Person, issue: Issue) -> bool:
    user = User.objects.filter(person=person).first()
    return user is not None and Issue.objects.visible_to(user).filter(pk=issue.pk).exists()
