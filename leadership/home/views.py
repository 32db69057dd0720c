from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from leadership import dates
from leadership.dates.requests import holidays_of
from leadership.governance.models import Decision
from leadership.home import public
from leadership.home.boards import outsiders_start
from leadership.home.calendar_file import calendar
from leadership.home.councillor import councillor_screen
from leadership.home.leading import leader_screen
from leadership.home.line.screen import line_screen, part_list
from leadership.home.manager import manager_screen
from leadership.home.officer import officer_screen
from leadership.home.scrutiny import scrutiny_screen
from leadership.home.searching import clean_words, search
from leadership.home.senior import senior_screen
from leadership.home.standing import standing_of
from leadership.home.wards import bodies_with_wards
from leadership.meetings.models import Body, Meeting
from leadership.people.outsiders import open_to_outsiders
from wards.models import Ward


@open_to_outsiders
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first screen of whoever asks: the public chooses a ward."""
    if not request.user.is_authenticated:
        return ward_list(request)
    if request.user.outside:
        return outsiders_start(request)
    standing, holidays = standing_of(request), holidays_of(request)
    if standing.councillor:
        screen = councillor_screen(request.user, standing.wards_represented, holidays)
        area = leader_screen(request.user, holidays) if standing.leads else None
        return render(request, "home/councillor_start.html", {"screen": screen, "area": area})
    if standing.manager or standing.administrator:
        screen = manager_screen(request.user, holidays)
        return render(request, "home/manager_start.html", {"screen": screen})
    if standing.committees:
        screen = scrutiny_screen(request.user, holidays)
        return render(request, "home/scrutiny_start.html", {"screen": screen})
    if standing.leads:
        return render(
            request, "home/leader_start.html", {"area": leader_screen(request.user, holidays)}
        )
    if standing.works_on_issues:
        screen = officer_screen(request, standing.wards_served)
        return render(request, "home/officer_start.html", {"screen": screen})
    if standing.wards_overseen:
        screen = senior_screen(request.user, standing.wards_overseen, holidays)
        return render(request, "home/senior_start.html", {"screen": screen})
    return render(request, "home/no_role_start.html")


@require_safe
def ward_list(request: HttpRequest) -> HttpResponse:
    words = clean_words(request.GET.get("q", ""))
    context = {"words": words, "wards": public.find_wards(words)}
    return render(request, "home/ward_list.html", context)


@require_safe
def ward_page(request: HttpRequest, code: str, slug: str = "") -> HttpResponse:
    wards = public.with_assistant_leader(Ward.objects, dates.today())
    ward = get_object_or_404(wards.select_related("generation", "district"), code=code)
    if slug != ward.slug:
        return redirect(ward, permanent=True)
    return render(request, "home/ward_page.html", {"screen": public.ward_screen(request, ward)})


def calendar_response(text: str, filename: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.ics"'
    return response


@require_safe
def ward_calendar(request: HttpRequest, code: str) -> HttpResponse:
    ward = get_object_or_404(Ward.objects.of_home_council(), code=code)
    text = calendar(
        public.coming_for_calendar(ward), name=f"{ward} Ward Forum", base_url=settings.BASE_URL
    )
    return calendar_response(text, f"{ward.slug}-ward-forum")


@require_safe
def meeting_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    meetings = Meeting.objects.visible_to(request.user).prefetch_related(bodies_with_wards())
    meeting = get_object_or_404(meetings, pk=pk)
    text = calendar([meeting], name=str(meeting), base_url=settings.BASE_URL)
    return calendar_response(text, f"meeting-{meeting.date:%Y-%m-%d}")


def _decision(request: HttpRequest, year: int, serial: int) -> Decision:
    decisions = Decision.objects.visible_to(request.user)
    return get_object_or_404(decisions, year=year, serial=serial)


@require_safe
def decision_line(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    """From a decision's parts to the steps, to what came of them, to the forums (S054, S064)."""
    screen = line_screen(request, _decision(request, year, serial))
    return render(request, "home/decision_line.html", {"screen": screen})


@require_safe
def decision_line_list(
    request: HttpRequest, year: int, serial: int, number: int, kind: str
) -> HttpResponse:
    """All of one kind under one part."""
    decision = _decision(request, year, serial)
    found = part_list(request, decision, number, kind)
    context = {"decision": decision, "found": found}
    return render(request, "home/decision_line_list.html", context)


@require_safe
def committee_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The public meetings to come of a committee, for anybody's calendar: to subscribe to, it is
    the same for whoever asks. A date that is not fixed is in none."""
    body = get_object_or_404(Body.objects.committees(), pk=pk)
    meetings = public.coming_of_committee(body)
    text = calendar(meetings, name=body.name, base_url=settings.BASE_URL)
    return calendar_response(text, f"{slugify(body.name)[:60]}-meetings")


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    words = clean_words(request.GET.get("q", ""))
    own = standing_of(request).wards_represented
    found = search(words, request.user, holidays_of(request), own)
    context = {"words": words, "found": found}
    return render(request, "home/search.html", context)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "home/accessibility.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "home/privacy.html")
