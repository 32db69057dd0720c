"""Who may do what with an issue. Page, API, admin and importer ask here (security.md, matrix)."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from leadership import dates
from leadership.people.access import (
    Viewer,
    is_administrator,
    is_governance_manager,
    is_officer,
    reads_all_issues,
)
from leadership.people.models import User
from relationships.access import holds_for, stood_in_for
from relationships.models import WardActionCoordinator
from tracker.models import Action, Attachment, Issue, SeenBy, Step, Update
from tracker.models.issues import issues_acted_on
from wards.access import (
    is_appointed_to_a_ward,
    is_councillor,
    oversees,
    own_wards,
    serves,
    sits_for,
)


class Standing:
    """How one person stands to one issue: every rule about the two is a property here.

    Each fact is asked of the database once, so that a page may ask for all its buttons.
    """

    def __init__(self, user: Viewer, issue: Issue) -> None:
        self.user, self.issue = user, issue

    @cached_property
    def manages(self) -> bool:
        """A governance manager; not of a private matter, of which a manager is told that it is."""
        return is_governance_manager(self.user) and not self.issue.is_private

    @cached_property
    def owns(self) -> bool:
        """Does this officer answer for the issue, or stand in for who does? An officer's role that
        ended owns nothing."""
        if not isinstance(self.user, User) or not is_officer(self.user):
            return False
        owner = self.issue.owner_id
        return owner is not None and (
            owner == self.user.person_id or owner in stood_in_for(self.user)
        )

    @cached_property
    def holds(self) -> bool:
        """Was it raised up the ladder to this officer, or to whom he or she stands in for? Who is
        the ward's senior officer today holds what was raised to the senior officer."""
        holder = self.issue.with_person_id
        if holder is None:
            return False
        if self.issue.step == Step.SENIOR and self.oversees:
            return True
        return holder in holds_for(self.user)

    @cached_property
    def serves(self) -> bool:
        """Appointed to the issue's ward: its co-ordinator."""
        return serves(self.user, self.issue.ward_id)

    @property
    def deals(self) -> bool:
        """As `dealt_with_by` asks the database: the officers dealing, with private matters too.
        The owner, the ward's co-ordinator, and to whom it was raised."""
        return self.owns or self.serves or self.holds

    @cached_property
    def sits(self) -> bool:
        """A councillor of the issue's ward, whom it names where it is private."""
        return sits_for(self.user, self.issue.ward_id) and (
            not self.issue.is_private or self.is_named
        )

    @property
    def is_named(self) -> bool:
        """Is a private matter this councillor's, or one that colleagues, or the party, may see?"""
        issue = self.issue
        if issue.seen_by == SeenBy.COLLEAGUES or self.is_its_own:
            return True
        party = own_wards(self.user).parties.get(issue.ward_id)
        return issue.seen_by == SeenBy.PARTY and bool(party) and party == issue.private_party

    @property
    def is_its_own(self) -> bool:
        """Is it this person's private matter?"""
        owner = self.issue.private_of_id
        return owner is not None and owner == getattr(self.user, "person_id", None)

    @cached_property
    def oversees(self) -> bool:
        """The senior officer of the issue's ward: reads it, officers' notes too, and no more as
        long as it was not raised to him or her. Of a private matter nothing."""
        return oversees(self.user, self.issue.ward_id) and not self.issue.is_private

    @property
    def sees(self) -> bool:
        """As `Issue.objects.visible_to` asks the database."""
        everything = reads_all_issues(self.user) and not self.issue.is_private
        return everything or self.works_on or self.sits or self.oversees or self.acts

    @property
    def works_on(self) -> bool:
        """Officers who deal with it, and governance managers."""
        return self.manages or self.deals

    @property
    def shares(self) -> bool:
        """Opens a private matter to more people: its councillor alone, who sits for the ward."""
        return self.sits and (not self.issue.is_private or self.is_its_own)

    @cached_property
    def acts(self) -> bool:
        """Has an open action on it, as an officer: reads it, officers' notes too, writes updates
        and finishes the action, and changes nothing else."""
        return self.issue.pk in issues_acted_on(self.user)

    @property
    def links(self) -> bool:
        """Says which step of the Action Plan answers it: the officers who deal with it, and
        managers. What is linked stands on a public page, so it is no councillor's to say."""
        return self.works_on

    @property
    def gathers(self) -> bool:
        """Brings the ward's team together over it: its owner, the ward's co-ordinator, and to whom
        it was raised."""
        return self.deals

    @property
    def writes(self) -> bool:
        """Adds an update."""
        return self.edits or self.acts

    def finishes(self, owner_id: int | None) -> bool:
        """Says what came of an action of that person: who works on the issue, and whose action it
        is."""
        if self.works_on:
            return True
        return (
            self.acts
            and isinstance(self.user, User)
            and owner_id in {self.user.person_id, *stood_in_for(self.user)}
        )

    @property
    def edits(self) -> bool:
        """Its description, place, category: those who work on it and the ward's councillors."""
        return self.works_on or self.sits

    @property
    def replies(self) -> bool:
        """Satisfied, or not yet: the ward's councillors' word, or for them the co-ordinator's or
        a manager's. Never the owner's, whose reply it is."""
        return self.sits or self.serves or self.manages

    @property
    def sees_internal(self) -> bool:
        """Officers' notes: never councillors', and not for who only runs the service."""
        return self.works_on or self.oversees or self.acts

    @property
    def writes_internal(self) -> bool:
        """The manager reads officers' notes; owner, co-ordinator, to whom it was raised and who
        has an action write them."""
        return self.deals or self.acts

    def updates(self) -> QuerySet[Update]:
        """What this person may read of what was said, the oldest first."""
        said = self.issue.updates.select_related("by__person").oldest_first()
        return said if self.sees_internal else said.for_councillors()

    def attachments(self) -> QuerySet[Attachment]:
        """The files this person may open."""
        files = self.issue.attachments.select_related("file").order_by("pk")
        return files if self.sees_internal else files.for_councillors()

    @property
    def sees_raiser(self) -> bool:
        """A resident's name and contact: those who deal with the issue (each look is recorded),
        and the councillor who raised it. Administrators do not read them."""
        return self.works_on or self.raised_it

    @cached_property
    def raised_it(self) -> bool:
        """Is this the councillor who raised it?"""
        if not self.sits or not isinstance(self.user, User):
            return False
        raiser = getattr(self.issue, "raiser", None)
        return self.issue.created_by_id == self.user.pk or (
            raiser is not None
            and raiser.person_id is not None
            and raiser.person_id == self.user.person_id
        )


def wards_answered_in(user: User) -> QuerySet[Any]:
    """Ids of the wards in which this officer answers for an issue, for somebody who is away as
    well, as a subquery."""
    if not is_officer(user):
        return Issue.objects.none().values("ward")
    owners = [user.person_id, *sorted(stood_in_for(user))]
    return Issue.objects.filter(owner__in=owners).order_by().values("ward").distinct()


def may_raise(user: Viewer, ward_id: int) -> bool:
    """Councillors and co-ordinators in their own wards, officers and managers in all."""
    return (
        is_governance_manager(user)
        or is_officer(user)
        or sits_for(user, ward_id)
        or serves(user, ward_id)
    )


def may_raise_somewhere(user: Viewer) -> bool:
    return (
        is_governance_manager(user)
        or is_officer(user)
        or is_councillor(user)
        or is_appointed_to_a_ward(user)
    )


def may_work_on(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).works_on


def may_edit(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).edits


def may_add_update(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).writes


def may_link_step(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).links


def may_gather(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).gathers


def may_finish(user: Viewer, action: Action) -> bool:
    return Standing(user, action.issue).finishes(action.owner_id)


may_reopen = may_edit
may_escalate = may_edit
may_close = may_work_on
# words for the public are released by an officer, never by their author's wish alone
may_release = may_work_on


def may_reply_to_answer(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).replies


def may_see_internal(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).sees_internal


def may_write_internal(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).writes_internal


def may_propose_heir(user: Viewer) -> bool:
    """A co-ordinator, of whom to follow in the own wards."""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return False
    held = WardActionCoordinator.objects.of_person(user.person_id)
    return held.on(dates.today()).exists()


def may_redact(user: Viewer, issue: Issue) -> bool:
    """Governance managers. Of a private matter nobody: who may remove text cannot read it before
    its councillor opens it."""
    return Standing(user, issue).manages


def may_share(user: Viewer, issue: Issue) -> bool:
    return Standing(user, issue).shares


def may_raise_privately(user: Viewer, ward_id: int) -> bool:
    """A private matter is a councillor's, in a ward he or she sits for."""
    return sits_for(user, ward_id)


def may_see_private_matters(user: Viewer) -> bool:
    """That there are private matters, where, of what category and when; nothing else of them."""
    return is_governance_manager(user)


def may_preview_import(user: Viewer) -> bool:
    """Officers may see what a file would bring; loading it is another matter."""
    return is_governance_manager(user) or is_officer(user) or is_appointed_to_a_ward(user)


def may_load_import(user: Viewer) -> bool:
    """Governance managers; co-ordinators load old records of their own wards."""
    return is_governance_manager(user) or is_appointed_to_a_ward(user)


def may_record_past(user: Viewer, ward_id: int) -> bool:
    """Record an old issue of this ward."""
    return is_governance_manager(user) or serves(user, ward_id)


def may_merge_categories(user: Viewer) -> bool:
    return is_governance_manager(user) or is_administrator(user)


def may_moderate(user: Viewer, ward_id: int) -> bool:
    """What residents raise in advance is looked at by officers, as `AdvanceMatter.visible_to` asks
    the database."""
    return is_governance_manager(user) or serves(user, ward_id)
