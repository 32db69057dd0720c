"""One issue: what, where, who has it, when you hear next, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from leadership import dates
from leadership.audit.history import changes
from leadership.audit.models import PersonalDataView
from leadership.dates.requests import holidays_of
from leadership.dates.working_days import late_words
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer
from leadership.people.models import User
from tracker.access import Standing
from tracker.forms.work import ContactReasonForm, UpdateForm
from tracker.models import Action, Answer, CarryOver, Issue, IssueTheme, Raiser, StepIssue
from tracker.moves import possible_moves
from tracker.rows import NO_ONE_YET, only_of, sentence_of, tag_of, values_of
from tracker.services import possible_duplicates
from tracker.views.clocks import (
    acknowledgement_facts,
    acknowledgement_lines,
    clock_facts,
    clock_lines,
)
from tracker.views.finding import issue_for
from tracker.views.follow_through import follow_through_facts, follow_through_of
from tracker.views.ladder import ladder_facts, ladder_lines

ACTION_FACTS = {name: name for name in ("pk", "what", "due", "done_on", "result", "owner")}
ACTION_FACTS |= {"who": "owner__name"}
STEP_FACTS = {
    "pk": "step",
    "title": "step__title",
    "part": "step__decision_part__number",
    "year": "step__decision_part__decision__year",
    "serial": "step__decision_part__decision__serial",
}
SEEN_WITH = (
    "ward", "category", "service", "owner", "meeting", "raiser__person", "released_by__person",
    "created_by__person", "with_person",
)  # fmt: skip


@login_required
def issue_detail(request: HttpRequest, pk: int) -> HttpResponse:
    issue = get_object_or_404(with_facts(request.user), pk=pk)
    standing = Standing(request.user, issue)
    today, holidays, values = dates.today(), holidays_of(request), values_of(issue)
    tag, colour = tag_of(values, today, holidays)
    context = {
        "issue": issue,
        "standing": standing,
        "summary": [issue.ward.name, sentence_of(values, today)],
        "tag": tag,
        "colour": colour,
        "only": only_of(issue, request.user.person_id),
        "late": late_words(issue.due, today, holidays) if issue.is_overdue(today) else "",
        "unheard": issue.is_unheard(today),
        "acknowledgements": acknowledgement_lines(issue.acknowledgement_facts),
        "clocks": clock_lines(issue.clock_facts, today),
        "followed": follow_through_of(issue.follow_through_facts),
        "ladder": ladder_lines(issue.ladder_facts, today),
        "moves": possible_moves(issue, standing),
        "update_form": UpdateForm(standing=standing) if standing.writes else None,
        "updates": standing.updates(),
        "actions": [action_line(row, standing) for row in issue.action_facts],
        "attachments": standing.attachments(),
        "carried": [meeting_of(row) for row in issue.carried_facts],
        "themes": issue.theme_facts,
        "steps": issue.step_facts,
        "answers": issue.answer_facts,
        "alike": alike(issue, request.user),
        "history": [line for change in changes(issue) for line in change.sentences()][::-1],
        "may_redact": standing.manages,
        "may_ask_contact": standing.sees_raiser and has_contact(issue),
    }
    return render(request, "tracker/issue_detail.html", context)


def with_facts(user: Viewer) -> Any:
    """Issues that this user may see with what stands beside them, short lists included, in the one
    query."""
    issues, of_it = Issue.objects.visible_to(user), OuterRef("pk")
    themes = IssueTheme.objects.filter(issue=of_it).order_by("category__name")
    answers = Answer.objects.filter(issue=of_it).order_by("question__order", "pk")
    carried = CarryOver.objects.filter(issue=of_it).order_by("meeting__date", "pk")
    actions = Action.objects.filter(issue=of_it).order_by("done_on", "due", "pk")
    said = JSONObject(question="question__text", value="value")
    at = JSONObject(kind="meeting__kind", date="meeting__date")
    steps = StepIssue.objects.of_visible_steps(user).filter(issue=of_it).order_by("pk")
    return issues.select_related(*SEEN_WITH).annotate(
        step_facts=ArraySubquery(steps.values(json=JSONObject(**STEP_FACTS))),
        theme_facts=ArraySubquery(themes.values("category__name")),
        answer_facts=ArraySubquery(answers.values(json=said)),
        action_facts=ArraySubquery(actions.values(json=JSONObject(**ACTION_FACTS))),
        carried_facts=ArraySubquery(carried.values(json=at)),
        acknowledgement_facts=acknowledgement_facts(),
        clock_facts=clock_facts(),
        follow_through_facts=follow_through_facts(),
        ladder_facts=ladder_facts(),
    )


@dataclass(frozen=True)
class ActionLine:
    pk: int
    what: str
    who: str
    due: date | None
    done_on: date | None
    result: str
    finishes: bool  # may this reader say what came of it?


def action_line(row: dict[str, Any], standing: Standing) -> ActionLine:
    due, done_on = (row[name] and date.fromisoformat(row[name]) for name in ("due", "done_on"))
    return ActionLine(
        pk=row["pk"],
        what=row["what"],
        who=row["who"] or NO_ONE_YET,
        due=due,
        done_on=done_on,
        result=row["result"],
        finishes=standing.finishes(row["owner"]),
    )


def meeting_of(row: dict[str, str]) -> Meeting:
    """Enough of a meeting to say which one it was."""
    return Meeting(kind=row["kind"], date=date.fromisoformat(row["date"]))


def alike(issue: Issue, user: User) -> list[Issue]:
    """Other open issues of the ward that read alike: perhaps the same matter."""
    found = possible_duplicates(ward=issue.ward, title=issue.title, street=issue.street, by=user)
    return [other for other in found if other.pk != issue.pk]


def has_contact(issue: Issue) -> bool:
    raiser: Raiser | None = getattr(issue, "raiser", None)
    return raiser is not None and bool(raiser.name or raiser.contact)


@never_cache
@login_required
def issue_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Who raised it: shown to a POST, with a reason, and recorded. The councillor who raised it
    needs neither."""
    issue, standing = issue_for(request, pk, lambda standing: standing.sees_raiser)
    if not has_contact(issue):
        return redirect(issue)
    form = None if standing.raised_it else ContactReasonForm(request.POST or None)
    shown = False
    if request.method == "POST" and (form is None or form.is_valid()):
        if form is not None:
            PersonalDataView.objects.create(
                by=request.user, what=issue.reference, reason=form.cleaned_data["reason"]
            )
        shown = True
    context = {"issue": issue, "form": form, "raiser": issue.raiser if shown else None}
    return render(request, "tracker/issue_contact.html", context)
