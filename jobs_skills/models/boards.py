"""The boards and who runs them (J&S 2.3, 4.2; S318, S320, S330, S332)."""

from collections.abc import Collection
from typing import Self

import pghistory
import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Collate, Lower
from django.urls import reverse

from jobs_skills.models.schemes import BoardScheme
from leadership import dates
from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.meetings.models import Body
from leadership.people.access import Viewer, is_scrutiny_officer, sees_all_records
from leadership.people.models import Organisation, Person, User
from wards.access import oversees_a_ward


class BoardQuerySet(models.QuerySet["Board"]):
    def visible_to(self, user: Viewer) -> Self:
        """Boards whose working record this user may read: one's own, by appointment; all of them
        for those who see all records, senior officers and scrutiny (security.md, the matrix)."""
        if sees_all_records(user) or oversees_a_ward(user) or is_scrutiny_officer(user):
            return self
        return self.appointed_to(user)

    def appointed_to(self, user: Viewer, roles: Collection[str] | None = None) -> Self:
        """Boards at which this user holds an appointment today, in one of these roles, or any."""
        if not isinstance(user, User) or not user.is_active or user.person_id is None:
            return self.none()
        held = BoardAppointment.objects.on(dates.today()).filter(person=user.person_id)
        if roles is not None:
            held = held.filter(role__in=roles)
        return self.filter(pk__in=held.values("board"))

    def run_by(self, user: Viewer) -> Self:
        """Boards that this user runs today, as facilitator, chair or convener."""
        return self.appointed_to(user, RUNNING)

    def public(self) -> Self:
        """Boards that have a page for everybody."""
        return self.filter(published=True)

    def known_as(self, words: str) -> Self:
        """Boards by name or another name, by district, or by the programme of their provider."""
        named = Q(name__icontains=words) | Q(also_known_as__icontains=words)
        placed = Q(districts__district__name__icontains=words)
        provided = Q(providers__programme__icontains=words)
        return self.filter(pk__in=self.model.objects.filter(named | placed | provided).values("pk"))

    def in_name_order(self) -> Self:
        return self.order_by(Collate(Lower("name"), "C"), "pk")


@pghistory.track(
    fields=["body_ptr", "scheme", "slug", "accounts_to", "purpose", "succession", "published"],
    obj_field=pghistory.ObjForeignKey(
        related_name="board_history", related_query_name="board_history"
    ),
)
class Board(Body):
    """A Local Jobs and Skills Board for an area. What it accounts to is another body: BESB."""

    scheme = models.ForeignKey(BoardScheme, models.PROTECT, related_name="boards")
    slug = models.SlugField(max_length=60, unique=True)
    accounts_to = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="boards_accounting",
        help_text="The city-wide body it accounts to (S318).",
    )  # fmt: skip
    purpose = models.TextField(blank=True, help_text="In plain English: it stands on the page.")
    succession = models.TextField(
        "after the youth programme", blank=True,
        help_text="What follows when the provider’s contract ends (S323).",
    )  # fmt: skip
    published = models.BooleanField(default=True, help_text="Has it a page for everybody?")

    NAMED_BY = F("name")

    objects = BoardQuerySet.as_manager()  # type: ignore[assignment, misc] # more than a body

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="board_accounts_to_another",
                condition=Q(accounts_to__isnull=True) | ~Q(accounts_to=F("body_ptr")),
                violation_error_message="A board does not account to itself.",
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="scheme_kept", fields=["scheme"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("board_page", args=[self.slug])


class BoardAppointmentQuerySet(DatedQuerySet["BoardAppointment"]):
    def in_role_order(self) -> Self:
        return self.order_by("role", "start", "pk")


@pghistory.track()
class BoardAppointment(models.Model):
    """What a person does for a board, from `start` until `end` (half-open). It gives access to
    that board alone; for somebody outside the council it has an end (security.md, T3)."""

    class Role(models.TextChoices):
        FACILITATOR = "facilitator", "Facilitator"
        CHAIR = "chair", "Chair"
        CONVENER = "convener", "Convener"
        COUNCIL_LEAD = "council_lead", "Council lead"
        CABINET_MEMBER = "cabinet_member", "Cabinet Member, in the leading role"
        JOBCENTRE_LEAD = "jobcentre_lead", "Jobcentre Plus lead"
        MEMBER = "member", "Member"

    board = models.ForeignKey(Board, models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="board_appointments")
    role = models.CharField(max_length=16, choices=Role)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="board_appointments",
        verbose_name="from which organisation",
    )  # fmt: skip
    start = models.DateField()
    end = models.DateField(
        null=True, blank=True, help_text="The first day without access. Members and facilitators "
        "are outside the council: theirs has an end.",
    )  # fmt: skip

    objects = BoardAppointmentQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("board_appointment"),
            models.CheckConstraint(
                name="board_appointment_outside_ends",
                condition=Q(role__in=["council_lead", "cabinet_member"]) | Q(end__isnull=False),
                violation_error_message="Say when the access ends: a member or facilitator is "
                "outside the council.",
            ),
            ExclusionConstraint(
                name="board_appointment_once_at_a_time",
                expressions=[
                    (F("board"), RangeOperators.EQUAL),
                    (F("person"), RangeOperators.EQUAL),
                    (F("role"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person does that for the board already.",
            ),
        ]
        indexes = [models.Index(fields=["person", "board"], name="board_appointment_person")]
        triggers = [pgtrigger.ReadOnly(name="appointment_keeps_its_board", fields=["board"])]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}, {self.board}"


RUNNING = (
    BoardAppointment.Role.FACILITATOR,
    BoardAppointment.Role.CHAIR,
    BoardAppointment.Role.CONVENER,
)
