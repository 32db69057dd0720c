"""The boards' reports as people ask for them: counted by hand, both copies, every format."""

import io
import zipfile
from datetime import date, datetime

import pytest
from django.urls import reverse

from jobs_skills.membership import WITHHELD
from leadership.audit.models import Export
from leadership.dates.vague import VagueDate
from tests.board_factories import BoardFactory, BoardSchemeFactory, TimetableEntryFactory
from tests.jobs_skills.boards import EMAIL, NAME, TELEPHONE, full_board
from tests.personas import manager
from tests.plans.asking import ENDINGS, answered, asked, figures, rows, summary, table, text_of

pytestmark = pytest.mark.django_db
PROGRESS, MEMBERSHIP, TIMETABLE = "board-progress", "board-membership", "board-timetable"
ACTIONS, INDEPENDENCE = "board-actions", "board-independence"
ACCOUNTS, EVIDENCE = "board-accounts", "board-evidence"
SLUGS = (PROGRESS, MEMBERSHIP, TIMETABLE, ACTIONS, INDEPENDENCE, ACCOUNTS, EVIDENCE)
HIDDEN = {"number": None, "state": "fewer than 5"}


@pytest.fixture(autouse=True)
def _clock(settings):
    settings.DEMO_DATE = datetime(2017, 10, 4, 17, 30)


@pytest.fixture
def scheme():
    return BoardSchemeFactory(clock_start=date(2017, 7, 24), clock_event="First meeting")


@pytest.fixture
def ash(scheme):
    return full_board(scheme, "Ash")


@pytest.fixture
def by_manager(client):
    client.force_login(manager())
    return client


def counted(number):
    return {"number": number, "state": "counted"}


# -- progress


def test_a_row_a_board(by_manager, ash):
    (row,) = rows(by_manager, PROGRESS)
    assert row == {
        "board": "Ash",
        "districts": "Ash Vale",
        "stage": "Outline agreed",
        "missing": "All job seekers, Communities, Gender, People with disabilities, Communities of"
        " interest",
        "steps_done": 1,
        "steps_late": 2,
        "steps_to_come": 0,
        "actions_open": 3,
        "actions_late": 2,
        "actions_done": 1,
        "members_public": counted(0),
        "members_private": counted(3),
        "members_third": counted(5),
        "members_unknown": counted(1),
        "meetings": 2,
        "met": 2,
        "assessed_on": "2017-09-01",
        "independent_by": "2018-07-24",
        "talks": "Ash Vale: Agreed: joins the board (1 September 2017)",
    }
    assert summary(by_manager, PROGRESS).sentence == (
        "1 board on 4 October 2017: 1 has a step of the timetable that is late; 2 actions are late."
    )


def test_progress_as_at_an_earlier_day(by_manager, ash):
    keys = ("stage", "steps_late", "actions_late", "met", "talks")
    assert rows(by_manager, PROGRESS, *keys, on="2017-07-31") == [
        ("Outline agreed", 0, 1, 6, "Ash Vale: Not begun")
    ]
    assert rows(by_manager, PROGRESS, *keys[:3], on="2017-08-10") == [("Outline agreed", 1, 0)]


def test_the_public_reads_of_published_boards_and_no_small_number(by_manager, scheme, ash):
    full_board(scheme, "Beech", published=False)
    (row,) = rows(by_manager, PROGRESS, copy="publication")
    assert "talks" not in row
    assert (row["board"], row["meetings"], row["members_public"]) == ("Ash", 1, counted(0))
    assert row["members_private"] == row["members_unknown"] == HIDDEN
    assert row["members_third"] == counted(5)
    assert len(rows(by_manager, PROGRESS)) == 2


def test_a_small_number_alone_takes_the_next_with_it(by_manager, ash):
    ash.members.filter(organisation=None).delete()
    found = rows(by_manager, MEMBERSHIP, "sector", "members", copy="publication")
    assert found == [
        ("Public", counted(0)),
        ("Private", HIDDEN),
        ("Third sector", HIDDEN),
        ("Sector not known", counted(0)),
    ]
    (row,) = rows(by_manager, PROGRESS, "members_private", "members_third", copy="publication")
    assert row == (HIDDEN, HIDDEN)


# -- membership


def test_members_by_sector_and_consent(by_manager, ash):
    keys = ("sector", "members", "not_asked", "given", "joined", "left", "reasons")
    assert rows(by_manager, MEMBERSHIP, *keys, since="2017-05-01") == [
        ("Public", counted(0), 0, 0, 0, 0, ""),
        ("Private", counted(3), 0, 3, 3, 0, ""),
        ("Third sector", counted(5), 5, 0, 2, 2, f"{WITHHELD}; Moved away"),
        ("Sector not known", counted(1), 1, 0, 1, 0, ""),
    ]
    assert figures(by_manager, MEMBERSHIP, since="2017-05-01") == {
        "have given consent": "3",
        "joined": "6",
        "left": "2",
    }


def test_the_period_begins_with_the_municipal_year_where_nothing_is_said(by_manager, ash):
    words = dict(asked(by_manager, MEMBERSHIP)["asked"])
    assert words["Since"] == "1 May 2017"
    address = reverse("report_page", args=[MEMBERSHIP])
    response = by_manager.get(address, {"since": "2017-10-05"})
    assert response.status_code == 400
    assert "The period must begin on or before its last day." in response.content.decode()


def test_the_public_reads_numbers_of_members_alone(by_manager, ash):
    (first, *_) = rows(by_manager, MEMBERSHIP, copy="publication")
    assert list(first) == ["board", "sector", "members"]
    said = summary(by_manager, MEMBERSHIP, copy="publication")
    assert (said.sentence, said.figures) == ("Members of 1 board on 4 October 2017, by sector.", ())
    assert [str(row[1]) for row in said.tables[0].rows] == ["9"]
    ash.members.exclude(merged_into=None).delete()
    ash.members.filter(organisation__sector="third").delete()
    said = summary(by_manager, MEMBERSHIP, copy="publication")
    assert [str(row[1]) for row in said.tables[0].rows] == ["Fewer than 5"]


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("ending", [*ENDINGS, "csv-metadata.json"])
def test_no_format_names_a_member(by_manager, ash, slug, ending):
    for copy in ("working", "publication"):
        said = text_of(answered(by_manager, slug, ending, copy=copy), ending.removeprefix("csv-m"))
        assert slug == EVIDENCE or ending == "csv-metadata.json" or "Ash" in said
        for canary in (NAME, EMAIL, TELEPHONE):
            assert "".join(canary.split()) not in said
    page = by_manager.get(reverse("report_page", args=[slug])).content.decode()
    assert NAME not in page and EMAIL not in page and TELEPHONE not in page


# -- timetable


def test_steps_in_order_of_time_with_their_dates_in_words(by_manager, scheme, ash):
    shared = VagueDate.several(date(2017, 7, 24), date(2017, 8, 1), possible=True)
    fields = {"scheme": scheme, "when": shared, "number": 7, "text": "Inaugural meetings"}
    TimetableEntryFactory(**fields, done_on=date(2017, 8, 1), done_day_known=False)
    TimetableEntryFactory(scheme=BoardSchemeFactory(), text="Of boards that are not there")
    keys = ("when", "last", "step", "board", "state", "done_on", "late")
    assert rows(by_manager, TIMETABLE, *keys) == [
        ("July 2017", "2017-07-31", "Find partners", "Ash", "Done", "2017-08-09", None),
        (
            "possibly 24 July and 1 August 2017",
            "2017-08-01",
            "Inaugural meetings",
            "All boards",
            "Done",
            None,
            None,
        ),
        ("before the end of July 2017", "2017-07-31", "Call a meeting", "Ash", "Late", None, 65),
        ("August or September 2017", "2017-09-30", "Adopt terms", "Ash", "Late", None, 4),
    ]
    assert summary(by_manager, TIMETABLE).sentence == (
        "4 steps on 4 October 2017: 2 done, 2 late, 0 to come."
    )


def test_the_timetable_as_at_a_day_by_state_and_kind(by_manager, scheme, ash):
    TimetableEntryFactory(scheme=scheme, text="Council meets", kind="governance")
    keys = ("step", "state", "done_on", "late")
    assert rows(by_manager, TIMETABLE, *keys, on="2017-08-02", state="late") == [
        ("Find partners", "Late", None, 2),
        ("Call a meeting", "Late", None, 2),
    ]
    assert rows(by_manager, TIMETABLE, "step", kind="governance") == [("Council meets",)]
    found = rows(by_manager, TIMETABLE, "step", on="2017-08-02", state="open", board="ash")
    assert found == [("Adopt terms",), ("Council meets",)]


def test_a_sorted_date_in_words_is_in_order_of_time(by_manager, ash):
    page = by_manager.get(reverse("report_page", args=[TIMETABLE]), {"sort": "when"})
    assert [row[0][0] for row in page.context["rows"]] == [
        "July 2017",
        "before the end of July 2017",
        "August or September 2017",
    ]


# -- actions


def test_actions_with_their_latest_progress(by_manager, ash):
    keys = ("action", "when", "state", "late", "done_on", "dropped")
    assert rows(by_manager, ACTIONS, *keys) == [
        ("Ash: Visit firms", "June 2017", "Done", None, "2017-08-01", ""),
        ("Ash: Print leaflets", "June 2017", "Dropped", None, None, "Too dear"),
        ("Ash: Jobs fair", "September 2017", "Late", 4, None, ""),
        ("Ash: Evening classes", "two in October 2017 to March 2018", "Open", None, None, ""),
        ("Ash: Bus passes", "3 October 2017", "Late", 1, None, ""),
    ]
    keys = ("theme", "lead", "measure", "progress", "progress_on", "strand")
    assert rows(by_manager, ACTIONS, *keys)[2] == (
        "Ash first jobs",
        "Fenwick College",
        "Forty jobs",
        "The hall burned down.",
        "2017-09-09",
        "Local plan",
    )
    assert figures(by_manager, ACTIONS) == {"open": "3", "late": "2", "done": "1", "dropped": "1"}


def test_actions_by_board_strand_and_state(by_manager, scheme, ash):
    full_board(scheme, "Beech")

    def found(**filters):
        return [
            action.partition(": ")[::2]
            for (action,) in rows(by_manager, ACTIONS, "action", **filters)
        ]

    assert found(strand="transition") == [("Ash", "Bus passes"), ("Beech", "Bus passes")]
    assert found(board="beech", state="late") == [("Beech", "Jobs fair"), ("Beech", "Bus passes")]
    assert len(found(board="beech", state="all-open")) == 3
    assert found(board="ash", state="open") == [("Ash", "Evening classes")]
    assert found(board="ash", state="done", on="2017-07-31") == []


def test_the_public_reads_no_words_of_work_in_hand(by_manager, ash):
    said = text_of(answered(by_manager, ACTIONS, copy="publication"), "json")
    assert "Jobsfair" in said and "FenwickCollege" in said
    assert "burned" not in said and "Toodear" not in said


# -- independence


def test_criteria_with_their_evidence(by_manager, scheme, ash):
    BoardFactory(scheme=scheme, name="Beech")
    keys = ("board", "criterion", "state", "evidence", "assessed_on")
    found = rows(by_manager, INDEPENDENCE, *keys)
    chair = "The chair is from neither the council nor Jobcentre Plus"
    assert found[0] == ("Ash", chair, "Met", "Minute 7", "2017-09-01")
    assert [row[2] for row in found[:6]] == [
        "Met",
        "Met",
        "Not answered",
        "Not met",
        "Not answered",
        "Not answered",
    ]
    assert {row[2:] for row in found[6:]} == {("Not assessed", "", None)}
    assert table(by_manager, INDEPENDENCE, "By board") == [
        ("Ash", 2, date(2017, 9, 1), date(2018, 7, 24)),
        ("Beech", None, None, date(2018, 7, 24)),
    ]
    assert summary(by_manager, INDEPENDENCE, on="2017-08-01").sentence == (
        "1 of 2 boards met all 6 criteria of independence on 1 August 2017; 1 had been assessed."
    )


def test_who_chairs_and_convenes_by_quarter_is_drawn_and_told(by_manager, ash):
    title = "Who chairs and convenes, by quarter"
    assert table(by_manager, INDEPENDENCE, title) == [
        ("January to March 2017", 1, 1, 1, 0, 100.0, 1, 0, 1, 100.0),
        ("April to June 2017", 0, 0, 0, 0, None, 0, 0, 0, None),
        ("July to September 2017", 1, 1, 0, 0, 0.0, 0, 0, 0, None),
        ("October to December 2017", 0, 0, 0, 0, None, 0, 0, 0, None),
    ]
    # the private meeting of February is not for the public
    assert [row[:2] for row in table(by_manager, INDEPENDENCE, title, copy="publication")] == [
        ("July to September 2017", 1),
        ("October to December 2017", 0),
    ]
    page = by_manager.get(reverse("report_page", args=[INDEPENDENCE])).content.decode()
    assert "Chaired: highest is Jan 2017 with 100." in page
    said = text_of(answered(by_manager, INDEPENDENCE, copy="publication"), "json")
    assert "Minute7" not in said and "Notmet" in said


# -- accounts and evidence


def test_accounts_given_in_the_period(by_manager, ash):
    keys = ("on", "board", "text", "answer", "published")
    assert rows(by_manager, ACCOUNTS, *keys) == [
        ("2017-09-05", "Ash", "Ash works", "", False),
        ("2017-09-06", "Ash", "Ash grows", "Ok", True),
    ]
    assert rows(by_manager, ACCOUNTS, "text", copy="publication") == [("Ash grows",)]
    assert rows(by_manager, ACCOUNTS, "text", since="2017-01-01", on="2017-03-06") == [
        ("Last year",)
    ]


def test_findings_put_to_decisions(by_manager, ash):
    keys = ("put_on", "decision", "taken_on", "finding", "changed")
    assert rows(by_manager, EVIDENCE, *keys) == [
        ("2017-08-01", "Round of Ash", None, "Ash: classes are full", "Two more classes")
    ]
    said = text_of(answered(by_manager, EVIDENCE, copy="publication"), "json")
    assert "RoundofAsh" in said and "classes" not in said
    assert summary(by_manager, EVIDENCE).sentence == (
        "1 finding was put to 1 decision from 1 May 2017 to 4 October 2017."
    )


# -- all of them


def test_without_a_board_each_report_says_so(by_manager):
    for slug in SLUGS:
        assert rows(by_manager, slug, copy="publication") == []
    assert summary(by_manager, PROGRESS).sentence == "There is no board to tell of."


QUERIES = {
    PROGRESS: 19,
    MEMBERSHIP: 11,
    TIMETABLE: 9,
    ACTIONS: 10,
    INDEPENDENCE: 11,
    ACCOUNTS: 10,
    EVIDENCE: 10,
}


@pytest.mark.parametrize("slug", SLUGS)
def test_as_many_queries_for_four_boards_as_for_one(
    by_manager, scheme, ash, slug, django_assert_num_queries
):
    address = reverse("report_page", args=[slug])
    for names in ((), ("Beech", "Cedar", "Dale")):
        for name in names:
            full_board(scheme, name)
        by_manager.get(address)
        with django_assert_num_queries(QUERIES[slug]):
            by_manager.get(address)


def test_the_pack_holds_all_of_it_and_is_the_same_twice(by_manager, scheme, ash):
    full_board(scheme, "Beech")
    address = reverse("pack_download", args=["besb-pack"])
    query = {"board": "ash", "copy": "publication"}
    first, second = (b"".join(by_manager.get(address, query).streaming_content) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as pack:
        names = pack.namelist()
        assert [name for name in names if name.endswith(".csv")] == [
            "1-progress.csv",
            "2-membership.csv",
            "3-timetable.csv",
            "4-actions.csv",
            "5-independence.csv",
            "6-accounts.csv",
            "7-evidence.csv",
        ]
        assert len(names) == 35
        everything = "".join(
            pack.read(name).decode() for name in names if "pdf" not in name and "xlsx" not in name
        )
    assert "Beech" not in everything and EMAIL not in everything
    export = Export.objects.filter(what="besb-pack").first()
    assert (export.format, export.copy, len(export.columns)) == ("zip", "publication", 7)
    page = by_manager.get(reverse("report_pack", args=["besb-pack"]))
    assert "Whole pack (zip)" in page.content.decode()
