"""A councillor's private matter: who may see it, and what the database holds of that (security.md,
rule 11; journey 1.1)."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from leadership.people.access import Viewer, is_officer
from leadership.people.models import User
from relationships.access import holds_for, stood_in_for
from wards.access import in_own_wards, own_wards


class SeenBy(models.TextChoices):
    """From everybody to one; it may be opened to more people and never to fewer."""

    WARD = "ward", "everybody who works for the ward"
    COLLEAGUES = "colleagues", "the ward’s councillors and the officers dealing"
    PARTY = "party", "one party’s councillors of the ward and the officers dealing"
    ME = "me", "one councillor and the officers dealing"


def is_wider(new: str, old: str) -> bool:
    """Do more people see it so?"""
    widest_first = SeenBy.values
    return widest_first.index(new) < widest_first.index(old)


NOT_PRIVATE = Q(seen_by=SeenBy.WARD)
PRIVATE = ~NOT_PRIVATE


def dealt_with_by(user: Viewer) -> Q:
    """Issues that this officer deals with, private ones too: those of the wards co-ordinated, and
    those one answers for or that were raised to one, by oneself or for somebody who is away.

    The one place for it: whoever comes to deal with an issue in another way is added here, and to
    `tracker.access.Standing.deals`, and sees private matters by that alone.
    """
    dealt = in_own_wards(user, "ward", councillors=False)
    if isinstance(user, User) and is_officer(user):  # a role that ended takes the issues along
        dealt |= Q(owner__in=[user.person_id, *sorted(stood_in_for(user))])
    if holders := holds_for(user):
        dealt |= Q(with_person__in=holders)
    return dealt


def shown_to_councillor(user: Viewer) -> Q:
    """Issues of the wards that this councillor sits for today: what the ward sees, and the private
    matters that are his or her own or that name him or her. Whoever sits no more sees none."""
    own = own_wards(user)
    if not own.represented or not isinstance(user, User):
        return Q(pk__in=[])
    named = Q(seen_by__in=[SeenBy.WARD, SeenBy.COLLEAGUES]) | Q(private_of=user.person_id)
    for ward, party in own.parties.items():
        if party:
            named |= Q(seen_by=SeenBy.PARTY, ward=ward, private_party=party)
    return Q(ward__in=sorted(own.ids_represented)) & named


PRIVACY_CONSTRAINTS = [
    models.CheckConstraint(
        name="issue_private_matter_is_somebodys",
        condition=Q(seen_by="ward", private_of__isnull=True)
        | (~Q(seen_by="ward") & Q(private_of__isnull=False)),
        violation_error_message="A private matter is one councillor's; what the ward sees is"
        " nobody's.",
    ),
    models.CheckConstraint(
        name="issue_private_party_said",
        condition=(Q(seen_by="party") & ~Q(private_party=""))
        | (~Q(seen_by="party") & Q(private_party="")),
        violation_error_message="A matter of one party says which, and no other does.",
    ),
    models.CheckConstraint(
        name="issue_private_not_released",
        condition=Q(seen_by="ward") | Q(released_at__isnull=True),
        violation_error_message="A private matter is not published.",
    ),
    models.CheckConstraint(
        name="issue_private_outside_meetings",
        condition=Q(seen_by="ward") | Q(meeting__isnull=True),
        violation_error_message="A private matter is raised outside a meeting.",
    ),
]
PRIVACY_INDEXES = [
    # what a governance manager is told of: few rows of many
    models.Index(F("raised_on").desc(), F("id").desc(), name="issue_private", condition=PRIVATE),
    models.Index(
        fields=["private_of"], name="issue_private_of", condition=Q(private_of__isnull=False)
    ),
]

# others have read it by then: neither a form nor raw SQL takes it back
NEVER_NARROWER = pgtrigger.Trigger(
    name="never_narrower",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("seen_by", "private_of_id"),
    condition=pgtrigger.Q(old__seen_by__df=pgtrigger.F("new__seen_by"))
    | pgtrigger.Q(old__private_of_id__df=pgtrigger.F("new__private_of_id")),
    func="""
        IF array_position(ARRAY['me', 'party', 'colleagues', 'ward'], NEW.seen_by::text)
            > array_position(ARRAY['me', 'party', 'colleagues', 'ward'], OLD.seen_by::text)
            AND (NEW.private_of_id IS NULL OR NEW.private_of_id = OLD.private_of_id) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A matter is opened to more people, never to fewer.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'issue_never_narrower';
    """,
)
