"""What people are told of a ward's plan. Fixed words, the ward and names of office-holders: what a
plan says is read where it stands."""

from django.urls import reverse

from leadership import dates
from leadership.notices.kinds import NoticeKind
from leadership.notices.models import Channel
from leadership.notices.services import send
from leadership.people.models import Person, Role, people_with_role
from leadership.plans.models import Objection, OfficerInput, PlanVersion, Signature
from relationships.models import WardActionCoordinator
from wards.models import CouncillorTerm, Ward

SIGNATURE_RECORDED = NoticeKind(
    "plan-signature-recorded",
    "Your signature of a ward plan was recorded",
    "The forum's clerk records that you signed: you may object within five working days.",
    Channel.EMAIL,
)
READY_TO_SIGN = NoticeKind(
    "plan-ready",
    "A ward plan is ready for you to sign",
    "The plan of your ward is ready for the Ward Forum.",
    Channel.EMAIL,
)
SIGNED_OFF = NoticeKind(
    "plan-signed-off", "A ward plan is signed off", "All have signed.", Channel.DIGEST
)
OBJECTION = NoticeKind(
    "plan-signature-disputed",
    "A signature of a ward plan is disputed",
    "A councillor objects to a signature that was recorded.",
    Channel.EMAIL,
)
OBJECTION_SETTLED = NoticeKind(
    "plan-objection-settled",
    "Your objection to a signature is settled",
    "A manager upheld it, or you withdrew it.",
    Channel.EMAIL,
)
INPUT_GIVEN = NoticeKind(
    "plan-input-given",
    "There is input to a ward plan",
    "A Relationship Manager puts something to a plan that you write.",
    Channel.DIGEST,
)
INPUT_DECIDED = NoticeKind(
    "plan-input-decided",
    "Your input to a ward plan was decided on",
    "The ward says whether it took what you put in.",
    Channel.EMAIL,
)
KINDS = [
    SIGNATURE_RECORDED,
    READY_TO_SIGN,
    SIGNED_OFF,
    OBJECTION,
    OBJECTION_SETTLED,
    INPUT_GIVEN,
    INPUT_DECIDED,
]


def tell_of_recorded_signature(signature: Signature) -> None:
    """The councillor, at once: it was recorded by somebody else (T4)."""
    until = signature.object_until
    said = f"You may object until {until:%A %-d %B %Y}." if until else ""
    send(
        kind=SIGNATURE_RECORDED,
        to=signature.term.person,
        subject=f"{signature.version.plan.ward} Ward Plan",
        text=f"{signature.by} recorded that you signed it on {signature.meeting.date:%-d %B %Y}. "
        + said,
        url=signature.version.plan.get_absolute_url(),
        key=f"signature/{signature.pk}",
    )


def tell_ready_to_sign(version: PlanVersion) -> None:
    """Everybody who sits for the ward."""
    for person in _councillors(version.plan.ward):
        send(
            kind=READY_TO_SIGN,
            to=person,
            subject=f"{version.plan.ward} Ward Plan",
            text="Read it before the forum: there all of the ward's councillors sign it.",
            url=version.plan.get_absolute_url(),
            key=f"plan-ready/{version.pk}/{version.content_hash[:12]}",
        )


def tell_signed_off(version: PlanVersion) -> None:
    """The ward's councillors and its co-ordinator."""
    people = [*_councillors(version.plan.ward), *_coordinators(version.plan.ward)]
    for person in {one.pk: one for one in people}.values():
        send(
            kind=SIGNED_OFF,
            to=person,
            subject=f"{version.plan.ward} Ward Plan",
            text="All of the ward's councillors have signed it. It is published.",
            url=version.plan.get_absolute_url(),
            key=f"plan-signed-off/{version.pk}/{version.signed_at_id}",
        )


def tell_of_objection(objection: Objection) -> None:
    """The managers, who settle it, and whoever recorded the signature."""
    signature = objection.signature
    told = list(people_with_role(Role.GOVERNANCE_MANAGER, dates.today()))
    if signature.by.person is not None:
        told.append(signature.by.person)
    for person in {one.pk: one for one in told}.values():
        send(
            kind=OBJECTION,
            to=person,
            subject=f"{signature.version.plan.ward} Ward Plan, Cllr {signature.term.person}",
            text="The sign-off is disputed until the objection is settled.",
            url=reverse("signature_detail", args=[signature.pk]),
            key=f"objection/{objection.pk}",
        )


def tell_of_settlement(objection: Objection) -> None:
    signature = objection.signature
    send(
        kind=OBJECTION_SETTLED,
        to=signature.term.person,
        subject=f"{signature.version.plan.ward} Ward Plan",
        text=f"{objection.get_outcome_display()}.",
        url=reverse("signature_detail", args=[signature.pk]),
        key=f"objection-settled/{objection.pk}",
    )


def tell_of_input(given: OfficerInput) -> None:
    """Who writes the plan: its lead councillor and the ward's co-ordinator."""
    told = _coordinators(given.plan.ward)
    if given.plan.lead is not None:
        told.append(given.plan.lead)
    for person in {one.pk: one for one in told if one.pk != given.author_id}.values():
        send(
            kind=INPUT_GIVEN,
            to=person,
            subject=f"{given.plan.ward} Ward Plan, {given.service}",
            text="Say whether the ward takes it.",
            url=given.plan.get_absolute_url(),
            key=f"plan-input/{given.pk}",
        )


def tell_input_decided(given: OfficerInput) -> None:
    send(
        kind=INPUT_DECIDED,
        to=given.author,
        subject=f"{given.plan.ward} Ward Plan, {given.service}",
        text=f"{given.get_taken_display()}.",
        url=given.plan.get_absolute_url(),
    )


def _councillors(ward: Ward) -> list[Person]:
    sitting = CouncillorTerm.objects.for_ward(ward).sitting(dates.today())
    return [term.person for term in sitting]


def _coordinators(ward: Ward) -> list[Person]:
    today = dates.today()
    held = WardActionCoordinator.objects.on(today).over([ward], today).select_related("person")
    return [one.person for one in held.first_to_ring()]
