"""Logins of outside the council in the reporting room: they reach what says that it is for them,
and learn of nothing else (security.md, T3)."""

import dataclasses

import pytest
from django.urls import reverse

from leadership.people.refusals import NotAllowed
from leadership.reporting import registry
from leadership.reporting.models import SavedReport
from leadership.reporting.report import Copy, Pack, Part
from leadership.reporting.services import asked_of, download, download_pack, save_report
from leadership.reporting.urls import urlpatterns
from tests.board_factories import BoardFactory
from tests.factories import SavedReportFactory, SavedReportReaderFactory
from tests.personas import board_member, facilitator, manager
from tests.reporting.fakes import AT, BY_QUERY, NamedLike, ask_for

pytestmark = pytest.mark.django_db
OPEN = dataclasses.replace(BY_QUERY, slug="open", title="The open one", for_outsiders=True)
CLOSED = dataclasses.replace(BY_QUERY, slug="closed", title="The closed one")


def pack_of(slug, *reports, **fields):
    return Pack(
        slug=slug,
        title=f"Pack {slug}",
        about="Some reports.",
        may_run=lambda user: user.is_authenticated,
        filters=NamedLike,
        parts=lambda user, filters: [Part(report.slug, report) for report in reports],
        **fields,
    )


PACKS = (
    pack_of("open-pack", OPEN, for_outsiders=True),
    pack_of("closed-pack", OPEN),
    pack_of("careless-pack", CLOSED, for_outsiders=True),
)


@pytest.fixture(autouse=True)
def _reports(monkeypatch):
    monkeypatch.setattr(registry, "_reports", {one.slug: one for one in (OPEN, CLOSED)})
    monkeypatch.setattr(registry, "_packs", {one.slug: one for one in PACKS})


@pytest.fixture(params=[facilitator, board_member])
def outsider(request, client):
    user = request.param(of=BoardFactory())
    client.force_login(user)
    return user


def test_the_registry_holds_for_them_what_says_so(outsider):
    assert registry.reports_for(outsider) == [OPEN]
    assert registry.find_report("open", outsider) is OPEN
    assert registry.find_report("closed", outsider) is None
    assert [pack.slug for pack in registry.packs_for(outsider)] == ["open-pack", "careless-pack"]
    assert registry.find_pack("closed-pack", outsider) is None
    assert registry.reports_for(manager()) == [OPEN, CLOSED]
    assert len(registry.packs_for(manager())) == 3


def test_what_is_for_outsiders_still_asks_who_may_run_it(outsider, monkeypatch):
    nobody = dataclasses.replace(OPEN, may_run=lambda user: False)
    monkeypatch.setattr(registry, "_reports", {"open": nobody})
    assert registry.find_report("open", outsider) is None


def test_the_index_names_nothing_else(client, outsider):
    gita = manager()
    SavedReportFactory(owner=gita, report="open", name="Gita’s secret words", shared=True)
    SavedReportFactory(owner=gita, report="closed", name="Gita’s other words", shared=True)
    SavedReportFactory(owner=outsider, report="open", name="Kept by me")
    SavedReportFactory(owner=outsider, report="closed", name="Kept of old")
    text = client.get("/reports/").content.decode()
    assert "The open one" in text and "Pack open-pack" in text and "Kept by me" in text
    for hidden in ("The closed one", "Pack closed-pack", "Gita", "Kept of old", "Requests"):
        assert hidden not in text, hidden


ADDRESSES = {
    "report_page": lambda slug: reverse("report_page", args=[slug]),
    "report_save": lambda slug: reverse("report_save", args=[slug]),
    "report_download": lambda slug: reverse("report_download", args=[slug, "csv"]),
    "report_pack": lambda slug: reverse("report_pack", args=[f"{slug}-pack"]),
    "pack_download": lambda slug: reverse("pack_download", args=[f"{slug}-pack"]),
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_report_or_pack_for_the_council_is_not_there(client, outsider, name):
    address = ADDRESSES[name]
    assert client.get(address("open")).status_code == 200
    assert client.get(address("closed")).status_code == 404
    answer = 404 if name == "report_save" else 405  # the only one that takes a form
    assert client.post(address("closed"), {"name": "Mine"}).status_code == answer
    assert not SavedReport.objects.exists()
    client.force_login(manager())
    assert client.get(address("closed")).status_code == 200


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx", "pdf", "csv-metadata.json"])
def test_no_format_of_it_is_there(client, outsider, ending):
    address = reverse("report_download", args=["closed", ending])
    assert client.get(address).status_code == 404
    assert client.get(address, {"copy": "publication"}).status_code == 404


def test_services_refuse_it_as_well(outsider):
    with pytest.raises(NotAllowed):
        download(ask_for(CLOSED, outsider), "csv")
    council = ask_for(OPEN, outsider).council
    given = {"filters": {}, "raw": {}, "by": outsider, "at": AT, "council": council}
    with pytest.raises(NotAllowed):
        download_pack(pack=PACKS[2], copy=Copy.PUBLICATION, **given)
    asked = asked_of(Part("open", OPEN), outsider, Copy.WORKING, AT, council)
    with pytest.raises(NotAllowed):
        save_report(saved=SavedReport(name="Ours", shared=True), asked=asked, by=outsider)
    assert not SavedReport.objects.exists()


def test_a_careless_pack_gives_nothing_away(client, outsider):
    address = reverse("pack_download", args=["careless-pack"])
    assert client.get(address, {"copy": "publication"}).status_code == 404


def test_they_keep_a_report_for_themselves_and_share_none(client, outsider):
    address = reverse("report_save", args=["open"])
    assert "shared" not in client.get(address).context["form"].fields
    assert client.post(address, {"name": "Mine", "shared": "on"}).status_code == 302
    saved = SavedReport.objects.get()
    assert (saved.owner, saved.shared) == (outsider, False)
    assert client.get(saved.get_absolute_url()).url.startswith("/reports/open/")
    mail = reverse("saved_report_mail", args=[saved.pk])
    assert list(client.get(mail).context["form"].fields) == ["mailed"]
    assert client.post(mail, {"mailed": "weekly", "readers": "Gita"}).status_code == 302
    saved.refresh_from_db()
    assert (saved.mailed, saved.readers.count()) == ("weekly", 0)
    assert client.post(reverse("saved_report_delete", args=[saved.pk])).status_code == 302
    assert not SavedReport.objects.exists()


SAVED = ("saved_report_open", "saved_report_mail", "saved_report_delete")


@pytest.mark.parametrize("name", SAVED)
def test_no_saved_report_leads_them_to_another(client, outsider, name):
    gita = manager()
    shared = SavedReportFactory(owner=gita, report="open", shared=True)
    mailed = SavedReportFactory(owner=gita, report="closed")
    SavedReportReaderFactory(saved=mailed, person=outsider.person)
    own = SavedReportFactory(owner=outsider, report="closed")
    for saved in (shared, mailed, own):
        address = reverse(name, args=[saved.pk])
        assert client.get(address).status_code == (405 if name == "saved_report_delete" else 404)
        taken = client.post(address, {"mailed": "weekly"}).status_code
        assert taken == (405 if name == "saved_report_open" else 404)
    assert SavedReport.objects.filter(mailed="none").count() == 3


def test_one_that_is_mailed_to_them_opens_with_their_rights(client, outsider):
    saved = SavedReportFactory(owner=manager(), report="open", filters={"copy": ["working"]})
    SavedReportReaderFactory(saved=saved, person=outsider.person)
    assert client.get(saved.get_absolute_url()).status_code == 302
    assert client.get(reverse("saved_report_mail", args=[saved.pk])).status_code == 404
    assert client.post(reverse("saved_report_delete", args=[saved.pk])).status_code == 404


def test_the_book_of_requests_is_not_theirs(client, outsider):
    for address in ("/reports/requests/", "/reports/requests/1/done/"):
        assert client.get(address).status_code == 404
        assert client.post(address, {"asked_by": "x", "what": "y"}).status_code == 404


def test_the_api_is_closed_to_them(client, outsider):
    for address in ("/api/v1/reports/", "/api/v1/reports/open/", "/api/v1/reports/closed/"):
        assert client.get(address).status_code == 403


def test_which_addresses_of_the_room_let_them_in():
    """A new one is closed until somebody says otherwise, here and there."""
    found = {
        pattern.name
        for pattern in urlpatterns
        if getattr(pattern.callback, "open_to_outsiders", False)
    }
    assert found == {"report_index", *ADDRESSES, *SAVED}


def test_of_the_councils_reports_none_is_theirs(client, outsider, monkeypatch):
    """With the true registry: whatever a room declares, unless it is for outsiders."""
    monkeypatch.undo()
    for report in registry.all_reports():
        if not report.for_outsiders:
            assert client.get(reverse("report_page", args=[report.slug])).status_code == 404
            address = reverse("report_download", args=[report.slug, "csv"])
            assert client.get(address).status_code == 404
    for pack in registry.all_packs():
        if not pack.for_outsiders:
            assert client.get(reverse("report_pack", args=[pack.slug])).status_code == 404
            assert client.get(reverse("pack_download", args=[pack.slug])).status_code == 404
