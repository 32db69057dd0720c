"""Appointing, ending, going on leave: what is done, and what is refused in words."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.people.refusals import Conflict, NotAllowed, Refused
from relationships.coverage import State, grid
from relationships.models import Absence, RelationshipManager, SeniorOfficer, WardActionCoordinator
from relationships.services import (
    end_absence,
    end_appointment,
    keep_appointment,
    name_deputy,
    set_absence,
)
from tests import personas
from tests.factories import (
    LONG_AGO,
    AbsenceFactory,
    DedicatedCoordinatorFactory,
    IssueFactory,
    PersonFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    WardFactory,
    WardGenerationFactory,
)
from tracker.models import Issue

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


class TestAppointing:
    def test_a_manager_appoints_and_an_officer_does_not(self):
        ward, officer = WardFactory(), PersonFactory()
        wanted = SeniorOfficer(person=officer, ward=ward, start=TODAY)
        with pytest.raises(NotAllowed):
            keep_appointment(appointment=wanted, by=personas.officer())
        assert not SeniorOfficer.objects.exists()
        keep_appointment(appointment=wanted, by=personas.manager())
        assert SeniorOfficer.objects.get().person == officer

    def test_a_rule_is_refused_in_its_words(self):
        held = SeniorOfficerFactory()
        second = SeniorOfficer(person=PersonFactory(), ward=held.ward, start=TODAY)
        with pytest.raises(Refused, match="Another senior officer has this ward in that time."):
            keep_appointment(appointment=second, by=personas.manager())
        half = DedicatedCoordinatorFactory(fte="0.60")
        more = WardActionCoordinator(
            person=half.person, ward=WardFactory(), start=TODAY, approach="dedicated", fte="0.50"
        )
        with pytest.raises(Refused, match="add up to more than 1"):
            keep_appointment(appointment=more, by=personas.manager())
        assert WardActionCoordinator.objects.count() == 1

    def test_a_ward_that_has_ended_has_no_more_appointments(self):
        old = WardGenerationFactory(name="Old wards", end=date(2017, 5, 1))
        ward = WardFactory(name="Elm", generation=old)
        late = SeniorOfficer(person=PersonFactory(), ward=ward, start=TODAY)
        with pytest.raises(Refused, match="Elm ends on 1 May 2017"):
            keep_appointment(appointment=late, by=personas.manager())

    def test_an_appointment_ends_on_a_day_for_a_reason(self):
        held, gita = RelationshipManagerFactory(), personas.manager()
        ended = end_appointment(appointment=held, on=TODAY, reason=" Moved on ", by=gita)
        assert (ended.end, ended.end_reason) == (TODAY, "Moved on")
        with pytest.raises(Conflict, match="ends on 15 November 2017 already"):
            end_appointment(appointment=held, on=TODAY, reason="", by=gita)
        with pytest.raises(NotAllowed):
            end_appointment(appointment=held, on=TODAY, reason="", by=personas.officer())
        other = RelationshipManagerFactory(start=TODAY)
        with pytest.raises(Refused, match="It starts on 15 November 2017"):
            end_appointment(appointment=other, on=TODAY, reason="", by=gita)

    def test_the_admin_appoints_through_the_service(self, client):
        client.force_login(personas.manager())
        ward, person = WardFactory(), PersonFactory(name="Sena Senior")
        given = {"person": "Sena Senior", "ward": f"#{ward.pk}", "start": "2017-11-15"}
        url = reverse("admin:relationships_seniorofficer_add")
        assert client.post(url, given).status_code == 302
        assert SeniorOfficer.objects.get(ward=ward).person == person
        again = client.post(url, given)
        assert "Another senior officer has this ward in that time." in again.content.decode()
        assert SeniorOfficer.objects.count() == 1

    def test_a_deputy_is_named(self):
        held, dora, gita = RelationshipManagerFactory(), PersonFactory(), personas.manager()
        assert name_deputy(appointment=held, deputy=dora, by=gita).deputy == dora
        with pytest.raises(Refused, match="Nobody stands in for themselves."):
            name_deputy(appointment=held, deputy=held.person, by=gita)
        with pytest.raises(NotAllowed):
            name_deputy(appointment=held, deputy=None, by=personas.officer())


class TestLeave:
    def test_the_deputy_of_the_appointments_is_taken(self):
        rita, dora = personas.officer(), PersonFactory()
        for _ in range(2):
            RelationshipManagerFactory(person=rita.person, deputy=dora)
        leave = set_absence(person=rita.person, start=TODAY, end=None, by=rita)
        assert leave.deputy == dora

    def test_of_several_deputies_one_has_to_be_chosen(self):
        rita = personas.officer()
        for name in ("Dora Deputy", "Abe Also"):
            RelationshipManagerFactory(person=rita.person, deputy=PersonFactory(name=name))
        with pytest.raises(Refused, match="Your appointments name Abe Also, Dora Deputy: choose"):
            set_absence(person=rita.person, start=TODAY, end=None, by=rita)
        assert not Absence.objects.exists()

    def test_a_deputy_who_is_away_too_is_refused(self):
        rita, dora = personas.officer(), PersonFactory(name="Dora Deputy")
        AbsenceFactory(person=dora, start=date(2017, 11, 20), end=date(2017, 11, 22))
        for start, end in [
            (TODAY, date(2017, 11, 21)),
            (date(2017, 11, 21), date(2017, 12, 1)),
            (TODAY, None),
        ]:
            with pytest.raises(Refused, match="Dora Deputy is away in that time too"):
                set_absence(person=rita.person, start=start, end=end, deputy=dora, by=rita)
        set_absence(person=rita.person, start=TODAY, end=date(2017, 11, 20), deputy=dora, by=rita)

    def test_nobody_sets_the_leave_of_others_but_a_manager(self):
        rita, other = personas.officer(), personas.officer()
        with pytest.raises(NotAllowed):
            set_absence(person=rita.person, start=TODAY, end=None, by=other)
        set_absence(person=rita.person, start=TODAY, end=None, by=personas.manager())
        with pytest.raises(Refused, match="already away in that time"):
            set_absence(person=rita.person, start=TODAY, end=None, by=rita)

    def test_back_early_and_never_gone(self, settings):
        rita = personas.officer()
        leave = AbsenceFactory(person=rita.person, start=date(2017, 11, 1))
        with pytest.raises(NotAllowed):
            end_absence(absence=leave, by=personas.officer())
        assert end_absence(absence=leave, by=rita).end == TODAY
        with pytest.raises(Conflict, match="over already"):
            end_absence(absence=leave, by=rita)
        coming = AbsenceFactory(person=rita.person, start=date(2017, 12, 1))
        assert end_absence(absence=coming, by=rita) is None
        assert Absence.objects.count() == 1


def test_journey_going_on_leave_and_coming_back(client, settings):
    """3.5: Set deputy and dates, the queue moves, it comes back."""
    rita, dora = personas.officer(), personas.officer()
    held = RelationshipManagerFactory(person=rita.person, start=LONG_AGO)
    issue = IssueFactory(ward=held.ward, owner=rita.person, title="Blocked drain")
    client.force_login(rita)
    given = {"start": "20 11 2017", "end": "27 11 2017", "deputy": dora.person_id}
    response = client.post(reverse("absence_list"), given, follow=True)
    assert f"{dora.person} stands in." in response.content.decode()
    leave = Absence.objects.get()

    def on(day):
        settings.DEMO_DATE = datetime(2017, 11, day, 9)
        client.force_login(type(dora).objects.get(pk=dora.pk))
        cell = grid(date(2017, 11, day), [held.ward_id])[held.ward_id, held.phase_service_id]
        return "Blocked drain" in client.get("/").content.decode(), cell.state

    assert on(19) == (False, State.NAMED)
    assert on(20) == (True, State.DEPUTY)
    assert client.get(issue.get_absolute_url()).status_code == 200
    assert client.get(reverse("issue_answer", args=[issue.pk])).status_code == 200
    assert on(26) == (True, State.DEPUTY)
    assert on(27) == (False, State.NAMED)
    assert client.get(issue.get_absolute_url()).status_code == 404
    assert Issue.objects.get().owner == rita.person
    assert RelationshipManager.objects.get().person == leave.person


def test_an_officer_sees_own_leave_and_that_of_those_stood_in_for(client):
    rita, dora = personas.officer(), personas.officer()
    AbsenceFactory(person=rita.person, deputy=dora.person)
    AbsenceFactory(person__name="Unrelated Person")
    client.force_login(dora)
    said = client.get(reverse("absence_list")).content.decode()
    assert rita.person.name in said
    assert "Unrelated Person" not in said
    assert "Back today" not in said, "only one's own"
    client.force_login(personas.manager())
    assert "Unrelated Person" in client.get(reverse("absence_list")).content.decode()
    client.force_login(personas.councillor(of=WardFactory()))
    assert client.get(reverse("absence_list")).status_code == 404
