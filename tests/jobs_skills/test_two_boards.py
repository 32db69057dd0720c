"""Two boards, and everybody who could be curious about the other one. The addresses are walked as
they are declared, so that a new page is covered from its first day."""

import re
from datetime import datetime, timedelta
from itertools import product

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from jobs_skills import urls
from jobs_skills.models import BoardAppointment, LocalPlan
from jobs_skills.models.boards import BoardQuerySet
from jobs_skills.parts import PARTS
from leadership import dates
from leadership.meetings.models import Meeting
from tests import board_factories as make
from tests import personas
from tests.factories import DistrictFactory, MeetingFactory

pytestmark = pytest.mark.django_db

OURS, THEIRS = 400_000, 500_000  # the number that every row of a board has
VERSION = {OURS: 4, THEIRS: 5}  # the number of its draft of terms
CANARY = "crantleby"  # in every text of the other board
PUBLIC = {"board_list", "board_page", "member_consent"}
# what a decision on money or people is about, is for all boards to read
SHARED = {"deployment_detail"}
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
NOT_FOUND, NOT_SO = 404, 405
SAID = {
    "version": "1", "text": "x", "reason": "x", "name": "x", "what": "keep", "until_0": "1",
    "on_0": "1", "on_1": "8", "on_2": "2017", "outcome": "done", "answer": "yes", "remove": "yes",
    "published": "yes", "whom": "all", "how": "whole",
}  # fmt: skip


@pytest.fixture(autouse=True)
def second_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 2, 9, 30)


def number_rows_from(number):
    """The next row of every table that an address may name gets this number."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in [*numbered(), Meeting]:
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s, false)",
                [model._meta.db_table, number],
            )
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def numbered():
    return [
        model
        for model in apps.get_app_config("jobs_skills").get_models()
        if not model._meta.proxy and model._meta.pk.name == "id"
    ]


def board_with_a_row_of_everything(name, number):
    number_rows_from(number)
    board = make.BoardFactory(name=f"{name} Board", slug=name)
    scheme, said = board.scheme, f"{name} says"
    district = DistrictFactory(generation=scheme.generation)
    make.BoardDistrictFactory(board=board, district=district)
    make.SchemeDocumentFactory(scheme=scheme, subject=said)
    make.BoardWardFactory(board=board)
    for factory in (make.AreaBeyondFactory, make.SiteFactory, make.JobcentreOfficeFactory):
        factory(board=board, name=said)
    make.AreaProviderFactory(board=board)
    group = make.DistrictPlanFactory(board=board, district=district, title=said)
    make.NegotiationStepFactory(predecessor=group, text=said)
    make.BoardAppointmentFactory(board=board)
    source = make.MemberListFactory(board=board, name=said)
    make.ListedMemberFactory(source=source, name=said)
    make.MemberFactory(board=board, name=said)
    plan = make.LocalPlanFactory(board=board, particular=said)
    make.PlanThemeFactory(plan=plan, title=said)
    make.CoverageFactory(plan=plan, how=said)
    make.PriorityAreaFactory(plan=plan, reason=said)
    action = make.BoardActionFactory(board=board, text=said)
    make.ActionProgressFactory(action=action, text=said)
    make.TimetableEntryFactory(scheme=scheme, board=board, text=said)
    draft = make.TermsFactory(
        board=board, number=VERSION[number], text=said, model=make.ModelTermsFactory()
    )
    make.TermsCommentFactory(terms=draft, text=said)
    meeting = MeetingFactory(kind="other", date=make.BOARD_DAY, wards=[], public=False)
    held = make.BoardMeetingFactory(board=board, meeting=meeting)
    make.SectorAttendanceFactory(board_meeting=held)
    assessment = make.AssessmentFactory(board=board)
    make.CriterionAnswerFactory(assessment=assessment, evidence=said)
    make.AccountabilityReportFactory(board=board, to=board.accounts_to, text=said)
    finding = make.FindingFactory(board=board, text=said)
    make.FindingUseFactory(finding=finding, changed=said)
    make.OfficerTimeFactory(board=board, what=said)
    missing = [model for model in numbered() if not model.objects.filter(pk=number).exists()]
    assert missing == []  # a new kind of row is made here too
    return board


@pytest.fixture
def ours():
    return board_with_a_row_of_everything("lantern", OURS)


@pytest.fixture
def theirs(ours):
    return board_with_a_row_of_everything(CANARY, THEIRS)


def addresses(slug, number):
    """Every address of the boards' record: (name, path, whether it names a row or a division)."""
    values = {
        "slug": [slug],
        "pk": [number],
        "document_pk": [number],
        "number": [VERSION[number]],
        "kind": sorted(PARTS),
        "stage": LocalPlan.Stage.values,
    }
    for pattern in urls.urlpatterns:
        if pattern.name in PUBLIC:
            continue
        route = str(pattern.pattern)
        names = re.findall(r"<\w+:(\w+)>", route)
        for chosen in product(*(values[name] for name in names)):
            given = iter(chosen)
            path = re.sub(r"<[^>]+>", lambda _, given=given: str(next(given)), route)
            yield pattern.name, f"/{path}", set(names)


def state():
    """How many rows there are of everything, histories included, and what an old list says."""
    counts = {
        model._meta.label: model._base_manager.count()
        for model in apps.get_models()
        if model._meta.app_label in {"jobs_skills", "meetings", "people", "notices", "audit"}
    }
    listed = apps.get_model("jobs_skills", "ListedMember")
    return counts, list(listed.objects.order_by("pk").values())


def answers(client, method, path, **headers):
    if method == "POST":
        return client.post(path, SAID, headers=headers)
    return client.generic(method, path, headers=headers)


def walk(user, paths, methods, **headers):
    """Whatever is answered otherwise than “not found” or “not so”; and nothing may change."""
    client = Client(raise_request_exception=True)
    client.force_login(user)
    before = state()
    found = [
        (method, path, answer.status_code)
        for path in paths
        for method in methods
        if (answer := answers(client, method, path, **headers)).status_code
        not in {NOT_FOUND, NOT_SO}
    ]
    assert state() == before
    return found


CURIOUS = {
    "facilitator": lambda board: personas.facilitator(of=board),
    "member": lambda board: personas.board_member(of=board),
    "council lead": lambda board: council_lead(of=board),
}


def council_lead(of):
    user = personas.login("Lea Councillead")
    BoardAppointment.objects.create(
        board=of, person=user.person, role="council_lead", start=personas.LONG_AGO
    )
    return user


# -- a row of the other board under one's own, and the other board with one's own row


@pytest.mark.slow
@pytest.mark.parametrize("who", CURIOUS)
def test_no_row_of_another_board_is_reached_under_ones_own(ours, theirs, who):
    paths = [
        path
        for name, path, names in addresses(ours.slug, THEIRS)
        if names & {"pk", "number"} and name not in SHARED
    ]
    assert walk(CURIOUS[who](ours), paths, ["GET", "POST"]) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [OURS, THEIRS])
@pytest.mark.parametrize("who", CURIOUS)
def test_no_page_of_another_board_is_opened(ours, theirs, who, number):
    paths = [path for _, path, names in addresses(theirs.slug, number) if "slug" in names]
    assert walk(CURIOUS[who](ours), paths, ["POST" if number == THEIRS else "GET"]) == []


@pytest.mark.slow
@pytest.mark.parametrize("method", [each for each in METHODS if each not in {"GET", "POST"}])
def test_no_other_method_gets_any_further(ours, theirs, method):
    """One kind of part stands for all of them: they have the same three pages."""
    kinds = sorted(PARTS)[1:]
    paths = [
        path
        for slug in (ours.slug, theirs.slug)
        for name, path, names in addresses(slug, THEIRS)
        if names & {"pk", "number"} and name not in SHARED
        if not any(f"/{kind}/" in path for kind in kinds)
    ]
    assert walk(personas.facilitator(of=ours), paths, [method]) == []


def test_a_hole_is_found(ours, theirs, monkeypatch):
    """Planted: whoever has a login sees all boards."""
    monkeypatch.setattr(BoardQuerySet, "visible_to", lambda boards, _: boards)
    paths = [path for _, path, names in addresses(theirs.slug, THEIRS) if "slug" in names]
    assert len(walk(personas.facilitator(of=ours), paths, ["GET"])) > 10


def test_a_shared_decision_says_nothing_of_the_other_boards_finding(ours, theirs):
    client = Client()
    client.force_login(personas.facilitator(of=ours))
    page = client.get(f"/boards/{ours.slug}/evidence/decisions/{THEIRS}/")
    assert page.status_code == 200
    assert CANARY not in page.content.decode()


def test_no_division_of_the_city_is_opened_from_outside(ours):
    paths = [path for _, path, names in addresses(ours.slug, OURS) if "slug" not in names]
    assert len(paths) >= 6
    assert walk(personas.facilitator(of=ours), paths, METHODS) == []
    assert walk(personas.board_member(of=ours), paths, ["GET", "POST"]) == []


def test_what_is_asked_piece_by_piece_is_refused_alike(ours, theirs):
    """As htmx asks: no page leaks a part of itself."""
    user = personas.facilitator(of=ours)
    asked = {"hx-request": "true", "hx-target": "main"}
    paths = [path for _, path, names in addresses(theirs.slug, THEIRS) if "slug" in names]
    assert walk(user, paths, ["GET"], **asked) == []


# -- one's own board: a member writes nothing but a comment, and what has ended is over


def test_a_member_changes_nothing_but_by_a_comment(ours):
    paths = [
        path
        for name, path, names in addresses(ours.slug, OURS)
        if name not in {"terms_comment", "member_list"}  # those are for members to open
    ]
    client = Client()
    client.force_login(personas.board_member(of=ours))
    before = state()
    done = [
        (path, answer.status_code)
        for path in paths
        if (answer := client.post(path, SAID)).status_code not in {NOT_FOUND, NOT_SO}
    ]
    assert (done, state()) == ([], before)


def over(user):
    user.person.board_appointments.update(end=dates.today())
    return user


def to_come(user):
    user.person.board_appointments.update(start=dates.today() + timedelta(1))
    return user


@pytest.mark.parametrize("when", [over, to_come])
def test_nothing_opens_before_or_after_the_time_of_an_appointment(ours, when):
    user = when(personas.facilitator(of=ours))
    paths = [path for _, path, _ in addresses(ours.slug, OURS)]
    assert walk(user, paths, ["POST" if when is over else "GET"]) == []


def test_who_runs_a_board_opens_its_pages(ours):
    """The walk does find what is there: else none of the others would mean anything."""
    client = Client()
    client.force_login(personas.facilitator(of=ours))
    opened = {
        name for name, path, _ in addresses(ours.slug, OURS) if client.get(path).status_code == 200
    }
    closed = {name for name, *_ in addresses(ours.slug, OURS)} - opened
    assert closed == {
        # of the council
        "board_appoint", "board_appointment_end", "board_areas", "board_areas_of", "board_clock",
        "board_document_add", "board_document_edit", "board_predecessor_add", "board_ward_decide",
        "officer_time_add", "officer_time_list", "officer_time_remove",
        # buttons, and a comparison with a version that is not there
        "account_publish", "board_action_take_up", "board_meeting_agree_notes",
        "board_meeting_plan_again", "board_plan_take_back", "board_step_untick",
        "listed_member_keep_clear", "member_ask_consent", "member_end_access", "terms_compare",
    }  # fmt: skip


# -- sessions, and doors beside the pages


@pytest.mark.parametrize("who", ["nobody", "closed login"])
def test_without_a_living_login_everything_asks_to_sign_in(ours, who):
    client = Client()
    if who == "closed login":
        user = personas.facilitator(of=ours)
        client.force_login(user)
        type(user).objects.filter(pk=user.pk).update(is_active=False)
    before = state()
    wrong = [
        (method, path, answer.status_code)
        for _, path, _ in addresses(ours.slug, OURS)
        for method in ("GET", "POST")
        if (answer := answers(client, method, path)).status_code != 302
        or not answer["Location"].startswith("/sign-in/")
    ]
    assert (wrong, state()) == ([], before)


DOORS = [
    "/api/v1/", "/api/v1/issues/", "/api/v1/meetings/", "/api/v1/schema/", "/admin/",
    "/admin/login/", "/admin/jobs_skills/board/", "/admin/jobs_skills/boardscheme/add/",
    "/admin/people/user/", "/notices/", "/issues/", "/imports/", "/exports/", "/people/1/invite/",
    "/plans/fund/add/",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("asked", [{}, {"hx-request": "true"}], ids=["page", "piece"])
@pytest.mark.parametrize("who", ["facilitator", "member"])
def test_the_doors_of_the_council_open_to_nobody_outside(ours, who, asked):
    """What the public reads by them is read; everything else is not there, or not allowed."""
    inside, public = Client(), Client()
    inside.force_login(CURIOUS[who](ours))
    before = state()
    for path, method in product(DOORS, METHODS if who == "facilitator" else ["GET", "POST"]):
        answer, anybodys = (answers(each, method, path, **asked) for each in (inside, public))
        if answer.status_code in {403, NOT_FOUND, NOT_SO}:
            continue
        assert (path, answer.status_code) == (path, anybodys.status_code)
        assert not answer.get("Location", "").startswith("/sign-in/")
    assert state() == before
