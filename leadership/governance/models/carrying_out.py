"""What carries a decision out: rows of other rooms that name the part they rest on (S054, S064)."""

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.expressions import Case, Combinable, When
from django.db.models.functions import Cast, Concat, LPad

from leadership.governance.models.decision_parts import DecisionPart

NAMES_A_DECISION = Q(decision_part__isnull=False) | ~Q(decision_reference="")


class CarriesOut(models.Model):
    """A row that rests on a part of a decision. `decision_reference`, where a room has it, holds
    the words for a decision that is not recorded here: one of the two, never both."""

    decision_part = models.ForeignKey(
        DecisionPart, models.PROTECT, null=True, blank=True, related_name="%(class)ss",
        verbose_name="decision part", help_text="The recorded decision it rests on.",
    )  # fmt: skip

    class Meta:
        abstract = True

    @property
    def decision_said(self) -> str:
        """003996/2017, part 1; or the words. Select `decision_part__decision` for lists."""
        part: DecisionPart | None = self.decision_part
        return str(part) if part else str(getattr(self, "decision_reference", ""))


def decision_named_once(row: str) -> models.CheckConstraint:
    """The key or the words: where the decision is recorded here, nobody writes it down again."""
    return models.CheckConstraint(
        name=f"{row}_names_its_decision_once",
        condition=Q(decision_part__isnull=True) | Q(decision_reference=""),
        violation_error_message="Choose the recorded decision or write its words, not both.",
    )


def said_of_decision(prefix: str = "") -> Combinable:
    """`decision_said` as an expression, for reports; `prefix` leads to the row ("proposal__")."""
    part = f"{prefix}decision_part"
    serial = LPad(Cast(f"{part}__decision__serial", models.CharField()), 6, Value("0"))
    year = Cast(f"{part}__decision__year", models.CharField())
    number = Cast(f"{part}__number", models.CharField())
    recorded = Concat(
        serial, Value("/"), year, Value(", part "), number, output_field=models.CharField()
    )
    return Case(
        When(**{f"{part}__isnull": False}, then=recorded),
        default=F(f"{prefix}decision_reference"),
        output_field=models.CharField(),
    )
