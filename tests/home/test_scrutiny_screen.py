"""The first screen of scrutiny and Committee Services, and what a councillor is asked to sign."""

from datetime import date, datetime, time, timedelta

import pytest

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.governance.models import Promise
from leadership.governance.services.call_ins import begin_request, sign_request
from leadership.governance.services.hearings import judge_request, set_hearing
from leadership.meetings.models import Body, Meeting, MeetingBody
from tests import personas
from tests.factories import MeetingFactory, PersonFactory, WardFactory
from tests.governance_factories import CommitteeFactory, by_the_clock, published

pytestmark = pytest.mark.django_db
TODAY = date(2017, 7, 26)
BOTH = ("scrutiny_officer", "committee_services")


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 26, 13, 30)


def text(response):
    return " ".join(response.content.decode().split())


def start(client, user):
    client.force_login(user)
    return text(client.get("/"))


def section(said, name):
    return said.split(f'id="{name}"')[1].split("</section>")[0]


def asked_by_two(decision, ward):
    """A request that Carol begins and her colleague has not signed yet."""
    carol, colleague = personas.councillor(of=ward), personas.councillor(of=ward)
    with by_the_clock(2017, 7, 26, 11):
        request = begin_request(
            decision=decision, grounds={1: ("", "")}, reasons="It was rushed.",
            ask=[colleague.person], by=carol,
        )  # fmt: skip
    return request, colleague


def received(decision, ward):
    request, colleague = asked_by_two(decision, ward)
    with by_the_clock(2017, 7, 26, 13):
        return sign_request(request=request, version=request.version, by=colleague)


def committee_meets(body, day, **said):
    meeting = MeetingFactory(date=day, kind=Meeting.Kind.COMMITTEE, wards=[], **said)
    MeetingBody.objects.create(meeting=meeting, body=body)
    return meeting


def promised(what, said, **fields):
    when = when_columns(VagueDate.parse(said)) if said else {}
    return Promise.objects.create(what=what, source="App A 4.2", **when, **fields)


@pytest.mark.parametrize("persona", BOTH)
def test_decisions_in_their_window_stand_there_with_clock_times(client, persona):
    colm = personas.committee_services()
    published(by=colm, title="Trim the hedges", serial=3996)
    published(by=colm, title="Paint the benches", taken_on=date(2017, 7, 24))
    said = start(client, getattr(personas, persona)())
    assert "<title>Today – Local Leadership</title>" in said
    window = section(said, "window")
    assert "003996/2017. Can be called in until Wed 26 July, 16:00: 2 h 30 min left." in window
    assert ">Last hours</strong>" in window
    assert window.index("Trim the hedges") < window.index("Paint the benches")
    assert "Can be called in until Mon 31 July, 16:00: 5 days 2 h left." in window
    assert "2 decisions can be called in · 0 requests wait" in said
    for address in ("/call-ins/", "/petitions/", "/calls-for-action/"):
        assert f'href="{address}"' in section(said, "look")


def test_a_decision_leaves_the_screen_when_its_window_closes(client):
    published(by=personas.committee_services(), title="Trim the hedges")
    with by_the_clock(2017, 7, 26, 16, 1):
        said = start(client, personas.scrutiny_officer())
    assert "No decision can be called in now." in said
    assert "Trim the hedges" not in said


@pytest.mark.parametrize("persona", BOTH)
def test_requests_stand_by_what_is_to_be_done(client, persona):
    colm, ward = personas.committee_services(), WardFactory()
    asked_by_two(published(by=colm, title="Waits for a colleague"), ward)
    received(published(by=colm, title="Handed in", serial=5001), ward)
    valid = received(published(by=colm, title="Found valid"), ward)
    judge_request(request=valid, by=colm)
    refused = received(published(by=colm, title="Refused"), ward)
    judge_request(request=refused, invalid_because="Two lines are missing.", by=colm)
    requests = section(start(client, getattr(personas, persona)()), "requests")
    order = ("Handed in", "To judge", "Found valid", "Hearing to set", "Waits for a colleague",
             "Waits for signatures")  # fmt: skip
    places = [requests.index(words) for words in order]
    assert places == sorted(places)
    assert "005001/2017. Received Wed 26 July, 13:00." in requests
    assert "It has to be in by Wed 26 July, 16:00." in requests
    assert "Refused" not in requests


def test_a_hearing_stands_there_until_its_outcome_is_recorded(client):
    colm, ward = personas.committee_services(), WardFactory()
    request = judge_request(request=received(published(by=colm, title="Hedges"), ward), by=colm)
    meeting = committee_meets(
        request.body, date(2017, 8, 10), status="scheduled", time=time(10, 30)
    )
    set_hearing(request=request, meeting=meeting, summoned=[], by=colm)
    said = start(client, personas.scrutiny_officer())
    assert f"{request.body}, Thu 10 August, 10:30." in section(said, "hearings")
    assert "Hedges" not in section(said, "requests")
    assert "1 hearing is set" in said
    with by_the_clock(2017, 8, 11, 9):
        later = start(client, colm)
    assert "Outcome to record" in section(later, "hearings")


def test_promises_that_are_due_and_actions_out_of_notes_stand_apart(client):
    body = CommitteeFactory(name="Hedges O&S")
    owner = PersonFactory(name="Olu Owner")
    promised("A paper about ACIVICO", "20 July 2017", body=body, owner=owner)
    promised("Assistant Leaders", "August 2017", kind=Promise.Kind.PROGRAMME)
    promised("Next year's budget", "March 2018")
    promised("Some day", "")
    promised("Tell the members", "27 July 2017", kind=Promise.Kind.ACTION, owner_post="The Clerk")
    promised("Done long ago", "1 June 2017", status="delivered", closed_on=date(2017, 6, 1))
    said = start(client, personas.scrutiny_officer())
    due, actions = section(said, "due"), section(said, "actions")
    assert "Olu Owner. Due: 20 July 2017. To Hedges O&amp;S." in due
    assert ">4 days late</strong>" in due
    assert "The Clerk. Due: 27 July 2017." in actions
    assert "Tell the members" not in due
    for hidden in ("Next year", "Some day", "Done long ago"):
        assert hidden not in said
    assert "2 promises and actions are due" in said


def test_what_a_meeting_waits_for_is_due_with_it(client):
    meeting = committee_meets(CommitteeFactory(), TODAY + timedelta(20), status="scheduled")
    promised("A map of the benches", "", due_meeting=meeting)
    assert "A map of the benches" in section(start(client, personas.scrutiny_officer()), "due")


@pytest.mark.parametrize("persona", BOTH)
def test_committees_of_the_fortnight_and_notes_that_are_due(client, persona):
    body = CommitteeFactory(name="Hedges O&S")
    committee_meets(body, TODAY + timedelta(13), status="scheduled")
    committee_meets(CommitteeFactory(name="Far off"), TODAY + timedelta(14), status="scheduled")
    committee_meets(CommitteeFactory(name="Noteless"), date(2017, 7, 12))
    committee_meets(CommitteeFactory(name="Noted"), date(2017, 7, 11), notes="Agreed.",
                    notes_status="draft")  # fmt: skip
    MeetingFactory(ward=WardFactory(name="Alderley"), date=date(2017, 7, 10))
    MeetingFactory(ward=WardFactory(name="Otterley"), date=TODAY + timedelta(1), status="scheduled")
    said = start(client, getattr(personas, persona)())
    assert "Hedges O&amp;S" in section(said, "meetings")
    assert "Noteless" in section(said, "notes")
    for hidden in ("Far off", "Noted", "Alderley", "Otterley"):
        assert hidden not in said


def test_an_empty_day_says_what_would_stand_there(client):
    said = start(client, personas.committee_services())
    for words in ("No decision can be called in now.", "No request waits.", "No hearing is set.",
                  "Nothing is due within four weeks.", "No action out of a discussion is due.",
                  "No committee meets in the next fortnight.",
                  "Every meeting of a committee has its notes."):  # fmt: skip
        assert words in said


def test_a_crowded_day_is_cut_and_says_how_many_more(client):
    colm = personas.committee_services()
    for _ in range(10):
        published(by=colm)
    said = start(client, colm)
    assert "10 decisions can be called in" in said
    assert "and 2 more" in section(said, "window")


def full(colm, ward, count):
    for _ in range(count):
        published(by=colm)
        received(published(by=colm), ward)
        request = judge_request(request=received(published(by=colm), ward), by=colm)
        meeting = committee_meets(request.body, date(2017, 8, 3), status="scheduled")
        set_hearing(request=request, meeting=meeting, summoned=[], by=colm)
        committee_meets(CommitteeFactory(), date(2017, 7, 12))
        promised("A paper", "20 July 2017", body=CommitteeFactory(), owner=PersonFactory())
        promised("Tell them", "20 July 2017", kind=Promise.Kind.ACTION, due_meeting=meeting)


@pytest.mark.parametrize("persona", BOTH)
def test_it_asks_as_much_for_three_rows_as_for_one(client, persona, django_assert_num_queries):
    colm, ward = personas.committee_services(), WardFactory()
    client.force_login(getattr(personas, persona)())
    for count in (1, 2):
        full(colm, ward, count)
        with django_assert_num_queries(11):
            client.get("/")


class TestCouncillors:
    def test_a_request_waits_for_a_signature(self, client):
        ward = WardFactory(name="Elmwick")
        decision = published(by=personas.manager(), title="Trim the hedges", all_wards=True)
        request, colleague = asked_by_two(decision, ward)
        said = start(client, colleague)
        waiting = section(said, "waiting")
        assert f'href="/call-ins/{request.pk}/"' in waiting
        assert "Call-in of Trim the hedges" in waiting
        asks = f"{request.begun_by} asks for your signature. It has to be in by Wed 26 July, 16:00."
        assert asks in waiting
        assert "1 call-in waits for your signature" in said
        assert 'id="decisions"' not in said

    def test_who_began_it_and_a_stranger_are_not_asked(self, client):
        ward = WardFactory()
        request, _ = asked_by_two(published(by=personas.manager()), ward)
        for user in (request.begun_by, personas.councillor(of=ward)):
            assert "asks for your signature" not in start(client, user)

    def test_decisions_about_the_own_ward_stand_there_while_they_can_be_called_in(self, client):
        ward, other = WardFactory(), WardFactory()
        gita = personas.manager()
        published(by=gita, title="About us").wards.add(ward)
        published(by=gita, title="About them").wards.add(other)
        published(by=gita, title="About everybody", all_wards=True)
        published(by=gita, title="In private", all_wards=True, private=True)
        carol = personas.councillor(of=ward)
        decisions = section(start(client, carol), "decisions")
        assert "About us" in decisions
        assert "About everybody" in decisions
        assert "About them" not in decisions
        assert "In private" not in decisions
        with by_the_clock(2017, 7, 26, 16, 1):
            assert 'id="decisions"' not in start(client, carol)


def test_a_body_that_is_a_board_is_no_committee_of_theirs(client):
    committee_meets(CommitteeFactory(name="Our board", kind=Body.Kind.BOARD), date(2017, 7, 12))
    assert "Our board" not in start(client, personas.committee_services())
