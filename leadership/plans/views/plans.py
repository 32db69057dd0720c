"""Pages of plans."""

from django.http import Http404, HttpRequest, HttpResponse


def planning_round(request: HttpRequest, slug: str) -> HttpResponse:
    raise Http404


def plan_detail(request: HttpRequest, pk: int) -> HttpResponse:
    raise Http404


def signature_detail(request: HttpRequest, pk: int) -> HttpResponse:
    raise Http404


def suggestion_detail(request: HttpRequest, key: str) -> HttpResponse:
    raise Http404
