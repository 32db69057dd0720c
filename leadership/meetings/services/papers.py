"""Papers of a meeting: files with title, kind, version and date (S033)."""

from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max

from leadership.files.services import store
from leadership.meetings.models import AgendaItem, Meeting, Paper
from leadership.meetings.services.locking import locked, saved
from leadership.people.models import User
from leadership.people.refusals import Conflict, Refused


@transaction.atomic
def add_paper(
    *,
    meeting: Meeting,
    upload: UploadedFile,
    title: str,
    kind: str,
    exempt: bool,
    by: User,
    agenda_item: AgendaItem | None = None,
    dated: date | None = None,
) -> Paper:
    """Keep a file with the meeting. A paper of the same title becomes the next version of it.

    An exempt item's paper is exempt whatever `exempt` says.
    """
    meeting = locked(meeting, by=by)
    _check_item(meeting, agenda_item)
    title = " ".join(title.split())
    if not title:
        raise Refused("Give the paper a title.", "title")
    last = meeting.papers.filter(title__iexact=title).aggregate(last=Max("version"))["last"] or 0
    paper = Paper.objects.create(
        meeting=meeting,
        agenda_item=agenda_item,
        file=store(upload, by=by),
        title=title,
        kind=kind,
        dated=dated,
        version=last + 1,
        exempt=exempt,
    )
    saved(meeting)
    return paper


@transaction.atomic
def edit_paper(
    *,
    paper: Paper,
    title: str,
    kind: str,
    exempt: bool,
    agenda_item: AgendaItem | None,
    dated: date | None,
    by: User,
    version: int,
) -> Paper:
    """Change what is said about a paper; its file stays: another file is another version.

    `version` is the meeting's: a form that was opened before somebody closed the paper must not
    open it again.
    """
    meeting = locked(paper.meeting, by=by, version=version)
    paper = _locked_paper(paper)
    _check_item(meeting, agenda_item)
    if not title.strip():
        raise Refused("Give the paper a title.", "title")
    paper.title, paper.kind, paper.exempt = " ".join(title.split()), kind, exempt
    paper.agenda_item, paper.dated = agenda_item, dated
    paper.save(update_fields=["title", "kind", "exempt", "agenda_item", "dated"])
    saved(meeting)
    return paper


@transaction.atomic
def remove_paper(*, paper: Paper, by: User) -> None:
    """Take a paper off the meeting: nobody can open it any more. The history says that it was."""
    meeting = locked(paper.meeting, by=by)
    _locked_paper(paper).delete()
    saved(meeting)


def _locked_paper(paper: Paper) -> Paper:
    found = Paper.objects.select_for_update(of=("self",)).filter(pk=paper.pk).first()
    if found is None:
        raise Conflict("Somebody else removed this paper.")
    return found


def _check_item(meeting: Meeting, agenda_item: AgendaItem | None) -> None:
    if agenda_item and agenda_item.meeting_id != meeting.pk:
        raise Refused("That item stands on another meeting's agenda.", "agenda_item")
