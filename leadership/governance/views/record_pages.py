"""The page that all small forms of this room share."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(
    request: HttpRequest,
    form: Any,
    *,
    heading: str,
    above: Sequence[tuple[str, str]],
    intro: str = "",
    button: str = "Save",
    ends: bool = False,
    caption: str = "",
    warning: str = "",
    shown: dict[str, Any] | None = None,
) -> HttpResponse:
    """`above` are the pages above this one, as words and address, the nearest last; `ends` colours
    a button that ends something; `warning` is what must be known before typing; `shown` is what the
    reader must see beside the form."""
    context = {
        "form": form,
        "heading": heading,
        "trail": [word for page in above for word in page] + [heading],
        "back": above[-1][1],
        "caption": caption or above[-1][0],
        "warning": warning,
        "intro": intro,
        "button": button,
        "ends": ends,
        **(shown or {}),
    }
    return render(request, "governance/record_form.html", context)
