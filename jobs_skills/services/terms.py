"""Terms of reference: begun from a model, commented, adopted at a meeting, frozen (S327)."""

from pathlib import Path

from django.db import transaction
from django.db.models import Max

from jobs_skills import access
from jobs_skills.models import Board, ModelTerms, Terms, TermsComment
from jobs_skills.terms_text import hash_of_terms, tidy
from leadership import dates
from leadership.audit.editing import must_be_as_read
from leadership.meetings.models import Meeting, Status
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused

MODEL_FILE = Path(__file__).resolve().parent.parent / "data" / "model_terms.txt"
MODEL_NAME = "Model terms for a local board"
MODEL_SOURCE = (
    "Written for this service after the briefing note of 7 July 2017. It is not the model of the "
    "District Jobs and Skills Plans, which is not among the papers."
)


@transaction.atomic
def load_model_terms() -> ModelTerms:
    """The product's own model, once. What the council has made of it stays."""
    model, _ = ModelTerms.objects.get_or_create(
        name=MODEL_NAME,
        defaults={"source": MODEL_SOURCE, "text": tidy(MODEL_FILE.read_text(encoding="utf-8"))},
    )
    return model


@transaction.atomic
def begin_terms(
    *, board: Board, by: User, model: ModelTerms | None = None, from_those_in_force: bool = False
) -> Terms:
    """Begin the next version: with the text of a model, of the version in force, or empty."""
    board = Board.objects.select_for_update().get(pk=board.pk)
    if not access.may_adopt(by, board):
        raise NotAllowed
    if draft := board.terms.drafts().first():
        raise Conflict(f"Version {draft.number} is being worked on. Adopt it first.")
    in_force = board.terms.adopted().latest_first().first()
    if from_those_in_force and in_force is None:
        raise Refused("The board has not adopted any terms yet.")
    text = in_force.text if from_those_in_force and in_force else model.text if model else ""
    last = board.terms.aggregate(last=Max("number"))["last"] or 0
    return Terms.objects.create(board=board, number=last + 1, model=model, text=tidy(text))


@transaction.atomic
def edit_terms(*, terms: Terms, text: str, by: User, version: int) -> Terms:
    terms = _locked_draft(terms, by, version)
    terms.text = tidy(text)
    terms.version += 1
    terms.save(update_fields=["text", "version"])
    return terms


@transaction.atomic
def comment_on_terms(*, terms: Terms, text: str, by: User) -> TermsComment:
    """A comment on a draft; it cannot be changed afterwards."""
    terms = Terms.objects.select_for_update(of=("self",)).select_related("board").get(pk=terms.pk)
    if not access.may_comment(by, terms.board):
        raise NotAllowed
    if terms.adopted_at_id is not None:
        raise Conflict("These terms are adopted: a comment would come too late.")
    if not text.strip():
        raise Refused("Write your comment.", "text")
    return TermsComment.objects.create(terms=terms, on=dates.today(), text=text.strip(), by=by)


@transaction.atomic
def adopt_terms(*, terms: Terms, meeting: Meeting, by: User, version: int | None = None) -> Terms:
    """The meeting adopted this draft: from now on it is frozen, with its SHA-256."""
    terms = _locked_draft(terms, by, version)
    if not terms.text.strip():
        raise Refused("These terms have no text yet.")
    held = Meeting.objects.of_body(terms.board).filter(status__in=[Status.SITTING, Status.HELD])
    if not held.filter(pk=meeting.pk).exists():
        raise Refused("Choose a meeting of the board that took place.", "meeting")
    terms.text = tidy(terms.text)
    terms.adopted_at, terms.content_hash = meeting, hash_of_terms(terms)
    terms.version += 1
    terms.save(update_fields=["text", "adopted_at", "content_hash", "version"])
    return terms


def _locked_draft(terms: Terms, by: User, version: int | None) -> Terms:
    found = Terms.objects.select_for_update(of=("self",)).select_related("board")
    terms = found.get(pk=terms.pk)
    if not access.may_adopt(by, terms.board):
        raise NotAllowed
    if terms.adopted_at_id is not None:
        raise Conflict("These terms are adopted and frozen: begin a new version.")
    must_be_as_read(terms, version, what="these terms")
    return terms
