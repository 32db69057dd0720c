"""What lies ahead on the demonstration's evening, and what officers have told the public."""

from datetime import date, time, timedelta
from random import Random

from leadership import dates
from leadership.meetings.models import Meeting, Status
from leadership.meetings.services import cancel_meeting, plan_meeting
from leadership.people.invented import FIRST_NAMES, SURNAME_STARTS, VENUES
from leadership.people.models import User
from tracker.demo.city import OWN_WARD
from tracker.models import Issue, Raiser
from tracker.models import Status as IssueStatus
from tracker.services import carry_over, release
from wards.models import Ward

WITHOUT_A_DATE = 4  # wards whose next forum nobody has fixed: a gap the manager sees
TOLD = 260


def plan_forums(wards: list[Ward], by: User) -> None:
    """A forum tonight in the demonstration's own ward; within days or weeks in most others."""
    chance = Random("coming forums")
    today = dates.today()
    without = set(chance.sample([w.code for w in wards if w.code != OWN_WARD], WITHOUT_A_DATE))
    for ward in wards:
        day = today if ward.code == OWN_WARD else _evening(chance, today)
        venue = f"{chance.choice(SURNAME_STARTS)} {chance.choice(VENUES)}"
        planned = Meeting.objects.of_wards([ward]).filter(date__gte=today).exists()
        if ward.code in without or planned:
            continue
        meeting = plan_meeting(
            bodies=[ward.forum],
            date=day,
            time=chance.choice([time(18, 30), time(19)]),
            venue=venue,
            venue_address="Invented address",
            venue_is_public=True,
            topics="Matters raised; what became of the last ones; the ward's priorities",
            by=by,
        )
        if chance.random() < 0.05:
            cancel_meeting(meeting=meeting, reason="The hall is not free.", by=by)


def _evening(chance: Random, today: date) -> date:
    """Two in three within a fortnight, the others before Christmas; Tuesday to Thursday."""
    days = range(1, 15) if chance.random() < 0.66 else range(15, 35)
    evenings = [today + timedelta(days=n) for n in days]
    return chance.choice([day for day in evenings if day.weekday() in (1, 2, 3)])


def carry_over_to_tonight(by: User) -> None:
    """What is still open in the own ward stands on the sheet of tonight's forum."""
    tonight = Meeting.objects.filter(
        date=dates.today(), meeting_bodies__body__wardforum__ward__code=OWN_WARD
    ).first()
    if tonight is None or tonight.status == Status.CANCELLED:
        return
    waiting = Issue.objects.open().filter(ward__code=OWN_WARD, meeting__isnull=False)
    for issue in waiting.order_by("raised_on", "pk")[:6]:
        carry_over(issue=issue, meeting=tonight, by=by)


def tell_the_public(by: User) -> None:
    """Officers have released summary and outcome of some closed issues, and of a few open ones."""
    chance = Random("released")
    brought_in = Issue.objects.filter(step__isnull=True)  # the others come later, by the ladder
    told = brought_in.exclude(outcome="").filter(status=IssueStatus.CLOSED)
    still_open = brought_in.filter(status=IssueStatus.IN_PROGRESS)
    closed = told.order_by("-closed_on", "reference")[:TOLD]
    for issue in [*closed, *still_open.order_by("reference")[:40]]:
        if chance.random() < 0.8 and issue.released_at is None:
            release(issue=issue, public_summary=issue.title, public_outcome=issue.outcome, by=by)


def name_some_raisers() -> None:
    """Some residents left a name and a number, so that who may see them can be shown."""
    chance = Random("raisers")
    unnamed = Raiser.objects.filter(kind=Raiser.Kind.RESIDENT, issue__year=2017)
    for raiser in unnamed.order_by("issue__reference"):
        left_name = chance.random() < 0.25
        name = f"{chance.choice(FIRST_NAMES)} {chance.choice(SURNAME_STARTS)}son"
        contact = f"0121 496 0{chance.randrange(1000):03d}"  # numbers kept for fiction
        if left_name and not raiser.contact:
            raiser.name, raiser.contact = name, contact
            raiser.save(update_fields=["name", "contact"])
