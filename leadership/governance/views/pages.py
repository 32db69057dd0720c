"""One form on a page of its own: what all forms of this room share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(
    request: HttpRequest,
    form: Any,
    *,
    heading: str,
    trail: list[tuple[str, str]],
    intro: str = "",
    warning: str = "",
    button: str = "Save",
    caption: str = "",
    ends: bool = False,
) -> HttpResponse:
    """`trail` are the pages above, as words and address: the last is the one to go back to.
    `warning` is what the reader must know before typing; `ends` colours a button that ends
    something."""
    context = {
        "form": form,
        "heading": heading,
        "links": trail,
        "here": heading,
        "back": trail[-1][1],
        "intro": intro,
        "warning": warning,
        "button": button,
        "caption": caption,
        "ends": ends,
    }
    return render(request, "governance/form_page.html", context)
