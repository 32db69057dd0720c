"""Private matters of councillors: raised for some eyes alone, opened by them to more."""

from typing import Any

from django.db import transaction

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.models import WardActionCoordinator
from tracker import access, notices
from tracker.models import Audience, Issue, SeenBy, Update
from tracker.models.privacy import is_wider
from tracker.services.locking import locked, saved
from wards.access import own_wards
from wards.models import Ward


def privately(
    seen_by: str,
    *,
    ward: Ward,
    by: User,
    meeting: Meeting | None,
    owner: Person | None,
    raised_by: Person | None,
) -> dict[str, Any]:
    """The columns of a private matter that is being raised; none for what the ward may see.

    Raises NotAllowed for others than the ward's councillors, or Refused with the field to mend:
    where a meeting or somebody else raised it, and where nobody could deal with it.
    """
    if seen_by == SeenBy.WARD:
        return {}
    if not access.may_raise_privately(by, ward.pk):
        raise NotAllowed
    if meeting is not None:
        raise Refused("What was raised at a meeting is not private.", "meeting")
    if raised_by != by.person:
        raise Refused("A private matter is your own: say that you raised it.", "raised_by")
    if owner is None and not _has_coordinator(ward):
        raise Refused(
            f"{ward} has no Ward Action Co-ordinator today, so nobody could deal with a private"
            " matter. Let everybody who works for the ward see it, or wait.",
            "seen_by",
        )
    party = _party(by, ward.pk) if seen_by == SeenBy.PARTY else ""
    return {"seen_by": seen_by, "private_of": by.person, "private_party": party}


def _has_coordinator(ward: Ward) -> bool:
    today = dates.today()
    return WardActionCoordinator.objects.on(today).reaching(ward, today).exists()


def _party(by: User, ward_id: int) -> str:
    party = own_wards(by).parties.get(ward_id, "")
    if not party:
        raise Refused("It is not recorded for which party you sit.", "seen_by")
    return party


@transaction.atomic
def share(*, issue: Issue, seen_by: str, by: User, version: int | None = None) -> Issue:
    """Open a private matter to more people, who then read all of it, what was said before too.

    Its councillor alone may, and nobody takes it back: others have read it. Raises Conflict where
    everybody sees it already, or Refused for fewer people, or as many.
    """
    issue = locked(issue, by=by, may=access.may_share, version=version)
    if not issue.is_private:
        raise Conflict("Everybody who works for the ward sees this issue already.")
    if seen_by not in SeenBy.values:
        raise Refused("Choose who may see it.", "seen_by")
    if not is_wider(seen_by, issue.seen_by):
        raise Refused(
            "It can be opened to more people, not to fewer: others have read it.", "seen_by"
        )
    issue.private_party = _party(by, issue.ward_id) if seen_by == SeenBy.PARTY else ""
    issue.seen_by = seen_by
    if seen_by == SeenBy.WARD:
        issue.private_of = None
    saved(issue, "seen_by", "private_of", "private_party")
    text = f"Opened to more people: {SeenBy(seen_by).label} may see it from now on."
    update = Update.objects.create(issue=issue, text=text, by=by, audience=Audience.WARD)
    notices.tell_updated(update, by=by)
    return issue
