"""What a page of this room is about, as far as whoever asks may see it; else 404."""

from collections.abc import Callable

from django.db.models import Prefetch
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leadership.governance.models import (
    CallInGround,
    CallInHearing,
    CallInRequest,
    CallInSignature,
    Decision,
)
from leadership.people.access import Viewer


def decision_of(
    request: HttpRequest, year: int, serial: int, may: Callable[[Viewer], bool] | None = None
) -> Decision:
    """The decision of this reference; `may` is asked where the page is not for everybody."""
    decisions = Decision.objects.visible_to(request.user).select_related(
        "scrutiny_body", "taken_by", "call_in_rule", "report"
    )
    decision = get_object_or_404(decisions, year=year, serial=serial)
    if may is not None and not may(request.user):
        raise Http404
    return decision


def call_in_of(
    request: HttpRequest, pk: int, may: Callable[[Viewer], bool] | None = None
) -> CallInRequest:
    """A request with everything its page shows."""
    found = get_object_or_404(with_details(CallInRequest.objects.visible_to(request.user)), pk=pk)
    if may is not None and not may(request.user):
        raise Http404
    return found


def with_details(requests):  # type: ignore[no-untyped-def] # a queryset of requests, and so back
    signatures = CallInSignature.objects.select_related("person", "term__seat__ward")
    return requests.select_related(
        "decision__scrutiny_body", "decision__taken_by", "decision__report", "rule", "criteria",
        "body", "begun_by__person", "judged_by__person",
    ).prefetch_related(
        Prefetch("signatures", signatures.order_by("asked_at", "pk")),
        Prefetch("ticks", CallInGround.objects.select_related("criterion")),
    )  # fmt: skip


def hearing_of(call_in: CallInRequest) -> CallInHearing | None:
    """Its hearing, with the meeting and who was summoned."""
    hearings = CallInHearing.objects.select_related("meeting", "meeting__chair", "item")
    return hearings.prefetch_related("summonses__person").filter(request=call_in).first()
