"""What carries a decision out, of all rooms: pilots, cases, plans, people, money, places."""

from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from jobs_skills.models import Board, DeploymentDecision
from leadership import dates
from leadership.governance.models import (
    AssistantLeader,
    ConstitutionalAmendment,
    DistrictResource,
)
from leadership.home.line.kinds import Kind, Row
from leadership.home.line.said import Line, day, full, joined, span, standing
from leadership.home.rows import things
from leadership.people.access import Viewer
from leadership.plans.models import FundProposal, PlanningRound, PlanVersion
from leadership.plans.models.states import State
from leadership.plans.templatetags.money import pounds
from relationships.access import may_see_cover
from relationships.models import (
    BusinessCase,
    Pilot,
    RelationshipManager,
    SeniorOfficer,
    WardActionCoordinator,
)
from wards.models import Ward

REVIEWS = dict(DistrictResource.Review.choices)
PROPOSALS = dict(FundProposal.Status.choices)
CASES = dict(BusinessCase.Status.choices)
APPROACHES = dict(Pilot.Approach.choices)


def _named(*names: str) -> dict[str, Any]:
    return {name: F(name) for name in names}


def _people(model: type[Any]) -> dict[str, Any]:
    """Appointments: their number is everybody's, who holds them is for those who sign in."""
    return {
        "rows": lambda user: model.objects.all() if may_see_cover(user) else model.objects.none(),
        "counted": lambda user: model.objects.all(),
        "order": ("person__name", "pk"),
        "line": _appointment_line,
    }


def _appointment_line(row: Row) -> Line:
    tag = standing(row["start"], row["end"], dates.today())
    detail = joined(row.get("subject") or "", row["area"], span(row["start"], row["end"]))
    return Line(title=row["who"], detail=detail, tag=tag)


def _appointed(area: Any, **more: Any) -> dict[str, Any]:
    return {"who": F("person__name"), "area": area, "start": F("start"), "end": F("end"), **more}


def _pilot_line(row: Row) -> Line:
    return Line(
        title=row["name"],
        url=reverse("pilot_detail", args=[row["pk"]]),
        detail=joined(APPROACHES[row["approach"]], span(row["start"], row["end"])),
        tag=standing(row["start"], row["end"], dates.today()),
    )


def _case_line(row: Row) -> Line:
    approved = full(day(row["approved_on"]))
    return Line(
        title=row["title"],
        url=reverse("business_case_detail", args=[row["pk"]]),
        detail=f"approved on {approved}" if approved else "",
        tag=CASES[row["status"]],
    )


def _round_line(row: Row) -> Line:
    asked = things(row["asked"] or 0, "ward", "wards")
    return Line(
        title=row["name"],
        url=reverse("planning_round", args=[row["slug"]]),
        detail=joined(
            f"asked of {asked}, {row['signed'] or 0} signed off",
            f"due {full(day(row['due']))}",
            f"on the {row['wards']}" + (f": {row['because']}" if row["because"] else ""),
        ),
    )


def _round_facts() -> dict[str, Any]:
    wards = Ward.objects.filter(generation=OuterRef("generation")).order_by().values("generation")
    signed = PlanVersion.objects.filter(plan__round=OuterRef("pk"), state=State.SIGNED_OFF)
    signed = signed.order_by().values("plan__round")
    return {
        **_named("name", "slug", "due"),
        "wards": F("generation__name"),
        "because": F("wards_because"),
        "asked": Subquery(wards.annotate(rows=Count("pk")).values("rows")),
        "signed": Subquery(signed.annotate(rows=Count("plan", distinct=True)).values("rows")),
    }


def _award_line(row: Row) -> Line:
    return Line(
        title=row["title"],
        url=reverse("proposal_detail", args=[row["pk"]]),
        detail=pounds(row["amount"]),
        tag=PROPOSALS[row["status"]],
        outcome=row["outcome"],
    )


def _deployments(user: Viewer) -> QuerySet[Any]:
    """Whoever reads a board's record reads what boards put their findings to."""
    found = DeploymentDecision.objects.all()
    return found if Board.objects.visible_to(user).exists() else found.none()


def _deployment_line(row: Row) -> Line:
    taken = full(day(row["on"]))
    return Line(title=row["title"], detail=f"taken on {taken}" if taken else "not taken yet")


def _resource_line(row: Row) -> Line:
    moves = full(day(row["realigned_from"]))
    where = f"to {row['destination']}" if row["destination"] else ""
    return Line(
        title=f"{row['district']} District: {row['title']}",
        detail=joined(where, f"from {moves}" if moves else ""),
        tag=REVIEWS[row["review"]],
    )


def _amendment_line(row: Row) -> Line:
    begins = day(row["in_force_from"])
    tag = "In force" if begins and begins <= dates.today() else "Not in force yet"
    return Line(title=row["title"], detail=f"from {full(begins)}" if begins else "", tag=tag)


AREA = Coalesce("ward__name", "cluster__name")
KINDS = (
    Kind(
        "pilots", "Pilots", "pilot", "pilots", Pilot.objects.visible_to,
        lambda: _named("pk", "name", "approach", "start", "end"), ("name", "pk"), _pilot_line,
        counted=lambda user: Pilot.objects.all(),
    ),
    Kind(
        "cases", "Business cases", "business case", "business cases",
        BusinessCase.objects.visible_to,
        lambda: _named("pk", "title", "status", "approved_on"), ("title", "pk"), _case_line,
    ),
    Kind(
        "rounds", "Ward plans", "planning round", "planning rounds",
        lambda user: PlanningRound.objects.begun(dates.today()), _round_facts,
        ("-start", "pk"), _round_line, to_part="action_item__decision_part",
    ),
    Kind(
        "managers", "Relationship Managers", "Relationship Manager’s appointment",
        "Relationship Managers’ appointments",
        facts=lambda: _appointed(
            Coalesce("ward__name", "cluster__name", "district__name", Value("the whole city")),
            subject=Coalesce("phase_service__name", "service__name", "partnership__name"),
        ),
        **_people(RelationshipManager),
    ),
    Kind(
        "coordinators", "Ward Action Co-ordinators", "co-ordinator’s appointment",
        "co-ordinators’ appointments",
        facts=lambda: _appointed(AREA), **_people(WardActionCoordinator),
    ),
    Kind(
        "seniors", "Senior officers of wards", "senior officer’s appointment",
        "senior officers’ appointments",
        facts=lambda: _appointed(F("ward__name")), **_people(SeniorOfficer),
    ),
    Kind(
        "leaders", "Assistant Leaders", "Assistant Leader", "Assistant Leaders",
        lambda user: AssistantLeader.objects.all(),
        lambda: _appointed(F("area_name")), ("person__name", "pk"), _appointment_line,
    ),
    Kind(
        "awards", "Local Innovation Fund", "proposal", "proposals",
        FundProposal.objects.visible_to,
        lambda: _named("pk", "title", "amount", "status", "outcome"), ("-proposed_on", "-pk"),
        _award_line,
    ),
    Kind(
        "deployments", "Decisions that local boards inform", "decision", "decisions",
        _deployments, lambda: _named("title", "on"), ("title", "pk"), _deployment_line,
    ),
    Kind(
        "resources", "What the districts leave", "resource", "resources",
        lambda user: DistrictResource.objects.all(),
        lambda: {
            "district": F("district__name"),
            **_named("title", "review", "destination", "realigned_from"),
        },
        ("district__name", "title", "pk"), _resource_line,
    ),
    Kind(
        "amendments", "The constitution", "amendment", "amendments",
        lambda user: ConstitutionalAmendment.objects.all(),
        lambda: _named("title", "in_force_from"), ("title", "pk"), _amendment_line,
    ),
)  # fmt: skip
