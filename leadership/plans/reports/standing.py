"""How far the wards asked for are, once for a report, and what of it the public reads."""

from datetime import date

from leadership.plans.models import PlanVersion
from leadership.plans.progress import Progress, Stand, progress_of
from leadership.plans.reports.filters import wards_asked
from leadership.reporting.report import Asked

NOT_SIGNED_OFF = "Not signed off"


def progress(asked: Asked) -> list[Progress]:
    found: list[Progress] = asked.once("progress", lambda: _ask_for_progress(asked))
    return found


def _ask_for_progress(asked: Asked) -> list[Progress]:
    planning_round = asked.filters["round"]
    if planning_round is None:
        return []
    return progress_of(planning_round, wards_asked(asked), asked.at.date())


def in_consultation(version: PlanVersion | None, today: date) -> bool:
    """Does everybody read it today? As `PlanVersion.objects.published` asks the database."""
    return (
        version is not None
        and version.state == PlanVersion.State.CONSULTED
        and version.consult_from is not None
        and version.consult_until is not None
        and version.consult_from <= today <= version.consult_until
    )


def public_stand(one: Progress, today: date) -> Stand | None:
    """What everybody may know of a ward's plan; None: it is not signed off, and no more."""
    if one.in_force:
        return Stand.DISPUTED if one.disputed else Stand.SIGNED_OFF
    return Stand.CONSULTED if in_consultation(one.version, today) else None


def stand_told(asked: Asked, one: Progress) -> Stand | None:
    return public_stand(one, asked.at.date()) if asked.is_publication else one.stand


def words_told(asked: Asked, one: Progress) -> str:
    told = stand_told(asked, one)
    return NOT_SIGNED_OFF if told is None else str(told.label)


def version_told(asked: Asked, one: Progress) -> PlanVersion | None:
    """The version whose measure and dates are told: the latest, to the public the one in force."""
    return one.in_force if asked.is_publication else one.version
