"""The buttons of an issue: which moves are possible in its state, and allowed to this person.

The states come from `MOVES`, the rules from `access`; the services ask both again.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.access import Standing
from tracker.models import WITH_OFFICERS, Issue, Status
from tracker.models.ladder import may_follow


@dataclass(frozen=True)
class Move:
    """A move under its URL name. `at_once`: a POST from the issue's page, without a form."""

    name: str
    label: str
    possible: Callable[[Issue], bool]
    allowed: Callable[[Standing], bool]
    at_once: bool = False


def _becomes(status: str) -> Callable[[Issue], bool]:
    return lambda issue: issue.can_become(status)


def _is(status: str) -> Callable[[Issue], bool]:
    return lambda issue: issue.status == status


def _with_officers(issue: Issue) -> bool:
    return issue.status in WITH_OFFICERS


def _told_already(issue: Issue) -> bool:
    return _with_officers(issue) and issue.hear_next is not None


def _not_told_yet(issue: Issue) -> bool:
    return _with_officers(issue) and issue.hear_next is None


def _may_go_further(issue: Issue) -> bool:
    return issue.status in WITH_OFFICERS and bool(may_follow(issue.step))


def _works_on(standing: Standing) -> bool:
    return standing.works_on


def _replies(standing: Standing) -> bool:
    return standing.replies


def _edits(standing: Standing) -> bool:
    return standing.edits


# in the order of the buttons: the first that is there is the main one
STATE_MOVES = [
    Move("issue_accept", "I am satisfied", _is(Status.ANSWERED), _replies, at_once=True),
    Move("issue_dispute", "Not yet", _is(Status.ANSWERED), _replies),
    Move("issue_acknowledge", "Acknowledge: who, what next, when", _not_told_yet, _works_on),
    Move("issue_assign", "Say who has it", _is(Status.RAISED), _works_on),
    Move("issue_answer", "Give a reply", _becomes(Status.ANSWERED), _works_on),
    Move("issue_acknowledge", "Say what comes next, and when", _told_already, _works_on),
    Move("issue_start", "Start work", _is(Status.OPEN), _works_on, at_once=True),
    Move(
        "issue_assign",
        "Give it to somebody else",
        lambda issue: issue.status not in (Status.RAISED, Status.CLOSED),
        _works_on,
    ),
    Move("issue_pass_on", "Not ours: pass it on", _with_officers, _works_on),
    Move("issue_escalate", "Raise it further", _may_go_further, _edits),
    Move("issue_close", "Close with an outcome", _becomes(Status.CLOSED), _works_on),
    Move("issue_reopen", "Open it again", _is(Status.CLOSED), _edits),
]


def possible_moves(issue: Issue, standing: Standing) -> list[Move]:
    return [move for move in STATE_MOVES if move.possible(issue) and move.allowed(standing)]
