"""Who may do what with a board (security.md, the matrix: board, papers, actions). The board's own
people run it and see their board alone; the council looks on, and its managers help."""

from django.db.models import QuerySet

from jobs_skills.models import Board, BoardScheme, DeploymentDecision, FindingUse, TimetableEntry
from jobs_skills.models.boards import BoardQuerySet
from leadership.people.access import (
    Viewer,
    is_administrator,
    is_governance_manager,
    may_change_settings,
)
from leadership.people.models import User


def boards_run(user: User) -> QuerySet[Board]:
    """Whose meetings this user keeps (`leadership.meetings.access.keep_bodies_by`)."""
    return Board.objects.run_by(user)


def runs(user: Viewer, board: Board) -> bool:
    """Is this user its facilitator, chair or convener today?"""
    return Board.objects.run_by(user).filter(pk=board.pk).exists()


def may_set_up(user: Viewer) -> bool:
    """Schemes, boards, districts, providers and appointments are set up by the council."""
    return may_change_settings(user)


def may_keep(user: Viewer, board: Board) -> bool:
    """Plan, actions, meetings, timetable, predecessors, evidence: those who run the board, and the
    governance managers, who help it to begin."""
    return is_governance_manager(user) or runs(user, board)


def may_keep_entry(user: Viewer, entry: TimetableEntry) -> bool:
    """A board's own step is the board's; a step of all boards is the governance managers'."""
    if entry.board is None:
        return is_governance_manager(user)
    return may_keep(user, entry.board)


def may_keep_steps_of_all(user: Viewer, board: Board) -> bool:
    return is_governance_manager(user)


def may_place_predecessors(user: Viewer, board: Board) -> bool:
    """Which board a district plan became part of: those who divide the city, and the board."""
    return may_set_up(user) or may_keep(user, board)


def may_set_up_board(user: Viewer, board: Board) -> bool:
    return may_set_up(user)


def schemes_set_up_by(user: Viewer) -> QuerySet[BoardScheme]:
    """Divisions of the city that this user may change: all, or none."""
    schemes = BoardScheme.objects.all()
    return schemes if may_set_up(user) else schemes.none()


def may_assess(user: Viewer, board: Board) -> bool:
    """The board says itself how independent it is; the council reads it and changes nothing."""
    return runs(user, board)


def may_account(user: Viewer, board: Board) -> bool:
    """What a board reports of itself is its own word."""
    return runs(user, board)


def may_answer_account(user: Viewer, board: Board) -> bool:
    """What was answered is written down by the council, whose body was told, or by the board."""
    return may_set_up(user) or may_account(user, board)


def may_adopt(user: Viewer, board: Board) -> bool:
    """Terms of reference are the board's own."""
    return runs(user, board)


def may_comment(user: Viewer, board: Board) -> bool:
    """On a draft: whoever works for the board or sits on it, and the managers."""
    return is_governance_manager(user) or (
        isinstance(user, User) and Board.objects.appointed_to(user).filter(pk=board.pk).exists()
    )


def may_see_members(user: Viewer, board: Board) -> bool:
    """Names and contacts of members are for those who keep the register. Administrators run the
    service and read no personal data."""
    return may_keep(user, board)


def may_count_members(user: Viewer, board: Board) -> bool:
    """How many, of which sector: whoever reads the board's record."""
    return Board.objects.visible_to(user).filter(pk=board.pk).exists()


def may_invite(user: Viewer, board: Board) -> bool:
    """A member to sign in, for a limited time: those who keep the register."""
    return may_see_members(user, board)


def may_appoint(user: Viewer) -> bool:
    """Facilitators, chairs and leads are named by the council's managers and administrators."""
    return may_set_up(user)


def may_record_time(user: Viewer, board: Board) -> bool:
    """Officers' hours are the council's, whoever serves the board for it."""
    return is_governance_manager(user) or leads_for_the_council(user, board)


def may_read_time(user: Viewer, board: Board) -> bool:
    """Nobody outside the council reads how its officers spent their time."""
    return isinstance(user, User) and not user.outside and may_count_members(user, board)


def may_change_decision(user: Viewer, board: Board, decision: DeploymentDecision) -> bool:
    """The managers; and those who keep a board, while no other board's finding was put to it."""
    if is_governance_manager(user):
        return True
    others = FindingUse.objects.filter(decision=decision).exclude(finding__board=board)
    return runs(user, board) and not others.exists()


def leads_for_the_council(user: Viewer, board: Board) -> bool:
    if not isinstance(user, User) or user.outside:
        return False
    held = Board.objects.appointed_to(user, roles=["council_lead"])
    return held.filter(pk=board.pk).exists()


def may_take_reports(user: Viewer) -> bool:
    """Working copies of the boards' reports: the managers, and those who run a board, of theirs."""
    return is_governance_manager(user) or Board.objects.run_by(user).exists()


def may_read_reports(user: Viewer) -> bool:
    return is_administrator(user) or Board.objects.visible_to(user).exists()


def may_run_reports(user: Viewer) -> bool:
    """The publication copy is for everybody of the council; from outside, for whoever reads a
    board's record."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return not user.outside or may_read_reports(user)


def may_take_files(user: Viewer) -> bool:
    """Of outside, those who run a board; a member reads on screen and takes nothing away."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return not user.outside or may_take_reports(user)


def boards_in_reports(user: Viewer, *, publication: bool, taken: bool) -> BoardQuerySet:
    """Of which boards a report tells this user: on screen those whose record he or she reads, in
    a working file those that he or she runs. A publication copy holds the boards that have a page
    for everybody; from outside, one's own of them."""
    if publication:
        public = Board.objects.public()
        outside = isinstance(user, User) and user.outside
        return public.filter(pk__in=Board.objects.visible_to(user)) if outside else public
    if taken and not is_governance_manager(user):
        return Board.objects.run_by(user)
    return Board.objects.visible_to(user)


def takes_fewer_boards(user: Viewer) -> bool:
    """Does this user read the record of more boards than those whose working copy he or she may
    take away?"""
    if is_governance_manager(user) or not may_take_reports(user):
        return False
    run = Board.objects.run_by(user).values("pk")
    return Board.objects.visible_to(user).exclude(pk__in=run).exists()


def boards_to_ask_for(user: Viewer) -> BoardQuerySet:
    """Those that either copy on screen may tell of."""
    return boards_in_reports(user, publication=False, taken=False) | boards_in_reports(
        user, publication=True, taken=False
    )
