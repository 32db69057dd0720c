from datetime import date, datetime, time, timedelta

import pytest

from tests import personas
from tests.factories import (
    AbsenceFactory,
    AttendanceCountFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    PhaseServiceFactory,
    RaiserFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    UpdateFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def text(response):
    return " ".join(response.content.decode().split())


def start(client, user):
    client.force_login(user)
    return client.get("/")


def coming(ward, days=6, **kwargs):
    return MeetingFactory(
        ward=ward, status="scheduled", date=TODAY + timedelta(days), time=time(18, 30), **kwargs
    )


def test_a_councillor_sees_what_waits_first(client):
    ward = WardFactory(name="Elmwick")
    owner = PersonFactory(name="Hal Highway")
    coming(ward)
    IssueFactory(
        ward=ward, title="Blocked drain", status="answered", owner=owner, answered_on="2017-11-13"
    )
    IssueFactory(ward=ward, title="Fly-tipping", owner=owner, due=date(2017, 11, 10))
    IssueFactory(ward=ward, title="Street light", owner=owner, due=date(2017, 11, 20))
    IssueFactory(ward=ward, title="Missed bins")
    said = text(start(client, personas.councillor(of=ward)))
    waiting, rest = said.split("Open in this ward")
    assert "<title>My wards – Local Leadership</title>" in said
    assert "1 reply waits for you · 1 reply is late · next forum in 6 days" in said
    assert "Answered by Hal Highway on Mon 13 November. Are you satisfied?" in waiting
    assert '<strong class="govuk-tag govuk-tag--amber">Your reply</strong>' in waiting
    assert "Hal Highway. A reply was due by Fri 10 November." in waiting
    assert '<strong class="govuk-tag govuk-tag--red">3 days late</strong>' in waiting
    assert "Street light" not in waiting
    assert "Street light" in rest
    assert "20 Nov" in rest
    assert "no one yet" in rest
    assert '<strong class="govuk-tag govuk-tag--red">No one named</strong>' in rest
    assert "Tuesday 21 November, 18:30" in rest


def test_a_councillor_sees_nothing_of_another_ward_and_no_officers_note(client):
    ward, other = WardFactory(), WardFactory()
    IssueFactory(ward=other, title="Their bench", due=date(2017, 11, 1))
    coming(other, venue="Their hall")
    issue = IssueFactory(ward=ward, title="Our bench")
    UpdateFactory(issue=issue, on=TODAY, text="Between us officers", audience="internal")
    UpdateFactory(issue=issue, on=TODAY, text="A carpenter comes", audience="ward")
    RaiserFactory(issue=issue, name="Robin Resident")
    said = text(start(client, personas.councillor(of=ward)))
    assert "Our bench" in said
    assert "A carpenter comes" in said
    for hidden in ("Their bench", "Their hall", "Between us officers", "Robin Resident"):
        assert hidden not in said


def test_a_councillors_empty_screen_says_what_would_stand_there(client):
    said = text(start(client, personas.councillor(of=WardFactory())))
    assert "Nothing waits for you · no forum planned" in said
    assert "No other issue is open." in said
    assert '<strong class="govuk-tag govuk-tag--red">No one named</strong>' in said


def test_a_crowded_ward_shows_the_most_pressing_and_says_how_many_more(client):
    ward = WardFactory()
    for number in range(12):
        IssueFactory(
            ward=ward,
            title=f"Late thing {number:02d}",
            owner=PersonFactory(),
            due=date(2017, 10, 1) + timedelta(number),
        )
    said = text(start(client, personas.councillor(of=ward)))
    assert "12 replies are late" in said
    assert "Late thing 07" in said
    assert "Late thing 08" not in said.split("Open in this ward")[0]
    assert "and 4 more" in said


def test_an_officers_queue_runs_by_due_date(client):
    user = personas.officer()
    IssueFactory(title="Later", owner=user.person, due=date(2017, 11, 20))
    IssueFactory(title="Late", owner=user.person, due=date(2017, 11, 10))
    IssueFactory(title="No date", owner=user.person)
    IssueFactory(title="Answered", owner=user.person, status="answered")
    IssueFactory(title="Somebody else's", owner=PersonFactory(), due=date(2017, 11, 1))
    said = text(start(client, user))
    places = [said.index(f">{title}</a>") for title in ("Late", "Later", "No date")]
    assert places == sorted(places)
    assert "1 is late · 1 due within a week · 1 answered, waiting for a councillor" in said
    assert ">Answered</a>" not in said
    assert "Somebody else" not in said


def test_a_coordinators_queue_holds_the_wards_issues_and_forums(client):
    ward = WardFactory(name="Elmwick")
    IssueFactory(ward=ward, title="Missed bins")
    coming(ward, venue="Elmwick Hall")
    said = text(start(client, personas.coordinator(of=ward)))
    assert "Missed bins" in said
    assert "1 without an owner" in said
    assert "Elmwick Hall" in said
    assert "Elmwick Ward Forum</a>" in said


def test_who_records_meetings_opens_tonights_evening_from_the_first_screen(client):
    ward = WardFactory(name="Elmwick")
    tonight, later = coming(ward, days=0), coming(ward, days=1)
    for user in (personas.manager(), personas.coordinator(of=ward)):
        said = text(start(client, user))
        assert f'href="/meetings/{tonight.pk}/evening/">Record the evening</a>' in said
        assert f"/meetings/{later.pk}/evening/" not in said
    for user in (personas.administrator(), personas.councillor(of=ward)):
        assert "/evening/" not in text(start(client, user))


def test_an_officer_with_nothing_to_do_is_told_what_the_page_is_for(client):
    assert "Nothing is in your queue." in text(start(client, personas.officer()))


def test_a_manager_sees_meetings_and_gaps(client):
    ward = WardFactory(name="Elmwick")
    coming(ward, days=3)
    coming(ward, days=20, venue="Too far ahead")
    unposted = MeetingFactory(ward=ward, date=date(2017, 11, 1), notes="Held.", venue="North Hall")
    noteless = MeetingFactory(ward=ward, date=date(2017, 11, 2), venue="South Hall")
    complete = MeetingFactory(ward=ward, date=date(2017, 11, 3), notes="x", venue="West Hall")
    for meeting in (noteless, complete):
        AttendanceCountFactory(meeting=meeting)
    IssueFactory(ward=ward, title="No category", due=date(2017, 11, 1), owner=PersonFactory())
    said = text(start(client, personas.manager()))
    assert "<title>Today – Local Leadership</title>" in said
    assert (
        "1 meeting in the next fortnight · 1 without attendance · 1 without notes · 1 issue late"
        in said
    )
    assert "Too far ahead" not in said
    incomplete = said.split("Attendance or notes missing")[1].split("Gaps in the tracker")[0]
    assert unposted.venue in incomplete
    assert noteless.venue in incomplete
    assert complete.venue not in incomplete
    assert (incomplete.count(">No attendance<"), incomplete.count(">No notes<")) == (1, 1)
    assert "A reply was due by Wed 1 November. No category and no place.<" in said
    assert "Every ward has one planned." in said


def test_a_managers_empty_screen(client):
    said = text(start(client, personas.manager()))
    assert "No meeting is planned for the next fortnight." in said
    assert "Every meeting held has its attendance and notes." in said
    assert "Every open issue has a category, an owner and a place." in said


def test_wards_without_a_forum_are_named(client):
    WardFactory(name="Forgotten Green")
    coming(WardFactory(name="Cared for"))
    said = text(start(client, personas.manager())).split("Wards without a forum planned")[1]
    assert "Forgotten Green" in said
    assert "Cared for" not in said


def test_an_administrator_sees_the_same_day(client):
    assert "<title>Today" in text(start(client, personas.administrator()))


def test_an_officer_sees_cover_leave_and_whom_one_stands_in_for(client):
    rita, dora = personas.officer(), personas.officer()
    held = RelationshipManagerFactory(
        person=rita.person, phase_service=PhaseServiceFactory(name="Lamps")
    )
    AbsenceFactory(person=rita.person, deputy=dora.person, end=date(2017, 11, 27))
    said = text(start(client, rita))
    assert f"You are away until Mon 27 November. {dora.person} has your queue meanwhile." in said
    assert f"<strong>Lamps</strong><br>{held.ward}" in said
    said = text(start(client, dora))
    assert f"You stand in for {rita.person} until Mon 27 November: that queue is in yours." in said
    assert "You are away" not in said
    assert "What I answer for" not in said


def test_a_secondment_that_ends_soon_is_said_to_who_it_concerns(client):
    ward = WardFactory(name="Elmwick")
    wasim = personas.coordinator(of=ward)
    wasim.person.coordinator_appointments.update(secondment_end=date(2017, 12, 22))
    said = text(start(client, wasim))
    assert "Your secondment to Elmwick ends on Fri 22 December." in said
    said = text(start(client, personas.manager()))
    ending = said[said.index("Secondments that end soon") :]
    assert f"{wasim.person}, Elmwick<br>Fri 22 December" in ending
    assert "Somebody leaves: hand over" in said
    assert "Somebody leaves" not in text(start(client, personas.administrator()))
    other = personas.coordinator(of=WardFactory())
    assert "Your secondment" not in text(start(client, other))


def test_a_senior_officer_sees_the_wards_in_one_line_each(client):
    elm, ash = WardFactory(name="Elm"), WardFactory(name="Ash")
    sena = personas.senior_officer(of=elm)
    SeniorOfficerFactory(person=sena.person, ward=ash)
    coming(elm)
    IssueFactory(ward=elm, title="Fly-tipping", owner=PersonFactory(), due=date(2017, 11, 10))
    IssueFactory(ward=elm, title="Street light")
    IssueFactory(title="Not hers")
    said = text(start(client, sena))
    assert "2 wards · 1 is late" in said
    assert "2 open issues, 1 without an owner, next forum in 6 days" in said
    assert "0 open issues, no forum planned" in said
    assert said.index(">Elm</a>") < said.index(">Ash</a>"), "where something is late comes first"
    assert "Fly-tipping" in said
    assert "Not hers" not in said


def test_somebody_without_a_role_is_told_so(client):
    said = text(start(client, personas.login("Nora Nobody")))
    assert "You hold no role at present" in said


def test_the_public_starts_by_choosing_a_ward(client):
    WardFactory(name="Elmwick")
    assert "Find your ward" in text(client.get("/"))


def filled(ward, owner, count):
    for number in range(count):
        meeting = MeetingFactory(ward=ward, date=date(2017, 11, 1) - timedelta(number))
        coming(ward, days=number + 1)
        issue = IssueFactory(ward=ward, owner=owner, due=date(2017, 11, 1 + number))
        IssueFactory(ward=ward, owner=owner, due=date(2017, 11, 25))
        IssueFactory(ward=ward, meeting=meeting)
        UpdateFactory(issue=issue, on=TODAY)
        WardActionCoordinatorFactory(ward=ward)


@pytest.mark.parametrize(
    ("persona", "queries"),
    [
        ("councillor", 12),
        ("officer", 10),
        ("coordinator", 11),
        ("manager", 13),
        ("senior_officer", 10),
    ],
)
def test_first_screens_ask_as_much_for_three_rows_as_for_one(
    client, persona, queries, django_assert_num_queries
):
    ward = WardFactory()
    user = (
        getattr(personas, persona)(of=ward)
        if persona in ("councillor", "coordinator", "senior_officer")
        else getattr(personas, persona)()
    )
    client.force_login(user)
    for _ in range(2):
        filled(ward, user.person if persona == "officer" else PersonFactory(), count=2)
        with django_assert_num_queries(queries):
            client.get("/")
