"""Attempts on the constraints of the boards' tables: each changes a row as no service would.

UPDATES: rule, a row, what it must not become, and the nearest that it may become. INSERTS: rule,
and two rows never saved, of which the first must not come in and the second may.
"""

from datetime import date, timedelta

from jobs_skills.models import Criterion
from leadership.dates.vague import VagueDate
from tests.board_factories import (
    BOARD_DAY,
    AreaBeyondFactory,
    AreaProviderFactory,
    AssessmentFactory,
    BoardActionFactory,
    BoardAppointmentFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    BoardSchemeFactory,
    BoardWardFactory,
    CityWideBodyFactory,
    CoverageFactory,
    CriterionAnswerFactory,
    FindingUseFactory,
    JobcentreOfficeFactory,
    ListedMemberFactory,
    LocalPlanFactory,
    MemberFactory,
    MemberListFactory,
    OfficerTimeFactory,
    PlanThemeFactory,
    PriorityAreaFactory,
    SectorAttendanceFactory,
    SiteFactory,
    TermsFactory,
    TimetableEntryFactory,
)
from tests.factories import DistrictFactory, UserFactory

DAY = BOARD_DAY
BEFORE, AFTER = DAY - timedelta(1), DAY + timedelta(1)
HASH = "0123456789abcdef" * 4


def meeting_of(board):
    return BoardMeetingFactory(board=board).meeting


def adopted(terms, **columns):
    return {"adopted_at": meeting_of(terms.board), "content_hash": HASH, **columns}


def second(factory, **shared):
    """The later of two rows that share this much; the earlier is its `first`."""
    first = factory(**shared)
    row = factory(**shared)
    row.first = first
    return row


def second_in(factory, name, parent, **fields):
    """The later of two rows of one parent."""
    return second(factory, **{name: parent(), **fields})


def like_the_first(*names, **columns):
    return lambda row: {**{name: getattr(row.first, name) for name in names}, **columns}


def ended(factory):
    return lambda: factory(start=DAY, end=AFTER + timedelta(30))


def term_of_office():
    """Facilitator for a time, and again from the day it ended."""
    first = BoardAppointmentFactory()
    row = BoardAppointmentFactory(
        board=first.board, person=first.person, start=first.end, end=date(2019, 6, 1)
    )
    row.first = first
    return row


def draft_after_adopted():
    terms = TermsFactory(number=1)
    first = TermsFactory(number=3, **{**adopted(terms), "board": terms.board})
    terms.first = first
    return terms


def ward_of_another_board():
    first = BoardWardFactory(how="whole", crosses=False)
    row = BoardWardFactory(ward=first.ward, crosses=False)
    row.first = first
    return row


def decided(row):
    return {"member": MemberFactory(board=row.source.board), "decided_on": DAY}


LEFT = {"left_on": DAY, "left_because": "Moved away"}
BLANK = {"name": "", "email": "", "telephone": ""}

UPDATES = [
    # -- divisions and boards
    (
        "board_scheme_clock_has_its_event",
        BoardSchemeFactory,
        wrong,
        {"clock_start": DAY, "clock_event": "Summit"},
    )
    for wrong in (
        {"clock_start": DAY},
        {"clock_event": "Summit"},
        {"clock_start": DAY, "clock_event": " "},
    )
] + [
    (
        "board_accounts_to_another",
        BoardFactory,
        lambda row: {"accounts_to": row},
        lambda row: {"accounts_to": CityWideBodyFactory()},
    ),
    (
        "board_district_once",
        lambda: second_in(BoardDistrictFactory, "board", BoardFactory),
        like_the_first("district"),
        lambda row: {"district": DistrictFactory()},
    ),
    (
        "board_appointment_ends_after_it_starts",
        BoardAppointmentFactory,
        lambda row: {"end": row.start},
        lambda row: {"end": row.start + timedelta(1)},
    ),
    *(
        (
            "board_appointment_outside_ends",
            BoardAppointmentFactory,
            {"role": role, "end": None},
            {"role": "council_lead", "end": None},
        )
        for role in ("facilitator", "chair", "convener", "jobcentre_lead", "member")
    ),
    (
        "board_appointment_once_at_a_time",
        term_of_office,
        lambda row: {"start": row.start - timedelta(1)},
        lambda row: {"start": row.start - timedelta(1), "role": "chair"},
    ),
    # -- areas
    *(
        ("board_ward_share_is_a_part", BoardWardFactory, {"share": share}, {"share": "1"})
        for share in ("0", "-0.1", "1.0001")
    ),
    *(
        (
            "board_ward_decided_with_a_reason",
            BoardWardFactory,
            wrong,
            {"how": "part", "decided_on": DAY, "reason": "Canal"},
        )
        for wrong in (
            {"how": "part", "decided_on": DAY},
            {"how": "part", "decided_on": DAY, "reason": " \n"},
            {"how": "part", "reason": "Canal"},
            {"decided_on": DAY, "reason": "Canal"},
            {"reason": "Canal"},
        )
    ),
    (
        "board_ward_once",
        lambda: second_in(BoardWardFactory, "board", BoardFactory),
        like_the_first("ward"),
        {"share": "0.3"},
    ),
    ("board_ward_whole_once", ward_of_another_board, {"how": "whole"}, {"how": "part"}),
    (
        "area_beyond_once",
        lambda: second(AreaBeyondFactory),
        like_the_first("board", "name"),
        like_the_first("name"),
    ),
    (
        "board_site_once",
        lambda: second(SiteFactory),
        like_the_first("board", "name"),
        like_the_first("name"),
    ),
    (
        "board_jobcentre_once",
        lambda: second(JobcentreOfficeFactory),
        like_the_first("board", "name"),
        like_the_first("name"),
    ),
    *(
        ("board_site_has_a_whole_point", SiteFactory, wrong, {"latitude": "49", "longitude": "2"})
        for wrong in (
            {"latitude": "52"},
            {"longitude": "-1.9"},
            {"latitude": "48.99999", "longitude": "2"},
            {"latitude": "61.00001", "longitude": "2"},
            {"latitude": "49", "longitude": "2.00001"},
            {"latitude": "49", "longitude": "-9.00001"},
        )
    ),
    (
        "area_provider_ends_after_it_starts",
        AreaProviderFactory,
        lambda row: {"end": row.start},
        lambda row: {"end": row.start + timedelta(1)},
    ),
    *(
        ("area_provider_staff_not_below_nought", AreaProviderFactory, {name: "-0.1"}, {name: "0"})
        for name in ("staff_contracted", "staff_in_post")
    ),
    # -- plans, actions, timetable
    *(
        (
            "local_plan_detailed_has_its_day",
            LocalPlanFactory,
            wrong,
            {"stage": "detailed", "outline_on": DAY, "detailed_on": DAY},
        )
        for wrong in (
            {"stage": "detailed"},
            {"stage": "detailed", "outline_on": DAY},
            {"stage": "detailed", "detailed_on": DAY},
            {"stage": "detailed", "outline_on": DAY, "detailed_on": BEFORE},
            {"outline_on": DAY, "detailed_on": DAY},
        )
    ),
    (
        "plan_theme_once",
        lambda: second_in(PlanThemeFactory, "plan", LocalPlanFactory),
        like_the_first("title"),
        {"title": "Other"},
    ),
    *(
        ("plan_coverage_says_how", CoverageFactory, {"how": how}, {"how": "x"})
        for how in ("", " \t")
    ),
    (
        "plan_coverage_once",
        lambda: second(CoverageFactory),
        like_the_first("plan", "group"),
        like_the_first("plan", group="ages"),
    ),
    ("priority_area_ends_after_it_starts", PriorityAreaFactory, {"end": DAY}, {"end": AFTER}),
    *(
        ("priority_area_has_its_reason", PriorityAreaFactory, {"reason": reason}, {"reason": "x"})
        for reason in ("", "  ")
    ),
    (
        "priority_area_once",
        lambda: second(PriorityAreaFactory),
        like_the_first("plan", "ward"),
        like_the_first("plan", "ward", start=AFTER),
    ),
    *(
        ("board_action_done_or_dropped", BoardActionFactory, wrong, {"done_on": DAY})
        for wrong in ({"done_on": DAY, "dropped_because": "Too dear"}, {"dropped_because": " "})
    ),
    (
        "timetable_number_once",
        lambda: second(TimetableEntryFactory, number=7),
        like_the_first("scheme"),
        like_the_first("scheme", number=None),
    ),
    # -- members
    (
        "member_list_name_once",
        lambda: second_in(MemberListFactory, "board", BoardFactory),
        lambda row: {"name": row.first.name.upper()},
        {"name": "Other"},
    ),
    (
        "board_member_email_once",
        lambda: second_in(MemberFactory, "board", BoardFactory),
        lambda row: {"email": row.first.email.upper()},
        lambda row: {"email": row.first.email.upper(), **LEFT},
    ),
    *(
        ("board_member_leaves_with_a_reason", MemberFactory, wrong, LEFT)
        for wrong in (
            {"left_on": DAY},
            {"left_because": "Moved"},
            {"left_on": DAY, "left_because": " "},
        )
    ),
    (
        "board_member_merged_has_left",
        lambda: second_in(MemberFactory, "board", BoardFactory),
        lambda row: {"merged_into": row.first},
        lambda row: {"merged_into": row.first, **LEFT},
    ),
    (
        "board_member_merged_has_left",
        lambda: second_in(MemberFactory, "board", BoardFactory),
        lambda row: {"merged_into": row, **LEFT},
        lambda row: {"merged_into": row.first, **LEFT},
    ),
    *(
        (
            "board_member_forgotten_is_blank",
            lambda: MemberFactory(telephone="0121 496 0077"),
            wrong,
            {"forgotten_on": DAY, **BLANK},
        )
        for wrong in (
            {"name": ""},
            {"name": " "},
            *({"forgotten_on": DAY, **{key: "" for key in BLANK if key != kept}} for kept in BLANK),
        )
    ),
    *(
        (
            "board_member_consent_has_its_day",
            MemberFactory,
            wrong,
            {"consent": "given", "consent_on": DAY},
        )
        for wrong in ({"consent": "given"}, {"consent": "asked"}, {"consent_on": DAY})
    ),
    (
        "listed_member_row_once",
        lambda: second(ListedMemberFactory),
        like_the_first("source", "number"),
        like_the_first("source", number=999),
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        {"decision": "dropped", "decided_on": DAY},
        {"decision": "dropped", "decided_on": DAY, "reason": "Twice"},
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        {"decision": "dropped", "decided_on": DAY, "reason": " "},
        {"decision": "dropped", "decided_on": DAY, "reason": "Twice"},
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        {"decision": "dropped", "reason": "Twice"},
        {"reason": "Twice"},
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        lambda row: {"decision": "dropped", "reason": "x", **decided(row)},
        lambda row: {"decision": "kept", **decided(row)},
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        {"decision": "kept", "decided_on": DAY},
        lambda row: {"decision": "kept", **decided(row)},
    ),
    (
        "listed_member_decided_whole",
        ListedMemberFactory,
        lambda row: {"decision": "same", **decided(row), "decided_on": None},
        lambda row: {"decision": "same", **decided(row)},
    ),
    ("listed_member_decided_whole", ListedMemberFactory, {"decided_on": DAY}, {"number": 77}),
    # -- terms, meetings, evidence
    *(
        ("terms_adopted_with_their_hash", TermsFactory, wrong, adopted)
        for wrong in (
            {"content_hash": HASH},
            lambda terms: adopted(terms, content_hash=""),
            lambda terms: adopted(terms, content_hash=HASH[1:]),
            lambda terms: adopted(terms, content_hash=" " * 64),
            lambda terms: adopted(terms, text=""),
            lambda terms: adopted(terms, text=" \n "),
        )
    ),
    ("terms_number_once", draft_after_adopted, like_the_first("number"), {"number": 2}),
    (
        "board_one_inaugural_meeting",
        lambda: second(BoardMeetingFactory, purpose="inaugural"),
        like_the_first("board"),
        like_the_first("board", purpose="board"),
    ),
    (
        "sector_attendance_once",
        lambda: second(SectorAttendanceFactory),
        like_the_first("board_meeting"),
        like_the_first("board_meeting", sector="third"),
    ),
    (
        "finding_put_once",
        lambda: second(FindingUseFactory),
        like_the_first("finding", "decision"),
        like_the_first("finding"),
    ),
    *(
        ("officer_time_above_nought", OfficerTimeFactory, {"hours": hours}, {"hours": "0.1"})
        for hours in ("0", "-3.5")
    ),
]


def terms_beside_a_draft():
    board = TermsFactory().board
    wrong = TermsFactory.build(board=board, number=2)
    return wrong, TermsFactory.build(board=board, number=2, **adopted(wrong))


def assessed_twice():
    first = AssessmentFactory()
    return [
        AssessmentFactory.build(board=first.board, by=UserFactory(), on=on)
        for on in (first.on, first.on + timedelta(1))
    ]


def answered_twice():
    first = CriterionAnswerFactory()
    return [
        CriterionAnswerFactory.build(assessment=first.assessment, criterion=one)
        for one in (first.criterion, Criterion.MONEY)
    ]


def answered(evidence):
    assessment = AssessmentFactory()
    return [
        CriterionAnswerFactory.build(assessment=assessment, met=met, evidence=evidence)
        for met in (True, False)
    ]


INSERTS = [
    ("terms_one_draft", terms_beside_a_draft),
    ("assessment_once_a_day", assessed_twice),
    ("criterion_answered_once", answered_twice),
    ("criterion_met_with_evidence", lambda: answered("")),
    ("criterion_met_with_evidence", lambda: answered(" \n")),
]

JULY_1, JULY_24, JULY_25, JULY_31 = (date(2017, 7, day) for day in (1, 24, 25, 31))
AUGUST_1, AUGUST_31 = date(2017, 8, 1), date(2017, 8, 31)
SPAN, SEVERAL = VagueDate.between(JULY_1, JULY_24), VagueDate.several(JULY_24, JULY_25, AUGUST_1)
COUNT = VagueDate.so_many(2, JULY_1, AUGUST_31)

# The rule, a date, what its columns must not become, and the nearest that they may.
VAGUE = [
    (
        "kind",
        VagueDate.by(JULY_31),
        {"when_kind": "season", "when_first": JULY_1},
        {"when_kind": "range", "when_first": JULY_24},
    ),
    ("year", SPAN, {"when_last": date(2200, 1, 1)}, {"when_last": date(2199, 12, 31)}),
    (
        "first_day",
        VagueDate.on(JULY_31),
        {"when_first": None},
        {"when_first": None, "when_kind": "before"},
    ),
    ("order", SPAN, {"when_first": JULY_25}, {"when_first": date(2017, 7, 23)}),
    (
        "month",
        VagueDate.in_month(2017, 7),
        {"when_last": JULY_25},
        {"when_last": JULY_25, "when_kind": "range"},
    ),
    (
        "length",
        VagueDate.on(JULY_1),
        {"when_last": JULY_31},
        {"when_last": JULY_31, "when_kind": "month"},
    ),
    (
        "days",
        SEVERAL,
        {"when_days": [JULY_25, JULY_24, AUGUST_1]},
        {"when_days": [JULY_24, JULY_31, AUGUST_1]},
    ),
    ("count", COUNT, {"when_count": 1}, {"when_count": 3}),
]
DATED = {"board_action": BoardActionFactory, "timetable_entry": TimetableEntryFactory}
