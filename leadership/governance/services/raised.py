"""Petitions and councillors' calls for action brought to a committee (S016, S080, S081)."""

from typing import TypeVar

from django.db import transaction

from leadership import dates
from leadership.governance import access
from leadership.governance.models import CallForAction, Petition, PetitionOrganiser, RaisedOutcome
from leadership.governance.services.record_locking import locked_as_read
from leadership.people.models import User
from leadership.people.refusals import NotAllowed, Refused

RaisedT = TypeVar("RaisedT", CallForAction, Petition)


@transaction.atomic
def save_raised(*, raised: RaisedT, by: User, version: int | None = None) -> RaisedT:
    """Log one, or change what was logged. Raises NotAllowed, Conflict, or Refused for a day to
    come and for an outcome that does not say what came of it."""
    if not access.may_handle_petitions(by):
        raise NotAllowed
    if raised.pk is not None:
        raised.version = locked_as_read(raised, version).version + 1
    if raised.received_on > dates.today():
        raise Refused("That day is still to come.", "received_on")
    raised.outcome_text = raised.outcome_text.strip()
    if raised.outcome != RaisedOutcome.WAITING and not raised.outcome_text:
        raise Refused("Say what came of it.", "outcome_text")
    raised.save()
    return raised


@transaction.atomic
def save_petition(
    *, petition: Petition, organiser: str, contact: str, by: User, version: int | None = None
) -> Petition:
    """A petition and, in a table of its own, who organised it; an empty name keeps nobody's."""
    petition = save_raised(raised=petition, by=by, version=version)
    name = " ".join(organiser.split())
    if contact.strip() and not name:
        raise Refused("Say whose contact it is.", "organiser")
    if name:
        PetitionOrganiser.objects.update_or_create(
            petition=petition, defaults={"name": name, "contact": contact.strip()}
        )
    else:
        PetitionOrganiser.objects.filter(petition=petition).delete()
    return petition
