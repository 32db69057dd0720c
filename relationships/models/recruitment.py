"""Finding co-ordinators: who applied or was put forward, and the job they are given (App A 4.2.7,
Annex 4)."""

import pghistory
from django.db import models
from django.db.models import Q

from leadership.dates.ranges import DatedQuerySet, ends_after_start
from leadership.people.models import Person


@pghistory.track()
class JobDescription(models.Model):
    """A version of the co-ordinator's job description. "tbc" is a legal value: the council's own
    paper has it (S178)."""

    title = models.CharField(max_length=120)
    number = models.CharField("job number", max_length=40, default="tbc")
    grade = models.CharField(max_length=20)
    division = models.CharField(max_length=120, blank=True)
    section = models.CharField(max_length=120, default="tbc")
    posts = models.CharField("number of posts", max_length=20, default="tbc")
    police_check = models.BooleanField("requires police clearance", default=False)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = [ends_after_start("job_description")]

    def __str__(self) -> str:
        return f"{self.title}, from {self.start:%-d %B %Y}"


@pghistory.track()
class JobDescriptionItem(models.Model):
    """A paragraph with the label it has in the paper, where numbers are missing or stand twice
    (S205)."""

    description = models.ForeignKey(JobDescription, models.CASCADE, related_name="items")
    order = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=12, help_text="As printed: 2.12 stands there twice.")
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["description", "order"], name="job_item_place_once")
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text[:60]}"


@pghistory.track()
class CoordinatorCandidate(models.Model):
    """A member of staff who applied, or whom a manager put forward (S171)."""

    class Basis(models.TextChoices):
        APPLICATION = "application", "Applied"
        NOMINATION = "nomination", "Put forward by a manager"

    class Status(models.TextChoices):
        RECEIVED = "received", "Received"
        SHORTLISTED = "shortlisted", "Shortlisted"
        CHOSEN = "chosen", "Chosen"
        NOT_CHOSEN = "not_chosen", "Not chosen"
        WITHDRAWN = "withdrawn", "Withdrawn"

    person = models.ForeignKey(Person, models.PROTECT, related_name="candidatures")
    basis = models.CharField(max_length=12, choices=Basis)
    nominated_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+"
    )
    job_description = models.ForeignKey(JobDescription, models.PROTECT, related_name="candidatures")
    on = models.DateField("date")
    status = models.CharField(max_length=12, choices=Status, default=Status.RECEIVED)
    note = models.TextField(blank=True)

    class Meta:
        verbose_name = "candidate"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "job_description"],
                name="candidate_once",
                violation_error_message="This person is a candidate already.",
            ),
            models.CheckConstraint(
                name="candidate_put_forward_by_somebody",
                condition=Q(basis="application", nominated_by__isnull=True)
                | Q(basis="nomination", nominated_by__isnull=False),
                violation_error_message="Say which manager put the person forward; who applied "
                "was put forward by nobody.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_status_display()}"
