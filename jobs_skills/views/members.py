"""The register of a board's members. Whoever does not keep it sees counts by sector alone."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from jobs_skills import access
from jobs_skills.forms.members import (
    InviteForm,
    KeepLongerForm,
    LeaveForm,
    MemberFilter,
    MemberForm,
)
from jobs_skills.membership import SECTORS, members_by_sector
from jobs_skills.models import Board, BoardAppointment, ListedMember, Member
from jobs_skills.services import member_access, register
from jobs_skills.services.consent import MOST_AT_ONCE, ask_consent
from jobs_skills.views.finding import board_for, row_of
from leadership import dates
from leadership.council.paging import page_of
from leadership.people.form_refusals import refusals_shown_in
from leadership.people.outsiders import open_to_outsiders

KEPT_HERE = Member.objects.select_related("board", "organisation", "person")


@open_to_outsiders
@login_required
@require_safe
def member_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_count_members)
    context: dict[str, Any] = {"board": board, "tiles": sector_tiles(board)}
    if not access.may_see_members(request.user, board):
        return render(request, "jobs_skills/member_counts.html", context)
    form = MemberFilter(request.GET)
    present = Member.objects.present().filter(board=board)
    members = form.narrow(
        present.select_related("organisation").prefetch_related("sources__source")
    )
    open_rows = ListedMember.objects.undecided().filter(source__board=board)
    context |= {
        "form": form,
        "active": form.active,
        "page": page_of(request, members.in_name_order(), 50),
        "to_ask": Member.objects.to_ask().filter(board=board).count(),
        "open_rows": open_rows.count(),
        "most": MOST_AT_ONCE,
    }
    return render(request, "jobs_skills/member_list.html", context)


def sector_tiles(board: Board) -> list[tuple[int, str, str]]:
    """How many members are of each sector, for everybody who reads the board's record."""
    counted = members_by_sector([board], dates.today())[board.pk]
    return [(number, SECTORS[sector], "") for sector, number in counted.items()]


@open_to_outsiders
@login_required
@require_safe
def member_gone_list(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    gone = Member.objects.filter(board=board, left_on__isnull=False)
    page = page_of(request, gone.select_related("organisation").order_by("-left_on", "-pk"), 50)
    return render(request, "jobs_skills/member_gone_list.html", {"board": board, "page": page})


@open_to_outsiders
@login_required
@require_safe
def member_detail(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    member: Member = row_of(KEPT_HERE, board, pk)
    sources = member.sources.select_related("source").order_by("source__name", "number")
    context = {"board": board, "member": member, "sources": sources, "access": until_of(member)}
    return render(request, "jobs_skills/member_detail.html", context)


def until_of(member: Member) -> BoardAppointment | None:
    """The member's own access to the board, if there is one today."""
    held = BoardAppointment.objects.filter(
        board=member.board_id, person=member.person_id, role="member"
    )
    return held.on(dates.today()).first() if member.person_id else None


@open_to_outsiders
@login_required
def member_add(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    form = MemberForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            member = register.add_member(board=board, values=form.values, by=request.user)
            messages.success(request, "The member is in the register.")
            return redirect("member_detail", slug, member.pk)
    context = {"board": board, "form": form, "heading": "Add a member"}
    return render(request, "jobs_skills/member_form.html", context)


@open_to_outsiders
@login_required
def member_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, member = member_for(request, slug, pk)
    form = MemberForm(request.POST or None, instance=member)
    if form.is_valid():
        values, version = form.values, form.cleaned_data["version"]
        with refusals_shown_in(form):
            register.change_member(member=member, values=values, version=version, by=request.user)
            messages.success(request, "Saved.")
            return redirect("member_detail", slug, pk)
    context = {"board": board, "member": member, "form": form, "heading": "Change a member"}
    return render(request, "jobs_skills/member_form.html", context)


@open_to_outsiders
@login_required
def member_leave(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, member = member_for(request, slug, pk)
    form = LeaveForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_in(form):
            register.leave(member=member, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, "The member has dropped out of the register.")
            return redirect("member_gone_list", slug)
    context = {"board": board, "member": member, "form": form}
    return render(request, "jobs_skills/member_leave.html", context)


@open_to_outsiders
@login_required
def member_keep_longer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, member = member_for(request, slug, pk)
    a_year_on = register.a_year_on(dates.today())
    form = KeepLongerForm(request.POST or None, initial={"until": a_year_on})
    if form.is_valid():
        until = form.cleaned_data["until"]
        with refusals_shown_in(form):
            register.keep_longer(member=member, until=until, by=request.user)
            messages.success(request, f"Kept until {until:%-d %B %Y}.")
            return redirect("member_detail", slug, pk)
    context = {"board": board, "member": member, "form": form, "latest": a_year_on}
    return render(request, "jobs_skills/member_keep_longer.html", context)


@open_to_outsiders
@login_required
def member_invite(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    board, member = member_for(request, slug, pk, access.may_invite)
    usual = dates.today() + member_access.USUAL_ACCESS
    form = InviteForm(request.POST or None, initial={"until": usual})
    if form.is_valid():
        until = form.cleaned_data["until"]
        with refusals_shown_in(form):
            member_access.invite_member(member=member, until=until, by=request.user)
            messages.success(request, f"The member may sign in before {until:%-d %B %Y}.")
            return redirect("member_detail", slug, pk)
    latest = member_access.latest_end(request.user)
    context = {"board": board, "member": member, "form": form, "latest": latest}
    return render(request, "jobs_skills/member_invite.html", context)


@open_to_outsiders
@login_required
@require_POST
def member_end_access(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    _, member = member_for(request, slug, pk, access.may_invite)
    member_access.end_access(member=member, by=request.user)
    messages.success(request, "The member’s access has ended.")
    return redirect("member_detail", slug, pk)


@open_to_outsiders
@login_required
@require_POST
def member_ask_consent(request: HttpRequest, slug: str) -> HttpResponse:
    board = board_for(request, slug, access.may_see_members)
    ticked = [int(pk) for pk in request.POST.getlist("ask") if pk.isdecimal() and len(pk) < 10]
    only = None if request.POST.get("whom") == "all" else ticked
    number = ask_consent(board=board, by=request.user, only=only)
    people = "1 member is" if number == 1 else f"{number} members are"
    messages.success(request, f"{people} being asked by e-mail.")
    return redirect("member_list", slug)


def member_for(
    request: HttpRequest, slug: str, pk: int, allowed: Any = access.may_see_members
) -> tuple[Board, Member]:
    """The board and a member of its register who has not dropped out; 404 otherwise."""
    board = board_for(request, slug, allowed)
    return board, row_of(KEPT_HERE.present(), board, pk)
