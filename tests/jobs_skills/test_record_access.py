"""The two boards: whoever runs one reads and changes nothing of the other, page by page."""

from datetime import datetime

import pytest
from django.urls import reverse

from tests.board_factories import (
    AccountabilityReportFactory,
    AssessmentFactory,
    BoardFactory,
    BoardMeetingFactory,
    DeploymentDecisionFactory,
    FindingFactory,
    FindingUseFactory,
    OfficerTimeFactory,
    TermsFactory,
)
from tests.factories import MeetingFactory, WardFactory
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    manager,
    officer,
    senior_officer,
)

pytestmark = pytest.mark.django_db

# name -> what its address needs beside the board, and who opens it (GET), or sends it (POST)
READ = "facilitator member manager administrator senior"
KEEP = "facilitator manager"
BOARD = "facilitator"
COMMENT = "facilitator member manager"
ANSWER = "facilitator manager administrator"
COUNCIL = "manager administrator"
PAGES = {
    "board_meeting_list": ("", READ),
    "board_meeting": ("meeting", READ),
    "board_meeting_arrange": ("", KEEP),
    "board_meeting_move": ("meeting", KEEP),
    "board_meeting_cancel": ("meeting", KEEP),
    "board_meeting_hold": ("meeting", KEEP),
    "board_meeting_record": ("meeting", KEEP),
    "board_meeting_reopen_notes": ("meeting", KEEP),
    "terms_list": ("", READ),
    "terms_begin": ("", BOARD),
    "terms_detail": ("number", READ),
    "terms_edit": ("number", BOARD),
    "terms_comment": ("number", COMMENT),
    "terms_adopt": ("number", BOARD),
    "terms_compare": ("later", READ),
    "board_independence": ("", READ),
    "board_assess": ("", BOARD),
    "board_clock": ("", COUNCIL),
    "assessment_detail": ("assessment", READ),
    "account_list": ("", READ),
    "account_add": ("", BOARD),
    "account_detail": ("report", READ),
    "account_answer": ("report", ANSWER),
    "finding_list": ("", READ),
    "finding_add": ("", KEEP),
    "finding_put": ("finding", KEEP),
    "finding_changed": ("use", KEEP),
    "deployment_list": ("", READ),
    "deployment_add": ("", KEEP),
    "deployment_detail": ("decision", READ),
    "deployment_edit": ("decision", KEEP),
    "officer_time_list": ("", "manager administrator senior"),
    "officer_time_add": ("", "manager"),
}
BUTTONS = {
    "board_meeting_plan_again": ("cancelled", KEEP),
    "board_meeting_agree_notes": ("noted", KEEP),
    "account_publish": ("report", BOARD),
    "officer_time_remove": ("time", "manager"),
}


@pytest.fixture(autouse=True)
def second_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 2, 9, 30)


def a_board():
    """A board with one row of everything, and the keys of its pages."""
    board = BoardFactory()
    finding = FindingFactory(board=board)
    first = BoardMeetingFactory(board=board).meeting
    TermsFactory(board=board, adopted_at=first, content_hash="0" * 64)
    TermsFactory(board=board, number=2, text="Later.")

    def met(**fields):
        meeting = MeetingFactory(kind="other", wards=[], **fields)
        return BoardMeetingFactory(board=board, meeting=meeting).meeting.pk

    return board, {
        "": [],
        "meeting": [first.pk],
        "cancelled": [met(status="cancelled")],
        "noted": [met(notes="Said.")],
        "number": [2],
        "later": [2],
        "assessment": [AssessmentFactory(board=board).pk],
        "report": [AccountabilityReportFactory(board=board).pk],
        "finding": [finding.pk],
        "use": [FindingUseFactory(finding=finding).pk],
        "decision": [DeploymentDecisionFactory().pk],
        "time": [OfficerTimeFactory(board=board).pk],
    }


PEOPLE = {
    "facilitator": lambda board: facilitator(of=board),
    "member": lambda board: board_member(of=board),
    "manager": lambda _: manager(),
    "administrator": lambda _: administrator(),
    "senior": lambda _: senior_officer(of=WardFactory()),
    "officer": lambda _: officer(),
    "councillor": lambda _: councillor(),
    "facilitator of another": lambda _: facilitator(of=BoardFactory()),
    "member of another": lambda _: board_member(of=BoardFactory()),
}


@pytest.mark.parametrize("who", PEOPLE)
def test_every_page_opens_for_whom_it_is_meant_and_for_nobody_else(client, who):
    board, keys = a_board()
    client.force_login(PEOPLE[who](board))
    answers = {
        name: client.get(reverse(name, args=[board.slug, *keys[needs]])).status_code
        for name, (needs, _) in PAGES.items()
    }
    assert answers == {
        name: 200 if who in allowed.split() else 404 for name, (_, allowed) in PAGES.items()
    }


@pytest.mark.parametrize("who", PEOPLE)
def test_every_button_works_for_whom_it_is_meant_and_for_nobody_else(client, who):
    board, keys = a_board()
    client.force_login(PEOPLE[who](board))
    said = {"version": 1, "published": "yes"}
    answers = {
        name: client.post(reverse(name, args=[board.slug, *keys[needs]]), said).status_code
        for name, (needs, _) in BUTTONS.items()
    }
    assert answers == {
        name: 302 if who in allowed.split() else 404 for name, (_, allowed) in BUTTONS.items()
    }


@pytest.mark.parametrize("name", [*PAGES, *BUTTONS])
def test_nobody_signed_in_is_sent_to_sign_in(client, name):
    needs, _ = {**PAGES, **BUTTONS}[name]
    answer = client.get(reverse(name, args=["lantern", *([1] if needs else [])]))
    assert answer.status_code == 302
    assert "sign-in" in answer["Location"]


def test_rows_of_another_board_are_not_found_under_ones_own(client):
    board, _ = a_board()
    _, keys_of_another = a_board()
    client.force_login(facilitator(of=board))
    shared = {"", "number", "later", "decision"}
    found = [
        name
        for name, (needs, _) in PAGES.items()
        if needs not in shared
        and client.get(reverse(name, args=[board.slug, *keys_of_another[needs]])).status_code != 404
    ]
    assert found == []
