from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from leadership.council.models import council


@require_safe
@conditional_page
@cache_control(public=True, max_age=300)
def council_css(request: HttpRequest) -> HttpResponse:
    """The council's colours as CSS custom properties, with an ETag over what it says."""
    return render(request, "council/council.css", {"council": council()}, content_type="text/css")
