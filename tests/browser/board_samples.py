"""A Local Jobs and Skills Board with something of everything, and one with nothing, for the look at
every page."""

from datetime import date, timedelta

from jobs_skills.models import BoardAppointment, Criterion
from jobs_skills.parts import PARTS
from jobs_skills.services.terms import adopt_terms
from leadership.dates.vague import VagueDate
from tests import board_factories as make
from tests import personas
from tests.factories import MeetingFactory, OfficerPostFactory, PersonFactory

SLUG, EMPTY = "lantern", "nothing-yet"
ROW = 777  # the key of a row of each kind, so that one address of each leads to it
TODAY = date(2017, 11, 15)
LONG_WORD = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"
BOARD_ROLES = ("facilitator", "board_member")
# looked at as each role: what may be done there differs
BOARD_PAGES_THAT_DIFFER = {
    "board_work", "board_page", "board_meeting", "board_independence", "member_list",
    "terms_detail", "account_detail", "finding_list",
}  # fmt: skip
# looked at with nothing in them too
LISTS = (
    "board_work", "board_page", "board_plan", "board_area", "board_timetable", "board_people",
    "board_independence", "board_meeting_list", "member_list", "member_gone_list",
    "member_list_sources", "listed_member_list", "terms_list", "account_list", "finding_list",
    "officer_time_list",
)  # fmt: skip


def user_at_boards(role):
    """Works for both boards, so that the first screen asks which."""
    full, empty = (make.Board.objects.get(slug=slug) for slug in (SLUG, EMPTY))
    user = getattr(personas, role)(of=full)
    BoardAppointment.objects.create(
        board=empty, person=user.person, role=user.person.board_appointments.get().role,
        start=TODAY, end=TODAY + timedelta(60),
    )  # fmt: skip
    return user


def samples_of_boards(ward):
    board = make.BoardFactory(
        name="Lantern Quarter and the Very Long Nether Green Board", slug=SLUG,
        purpose="It brings who looks for work and who has it together.", succession="A trust.",
    )  # fmt: skip
    empty = make.BoardFactory(name="Empty Board", slug=EMPTY, scheme=board.scheme)
    make.ModelTermsFactory()
    return (
        {
            f"{word}:slug": board.slug
            for word in (
                "board", "member", "listed", "terms", "account", "assessment", "finding",
                "deployment", "officer",
            )
        }
        | {f"{name}:slug": [board.slug, empty.slug] for name in LISTS}
        | samples_of_the_area(board, ward)
        | samples_of_the_plan(board, ward)
        | samples_of_members(board)
        | samples_of_board_meetings(board)
        | samples_of_the_record(board)
    )  # fmt: skip


def samples_of_the_area(board, ward):
    make.BoardDistrictFactory(board=board)
    place = make.BoardWardFactory(board=board, ward=ward)
    make.AreaBeyondFactory(pk=ROW, board=board, note="Across the river")
    make.SiteFactory(pk=ROW, board=board, latitude="52.48", longitude="-1.9", note=LONG_WORD)
    make.JobcentreOfficeFactory(pk=ROW, board=board, address="1 Elm Lane")
    make.AreaProviderFactory(pk=ROW, board=board)
    group = make.DistrictPlanFactory(
        pk=ROW, board=board, document_url="https://fenwick.example/plan", note="Met in June"
    )
    make.NegotiationStepFactory(predecessor=group)
    make.DistrictPlanFactory(board=board)
    document = make.SchemeDocumentFactory(scheme=board.scheme, sent_by="The council", on=TODAY)
    make.BoardSchemeFactory()
    scheme = board.scheme_id
    return {
        "board_areas_of:pk": scheme,
        "board_predecessor_add:pk": scheme,
        "board_document_add:pk": scheme,
        "board_document_edit:pk": scheme,
        "document_pk": document.pk,
        "board_ward_decide:pk": place.pk,
    }


def samples_of_the_plan(board, ward):
    plan = make.LocalPlanFactory(board=board, outline_on=date(2017, 8, 1), particular="Canals")
    theme = make.PlanThemeFactory(
        pk=ROW, plan=plan, long_term=True, title=LONG_WORD, text="Buses for the early shift."
    )
    make.CoverageFactory(pk=ROW, plan=plan)
    make.PriorityAreaFactory(pk=ROW, plan=plan, ward=ward, neighbourhood="The canal side")
    late = make.BoardActionFactory(pk=ROW, board=board, theme=theme, measure="Forty jobs")
    make.ActionProgressFactory(action=late)
    done = make.BoardActionFactory(board=board, done_on=TODAY, when=VagueDate.on(TODAY))
    make.BoardActionFactory(board=board, dropped_because="Too dear")
    make.BoardActionFactory.create_batch(25, board=board, when=VagueDate.in_month(2018, 3))
    steps = {"scheme": board.scheme}
    open_step = make.TimetableEntryFactory(pk=ROW, board=board, text=LONG_WORD, **steps)
    ticked = make.TimetableEntryFactory(board=board, done_on=TODAY, **steps)
    of_all = make.TimetableEntryFactory(
        text="Inaugural meetings", kind="meetings", when=VagueDate.parse("before end of July 2017"),
        **steps,
    )  # fmt: skip
    kinds = [kind for kind, part in PARTS.items() if part.edits and kind != "steps-of-all"]
    return {
        "board_plan_agree:stage": ["outline", "detailed"],
        "board_action:pk": [late.pk, done.pk],
        "board_action_close:pk": late.pk,
        "board_action_take_up:pk": done.pk,
        "board_step_tick:pk": [open_step.pk, of_all.pk],
        "board_step_untick:pk": ticked.pk,
        "board_part_add:kind": list(PARTS),
        "board_part_edit:kind": kinds,
        "board_part_remove:kind": [kind for kind in kinds if PARTS[kind].removes],
        "board_part_edit:pk": ROW,
        "board_part_remove:pk": ROW,
    }


def samples_of_members(board):
    source = make.MemberListFactory(board=board)
    for name in ("Paula Dove", "P. Dove"):
        make.ListedMemberFactory(source=source, name=name, email="paula@willow.example")
    rows = make.ListedMemberFactory.create_batch(20, source=source, organisation_name=LONG_WORD)
    make.MemberFactory.create_batch(50, board=board)
    asked = make.MemberFactory(board=board, consent="asked", consent_on=TODAY)
    given = make.MemberFactory(board=board, name=LONG_WORD, consent="given", consent_on=TODAY)
    invited = make.MemberFactory(board=board, person=PersonFactory())
    held = make.BoardAppointmentFactory(
        board=board, person=invited.person, role="member", end=TODAY + timedelta(30)
    )
    make.MemberFactory(board=board, left_on=TODAY, left_because="Moved to another job")
    lead = PersonFactory(name="Lena Lead", job_title="Head of Employment")
    OfficerPostFactory(person=lead)
    make.BoardAppointmentFactory(board=board, person=lead, role="council_lead", end=None)
    return {
        "member_detail:pk": [given.pk, invited.pk],
        "member:pk": given.pk,
        "member_end_access:pk": invited.pk,
        "member_consent:key": [asked.consent_key, given.consent_key],
        "listed_member_decide:pk": rows[0].pk,
        "board_appointment_end:pk": held.pk,
    }


def samples_of_board_meetings(board):
    def met(on, purpose="board", **fields):
        meeting = MeetingFactory(kind="other", date=on, wards=[], **fields)
        make.BoardMeetingFactory(board=board, meeting=meeting, purpose=purpose)
        return meeting

    held = met(date(2017, 8, 1), "inaugural", notes="It was quiet.", notes_status="draft")
    row = held.board_meeting
    row.chaired_by, row.convened_by = "partner", "council"
    row.save()
    for sector, number in (("private", 7), ("residents", None)):
        make.SectorAttendanceFactory(board_meeting=row, sector=sector, number=number)
    agreed = met(date(2017, 10, 3), notes="Agreed words.", notes_status="agreed")
    today = met(TODAY, status="scheduled", venue="Elm Hall")
    coming = met(TODAY + timedelta(20), status="scheduled")
    off = met(TODAY + timedelta(9), status="cancelled", cancelled_because="Snow")
    return {
        "board_meeting:pk": [held.pk, coming.pk, off.pk],
        "board_meeting_move:pk": coming.pk,
        "board_meeting_cancel:pk": coming.pk,
        "board_meeting_plan_again:pk": off.pk,
        "board_meeting_hold:pk": today.pk,
        "board_meeting_record:pk": held.pk,
        "board_meeting_agree_notes:pk": held.pk,
        "board_meeting_reopen_notes:pk": agreed.pk,
    }


def samples_of_the_record(board):
    """Terms in force and a draft, two looks at independence, reports, evidence, hours."""
    first = make.TermsFactory(board=board)
    chair = personas.facilitator(of=board, person=PersonFactory(name="Olga Other"))
    adopt_terms(terms=first, meeting=board.board_meetings.first().meeting, by=chair)
    draft = make.TermsFactory(board=board, number=2, text=f"The board meets often. {LONG_WORD}")
    make.TermsCommentFactory(terms=draft)
    looks = make.AssessmentFactory.create_batch(2, board=board)
    make.CriterionAnswerFactory(assessment=looks[-1])
    make.CriterionAnswerFactory(
        assessment=looks[-1], criterion=Criterion.MONEY, met=False, evidence=""
    )
    report = make.AccountabilityReportFactory(board=board, text="Ring 0121 496 0123. " + LONG_WORD)
    published = make.AccountabilityReportFactory(board=board, published=True, answer="Well done.")
    finding = make.FindingFactory(board=board)
    use = make.FindingUseFactory(finding=finding, changed="Two more classes.")
    make.FindingFactory(board=board, text=LONG_WORD)
    hours = make.OfficerTimeFactory(board=board)
    return {
        "terms:number": 2,
        "terms_detail:number": [1, 2],
        "assessment:pk": looks[-1].pk,
        "account_detail:pk": [report.pk, published.pk],
        "account:pk": report.pk,
        "finding_put:pk": finding.pk,
        "finding_changed:pk": use.pk,
        "deployment:pk": use.decision_id,
        "officer_time_remove:pk": hours.pk,
    }


def rows_of_boards():
    """One of each that the admin keeps."""
    board = make.BoardFactory(name=f"Lantern {LONG_WORD}", slug=SLUG)
    make.SchemeDocumentFactory(scheme=board.scheme)
    make.ModelTermsFactory(name=LONG_WORD)
    make.DeploymentDecisionFactory(title=LONG_WORD, taken_by=board.accounts_to)
