"""One register of members out of several old lists, with source and consent (J&S 5.2; S339, S340,
S376). Names and contacts are personal data: their values stand in no history."""

import secrets
from datetime import date
from typing import Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Collate, Lower

from jobs_skills.models.boards import Board
from jobs_skills.models.within import MERGED_WITHIN, ROW_WITHIN
from leadership.people.models import Organisation, Person

PERSONAL = ["name", "email", "telephone"]


def new_consent_key() -> str:
    return secrets.token_urlsafe(24)


@pghistory.track()
class MemberList(models.Model):
    """An old list that was brought in: of a district group, a provider, a partner."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="member_lists")
    name = models.CharField(max_length=160)
    received_on = models.DateField()
    lawful_basis = models.CharField(
        "on what basis we hold it", max_length=200,
        help_text="Such as: handed over by the group, which told its members.",
    )  # fmt: skip
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "board",
                Lower("name"),
                name="member_list_name_once",
                violation_error_message="This board has a list of this name already.",
            )
        ]
        triggers = [pgtrigger.ReadOnly(name="member_list_keeps_its_board", fields=["board"])]

    def __str__(self) -> str:
        return self.name


class MemberQuerySet(models.QuerySet["Member"]):
    def present(self) -> Self:
        """In the register: neither dropped nor merged into another entry."""
        return self.filter(left_on__isnull=True)

    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("name"), "C"), "pk")

    def to_ask(self) -> Self:
        """With an address, and not asked for consent yet."""
        return self.present().filter(consent=Member.Consent.NOT_ASKED).exclude(email="")

    def to_forget(self, day: date) -> Self:
        """Whose personal data must go: their time is over and they were not forgotten yet."""
        return self.filter(keep_until__lt=day, forgotten_on__isnull=True)


@pghistory.track(exclude=[*PERSONAL, "consent_key"])
class Member(models.Model):
    """An organisation's representative on a board, from `start` until he or she left.

    What is personal is blanked when its time is over; that somebody dropped out, when and why,
    stays (S376). `keep_until` is the last day on which the personal data may be held.
    """

    class Consent(models.TextChoices):
        NOT_ASKED = "not_asked", "Not asked yet"
        ASKED = "asked", "Asked"
        GIVEN = "given", "Given"
        REFUSED = "refused", "Refused"

    board = models.ForeignKey(Board, models.PROTECT, related_name="members")
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="board_members",
        help_text="Its sector, public, private or third, is the organisation’s.",
    )  # fmt: skip
    boundary = models.CharField(
        "area the partner works in", max_length=200, blank=True,
        help_text="Where a partner’s own boundaries differ from the board’s.",
    )  # fmt: skip
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, editable=False,
        related_name="board_memberships", help_text="Set once invited to sign in.",
    )  # fmt: skip
    start = models.DateField()
    consent = models.CharField(
        max_length=10, choices=Consent, default=Consent.NOT_ASKED, editable=False
    )
    consent_on = models.DateField(null=True, blank=True, editable=False)
    consent_key = models.CharField(
        max_length=40, unique=True, default=new_consent_key, editable=False
    )
    left_on = models.DateField(null=True, blank=True, editable=False)
    left_because = models.CharField(max_length=200, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged"
    )
    keep_until = models.DateField()
    forgotten_on = models.DateField(null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = MemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "board",
                Lower("email"),
                name="board_member_email_once",
                condition=~Q(email="") & Q(left_on__isnull=True),
                violation_error_message="The board has a member with this e-mail address already.",
            ),
            models.CheckConstraint(
                name="board_member_leaves_with_a_reason",
                condition=Q(left_on__isnull=True, left_because="")
                | Q(left_on__isnull=False, left_because__regex=r"\S"),
                violation_error_message="Say why the member dropped out.",
            ),
            models.CheckConstraint(
                name="board_member_merged_has_left",
                condition=Q(merged_into__isnull=True)
                | (Q(left_on__isnull=False) & ~Q(merged_into=F("id"))),
                violation_error_message="A member who went into another entry has left.",
            ),
            models.CheckConstraint(
                name="board_member_forgotten_is_blank",
                condition=Q(forgotten_on__isnull=True, name__regex=r"\S")
                | Q(forgotten_on__isnull=False, name="", email="", telephone=""),
                violation_error_message="A member has a name, until he or she is forgotten.",
            ),
            models.CheckConstraint(
                name="board_member_consent_has_its_day",
                condition=Q(consent="not_asked", consent_on__isnull=True)
                | (~Q(consent="not_asked") & Q(consent_on__isnull=False)),
                violation_error_message="Consent has its day; who was not asked has none.",
            ),
        ]
        indexes = [models.Index(fields=["keep_until"], name="board_member_keep")]
        triggers = [
            pgtrigger.ReadOnly(name="member_keeps_its_board", fields=["board"]),
            MERGED_WITHIN,
        ]

    def __str__(self) -> str:
        return self.name or "Former member"


class ListedMemberQuerySet(models.QuerySet["ListedMember"]):
    def undecided(self) -> Self:
        return self.filter(decision=ListedMember.Decision.OPEN)


class ListedMember(models.Model):
    """A row of an old list, as it came, and what was decided of it. Untracked: the whole row is
    personal data, and its values are blanked once the register stands or the row was dropped."""

    class Decision(models.TextChoices):
        OPEN = "open", "Not decided"
        KEPT = "kept", "Kept: a member of its own"
        SAME = "same", "The same as another entry"
        DROPPED = "dropped", "Dropped"

    source = models.ForeignKey(MemberList, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField(help_text="The row of the list, from 1.")
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    organisation_name = models.CharField(max_length=160, blank=True)
    sector = models.CharField(max_length=8, choices=Organisation.Sector, blank=True)
    decision = models.CharField(max_length=8, choices=Decision, default=Decision.OPEN)
    reason = models.CharField(max_length=200, blank=True)
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="sources",
        help_text="The entry of the register it went into.",
    )  # fmt: skip
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    decided_on = models.DateField(null=True, blank=True, editable=False)

    objects = ListedMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="listed_member_row_once"),
            models.CheckConstraint(
                name="listed_member_decided_whole",
                condition=Q(decision="open", member__isnull=True, decided_on__isnull=True)
                | Q(decision__in=["kept", "same"], member__isnull=False, decided_on__isnull=False)
                | Q(
                    decision="dropped",
                    member__isnull=True,
                    decided_on__isnull=False,
                    reason__regex=r"\S",
                ),
                violation_error_message="Say why the row is dropped.",
            ),
        ]
        indexes = [models.Index(fields=["decision", "source"], name="listed_member_open")]
        triggers = [ROW_WITHIN]

    def __str__(self) -> str:
        return f"{self.source}, row {self.number}"
