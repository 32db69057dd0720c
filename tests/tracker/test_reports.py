"""The five appendices and the lists: figures, copies, scope, and every format for every role."""

import csv
import io
import json
import zipfile
from datetime import date, datetime

import pytest
from django.test import override_settings
from django.urls import reverse
from pypdf import PdfReader

from leadership.audit.models import Export
from leadership.council.models import council
from leadership.meetings.models import AttendanceCount, Meeting
from leadership.reporting import files, registry
from tests import governance_factories as governance
from tests import personas
from tests.board_factories import BoardSchemeFactory
from tests.built_once import built_once
from tests.factories import (
    ActionFactory,
    ActivityFactory,
    AttendanceCountFactory,
    CategoryFactory,
    ClockFactory,
    ClusterFactory,
    CommunityGroupFactory,
    CouncillorTermFactory,
    DistrictFactory,
    FollowThroughFactory,
    FundingBidFactory,
    GroupContactFactory,
    GroupLogEntryFactory,
    IssueFactory,
    IssueThemeFactory,
    LessonFactory,
    LocalAssetFactory,
    MeetingFactory,
    MonthlyReturnFactory,
    PersonFactory,
    PhaseServiceFactory,
    PilotEvaluationFactory,
    PilotFactory,
    RaiserFactory,
    ResourceFactory,
    RollOutFactory,
    ServiceLevelFactory,
    UpdateFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tests.jobs_skills.boards import full_board
from tests.plan_factories import (
    FundPotFactory,
    PlanningRoundFactory,
    ProposalShareFactory,
    WardPlanFactory,
    write_and_freeze,
)
from tracker.models import Status

CANARIES = ["Canary Resident", "01632 960999", "canary-internal", "canary-words", "canary-outcome"]


TODAY = datetime(2017, 11, 15, 17, 30)


@pytest.fixture(scope="module")
def copy_of_city(django_db_setup, django_db_blocker):
    @override_settings(DEMO_DATE=TODAY)
    def build():
        return City()

    with built_once(build, django_db_blocker) as copy:
        yield copy


@pytest.fixture
def city(copy_of_city, db, settings):
    settings.DEMO_DATE = TODAY
    return copy_of_city()


class City:
    """Two districts of two wards and one, a joint meeting, and one issue of each kind."""

    def __init__(self):
        self.hill, self.dale = DistrictFactory(name="Hill"), DistrictFactory(name="Dale")
        self.ash = WardFactory(name="Ash", code="X1", district=self.hill)
        self.beech = WardFactory(name="Beech", code="X2", district=self.hill)
        self.cedar = WardFactory(name="Cedar", code="X3", district=self.dale)
        self.joint = MeetingFactory(wards=[self.ash, self.beech], date=date(2016, 6, 7))
        self.own = MeetingFactory(ward=self.ash, date=date(2016, 9, 6))
        self.other = MeetingFactory(ward=self.cedar, date=date(2016, 9, 8))
        self.bare = MeetingFactory(ward=self.cedar, date=date(2016, 10, 8))
        self.unposted = MeetingFactory(ward=self.cedar, date=date(2016, 11, 8))
        self.nobody = MeetingFactory(ward=self.cedar, date=date(2016, 12, 8))
        MeetingFactory(ward=self.cedar, date=date(2017, 1, 8), status=Meeting.Status.SCHEDULED)
        MeetingFactory(ward=self.cedar, date=date(2015, 6, 8))
        count = AttendanceCountFactory
        count(meeting=self.joint, number=30)
        count(meeting=self.joint, number=6, kind=AttendanceCount.Kind.OFFICERS)
        count(meeting=self.own, number=50, approximate=True)
        count(meeting=self.other, number=3)
        count(meeting=self.bare, number=None)
        count(meeting=self.nobody, number=0)
        PhaseServiceFactory()
        ServiceLevelFactory(start=date(2016, 5, 1))  # which has not said what it covers
        self.lamps = CategoryFactory(name="Lamps", slug="lamps")
        self.benches = CategoryFactory(name="Benches", slug="benches")
        self.open = IssueFactory(
            meeting=self.own,
            title="canary-words open",
            description="canary-words in full",
            category=self.lamps,
            owner=PersonFactory(name="Olga Owner"),
        )
        ClockFactory(issue=self.open)
        # in the first year of the pilot, which began long ago
        ClockFactory(issue=self.open, kind="respond", received=date(2010, 6, 1))
        FollowThroughFactory(issue=self.open)
        RaiserFactory(issue=self.open, name="Canary Resident", contact="01632 960999")
        UpdateFactory(issue=self.open, text="canary-internal", audience="internal")
        UpdateFactory(issue=self.open, text="Asked a carpenter", on=date(2016, 9, 20))
        UpdateFactory(issue=self.open, text="Leg ordered", on=date(2016, 10, 1))
        ActionFactory(issue=self.open, what="Order a leg", due=date(2016, 9, 30))
        self.public = IssueFactory(
            meeting=self.other,
            title="canary-words closed",
            category=self.benches,
            status=Status.CLOSED,
            outcome="canary-outcome",
            released=True,
            public_summary="The bench by the pond",
            public_outcome="It has four legs",
        )
        UpdateFactory(issue=self.public, text="Work is done", audience="public")
        self.outside = IssueFactory(ward=self.beech, raised_on=date(2016, 8, 1))
        self.add_fieldwork()
        self.add_plan()

    def add_plan(self):
        """A plan of Ash that waits for its signature."""
        CouncillorTermFactory(seat__ward=self.ash)
        call = PlanningRoundFactory(generation=self.ash.generation)
        write_and_freeze(WardPlanFactory(ward=self.ash, round=call))

    def add_fieldwork(self):
        """A record of each register of co-ordinators' work in Ash, within the last quarter."""
        day = date(2017, 10, 2)
        group = CommunityGroupFactory(wards=[self.ash])
        GroupContactFactory(group=group, name="Canary Resident", consent_ends=day)
        GroupLogEntryFactory(group=group, on=day)
        ActivityFactory(ward=self.ash, on=day, participants=30)
        FundingBidFactory(ward=self.ash, status="secured", decided_on=day)
        LocalAssetFactory(ward=self.ash)
        ResourceFactory()
        LessonFactory(wards=[self.ash], learned_on=day)
        MonthlyReturnFactory()
        pilot = PilotFactory(wards=[self.ash])
        RollOutFactory(pilot=PilotEvaluationFactory(pilot=pilot).pilot)
        pot = FundPotFactory(ward=self.ash)
        award = ProposalShareFactory(pot=pot, proposal__fund=pot.fund).proposal
        award.status, award.decision_reference, award.decided_on = "awarded", "17/2017", day
        award.save()


def read(client, report, ending="csv", status=200, **given):
    query = {"year": "2016-17", "area": "district-hill", "category": "lamps", "ward": "X1"}
    address = reverse("report_download", args=[report, ending])
    response = client.get(address, {**query, **given})
    assert response.status_code == status
    return b"".join(response.streaming_content) if status == 200 else response.content


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def manager(client, city):
    user = personas.manager()
    client.force_login(user)
    return client


def test_appendix_1_counts_a_joint_meeting_once_for_the_city(manager, city):
    answer = json.loads(read(manager, "appendix-1", "json"))
    figures = {figure["label"]: figure["value"] for figure in answer["figures"]}
    assert figures["ward meetings"] == "6"
    assert figures["attendances"] == "89"
    assert [row["ward"] for row in answer["rows"]] == ["Cedar"] * 4 + ["Ash", "Ash", "Beech"]
    assert sum(row["counts"] for row in answer["rows"]) == 6
    assert any("1 joint meeting counts once for the city" in note for note in answer["notes"])
    assert any("visits, not people" in note for note in answer["notes"])


def test_appendix_1_keeps_not_taken_not_posted_and_nought_apart(manager):
    rows = rows_of(read(manager, "appendix-1"))
    told = {
        (row["Date"], row["Ward"]): (row["Attendances"], row["Attendances: state"]) for row in rows
    }
    assert told[("06/09/2016", "Ash")] == ("50", "approximate")
    assert told[("08/09/2016", "Cedar")] == ("3", "counted")
    assert told[("08/10/2016", "Cedar")] == ("", "not taken")
    assert told[("08/11/2016", "Cedar")] == ("", "not posted")
    assert told[("08/12/2016", "Cedar")] == ("0", "counted")
    assert told[("07/06/2016", "Ash")] == told[("07/06/2016", "Beech")] == ("36", "counted")


def test_a_publication_copy_hides_small_counts_and_leaves_them_out_of_the_sums(manager):
    answer = json.loads(read(manager, "appendix-1", "json", copy="publication"))
    counts = [row["attendances"] for row in answer["rows"]]
    assert {"number": None, "state": "fewer than 5"} in counts
    assert {"number": 0, "state": "counted"} in counts
    assert answer["figures"][1]["value"] == "86"
    assert any("1 count of 1 to 4, hidden" in note for note in answer["notes"])


def test_appendix_1_on_paper_has_sub_totals_and_says_about(manager):
    pages = PdfReader(io.BytesIO(read(manager, "appendix-1", "pdf"))).pages
    text = " ".join("\n".join(page.extract_text() for page in pages).split())
    assert "2 meetings, 86 attendances" in text  # Ash, and its district: the joint one once
    assert "1 meeting, 36 attendances" in text
    for said in ("about 50", "Not taken", "Not posted", "Not for publication"):
        assert said in text


def test_a_ward_may_take_nothing_from_a_private_meeting_in_publication(manager, city):
    Meeting.objects.filter(pk=city.own.pk).update(public=False, venue_is_public=False)
    Meeting.objects.filter(pk=city.other.pk).update(venue_is_public=False)
    rows = rows_of(read(manager, "appendix-1", copy="publication"))
    assert len(rows) == 6
    assert [row["Venue"] for row in rows if row["Date"] == "08/09/2016"] == [""]
    assert len(rows_of(read(manager, "appendix-1"))) == 7


def test_appendix_2_has_the_issues_raised_at_meetings_with_dated_comments(manager, city):
    rows = rows_of(read(manager, "appendix-2"))
    assert [row["Reference"] for row in rows] == [city.open.reference]
    lines = rows[0]["Comments"].splitlines()
    assert [line[:10] for line in lines] == ["13/09/2016", "20/09/2016", "01/10/2016"]
    assert lines[2].endswith(": Leg ordered")
    assert (rows[0]["Status"], rows[0]["Who has it"]) == ("Open", "Olga Owner")
    notes = json.loads(read(manager, "appendix-2", "json"))["notes"]
    assert any("1 more was raised outside a meeting" in note for note in notes)


def test_appendix_3_has_actions_and_a_page_for_each_ward(manager, city):
    rows = rows_of(read(manager, "appendix-3"))
    assert [row["Ward"] for row in rows] == ["Ash", "Beech"]
    assert rows[0]["Actions"] == "Order a leg (no one yet, due 30/09/2016)"
    pages = PdfReader(io.BytesIO(read(manager, "appendix-3", "pdf"))).pages
    assert len(pages) == 2
    assert "Beech" in pages[1].extract_text()


def test_appendix_4_finds_a_theme_beside_the_category(manager, city):
    IssueThemeFactory(issue=city.public, category=city.lamps)
    rows = rows_of(read(manager, "appendix-4"))
    assert [row["District"] for row in rows] == ["Dale", "Hill"]


def test_a_closed_year_prints_a_merged_categorys_old_name(manager, city):
    lights = CategoryFactory(name="Street lights", slug="lights")
    city.lamps.merged_into, city.lamps.merged_from_year = lights, 2017
    city.lamps.save()
    later = IssueFactory(ward=city.ash, raised_on=date(2017, 6, 1), category=city.lamps)
    assert rows_of(read(manager, "appendix-4", category="lights"))[0]["Category"] == "Lamps"
    row = rows_of(read(manager, "appendix-4", category="lights", year="2017-18"))[0]
    assert (row["Reference"], row["Category"]) == (later.reference, "Street lights")


def test_appendix_5_compares_per_meeting_and_per_ward(manager, city):
    for _ in range(3):
        IssueFactory(meeting=city.own, category=city.lamps)
    answer = json.loads(read(manager, "appendix-5", "json"))
    lines = {(row["figures"], row["item"]): row for row in answer["rows"]}
    lamps = lines["Issues by category", "Lamps"]
    assert (lamps["area"]["number"], lamps["city"]["number"]) == (4, 4)
    assert (lamps["area_rate"], lamps["city_rate"]) == (2.0, 0.67)  # over 2 and 6 meetings
    assert lamps["basis"] == "a meeting"
    totals = lines["Totals", "Attendances"]
    assert (totals["area"]["number"], totals["city"]["number"]) == (86, 89)
    assert (totals["area_rate"], totals["city_rate"]) == (43.0, 29.67)  # over 2 and 3 wards
    assert any("The city contains Hill District" in note for note in answer["notes"])
    september = lines["Issues by month", "September 2016"]
    assert (september["area"]["number"], september["city"]["number"]) == (4, 5)


def test_appendix_5_hides_small_figures_for_the_public(manager, city):
    answer = json.loads(read(manager, "appendix-5", "json", copy="publication"))
    for row in answer["rows"]:
        if row["figures"] != "Totals" and row["figures"] != "Attendances by month":
            assert row["area"]["number"] in (None, 0)
            assert row["area_rate"] in (None, 0.0)


@pytest.mark.parametrize(
    ("given", "wards"),
    [
        ({"area": "district-hill"}, {"Ash", "Beech"}),
        ({"area": "cluster-canal"}, {"Beech", "Cedar"}),
        ({"area": "ward-X3"}, {"Cedar"}),
        ({"wards": "x1, X3"}, {"Ash", "Cedar"}),
    ],
)
def test_an_area_is_a_district_a_cluster_a_ward_or_a_list(manager, city, given, wards):
    ClusterFactory(name="Canal", slug="canal", wards=[city.beech, city.cedar])
    assert {row["Ward"] for row in rows_of(read(manager, "appendix-3", **given))} == wards


def test_an_unknown_ward_code_is_said(manager):
    content = read(manager, "appendix-3", wards="X1 X9", status=400).decode()
    assert "There is no ward with the code X9." in content


def test_key_issues_rank_a_wards_categories(manager, city):
    for _ in range(2):
        IssueFactory(ward=city.ash, category=city.benches, raised_on=date(2016, 7, 1))
    rows = rows_of(read(manager, "key-issues"))
    assert [(row["Ward"], row["Rank"], row["Category"], row["Issues"]) for row in rows] == [
        ("Ash", "1", "Benches", "2"),
        ("Ash", "2", "Lamps", "1"),
        ("Beech", "1", "No category", "1"),
        ("Cedar", "1", "Benches", "1"),
    ]
    hidden = rows_of(read(manager, "key-issues", copy="publication"))
    assert {row["Issues"] for row in hidden} == {""}


ROLES = {
    "manager": lambda city: personas.manager(),
    "administrator": lambda city: personas.administrator(),
    "officer": lambda city: personas.officer(),
    "coordinator": lambda city: personas.coordinator(city.ash),
    "senior officer": lambda city: personas.senior_officer(of=city.ash),
    "councillor": lambda city: personas.councillor(of=city.ash),
    "councillor elsewhere": lambda city: personas.councillor(of=city.cedar),
    "councillor of no ward": lambda city: personas.councillor(),
}
SLUGS = [report.slug for report in registry.all_reports()]


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_report_in_every_format_for_every_role(client, city, slug, role):
    user = ROLES[role](city)
    client.force_login(user)
    report = next(one for one in registry.all_reports() if one.slug == slug)
    page = client.get(reverse("report_page", args=[slug]), {"year": "2016-17"})
    assert page.status_code == (200 if report.may_run(user) else 404)
    if not report.may_run(user):
        read(client, slug, status=404)
        return
    for ending in files.FORMATS:
        for copy in ("working", "publication"):
            may = copy in report.copies_to_take(user)
            # a PDF is made and read in a second: the roles that see most stand for the others here,
            # and the permission table has it made for each
            if may and ending == "pdf" and role not in ("manager", "councillor"):
                continue
            content = read(client, slug, ending, 200 if may else 404, copy=copy)
            if may:
                secret = CANARIES if copy == "publication" else CANARIES[:2]
                assert canaries_in(content, ending, secret) == []


def text_of(content, ending):
    if ending == "pdf":
        book = PdfReader(io.BytesIO(content))
        return "\n".join([*(page.extract_text() for page in book.pages), str(book.metadata)])
    if ending == "xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return "".join(book.read(name).decode() for name in book.namelist())
    return content.decode()


def canaries_in(content, ending, canaries=CANARIES):
    # on paper a word may break at the end of a line
    text = "".join(text_of(content, ending).split())
    return [canary for canary in canaries if "".join(canary.split()) in text]


def test_the_search_for_canaries_finds_them_in_every_format(manager):
    for ending in ("csv", "xlsx", "pdf", "json"):
        assert canaries_in(read(manager, "appendix-3", ending), ending) == CANARIES[2:4], ending


def test_a_publication_copy_has_released_words(manager, city):
    rows = rows_of(read(manager, "appendix-4", category="benches", copy="publication"))
    assert [row["What was raised"] for row in rows] == ["The bench by the pond"]
    assert rows[0]["Outcome"] == "Done: It has four legs"
    assert rows[0]["Comments"].endswith(": Work is done")
    assert "Pat" not in rows[0]["Comments"]


def test_officers_notes_reach_those_who_deal_with_the_issue_alone(client, city):
    def sees(user):
        client.force_login(user)
        return "canary-internal" in read(client, "appendix-3", area="ward-X1").decode()

    assert sees(personas.manager())
    assert sees(personas.coordinator(city.ash))
    assert not sees(personas.councillor(of=city.ash))
    owner = personas.officer(person=city.open.owner)
    assert sees(owner)


def test_a_councillor_sees_issues_of_the_own_ward_alone(client, city):
    client.force_login(personas.councillor(of=city.ash))
    rows = rows_of(read(client, "issues"))
    assert [row["Reference"] for row in rows] == [city.open.reference]


def test_nobody_reads_a_report_without_signing_in(client, city):
    for slug in SLUGS:
        response = client.get(reverse("report_download", args=[slug, "csv"]))
        assert (response.status_code, response.url.split("?")[0]) == (302, "/sign-in/")


def test_overdue_quiet_and_since_the_last_forum(manager, city, settings):
    city.open.due = date(2016, 10, 1)
    city.open.save()
    late = rows_of(read(manager, "overdue", area=""))
    assert [row["Reference"] for row in late] == [city.open.reference]
    assert late[0]["Calendar days late"] == "410"
    quiet = rows_of(read(manager, "quiet", area=""))
    assert {row["Reference"] for row in quiet} == {city.open.reference, city.outside.reference}
    since = rows_of(read(manager, "since-the-last-forum"))
    assert [(row["Reference"], row["Since the forum"]) for row in since] == [
        (city.open.reference, "Raised")
    ]


@pytest.mark.parametrize("slug", ["quiet", "since-the-last-forum"])
def test_an_issue_is_quiet_for_its_reader_whatever_officers_wrote_to_each_other(client, city, slug):
    """The date of an officers' note is theirs as well."""
    lamp = IssueFactory(ward=city.ash, raised_on=date(2016, 1, 4), title="Old lamp")
    UpdateFactory(issue=lamp, on=date(2016, 2, 1), audience="ward")
    UpdateFactory(issue=lamp, on=date(2017, 11, 14), audience="internal")
    client.force_login(personas.councillor(of=city.ash))
    (row,) = [
        row for row in rows_of(read(client, slug, area="")) if "lamp" in row["What was raised"]
    ]
    assert row.get("Last update", "01/02/2016") == "01/02/2016"
    client.force_login(personas.coordinator(of=city.ash))
    assert "Old lamp" not in read(client, slug, area="").decode()


def test_a_publication_copy_says_nothing_of_a_meeting_that_is_not_public(manager, city):
    Meeting.objects.filter(pk=city.other.pk).update(public=False)
    for slug in ("appendix-2", "appendix-3", "appendix-4", "issues"):
        asked = {"area": "ward-X3", "category": "benches", "copy": "publication"}
        (row,) = rows_of(read(manager, slug, **asked))
        assert (row["What was raised"], row["At the meeting of"]) == ("The bench by the pond", "")


def test_the_citys_counts_leave_by_a_managers_hand_alone(client, city):
    """On screen officers see them whole; a copy to take away hides small ones (matrix)."""
    for user in (personas.officer(), personas.coordinator(of=city.ash), personas.administrator()):
        client.force_login(user)
        for slug in ("appendix-1", "appendix-5"):
            assert (
                client.get(reverse("report_page", args=[slug])).context["asked"].copy == "working"
            )
            read(client, slug, status=404, copy="working")
            assert b"Publication copy" in read(client, slug)


def test_a_download_leaves_an_audit_event(manager, city):
    content = read(manager, "appendix-2", "csv")
    export = Export.objects.get()
    assert (export.what, export.format, export.copy, export.rows) == (
        "appendix-2",
        "csv",
        "working",
        1,
    )
    assert export.filters["area"] == ["district-hill"]
    assert "comments" in export.columns
    assert len(export.sha256) == 64
    assert export.by is not None
    assert content


def something_of_committees():
    """A row for each report of decisions and of what carries them out."""
    clerk = personas.committee_services()
    governance.subject_now(by=clerk, all_wards=True)
    governance.heard_soon(by=clerk)
    governance.PromiseFactory()
    governance.ActionItemFactory()
    governance.ReadingFactory()
    body = governance.CommitteeFactory()
    governance.seated(body, "Ada Ash", "Green Group")
    governance.sitting_of(body, date(2017, 3, 1))


@pytest.mark.slow
def test_every_copy_says_when_its_data_are_invented(manager, city):
    row = council()
    row.demonstration = True
    row.save()
    city.open.due = date(2016, 10, 1)
    city.open.save()
    WardActionCoordinatorFactory(ward=city.ash)
    IssueFactory(meeting=city.own, status=Status.CLOSED)
    full_board(BoardSchemeFactory(), "Ash Board")
    something_of_committees()
    for slug in SLUGS:
        for ending in files.FORMATS:
            text = " ".join(text_of(read(manager, slug, ending), ending).split())
            assert "Demonstration data" in text, (slug, ending)


def test_the_years_pack_is_the_publication_copy_in_every_format(manager, city):
    address = reverse("pack_download", args=["year"])
    query = {"year": "2016-17", "area": "district-hill", "category": "lamps"}
    response = manager.get(address, query)
    content = b"".join(response.streaming_content)
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        names = pack.namelist()
        assert {name.rpartition("/")[2].partition(".")[2] for name in names} == {
            "pdf",
            "xlsx",
            "csv",
            "csv-metadata.json",
            "json",
        }
        assert "appendix-3-ward-actions/ash-X1.pdf" in names
        assert len(names) == 6 * 5
        for name in names:
            assert canaries_in(pack.read(name), name.rpartition(".")[2]) == []
    assert content == b"".join(manager.get(address, query).streaming_content)
    export = Export.objects.filter(what="year").first()
    assert (export.format, export.copy, len(export.columns)) == ("zip", "publication", 6)


QUERIES = {
    "appendix-1": 9,
    "appendix-2": 11,
    "appendix-3": 10,
    "appendix-4": 9,
    "appendix-5": 12,
    "issues": 12,
    "overdue": 10,
    "quiet": 10,
    "since-the-last-forum": 22,
    "key-issues": 6,
    "services-matrix": 10,
    "scope-statements": 10,
    "coverage": 8,
    "coverage-over-time": 6,
    "coordinators": 8,
    "senior-officers": 6,
    "response-times-by-service": 9,
    "response-times-by-officer": 9,
    "replies-judged-by-service": 9,
    "replies-judged-by-officer": 9,
    "ladder": 12,
    "community-groups": 8,
    "community-activities": 8,
    "community-funding": 8,
    "community-assets": 8,
    "community-resources": 7,
    "community-lessons": 8,
    "community-pilots": 8,
    "community-business-cases": 7,
    "community-roll-outs": 7,
    "coordinator-report": 10,
    "monthly-returns": 8,
    "pilot-comparison": 7,
    "pilot-response-times": 7,
    "fund-register": 15,
    "plan-status": 18,
    "plan-sign-offs": 21,
    "plan-priorities": 22,
    "budget-feed": 24,
    "forum-health": 13,
    "board-progress": 8,
    "board-membership": 9,
    "board-timetable": 8,
    "board-actions": 8,
    "board-independence": 8,
    "board-accounts": 9,
    "board-evidence": 9,
    "decisions-in-window": 7,
    "call-in-register": 6,
    "promises": 6,
    "action-plan-progress": 6,
    "committee-attendance": 8,
    "assistant-leaders": 7,
    "measures-of-success": 5,
}


@pytest.mark.parametrize("more", [0, 2])
@pytest.mark.parametrize("slug", SLUGS)
def test_a_reports_queries_do_not_grow_with_its_rows(
    manager, city, slug, more, django_assert_num_queries
):
    city.open.due = date(2016, 10, 1)
    city.open.save()
    for _ in range(more):
        issue = IssueFactory(meeting=city.own, category=city.lamps, due=date(2016, 10, 1))
        ClockFactory(issue=issue)
        FollowThroughFactory(issue=issue)
        UpdateFactory(issue=issue)
        AttendanceCountFactory(meeting=MeetingFactory(ward=city.ash, date=date(2016, 10, 10)))
        city.add_fieldwork()
    query = {"year": "2016-17", "area": "district-hill", "category": "lamps", "ward": "X1"}
    address = reverse("report_page", args=[slug])
    manager.get(address, query)
    with django_assert_num_queries(QUERIES[slug]):
        assert manager.get(address, query).status_code == 200


def test_a_small_total_is_hidden_for_the_public(manager, city):
    answer = json.loads(read(manager, "appendix-5", "json", copy="publication"))
    figures = {figure["label"]: figure["value"] for figure in answer["figures"]}
    assert (figures["issues raised"], figures["resolved"]) == ("fewer than 5", "not shown")
    totals = {row["item"]: row["area"] for row in answer["rows"] if row["figures"] == "Totals"}
    assert totals["Issues raised"] == {"number": None, "state": "fewer than 5"}
