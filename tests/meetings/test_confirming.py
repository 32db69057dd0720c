"""Notes of an earlier meeting, confirmed or noted at a later one; both pages say so."""

from datetime import date

import pytest
from django.urls import reverse

from leadership.meetings import services
from leadership.meetings.models import AgendaItem, Meeting, Status
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import AgendaItemFactory, MeetingFactory
from tests.invariants import by_sql, refused_by, refuses
from tests.meetings.test_agenda import edit
from tests.personas import coordinator, councillor, manager, officer

JULY, AUGUST, SEPTEMBER = date(2017, 7, 26), date(2017, 8, 10), date(2017, 9, 14)
NOTES = "The bins of Elm Row were discussed."


@pytest.fixture
def july(elmwick) -> Meeting:
    return MeetingFactory(ward=elmwick, date=JULY, notes=NOTES)


@pytest.fixture
def august(elmwick) -> Meeting:
    return MeetingFactory(ward=elmwick, date=AUGUST)


@pytest.fixture
def item(july, august) -> AgendaItem:
    return AgendaItemFactory(
        meeting=august, heading="Notes", purpose=AgendaItem.Purpose.CONFIRM, notes_of=july
    )


def settle(item, outcome, by, version=1, notes_version=1):
    return services.record_notes_outcome(
        item=item, outcome=outcome, by=by, version=version, notes_version=notes_version
    )


def state(item, earlier) -> tuple[str, str | None, str]:
    """Outcome, who recorded it, and how the earlier meeting's notes stand."""
    item.refresh_from_db()
    earlier.refresh_from_db()
    by = item.notes_outcome_by
    return item.notes_outcome, by and by.username, earlier.notes_status


def test_confirmed_draft_notes_are_agreed_notes(july, item, wasim):
    settle(item, "confirmed", wasim)
    assert state(item, july) == ("confirmed", "wasim", "agreed")
    assert (july.version, item.meeting.version) == (2, 2)


def test_noted_notes_stay_as_they_are(july, item, wasim):
    settle(item, "noted", wasim)
    assert state(item, july) == ("noted", "wasim", "draft")
    assert july.version == 1


def test_notes_that_were_agreed_before_are_confirmed_all_the_same(july, item, wasim):
    services.agree_notes(meeting=july, by=wasim, version=1)
    settle(item, "confirmed", wasim)
    assert state(item, july) == ("confirmed", "wasim", "agreed")
    assert july.version == 2  # agreed once


def test_what_was_recorded_by_mistake_is_taken_back_and_the_notes_stay_agreed(july, item, wasim):
    settle(item, "confirmed", wasim)
    settle(item, "", wasim, version=2)
    assert state(item, july) == ("", None, "agreed")


def test_notes_changed_since_they_were_read_are_not_confirmed(july, item, wasim, gita):
    services.write_notes(meeting=july, notes="Other words.", by=gita, version=1)
    with pytest.raises(Conflict, match="Somebody else changed this meeting"):
        settle(item, "confirmed", wasim)
    assert state(item, july) == ("", None, "draft")


def test_the_second_of_two_recorders_is_stopped(july, item, wasim, gita):
    settle(item, "noted", wasim)
    with pytest.raises(Conflict, match="Somebody else changed this meeting"):
        settle(item, "confirmed", gita)
    assert state(item, july) == ("noted", "wasim", "draft")


def test_notes_are_noted_at_many_meetings_and_confirmed_at_one(elmwick, july, item, wasim):
    september = MeetingFactory(ward=elmwick, date=SEPTEMBER)
    again = AgendaItemFactory(meeting=september, notes_of=july)
    settle(item, "confirmed", wasim)
    with pytest.raises(Conflict, match="confirmed already: Ward Forum meeting, 10 August 2017"):
        settle(again, "confirmed", wasim, notes_version=2)
    assert state(again, july) == ("", None, "agreed")
    settle(again, "noted", wasim)
    assert state(again, july) == ("noted", "wasim", "agreed")


@pytest.mark.parametrize("status", [Status.SCHEDULED, Status.CANCELLED])
@pytest.mark.parametrize("outcome", ["confirmed", "noted"])
def test_nothing_is_confirmed_before_the_meeting_began(july, item, wasim, status, outcome):
    by_sql(item.meeting, status=status, cancelled_because="Snow")
    with pytest.raises(Conflict, match="open it first"):
        settle(item, outcome, wasim)
    assert state(item, july) == ("", None, "draft")


@pytest.mark.parametrize("outcome", ["confirmed", "noted"])
def test_there_must_be_notes(august, elmwick, wasim, outcome):
    item = AgendaItemFactory(meeting=august, notes_of=MeetingFactory(ward=elmwick, date=JULY))
    with pytest.raises(Conflict, match="no notes yet"):
        settle(item, outcome, wasim)
    with pytest.raises(Conflict, match="brings no notes"):
        settle(AgendaItemFactory(meeting=august), outcome, wasim)


def test_a_meeting_moved_behind_the_other_confirms_nothing(july, item, wasim):
    by_sql(july, date=SEPTEMBER)
    with pytest.raises(Conflict, match="not of an earlier meeting of the same body"):
        settle(item, "confirmed", wasim)
    assert state(item, july) == ("", None, "draft")


def test_another_wards_coordinator_confirms_nothing(oakham, wasim):
    july = MeetingFactory(ward=oakham, date=JULY, notes=NOTES)
    item = AgendaItemFactory(meeting=MeetingFactory(ward=oakham, date=AUGUST), notes_of=july)
    for outcome in ("confirmed", "noted", ""):
        with pytest.raises(NotAllowed):
            settle(item, outcome, wasim)
    assert state(item, july) == ("", None, "draft")


def test_an_item_brings_notes_of_an_earlier_meeting_of_the_same_body_alone(
    elmwick, oakham, july, august, wasim
):
    others = [
        august,
        MeetingFactory(ward=elmwick, date=SEPTEMBER),
        MeetingFactory(ward=elmwick, date=JULY, status=Status.CANCELLED),
        MeetingFactory(ward=oakham, date=JULY),
    ]
    for other in others:
        with pytest.raises(Refused) as refused:
            services.add_item(meeting=august, heading="Notes", notes_of=other, by=wasim)
        assert refused.value.field == "notes_of"
    joint = MeetingFactory(wards=[elmwick, oakham], date=JULY)
    for earlier in (july, joint):
        item = services.add_item(meeting=august, heading="Notes", notes_of=earlier, by=wasim)
        assert item.notes_of == earlier


def test_an_item_whose_outcome_is_recorded_keeps_its_notes(july, item, wasim):
    settle(item, "noted", wasim)
    with pytest.raises(Refused, match="Take that back first"):
        edit(item, wasim, version=2, notes_of=None)
    with pytest.raises(Conflict, match="Take that back first"):
        services.remove_item(item=item, by=wasim)
    item.refresh_from_db()
    edit(item, wasim, version=2, heading="Notes of July")
    item.refresh_from_db()
    assert (item.heading, item.notes_of) == ("Notes of July", july)
    settle(item, "", wasim, version=3)
    services.remove_item(item=item, by=wasim)
    assert AgendaItem.objects.count() == 0


class TestInTheDatabase:
    def test_a_meeting_does_not_confirm_its_own_notes(self, item, august):
        refuses(
            item,
            "agenda_notes_of_another_meeting",
            "A meeting cannot confirm its own notes.",
            notes_of=august,
        )

    def test_notes_are_confirmed_once(self, elmwick, july, item, wasim):
        settle(item, "confirmed", wasim)
        again = AgendaItemFactory(
            meeting=MeetingFactory(ward=elmwick, date=SEPTEMBER), notes_of=july
        )
        confirmed = {"notes_outcome": "confirmed", "notes_outcome_by": wasim}
        refuses(
            again,
            "agenda_notes_confirmed_once",
            "These notes were confirmed at another meeting.",
            **confirmed,
        )

    def test_an_outcome_has_notes_and_somebody_who_recorded_it(self, item, wasim):
        name = "agenda_notes_outcome_of_notes_by_somebody"
        refused_by(name, by_sql, item, notes_outcome="noted")
        refused_by(name, by_sql, item, notes_outcome_by=wasim)
        outcome = {"notes_outcome": "noted", "notes_outcome_by": wasim}
        refused_by(name, by_sql, item, notes_of=None, **outcome)


def page(client, meeting, by=None) -> str:
    client.logout()
    if by is not None:
        client.force_login(by)
    response = client.get(meeting.get_absolute_url())
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_both_pages_say_so_and_link_to_each_other(client, elmwick, july, item, wasim):
    to_july = f'href="{july.get_absolute_url()}#notes">Ward Forum meeting, 26 July 2017</a>'
    to_august = f'href="{item.meeting.get_absolute_url()}#agenda">'
    assert f'On the agenda of <a class="govuk-link" {to_august}' in page(client, july)
    settle(item, "confirmed", wasim)
    for by in (None, councillor(of=elmwick)):
        shown = page(client, item.meeting, by)
        assert f"{to_july}: confirmed" in shown and "To confirm" in shown
        earlier = page(client, july, by)
        assert (
            f'Confirmed at <a class="govuk-link" {to_august}Ward Forum meeting, 10 Aug' in earlier
        )
        assert NOTES in earlier
        assert ("recorded by Wasim Coordinator" in earlier) == (by is not None)
    assert "opened again" not in page(client, july)
    services.reopen_notes(meeting=july, reason="A name was wrong", by=wasim, version=2)
    assert "They were opened again since." in page(client, july)


def test_a_meeting_or_an_item_that_is_closed_is_named_on_neither_page(
    client, elmwick, july, item, wasim
):
    settle(item, "noted", wasim)
    by_sql(item, exempt=True)
    assert "10 August 2017" not in page(client, july)
    assert "10 August 2017" not in page(client, july, councillor(of=elmwick))
    by_sql(item, exempt=False)
    by_sql(item.meeting, public=False)
    assert "10 August 2017" not in page(client, july)
    assert "10 August 2017" in page(client, july, councillor(of=elmwick))
    by_sql(item.meeting, public=True)
    by_sql(july, public=False)
    assert "26 July 2017" not in page(client, item.meeting)
    assert "26 July 2017" in page(client, item.meeting, councillor(of=elmwick))


def test_the_recorder_reads_the_notes_and_confirms_them(client, july, item, elmwick):
    by_sql(july, notes=f"{NOTES} Ring Mrs Nirgendwo on 01632 960001.")
    address = reverse("agenda_item_notes", args=[item.meeting_id, item.pk])
    client.force_login(coordinator(of=elmwick))
    shown = client.get(address).content.decode()
    assert NOTES in shown and "a telephone number (01632 960001)" in shown
    asked = {"outcome": "confirmed", "version": 1, "notes_version": 1}
    answer = client.post(address, asked, follow=True)
    assert "Saved what the meeting did with the notes." in answer.content.decode()
    assert state(item, july)[::2] == ("confirmed", "agreed")
    assert client.post(address, asked | {"outcome": "noted"}).status_code == 409
    assert state(item, july)[::2] == ("confirmed", "agreed")


def test_an_item_without_notes_has_no_such_page(client, august, elmwick):
    client.force_login(coordinator(of=elmwick))
    plain = AgendaItemFactory(meeting=august)
    assert client.get(reverse("agenda_item_notes", args=[august.pk, plain.pk])).status_code == 404


def test_the_form_offers_earlier_meetings_whose_notes_are_not_confirmed(
    client, elmwick, oakham, july, item, wasim
):
    june = MeetingFactory(ward=elmwick, date=date(2017, 6, 1), notes=NOTES)
    MeetingFactory(ward=oakham, date=JULY)
    september = MeetingFactory(ward=elmwick, date=SEPTEMBER)
    settle(item, "confirmed", wasim)
    client.force_login(coordinator(of=elmwick))
    add = reverse("agenda_item_add", args=[september.pk])
    offered = client.get(add).context["form"].fields["notes_of"].queryset
    assert list(offered) == [item.meeting, june]
    asked = {"heading": "Notes", "kind": "report", "purpose": "note", "exempt": "no"}
    client.post(add, asked | {"notes_of": june.pk})
    added = september.agenda.get()
    assert (added.purpose, added.notes_of) == ("note", june)
    own = reverse("agenda_item_edit", args=[item.meeting_id, item.pk])
    assert july in client.get(own).context["form"].fields["notes_of"].queryset


def test_the_admin_lists_items_of_the_agendas_one_may_read(client, item, oakham):
    closed = AgendaItemFactory(meeting=item.meeting, heading="CANARY", exempt=True)
    private = AgendaItemFactory(
        meeting=MeetingFactory(ward=oakham, public=False), heading="Also CANARY"
    )
    listed = reverse("admin:meetings_agendaitem_changelist")
    for user in (officer(), coordinator(of=oakham)):
        client.force_login(user)
        shown = client.get(listed).content.decode()
        assert "To confirm" in shown and ">CANARY" not in shown
        for hidden in [closed] + ([private] if user.roles else []):
            address = reverse("admin:meetings_agendaitem_change", args=[hidden.pk])
            assert client.get(address)["Location"] == "/admin/"
    client.force_login(manager())
    assert client.get(listed).content.decode().count("CANARY") >= 2
