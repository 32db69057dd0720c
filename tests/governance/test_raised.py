"""Petitions and councillors' calls for action (S016, S080, S081)."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.governance.models import CallForAction, Petition, PetitionOrganiser
from leadership.governance.services.raised import save_petition, save_raised
from leadership.people.refusals import NotAllowed, Refused
from tests import personas
from tests.factories import AgendaItemFactory, WardFactory
from tests.governance.asking import queries, text_of
from tests.governance_factories import (
    CallForActionFactory,
    CommitteeFactory,
    PetitionFactory,
    PetitionOrganiserFactory,
    meeting_of,
)

pytestmark = pytest.mark.django_db
NAME, CONTACT = "Hetty Hollinrake", "hetty@hollinrake.example"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 26, 10)


@pytest.fixture
def colm():
    return personas.committee_services()


@pytest.fixture
def committee():
    return CommitteeFactory(name="Resources Scrutiny Committee")


def test_a_petition_is_logged_and_its_organiser_stands_apart(client, colm, committee):
    ward = WardFactory(name="North")
    client.force_login(colm)
    typed = {
        "subject": "Keep the hedge", "ward": ward.pk, "body": committee.pk,
        "received_on": "2017-07-03", "signatures": 214, "organiser": NAME, "contact": CONTACT,
        "outcome": "waiting",
    }  # fmt: skip
    answer = client.post(reverse("petition_add"), typed)
    petition = Petition.objects.get()
    assert answer["Location"] == petition.get_absolute_url()
    assert (petition.ward, petition.signatures, petition.received_on) == (
        ward, 214, date(2017, 7, 3),
    )  # fmt: skip
    organiser = PetitionOrganiser.objects.get()
    assert (organiser.petition, organiser.name, organiser.contact) == (petition, NAME, CONTACT)
    shown = text_of(client, petition.get_absolute_url())
    assert NAME in shown
    assert CONTACT in shown


def test_nobody_else_reads_who_organised_it(client):
    petition = PetitionOrganiserFactory().petition
    others = [personas.councillor(of=WardFactory()), personas.officer(), personas.administrator()]
    for who in [None, *others]:
        client.logout()
        if who:
            client.force_login(who)
        for url in (petition.get_absolute_url(), reverse("petition_list"), f"/search/?q={NAME}"):
            shown = text_of(client, url).replace(f'value="{NAME}"', "")
            assert CONTACT not in shown
            assert "Hollinrake" not in shown.replace(f"{NAME} – Search", "")
        assert client.get(reverse("petition_edit", args=[petition.pk])).status_code in {302, 404}
    for who in (personas.scrutiny_officer(), personas.manager(), personas.committee_services()):
        client.force_login(who)
        assert NAME in text_of(client, petition.get_absolute_url())


def test_the_organiser_is_in_no_history():
    assert not hasattr(PetitionOrganiser, "history")
    assert not hasattr(PetitionOrganiser, "pgh_tracked_model")


def test_what_came_of_it_is_recorded_once(client, colm, committee):
    petition = PetitionOrganiserFactory(petition__body=committee).petition
    item = AgendaItemFactory(meeting=meeting_of(committee, date=date(2017, 7, 26)))
    client.force_login(colm)
    typed = {
        "subject": petition.subject, "body": committee.pk, "received_on": "2017-07-03",
        "signatures": 214, "organiser": NAME, "item": item.pk, "outcome": "referred",
        "version": 1,
    }  # fmt: skip
    url = reverse("petition_edit", args=[petition.pk])
    assert "Say what came of it." in client.post(url, typed).content.decode()
    typed["outcome_text"] = "To the ward."
    assert client.post(url, typed).status_code == 302
    petition.refresh_from_db()
    assert (petition.outcome, petition.outcome_text, petition.item) == (
        "referred", "To the ward.", item,
    )  # fmt: skip
    assert client.post(url, typed | {"outcome_text": "Nowhere"}).status_code == 409
    client.logout()
    shown = text_of(client, petition.get_absolute_url())
    assert "To the ward." in shown
    assert "Item 1" in shown


def test_an_organiser_who_asks_to_be_forgotten_is(colm):
    petition = PetitionOrganiserFactory().petition
    with pytest.raises(Refused, match="Say whose contact it is"):
        save_petition(petition=petition, organiser="", contact=CONTACT, by=colm, version=1)
    petition.refresh_from_db()
    save_petition(petition=petition, organiser="", contact="", by=colm, version=1)
    assert not PetitionOrganiser.objects.exists()


def test_a_call_for_action_names_the_councillor(client, committee):
    carol = personas.councillor(of=WardFactory()).person
    client.force_login(personas.scrutiny_officer())
    typed = {
        "subject": "Hedges over the path", "body": committee.pk, "councillor": carol.pk,
        "received_on": "2017-07-03", "outcome": "waiting",
    }  # fmt: skip
    assert client.post(reverse("call_for_action_add"), typed).status_code == 302
    call = CallForAction.objects.get()
    assert (call.councillor, call.ward) == (carol, None)
    client.logout()
    assert carol.name in text_of(client, call.get_absolute_url())
    assert carol.name in text_of(client, reverse("call_for_action_list"))


def test_others_log_nothing_and_no_day_to_come():
    call = CallForActionFactory()
    for who in (personas.councillor(of=WardFactory()), personas.administrator()):
        with pytest.raises(NotAllowed):
            save_raised(raised=call, by=who, version=1)
    call.received_on = date(2017, 7, 27)
    with pytest.raises(Refused, match="That day is still to come"):
        save_raised(raised=call, by=personas.manager(), version=1)


def test_what_stands_on_a_closed_item_is_closed(client, committee):
    item = AgendaItemFactory(meeting=meeting_of(committee), exempt=True)
    petition = PetitionFactory(subject="Closed hedges", item=item)
    assert "Closed hedges" not in text_of(client, reverse("petition_list"))
    assert client.get(petition.get_absolute_url()).status_code == 404
    client.force_login(personas.scrutiny_officer())
    assert "Closed hedges" in text_of(client, reverse("petition_list"))


def test_the_lists_are_narrowed(client, committee):
    PetitionFactory(subject="Waiting one", body=committee)
    PetitionFactory(subject="Heard one", outcome="considered", outcome_text="Noted.")
    asked = {
        f"body={committee.pk}": ["Waiting one"],
        "outcome=considered": ["Heard one"],
        "words=one": ["Waiting one", "Heard one"],
    }
    for query, found in asked.items():
        shown = text_of(client, f"{reverse('petition_list')}?{query}")
        assert [each for each in ("Waiting one", "Heard one") if each in shown] == found
    assert "None is logged yet." in text_of(client, reverse("call_for_action_list"))


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_as_much_for_one_row_as_for_three(client, committee, number):
    for _ in range(number):
        petition = PetitionFactory(body=committee, ward=WardFactory())
        call = CallForActionFactory(body=committee, ward=WardFactory())
    assert queries(client, reverse("petition_list")) == 4
    assert queries(client, reverse("call_for_action_list")) == 4
    assert queries(client, petition.get_absolute_url()) == 2
    assert queries(client, call.get_absolute_url()) == 2
