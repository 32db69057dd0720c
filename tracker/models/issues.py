"""What was raised, where, who answers for it and what became of it (S304)."""

from datetime import date
from typing import NamedTuple, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Least
from django.urls import reverse

from leadership import dates
from leadership.audit.tracking import by_statement
from leadership.dates.years import MunicipalYear
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer, is_officer, reads_all_issues
from leadership.people.models import Person, User
from relationships.access import holds_for, stood_in_for
from relationships.models import Category, Service
from tracker.models.channels import Channel
from tracker.models.ladder import Step
from tracker.models.privacy import (
    NEVER_NARROWER,
    NOT_PRIVATE,
    PRIVACY_CONSTRAINTS,
    PRIVACY_INDEXES,
    SeenBy,
    dealt_with_by,
    shown_to_councillor,
)
from tracker.models.states import MOVES, STILL_OPEN, WITH_OFFICERS, Outcome, Status
from tracker.models.triggers import MEETING_OF_THE_WARD
from wards.access import in_own_wards, oversees_a_ward, own_wards
from wards.models import Ward

# what the public's search reads: the released words alone, indexed where they are released
PUBLIC_WORDS = SearchVector("public_summary", "public_outcome", config="english")

NEXT_DATE = (Least("hear_next", "due").asc(nulls_last=True), "pk")
NO_PLACE = Q(street="", postcode="", latitude__isnull=True)
OPEN_WITH_GAPS = Q(status__in=STILL_OPEN) & (
    Q(category__isnull=True) | Q(owner__isnull=True) | NO_PLACE
)


class IssueQuerySet(models.QuerySet["Issue"]):
    def visible_to(self, user: Viewer) -> Self:
        """All for those who see all records, and for scrutiny; else the issues of one's own wards,
        as councillor, co-ordinator or senior officer, and those one answers for, or has an open
        action on, by oneself or for somebody who is away. Nothing for anybody else: they read
        `PublicIssue`.

        A private matter is seen by the councillors it names and by the officers dealing: not by
        those who read all issues, nor by senior officers. Every condition but "not private" is
        one by ward, owner or key, so it is read by their indexes; for the whole list "not private"
        is a look at each row of the page, in the order of the index by which it is sorted.
        """
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        seen = dealt_with_by(user) | shown_to_councillor(user)
        if acted_on := issues_acted_on(user):
            seen |= Q(pk__in=sorted(acted_on))
        if reads_all_issues(user):
            return self.filter(NOT_PRIVATE | seen)
        overseen = own_wards(user).ids_overseen
        if overseen:
            seen |= Q(ward__in=sorted(overseen)) & NOT_PRIVATE
        return self.filter(seen)

    def not_private(self) -> Self:
        """What the whole ward sees: all that stands on a forum's sheet or in a report."""
        return self.filter(NOT_PRIVATE)

    def in_queue_of(self, user: User) -> Self:
        """What this officer answers for, for somebody who is away as well, and all of the own
        wards: not what one has no more than a task on."""
        of_wards = in_own_wards(user, "ward", councillors=False, overseers=True)
        return self.filter(of_wards | dealt_with_by(user))

    def open(self) -> Self:
        """Not closed yet."""
        return self.filter(status__in=STILL_OPEN)

    def overdue(self, on: date) -> Self:
        """With officers, and its due date has passed."""
        return self.filter(status__in=WITH_OFFICERS, due__lt=on)

    def unheard(self, on: date) -> Self:
        """With officers, and the day on which the councillor was to hear has passed: an
        acknowledgement sets the day anew, a reply takes it away."""
        return self.filter(status__in=WITH_OFFICERS, hear_next__lt=on)

    def sent_back_first(self) -> Self:
        """By the next date, but on top (`came_back`) what officers have again because the
        councillors' last word on a reply was a "not yet"."""
        same = Issue.objects.filter(pk=OuterRef("pk")).order_by("-follow_throughs__round")
        last = Subquery(same.values("follow_throughs__verdict")[:1])
        back = Case(When(status__in=WITH_OFFICERS, said="not_yet", then=True), default=False)
        return (
            self.alias(said=last)
            .annotate(came_back=back)
            .order_by(F("came_back").desc(), *NEXT_DATE)
        )

    def due_by(self, day: date) -> Self:
        return self.filter(status__in=WITH_OFFICERS, due__lte=day)

    def answered(self) -> Self:
        """A reply was given: the councillor's word is awaited."""
        return self.filter(status=Status.ANSWERED)

    def for_ward(self, ward: Ward) -> Self:
        return self.filter(ward=ward)

    def of_wards(self, wards: "models.QuerySet[Ward] | list[Ward]") -> Self:
        return self.filter(ward__in=wards)

    def owned_by(self, person: Person) -> Self:
        return self.filter(owner=person)

    def held_by(self, user: Viewer) -> Self:
        """With officers, and raised up the ladder to this officer: by name, or as the senior
        officer that the ward has today."""
        holders = Q(with_person__in=holds_for(user))
        as_senior = Q(step=Step.SENIOR, ward__in=own_wards(user).ids_overseen)
        return self.filter(holders | as_senior, status__in=WITH_OFFICERS)

    def raised_in(self, year: MunicipalYear) -> Self:
        return self.filter(raised_on__gte=year.start, raised_on__lt=year.end)

    def raised_at_meetings(self) -> Self:
        return self.filter(meeting__isnull=False)

    def of_category(self, category: Category) -> Self:
        """Issues of this category or theme, and of those merged into it (S295, S307)."""
        chosen = Category.objects.filter(Q(pk=category.pk) | Q(merged_into=category.pk))
        themes = IssueTheme.objects.filter(issue=OuterRef("pk"), category__in=chosen)
        return self.filter(Q(category__in=chosen) | Exists(themes))

    def with_gaps(self) -> Self:
        """Open, and without category, owner or place: a gap in the record (S090, S245)."""
        return self.filter(OPEN_WITH_GAPS)

    def released(self) -> Self:
        return self.filter(released_at__isnull=False)

    def matching(self, words: str) -> Self:
        """Full-text search over what was raised; every word must be there."""
        return self.filter(search=SearchQuery(words, config="english", search_type="websearch"))

    def with_list_data(self) -> Self:
        heard = Issue.objects.filter(pk=OuterRef("pk")).order_by("-updates__on")
        return self.select_related(
            "ward__district", "category__merged_into", "owner", "service"
        ).annotate(last_update_on=Subquery(heard.values("updates__on")[:1]))

    def with_window(self) -> Self:
        """`window_ends`: until when the councillors may judge the reply that waits for them."""
        waiting = Issue.objects.filter(pk=OuterRef("pk"), follow_throughs__verdict="")
        return self.annotate(window_ends=Subquery(waiting.values("follow_throughs__window_ends")))

    def latest_first(self) -> Self:
        return self.order_by("-raised_on", "-pk")

    def by_due_date(self) -> Self:
        return self.order_by(F("due").asc(nulls_last=True), "pk")

    def by_next_date(self) -> Self:
        """By the day on which something is owed: a word to the councillor, or the end of it."""
        return self.order_by(*NEXT_DATE)


@pghistory.track(*by_statement(), exclude=["search"])
class Issue(models.Model):
    """One thing raised by somebody in a ward, in their words.

    Who raised it stands apart, in `Raiser`. `public_summary` and `public_outcome` are the only
    words the public may read, and only once an officer has released them (`released_at`).

    A private matter (`seen_by` is not the ward) is one councillor's, `private_of`. When the
    councillor's term ends it stays with the officers dealing, and nobody gains sight of it by
    that: who follows in the seat does not see what was for one councillor alone.
    """

    Status = Status
    Outcome = Outcome

    year = models.PositiveSmallIntegerField(editable=False, help_text="2016 for 2016/17")
    number = models.PositiveIntegerField(editable=False)
    reference = models.CharField(max_length=16, unique=True, editable=False)
    # a key with which an index below begins has none of its own: every row is entered in each
    ward = models.ForeignKey(Ward, models.PROTECT, db_index=False, related_name="issues")
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="issues",
        verbose_name="raised at",
    )
    raised_on = models.DateField()
    title = models.CharField(max_length=140)
    description = models.TextField(blank=True)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, db_index=False, related_name="issues"
    )
    themes = models.ManyToManyField(
        Category, through="IssueTheme", blank=True, related_name="themed_issues"
    )
    service = models.ForeignKey(
        Service, models.PROTECT, null=True, blank=True, related_name="issues"
    )
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, db_index=False, related_name="issues_owned"
    )
    street = models.CharField("place or street", max_length=160, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    latitude = models.DecimalField(
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    status = models.CharField(max_length=12, choices=Status, default=Status.RAISED, editable=False)
    due = models.DateField(null=True, blank=True)
    hear_next = models.DateField(
        null=True,
        blank=True,
        editable=False,
        help_text="When the councillor hears next, as the latest acknowledgement says.",
    )
    external_reference = models.CharField(
        max_length=40, blank=True, help_text="The contact centre's case number, if there is one."
    )
    channel = models.CharField("how it came", max_length=14, choices=Channel, blank=True)
    step = models.PositiveSmallIntegerField(
        "step of the ladder", choices=Step, null=True, blank=True, editable=False
    )
    with_person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="issues_held",
        verbose_name="raised up to",
        help_text="Who holds the present step of the ladder, beside the owner.",
    )
    answered_on = models.DateField(null=True, blank=True, editable=False)
    closed_on = models.DateField(null=True, blank=True, editable=False)
    outcome_kind = models.CharField(max_length=12, choices=Outcome, blank=True)
    outcome = models.TextField(blank=True, help_text="What changed, in words for the councillor.")
    public_summary = models.TextField(blank=True)
    public_outcome = models.TextField(blank=True)
    released_at = models.DateTimeField(null=True, blank=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    seen_by = models.CharField(
        "who may see it", max_length=10, choices=SeenBy, default=SeenBy.WARD, editable=False
    )
    private_of = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        editable=False,
        db_index=False,  # `issue_private_of` holds the few rows that have one
        related_name="+",
        help_text="The councillor whose private matter it is.",
    )
    private_party = models.CharField(
        "party that may see it",
        max_length=80,
        blank=True,
        editable=False,
        help_text="The councillor's party on the day it was raised, or opened to it.",
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    source = models.CharField(max_length=80, blank=True, editable=False)
    source_reference = models.CharField(max_length=80, blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(editable=False)
    search = models.GeneratedField(
        expression=SearchVector(
            "reference", "title", "description", "street", "external_reference", config="english"
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = IssueQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="issue_number_once_a_year"),
            models.CheckConstraint(
                name="issue_closed_only_with_outcome",
                condition=~Q(status="closed") | ~Q(outcome_kind=""),
                violation_error_message="A closed issue needs an outcome.",
            ),
            models.CheckConstraint(
                name="issue_closed_on_when_closed",
                condition=Q(status="closed", closed_on__isnull=False)
                | (~Q(status="closed") & Q(closed_on__isnull=True)),
                violation_error_message="A closed issue says when, an open one does not.",
            ),
            models.CheckConstraint(
                name="issue_raised_has_no_owner",
                condition=~Q(status="raised") | Q(owner__isnull=True),
                violation_error_message="An issue with an owner is open, no longer just raised.",
            ),
            models.CheckConstraint(
                name="issue_open_has_an_owner",
                condition=~Q(status="open") | Q(owner__isnull=False),
                violation_error_message="An open issue has an owner.",
            ),
            models.CheckConstraint(
                name="issue_answered_says_when",
                condition=~Q(status="answered") | Q(answered_on__isnull=False),
                violation_error_message="An answered issue says when it was answered.",
            ),
            models.CheckConstraint(
                name="issue_closed_after_it_was_raised",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("raised_on")),
                violation_error_message="An issue cannot be closed before it was raised.",
            ),
            models.CheckConstraint(
                name="issue_hears_next_while_with_officers",
                condition=Q(hear_next__isnull=True) | Q(status__in=WITH_OFFICERS),
                violation_error_message="After a reply nothing more was promised.",
            ),
            models.CheckConstraint(
                name="issue_held_on_a_step",
                condition=Q(with_person__isnull=True) | Q(step__isnull=False),
                violation_error_message="Only an issue on the ladder is held by somebody there.",
            ),
            models.CheckConstraint(
                name="issue_released_with_words_by_someone",
                condition=Q(released_at__isnull=True, released_by__isnull=True)
                | (Q(released_at__isnull=False, released_by__isnull=False) & ~Q(public_summary="")),
                violation_error_message="What is released needs a public summary.",
            ),
            models.CheckConstraint(
                name="issue_point_is_whole",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False),
                violation_error_message="A point needs latitude and longitude.",
            ),
            models.UniqueConstraint(
                fields=["source", "source_reference"],
                name="issue_known_by_source_once",
                condition=~Q(source_reference=""),
                violation_error_message="This reference of that source is here already.",
            ),
            *PRIVACY_CONSTRAINTS,
        ]
        indexes = [
            models.Index(
                "ward", "status", F("raised_on").desc(), F("id").desc(), name="issue_list"
            ),
            models.Index(
                fields=["ward", "raised_on"], include=["category", "status"], name="issue_counts"
            ),
            models.Index(F("raised_on").desc(), F("id").desc(), name="issue_latest"),
            models.Index(fields=["owner", "due"], name="issue_queue"),
            models.Index(fields=["status", "due"], name="issue_overdue"),
            models.Index(
                fields=["hear_next"], name="issue_unheard", condition=Q(hear_next__isnull=False)
            ),
            models.Index(
                fields=["with_person"],
                name="issue_held",
                condition=Q(with_person__isnull=False),
            ),
            models.Index(fields=["due", "id"], name="issue_by_due_date"),
            models.Index(fields=["ward", "owner"], name="issue_owners_of_a_ward"),
            models.Index(
                F("raised_on").desc(), F("id").desc(), name="issue_gaps", condition=OPEN_WITH_GAPS
            ),
            models.Index(fields=["category", "raised_on"], name="issue_by_category"),
            GinIndex(fields=["search"], name="issue_search"),
            GinIndex(
                PUBLIC_WORDS,
                name="issue_public_search",
                condition=Q(released_at__isnull=False),
            ),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="issue_title_like"),
            *PRIVACY_INDEXES,
        ]
        triggers = [
            pgtrigger.ReadOnly(name="reference_kept", fields=["year", "number", "reference"]),
            MEETING_OF_THE_WARD,
            NEVER_NARROWER,
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("issue_detail", args=[self.pk])

    @property
    def is_private(self) -> bool:
        return self.seen_by != SeenBy.WARD

    def can_become(self, status: str) -> bool:
        return status in MOVES[self.status]

    def is_overdue(self, on: date) -> bool:
        return self.status in WITH_OFFICERS and self.due is not None and self.due < on

    def is_unheard(self, on: date) -> bool:
        """As `unheard` asks the database."""
        return self.status in WITH_OFFICERS and self.hear_next is not None and self.hear_next < on


class Task(NamedTuple):
    """An open action of somebody, with the issue it is on."""

    action: int
    issue: int
    what: str
    due: date | None
    title: str
    reference: str
    ward: str


def tasks_of(user: Viewer) -> list[Task]:
    """The open actions of this person, and of those who are away and whose queue the officer has,
    by due date; of who is neither officer nor senior officer those in the own wards alone. One
    query, kept in the user's object as `own_wards` is."""
    if not isinstance(user, User) or not user.is_active or user.person_id is None:
        return []
    kept: dict[date, list[Task]] = user.__dict__.setdefault("_tasks", {})
    today = dates.today()
    if today not in kept:
        owners = [user.person_id, *sorted(stood_in_for(user))]
        found = Issue.objects.filter(actions__owner__in=owners, actions__done_on__isnull=True)
        if not _reads_by_task(user):
            found = found.filter(in_own_wards(user, "ward"))
        rows = found.order_by(F("actions__due").asc(nulls_last=True), "actions__pk").values_list(
            "actions__pk", "pk", "actions__what", "actions__due", "title", "reference", "ward__name"
        )
        kept[today] = [Task(*row) for row in rows]
    return kept[today]


def _reads_by_task(user: Viewer) -> bool:
    return is_officer(user) or oversees_a_ward(user)


def ask_tasks_anew(user: User) -> None:
    """One of them was finished: what this user may see is found out again."""
    user.__dict__.pop("_tasks", None)


def issues_acted_on(user: Viewer) -> frozenset[int]:
    """Ids of the issues on which this officer or senior officer has an open action."""
    if not _reads_by_task(user):
        return frozenset()
    return frozenset(task.issue for task in tasks_of(user))


@pghistory.track()
class IssueTheme(models.Model):
    """A further theme of an issue, beside its category (S307)."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="issue_themes")
    category = models.ForeignKey(Category, models.PROTECT, related_name="issue_themes")

    class Meta:
        verbose_name = "theme of an issue"
        verbose_name_plural = "themes of issues"
        constraints = [
            models.UniqueConstraint(fields=["issue", "category"], name="issue_theme_once")
        ]

    def __str__(self) -> str:
        return f"{self.category}"


class ReferenceCounter(models.Model):
    """The last number given in a municipal year. Its row is locked while numbers are taken."""

    year = models.PositiveSmallIntegerField(unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
