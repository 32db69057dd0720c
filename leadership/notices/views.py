"""My notices, and how I want them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leadership import dates
from leadership.council.paging import page_of
from leadership.notices import services
from leadership.notices.forms import ChannelsForm
from leadership.notices.kinds import title_of
from leadership.notices.models import Notice, QuietTime
from leadership.notices.unread import unread_of
from leadership.people.form_refusals import refusals_shown_in


@login_required
@require_safe
def notice_list(request: HttpRequest) -> HttpResponse:
    notices = Notice.objects.visible_to(request.user)
    only_new = request.GET.get("show") == "new"
    page = page_of(request, (notices.unread() if only_new else notices).latest_first(), size=25)
    context = {
        "page": page,
        "rows": [(title_of(notice.kind), notice) for notice in page],
        "only_new": only_new,
        "unread": unread_of(request.user),
        "newest": notices.aggregate(Max("pk"))["pk__max"],
    }
    return render(request, "notices/notice_list.html", context)


@login_required
@require_POST
def notice_read(request: HttpRequest, pk: int) -> HttpResponse:
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    services.mark_read(notice=notice, by=request.user)
    return redirect("notice_list")


@login_required
@require_POST
def notice_read_all(request: HttpRequest) -> HttpResponse:
    up_to = request.POST.get("up_to", "")
    if up_to.isascii() and up_to.isdigit() and len(up_to) < 19:
        services.mark_all_read(by=request.user, up_to=int(up_to))
        messages.success(request, "All are marked as read.")
    return redirect("notice_list")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def notice_settings(request: HttpRequest) -> HttpResponse:
    if request.user.person_id is None:
        raise Http404  # the installer is nobody whom notices reach
    form = ChannelsForm(request.POST or None, user=request.user)
    if form.is_valid():
        with refusals_shown_in(form):
            services.choose_channels(chosen=form.cleaned_data, by=request.user)
            messages.success(request, "What you chose is kept.")
            return redirect("notice_list")
    quiet = QuietTime.objects.of_person(request.user.person_id).on(dates.today()).first()
    return render(request, "notices/notice_settings.html", {"form": form, "quiet": quiet})
