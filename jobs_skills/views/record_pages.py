"""One form about a board: the page that all small forms of its record share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jobs_skills.models import Board


def form_page(
    request: HttpRequest,
    board: Board,
    form: Any,
    *,
    heading: str,
    above: tuple[str, str],
    intro: str = "",
    button: str = "Save",
    ends: bool = False,
    shown: dict[str, Any] | None = None,
) -> HttpResponse:
    """`above` is the page one comes from, as words and address; `ends` colours a button that ends
    something; `shown` is what the reader must see beside the form."""
    context = {
        "board": board,
        "form": form,
        "heading": heading,
        "above": above,
        "intro": intro,
        "button": button,
        "ends": ends,
        **(shown or {}),
    }
    return render(request, "jobs_skills/record_form.html", context)
