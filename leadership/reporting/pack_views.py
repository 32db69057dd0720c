"""Several reports as one zip."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from leadership import dates
from leadership.council.requests import council_of
from leadership.people.models import User
from leadership.people.outsiders import open_to_outsiders
from leadership.reporting import registry
from leadership.reporting.asking import filters_form
from leadership.reporting.report import Copy, Filters, Pack
from leadership.reporting.services import download_pack


@open_to_outsiders
@login_required
@require_safe
def report_pack(request: HttpRequest, slug: str) -> HttpResponse:
    pack = _packable(request, slug)
    context = {"pack": pack, "form": _form(request, pack)}
    return render(request, "reporting/report_pack.html", context)


@open_to_outsiders
@login_required
@require_GET
def pack_download(request: HttpRequest, slug: str) -> HttpResponseBase:
    pack, user = _packable(request, slug), request.user
    form = _form(request, pack)
    if not form.is_valid() or not isinstance(user, User):
        context = {"pack": pack, "form": form}
        return render(request, "reporting/report_pack.html", context, status=400)
    filters = dict(form.cleaned_data)
    copy, at = Copy(filters.pop("copy")), dates.now()
    chunks = download_pack(
        pack=pack,
        filters=filters,
        raw=dict(request.GET.lists()),
        copy=copy,
        by=user,
        at=at,
        council=form.council,
    )
    response = StreamingHttpResponse(chunks, content_type="application/zip")
    name = f"{pack.slug}-{copy.value}-{at:%Y-%m-%d}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


def _packable(request: HttpRequest, slug: str) -> Pack:
    pack = registry.find_pack(slug, request.user)
    if pack is None:
        raise Http404
    return pack


def _form(request: HttpRequest, pack: Pack) -> Filters:
    """A committee's papers are public: the publication copy comes first."""
    copies = [Copy.PUBLICATION, Copy.WORKING]
    return filters_form(pack.filters, request.user, request.GET, copies, council_of(request))
