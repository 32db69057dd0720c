"""The board a page is about, for who may see it or work on it; 404 otherwise."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from jobs_skills import access
from jobs_skills.models import Board
from leadership.people.access import Viewer


def board_seen(request: HttpRequest, slug: str) -> Board:
    """For pages of the working record."""
    boards = Board.objects.visible_to(request.user).select_related("scheme", "accounts_to")
    return get_object_or_404(boards, slug=slug)


def board_for(
    request: HttpRequest, slug: str, allowed: Callable[[Viewer, Board], bool] = access.may_keep
) -> Board:
    """For pages that change something; `allowed` is a predicate of `access`."""
    board = board_seen(request, slug)
    if not allowed(request.user, board):
        raise Http404
    return board


def row_of(rows: Any, board: Board, pk: int) -> Any:
    """One of the board's own rows."""
    return get_object_or_404(rows.filter(board=board), pk=pk)
