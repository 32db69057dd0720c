"""Search across what one may see. Every part starts from `visible_to` or from a public view."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Value, When

from jobs_skills.models import Board
from leadership import dates
from leadership.home.rows import Row, issue_detail, issue_tag
from leadership.home.searching_aliases import in_our_words, places
from leadership.home.searching_records import records
from leadership.home.wards import bodies_with_wards
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer
from leadership.people.models import Person, User
from relationships.models import Service
from tracker.models import Issue, PublicIssue
from tracker.rows import only_of
from wards.models import CouncillorTerm, Ward

MOST = 10
LONGEST = 100  # characters of a query: more is nobody's search


@dataclass(frozen=True)
class Found:
    places: list[Row] = field(default_factory=list)
    issues: list[Row] = field(default_factory=list)
    public_issues: list[PublicIssue] = field(default_factory=list)
    wards: list[Ward] = field(default_factory=list)
    boards: list[Row] = field(default_factory=list)
    committees: list[Row] = field(default_factory=list)
    services: list[Row] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    promises: list[Row] = field(default_factory=list)
    steps: list[Row] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    people: list[Any] = field(default_factory=list)
    councillors: list[CouncillorTerm] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(len(rows) for rows in vars(self).values())


def clean_words(typed: str) -> str:
    """One line, no null bytes, not longer than anybody's search."""
    return " ".join(typed.replace("\0", " ").split())[:LONGEST]


def search(
    words: str, user: Viewer, holidays: Set[date], represented: Iterable[Ward] = ()
) -> Found:
    """`represented`: wards whose councillor the reader is, whose issues are told to them so."""
    if not words:
        return Found()
    signed_in = isinstance(user, User)
    return Found(
        places=places(words, signed_in=signed_in),
        issues=issues(words, user, holidays, represented) if signed_in else [],
        public_issues=public_issues(words, user),
        wards=wards(words),
        boards=boards(words),
        services=services(words),
        **vars(records(words, user)),
        meetings=meetings(words, user),
        people=people(words) if signed_in else [],
        councillors=councillors(words),
    )


def issues(words: str, user: User, holidays: Set[date], represented: Iterable[Ward]) -> list[Row]:
    own = {ward.pk for ward in represented}
    found = (
        Issue.objects.visible_to(user)
        .matching(words)
        .select_related("owner", "ward")
        .latest_first()[:MOST]
    )
    return [
        Row(
            f"{issue.reference} {issue.title}",
            issue.get_absolute_url(),
            f"{issue.ward}. {issue_detail(issue, for_councillor=issue.ward_id in own)}",
            issue_tag(issue, holidays=holidays, for_councillor=issue.ward_id in own),
            only_of(issue, user.person_id),
        )
        for issue in found
    ]


def public_issues(words: str, user: Viewer) -> list[PublicIssue]:
    """Released issues, found by their released words or reference alone; those that this person
    has found already among their own are not listed twice."""
    public = PublicIssue.objects.select_related("ward").latest_first()
    found = (
        public.filter(reference=words.upper()) if is_reference(words) else public.matching(words)
    )
    seen = Issue.objects.visible_to(user).matching(words).values("pk")
    return list(found.exclude(issue_id__in=seen)[:MOST])


def is_reference(words: str) -> bool:
    return words.upper().startswith("WAT-") and " " not in words


def wards(words: str) -> list[Ward]:
    """Wards by name or code, present ones first: a name may stand for two generations, and one of
    them may be still to come."""
    in_force = Ward.objects.in_force(dates.today()).filter(pk=OuterRef("pk"))
    return list(
        Ward.objects.of_home_council()
        .filter(Q(name__icontains=words) | Q(code__iexact=words))
        .select_related("generation")
        .alias(in_force=Exists(in_force))
        .order_by("-in_force", "-generation__start", "name", "pk")[:MOST]
    )


def boards(words: str) -> list[Row]:
    """Published boards by any of their names, their programme's too (S348)."""
    found = Board.objects.public().known_as(words).in_name_order()[:MOST]
    return [
        Row(board.name, board.get_absolute_url(), "Local Jobs and Skills Board") for board in found
    ]


def services(words: str) -> list[Row]:
    """Services by any of their names, with the way to report something to them."""
    found = Service.objects.known_as(words).in_matrix_order()[:MOST]
    return [Row(service.name, service.get_absolute_url(), report_to(service)) for service in found]


def report_to(service: Service) -> str:
    if service.channel_kind == Service.Channel.NONE:
        return "What it covers, and whom to ask"
    how = f": {service.channel_text}" if service.channel_text else ""
    return f"To report something: {service.get_channel_kind_display().lower()}{how}"


def meetings(words: str, user: Viewer) -> list[Meeting]:
    """By body, by whatever name it goes, topic or venue; a venue that is not public is nobody's to
    find."""
    return list(
        Meeting.objects.visible_to(user)
        .filter(
            Q(bodies__name__icontains=in_our_words(words))
            | Q(bodies__also_known_as__icontains=words)
            | Q(topics__icontains=words)
            | Q(venue__icontains=words, venue_is_public=True)
        )
        .distinct()
        .prefetch_related(bodies_with_wards())
        .latest_first()[:MOST]
    )


def people(words: str) -> list[Person]:
    """Office-holders, for those who are signed in, with the `telephone` to ring: an officer's, and
    a councillor's where it is published. The rest of a councillor's contact is private."""
    sat = Exists(CouncillorTerm.objects.filter(person=OuterRef("pk")))
    told = Case(
        When(Q(contact_published=True) | ~sat, then=F("work_telephone")),
        default=Value(""),
        output_field=CharField(),
    )
    return list(
        Person.objects.filter(Q(name__icontains=words) | Q(job_title__icontains=words))
        .annotate(telephone=told)
        .select_related("organisation")
        .order_by("name", "pk")[:MOST]
    )


def councillors(words: str) -> list[CouncillorTerm]:
    return list(
        CouncillorTerm.objects.sitting(dates.today())
        .filter(Q(person__name__icontains=words) | Q(person__variants__name__icontains=words))
        .distinct()[:MOST]
    )
