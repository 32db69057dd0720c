"""One row of settings: what differs between councils, editable in the admin."""

import re
from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q

from leadership.council.contrast import too_close

HEX = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Write the colour as # and six digits, such as #15425c.")
PAGE, PANEL = "#ffffff", "#f1f5f8"  # what links stand on: static/src/_govuk.scss


@pghistory.track()
class CouncilSettings(models.Model):
    """The council this installation serves. There is exactly one row, made by a migration."""

    name = models.CharField(max_length=120, default="Your council")
    product_name = models.CharField(max_length=60, default="Local Leadership")
    header_colour = models.CharField(max_length=7, default="#15425c", validators=[HEX])
    header_text_colour = models.CharField(max_length=7, default="#ffffff", validators=[HEX])
    button_colour = models.CharField(max_length=7, default="#0c6e5b", validators=[HEX])
    button_text_colour = models.CharField(max_length=7, default="#ffffff", validators=[HEX])
    link_colour = models.CharField(max_length=7, default="#15508f", validators=[HEX])
    year_start_month = models.PositiveSmallIntegerField(
        default=5, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    year_start_day = models.PositiveSmallIntegerField(
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(28)],
        help_text="The first day of the municipal year, where the annual meeting is not given.",
    )
    contact_name = models.CharField(max_length=120, blank=True)
    contact_title = models.CharField(max_length=120, blank=True)
    contact_unit = models.CharField(max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_telephone = models.CharField(max_length=40, blank=True)
    postcode_finder_url = models.URLField(blank=True)
    member_helpline = models.CharField(
        "member helpline",
        max_length=40,
        blank=True,
        help_text="The telephone number that councillors alone ring at the contact centre.",
    )
    member_mailbox = models.EmailField("member mailbox", blank=True)
    coordinator_area_target = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="How many co-ordinator areas the council would like to have: an ambition.",
    )
    has_senior_officers = models.BooleanField(
        "each ward has a senior officer",
        default=True,
        help_text="Without it no page asks for a ward’s senior officer or counts a missing one.",
    )
    follow_through_days = models.PositiveSmallIntegerField(
        "working days to judge a reply",
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="After a reply the councillors may say satisfied or not yet for so many working"
        " days; then the issue closes by itself. Replies that were given keep their day.",
    )
    demonstration = models.BooleanField(
        default=False,
        editable=False,
        help_text="Set by load_demo: every page and report then says that its data are invented.",
    )

    class Meta:
        verbose_name = verbose_name_plural = "council settings"
        constraints = [
            models.CheckConstraint(
                name="council_settings_one_row",
                condition=Q(pk=1),
                violation_error_message="There is one row of council settings: edit that one.",
            ),
            models.CheckConstraint(
                name="council_window_has_days",
                condition=Q(follow_through_days__range=(1, 60)),
                violation_error_message="The councillors have 1 to 60 working days for a word.",
            ),
            models.CheckConstraint(
                name="council_year_starts_on_a_day",
                condition=Q(year_start_month__range=(1, 12), year_start_day__range=(1, 28)),
                violation_error_message="The year starts on day 1 to 28 of a month 1 to 12.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse colours that are hard to read (WCAG 2.2, 1.4.3), naming the figure."""
        pairs = {
            "header_text_colour": [self.header_colour],
            "button_text_colour": [self.button_colour],
            "link_colour": [PAGE, PANEL],
        }
        faults = {}
        for field, backgrounds in pairs.items():
            text = getattr(self, field)
            if all(re.match(HEX.regex, colour) for colour in [text, *backgrounds]):
                sentences = [too_close(text, background) for background in backgrounds]
                faults[field] = [sentence for sentence in sentences if sentence]
        if any(faults.values()):
            raise ValidationError({field: said for field, said in faults.items() if said})

    @property
    def year_start(self) -> tuple[int, int]:
        """Month and day on which the municipal year starts."""
        return self.year_start_month, self.year_start_day

    def year_starts_on(self, year: int) -> date:
        return date(year, self.year_start_month, self.year_start_day)


def council() -> CouncilSettings:
    """The one row of settings, in one query. Every page asks for it, and Django takes longer to
    write `get(pk=1)` anew than Postgres to answer."""
    return CouncilSettings.objects.raw(f'SELECT * FROM "{CouncilSettings._meta.db_table}"')[0]
