"""The priorities of ward plans and their feed to the budget: cases counted by hand, who reads what,
both copies, every format."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.people.models import User
from leadership.plans.models import BudgetAnswer
from leadership.plans.services import make_ready, revise, sign
from tests.factories import (
    CategoryFactory,
    ClusterFactory,
    CouncillorTermFactory,
    DistrictFactory,
    MeetingFactory,
    PersonFactory,
    PortfolioFactory,
    ServiceFactory,
    ServicePortfolioFactory,
    UserFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, login, manager, officer
from tests.plan_factories import (
    BudgetAnswerFactory,
    PlanningRoundFactory,
    PriorityTextFactory,
    WardPlanFactory,
)
from tests.plans.asking import ENDINGS, answered, asked, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
PRIORITIES, FEED = "plan-priorities", "budget-feed"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def call():
    return PlanningRoundFactory(name="First plans", slug="first")


def ward_of(call, name, **fields):
    ward = WardFactory(name=name, code=f"X{name}", generation=call.generation, **fields)
    person = PersonFactory(name=f"Cllr {name}")
    CouncillorTermFactory(seat__ward=ward, person=person)
    login(name, person=person)
    return ward


def draft_of(call, ward, *texts):
    """A draft of these priorities, in this order."""
    version = WardPlanFactory(round=call, ward=ward).versions.get()
    for text in texts:
        PriorityTextFactory(version=version, **text)
    return version


def ready(version):
    return make_ready(plan=version.plan, by=manager())


def signed(version):
    """Ready, and signed by the ward's councillor tonight."""
    version = ready(version)
    ward = version.plan.ward
    meeting = MeetingFactory(ward=ward, date=dates.today(), status=Meeting.Status.SITTING)
    by = ward.seats.get().terms.get().person.user
    sign(version=version, meeting=meeting, content_hash=version.content_hash, by=by)
    version.refresh_from_db()
    return version


class City:
    """Ash has signed two priorities; Beech is ready with one; Cedar writes a draft. Lamps are
    first of Annex 1, parks second."""

    def __init__(self, call):
        self.call = call
        self.parks = ServiceFactory(name="Parks", slug="parks", number=902)
        self.lamps = ServiceFactory(name="Lamps", slug="lamps", number=901)
        self.safe = CategoryFactory(name="Safe streets", slug="safe-streets")
        light = PortfolioFactory(name="Light")
        ServicePortfolioFactory(service=self.lamps, portfolio=light, start=date(2017, 1, 1))
        later = PortfolioFactory(name="Later")
        ServicePortfolioFactory(service=self.lamps, portfolio=later, start=date(2017, 10, 1))
        self.ash = ward_of(call, "Ash", district=DistrictFactory(name="Hill"))
        self.beech, self.cedar = ward_of(call, "Beech"), ward_of(call, "Cedar")
        bank = ClusterFactory(name="Bank", slug="bank", wards=[self.beech])
        self.of_ash = signed(
            draft_of(
                call,
                self.ash,
                {"title": "A bench", "service": self.parks, "amount": Decimal("250.50")},
                {
                    "title": "A lamp", "service": self.lamps, "theme": self.safe,
                    "commissioning": "Local repair", "commissioning_state": "agreed",
                    "strategy": "Safer city", "redesign": "One team", "budget": "Line 7",
                    "amount": Decimal("1000"),
                },
            )
        )  # fmt: skip
        self.of_beech = ready(
            draft_of(
                call,
                self.beech,
                {
                    "title": "Bright bank", "service": self.lamps, "cluster": bank,
                    "cluster_action": "Light the bank",
                },
            )
        )  # fmt: skip
        self.of_cedar = draft_of(call, self.cedar, {"title": "Canary draft"})

    @property
    def councillor_of_ash(self):
        return User.objects.get(person__name="Cllr Ash")

    def answer(self, title, **fields):
        text = self.of_ash.priorities.get(title=title)
        return BudgetAnswerFactory(priority=text.priority, **fields)


@pytest.fixture
def city(call):
    return City(call)


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


def titles(client, slug, **filters):
    return [title for (title,) in rows(client, slug, "title", **filters)]


def test_all_priorities_service_by_service(by_manager, city):
    keys = ("service", "portfolio", "ward", "number", "title", "theme", "plan")
    assert rows(by_manager, PRIORITIES, *keys) == [
        ("Lamps", "Light", "Ash", 2, "A lamp", "Safe streets", "Signed off"),
        (
            "Lamps", "Light", "Beech", 1, "Bright bank", "No theme named",
            "Ready for the Ward Forum",
        ),
        ("Parks", "", "Ash", 1, "A bench", "No theme named", "Signed off"),
        ("No service named", "", "Cedar", 1, "Canary draft", "No theme named", "Draft"),
    ]  # fmt: skip
    lamp, bright, *_ = rows(by_manager, PRIORITIES)
    assert (lamp["commissioning"], lamp["commissioning_state"]) == (
        "Local repair",
        "Agreed with the service",
    )
    assert (lamp["strategy"], lamp["redesign"], lamp["budget"], lamp["amount"]) == (
        "Safer city",
        "One team",
        "Line 7",
        1000.0,
    )
    assert (bright["cluster"], bright["cluster_action"], bright["amount"]) == (
        "Bank",
        "Light the bank",
        None,
    )
    assert (lamp["why"], lamp["what"]) == ("It is dark after ten.", "Lamps at both ends.")


def test_a_part_of_a_service_is_in_the_portfolio_of_the_whole(by_manager, city):
    part = ServiceFactory(name="Bulbs", slug="bulbs", number=None, parent=city.lamps)
    PriorityTextFactory(version=city.of_cedar, title="A bulb", service=part)
    assert rows(by_manager, PRIORITIES, "service", "portfolio", service="bulbs") == [
        ("Bulbs", "Light")
    ]


def test_sums_by_service_theme_and_cluster(by_manager, city):
    assert figures(by_manager, PRIORITIES) == {
        "priorities": "4",
        "money asked for": "£1,250.50",
        "for a cluster": "1",
        "with a commissioning intention": "1",
    }
    assert table(by_manager, PRIORITIES, "By service") == [
        ("Lamps", 2, 2, Decimal("1000")),
        ("Parks", 1, 1, Decimal("250.50")),
        ("No service named", 1, 1, Decimal(0)),
    ]
    assert table(by_manager, PRIORITIES, "By cluster") == [("Bank", 1, 1, Decimal(0))]
    assert table(by_manager, PRIORITIES, "By theme")[0] == ("Safe streets", 1, 1, Decimal("1000"))


def test_filters_by_service_theme_ward_and_area(by_manager, city):
    assert titles(by_manager, PRIORITIES, service="parks") == ["A bench"]
    assert titles(by_manager, PRIORITIES, service="none") == ["Canary draft"]
    assert titles(by_manager, PRIORITIES, theme="safe-streets") == ["A lamp"]
    assert titles(by_manager, PRIORITIES, ward="XCedar") == ["Canary draft"]
    assert titles(by_manager, PRIORITIES, area="district-hill") == ["A lamp", "A bench"]
    assert titles(by_manager, PRIORITIES, area="cluster-bank") == ["Bright bank"]


def test_of_a_plan_in_force_its_text_is_read_not_that_of_its_draft(by_manager, city):
    revise(plan=city.of_ash.plan, changed="More", by=manager())
    new = city.of_ash.plan.versions.get(number=2)
    new.priorities.filter(title="A lamp").update(title="Canary new lamp")
    assert titles(by_manager, PRIORITIES, ward="XAsh") == ["A lamp", "A bench"]
    assert rows(by_manager, PRIORITIES, "plan", ward="XAsh")[0] == ("New version being written",)


def test_drafts_are_read_by_those_who_see_the_plan(client, city):
    def read_by(user, slug=PRIORITIES, **filters):
        client.force_login(user)
        return titles(client, slug, **filters)

    everybodys = ["A lamp", "A bench"]
    assert read_by(councillor(of=city.cedar)) == [*everybodys, "Canary draft"]
    assert read_by(coordinator(city.cedar)) == [*everybodys, "Canary draft"]
    assert read_by(councillor(of=city.beech)) == ["A lamp", "Bright bank", "A bench"]
    assert read_by(city.councillor_of_ash) == everybodys
    assert read_by(city.councillor_of_ash, FEED) == everybodys
    assert read_by(councillor(of=city.beech), FEED) == ["A lamp", "Bright bank", "A bench"]
    assert read_by(officer(), copy="publication") == everybodys


def test_no_format_holds_a_draft_of_another_ward(client, city):
    client.force_login(city.councillor_of_ash)
    for slug in (PRIORITIES, FEED):
        for ending in ENDINGS:
            said = text_of(answered(client, slug, ending), ending)
            assert "Canary" not in said and "Brightbank" not in said and "Alamp" in said
        for words in ("Canary draft", "Bright bank"):
            page = client.get(reverse("report_page", args=[slug])).content.decode()
            assert words not in page


@pytest.mark.parametrize("slug", [PRIORITIES, FEED])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_publication_copy_holds_what_was_signed_off(by_manager, city, slug, ending):
    city.answer("A lamp", text="Words for councillors")
    said = text_of(answered(by_manager, slug, ending, copy="publication"), ending)
    assert "Alamp" in said and "Abench" in said
    assert "Bright" not in said and "Canary" not in said and "Wordsfor" not in said
    working = text_of(answered(by_manager, slug, ending), ending)
    assert "Brightbank" in working and ("Wordsforcouncillors" in working) == (slug == FEED)


def test_an_administrator_takes_no_working_copy(client, city):
    client.force_login(administrator())
    for slug in (PRIORITIES, FEED):
        address = reverse("report_download", args=[slug, "csv"])
        assert client.get(address, {"copy": "working"}).status_code == 404


# -- the feed to the budget


def test_the_feed_lists_what_nobody_answered_first(by_manager, city):
    ada = UserFactory(person=PersonFactory(name="Ada Budget"))
    first, last = (timezone.make_aware(datetime(2017, 10, day, 9)) for day in (2, 3))
    city.answer("A lamp", kind=BudgetAnswer.Kind.LATER, text="Not yet", by=ada, at=first)
    given = {"text": "Two of four", "amount": Decimal("500"), "by": ada, "at": last}
    city.answer("A lamp", kind=BudgetAnswer.Kind.PARTLY, **given)
    priority = city.of_ash.priorities.get(title="A bench").priority
    priority.champion = PersonFactory(name="Cara Champion")
    priority.save()
    keys = ("state", "title", "answer", "answer_words", "answer_amount", "answered_by", "champion")
    assert rows(by_manager, FEED, *keys) == [
        ("Not answered yet", "Bright bank", "", "", None, "", ""),
        ("Not answered yet", "A bench", "", "", None, "", "Cara Champion"),
        (
            "Answered", "A lamp", "Partly in the budget", "Two of four", 500.0, "Ada Budget", "",
        ),
    ]  # fmt: skip
    assert rows(by_manager, FEED)[2]["answered_at"] == "2017-10-03T09:00:00+01:00"
    assert titles(by_manager, FEED, only="open") == ["Bright bank", "A bench"]
    assert summary(by_manager, FEED).sentence == (
        "3 priorities for the budget of 2018/19: 1 answered, 2 not answered yet."
    )
    assert figures(by_manager, FEED) == {
        "answered": "1",
        "not answered yet": "2",
        "money asked for": "£1,250.50",
        "money given": "£500.00",
    }
    assert table(by_manager, FEED, "By service") == [
        ("Lamps", 2, 1, 1, Decimal("1000"), Decimal("500")),
        ("Parks", 1, 0, 1, Decimal("250.50"), Decimal(0)),
    ]


def test_the_next_round_warns_of_what_an_earlier_one_left_open(by_manager, city):
    city.answer("A bench")
    PlanningRoundFactory(
        name="Second", slug="second", start=date(2017, 10, 1), due=date(2017, 12, 1)
    )
    assert summary(by_manager, FEED).sentence == (
        "0 priorities for the budget of 2018/19: 0 answered, 0 not answered yet. The earlier round"
        " First plans still has 2 priorities without an answer."
    )
    public = summary(by_manager, FEED, copy="publication").sentence
    assert public.endswith("First plans still has 1 priority without an answer.")
    city.answer("A lamp")
    BudgetAnswerFactory(priority=city.of_beech.priorities.get().priority)
    assert "earlier round" not in summary(by_manager, FEED).sentence


@pytest.mark.parametrize("slug", [PRIORITIES, FEED])
def test_without_a_round_the_report_says_so(by_manager, slug):
    assert rows(by_manager, slug) == []
    assert summary(by_manager, slug).sentence == "No planning round has begun yet."
    assert asked(by_manager, slug, copy="publication")["rows"] == []


@pytest.mark.parametrize(("slug", "queries"), [(PRIORITIES, 21), (FEED, 23)])
def test_as_many_queries_for_three_wards_as_for_one(
    by_manager, call, slug, queries, django_assert_num_queries
):
    address = reverse("report_page", args=[slug])
    for name in ("Ash", "Beech", "Cedar"):
        version = signed(
            draft_of(call, ward_of(call, name), {"service": ServiceFactory()}, {"theme": None})
        )
        BudgetAnswerFactory(priority=version.priorities.get(number=1).priority)
        if name != "Beech":
            by_manager.get(address)
            with django_assert_num_queries(queries):
                by_manager.get(address)
