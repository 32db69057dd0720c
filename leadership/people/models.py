"""People, the organisations they work for, their logins and the roles they hold."""

from datetime import date
from functools import cached_property
from typing import Self

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Lower

from leadership import dates
from leadership.dates.ranges import DatedQuerySet, DateRange, ends_after_start
from leadership.people.appointed import kinds_of_appointments


@pghistory.track()
class Organisation(models.Model):
    """Council, partner, provider or community group."""

    class Kind(models.TextChoices):
        COUNCIL = "council", "Council"
        PARTNER = "partner", "Public partner"
        PROVIDER = "provider", "Provider"
        COMMUNITY = "community", "Community group"
        OTHER = "other", "Other"

    class Sector(models.TextChoices):
        PUBLIC = "public", "Public"
        PRIVATE = "private", "Private"
        THIRD = "third", "Third sector"

    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OTHER)
    sector = models.CharField(max_length=8, choices=Sector, blank=True)
    home = models.BooleanField(
        default=False, editable=False, help_text="The council this installation serves."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="organisation_name_once",
                violation_error_message="There is an organisation of this name already.",
            ),
            models.UniqueConstraint(
                "home",
                condition=Q(home=True),
                name="organisation_one_home_council",
                violation_error_message="Another council is the home council.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, name: str) -> Self:
        """Persons known by this name, in any of its spellings, whatever the case."""
        wanted = " ".join(name.split())
        return self.filter(Q(name__iexact=wanted) | Q(variants__name__iexact=wanted)).distinct()


@pghistory.track()
class Person(models.Model):
    """A human being known by office: councillor, officer, board member. May have no login.

    Contact details here are work contacts of office-holders. A resident who raises an issue is
    a `tracker.Raiser`, never a Person.
    """

    name = models.CharField(max_length=120)
    sort_name = models.CharField(max_length=120, blank=True, help_text="Such as Brew, Randal")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="people"
    )
    job_title = models.CharField(max_length=160, blank=True)
    work_email = models.EmailField(blank=True)
    work_telephone = models.CharField(max_length=40, blank=True)
    contact_published = models.BooleanField(
        default=False, help_text="May the work e-mail and telephone stand on public pages?"
    )

    NAMED_BY = F("name")  # what str() gives, for lists of names in SQL

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "people"
        indexes = [models.Index(Lower("name"), name="person_name")]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class NameVariant(models.Model):
    """Another spelling of a person's name, as a paper or a spreadsheet had it (S356)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="variants")
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "person",
                Lower("name"),
                name="name_variant_once",
                violation_error_message="This spelling is known already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Directorate(models.Model):
    """A part of the council under one corporate director (S366)."""

    name = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="directorate_name_once",
                violation_error_message="There is a directorate of this name already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class OfficerPost(models.Model):
    """A post an officer holds, and where in the council it stands (S360, S366). Beside the main
    post there may be others: an interim one, or a share of a second. Papers leave out levels: one
    names a unit, and neither its section nor its division."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    title = models.CharField(max_length=160)
    directorate = models.ForeignKey(
        Directorate, models.PROTECT, null=True, blank=True, related_name="posts"
    )
    division = models.CharField(max_length=120, blank=True)
    section = models.CharField(max_length=120, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    main = models.BooleanField("main post", default=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [
            ends_after_start("officer_post"),
            ExclusionConstraint(
                name="officer_post_one_main_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                condition=Q(main=True),
                violation_error_message="This person already has a main post in that time.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.title}"


NO_ROLE_OUTSIDE = "Whoever is outside the council holds no role in it."

# a role without an end and a login of outside exclude each other, whichever comes second (what
# has its end is not asked: the business clock is not the database's)
ROLE_NOT_FOR_OUTSIDERS = pgtrigger.Trigger(
    name="role_not_for_outsiders",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("person_id", "end"),
    func=f"""
        PERFORM 1 FROM people_person WHERE id = NEW.person_id FOR NO KEY UPDATE;
        IF NEW."end" IS NULL AND EXISTS (
            SELECT 1 FROM people_user WHERE person_id = NEW.person_id AND outside
        ) THEN
            RAISE EXCEPTION '{NO_ROLE_OUTSIDE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'no_role_outside';
        END IF;
        RETURN NEW;
    """,
)
OUTSIDER_HOLDS_NO_ROLE = pgtrigger.Trigger(
    name="outsider_holds_no_role",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("person_id", "outside", "is_superuser"),
    condition=pgtrigger.Q(new__outside=True),
    func=f"""
        PERFORM 1 FROM people_person WHERE id = NEW.person_id FOR NO KEY UPDATE;
        IF NEW.is_superuser OR EXISTS (
            SELECT 1 FROM people_roleheld AS held
            WHERE held.person_id = NEW.person_id AND held."end" IS NULL
        ) THEN
            RAISE EXCEPTION '{NO_ROLE_OUTSIDE}'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'no_role_outside';
        END IF;
        RETURN NEW;
    """,
)


class Role(models.TextChoices):
    """Roles that are given to a person. Councillors and co-ordinators get theirs from their
    dated terms and appointments instead."""

    OFFICER = "officer", "Service officer (Relationship Manager)"
    GOVERNANCE_MANAGER = "governance_manager", "Community Governance Manager"
    COMMITTEE_SERVICES = "committee_services", "Committee Services officer"
    SCRUTINY_OFFICER = "scrutiny_officer", "Scrutiny officer"
    ADMINISTRATOR = "administrator", "Administrator"


class RoleHeldQuerySet(DatedQuerySet["RoleHeld"]):
    pass


@pghistory.track()
class RoleHeld(models.Model):
    """A role a person holds from `start` until `end` (half-open). Access ends at local midnight."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles_held")
    role = models.CharField(max_length=24, choices=Role)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = RoleHeldQuerySet.as_manager()

    class Meta:
        verbose_name = "role held"
        verbose_name_plural = "roles held"
        constraints = [
            ends_after_start("role_held"),
            ExclusionConstraint(
                name="role_held_once_at_a_time",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (F("role"), RangeOperators.EQUAL),
                    (DateRange("start", "end"), RangeOperators.OVERLAPS),
                ],
                violation_error_message="This person already holds this role in that time.",
            ),
        ]
        triggers = [ROLE_NOT_FOR_OUTSIDERS]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_role_display()}"


@pghistory.track(
    fields=["username", "email", "person", "is_active", "is_superuser", "is_staff", "outside"],
    model_name="UserEvent",
)
class User(AbstractUser):
    """A login. What it may do comes from its person's dated roles, terms and appointments.

    `is_superuser` exists for the installer only; no role is Django's superuser. Who is `outside`
    reads what the public reads, and the rooms that say themselves whom of outside they let in.
    """

    person = models.OneToOneField(
        Person, models.PROTECT, null=True, blank=True, related_name="user"
    )
    outside = models.BooleanField(
        "outside the council", default=False, help_text="Reaches the boards he or she works for."
    )
    NAMED_BY = Coalesce("person__name", "username")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_once",
                condition=~Q(email=""),
                violation_error_message="Another login has this e-mail address.",
            ),
            models.UniqueConstraint(
                Lower("username"),
                name="user_username_once",
                violation_error_message="Another login has this name.",
            ),
        ]
        triggers = [OUTSIDER_HOLDS_NO_ROLE]

    def __str__(self) -> str:
        return str(self.person) if self.person_id else self.username

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles held today. One query, kept for the life of this object (a request)."""
        if not self.is_active or self.person_id is None:
            return frozenset()
        held = RoleHeld.objects.filter(person=self.person_id).on(dates.today())
        return frozenset(held.values_list("role", flat=True))

    def holds(self, *roles: str) -> bool:
        return not self.roles.isdisjoint(roles)

    @cached_property
    def appointed_as(self) -> frozenset[str]:
        """What this person is today by an appointment of a room above. A login that came with a
        request has it already (PersonBackend)."""
        if not self.is_active or self.person_id is None:
            return frozenset()
        return frozenset(
            name
            for name, appointments in kinds_of_appointments().items()
            if appointments(dates.today()).filter(person=self.person_id).exists()
        )


def people_with_role(role: Role, on: date) -> PersonQuerySet:
    return Person.objects.filter(pk__in=RoleHeld.objects.filter(role=role).on(on).values("person"))
