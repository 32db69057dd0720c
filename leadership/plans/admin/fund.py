"""Funds with their criteria and pots. Proposals are only looked at here: they have pages."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html

from leadership.council.workplace import (
    ReadOnlyAdmin,
    WorkplaceAdmin,
    WorkplaceForm,
    WorkplaceInline,
)
from leadership.plans import services
from leadership.plans.models import FundCriterion, FundPot, FundProposal, InnovationFund


class FundForm(WorkplaceForm):
    in_each_ward = forms.DecimalField(
        label="Put into every ward, in pounds",
        required=False,
        min_value=0,
        max_digits=11,
        decimal_places=2,
        widget=forms.NumberInput,
        help_text="For every ward of the set that has no pot in this fund yet, such as 48000.",
    )


class PotForm(forms.ModelForm):
    """Says in words what the database would refuse when all is saved."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        ward, amount = cleaned.get("ward"), cleaned.get("amount")
        fund = cleaned.get("fund") or self.instance.fund
        if ward and fund and ward.generation_id != fund.generation_id:
            self.add_error("ward", f"{ward} is not one of the wards of this fund.")
        if self.instance.pk:
            self._keep_to_its_awards(amount)
        return cleaned

    def _keep_to_its_awards(self, amount: Any) -> None:
        awarded = services.awarded_from(self.instance)
        if amount is not None and amount < awarded:
            self.add_error("amount", f"£{awarded:,.2f} of this pot is awarded: it holds that much.")
        if "ward" in self.changed_data and self.instance.shares.exists():
            self.add_error("ward", "Proposals draw on this pot: it stays with its ward.")


class PotInline(WorkplaceInline):
    model = FundPot
    form = PotForm
    extra = 0

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).in_ward_order()


class CriterionInline(WorkplaceInline):
    model = FundCriterion
    ordering = ["number"]


@admin.register(InnovationFund)
class InnovationFundAdmin(WorkplaceAdmin):
    form = FundForm
    list_display = ["name", "generation", "start", "closes"]
    list_select_related = ["generation"]
    search_fields = ["name"]
    ordering = ["-start", "name"]
    inlines = [CriterionInline, PotInline]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        amount = form.cleaned_data.get("in_each_ward")
        if amount is not None:
            made = services.fill_pots(fund=form.instance, amount=amount, by=request.user)
            self.message_user(request, f"£{amount:,.2f} was put in for {made} wards.")


@admin.register(FundProposal)
class FundProposalAdmin(ReadOnlyAdmin):
    """A proposal is changed, awarded and completed on its page, where the rules are."""

    list_display = ["title", "fund", "status", "amount", "proposed_on", "its_page"]
    list_select_related = ["fund"]
    list_filter = ["status"]
    search_fields = ["title"]
    ordering = ["-proposed_on", "-pk"]
    readonly_fields = ["its_page"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return FundProposal.objects.visible_to(request.user)

    @admin.display(description="Its page")
    def its_page(self, proposal: FundProposal) -> str:
        return format_html('<a href="{}">Open</a>', proposal.get_absolute_url())
