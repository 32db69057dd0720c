"""Which wards a report or a decision affects, and why it is then no key decision (S036, S037)."""

from collections.abc import Sequence
from datetime import date

from leadership.governance.models import CommitteeReport, Decision
from leadership.people.models import User
from leadership.people.refusals import Refused
from wards.models import Ward, WardGeneration

SEVERAL = 2
ASKED = (
    "Two or more wards are affected and it is not a key decision: say why not. If it is one, "
    "choose Yes instead."
)


def check_wards(*, all_wards: bool, wards: Sequence[Ward], day: date) -> None:
    """Raises Refused where both ALL and single wards are named, or a ward that there was not on
    the day of the decision."""
    if all_wards and wards:
        raise Refused("Choose ALL wards, or name those affected: not both.", "wards")
    sets = WardGeneration.objects.filter(pk__in={ward.generation_id for ward in wards})
    valid = {each.pk for each in sets if day in each}
    strange = [str(ward) for ward in wards if ward.generation_id not in valid]
    if strange:
        raise Refused(f"Not a ward on {day:%-d %B %Y}: {', '.join(strange)}.", "wards")


def keep_why_not_key(
    record: CommitteeReport | Decision, *, wards: Sequence[Ward], before: str, by: User
) -> None:
    """Where several wards are affected and the answer is No, the reason is asked for and kept with
    who gave it. The answer itself is never changed. Raises Refused where the reason is missing."""
    several = record.all_wards or len(wards) >= SEVERAL
    said = record.not_key_because = record.not_key_because.strip()
    if record.key_decision or not said:
        if several and not record.key_decision:
            raise Refused(ASKED, "not_key_because")
        record.not_key_because, record.not_key_said_by = "", None
    elif said != before or record.not_key_said_by is None:
        record.not_key_said_by = by
