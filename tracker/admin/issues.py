"""Issues as an officer works on them all day. Pages, actions and rows call the same services."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from leadership import dates
from leadership.council.templatetags.page import tag_colour
from leadership.council.workplace import LookupFilter, WorkplaceAdmin
from leadership.people.access import is_governance_manager
from relationships.access import holds_for, stood_in_for
from tracker import access
from tracker.admin.bulk import ask_and_do
from tracker.admin.filters import WaitingFilter, YearFilter
from tracker.admin.forms import AcknowledgeForm, AssignForm, IssueForm, ResolveForm
from tracker.admin.moves import cell, move_rows
from tracker.models import Issue
from tracker.services import acknowledge, add_update, assign, close_issue, edit_issue, raise_issue
from tracker.services.raising import EDITABLE
from wards.access import in_own_wards

NEW_LINE = mark_safe("<br>")  # constant
RAISED = ["ward", "raised_on", "title", "description", "category", "service", "owner", "street"]
RAISED += ["postcode", "due", "external_reference"]
STATE = ["reference", "ward", "raised_on", "state", "owner", "hears_next"]
STATE += ["outcome_kind", "outcome", "channel", "ladder"]


@admin.register(Issue)
class IssueAdmin(WorkplaceAdmin):
    form = IssueForm
    change_list_template = "admin/tracker/issue/change_list.html"
    list_display_links = ["reference"]
    list_filter = [
        WaitingFilter,
        "status",
        YearFilter,
        ("ward", LookupFilter),
        ("category", LookupFilter),
        ("owner", LookupFilter),
        "outcome_kind",
    ]
    search_fields = ["reference", "title"]
    search_help_text = "Words of what was raised, or a reference"
    date_hierarchy = "raised_on"
    ordering = ["-raised_on", "-pk"]
    actions = ["acknowledge", "resolve", "give_to"]

    # who may

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever works here; `get_queryset` says which issues."""
        return self.admin_site.has_permission(request)

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None:
            return access.may_raise_somewhere(request.user)
        return access.may_edit(request.user, obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Issue]:
        """With `workable`: may this user move the row? Asked of the database once, not row by
        row; the services ask again (access.may_work_on)."""
        user = request.user
        owners = [user.person_id or 0, *sorted(stood_in_for(user))]
        mine = in_own_wards(user, "ward", councillors=False) | Q(owner__in=owners)
        mine |= Q(with_person__in=holds_for(user))
        workable = Value(True) if is_governance_manager(user) else mine
        return (
            Issue.objects.visible_to(user)
            .with_list_data()
            .annotate(workable=ExpressionWrapper(workable, output_field=BooleanField()))
        )

    def get_search_results(self, request: HttpRequest, issues: Any, term: str) -> tuple[Any, bool]:
        words = term.replace("\x00", "").strip()
        if not words:
            return issues, False
        if words.upper().startswith("WAT-"):
            return issues.filter(reference__istartswith=words), False
        return issues.matching(words), False

    # the list

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        kept = getattr(request, "kept_moves", {})

        @admin.display(description="Move on")
        def move(issue: Any) -> str:
            return (
                mark_safe(cell(issue, kept.get(issue.pk))) if issue.workable else ""
            )  # a template

        return [
            "reference",
            "title",
            "ward",
            "state",
            "answers_for_it",
            "hears_next",
            "due_by",
            move,
        ]

    @admin.display(description="Status", ordering="status")
    def state(self, issue: Issue) -> str:
        words = issue.get_status_display()
        tag = format_html(
            '<strong class="govuk-tag govuk-tag--{}">{}</strong>', tag_colour(words), words
        )
        if not issue.is_private:
            return tag
        return format_html('{} <strong class="govuk-tag govuk-tag--purple">Private</strong>', tag)

    @admin.display(description="Who has it", ordering="owner__name")
    def answers_for_it(self, issue: Issue) -> str:
        if issue.owner_id:
            return str(issue.owner)
        return mark_safe('<strong class="govuk-tag govuk-tag--red">No one yet</strong>')  # constant

    @admin.display(description="Hear next", ordering="hear_next")
    def hears_next(self, issue: Issue) -> str:
        if issue.hear_next is None:
            return "Not said"
        day = f"{issue.hear_next:%-d %b %Y}"
        if not issue.is_unheard(dates.today()):
            return day
        red = '{} <strong class="govuk-tag govuk-tag--red">Should have heard</strong>'
        return format_html(red, day)

    @admin.display(description="Due", ordering="due")
    def due_by(self, issue: Issue) -> str:
        if issue.due is None:
            return "Not set"
        day = f"{issue.due:%-d %b %Y}"
        if not issue.is_overdue(dates.today()):
            return day
        return format_html('{} <strong class="govuk-tag govuk-tag--red">Late</strong>', day)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        kept: dict[int, Any] = {}
        if request.method == "POST" and "_move" in request.POST:
            moved, kept = move_rows(request, self.get_queryset(request))
            if moved:
                self.message_user(request, f"Moved on: {moved}.", messages.SUCCESS)
            if not kept:
                return redirect(request.get_full_path())
            request.kept_moves = kept  # type: ignore[attr-defined]
            request.method = "GET"  # from here on the list is shown, with what was typed in it
        problems = {pk: row.in_summary for pk, row in kept.items()}
        told = {"problems": problems, "private": access.may_see_private_matters(request.user)}
        response = super().changelist_view(request, {**told, **(extra_context or {})})
        if kept:
            response.status_code = 409
        return response

    # bulk

    @admin.action(description="Acknowledge: who, what next, when")
    def acknowledge(self, request: HttpRequest, issues: QuerySet[Issue]) -> HttpResponse | None:
        return ask_and_do(
            self,
            request,
            issues,
            action="acknowledge",
            title="Acknowledge",
            button="Tell the councillors",
            form_class=AcknowledgeForm,
            do=acknowledge,
        )

    @admin.action(description="Resolve with an outcome")
    def resolve(self, request: HttpRequest, issues: QuerySet[Issue]) -> HttpResponse | None:
        return ask_and_do(
            self,
            request,
            issues,
            action="resolve",
            title="Resolve with an outcome",
            button="Resolve them",
            form_class=ResolveForm,
            do=close_issue,
        )

    @admin.action(description="Give to somebody")
    def give_to(self, request: HttpRequest, issues: QuerySet[Issue]) -> HttpResponse | None:
        return ask_and_do(
            self,
            request,
            issues,
            action="give_to",
            title="Give to somebody",
            button="Give them",
            form_class=AssignForm,
            do=assign,
        )

    # one issue

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return [("What was raised", {"fields": RAISED})]
        state = [*STATE, "seen_by"] if obj.is_private else STATE
        if not self.has_change_permission(request, obj):
            return [("How it stands", {"fields": state}), ("What was raised", {"fields": EDITABLE})]
        return [
            ("How it stands", {"fields": [*state, "latest_updates"]}),
            ("What was raised", {"fields": [*EDITABLE, "seen"]}),
            ("Update", {"fields": ["note", "audience"]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [] if obj is None else [*STATE, "seen_by", "latest_updates"]

    @admin.display(description="How far it went")
    def ladder(self, issue: Issue) -> str:
        steps = issue.ladder.in_order().select_related("with_person")
        lines = [
            (
                step.get_step_display(),
                f"{step.reached_on:%-d %b %Y}",
                f" to {step.left_on:%-d %b %Y}" if step.left_on else "",
                f": {step.with_person}" if step.with_person else "",
            )
            for step in steps
        ]
        return format_html_join(NEW_LINE, "{}, from {}{}{}", lines) or "Not on the ladder"

    @admin.display(description="Latest updates")
    def latest_updates(self, issue: Any) -> str:
        updates = issue.updates.select_related("by__person").order_by("-on", "-pk")
        if not issue.reads_internal:
            updates = updates.for_councillors()
        lines = ((update, update.author, update.text) for update in updates[:5])
        return format_html_join(NEW_LINE, "{}, {}: {}", lines) or "None yet"

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        issue = super().get_object(request, object_id, from_field)
        if issue is not None:
            issue.reads_internal = access.may_see_internal(request.user, issue)
        return issue

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        said = form.cleaned_data
        if not change:
            raised = raise_issue(by=request.user, **{name: said[name] for name in RAISED})
            obj.__dict__.update(raised.__dict__)
            return
        edits = {name: said[name] for name in form.changed_data if name in EDITABLE}
        if edits:
            edit_issue(issue=obj, by=request.user, version=obj.version, **edits)
        if said.get("note", "").strip():
            add_update(issue=obj, text=said["note"], by=request.user, audience=said["audience"])
