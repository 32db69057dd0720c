"""What first screens and the ward's page say of ward plans: to sign, to put something to, how far
they are. One query each."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse

from leadership import dates
from leadership.dates.templatetags.say import day
from leadership.home.rows import Row, things
from leadership.meetings.models import Meeting
from leadership.people.models import User
from leadership.plans.models import (
    EDITABLE,
    UNSIGNED,
    Objection,
    PlanVersion,
    PriorityText,
    Signature,
    State,
    WardPlan,
)
from leadership.plans.progress import stand_of
from relationships.access import services_kept_by
from wards.models import Ward

MOST_INPUT, MOST_PRIORITIES = 8, 3


def plans_to_sign(user: User, wards: list[Ward], meeting: Meeting | None) -> list[Row]:
    """Plans of these wards that are ready: all of the ward's councillors sign at one forum."""
    mine = Signature.objects.standing().filter(
        version=OuterRef("pk"), term__person=user.person_id, meeting__date=dates.today()
    )
    ready = (
        PlanVersion.objects.filter(state=State.READY, plan__ward__in=wards)
        .select_related("plan__ward", "plan__round")
        .defer("text", "consultation_text")
        .filter(~Exists(mine))
        .order_by("plan__ward__name", "pk")
    )
    when = f"The forum sits {day(meeting.date)}" if meeting else "No forum is planned yet"
    return [
        Row(
            f"{version.plan.ward} Ward Plan",
            version.plan.get_absolute_url(),
            f"Ready for your signature. {when}: all of you sign at the same one.",
            "To sign",
        )
        for version in ready
    ]


def signatures_to_check(user: User) -> list[Row]:
    """Signatures that somebody recorded for this councillor, while they may be objected to."""
    recorded = (
        Signature.objects.standing()
        .filter(
            term__person=user.person_id,
            object_until__gte=dates.today(),
            objection__isnull=True,
        )
        .select_related("version__plan__ward", "by__person")
        .order_by("object_until", "pk")
    )
    return [
        Row(
            f"Your signature of the {signature.version.plan.ward} Ward Plan",
            reverse("signature_detail", args=[signature.pk]),
            f"{signature.by} recorded it. You may object until {day(signature.object_until)}.",
            "To check",
        )
        for signature in recorded
    ]


def plan_states(wards: list[Ward]) -> dict[int, str]:
    """How far the latest plan of each ward is, in words: "plan: signed off", "no plan yet"."""
    objected = Signature.objects.standing().disputed().filter(version=OuterRef("pk"))
    rows = (
        PlanVersion.objects.filter(plan__ward__in=wards)
        .order_by("plan__ward", "-plan__round__start", "-number")
        .values_list("plan__ward", "plan", "state", Exists(objected))
    )
    versions: dict[int, list[tuple[int, str, bool]]] = {}
    for ward, *version in rows:
        of_ward = versions.setdefault(ward, [])
        if not of_ward or of_ward[0][0] == version[0]:  # of the latest plan alone
            of_ward.append(tuple(version))
    found = {ward: f"plan: {_stand(of_ward)}" for ward, of_ward in versions.items()}
    return {ward.pk: found.get(ward.pk, "no plan yet") for ward in wards}


def _stand(versions: list[tuple[int, str, bool]]) -> str:
    states = {state for _, state, _ in versions}
    disputed = any(
        objected and state in {State.READY, State.SIGNED_OFF} for _, state, objected in versions
    )
    return stand_of(versions[0][1], State.SIGNED_OFF in states, disputed).label.lower()


def plans_for_input(user: User) -> list[Row]:
    """Plans that are being written and name one of this officer's services, in covered wards."""
    texts = (
        PriorityText.objects.filter(
            service__in=services_kept_by(user).values("pk"),
            version__state__in=EDITABLE,
            version__plan__in=WardPlan.objects.visible_to(user),
        )
        .select_related("version__plan__ward", "service")
        .order_by("version__plan__round__due", "version__plan__ward__name", "number")
    )
    return [
        Row(
            f"{text.version.plan.ward}: {text.title}",
            text.version.plan.get_absolute_url(),
            f"This priority names {text.service}. What can your service put to it?",
            "Plan being written",
        )
        for text in texts[:MOST_INPUT]
    ]


def plans_in_figures(today: date) -> list[str]:
    """For a governance manager: what is late or disputed in the rounds that are open."""
    due = Q(plan__round__due__lt=today)
    counts: dict[str, Any] = PlanVersion.objects.aggregate(
        ready=Count("pk", filter=Q(state=State.READY)),
        late=Count("plan", filter=due & Q(state__in=UNSIGNED, number=1), distinct=True),
        disputed=Count(
            "pk",
            filter=Q(signatures__objection__outcome=Objection.Outcome.OPEN),
            distinct=True,
        ),
    )
    words = [
        (counts["disputed"], "sign-off is disputed", "sign-offs are disputed"),
        (counts["late"], "ward plan is late", "ward plans are late"),
        (counts["ready"], "ward plan waits for signatures", "ward plans wait for signatures"),
    ]
    return [things(number, one, many) for number, one, many in words if number]


def published_priorities(ward: Ward) -> tuple[PlanVersion | None, list[dict[str, Any]]]:
    """The plan that everybody may read, and its first priorities."""
    version = PlanVersion.objects.to_read_of(ward, dates.today())
    if version is None:
        return None, []
    return version, version.published_content().get("priorities", [])[:MOST_PRIORITIES]
