"""Papers of a meeting: files with label, title, kind, version and date (S015, S023, S033)."""

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
    upload: UploadedFile | None,
    title: str,
    kind: str,
    exempt: bool,
    by: User,
    agenda_item: AgendaItem | None = None,
    dated: date | None = None,
    label: str = "",
    source: str = "",
) -> Paper:
    """Keep a file with the meeting, or list a paper that is not on file here (`upload` None). A
    paper of the same title becomes the next version of it, or the file of one only listed.

    An exempt item's paper is exempt whatever `exempt` says.
    """
    meeting = locked(meeting, by=by)
    _check_item(meeting, agenda_item)
    title = " ".join(title.split())
    if not title:
        raise Refused("Give the paper a title.", "title")
    same = meeting.papers.filter(title__iexact=title)
    paper = same.filter(file__isnull=True).order_by("-version").first() if upload else None
    if paper is None:
        last = same.aggregate(last=Max("version"))["last"] or 0
        paper = Paper(meeting=meeting, version=last + 1)
    paper.title, paper.kind, paper.exempt = title, kind, exempt or paper.exempt
    paper.agenda_item, paper.dated = agenda_item, dated
    paper.label, paper.source = label.strip(), source.strip()
    paper.file = store(upload, by=by) if upload else None
    paper.save()
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
    label: str = "",
    source: str = "",
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
    paper.label, paper.source = label.strip(), source.strip()
    paper.save(update_fields=["title", "kind", "exempt", "agenda_item", "dated", "label", "source"])
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
