"""The core offer for everybody: as it stands, as it stood, and what changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leadership import dates
from relationships.forms.core_offer import AsAtForm, DifferenceForm
from relationships.models import CoreOffer
from relationships.standards import difference


@require_safe
def core_offer(request: HttpRequest) -> HttpResponse:
    form = AsAtForm(request.GET or None)
    on = (form.is_valid() and form.cleaned_data["on"]) or dates.today()
    versions = list(CoreOffer.objects.published().latest_first())
    offer = next((each for each in versions if each.is_in_force(on)), None)
    context = {
        "form": form,
        "on": on,
        "today": on == dates.today(),
        "offer": offer,
        "items": offer.items.order_by("order", "pk") if offer else [],
        "standards": list(offer.standards.in_list_order()) if offer else [],
        "versions": versions,
    }
    return render(request, "relationships/core_offer.html", context)


@require_safe
def core_offer_difference(request: HttpRequest) -> HttpResponse:
    """Between two versions: the last two where none are named."""
    last = list(CoreOffer.objects.published().latest_first()[:2])
    chosen = {"before": last[-1].pk, "after": last[0].pk} if len(last) == 2 else {}
    form = DifferenceForm(request.GET or chosen or None)
    context = {"form": form, "several": len(last) == 2, "lines": []}
    if context["several"] and form.is_valid():
        context["versions"] = (form.cleaned_data["before"], form.cleaned_data["after"])
        context["lines"] = difference(*context["versions"])
    return render(request, "relationships/core_offer_difference.html", context)
