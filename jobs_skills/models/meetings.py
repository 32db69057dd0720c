"""What a board's meeting has beside the meeting itself: who convened it and who sat in the chair,
and who came, by sector (J&S 1.2, 3.4, 5.2; S328, S338, S349)."""

import pghistory
from django.db import models
from django.db.models import Q

from jobs_skills.models.boards import Board
from leadership.meetings.models import Meeting
from leadership.people.models import Organisation


class From(models.TextChoices):
    """Whose person or body does it. The council and Jobcentre Plus take part; an independent
    board is neither chaired nor convened by them (J&S 4.3)."""

    COUNCIL = "council", "The council"
    JOBCENTRE = "jobcentre", "Jobcentre Plus"
    PROVIDER = "provider", "A provider"
    PARTNER = "partner", "Another partner or member"


@pghistory.track()
class BoardMeeting(models.Model):
    """A meeting of a board: the inaugural one, or a later one."""

    class Purpose(models.TextChoices):
        INAUGURAL = "inaugural", "Inaugural meeting or summit"
        BOARD = "board", "Board meeting"

    board = models.ForeignKey(Board, models.PROTECT, related_name="board_meetings")
    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="board_meeting")
    purpose = models.CharField(max_length=10, choices=Purpose, default=Purpose.BOARD)
    convened_by = models.CharField("convened by", max_length=10, choices=From, blank=True)
    convener = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="meetings_convened",
        verbose_name="organisation that convened it",
    )  # fmt: skip
    chaired_by = models.CharField("chaired by", max_length=10, choices=From, blank=True)
    secretary_from = models.CharField("notes taken by", max_length=10, choices=From, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["board"],
                name="board_one_inaugural_meeting",
                condition=Q(purpose="inaugural"),
                violation_error_message="The board has its inaugural meeting already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.board}, {self.meeting.date:%-d %B %Y}"


@pghistory.track()
class SectorAttendance(models.Model):
    """How many came of a sector (S340). A row without a number: not counted."""

    class Sector(models.TextChoices):
        PUBLIC = "public", "Public"
        PRIVATE = "private", "Private"
        THIRD = "third", "Third sector"
        RESIDENTS = "residents", "Residents"

    board_meeting = models.ForeignKey(BoardMeeting, models.CASCADE, related_name="attendance")
    sector = models.CharField(max_length=10, choices=Sector)
    number = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = "attendance by sector"
        verbose_name_plural = "attendances by sector"
        constraints = [
            models.UniqueConstraint(
                fields=["board_meeting", "sector"], name="sector_attendance_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_sector_display()}: {self.number}"
