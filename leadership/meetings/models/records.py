"""What a meeting leaves behind: who came, what was on the agenda, which papers it had."""

from typing import Self

import pghistory
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from leadership.files.models import StoredFile
from leadership.meetings.models.bodies import WardForum
from leadership.meetings.models.meetings import Meeting, MeetingBody
from leadership.people.access import Viewer, reads_committee_records, sees_all_records
from leadership.people.models import Person, User
from wards.access import in_own_wards


@pghistory.track()
class AttendanceCount(models.Model):
    """Visits by kind (S292: visits, never people). No row means not posted; a row without a
    number means not taken; nought is nought."""

    class Kind(models.TextChoices):
        COUNCILLORS = "councillors", "Councillors"
        OFFICERS = "officers", "Officers"
        GUESTS = "guests", "Guests and partners"
        RESIDENTS = "residents", "Residents"
        ALL = "all", "Everyone, not split by kind"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendance_counts")
    kind = models.CharField(max_length=12, choices=Kind)
    number = models.PositiveIntegerField(null=True, blank=True)
    approximate = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind"], name="attendance_count_once_a_kind"
            ),
            models.CheckConstraint(
                name="attendance_approximate_needs_a_number",
                condition=Q(approximate=False) | Q(number__isnull=False),
                violation_error_message="An approximate count needs a number.",
            ),
        ]

    def __str__(self) -> str:
        about = "about " if self.approximate else ""
        number = "not taken" if self.number is None else f"{about}{self.number}"
        return f"{self.get_kind_display()}: {number}"


@pghistory.track()
class Attendance(models.Model):
    """An office-holder's presence, apology or absence without one (S007). Never a resident."""

    class How(models.TextChoices):
        PRESENT = "present", "Present"
        APOLOGIES = "apologies", "Apologies"
        ABSENT = "absent", "Absent without apology"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, related_name="attendances")
    how = models.CharField(max_length=10, choices=How)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="attendance_once")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_how_display()}"


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    def open_to_the_public(self) -> Self:
        return self.filter(exempt=False)

    def visible_to(self, user: Viewer) -> Self:
        """Items of the meetings this user may see; an exempt one for officers of its meeting's
        wards, a committee's for who reads the committees' records, as `access.may_see_exempt` has
        it for one meeting."""
        if sees_all_records(user):
            return self
        served = WardForum.objects.filter(in_own_wards(user, "ward", councillors=False))
        recorded = MeetingBody.objects.filter(meeting=OuterRef("meeting")).of_forums_or_committees(
            served, reads_committee_records(user)
        )
        seen = self.filter(meeting__in=Meeting.objects.visible_to(user).values("pk"))
        return seen.filter(Q(exempt=False) | Exists(recorded))


@pghistory.track()
class AgendaItem(models.Model):
    """A numbered item of an agenda. An exempt one is closed everywhere but to officers (S006).

    An item may bring the notes of an earlier meeting (S013); what its own meeting did with them,
    and who recorded it, stands with the item (S014).
    """

    class Purpose(models.TextChoices):
        """What the meeting is asked to do (S011); empty where the paper does not say."""

        RECEIVE = "receive", "To receive"
        NOTE = "note", "To note"
        CONSIDER = "consider", "To consider"
        CONFIRM = "confirm", "To confirm"
        APPROVE = "approve", "To approve"
        CHAIR_TO_MOVE = "chair", "Chairman to move"

    class NotesOutcome(models.TextChoices):
        CONFIRMED = "confirmed", "Confirmed"
        NOTED = "noted", "Noted"

    class Kind(models.TextChoices):
        REPORT = "report", "Report"
        ORAL = "oral", "Oral update"
        DISCUSSION = "discussion", "Discussion"
        URGENT = "urgent", "Urgent business"
        CALL_IN = "call_in", "Request for call-in"
        REQUESTS = "requests", "Call-ins, councillor calls for action, petitions"
        PROCEDURE = "procedure", "Standing item"

    class Outcome(models.TextChoices):
        """What came of the item (S024); empty where nothing was recorded yet."""

        RESOLVED = "resolved", "Resolved"
        AGREED = "agreed", "Agreed"
        NOTED = "noted", "Noted"
        DISCUSSED = "discussed", "Discussed"
        NONE = "none", "None"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    number = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.DISCUSSION)
    purpose = models.CharField(max_length=10, choices=Purpose, blank=True)
    presenter = models.CharField(max_length=160, blank=True)
    urgent_because = models.CharField(
        "special circumstances", max_length=300, blank=True, help_text="Of urgent business."
    )
    urgent_opinion = models.CharField(
        "the Chairman's opinion", max_length=300, blank=True, help_text="Why it is urgent."
    )
    page_from = models.PositiveSmallIntegerField("first page", null=True, blank=True)
    page_to = models.PositiveSmallIntegerField("last page", null=True, blank=True)
    handouts = models.BooleanField(
        "with handouts", default=False, help_text="Of an oral update: papers are given out there."
    )
    outcome = models.CharField(max_length=9, choices=Outcome, blank=True)
    outcome_text = models.TextField("what was said", blank=True)
    exempt = models.BooleanField(default=False)
    notes_of = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="notes_items"
    )
    notes_outcome = models.CharField(max_length=10, choices=NotesOutcome, blank=True)
    notes_outcome_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="agenda_number_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="agenda_urgent_with_a_reason",
                condition=~Q(kind="urgent") | ~Q(urgent_because=""),
                violation_error_message="Urgent business needs its special circumstances stated.",
            ),
            models.CheckConstraint(
                name="agenda_urgent_in_the_chairs_opinion",
                condition=~Q(kind="urgent") | ~Q(urgent_opinion=""),
                violation_error_message="Urgent business needs the Chairman's opinion recorded.",
            ),
            models.CheckConstraint(
                name="agenda_pages_in_order",
                condition=Q(page_from__isnull=True, page_to__isnull=True)
                | Q(
                    page_from__isnull=False,  # or a span without one of them were neither
                    page_to__isnull=False,
                    page_from__gte=1,
                    page_to__gte=F("page_from"),
                ),
                violation_error_message="Give the first and the last page, the first one first.",
            ),
            models.CheckConstraint(
                name="agenda_handouts_of_an_oral_update",
                condition=Q(handouts=False) | Q(kind="oral"),
                violation_error_message="Only an oral update comes with handouts.",
            ),
            models.CheckConstraint(
                name="agenda_notes_of_another_meeting",
                condition=Q(notes_of__isnull=True) | ~Q(notes_of=F("meeting")),
                violation_error_message="A meeting cannot confirm its own notes.",
            ),
            models.CheckConstraint(
                name="agenda_notes_outcome_of_notes_by_somebody",
                condition=Q(notes_outcome="", notes_outcome_by__isnull=True)
                | (
                    ~Q(notes_outcome="") & Q(notes_of__isnull=False, notes_outcome_by__isnull=False)
                ),
                violation_error_message="Notes are confirmed or noted where an item brings them,"
                " and somebody recorded it.",
            ),
            models.UniqueConstraint(
                fields=["notes_of"],
                name="agenda_notes_confirmed_once",
                condition=Q(notes_outcome="confirmed"),
                violation_error_message="These notes were confirmed at another meeting.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.heading}"


@pghistory.track()
class Resolution(models.Model):
    """One part of what an item resolved, with the label the notes give it: (i), (a), 1 (S024)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="resolutions")
    position = models.PositiveSmallIntegerField(default=1)
    label = models.CharField(max_length=8, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"],
                name="resolution_position_once",
                violation_error_message="This item has a part at this place already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


@pghistory.track()
class RequestReceived(models.Model):
    """What came under an item for requests: each of the three instruments is logged for itself. A
    row without words says that none came; no row says that it is not recorded (S016)."""

    class Instrument(models.TextChoices):
        CALL_IN = "call_in", "Request for call-in"
        CALL_FOR_ACTION = "ccfa", "Councillor call for action"
        PETITION = "petition", "Petition"

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="requests_received")
    instrument = models.CharField(max_length=8, choices=Instrument)
    what = models.CharField(max_length=300, blank=True, help_text="From whom, about what.")

    class Meta:
        verbose_name_plural = "requests received"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "instrument"],
                name="request_received_none_once",
                condition=Q(what=""),
                violation_error_message="It is recorded already that none of these came.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_instrument_display()}: {self.what or 'none'}"


class PaperQuerySet(models.QuerySet["Paper"]):
    def open_to_the_public(self) -> Self:
        return self.filter(exempt=False).exclude(agenda_item__exempt=True)


@pghistory.track()
class Paper(models.Model):
    """A file of a meeting: agenda pack, report, appendix, handout (S033)."""

    class Kind(models.TextChoices):
        AGENDA = "agenda", "Agenda"
        REPORT = "report", "Report"
        APPENDIX = "appendix", "Appendix"
        HANDOUT = "handout", "Handout"
        NOTES = "notes", "Notes"
        BACKGROUND = "background", "Background document"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="papers")
    agenda_item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="papers"
    )
    file = models.OneToOneField(
        StoredFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="paper",
        help_text="Empty: the paper is listed, but not on file here.",
    )
    label = models.CharField(
        max_length=40, blank=True, help_text="As the agenda or the notes have it: A, document No 1."
    )
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.REPORT)
    dated = models.DateField(null=True, blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    source = models.CharField(max_length=200, blank=True, help_text="Where the text comes from.")
    exempt = models.BooleanField(default=False)

    objects = PaperQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title
