"""Components of this room's pages: `{% load governance_pages %}`."""

from collections.abc import Sequence
from typing import Any

from django import template

from leadership.council.templatetags.page import breadcrumbs

register = template.Library()


@register.inclusion_tag("components/breadcrumbs.html")
def trail(parts: Sequence[str]) -> dict[str, Any]:
    """The breadcrumbs of a page that is told where it stands."""
    return breadcrumbs(*parts)
