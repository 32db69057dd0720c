"""Which round, which wards, which service: what the reports of ward plans are asked for."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django import forms

from leadership import dates
from leadership.plans.models import PlanningRound
from leadership.reporting.report import Asked, Filters
from relationships.models import Category, Service
from wards.models import Cluster, ClusterWard, District, Ward

NO_SERVICE = "none"
NO_ROUND = "No planning round has begun yet."
Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Area:
    """A district or a cluster with the keys of its wards."""

    name: str
    wards: frozenset[int]

    def __str__(self) -> str:
        return self.name


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Set a field's choices to what a function gives when somebody looks, once."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = cache(choices)


class RoundFilters(Filters):
    """A planning round that has begun; the latest where nothing is said. None: there is none."""

    round = forms.ChoiceField(label="Planning round", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        begun = PlanningRound.objects.begun(dates.today()).latest_first()
        self.rounds = cache(lambda: list(begun.select_related("generation")))
        offer(self, "round", lambda: [(each.slug, each.name) for each in self.rounds()])

    def default(self, name: str) -> str:
        if name == "round":
            return next((each.slug for each in self.rounds()), "")
        return super().default(name)

    def clean_round(self) -> PlanningRound | None:
        slug = self.cleaned_data["round"]
        found = self.rounds()
        return next((each for each in found if each.slug == slug), next(iter(found), None))


class AreaFilters(RoundFilters):
    """And a ward, or a district or cluster."""

    ward = forms.ChoiceField(label="Ward", required=False)
    area = forms.ChoiceField(label="District or cluster", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "ward", ward_choices)
        offer(self, "area", area_choices)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        planning_round = cleaned.get("round")
        if cleaned.get("area"):
            # an area's wards are those of the round's time, as its portfolios are
            day = dates.today()
            day = min(day, planning_round.due) if planning_round else day
            cleaned["area"] = area_of(cleaned["area"], day)
        return cleaned


def ward_choices() -> Choices:
    wards = Ward.objects.of_home_council().in_name_order().values_list("code", "name")
    return [("", "All"), *((code, f"{name} ({code})") for code, name in wards)]


def area_choices() -> Choices:
    districts = District.objects.filter(generation__council__home=True).in_name_order()
    clusters = Cluster.objects.order_by("name", "pk").values_list("slug", "name")
    return [
        ("", "All"),
        *((f"district-{one.slug}", str(one)) for one in districts),
        *((f"cluster-{slug}", name) for slug, name in clusters),
    ]


def area_of(key: str, day: date) -> Area:
    """The area of that key, which must be a known choice."""
    kind, _, slug = key.partition("-")
    if kind == "district":
        wards = Ward.objects.of_home_council().filter(district__slug=slug)
        found = list(wards.values_list("pk", "district__name"))
        return Area(f"{found[0][1]} District" if found else slug, frozenset(pk for pk, _ in found))
    held = ClusterWard.objects.on(day).filter(cluster__slug=slug)
    found = list(held.values_list("ward", "cluster__name"))
    return Area(found[0][1] if found else slug, frozenset(pk for pk, _ in found))


class PriorityFilters(AreaFilters):
    """And a service and a theme of priorities."""

    service = forms.ChoiceField(label="Service", required=False)
    theme = forms.ChoiceField(label="Theme", required=False)

    field_order = ["round", "service", "theme", "ward", "area"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "service", service_choices)
        offer(self, "theme", theme_choices)


def service_choices() -> Choices:
    services = Service.objects.in_matrix_order().values_list("slug", "name")
    return [("", "All"), *services, (NO_SERVICE, "No service named")]


def theme_choices() -> Choices:
    return [("", "All"), *Category.objects.order_by("name", "pk").values_list("slug", "name")]


def wards_asked(asked: Asked) -> list[Ward]:
    """The wards of the round's generation that were asked for, in the order of their names."""
    found: list[Ward] = asked.once("wards", lambda: _ask_for_wards(asked))
    return found


def _ask_for_wards(asked: Asked) -> list[Ward]:
    planning_round = asked.filters["round"]
    if planning_round is None:
        return []
    wards = Ward.objects.filter(generation=planning_round.generation).select_related("district")
    if code := asked.filters.get("ward"):
        wards = wards.filter(code=code)
    if area := asked.filters.get("area"):
        wards = wards.filter(pk__in=area.wards)
    return list(wards.in_name_order())


def in_round(asked: Asked) -> str:
    """For a heading: the round's name, or that there is none."""
    return str(asked.filters["round"] or "no planning round yet")
