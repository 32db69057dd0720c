"""Who may do what with a ward's plan, its signatures and its fund (security.md, the matrix)."""

from collections.abc import Callable
from datetime import date

from django.db.models import QuerySet

from leadership.people.access import (
    Viewer,
    is_governance_manager,
    may_change_settings,
)
from leadership.people.models import User
from leadership.plans.models import (
    FundProposal,
    Objection,
    PlanVersion,
    PriorityText,
    Signature,
    WardPlan,
)
from relationships.access import services_kept, services_kept_in
from relationships.models import Service
from wards.access import (
    is_appointed_to_a_ward,
    is_councillor,
    serves,
    sits_for,
)


def may_keep_rounds(user: Viewer) -> bool:
    """Rounds, stages, headings and funds are reference data of the whole council."""
    return may_change_settings(user)


def may_see_plans(user: Viewer) -> bool:
    """Which ward is how far: everybody who is signed in. The text of a draft is another matter."""
    return isinstance(user, User) and user.is_active


def may_begin(user: Viewer, ward_id: int) -> bool:
    return is_governance_manager(user) or serves(user, ward_id)


def leads(user: Viewer, plan: WardPlan) -> bool:
    """Is this the plan's lead councillor, while he or she sits for the ward?"""
    return (
        isinstance(user, User)
        and user.person_id is not None
        and user.person_id == plan.lead_id
        and sits_for(user, plan.ward_id)
    )


def may_write(user: Viewer, plan: WardPlan) -> bool:
    """The managers, the ward's co-ordinator, and the lead councillor (App A 6.1). Consultation,
    readiness and new versions are theirs as well."""
    return may_begin(user, plan.ward_id) or leads(user, plan)


def may_name_lead(user: Viewer, plan: WardPlan) -> bool:
    """The ward's councillors agree among themselves who leads; who writes may enter it."""
    return may_write(user, plan) or sits_for(user, plan.ward_id)


def may_comment(user: Viewer, plan: WardPlan) -> bool:
    return sits_for(user, plan.ward_id) or may_write(user, plan)


def services_put_in(user: Viewer, plan: WardPlan) -> QuerySet[Service]:
    """Of which services this officer may put something to that ward's plan: those that he or she
    keeps there, not in some other ward."""
    return services_kept_in(user, plan.ward)


def may_give_input(user: Viewer, plan: WardPlan) -> bool:
    return services_put_in(user, plan).exists()


def may_moderate(user: Viewer, plan: WardPlan) -> bool:
    """Residents' suggestions are looked at by officers."""
    return may_begin(user, plan.ward_id)


def may_read_suggestions(user: Viewer, plan: WardPlan) -> bool:
    """In the resident's words: the officers above, and the ward's councillors."""
    return may_moderate(user, plan) or sits_for(user, plan.ward_id)


def may_record_signature(user: Viewer, plan: WardPlan) -> bool:
    """The forum's clerk: the ward's co-ordinator or a manager, with evidence."""
    return may_begin(user, plan.ward_id)


def may_sign(user: Viewer, plan: WardPlan) -> bool:
    """For oneself alone. That the seat is held on the meeting's day is asked where it is signed."""
    return sits_for(user, plan.ward_id)


def is_the_signer(user: Viewer, signature: Signature) -> bool:
    return (
        isinstance(user, User)
        and user.is_active
        and user.person_id is not None
        and user.person_id == signature.term.person_id
    )


def may_object(user: Viewer, signature: Signature, today: date) -> bool:
    return is_the_signer(user, signature) and signature.may_be_objected_to(today)


def may_settle(user: Viewer, objection: Objection) -> bool:
    return is_governance_manager(user) and not objection.outcome


def may_withdraw(user: Viewer, objection: Objection) -> bool:
    return is_the_signer(user, objection.signature) and not objection.outcome


def may_read_evidence(user: Viewer, signature: Signature) -> bool:
    """The page that was signed: those who record, and the ward's councillors."""
    plan = signature.version.plan
    return may_record_signature(user, plan) or sits_for(user, plan.ward_id)


def may_mark_examples(user: Viewer) -> bool:
    return is_governance_manager(user)


def answered_for_by(user: Viewer) -> Callable[[int | None], bool]:
    """Of which services' priorities this user says what happened in the budget: the managers of
    all, a service's Relationship Manager of what that service was asked. One query for a list."""
    if is_governance_manager(user):
        return lambda service_id: True
    kept = {pk for row in services_kept(user).values_list() for pk in row}
    return lambda service_id: service_id in kept


def may_answer_for_budget(user: Viewer, text: PriorityText) -> bool:
    return answered_for_by(user)(text.service_id)


def may_name_champion(user: Viewer, plan: WardPlan) -> bool:
    """A councillor of the ward takes a priority on; a manager or the lead names somebody."""
    return sits_for(user, plan.ward_id) or is_governance_manager(user)


def may_name_another_champion(user: Viewer, plan: WardPlan) -> bool:
    return is_governance_manager(user) or leads(user, plan)


def may_take_plan_reports(user: Viewer) -> bool:
    """Working copies are carried away by those who work with plans; administrators take none."""
    return is_governance_manager(user) or is_councillor(user) or is_appointed_to_a_ward(user)


def may_propose(user: Viewer, ward_id: int) -> bool:
    """For the fund: the ward's councillors and co-ordinator, and the managers."""
    return may_begin(user, ward_id) or sits_for(user, ward_id)


def may_propose_somewhere(user: Viewer) -> bool:
    """In some ward or other; the service asks which."""
    return is_governance_manager(user) or is_councillor(user) or is_appointed_to_a_ward(user)


def may_decide_on_fund(user: Viewer) -> bool:
    """Awards follow a decision of the council, so a manager records them."""
    return is_governance_manager(user)


def may_keep_proposal(user: Viewer, proposal: FundProposal) -> bool:
    """Change a proposal while it is undecided, or say what was spent: for any of its wards."""
    if is_governance_manager(user):
        return True
    return any(may_propose(user, ward) for ward in wards_of_proposal(proposal))


def may_complete_proposal(user: Viewer, proposal: FundProposal) -> bool:
    """What came of it is public at once, so an officer writes it."""
    if is_governance_manager(user):
        return True
    return any(may_begin(user, ward) for ward in wards_of_proposal(proposal))


def may_withdraw_proposal(user: Viewer, proposal: FundProposal) -> bool:
    """Who keeps it, while it is undecided; an award followed a decision, so it takes a manager."""
    if proposal.status == FundProposal.Status.PROPOSED:
        return may_keep_proposal(user, proposal)
    return may_decide_on_fund(user)


def wards_of_proposal(proposal: FundProposal) -> list[int]:
    """The keys of its wards, from shares that were fetched with it where they were."""
    return [share.pot.ward_id for share in proposal.shares.all()]


def may_read_version(user: Viewer, version: PlanVersion, today: date) -> bool:
    """Published text is everybody's; another version's is read by who sees the plan."""
    if PlanVersion.objects.published(today).filter(pk=version.pk).exists():
        return True
    return WardPlan.objects.visible_to(user).filter(pk=version.plan_id).exists()
