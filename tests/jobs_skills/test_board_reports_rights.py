"""Who reads and takes which board's reports: two boards, Ash with a page for everybody and Beech
without one, and everybody who may want to know."""

import io
import zipfile
from datetime import date, datetime, timedelta

import pytest
from django.test import override_settings
from django.urls import reverse

from leadership.audit.models import Export
from tests.board_factories import BoardAppointmentFactory, BoardSchemeFactory
from tests.built_once import built_once
from tests.factories import WardFactory
from tests.jobs_skills.boards import full_board
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    login,
    manager,
    officer,
    senior_officer,
)
from tests.plans.asking import answered, rows, summary, text_of

pytestmark = pytest.mark.django_db
SLUGS = (
    "board-progress",
    "board-membership",
    "board-timetable",
    "board-actions",
    "board-independence",
    "board-accounts",
    "board-evidence",
)
PROGRESS, PACK = "board-progress", "besb-pack"


TODAY = datetime(2017, 10, 4, 17, 30)


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = TODAY


@pytest.fixture(scope="module")
def copy_of_boards(django_db_setup, django_db_blocker):
    @override_settings(DEMO_DATE=TODAY)
    def build():
        scheme = BoardSchemeFactory()
        return full_board(scheme, "Ash"), full_board(scheme, "Beech", published=False)

    with built_once(build, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def both(copy_of_boards, db):
    return copy_of_boards()


@pytest.fixture
def ash(both):
    return both[0]


@pytest.fixture
def beech(both):
    return both[1]


def outsider():
    user = login("Otto Outside")
    user.outside = True
    user.save()
    return user


def page(client, slug, **query):
    return client.get(reverse("report_page", args=[slug]), query)


def download(client, slug, ending="csv", **query):
    return client.get(reverse("report_download", args=[slug, ending]), query)


def statuses(client, slug):
    """The page, and the files of each copy."""
    found = [page(client, slug).status_code]
    return [*found, *(download(client, slug, copy=copy).status_code for copy in COPIES)]


COPIES = ("working", "publication")
EVERYBODY = {
    "facilitator": (lambda ash: facilitator(of=ash), [200, 200, 200]),
    "member": (lambda ash: board_member(of=ash), [200, 404, 404]),
    "manager": (lambda ash: manager(), [200, 200, 200]),
    "administrator": (lambda ash: administrator(), [200, 404, 200]),
    "senior officer": (lambda ash: senior_officer(of=WardFactory()), [200, 404, 200]),
    "officer": (lambda ash: officer(), [200, 404, 200]),
    "councillor": (lambda ash: councillor(of=WardFactory()), [200, 404, 200]),
    "somebody of outside without a board": (
        lambda ash: outsider(),
        [404, 404, 404],
    ),
}


@pytest.mark.parametrize("who", EVERYBODY)
def test_who_reads_and_who_takes(client, ash, beech, who):
    make, wanted = EVERYBODY[who]
    client.force_login(make(ash))
    for slug in SLUGS:
        assert statuses(client, slug) == wanted, slug


READS = {
    "facilitator": (EVERYBODY["facilitator"][0], "working", ["Ash"]),
    "member": (EVERYBODY["member"][0], "working", ["Ash"]),
    "manager": (EVERYBODY["manager"][0], "working", ["Ash", "Beech"]),
    "administrator": (EVERYBODY["administrator"][0], "working", ["Ash", "Beech"]),
    "senior officer": (EVERYBODY["senior officer"][0], "working", ["Ash", "Beech"]),
    "officer": (EVERYBODY["officer"][0], "publication", ["Ash"]),
    "councillor": (EVERYBODY["councillor"][0], "publication", ["Ash"]),
}


@pytest.mark.parametrize("who", READS)
def test_the_first_copy_and_its_boards(client, ash, beech, who):
    make, copy, boards = READS[who]
    client.force_login(make(ash))
    response = page(client, PROGRESS)
    assert response.context["asked"].copy == copy
    assert [row[0][0] for row in response.context["rows"]] == boards


@pytest.mark.parametrize("slug", SLUGS)
def test_a_facilitator_learns_of_no_other_board(client, ash, beech, slug):
    """Neither in rows, summary and filters nor by asking for it, whether it has a page or not."""
    for own, other in ((ash, "Beech"), (beech, "Ash")):
        client.force_login(facilitator(of=own))
        for copy in COPIES:
            assert other not in page(client, slug, copy=copy).content.decode()
            # reading a PDF takes half a second: one stands for all, which read the same rows
            for ending in ("json", "csv", "xlsx", *(["pdf"] if slug == "board-actions" else [])):
                said = text_of(answered(client, slug, ending, copy=copy), ending)
                assert other not in said, (copy, ending)
        response = page(client, slug, board=other.lower())
        assert response.status_code == 400
        assert other not in response.content.decode()
        assert download(client, slug, board=other.lower()).status_code == 400


def test_the_publication_copy_of_a_board_without_a_page_is_empty(client, ash, beech):
    client.force_login(facilitator(of=beech))
    assert rows(client, PROGRESS, "board", copy="publication") == []
    assert rows(client, PROGRESS, "board", copy="working") == [("Beech",)]


def test_access_ends_with_the_appointment(client, ash, settings):
    user = facilitator(of=ash)
    client.force_login(user)
    settings.DEMO_DATE = datetime(2017, 10, 4) + timedelta(90)
    assert statuses(client, PROGRESS) == [404, 404, 404]
    assert client.get("/reports/").context["groups"] == []


def test_whoever_runs_one_board_and_sits_on_another_takes_the_one(client, ash, beech):
    user = facilitator(of=ash)
    BoardAppointmentFactory(board=beech, person=user.person, role="member", end=date(2018, 1, 1))
    client.force_login(user)
    response = page(client, PROGRESS)
    assert [row[0][0] for row in response.context["rows"]] == ["Ash", "Beech"]
    assert summary(client, PROGRESS).notes[-1] == (
        "The files of a working copy hold the boards that you run."
    )
    assert rows(client, PROGRESS, "board", copy="working") == [("Ash",)]
    assert rows(client, PROGRESS, "board", copy="working", board="beech") == []
    client.force_login(facilitator(of=ash))
    assert "files of a working copy" not in page(client, PROGRESS).content.decode()


def test_a_convener_of_the_council_takes_the_own_board_and_reads_all(client, ash, beech):
    sena = senior_officer(of=WardFactory())
    BoardAppointmentFactory(board=beech, person=sena.person, role="convener")
    client.force_login(sena)
    assert [row[0][0] for row in page(client, PROGRESS).context["rows"]] == ["Ash", "Beech"]
    assert rows(client, PROGRESS, "board", copy="working") == [("Beech",)]


def test_a_council_lead_reads_the_own_board_and_takes_none_of_it(client, ash, beech):
    olive = officer()
    BoardAppointmentFactory(board=beech, person=olive.person, role="council_lead")
    client.force_login(olive)
    assert [row[0][0] for row in page(client, PROGRESS).context["rows"]] == ["Beech"]
    assert statuses(client, PROGRESS) == [200, 404, 200]
    assert rows(client, PROGRESS, "board", copy="publication") == [("Ash",)]


def test_a_board_of_which_one_may_not_ask_is_not_offered(client, ash, beech):
    client.force_login(officer())
    form = page(client, PROGRESS).context["form"]
    assert form.fields["board"].choices == [("", "All"), ("ash", "Ash")]
    assert page(client, PROGRESS, board="beech").status_code == 400


# -- the pack


def pack(client, **query):
    return client.get(reverse("pack_download", args=[PACK]), query)


def test_a_facilitator_takes_the_pack_of_the_own_board(client, ash, beech):
    client.force_login(facilitator(of=ash))
    assert client.get(reverse("report_pack", args=[PACK])).status_code == 200
    for copy in COPIES:
        content = b"".join(pack(client, copy=copy).streaming_content)
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            for name in book.namelist():
                ending = name.rpartition(".")[2]
                said = text_of(book.read(name), ending)
                assert "Beech" not in said, name
    assert Export.objects.filter(what=PACK).count() == 2
    assert pack(client, copy="working", board="beech").status_code == 400


def test_who_takes_the_pack(client, ash, beech):
    cases = [
        (facilitator(of=ash), [200, 200]),
        (board_member(of=ash), [404, 404]),
        (manager(), [200, 200]),
        (administrator(), [422, 200]),
        (officer(), [422, 200]),
        (councillor(), [422, 200]),
        (outsider(), [404, 404]),
    ]
    for user, wanted in cases:
        client.force_login(user)
        assert [pack(client, copy=copy).status_code for copy in COPIES] == wanted, user


def test_nobody_reads_them_without_signing_in(client, ash):
    for slug in SLUGS:
        assert page(client, slug).url.startswith("/sign-in/")
        assert download(client, slug).url.startswith("/sign-in/")
    assert pack(client).url.startswith("/sign-in/")
