"""Updates, actions, attachments and the way from meeting to meeting."""

from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from leadership import dates
from leadership.files.services import store
from leadership.meetings.models import Meeting
from leadership.meetings.models import Status as MeetingStatus
from leadership.people.models import Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tracker import access, notices
from tracker.models import Action, Attachment, Audience, CarryOver, Issue, Update
from tracker.models.issues import ask_tasks_anew
from tracker.services.locking import locked

MAY_WRITE_FOR = {
    Audience.INTERNAL: access.may_write_internal,
    Audience.WARD: access.may_add_update,
    Audience.PUBLIC: access.may_release,
}


@transaction.atomic
def add_update(
    *, issue: Issue, text: str, by: User, audience: str = Audience.WARD, on: date | None = None
) -> Update:
    """Add a dated, authored note. It can never be edited, only followed by another (S308).

    Officers alone write internal notes and notes for the public.
    """
    issue = locked(issue, by=by, may=MAY_WRITE_FOR[Audience(audience)])
    if audience == Audience.PUBLIC and issue.is_private:
        raise Refused("A private matter is not published.", "audience")
    if not text.strip():
        raise Refused("Write what there is to say.", "text")
    day = on or dates.today()
    if day > dates.today():
        raise Refused("An update cannot be dated in the future.", "on")
    update = Update.objects.create(issue=issue, text=text.strip(), by=by, audience=audience, on=day)
    notices.tell_updated(update, by=by)
    return update


@transaction.atomic
def add_action(
    *, issue: Issue, what: str, by: User, owner: Person | None = None, due: date | None = None
) -> Action:
    """Write down what someone will do about the issue."""
    issue = locked(issue, by=by, may=access.may_work_on)
    if not what.strip():
        raise Refused("Say what will be done.", "what")
    action = Action.objects.create(
        issue=issue, what=what.strip(), owner=owner, due=due, created_by=by
    )
    notices.tell_action_given(action, by=by)
    return action


@transaction.atomic
def finish_action(*, action: Action, by: User, result: str = "") -> Action:
    """Whoever works on the issue, or whose action it is, says what came of it."""
    locked(action.issue, by=by, may=access.may_add_update)
    actions = Action.objects.select_for_update(of=("self",)).select_related("issue")
    action = actions.get(pk=action.pk)
    if not access.may_finish(by, action):
        raise NotAllowed
    if action.done_on:
        raise Conflict("This action was already marked as done.")
    action.done_on, action.result = dates.today(), result.strip()
    action.save(update_fields=["done_on", "result"])
    ask_tasks_anew(by)
    return action


@transaction.atomic
def attach(
    *, issue: Issue, upload: UploadedFile, title: str, by: User, audience: str = Audience.WARD
) -> Attachment:
    """Keep an uploaded file with the issue; nothing is stored before the rule is asked. Files are
    never public. Raises Refused for the field `file` where it is not one we take."""
    issue = locked(issue, by=by, may=access.may_edit)
    if audience == Audience.PUBLIC:
        raise Refused("Files are not published: release words instead.", "audience")
    if audience == Audience.INTERNAL and not access.may_write_internal(by, issue):
        raise NotAllowed
    file = store(upload, by=by)
    return Attachment.objects.create(
        issue=issue, file=file, title=title.strip() or file.name, audience=audience
    )


@transaction.atomic
def carry_over(*, issue: Issue, meeting: Meeting, by: User) -> CarryOver:
    """Put an open issue on the sheet of a later meeting of its ward (S305). Twice is once."""
    issue = locked(issue, by=by, may=access.may_work_on)
    if issue.is_private:
        raise Refused("A private matter stands on no meeting's sheet.")
    if issue.status == Issue.Status.CLOSED:
        raise Conflict("This issue is closed: there is nothing to carry over.")
    if meeting.status in {MeetingStatus.CANCELLED}:
        raise Conflict("That meeting was cancelled.")
    if meeting.date <= issue.raised_on or meeting.pk == issue.meeting_id:
        raise Refused("An issue is carried over to a meeting after the day it was raised.")
    if not meeting.bodies.filter(wardforum__ward=issue.ward_id).exists():
        raise Refused(f"{issue.ward} does not meet at that meeting.")
    carried, _ = CarryOver.objects.get_or_create(issue=issue, meeting=meeting, defaults={"by": by})
    return carried
