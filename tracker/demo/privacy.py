"""Three private matters of the demonstration's councillor: what not everybody of the ward sees."""

from datetime import date, timedelta

from leadership import dates
from leadership.people.models import User
from relationships.models import Category
from tracker.demo.city import OWN_WARD
from tracker.demo.loading import owners
from tracker.models import Issue, SeenBy
from tracker.services import acknowledge, raise_issue
from wards.models import Ward

MATTERS = [
    (
        SeenBy.ME, date(2017, 10, 23), "Housing",
        "A family tells me they are afraid of a neighbour",
        "They do not want it talked about in the ward. Please ring me before anybody visits.",
    ),
    (
        SeenBy.PARTY, date(2017, 11, 6), "Parks",
        "Our group wants to know what a new play area costs",
        "Only a first figure, before we say anything to anybody.",
    ),
    (
        SeenBy.COLLEAGUES, date(2017, 11, 13), "Anti-social behaviour",
        "A shop that residents name to us and not to the police",
        "All three of us have heard of it. What can be done without naming who told us?",
    ),
]  # fmt: skip


def raise_private_matters() -> None:
    """Through the services, by the councillor; the co-ordinator acknowledges the first. Twice is
    once."""
    if Issue.objects.exclude(seen_by=SeenBy.WARD).exists():
        return
    councillor = User.objects.get(username="councillor")
    coordinator = User.objects.get(username="coordinator")
    ward = Ward.objects.of_home_council().get(code=OWN_WARD)
    categories = {each.name: each for each in Category.objects.all()}
    raised = [
        raise_issue(
            ward=ward,
            by=councillor,
            title=title,
            description=words,
            category=categories[category],
            raised_on=on,
            seen_by=seen_by,
        )
        for seen_by, on, category, title, words in MATTERS
    ]
    acknowledge(
        issue=raised[0],
        who=owners()[MATTERS[0][2]],
        what_next="The housing officer rings you first and then talks to the family.",
        hear_next=dates.today() + timedelta(days=5),
        by=coordinator,
    )
