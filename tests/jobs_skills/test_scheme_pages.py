"""How the city is divided, on the pages of those who set boards up."""

from datetime import date

import pytest
from django.urls import reverse

from jobs_skills.models import BoardDistrict, DistrictPlan, SchemeDocument
from tests import personas
from tests.board_factories import (
    AreaProviderFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardSchemeFactory,
    BoardWardFactory,
    DistrictPlanFactory,
    SchemeDocumentFactory,
)
from tests.factories import DistrictFactory, WardFactory

pytestmark = pytest.mark.django_db

AREAS = "/boards/areas/"


@pytest.fixture
def scheme():
    scheme = BoardSchemeFactory(name="Two areas")
    east, _ = (BoardFactory(scheme=scheme, name=name) for name in ("East", "West"))
    for name in ("Ash", "Birch"):
        district = DistrictFactory(name=name, generation=scheme.generation)
        BoardDistrictFactory(board=east, district=district)
    return scheme


def text(response):
    return " ".join(response.content.decode().split())


def pages(scheme):
    place = BoardWardFactory(board=scheme.boards.first())
    document = SchemeDocumentFactory(scheme=scheme)
    return [
        AREAS,
        reverse("board_areas_of", args=[scheme.pk]),
        reverse("board_predecessor_add", args=[scheme.pk]),
        reverse("board_document_add", args=[scheme.pk]),
        reverse("board_document_edit", args=[scheme.pk, document.pk]),
        reverse("board_ward_decide", args=[place.pk]),
    ]


@pytest.mark.parametrize("who", ["manager", "administrator"])
def test_managers_and_administrators_set_up(client, scheme, who):
    client.force_login(getattr(personas, who)())
    assert {client.get(url).status_code for url in pages(scheme)} == {200}


def test_nobody_else_sets_up(client, scheme):
    urls = pages(scheme)
    board = scheme.boards.get(name="East")
    for user in (
        personas.facilitator(of=board),
        personas.board_member(of=board),
        personas.officer(),
        personas.councillor(of=WardFactory()),
        personas.senior_officer(of=WardFactory()),
    ):
        client.force_login(user)
        assert {client.get(url).status_code for url in urls} == {404}
        assert {client.post(url).status_code for url in urls} == {404}


def test_without_a_division_the_page_says_how_to_begin(client):
    client.force_login(personas.manager())
    assert "There is no division yet." in text(client.get(AREAS))


def test_a_manager_gives_each_district_its_board(client, scheme):
    east, west = scheme.boards.get(name="East"), scheme.boards.get(name="West")
    client.force_login(personas.manager())
    names = {
        district.name: f"district_{district.pk}" for district in scheme.generation.districts.all()
    }
    url = reverse("board_areas_of", args=[scheme.pk])
    left_out = client.post(url, {names["Ash"]: east.pk, names["Birch"]: ""})
    assert "In no board yet: Birch District." in text(left_out)
    scheme.refresh_from_db()
    assert not scheme.settled
    assert client.post(url, {names["Ash"]: east.pk, names["Birch"]: west.pk}).status_code == 302
    scheme.refresh_from_db()
    placed = BoardDistrict.objects.values_list("district__name", "board__name")
    assert (scheme.settled, set(placed)) == (True, {("Ash", "East"), ("Birch", "West")})


def test_a_board_of_another_division_is_not_offered(client, scheme):
    stranger = BoardFactory()
    client.force_login(personas.manager())
    name = f"district_{scheme.generation.districts.first().pk}"
    response = client.post(reverse("board_areas_of", args=[scheme.pk]), {name: stranger.pk})
    assert response.status_code == 200
    assert not BoardDistrict.objects.filter(board=stranger).exists()


def test_a_ward_across_a_line_is_decided_with_its_reason(client, scheme):
    ward = WardFactory(name="Waitward")
    east, west = (
        BoardWardFactory(board=board, ward=ward, share=share)
        for board, share in zip(scheme.boards.order_by("name"), ("0.75", "0.25"), strict=True)
    )
    client.force_login(personas.manager())
    shown = text(client.get(reverse("board_areas_of", args=[scheme.pk])))
    assert "1 later ward across a line, 1 not decided" in shown
    url = reverse("board_ward_decide", args=[east.pk])
    assert "about 75% of the people" in text(client.get(url))
    assert "Say why." in text(client.post(url, {"how": "whole"}))
    assert client.post(url, {"how": "whole", "reason": "Most live here."}).status_code == 302
    east.refresh_from_db()
    west.refresh_from_db()
    assert (east.how, east.reason, west.how) == ("whole", "Most live here.", "undecided")
    refused = client.post(
        reverse("board_ward_decide", args=[west.pk]), {"how": "whole", "reason": "Ours."}
    )
    assert "Another board has this ward" in text(refused)


def test_a_ward_within_one_board_is_not_decided(client, scheme):
    place = BoardWardFactory(board=scheme.boards.first(), crosses=False, how="whole", share="1")
    client.force_login(personas.manager())
    assert client.get(reverse("board_ward_decide", args=[place.pk])).status_code == 404


def test_a_district_has_one_predecessor(client, scheme):
    ash = scheme.generation.districts.get(name="Ash")
    east = scheme.boards.get(name="East")
    client.force_login(personas.administrator())
    url = reverse("board_predecessor_add", args=[scheme.pk])
    typed = {"district": ash.pk, "board": east.pk, "title": "Ash Plan", "year": "2015"}
    client.post(url, typed)
    assert DistrictPlan.objects.get().board == east
    assert client.post(url, typed).status_code == 200
    assert DistrictPlan.objects.count() == 1


def test_documents_are_added_changed_and_removed(client, scheme):
    client.force_login(personas.manager())
    add = reverse("board_document_add", args=[scheme.pk])
    client.post(add, {"subject": "Note", "on_0": "7", "on_1": "7", "on_2": "2017"})
    document = SchemeDocument.objects.get()
    assert (document.scheme, document.on) == (scheme, date(2017, 7, 7))
    edit = reverse("board_document_edit", args=[scheme.pk, document.pk])
    client.post(edit, {"subject": "Briefing note"})
    document.refresh_from_db()
    assert document.subject == "Briefing note"
    client.post(edit, {"remove": "yes"})
    assert not SchemeDocument.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_as_much_for_one_row_of_each_as_for_three(
    client, number, django_assert_num_queries
):
    scheme = BoardSchemeFactory()
    for _ in range(number):
        board = BoardFactory(scheme=scheme)
        BoardDistrictFactory(board=board)
        AreaProviderFactory(board=board)
        DistrictPlanFactory(board=board)
        BoardWardFactory(board=board)
        SchemeDocumentFactory(scheme=scheme)
    client.force_login(personas.manager())
    client.get(AREAS)
    with django_assert_num_queries(17):
        client.get(AREAS)
