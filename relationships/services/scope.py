"""Writing and publishing what a service covers (S132; journeys 3.4)."""

from datetime import date

from django.db import transaction

from leadership import dates
from leadership.audit.history import conflict_sentences
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships import access
from relationships.models import ScopeStatement, Service

CHANGED = "Somebody else changed this draft while you were writing. Nothing was overwritten."


def _draft_of(service: Service, *, by: User, version: int) -> ScopeStatement | None:
    """The service's draft as it is now, the service's row locked until the transaction ends.

    `version` is that of the draft the editor read, 0 where there was none. Raises NotAllowed, or
    Conflict where somebody saved or published one meanwhile.
    """
    service = Service.objects.select_for_update().get(pk=service.pk)
    if not access.may_keep_scope(by, service):
        raise NotAllowed
    draft = service.scope_statements.drafts().first()
    if version != (draft.version if draft else 0):
        raise Conflict(CHANGED, conflict_sentences(draft, version) if draft else [])
    return draft


@transaction.atomic
def save_scope_draft(
    *,
    service: Service,
    covered: str,
    not_covered: str,
    supplied_on: date,
    supplied_by: Person,
    by: User,
    version: int,
) -> ScopeStatement:
    """Keep what was written as the service's draft; the published statement stays in force.

    Raises NotAllowed, Conflict, or Refused for an empty statement or a day to come.
    """
    draft = _draft_of(service, by=by, version=version)
    if not covered.strip():
        raise Refused("Say what the service covers.", "covered")
    if supplied_on > dates.today():
        raise Refused("The day it was supplied cannot lie ahead.", "supplied_on")
    if draft is None:
        draft = ScopeStatement(service=service, version=0)
    draft.covered, draft.not_covered = _tidy(covered), _tidy(not_covered)
    draft.supplied_on, draft.supplied_by = supplied_on, supplied_by
    draft.start, draft.version = dates.today(), draft.version + 1
    draft.save()
    return draft


def _tidy(text: str) -> str:
    """One thing a line, without blank lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


@transaction.atomic
def publish_scope(*, service: Service, by: User, version: int) -> ScopeStatement:
    """The draft is in force from today; the statement before it ends today.

    One published earlier the same day was in force for no whole day: it gives way altogether, and
    its history keeps it. Raises NotAllowed, Conflict, or Refused where one is published for later.
    """
    draft = _draft_of(service, by=by, version=version)
    if draft is None:
        raise Conflict("There is no draft to publish: somebody published it already.")
    today = dates.today()
    published = service.scope_statements.published()
    ahead = published.filter(start__gt=today).order_by("start").first()
    if ahead is not None:
        raise Refused(f"One published for {ahead.start:%-d %B %Y} is there: change that first.")
    published.filter(start=today).delete()
    published.on(today).update(end=today)
    draft.published, draft.start, draft.version = True, today, draft.version + 1
    draft.save(update_fields=["published", "start", "version"])
    return draft


@transaction.atomic
def write_scope(
    *,
    service: Service,
    covered: str,
    not_covered: str,
    supplied_on: date,
    supplied_by: Person,
    by: User,
    version: int,
    publish: bool,
) -> ScopeStatement:
    """Keep the words as a draft and, where asked, publish them: both or neither."""
    draft = save_scope_draft(
        service=service,
        covered=covered,
        not_covered=not_covered,
        supplied_on=supplied_on,
        supplied_by=supplied_by,
        by=by,
        version=version,
    )
    return publish_scope(service=service, by=by, version=draft.version) if publish else draft
