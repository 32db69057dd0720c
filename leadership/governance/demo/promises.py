"""What was promised in the demonstration, and what was brought to its scrutiny committee."""

from collections.abc import Sequence
from datetime import date

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.demo.decisions import Decisions
from leadership.governance.demo.meetings import HEARD, Sittings
from leadership.governance.demo.people import Cast
from leadership.governance.models import CallForAction, Petition, PetitionOrganiser, Promise
from leadership.meetings.models import Meeting
from wards.models import Ward

OCTOBER, NOVEMBER = date(2017, 10, 18), date(2017, 11, 9)
NOV_SCRUTINY, NEXT_SCRUTINY = date(2017, 11, 1), date(2017, 11, 22)
# kind, what, to, due, words, part of decision 2101, closed on, outcome
PROMISES = [
    ("promise", "A detailed Action Plan", "cabinet", "October 2017", "", 2, OCTOBER, ""),
    ("promise", "Proposals on area working", "cabinet", "October 2017", "", 2, None, ""),
    ("promise", "A report on pilots of co-ordinators", "cabinet", "6 December 2017", "", 2, None,
     ""),
    ("promise", "Ward pages with eleven figures", "cabinet", "November 2017", "", 1, None, ""),
    ("promise", "How work with community groups goes on", "cabinet", "", "as soon as possible",
     None, None, ""),
    ("promise", "A shared calendar of forums", "cabinet", "September 2017", "", 1, NOVEMBER,
     "Given up: every ward page shows its next forum."),
    ("action", "Ask the Assistant Leaders what they have begun with", "scrutiny",
     "22 November 2017", "", None, None, ""),
    ("suggestion", "A half-day on caretakers", "scrutiny", "January 2018", "", None, None, ""),
    ("programme", "Response times of twelve services", "scrutiny", "13 December 2017", "", None,
     None, ""),
    ("action", "Figures of the mobile library", "scrutiny", "by 10 November 2017", "", None, None,
     ""),
]  # fmt: skip


def promise(told: Cast, decisions: Decisions, sittings: Sittings) -> None:
    """Late, due, delivered, given up, and without a date."""
    parts = {part.number: part for part in decisions[2101].parts.all()}
    discussion = sittings["scrutiny", NOV_SCRUTINY].agenda.get(number=4)
    for kind, what, to, due, words, part, closed_on, outcome in PROMISES:
        delivered = closed_on is not None and not outcome
        Promise.objects.create(
            kind=kind,
            what=what,
            body=told.bodies[to],
            due_words=words,
            due_meeting=_due_at(due, to, sittings),
            owner=told.head if to == "cabinet" else None,
            owner_post="" if to == "cabinet" else "Head of Scrutiny",
            reports_to="" if to == "cabinet" else "The committee",
            part=parts.get(part) if part else None,
            item=discussion if to == "scrutiny" else None,
            source="Invented for this demonstration",
            status="delivered" if delivered else "dropped" if outcome else "open",
            closed_on=closed_on,
            delivered_at=sittings["cabinet", OCTOBER] if delivered else None,
            outcome=outcome,
            **when_columns(VagueDate.parse(due) if due else None),
        )


def _due_at(due: str, to: str, sittings: Sittings) -> Meeting | None:
    days = {"6 December 2017": date(2017, 12, 6), "22 November 2017": NEXT_SCRUTINY}
    return sittings[to, days[due]] if due in days else None


def bring_before_scrutiny(told: Cast, sittings: Sittings, wards: Sequence[Ward]) -> None:
    """Two petitions and a councillor's call for action; organisers are invented residents."""
    body = told.bodies["scrutiny"]
    heard = sittings["scrutiny", NOV_SCRUTINY].agenda.get(heading=HEARD)
    coming = sittings["scrutiny", NEXT_SCRUTINY].agenda.get(heading=HEARD)
    crossing = Petition.objects.create(
        subject="A crossing by the infant school", ward=wards[0], body=body, item=heard,
        received_on=date(2017, 10, 20), signatures=412, outcome="referred",
        outcome_text="Passed to the officer for highways, who answers by January.",
    )  # fmt: skip
    library = Petition.objects.create(
        subject="Keep the mobile library's Saturday stop", body=body, item=coming,
        received_on=date(2017, 11, 8), signatures=96,
    )  # fmt: skip
    PetitionOrganiser.objects.create(petition=crossing, name="Orla Pebbleworth",
                                     contact="0121 496 0111")  # fmt: skip
    PetitionOrganiser.objects.create(petition=library, name="Kofi Saddleby")
    CallForAction.objects.create(
        subject="Rubbish behind the shops, five months on", ward=wards[1], body=body, item=coming,
        received_on=date(2017, 11, 10), councillor=told.committee[5],
    )  # fmt: skip
