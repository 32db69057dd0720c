"""How a board stands today, for its first screen: always the same number of questions."""

from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from jobs_skills.models import (
    Assessment,
    Board,
    BoardWard,
    Coverage,
    Covered,
    Criterion,
    DistrictPlan,
    ListedMember,
    LocalPlan,
    Member,
    NegotiationStep,
    TimetableEntry,
)
from leadership.meetings.models import Meeting
from leadership.people.models import Organisation

SHOWN = 5  # late actions on the first screen; the plan's page has all

NO_SECTOR = "Sector not known"
TALKS_NOT_BEGUN = NegotiationStep.State.NOT_BEGUN


def standing_of(board: Board, today: date) -> dict[str, Any]:
    actions = board.actions.aggregate(
        open=Count("pk", Q(done_on=None, dropped_because="")),
        late=Count("pk", Q(done_on=None, dropped_because="", when_last__lt=today)),
    )
    steps = list(TimetableEntry.objects.for_board(board).open().in_time_order())
    sectors = members_by_sector(board)
    rows = ListedMember.objects.undecided().filter(source__board=board)
    groups = independent_groups(board)
    return {
        "next_meeting": Meeting.objects.filter(bodies=board.pk).coming(today).first(),
        "actions": actions,
        "late_actions": board.actions.late(today).select_related("lead").in_time_order()[:SHOWN],
        "steps": steps,
        "late_steps": [step for step in steps if step.when.is_overdue(today)],
        "sectors": sectors,
        "members": sum(number for _, number in sectors),
        "open_rows": rows.count(),
        "assessment": latest_assessment(board),
        "criteria": len(Criterion),
        "groups": groups,
        "silent_groups": [group for group in groups if group["talks"] == TALKS_NOT_BEGUN],
        "waiting_wards": BoardWard.objects.undecided().filter(board=board).count(),
        **plan_gaps(board),
    }


def members_by_sector(board: Board) -> list[tuple[str, int]]:
    """How many members of each sector; every sector stands there, a gap as loud as a number."""
    present = Member.objects.present().filter(board=board)
    sector = Coalesce("organisation__sector", Value(""))
    counted = dict(present.values_list(sector).annotate(number=Count("pk")).order_by())
    unknown = counted.get("", 0)
    rows = [(label, counted.get(value, 0)) for value, label in Organisation.Sector.choices]
    return [*rows, (NO_SECTOR, unknown)] if unknown else rows


def latest_assessment(board: Board) -> Assessment | None:
    """With `met`: how many of the criteria were met."""
    met = Count("answers", Q(answers__met=True))
    return Assessment.objects.filter(board=board).annotate(met=met).order_by("-on", "-pk").first()


def independent_groups(board: Board) -> list[dict[str, Any]]:
    """Groups that still meet on their own, and where the talks with each stand."""
    steps = NegotiationStep.objects.filter(predecessor=OuterRef("pk")).order_by("-on", "-pk")
    groups = (
        DistrictPlan.objects.independent()
        .filter(board=board)
        .annotate(
            talks=Subquery(steps.values("state")[:1]), talks_on=Subquery(steps.values("on")[:1])
        )
    )
    words = dict(NegotiationStep.State.choices)
    return [
        {
            "pk": group.pk,
            "title": group.title,
            "talks": group.talks or TALKS_NOT_BEGUN,
            "state": words[group.talks or TALKS_NOT_BEGUN],
            "on": group.talks_on,
        }
        for group in groups.order_by("title", "pk")
    ]


def plan_gaps(board: Board) -> dict[str, Any]:
    """The plan, which of its sections are still empty, and whom it does not speak of yet."""
    plan = (
        LocalPlan.objects.filter(board=board)
        .annotate(
            theme_count=Count("themes", distinct=True),
            area_count=Count("priority_areas", distinct=True),
            action_count=Count("board__actions", distinct=True),
        )
        .first()
    )
    said = set(Coverage.objects.filter(plan__board=board).values_list("group", flat=True))
    sections = [
        ("What is particular to the area", bool(plan and plan.particular)),
        ("Links to the city centre and to large employers", bool(plan and plan.city_centre)),
        ("Themes", bool(plan and plan.theme_count)),
        ("Priority areas", bool(plan and plan.area_count)),
        ("Actions", bool(plan and plan.action_count)),
        ("Whom the plan serves", bool(said)),
    ]
    return {
        "plan": plan,
        "empty_sections": [name for name, written in sections if not written],
        "missing_groups": [group.label for group in Covered if group not in said],
        "groups_covered": len(said),
        "groups_asked": len(Covered),
    }
