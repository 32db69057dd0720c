"""Portfolios with their other names and their merge, and who holds them."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from leadership.council.lookup import LookupField, LookupInput
from leadership.council.workplace import (
    LookupFilter,
    WorkplaceAdmin,
    WorkplaceForm,
    WorkplaceInline,
)
from leadership.governance import access
from leadership.governance.models import Portfolio, PortfolioAlias, PortfolioHolder
from leadership.governance.services.portfolios import (
    hand_on_portfolio,
    merge_portfolios,
    reason_not_to_hand_on,
)
from leadership.people.refusals import Conflict, NotAllowed, Refused


class PortfolioMergeForm(forms.Form):
    """Into which portfolio, from today on."""

    into = LookupField(
        queryset=Portfolio.objects.in_use(),
        name_field="name",
        label="Merge into",
        help_text="Start typing a portfolio, then choose.",
        widget=LookupInput(PortfolioHolder, "portfolio"),
    )


class PortfolioAliasInline(WorkplaceInline):
    model = PortfolioAlias


@admin.register(Portfolio)
class PortfolioAdmin(WorkplaceAdmin):
    list_display = ["name", "merged_into", "merged_on"]
    list_select_related = ["merged_into"]
    search_fields = ["name", "aliases__name"]
    readonly_fields = ["merged_into", "merged_on"]
    inlines = [PortfolioAliasInline]
    ordering = ["name", "pk"]
    actions = ["merge"]

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return access.may_change_portfolios(request.user)

    @admin.action(description="Merge into another portfolio", permissions=["merge"])
    def merge(self, request: HttpRequest, portfolios: Any) -> HttpResponse | None:
        """Ask into which, then merge: from today on."""
        form = PortfolioMergeForm(request.POST if "apply" in request.POST else None)
        chosen = list(portfolios)
        if form.is_bound and form.is_valid():
            return self._merge_each(request, chosen, form.cleaned_data["into"])
        context = {
            **self.admin_site.each_context(request),
            "title": "Merge into another portfolio",
            "form": form,
            "portfolios": chosen,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/governance/portfolio/merge.html", context)

    def _merge_each(self, request: HttpRequest, chosen: list[Portfolio], into: Portfolio) -> None:
        for portfolio in chosen:
            try:
                merge_portfolios(portfolio=portfolio, into=into, by=request.user)
            except NotAllowed:
                self.message_user(request, f"{portfolio} is not yours to merge.", messages.ERROR)
            except (Conflict, Refused) as refusal:
                self.message_user(request, f"{portfolio}: {refusal.message}", messages.ERROR)
            else:
                done = f"From today on {portfolio} is part of {into}."
                self.message_user(request, done, messages.SUCCESS)


class HolderForm(WorkplaceForm):
    """A row that is there is corrected: nobody holds a portfolio after it was merged."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("portfolio") and self.cleaned_data.get("start"):
            reason, field = self.reason_not_to_save()
            if reason:
                self.add_error(field, reason)
        return cleaned

    def reason_not_to_save(self) -> tuple[str, str]:
        said = self.cleaned_data
        return said["portfolio"].reason_not_to_hold_until(said.get("end")), "end"


class NewHolderForm(HolderForm):
    """Somebody takes a portfolio: whoever holds it then ends, so an overlap is no fault here."""

    def reason_not_to_save(self) -> tuple[str, str]:
        said = self.cleaned_data
        return reason_not_to_hand_on(said["portfolio"], said["start"], said.get("end"))

    def _get_validation_exclusions(self) -> set[str]:
        """Leaves out the one-holder rule, which the service keeps by ending the present one."""
        return {*super()._get_validation_exclusions(), "portfolio"}


@admin.register(PortfolioHolder)
class PortfolioHolderAdmin(WorkplaceAdmin):
    """Adding a holder ends the present one; a row that is there can be corrected."""

    list_display = ["portfolio", "person", "office", "start", "end"]
    list_select_related = ["portfolio", "person"]
    list_filter = ["capacity", ("portfolio", LookupFilter), ("person", LookupFilter)]
    search_fields = ["portfolio__name", "person__name"]
    date_hierarchy = "start"
    ordering = ["portfolio__name", "-start"]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any):
        kwargs["form"] = NewHolderForm if obj is None else HolderForm
        return super().get_form(request, obj, change=change, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        made = hand_on_portfolio(
            portfolio=obj.portfolio,
            person=obj.person,
            capacity=obj.capacity,
            committee=obj.committee,
            start=obj.start,
            end=obj.end,
            by=request.user,
        )
        obj.pk, obj._state.adding = made.pk, False
