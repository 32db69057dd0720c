"""From a pilot to the city: evaluation, business case, roll-out (App A 4.2.6)."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from leadership.governance.models import (
    NAMES_A_DECISION,
    CarriesOut,
    decision_named_once,
    held_by_its_decision,
)
from relationships.models.pilots import ManagersQuerySet, Pilot
from relationships.models.registers import Record, not_blank

# an evaluation and an approved business case, both before the roll-out starts; the case is locked,
# so that its approval cannot go at the same moment
ROLL_OUT_AFTER_EVIDENCE = pgtrigger.Trigger(
    name="roll_out_after_evidence",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        PERFORM 1 FROM relationships_pilotevaluation AS evaluation
        WHERE evaluation.pilot_id = NEW.pilot_id AND evaluation."on" <= NEW.start
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'No evaluation of that pilot comes before the roll-out.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_out_after_evaluation';
        END IF;
        PERFORM 1 FROM relationships_businesscase AS business
        WHERE business.id = NEW.business_case_id AND business.status = 'approved'
            AND business.approved_on <= NEW.start AND business.budget_effect_of_release <> ''
        FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'No approved business case comes before the roll-out.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'roll_out_after_business_case';
        END IF;
        RETURN NEW;
    """,
)

# what a roll-out rests on stays
CASE_STAYS_APPROVED = pgtrigger.Trigger(
    name="case_stays_approved",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF EXISTS (
            SELECT 1 FROM relationships_rollout AS roll_out
            WHERE roll_out.business_case_id = NEW.id
                AND (NEW.status <> 'approved' OR NEW.approved_on > roll_out.start)
        ) THEN
            RAISE EXCEPTION 'A roll-out rests on this approval.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'case_stays_approved';
        END IF;
        RETURN NEW;
    """,
)
EVALUATION_STAYS = pgtrigger.Trigger(
    name="evaluation_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM relationships_rollout AS roll_out WHERE roll_out.pilot_id = OLD.pilot_id
        ) THEN
            RAISE EXCEPTION 'A roll-out rests on this evaluation.'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_stays';
        END IF;
        IF TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        RETURN NEW;
    """,
)


@pghistory.track()
class PilotEvaluation(models.Model):
    """Whether a pilot worked, and what shows it."""

    class Effective(models.TextChoices):
        YES = "yes", "Effective"
        PARTLY = "partly", "Effective in part"
        NO = "no", "Not effective"

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="evaluations")
    on = models.DateField("date")
    findings = models.TextField()
    effective = models.CharField(max_length=6, choices=Effective)

    class Meta:
        verbose_name = "evaluation"
        triggers = [EVALUATION_STAYS]
        constraints = [
            models.UniqueConstraint(
                fields=["pilot", "on"],
                name="evaluation_once_a_day",
                violation_error_message="There is an evaluation of that day already.",
            ),
            not_blank("findings", "evaluation_says_something", "Write what was found."),
        ]

    def __str__(self) -> str:
        return f"{self.pilot}, {self.on:%-d %B %Y}"


@pghistory.track()
class BusinessCase(Record, CarriesOut):
    """The case for a service of co-ordinators, with what releasing staff does to budgets (S170)."""

    MANAGERS_ALONE = True

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        APPROVED = "approved", "Approved"

    title = models.CharField(max_length=160, unique=True)
    text = models.TextField("the case")
    budget_effect_of_release = models.TextField(
        "effect of releasing staff on budgets",
        blank=True,
        help_text="Which services release whom, and what that does to their budgets.",
    )
    status = models.CharField(max_length=8, choices=Status, default=Status.DRAFT)
    approved_on = models.DateField(null=True, blank=True)
    decision_reference = models.CharField("decision", max_length=120, blank=True)

    NAMED_BY = F("title")

    objects = ManagersQuerySet.as_manager()

    class Meta:
        triggers = [
            CASE_STAYS_APPROVED,
            held_by_its_decision(moves=["status", "approved_on"], at_rest="NEW.status = 'draft'"),
        ]
        constraints = [
            decision_named_once("business_case"),
            models.CheckConstraint(
                name="case_approved_says_its_budget_effect",
                condition=Q(status="draft") | ~Q(budget_effect_of_release=""),
                violation_error_message="An approved case says what releasing staff does to "
                "budgets.",
            ),
            models.CheckConstraint(
                name="case_approved_says_when_and_by_which_decision",
                condition=(Q(status="draft") & Q(approved_on__isnull=True))
                | (Q(status="approved", approved_on__isnull=False) & NAMES_A_DECISION),
                violation_error_message="An approved case has the day and the decision; a draft "
                "has no such day.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def reason_against(self) -> str:
        if not self.pk or self.status == self.Status.APPROVED and not self._starts_before():
            return ""
        rests = self.roll_outs.exists()
        return "A roll-out rests on this approval: it stays as it is." if rests else ""

    def _starts_before(self) -> bool:
        return self.roll_outs.filter(start__lt=self.approved_on).exists()


@pghistory.track()
class RollOut(Record):
    """Co-ordinators for an area beyond the pilots, resting on a pilot and a business case."""

    MANAGERS_ALONE = True

    area = models.CharField(max_length=160)
    start = models.DateField()
    pilot = models.ForeignKey(
        Pilot, models.PROTECT, related_name="roll_outs", help_text="The pilot it rests on."
    )
    business_case = models.ForeignKey(BusinessCase, models.PROTECT, related_name="roll_outs")

    objects = ManagersQuerySet.as_manager()

    class Meta:
        verbose_name = "roll-out"
        triggers = [ROLL_OUT_AFTER_EVIDENCE]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "start"],
                name="roll_out_once",
                violation_error_message="This roll-out is entered already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.area}, from {self.start:%-d %B %Y}"

    def reason_against(self) -> str:
        """What is missing, in words; the database asks the same."""
        missing = []
        if not self.pilot.evaluations.filter(on__lte=self.start).exists():
            missing.append(f"an evaluation of “{self.pilot}” before the roll-out starts")
        case = self.business_case
        approved = case.status == BusinessCase.Status.APPROVED and case.approved_on is not None
        if not approved or case.approved_on > self.start:  # type: ignore[operator]
            missing.append("an approved business case, with what releasing staff does to budgets")
        return f"This roll-out has to wait. It needs {' and '.join(missing)}." if missing else ""
