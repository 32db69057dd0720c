"""What appointments, registers and the loading of services refuse, or leave as it is."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from leadership.people.refusals import Conflict, NotAllowed
from relationships import access
from relationships.models import (
    CommunityGroup,
    RelationshipManager,
    SeniorOfficer,
    Service,
    ServiceAlias,
    ServiceLevel,
)
from relationships.services import add_record, keep_appointment, load_services
from tests.factories import (
    AbsenceFactory,
    PersonFactory,
    PhaseServiceFactory,
    ServiceAliasFactory,
    ServiceFactory,
    ServiceLevelFactory,
    WardFactory,
)
from tests.personas import administrator, councillor, installer, manager, officer

pytestmark = pytest.mark.django_db
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


class TestAppointing:
    def test_whoever_is_second_by_a_moment_is_told(self, monkeypatch):
        ward = WardFactory()
        wanted = SeniorOfficer(person=PersonFactory(), ward=ward, start=TODAY)
        first = SeniorOfficer(person=PersonFactory(), ward=ward, start=TODAY)
        monkeypatch.setattr(
            wanted, "full_clean", first.save
        )  # after it was looked whether it is free
        with pytest.raises(Conflict, match="^Somebody else has just made an appointment that this"):
            keep_appointment(appointment=wanted, by=manager())
        assert not SeniorOfficer.objects.filter(person=wanted.person).exists()

    def test_an_appointment_over_the_whole_city_asks_for_no_ward(self):
        wanted = RelationshipManager(
            person=PersonFactory(), phase_service=PhaseServiceFactory(), city=True, start=TODAY
        )
        keep_appointment(appointment=wanted, by=manager())
        assert RelationshipManager.objects.get().city is True


def test_nobody_but_coordinators_and_managers_enters_a_group():
    ward = WardFactory()
    values = {"name": "Friends of Lamp"}
    for user in (officer(), administrator(), councillor(of=ward)):
        with pytest.raises(NotAllowed):
            add_record(model=CommunityGroup, values=values, by=user, wards=[ward])
    assert not CommunityGroup.objects.exists()


def test_who_is_nobody_in_particular_is_never_away():
    AbsenceFactory(person=PersonFactory(), deputy=PersonFactory())
    assert access.absences_today(AnonymousUser()) == []
    assert access.absences_today(installer()) == []


class TestServices:
    def test_a_part_of_a_whole_is_in_order_and_a_part_of_a_part_is_not(self):
        part = ServiceFactory(parent=ServiceFactory())
        part.full_clean()
        below = ServiceFactory()
        below.parent = part
        with pytest.raises(ValidationError, match="has no parts of its own"):
            below.full_clean()

    def test_the_matrix_says_how_to_report(self, client):
        service = ServiceFactory(
            name="Lamps", channel_kind=Service.Channel.PHONE, channel_text="0121 496 0000"
        )
        ServiceLevelFactory(service=service, start=date(2017, 7, 19))
        client.force_login(councillor())
        page = client.get("/reports/services-matrix/").content.decode()
        assert f"{service.get_channel_kind_display()}: 0121 496 0000" in page

    def test_new_levels_without_a_service_or_a_day_are_asked_for_in_the_form(self, client):
        client.force_login(manager())
        asked = {"service": "", "start": "", "end": "", "source_note": "", "at_ward": "on"}
        form = (
            client.post("/admin/relationships/servicelevel/add/", asked).context["adminform"].form
        )
        assert form.errors["service"] == form.errors["start"] == ["This field is required."]
        assert not ServiceLevel.objects.exists()

    def test_loading_leaves_a_name_and_a_part_that_are_there_where_they_are(self):
        whole = "Housing Management - Tenant scrutiny of housing management services"
        elsewhere = ServiceFactory(name="Tenants")
        ServiceAliasFactory(service=elsewhere, name=whole.upper())
        ServiceFactory(name="Tenant scrutiny of housing management services", parent=elsewhere)
        load_services()
        assert ServiceAlias.objects.get(name__iexact=whole).service == elsewhere
        part = Service.objects.get(name="Tenant scrutiny of housing management services")
        assert part.parent == elsewhere
        assert Service.objects.get(name="Housing Management").sub_items.count() == 0
