"""Attendance of committees, and the meeting of 26 July 2017: 12 members, 7 came, 1 sent apologies,
4 did not come (Corporate Resources and Governance O&S, notes item 3)."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.meetings.models import Attendance, MeetingBody
from leadership.people.models import Person
from tests.factories import WardFactory
from tests.governance_factories import CommitteeFactory, seated, sitting_of
from tests.personas import manager, officer
from tests.plans.asking import ENDINGS, answered, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
SLUG = "committee-attendance"
LABOUR, CONSERVATIVE, LIBERAL = "Labour", "Conservative", "Liberal Democrat"
MEMBERS = {
    LABOUR: "Afzal Aikhlaq Khan Mosquito Pocock Seabright Spence Zaffar",
    CONSERVATIVE: "Barrie Brew Mackey",
    LIBERAL: "Tilsley",
}
CAME = ["Brew", "Afzal", "Barrie", "Khan", "Tilsley", "Pocock", "Zaffar"]
JULY = date(2017, 7, 26)
NUMBERS = ("meetings", "present", "apologies", "absent", "not_recorded", "chaired")


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


@pytest.fixture
def committee():
    return CommitteeFactory(name="Resources O&S")


@pytest.fixture
def members(committee):
    capacity = {"Aikhlaq": "chair", "Brew": "deputy"}
    return {
        name: seated(
            committee, name, group,
            start=date(2017, 5, 23), capacity=capacity.get(name, "member"),
        )
        for group, names in MEMBERS.items()
        for name in names.split()
    }  # fmt: skip


def recorded(meeting, how, *people):
    for person in people:
        Attendance.objects.create(meeting=meeting, person=person, how=how)


@pytest.fixture
def july(committee, members):
    meeting = sitting_of(committee, JULY, chair=members["Brew"])
    recorded(meeting, "present", *(members[name] for name in CAME))
    recorded(meeting, "apologies", members["Aikhlaq"])
    recorded(meeting, "absent", *(members[name] for name in ["Mosquito", "Seabright", "Spence"]))
    recorded(meeting, "absent", members["Mackey"])
    # the Leader and two officers were there as well: no members
    recorded(meeting, "present", Person.objects.create(name="A Leader"))
    return meeting


def test_twelve_members_are_seven_and_one_and_four(by_manager, committee, july):
    assert table(by_manager, SLUG, "By meeting", body=committee.pk) == [
        (JULY, 12, 7, 1, 4, 0, "Brew")
    ]
    assert figures(by_manager, SLUG) == {
        "present": "7",
        "apologies": "1",
        "absent without apology": "4",
        "not recorded": "0",
    }
    assert summary(by_manager, SLUG).sentence == (
        "12 members of 1 committee at 1 meeting of 2017/18: 7 present, 1 with apologies,"
        " 4 absent without apology, 0 not recorded."
    )


def test_members_by_political_group(by_manager, july):
    assert table(by_manager, SLUG, "By political group") == [
        ("Resources O&S", "Conservative", 3, 3, 2, 0, 1, 0, 1),
        ("Resources O&S", "Labour", 8, 8, 4, 1, 3, 0, 0),
        ("Resources O&S", "Liberal Democrat", 1, 1, 1, 0, 0, 0, 0),
    ]
    (found,) = summary(by_manager, SLUG).tables
    assert found.total == ["All", "", 12, 12, 7, 1, 4, 0, 1]


def test_a_row_a_member(by_manager, july):
    found = rows(by_manager, SLUG)
    assert found[1] == {
        "body": "Resources O&S",
        "group": "Conservative",
        "member": "Brew",
        "capacity": "Deputy Chair",
        "meetings": 1,
        "present": 1,
        "apologies": 0,
        "absent": 0,
        "not_recorded": 0,
        "chaired": 1,
    }
    assert [row["member"] for row in found] == [
        *MEMBERS[CONSERVATIVE].split(),
        *MEMBERS[LABOUR].split(),
        *MEMBERS[LIBERAL].split(),
    ]
    assert found[4]["member"] == "Aikhlaq" and found[4]["capacity"] == "Chair"


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_names_members_and_nobody_else(by_manager, july, ending):
    said = text_of(answered(by_manager, SLUG, ending), ending)
    assert "Tilsley" in said and "Mosquito" in said and "LiberalDemocrat" in said
    assert "ALeader" not in said
    if ending == "pdf":
        words = "8 members: 4 present, 1 with apologies, 3 absent without apology, 0 not recorded"
        assert "".join(words.split()) in said


def test_each_counts_while_in_office_and_silence_is_no_absence(by_manager, committee):
    """Left in August, came in August, changed the group in September."""
    seated(committee, "Gone", LABOUR, end=date(2017, 8, 1))
    new = seated(committee, "New", LABOUR, start=date(2017, 8, 1))
    moved = seated(committee, "Moved", LABOUR, end=date(2017, 9, 1))
    seated(committee, "", "", person=moved, start=date(2017, 9, 1), capacity="chair")
    seated(committee, "Before", LABOUR, start=date(2016, 1, 1), end=date(2017, 5, 1))
    for day in (JULY, date(2017, 9, 6)):
        recorded(sitting_of(committee, day), "present", moved)
    sitting_of(committee, date(2017, 9, 20), status="cancelled", cancelled_because="Snow")
    sitting_of(committee, date(2017, 11, 8), status="scheduled")
    sitting_of(committee, date(2017, 3, 8))
    keys = ("member", "group", "capacity", *NUMBERS)
    assert rows(by_manager, SLUG, *keys) == [
        ("Gone", LABOUR, "Member", 1, 0, 0, 0, 1, 0),
        ("Moved", LABOUR, "Member", 1, 1, 0, 0, 0, 0),
        ("New", LABOUR, "Member", 1, 0, 0, 0, 1, 0),
        ("Moved", "No group recorded", "Chair", 1, 1, 0, 0, 0, 0),
    ]
    assert summary(by_manager, SLUG).sentence.startswith("3 members of 1 committee at 2 meetings")
    assert [row[0] for row in rows(by_manager, SLUG, "member", year="2016-17")] == [
        "Before",
        "Gone",
        "Moved",
    ]
    assert new.pk


def test_at_a_joint_meeting_each_committee_counts_its_own(by_manager, committee):
    other = CommitteeFactory(name="Cabinet Committee", kind="cabinet_committee")
    ann, bob = seated(committee, "Ann", LABOUR), seated(other, "Bob", LABOUR)
    meeting = sitting_of(committee, JULY, chair=bob)
    MeetingBody.objects.create(meeting=meeting, body=other)
    recorded(meeting, "present", ann, bob)
    assert rows(by_manager, SLUG, "body", "member", *NUMBERS) == [
        ("Cabinet Committee", "Bob", 1, 1, 0, 0, 0, 1),
        ("Resources O&S", "Ann", 1, 1, 0, 0, 0, 0),
    ]
    assert rows(by_manager, SLUG, "member", body=other.pk) == [("Bob",)]


def test_forums_and_boards_are_no_committees(by_manager):
    forum = WardFactory().forum
    board = CommitteeFactory(name="Some board", kind="board")
    for body in (forum, board):
        recorded(sitting_of(body, JULY), "present", seated(body, "Res Ident", ""))
    assert rows(by_manager, SLUG) == []
    form = by_manager.get(reverse("report_page", args=[SLUG])).context["form"]
    assert form.fields["body"].choices == [("", "All")]


def test_the_public_reads_meetings_in_public_with_agreed_notes(client, committee):
    ann = seated(committee, "Ann", LABOUR)
    recorded(sitting_of(committee, JULY), "present", ann)
    recorded(sitting_of(committee, date(2017, 8, 2), notes_status="draft"), "apologies", ann)
    recorded(sitting_of(committee, date(2017, 8, 9), public=False), "absent", ann)
    client.force_login(manager())
    assert rows(client, SLUG, *NUMBERS) == [(3, 1, 1, 1, 0, 0)]
    assert rows(client, SLUG, *NUMBERS, copy="publication") == [(1, 1, 0, 0, 0, 0)]
    client.force_login(officer())
    assert rows(client, SLUG, *NUMBERS) == [(1, 1, 0, 0, 0, 0)]
