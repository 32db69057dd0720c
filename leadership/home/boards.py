"""The first screen of somebody outside the council: the board he or she works for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from jobs_skills.models import Board


def outsiders_start(request: HttpRequest) -> HttpResponse:
    """One board is opened at once; of several one is chosen; with none the access has ended."""
    boards = list(Board.objects.appointed_to(request.user).in_name_order())
    if len(boards) == 1:
        return redirect("board_work", boards[0].slug)
    return render(request, "home/outsider_start.html", {"boards": boards})
