"""Moving issues on from the list itself: one choice and one line of words in each row."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tracker.admin.forms import GIVABLE
from tracker.models import Issue, Status
from tracker.services import answer, close_issue, start


@dataclass(frozen=True)
class Kept:
    """What was typed in a row that could not be moved, and why not."""

    reference: str
    move: str
    words: str
    problem: tuple[str, ...]

    @property
    def in_summary(self) -> str:
        """Above the list the row is not at hand: its reference says which."""
        return f"{self.reference}: {self.problem[0]}"


def choices_for(issue: Issue) -> list[tuple[str, list[tuple[str, str]]]]:
    """The moves from this issue's status, grouped; the table of moves is the model's."""
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    if issue.status == Status.OPEN:
        groups.append(("Work", [("start", "Start work")]))
    for name, status, said in (
        ("answer", Status.ANSWERED, "Reply"),
        ("close", Status.CLOSED, "Resolve"),
    ):
        if issue.can_become(status):
            moves = [(f"{name}-{kind}", f"{said}: {label.lower()}") for kind, label in GIVABLE]
            groups.append((said, moves))
    return groups


def cell(issue: Issue, kept: Kept | None) -> str:
    """The controls of one row."""
    return render_to_string(
        "admin/tracker/issue/move_cell.html",
        {"issue": issue, "groups": choices_for(issue), "kept": kept},
    )


def _move(issue: Issue, move: str, words: str, version: int, by: User) -> None:
    if move == "start":
        start(issue=issue, by=by, version=version)
        return
    name, _, kind = move.partition("-")
    service = {"answer": answer, "close": close_issue}.get(name)
    if service is None:
        raise Refused("Choose one of the moves offered.")
    service(issue=issue, outcome_kind=kind, outcome=words, by=by, version=version)


def move_rows(request: HttpRequest, issues: Any) -> tuple[int, dict[int, Kept]]:
    """Move each row for which something was chosen, each by itself: how many moved, and what is
    kept of those that did not."""
    chosen = {
        int(name[5:]): move
        for name, move in request.POST.items()
        if name.startswith("move-") and move and name[5:].isdigit()
    }
    moved, kept = 0, {}
    problem: tuple[str, ...]
    for issue in issues.filter(pk__in=chosen):
        move, words = chosen[issue.pk], request.POST.get(f"words-{issue.pk}", "")
        version = request.POST.get(f"version-{issue.pk}", "")
        try:
            _move(issue, move, words, int(version) if version.isdigit() else 0, request.user)
        except NotAllowed:
            problem = ("This issue is not yours to move.",)
        except Conflict as conflict:
            problem = (conflict.message, *conflict.changes)
        except Refused as refused:
            problem = (refused.message,)
        else:
            moved += 1
            continue
        kept[issue.pk] = Kept(issue.reference, move, words, problem)
    return moved, kept
