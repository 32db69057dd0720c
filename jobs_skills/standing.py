"""How a board stands today, for its first screen: always the same number of questions."""

from datetime import date
from typing import Any

from django.db.models import Count, Q

from jobs_skills.membership import SECTORS, UNKNOWN, members_by_sector
from jobs_skills.models import Board, BoardWard, Covered, ListedMember, LocalPlan, TimetableEntry
from jobs_skills.progress import CRITERIA, independence_of, missing_in, talks_of
from leadership.meetings.models import Meeting

SHOWN = 5  # late actions on the first screen; the plan's page has all


def standing_of(board: Board, today: date) -> dict[str, Any]:
    actions = board.actions.aggregate(
        open=Count("pk", Q(done_on=None, dropped_because="")),
        late=Count("pk", Q(done_on=None, dropped_because="", when_last__lt=today)),
    )
    steps = list(TimetableEntry.objects.for_board(board).open().in_time_order())
    sectors = sectors_of(board, today)
    rows = ListedMember.objects.undecided().filter(source__board=board)
    groups = talks_of([board], today)[board.pk]
    return {
        "next_meeting": Meeting.objects.filter(bodies=board.pk).coming(today).first(),
        "actions": actions,
        "late_actions": board.actions.late(today).select_related("lead").in_time_order()[:SHOWN],
        "steps": steps,
        "late_steps": [step for step in steps if step.when.is_overdue(today)],
        "sectors": sectors,
        "members": sum(number for _, number in sectors),
        "open_rows": rows.count(),
        "independence": independence_of([board], today)[board.pk],
        "criteria": CRITERIA,
        "groups": groups,
        "silent_groups": [group for group in groups if group.silent],
        "waiting_wards": BoardWard.objects.undecided().filter(board=board).count(),
        **plan_gaps(board),
    }


def sectors_of(board: Board, today: date) -> list[tuple[str, int]]:
    """How many members of each sector; every sector stands there, a gap as loud as a number, and
    what is not known where there is some of it."""
    counted = members_by_sector([board], today)[board.pk]
    return [(SECTORS[one], n) for one, n in counted.items() if n or one != UNKNOWN]


def plan_gaps(board: Board) -> dict[str, Any]:
    """The plan, which of its sections are still empty, and whom it does not speak of yet."""
    plan = (
        LocalPlan.objects.filter(board=board)
        .prefetch_related("coverage")
        .annotate(
            theme_count=Count("themes", distinct=True),
            area_count=Count("priority_areas", distinct=True),
            action_count=Count("board__actions", distinct=True),
        )
        .first()
    )
    missing = missing_in(plan)
    sections = [
        ("What is particular to the area", bool(plan and plan.particular)),
        ("Links to the city centre and to large employers", bool(plan and plan.city_centre)),
        ("Themes", bool(plan and plan.theme_count)),
        ("Priority areas", bool(plan and plan.area_count)),
        ("Actions", bool(plan and plan.action_count)),
        ("Whom the plan serves", len(missing) < len(Covered)),
    ]
    return {
        "plan": plan,
        "empty_sections": [name for name, written in sections if not written],
        "missing_groups": missing,
        "groups_covered": len(Covered) - len(missing),
        "groups_asked": len(Covered),
    }
