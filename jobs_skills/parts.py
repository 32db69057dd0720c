"""The kinds of rows that a board's record is made of, each declared once: what it is called, its
form, where it stands, who keeps it and what may be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jobs_skills import access
from jobs_skills.forms import rows as forms
from jobs_skills.models import (
    ActionProgress,
    AreaBeyond,
    AreaProvider,
    Board,
    BoardAction,
    Coverage,
    DistrictPlan,
    JobcentreOffice,
    LocalPlan,
    NegotiationStep,
    PlanTheme,
    PriorityArea,
    Site,
    TimetableEntry,
)
from jobs_skills.services import planning
from leadership.people.access import Viewer


@dataclass(frozen=True)
class Part:
    model: Any
    form: type[forms.RowForm]
    one: str  # with its article, as in "Add a site"
    about: str
    page: str  # the name of the page on which it stands
    of: str = "board"  # the way from the row to its board
    may: Callable[[Viewer, Board], bool] = access.may_keep
    adds: bool = True
    edits: bool = True
    removes: bool = True
    signed: bool = False  # the row says who added it
    save: Callable[..., Any] | None = None  # the service that saves it; without one the form does

    @property
    def name(self) -> str:
        return self.one.split(" ", 1)[1]

    def rows(self, board: Board) -> Any:
        return self.model._default_manager.filter(**{self.of: board})

    def new(self, board: Board) -> Any:
        """An unsaved row of the board."""
        if self.model is TimetableEntry:
            own = None if self is PARTS["steps-of-all"] else board
            return TimetableEntry(scheme=board.scheme, board=own)
        if self.of == "plan__board":
            plan = LocalPlan.objects.filter(board=board).first() or LocalPlan(board=board)
            return self.model(plan=plan)
        return self.model(board=board) if self.of == "board" else self.model()


@dataclass(frozen=True)
class StepOfAll(Part):
    """Steps of the timetable that are about all boards, reached from any of them."""

    def rows(self, board: Board) -> Any:
        return TimetableEntry.objects.filter(scheme=board.scheme_id, board=None)


PARTS: dict[str, Part] = {
    "sites": Part(
        Site,
        forms.SiteForm,
        "a site",
        "A place with many jobs, or one that is being built, inside the city or beyond it.",
        "board_area",
    ),
    "jobcentres": Part(
        JobcentreOffice,
        forms.JobcentreOfficeForm,
        "a Jobcentre Plus office",
        "An office that serves people of the board’s area.",
        "board_area",
    ),
    "areas-beyond": Part(
        AreaBeyond,
        forms.AreaBeyondForm,
        "an area beyond the city",
        "A part of the board’s area that lies outside the city.",
        "board_area",
    ),
    "providers": Part(
        AreaProvider,
        forms.AreaProviderForm,
        "a provider",
        "Who is contracted for a programme in the area. A provider that leaves gets an end; remove "
        "only what was entered by mistake.",
        "board_area",
        may=access.may_set_up_board,
    ),
    "predecessors": Part(
        DistrictPlan,
        forms.DistrictPlanForm,
        "a district plan",
        "A plan of 2015 that became part of a board, and what became of its group.",
        "board_area",
        may=access.may_place_predecessors,
        adds=False,
        removes=False,
    ),
    "negotiation": Part(
        NegotiationStep,
        forms.NegotiationStepForm,
        "a step of the talks",
        "Where the talks with a group stand. It is added to the record and not changed later.",
        "board_area",
        of="predecessor__board",
        edits=False,
        removes=False,
        signed=True,
    ),
    "themes": Part(
        PlanTheme,
        forms.PlanThemeForm,
        "a theme",
        "Something the plan sets out to change, or a long-term priority that a meeting named.",
        "board_plan",
        of="plan__board",
    ),
    "coverage": Part(
        Coverage,
        forms.CoverageForm,
        "a group the plan serves",
        "The plan is for all job seekers, communities, age ranges, gender, people with "
        "disabilities, communities of interest and employers.",
        "board_plan",
        of="plan__board",
    ),
    "priority-areas": Part(
        PriorityArea,
        forms.PriorityAreaForm,
        "a priority area",
        "A ward, or a neighbourhood in one, to which the board turns first.",
        "board_plan",
        of="plan__board",
    ),
    "actions": Part(
        BoardAction,
        forms.BoardActionForm,
        "an action",
        "What an organisation does for the plan, or for the time after the youth programme.",
        "board_plan",
        save=lambda row, by, version: planning.write_action(action=row, by=by, version=version),
    ),
    "progress": Part(
        ActionProgress,
        forms.ActionProgressForm,
        "a note of progress",
        "How far an action is. It is added to the record and not changed later.",
        "board_plan",
        of="action__board",
        edits=False,
        removes=False,
        signed=True,
    ),
    "steps": Part(
        TimetableEntry,
        forms.TimetableEntryForm,
        "a step",
        "A step of this board’s own.",
        "board_timetable",
        save=lambda row, by, version: planning.write_entry(entry=row, by=by, version=version),
    ),
    "steps-of-all": StepOfAll(
        TimetableEntry,
        forms.TimetableEntryForm,
        "a step of all boards",
        "A step of all boards stands in the timetable of each.",
        "board_timetable",
        may=access.may_keep_steps_of_all,
        save=lambda row, by, version: planning.write_entry(entry=row, by=by, version=version),
    ),
}
