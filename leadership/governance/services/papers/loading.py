"""Both papers of summer 2017 as records: leadership/governance/data/README.md.

A second run adds what is missing and writes to nothing that is there.
"""

from dataclasses import dataclass

from django.db import transaction

from leadership.governance.services.papers import (
    call_in,
    decision,
    meetings,
    people,
    report,
    rules,
    vision,
    work,
)
from leadership.people.models import User
from leadership.people.refusals import Refused
from wards.models import Ward

LOADER = "papers"  # the login in whose name it is loaded: nobody can sign in with it


@dataclass
class PapersLoaded:
    meetings: int
    decisions: int
    steps: int
    promises: int
    findings: int

    def __str__(self) -> str:
        return (
            f"{self.meetings} meetings, {self.decisions} decision, {self.steps} steps of the "
            f"Action Plan, {self.promises} promises and {self.findings} findings added."
        )


@transaction.atomic
def load_papers(*, by: User | None = None) -> PapersLoaded:
    """Raises Refused where the wards of 2004 are not loaded, or where something new would hang on a
    row that was deleted here."""
    if not Ward.objects.of_home_council().in_force(people.NOTED_ON).exists():
        raise Refused("The wards of 2004 are not here: run load_birmingham first.")
    by = by or loader()
    bodies, named = people.load_bodies(), people.load_people()
    rules.load_rules()
    criteria = rules.load_criteria()
    held, meetings_made = meetings.load_meetings(bodies, named)
    item = held[meetings.DECIDED].agenda.filter(number=3).first()
    written = report.load_report(bodies, named, item)
    taken, decided_now = decision.load_decision(bodies, written, by)
    parts = decision.parts_of(taken)
    steps = work.load_action_plan(bodies, written, parts)
    promises = work.load_promises(bodies, named, held[meetings.NOTED], parts)
    if decided_now:
        call_in.load_request(
            decision=taken,
            criteria=criteria,
            bodies=bodies,
            people=named,
            hearing=held[meetings.HEARING],
            by=by,
        )
    vision.load_measures()
    vision.load_scheme()
    findings = vision.load_findings()
    return PapersLoaded(meetings_made, int(decided_now), steps, promises, findings)


def loader() -> User:
    """A login without a person, a password or any right, that stands for this command."""
    user = User.objects.filter(username=LOADER).first()
    if user is None:
        user = User(username=LOADER, is_active=False)
        user.set_unusable_password()
        user.save()
    return user
