"""A ward's virtual team: whom officers, councillors and the public may ring."""

from datetime import date, datetime

import pytest
import vobject
from django.urls import reverse

from leadership.council.models import CouncilSettings
from tests import personas
from tests.factories import (
    AbsenceFactory,
    CouncillorTermFactory,
    DedicatedCoordinatorFactory,
    OrganisationFactory,
    PersonFactory,
    PhaseMatchFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


def somebody(name, *, published):
    slug = name.split()[0].lower()
    return PersonFactory(
        name=name,
        work_email=f"{slug}@fenwick.example",
        work_telephone=f"01632 960{len(name):03d}",
        contact_published=published,
    )


@pytest.fixture
def elm():
    """Everybody there is in a ward; half of them have published their work contact."""
    ward = WardFactory(name="Elm", slug="elm")
    lamps = PhaseMatchFactory(phase_service__name="Lamps").phase_service
    CouncillorTermFactory(person=somebody("Clara Councillor", published=False), seat__ward=ward)
    WardActionCoordinatorFactory(person=somebody("Kay Link", published=True), ward=ward)
    DedicatedCoordinatorFactory(person=somebody("Dee Hidden", published=False), ward=ward)
    SeniorOfficerFactory(person=somebody("Sena Senior", published=True), ward=ward)
    RelationshipManagerFactory(
        person=somebody("Lou Lamp", published=True), phase_service=lamps, ward=ward
    )
    RelationshipManagerFactory(
        person=somebody("Pol Partner", published=False),
        partnership=OrganisationFactory(name="Mere Police"),
        city=True,
    )
    return ward


def team(client, ward, **query):
    response = client.get(reverse("ward_team", args=[ward.code, ward.slug]), query)
    return " ".join(response.content.decode().split())


def first(said):
    return said[said.index("Ring first") : said.index("For a service")]


def test_officers_see_everybody_the_dedicated_coordinator_first(client, elm):
    client.force_login(personas.officer())
    said = team(client, elm)
    assert "Dee Hidden" in first(said)
    for name in ("Clara Councillor", "Kay Link", "Sena Senior", "Lou Lamp", "Pol Partner"):
        assert name in said
        assert f"{name.split()[0].lower()}@fenwick.example" in said


def test_the_public_sees_published_contacts_alone(client, elm):
    said = team(client, elm)
    assert "Kay Link" in first(said)
    assert "kay@fenwick.example" in said
    assert "lou@fenwick.example" in said
    assert "Clara Councillor" in said, "councillors are public"
    for hidden in ("clara@", "Dee Hidden", "dee@", "Pol Partner", "pol@"):
        assert hidden not in said


@pytest.mark.parametrize("signed_in", [True, False])
def test_vcards_hold_what_the_page_shows(client, elm, signed_in):
    if signed_in:
        client.force_login(personas.councillor(of=elm))
    response = client.get(reverse("ward_team_card", args=[elm.code, elm.slug]))
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="elm-team.vcf"'
    cards = {card.fn.value: card for card in vobject.readComponents(response.content.decode())}
    assert ("Dee Hidden" in cards, "Pol Partner" in cards) == (signed_in, signed_in)
    assert {"Kay Link", "Sena Senior", "Lou Lamp", "Clara Councillor"} <= set(cards)
    assert cards["Lou Lamp"].email.value == "lou@fenwick.example"
    assert cards["Lou Lamp"].note.value == "Relationship Manager, Lamps, Elm"
    assert cards["Lou Lamp"].n.value.family == "Lamp"
    assert ("email" in cards["Clara Councillor"].contents) is signed_in


def test_a_vcard_of_one_person_and_of_nobody_elses(client, elm):
    lou = elm.relationship_managers.get().person
    url = reverse("ward_team_person", args=[elm.code, elm.slug, lou.pk])
    card = vobject.readOne(client.get(url).content.decode())
    assert (card.fn.value, card.tel.value) == ("Lou Lamp", lou.work_telephone)
    hidden = elm.coordinator_appointments.get(approach="dedicated").person
    url = reverse("ward_team_person", args=[elm.code, elm.slug, hidden.pk])
    assert client.get(url).status_code == 404
    client.force_login(personas.officer())
    assert client.get(url).status_code == 200


def test_words_in_a_name_cannot_write_lines_into_a_card(client, elm):
    lou = elm.relationship_managers.get().person
    lou.name = "Lou\r\nTEL:666;Lamp,"
    lou.save()
    url = reverse("ward_team_person", args=[elm.code, elm.slug, lou.pk])
    text = client.get(url).content.decode()
    assert "\nTEL:666" not in text


def test_who_is_away_is_stood_in_for(client, elm):
    client.force_login(personas.officer())
    away = elm.coordinator_appointments.get(approach="dedicated").person
    leave = AbsenceFactory(
        person=away, deputy=somebody("Dora Deputy", published=True), end=date(2017, 11, 27)
    )
    said = team(client, elm)
    assert "Dora Deputy" in first(said)
    assert "Stands in for Dee Hidden until Mon 27 November" in first(said)
    leave.deputy = None
    leave.save()
    said = team(client, elm)
    assert "Kay Link" in first(said), "the next who is there"
    assert "Away until Mon 27 November, and nobody stands in" in said
    assert "Dee Hidden" in first(team(client, elm, on="2017-11-27")), "back again"


def test_without_anybody_the_council_is_rung(client):
    CouncilSettings.objects.update(contact_name="Gita Governwell", contact_telephone="0121 1")
    ward = WardFactory()
    PhaseMatchFactory(phase_service__name="Lamps")
    said = team(client, ward)
    assert "Gita Governwell" in first(said)
    assert "0121 1" in first(said)
    client.force_login(personas.manager())
    said = team(client, ward)
    assert said.count("No one named") == 2
    assert "No one is named." in said


def test_the_team_of_a_past_day(client, elm):
    client.force_login(personas.officer())
    elm.senior_officers.update(end=date(2017, 6, 1))
    assert "Sena Senior" not in team(client, elm)
    assert "Sena Senior" in team(client, elm, on="2017-05-31")


def test_the_team_can_be_copied_as_plain_text(client, elm):
    said = client.get(reverse("ward_team", args=[elm.code, elm.slug])).content.decode()
    assert "Elm: whom to ring\nAs at 15 November 2017\n\nFirst contact\n" in said
    assert "Senior officer: Sena Senior\n" in said


def test_an_old_address_leads_to_the_ward(client, elm):
    response = client.get(reverse("ward_team", args=[elm.code, "old-name"]))
    assert response.status_code == 301
    assert response["Location"] == reverse("ward_team", args=[elm.code, "elm"])
