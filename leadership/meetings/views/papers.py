"""Papers of a meeting: given out under the meeting's rule, never by path."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leadership.files.services import serve
from leadership.meetings import access, services
from leadership.meetings.forms import PaperEditForm, PaperForm
from leadership.meetings.models import Meeting
from leadership.meetings.views.found import meeting_to_record
from leadership.people.form_refusals import refusals_shown_in


@require_safe
def paper_download(request: HttpRequest, pk: int, paper_pk: int) -> HttpResponseBase:
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user), pk=pk)
    on_file = access.papers_open_to(request.user, meeting).filter(file__isnull=False)
    return serve(get_object_or_404(on_file, pk=paper_pk).file)


@login_required
def paper_add(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    form = PaperForm(request.POST or None, request.FILES or None, meeting=meeting)
    if form.is_valid():
        asked = {**form.cleaned_data}
        upload = asked.pop("file")
        with refusals_shown_in(form):
            paper = services.add_paper(meeting=meeting, upload=upload, by=request.user, **asked)
            messages.success(request, f"“{paper.title}” is added.")
            return redirect(meeting)
    return render(request, "meetings/paper_add.html", {"form": form, "meeting": meeting})


@login_required
def paper_edit(request: HttpRequest, pk: int, paper_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    paper = get_object_or_404(access.papers_open_to(request.user, meeting), pk=paper_pk)
    shown = PaperEditForm.showing(paper)
    form = PaperEditForm(request.POST or None, meeting=meeting, initial=shown)
    if form.is_valid():
        with refusals_shown_in(form):
            services.edit_paper(paper=paper, by=request.user, **form.cleaned_data)
            messages.success(request, "The paper is changed.")
            return redirect(meeting)
    context = {"form": form, "meeting": meeting, "paper": paper}
    return render(request, "meetings/paper_edit.html", context)


@login_required
@require_POST
def paper_remove(request: HttpRequest, pk: int, paper_pk: int) -> HttpResponse:
    meeting = meeting_to_record(request, pk)
    paper = get_object_or_404(access.papers_open_to(request.user, meeting), pk=paper_pk)
    services.remove_paper(paper=paper, by=request.user)
    messages.success(request, f"“{paper.title}” is removed.")
    return redirect(meeting)
