"""Attempts on the triggers of the boards' tables, each past every service."""

from datetime import timedelta

from leadership.meetings.models import MeetingBody
from leadership.people.models import RoleHeld
from tests import personas
from tests.board_factories import (
    BOARD_DAY,
    ActionProgressFactory,
    AssessmentFactory,
    BoardActionFactory,
    BoardAppointmentFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    BoardSchemeFactory,
    CriterionAnswerFactory,
    DistrictPlanFactory,
    ListedMemberFactory,
    LocalPlanFactory,
    MemberFactory,
    MemberListFactory,
    ModelTermsFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    TermsCommentFactory,
    TermsFactory,
    TimetableEntryFactory,
)
from tests.factories import (
    DistrictFactory,
    MeetingFactory,
    OrganisationFactory,
    PersonFactory,
    WardGenerationFactory,
)
from tests.invariants import by_sql, delete_by_sql, insert_by_sql

HASH = "0" * 64
AFTER = BOARD_DAY + timedelta(1)


def other_wards():
    return WardGenerationFactory(council=OrganisationFactory(), name="Other wards")


def settled():
    """The places of a settled division: two districts of one board."""
    board = BoardFactory()
    generation = board.scheme.generation
    places = [
        BoardDistrictFactory(board=board, district=DistrictFactory(generation=generation))
        for _ in range(2)
    ]
    by_sql(board.scheme, settled=True)
    board.scheme.refresh_from_db()
    places[0].elsewhere = BoardSchemeFactory()
    places[0].stranger = DistrictFactory(generation=other_wards())
    return places


def not_settled():
    """A division that leaves a district out."""
    scheme = BoardSchemeFactory()
    DistrictFactory(generation=scheme.generation)
    return scheme


def adopted(**fields):
    """Terms that a board adopted at its meeting."""
    meeting = BoardMeetingFactory().meeting
    board = meeting.board_meeting.board
    return TermsFactory(board=board, adopted_at=meeting, content_hash=HASH, **fields)


def becomes(**columns):
    """A change of the row by SQL; a value may be made when it happens."""

    def change(row):
        by_sql(row, **{name: value(row) if callable(value) else value
                       for name, value in columns.items()})  # fmt: skip

    return change


def moved(places):
    """A district goes to another board of the division, in two statements."""
    lost, _ = places
    delete_by_sql(lost)
    board = BoardFactory(scheme=lost.scheme)
    BoardDistrictFactory(board=board, district=lost.district)


def another_board(_):
    return BoardFactory()


def place_of(scheme, **fields):
    BoardDistrictFactory(
        board=BoardFactory(scheme=scheme, **fields),
        district=scheme.generation.districts.get(),
    )
    by_sql(scheme, settled=True)


def unsaved_terms(meeting, board):
    return TermsFactory.build(board=board, number=9, adopted_at=meeting, content_hash=HASH)


def own_meeting(terms, **fields):
    meeting = MeetingFactory(kind="other", date=BOARD_DAY, wards=[], **fields)
    BoardMeetingFactory(board=terms.board, meeting=meeting)
    return meeting


def adopts(**fields):
    return becomes(adopted_at=lambda terms: own_meeting(terms, **fields), content_hash=HASH)


def kept_as(member):
    return becomes(decision="kept", decided_on=BOARD_DAY, member=member)


def the_boards_part(terms):
    return MeetingBody.objects.get(meeting=terms.adopted_at_id, body=terms.board_id)


def another_part(terms):
    """Another body that met there too."""
    return MeetingBody.objects.create(meeting_id=terms.adopted_at_id, body=BoardFactory())


def merged(into):
    return becomes(merged_into=into, left_on=BOARD_DAY, left_because="Twice")


def outsider():
    return personas.board_member(of=BoardFactory())


def holder():
    """Somebody with a role and no login."""
    held = RoleHeld.objects.create(person=PersonFactory(), role="officer", start=BOARD_DAY)
    return held.person


# Trigger, a row, what must not happen to it, and the nearest that may.
ATTEMPTS = [
    ("every_district_once", settled, lambda places: delete_by_sql(places[0]), moved),
    (
        "every_district_once", settled,
        lambda places: by_sql(places[0], board=BoardFactory()),
        lambda places: by_sql(places[0], board=BoardFactory(scheme=places[0].scheme)),
    ),
    (
        "every_district_once", settled,
        lambda places: by_sql(places[0], scheme=places[0].elsewhere),
        lambda places: by_sql(places[0], board=BoardFactory(scheme=places[0].scheme)),
    ),
    (
        "every_district_once", settled,
        lambda places: by_sql(places[0], district=places[0].stranger),
        moved,
    ),
    ("scheme_whole_when_settled", not_settled, becomes(settled=True), place_of),
    (
        "scheme_whole_when_settled", lambda: settled()[0].scheme,
        becomes(generation=lambda _: other_wards()), becomes(name="Other"),
    ),
    (
        "settled_stays", lambda: settled()[0].scheme, becomes(settled=False),
        becomes(clock_start=BOARD_DAY, clock_event="Summit"),
    ),
    ("settled_stays", lambda: BoardSchemeFactory(settled=True), delete_by_sql,
     becomes(source="Note")),
    (
        "district_divided", lambda: settled()[0],
        lambda place: DistrictFactory(generation=place.scheme.generation),
        lambda _: DistrictFactory(generation=other_wards()),
    ),
    (
        "district_divided", lambda: settled()[0],
        lambda place: by_sql(place.district, generation=other_wards()),
        lambda place: by_sql(place.district, name="Other"),
    ),
    ("scheme_kept", BoardFactory, becomes(scheme=lambda _: BoardSchemeFactory()),
     becomes(purpose="Jobs")),
    # -- terms
    *(
        ("adopted_terms_stay", adopted, becomes(**columns), becomes(version=2))
        for columns in (
            {"number": 2},
            {"text": "Other"},
            {"content_hash": "1" * 64},
            {"content_hash": "", "adopted_at": None},
            {"adopted_at": own_meeting},
            {"model": lambda _: ModelTermsFactory()},
            {"id": 987_654},
        )
    ),
    ("adopted_terms_stay", adopted, delete_by_sql, lambda _: delete_by_sql(TermsFactory())),
    ("terms_keep_their_board", TermsFactory, becomes(board=another_board), becomes(text="Other")),
    ("adopted_at_its_meeting", TermsFactory, adopts(status="scheduled"), adopts(status="sitting")),
    (
        "adopted_at_its_meeting", TermsFactory,
        adopts(status="cancelled", cancelled_because="Snow"), adopts(),
    ),
    (
        "adopted_at_its_meeting", TermsFactory,
        becomes(adopted_at=lambda _: BoardMeetingFactory().meeting, content_hash=HASH), adopts(),
    ),
    (
        "adopted_at_its_meeting", TermsFactory,
        lambda terms: insert_by_sql(unsaved_terms(BoardMeetingFactory().meeting, terms.board)),
        lambda terms: insert_by_sql(unsaved_terms(own_meeting(terms), terms.board)),
    ),
    *(
        (
            "meeting_adopted_at_stays", lambda: adopted().adopted_at,
            becomes(**columns), becomes(status="sitting"),
        )
        for columns in (
            {"status": "scheduled"},
            {"status": "cancelled", "cancelled_because": "Snow"},
            {"date": AFTER},
        )
    ),
    (
        "board_adopted_at_stays", adopted,
        lambda terms: delete_by_sql(the_boards_part(terms)),
        lambda terms: delete_by_sql(another_part(terms)),
    ),
    *(
        (
            "board_adopted_at_stays", adopted,
            lambda terms, column=column, other=other: by_sql(
                the_boards_part(terms), **{column: other()}
            ),
            lambda terms, column=column, other=other: by_sql(
                another_part(terms), **{column: other()}
            ),
        )
        for column, other in (("body", BoardFactory), ("meeting", MeetingFactory))
    ),
    ("terms_comment_stays", TermsCommentFactory, becomes(text="x"),
     lambda row: TermsCommentFactory(terms=row.terms)),
    ("terms_comment_stays", TermsCommentFactory, delete_by_sql,
     lambda row: TermsCommentFactory(terms=row.terms)),
    # -- what is added and never changed
    *(
        (trigger, factory, change, lambda _, factory=factory: factory())
        for trigger, factory, column, value in (
            ("assessment_stays", AssessmentFactory, "on", AFTER),
            ("criterion_answer_stays", CriterionAnswerFactory, "met", False),
            ("negotiation_stays", NegotiationStepFactory, "text", "x"),
            ("progress_stays", ActionProgressFactory, "text", "x"),
        )
        for change in (becomes(**{column: value}), delete_by_sql)
    ),
    ("assessment_stays", AssessmentFactory, becomes(board=another_board),
     lambda _: AssessmentFactory()),
    ("predecessor_kept", DistrictPlanFactory, becomes(district=lambda _: DistrictFactory()),
     becomes(board=another_board)),
    ("predecessor_stays", DistrictPlanFactory, delete_by_sql, becomes(status="dormant")),
    # -- rows stay with their board
    ("appointment_keeps_its_board", BoardAppointmentFactory, becomes(board=another_board),
     becomes(end=AFTER)),
    ("member_list_keeps_its_board", MemberListFactory, becomes(board=another_board),
     becomes(name="Other")),
    ("member_keeps_its_board", MemberFactory, becomes(board=another_board), becomes(name="Other")),
    ("local_plan_keeps_its_board", LocalPlanFactory, becomes(board=another_board),
     becomes(particular="Trams")),
    ("theme_keeps_its_plan", PlanThemeFactory, becomes(plan=lambda _: LocalPlanFactory()),
     becomes(title="Other")),
    ("merged_within_the_board", MemberFactory, merged(lambda _: MemberFactory()),
     merged(lambda row: MemberFactory(board=row.board))),
    ("listed_row_within_the_board", ListedMemberFactory, kept_as(lambda _: MemberFactory()),
     kept_as(lambda row: MemberFactory(board=row.source.board))),
    ("action_theme_within_the_board", BoardActionFactory,
     becomes(theme=lambda _: PlanThemeFactory()),
     becomes(theme=lambda row: PlanThemeFactory(plan__board=row.board))),
    ("step_within_the_division", TimetableEntryFactory, becomes(board=another_board),
     becomes(board=lambda row: BoardFactory(scheme=row.scheme))),
    # -- people of outside
    ("role_not_for_outsiders", lambda: personas.facilitator(of=BoardFactory()),
     lambda user: insert_by_sql(RoleHeld(person=user.person, role="officer", start=BOARD_DAY)),
     lambda _: insert_by_sql(RoleHeld(person=PersonFactory(), role="officer", start=BOARD_DAY))),
    ("role_not_for_outsiders", personas.officer,
     lambda user: by_sql(user.person.roles_held.get(), person=outsider().person),
     lambda user: by_sql(user.person.roles_held.get(), person=PersonFactory())),
    ("outsider_holds_no_role", personas.officer, becomes(outside=True), becomes(username="other")),
    ("outsider_holds_no_role", personas.installer, becomes(outside=True),
     becomes(username="other")),
    ("outsider_holds_no_role", outsider, becomes(is_superuser=True),
     becomes(outside=False, is_superuser=True)),
    ("outsider_holds_no_role", outsider,
     becomes(person=lambda _: holder()), becomes(person=lambda _: PersonFactory())),
]  # fmt: skip
