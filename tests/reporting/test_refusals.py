"""What is refused of saved reports and requests, and how what was asked is said."""

import dataclasses

import pytest
from django import forms

from leadership.people.refusals import NotAllowed
from leadership.reporting import registry
from leadership.reporting.asking import in_words
from leadership.reporting.columns import CountColumn, Text
from leadership.reporting.models import ReportRequest, SavedReport
from leadership.reporting.report import Pack
from leadership.reporting.services import finish_request, note_request
from leadership.reporting.values import Count, State
from tests import personas
from tests.factories import OrganisationFactory
from tests.reporting.fakes import BY_QUERY, BY_ROWS, NamedLike

PAGE = "/reports/organisations/"


@pytest.fixture
def reports(monkeypatch):
    found = {report.slug: report for report in (BY_QUERY, BY_ROWS)}
    monkeypatch.setattr(registry, "_reports", found)


def test_a_repeated_slug_of_a_pack_is_an_error(monkeypatch):
    monkeypatch.setattr(registry, "_packs", {})
    pack = Pack(
        slug="pack", title="Pack", about="One.", may_run=bool, filters=NamedLike,
        parts=lambda user, filters: [],
    )  # fmt: skip
    registry.register_pack(pack)
    with pytest.raises(registry.AlreadyRegistered, match="There is already a pack 'pack'"):
        registry.register_pack(dataclasses.replace(pack, title="Another"))
    assert registry.all_packs() == [pack]


def test_what_cannot_be_asked_is_not_saved(db, client, reports):
    client.force_login(personas.manager())
    answer = client.post(f"{PAGE}save/?copy=nonsense&name=Bee", {"name": "Bees"})
    assert answer.status_code == 302
    assert answer.url == f"{PAGE}?copy=nonsense&name=Bee"
    assert not SavedReport.objects.exists()


def test_a_computed_report_is_sorted_by_its_words_whatever_the_case(db, client, reports):
    client.force_login(personas.manager())
    for name in ("Bee", "ant", "Cicada"):
        OrganisationFactory(name=name)
    page = client.get("/reports/organisations-computed/", {"sort": "name"})
    assert [row[0][0] for row in page.context["rows"]] == ["ant", "Bee", "Cicada"]


def test_counts_are_sorted_by_their_number_and_what_was_not_taken_is_last(db, client, monkeypatch):
    visits = [["ant", Count(12)], ["Bee", Count(None, State.NOT_TAKEN)], ["Cicada", Count(3)]]
    columns = [Text("name", "Name"), CountColumn("visits", "Visits")]
    report = dataclasses.replace(BY_ROWS, columns=lambda _: columns, rows=lambda _: iter(visits))
    monkeypatch.setattr(registry, "_reports", {report.slug: report})
    client.force_login(personas.manager())
    for sort, order in (
        ("visits", ["Cicada", "ant", "Bee"]),
        ("-visits", ["ant", "Cicada", "Bee"]),
    ):
        page = client.get("/reports/organisations-computed/", {"sort": sort})
        assert [row[0][0] for row in page.context["rows"]] == order


def test_nobody_but_a_manager_notes_what_is_asked_for_or_finishes_it(db):
    gita = personas.manager()
    wanted = note_request(request=ReportRequest(asked_by="Cllr A", what="Parking"), by=gita)
    for user in (personas.officer(), personas.administrator(), personas.councillor()):
        with pytest.raises(NotAllowed):
            note_request(request=ReportRequest(asked_by="Cllr B", what="Bins"), by=user)
        with pytest.raises(NotAllowed):
            finish_request(request=wanted, by=user)
    wanted = ReportRequest.objects.get()
    assert (wanted.what, wanted.noted_by, wanted.done_on, wanted.done_by) == (
        "Parking", gita, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "said"),
    [(True, "yes"), (False, ""), (["elm", "ash"], "Elm Row, Ash Vale"), ("fir", "fir"), ([], "")],
)
def test_a_choice_out_of_groups_is_said_by_its_label(value, said):
    places = [("", "All"), ("North", [("elm", "Elm Row")]), ("South", [("ash", "Ash Vale")])]
    assert in_words(forms.MultipleChoiceField(choices=places), value) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(1200), "1,200"),
        (Count(1200, State.APPROXIMATE), "about 1,200"),
        (Count(12, State.PARTLY_TAKEN), "12 (partly taken)"),
        (Count(None, State.NOT_TAKEN), "Not taken"),
        (Count.of(None, None), "Not posted"),
    ],
)
def test_a_count_says_how_it_came_about(count, said):
    assert str(count) == said
