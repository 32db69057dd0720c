"""The status of ward plans and the sign-offs outstanding: cases counted by hand, both copies, every
format, as many queries for three wards as for one."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.plans.models import State
from leadership.plans.services import object_to, revise, sign
from tests.factories import (
    CouncillorTermFactory,
    DistrictFactory,
    MeetingFactory,
    PersonFactory,
    SeatFactory,
    UserFactory,
    WardFactory,
)
from tests.personas import administrator, councillor, manager
from tests.plan_factories import (
    PlanningRoundFactory,
    PlanSectionFactory,
    PriorityTextFactory,
    SignatureFactory,
    StageFactory,
    WardPlanFactory,
    write_and_freeze,
)
from tests.plans.asking import ENDINGS, answered, asked, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
STATUS, SIGN_OFFS = "plan-status", "plan-sign-offs"


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)  # a Wednesday


@pytest.fixture
def called():
    call = PlanningRoundFactory(name="First plans", slug="first", most_words=12, most_priorities=1)
    StageFactory(round=call, reaches=State.CONSULTED, due=date(2017, 9, 1))
    StageFactory(round=call, reaches=State.READY, due=date(2017, 9, 15))
    return call


def ward_of(call, name, *people, **fields):
    """A ward whose seats these people hold, in this order."""
    ward = WardFactory(name=name, code=f"X{name}", generation=call.generation, **fields)
    for person in people:
        CouncillorTermFactory(seat__ward=ward, person=PersonFactory(name=person))
    return ward


def consulted(call, ward, **fields):
    plan = WardPlanFactory(round=call, ward=ward, **fields)
    plan.versions.update(consult_from=date(2017, 8, 25), consult_until=date(2017, 9, 8))
    return plan


def term_of(ward, number=1):
    return ward.seats.get(number=number).terms.get()


def sign_by_all(version, meeting):
    for seat in version.plan.ward.seats.order_by("number"):
        by = UserFactory(person=seat.terms.get().person)
        sign(version=version, meeting=meeting, content_hash=version.content_hash, by=by)


def tonight(ward, **fields):
    return MeetingFactory(ward=ward, date=dates.today(), status=Meeting.Status.SITTING, **fields)


@pytest.fixture
def city(called):
    """Ash has signed tonight and writes a new version; Beech is ready and was signed by Bela in
    September; Cedar was consulted on and is a draft; Dale has not begun."""
    ash = ward_of(called, "Ash", "Anna", district=DistrictFactory(name="Hill"))
    plan = consulted(called, ash, lead=term_of(ash).person)
    version = write_and_freeze(plan)  # 3 + 5 + 4 + 7 words and a number in the title
    sign_by_all(version, tonight(ash, venue="Ash Hall"))
    revise(plan=plan, changed="Secret change", by=manager())

    beech = ward_of(called, "Beech", "Bela", "Boris")
    beech.seats.create(number=3)
    ready = write_and_freeze(consulted(called, beech))
    forum = MeetingFactory(ward=beech, date=date(2017, 9, 11))
    SignatureFactory(version=ready, meeting=forum, term=term_of(beech))
    MeetingFactory(ward=beech, date=date(2017, 10, 9), status=Meeting.Status.SCHEDULED)

    cedar = ward_of(called, "Cedar", "Cleo")
    draft = consulted(called, cedar).versions.get()
    PlanSectionFactory(version=draft, heading="Our lamps", text="Every street has light.")
    one = {"why": "", "what": "", "who": ""}
    PriorityTextFactory(version=draft, title="Secret bench", **one)
    PriorityTextFactory(version=draft, title="Second secret bench here", **one)
    ward_of(called, "Dale", "Dora")
    return called


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


def test_each_ward_with_its_state(by_manager, city):
    keys = ("ward", "state", "version", "priorities", "signed", "signers", "next", "due", "late")
    assert rows(by_manager, STATUS, *keys) == [
        ("Ash", "New version being written", 2, 1, 0, 1, "", None, 0),
        (
            "Beech",
            "Ready for the Ward Forum",
            1,
            1,
            1,
            2,
            "Signed off by all councillors",
            "2017-09-30",
            3,
        ),
        ("Cedar", "Draft", 1, 2, 0, 1, "Ready for the Ward Forum", "2017-09-15", 13),
        ("Dale", "Not begun", None, None, 0, 1, "Consultation begins", "2017-09-01", 23),
    ]


def test_when_and_at_which_forum_it_was_signed(by_manager, city):
    (ash, beech, *_) = rows(by_manager, STATUS)
    assert (ash["signed_on"], ash["forum"]) == ("2017-10-04", "Ash Ward Forum, Ash Hall")
    assert (ash["lead"], ash["district"]) == ("Anna", "Hill")
    assert (beech["signed_on"], beech["forum"]) == (None, "")
    assert (beech["consult_from"], beech["consult_until"], beech["ready_on"]) == (
        "2017-08-25",
        "2017-09-08",
        "2017-10-04",
    )


def test_words_and_priorities_against_the_rounds_measure(by_manager, city):
    """Cedar: 2 words in the heading, 4 below it, 2 and 4 in the titles; of 12 words and 1
    priority at most."""
    cedar = rows(by_manager, STATUS)[2]
    assert (cedar["words"], cedar["gauge"]) == (12, "1 priority over")
    PriorityTextFactory(
        version=city.plans.get(ward__name="Cedar").versions.get(),
        title="One", why="two three", what="", who="",
    )  # fmt: skip
    cedar = rows(by_manager, STATUS)[2]
    assert (cedar["words"], cedar["gauge"]) == (15, "3 words over, 2 priorities over")


def test_what_is_overdue_stands_on_top_by_step(by_manager, city):
    assert summary(by_manager, STATUS).sentence == (
        "1 of 4 plans is signed off on 4 October 2017; 3 are overdue. The round is due on"
        " 30 September 2017."
    )
    assert table(by_manager, STATUS, "Overdue") == [
        ("Consultation begins", date(2017, 9, 1), 1, 23, "Dale"),
        ("Ready for the Ward Forum", date(2017, 9, 15), 2, 13, "Cedar, Dale"),
        ("Signed off by all councillors", date(2017, 9, 30), 3, 3, "Beech, Cedar, Dale"),
    ]
    assert figures(by_manager, STATUS) == {
        "not begun": "1",
        "draft": "1",
        "ready for the ward forum": "1",
        "new version being written": "1",
    }


def test_filters_by_state_ward_district_and_what_is_overdue(by_manager, city):
    def wards(**filters):
        return [ward for (ward,) in rows(by_manager, STATUS, "ward", **filters)]

    assert wards(state="draft") == ["Cedar"]
    assert wards(only="overdue") == ["Beech", "Cedar", "Dale"]
    assert wards(ward="XDale") == ["Dale"]
    assert wards(area="district-hill") == ["Ash"]


def test_the_public_reads_of_signed_plans_alone(by_manager, city):
    found = asked(by_manager, STATUS, copy="publication")
    told = [(row["ward"], row["state"], row["version"], row["late"]) for row in found["rows"]]
    assert told == [
        ("Ash", "Signed off", 1, 0),
        ("Beech", "Not signed off", None, 3),
        ("Cedar", "Not signed off", None, 3),
        ("Dale", "Not signed off", None, 3),
    ]
    assert table(by_manager, STATUS, "Overdue", copy="publication") == [
        ("Signed off by all councillors", date(2017, 9, 30), 3, 3, "Beech, Cedar, Dale")
    ]
    assert rows(by_manager, STATUS, copy="publication", state="draft") == []


def test_without_a_round_the_report_says_so(by_manager):
    for slug in (STATUS, SIGN_OFFS):
        assert rows(by_manager, slug) == []
        assert summary(by_manager, slug).sentence == "No planning round has begun yet."


def test_an_earlier_round_can_be_asked_for(by_manager, city):
    PlanningRoundFactory(
        name="Second", slug="second", start=date(2017, 10, 1), due=date(2017, 12, 1)
    )
    assert rows(by_manager, STATUS, "state")[0] == ("Not begun",)
    assert rows(by_manager, STATUS, "state", round="first")[0] == ("New version being written",)


def test_everybody_signed_in_reads_the_states_and_an_administrator_takes_none(client, city):
    client.force_login(councillor(of=WardFactory(generation=city.generation)))
    page = client.get(reverse("report_page", args=[STATUS]))
    assert "New version being written" in page.content.decode()
    for ending in ENDINGS:
        assert "Secret" not in text_of(answered(client, STATUS, ending), ending)
    client.force_login(administrator())
    address = reverse("report_download", args=[STATUS, "csv"])
    assert client.get(address, {"copy": "working"}).status_code == 404
    assert client.get(address, {"copy": "publication"}).status_code == 200


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_format_gives_the_rows(by_manager, city, ending):
    said = text_of(answered(by_manager, STATUS, ending), ending)
    assert "Newversionbeingwritten" in said and "Boris" not in said
    said = text_of(answered(by_manager, SIGN_OFFS, ending), ending)
    assert "Boris" in said and "vacantseat" in said


# -- sign-offs outstanding


def test_who_has_yet_to_sign_and_which_seat_is_vacant(by_manager, city):
    keys = ("ward", "seat", "councillor", "state", "signed_at", "signed", "next_forum", "next")
    assert rows(by_manager, SIGN_OFFS, *keys) == [
        ("Beech", 2, "Boris", "Yet to sign", "2017-09-11", "Bela", "2017-10-09", "set"),
        ("Beech", 3, "vacant seat", "Vacant seat", "2017-09-11", "Bela", "2017-10-09", "set"),
    ]
    said = "1 signature is outstanding on 1 plan ready to be signed."
    assert summary(by_manager, SIGN_OFFS).sentence == said
    assert list(figures(by_manager, SIGN_OFFS).values()) == ["1", "1", "0", "0"]


def test_a_ward_without_a_date_and_nobody_who_signed(by_manager, called):
    ash = ward_of(called, "Ash", "Anna", "Alma")
    write_and_freeze(consulted(called, ash))
    MeetingFactory(ward=ash, date=date(2017, 6, 1))
    MeetingFactory(ward=ash, date=date(2017, 11, 1), status="scheduled", public=False)
    keys = ("councillor", "last_forum", "signed_at", "signed", "next_forum", "next")
    assert rows(by_manager, SIGN_OFFS, *keys) == [
        (name, "2017-06-01", None, "nobody", None, "no date") for name in ("Anna", "Alma")
    ]


def test_seats_are_those_held_today(by_manager, called):
    ash = ward_of(called, "Ash")
    seat = SeatFactory(ward=ash)
    old, new = PersonFactory(name="Old"), PersonFactory(name="New")
    CouncillorTermFactory(seat=seat, person=old, end=date(2017, 10, 4))
    CouncillorTermFactory(seat=seat, person=new, start=date(2017, 10, 4))
    write_and_freeze(consulted(called, ash))
    assert rows(by_manager, SIGN_OFFS, "councillor") == [("New",)]


def test_a_disputed_signature_is_outstanding_on_a_signed_plan(by_manager, called):
    ash = ward_of(called, "Ash", "Anna", "Alma")
    version = write_and_freeze(consulted(called, ash))
    forum = MeetingFactory(ward=ash, date=date(2017, 9, 11))
    for number in (1, 2):
        signature = SignatureFactory(version=version, meeting=forum, term=term_of(ash, number))
    by = UserFactory(person=term_of(ash, 2).person)
    object_to(signature=signature, reason="I had left.", by=by)
    version.state, version.signed_at = State.SIGNED_OFF, forum
    version.save()
    assert rows(by_manager, SIGN_OFFS, "councillor", "state", "objected_on") == [
        ("Alma", "Signature disputed", "2017-10-04")
    ]
    assert rows(by_manager, STATUS, "state") == [("Sign-off disputed",)]
    assert "I had left" not in str(asked(by_manager, SIGN_OFFS))


def test_who_has_not_signed_is_not_published(by_manager, city):
    address = reverse("report_download", args=[SIGN_OFFS, "csv"])
    assert by_manager.get(address, {"copy": "publication"}).status_code == 404


@pytest.mark.parametrize("slug", [STATUS, SIGN_OFFS])
def test_as_many_queries_for_three_wards_as_for_one(
    by_manager, called, slug, django_assert_num_queries
):
    address = reverse("report_page", args=[slug])
    numbers = {STATUS: 19, SIGN_OFFS: 20}
    for name in ("Ash", "Beech", "Cedar"):
        ward = ward_of(called, name, f"{name} one", f"{name} two")
        plan = consulted(called, ward)
        version = write_and_freeze(plan)
        sign_by_all(version, tonight(ward))
        revise(plan=plan, changed="More", by=manager())
        again = {"consult_from": date(2017, 10, 1), "consult_until": date(2017, 10, 3)}
        plan.versions.filter(number=2).update(**again)
        write_and_freeze(plan)
        MeetingFactory(ward=ward, date=date(2017, 10, 9), status="scheduled")
        if name != "Beech":
            by_manager.get(address)
            with django_assert_num_queries(numbers[slug]):
                by_manager.get(address)
