"""What does not agree in the papers: kept as it was found, never mended in silence (section T)."""

import pghistory
from django.db import models
from django.db.models import Q


@pghistory.track()
class SourceFinding(models.Model):
    """A trap in a source: two wordings, a wrong weekday, a missing tick. What the database can see
    itself is worked out anew each time; this is for what only a reader of the papers sees."""

    code = models.SlugField(max_length=60, unique=True)
    source = models.CharField(max_length=200, help_text="Document and paragraph.")
    what = models.CharField("what does not agree", max_length=300)
    kept_as = models.CharField("how it is kept here", max_length=300)
    settled_on = models.DateField(null=True, blank=True)
    settled_as = models.CharField("how it was settled", max_length=300, blank=True)

    class Meta:
        verbose_name = "finding in a source"
        verbose_name_plural = "findings in sources"
        ordering = ["source", "pk"]
        constraints = [
            models.CheckConstraint(
                name="source_finding_settled_how_and_when",
                condition=Q(settled_on__isnull=True, settled_as="")
                | (Q(settled_on__isnull=False) & ~Q(settled_as="")),
                violation_error_message="Say how it was settled, and when.",
            )
        ]

    def __str__(self) -> str:
        return self.what
