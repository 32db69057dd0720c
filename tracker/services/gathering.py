"""One problem, several services: a note to the ward's team, and a task for each (journeys 2.1)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from leadership import dates
from leadership.council.models import council
from leadership.dates.templatetags.say import day as in_words
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, Refused
from relationships.team import team_of
from tracker import access, notices
from tracker.models import Action, Audience, Issue, Status, Update
from tracker.services.locking import locked


@transaction.atomic
def bring_together(
    *, issue: Issue, people: Iterable[int], text: str, due: date, by: User
) -> list[Action]:
    """A note that officers alone read, and an action for each of `people`, who are of the ward's
    virtual team today, by that day. Each is told, and reads the issue while the action is open.

    The actions are read by the ward's councillors as well, so the note's words are not in them.
    Raises Conflict for a closed issue, Refused with the field to mend.
    """
    issue = locked(issue, by=by, may=access.may_gather)
    if issue.status == Status.CLOSED:
        raise Conflict("This issue is closed. Open it again before you bring the team together.")
    if not text.strip():
        raise Refused("Say what the problem is, and what is wanted.", "text")
    today = dates.today()
    if due < today:
        raise Refused("The day by which it is wanted cannot lie in the past.", "due")
    team = {
        contact.person: contact
        for contact in team_of(issue.ward, today, council=council(), public=False).officers()
    }
    chosen = list(dict.fromkeys(people))
    if not chosen:
        raise Refused("Choose who is to help.", "people")
    if any(person not in team for person in chosen):
        raise Refused(f"Somebody is not of the team of {issue.ward} any more.", "people")
    names = ", ".join(team[person].name for person in chosen)
    note = Update.objects.create(
        issue=issue,
        text=f"For {names}, by {in_words(due)}. {text.strip()}",
        by=by,
        audience=Audience.INTERNAL,
    )
    what = f"Do my part of the officers’ note of {in_words(today)}"
    given = [
        Action.objects.create(issue=issue, what=what, owner=owner, due=due, created_by=by)
        for owner in Person.objects.filter(pk__in=chosen).order_by("pk")
    ]
    for action in given:
        notices.tell_action_given(action, by=by)
    if issue.owner_id not in chosen:
        notices.tell_updated(note, by=by)
    return given
