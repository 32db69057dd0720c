"""Which year, which wards, which theme: what the tracker's reports are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import Min, QuerySet

from leadership import dates
from leadership.dates.models import year_calendar
from leadership.dates.years import MunicipalYear
from leadership.meetings.models import Meeting
from leadership.people.access import Viewer, is_governance_manager, is_officer, sees_all_records
from leadership.people.models import User
from leadership.reporting.report import Filters
from relationships.models import Category
from tracker.models import Issue
from wards.access import in_own_wards, is_appointed_to_a_ward, is_councillor
from wards.models import Cluster, ClusterWard, District, Ward, WardGeneration

ONE_DAY = timedelta(days=1)


def anybody_signed_in(user: Viewer) -> bool:
    return isinstance(user, User) and user.is_active


def deals_with_issues(user: Viewer) -> bool:
    """Has issues to see: managers, administrators, officers, co-ordinators, councillors."""
    return sees_all_records(user) or takes_working_copies(user)


def takes_working_copies(user: Viewer) -> bool:
    """May carry a working copy away. Administrators run the service; they take no records."""
    return (
        is_governance_manager(user)
        or is_officer(user)
        or is_appointed_to_a_ward(user)
        or is_councillor(user)
    )


def sees_all_counts(user: Viewer) -> bool:
    """The city's counts, small ones included (security.md: dashboards)."""
    return sees_all_records(user) or is_officer(user) or is_appointed_to_a_ward(user)


def takes_all_counts(user: Viewer) -> bool:
    return is_governance_manager(user) or is_officer(user) or is_appointed_to_a_ward(user)


@dataclass(frozen=True)
class Area:
    """A district, a cluster, a ward or a list of wards."""

    key: str
    name: str
    wards: tuple[int, ...]

    def __str__(self) -> str:
        return self.name


def home_wards(year: MunicipalYear) -> QuerySet[Ward]:
    """The council's wards in that year: the generation in force when it started."""
    generations = WardGeneration.objects.of_home_council()
    first = generations.on(year.start)
    return Ward.objects.filter(generation__in=first if first.exists() else generations)


def last_day(year: MunicipalYear) -> date:
    """The day an area's membership is read at: the year's last, or today within the year."""
    return min(year.end - ONE_DAY, max(year.start, dates.today()))


class YearFilters(Filters):
    """One municipal year, from the first on record to the present one."""

    year = forms.ChoiceField(label="Municipal year")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.calendar = year_calendar()
        this = self.calendar.containing(dates.today()).year
        self.fields["year"].choices = [
            (self.calendar.year(year).slug, self.calendar.year(year).label)
            for year in range(this, min(this, self._first_year()) - 1, -1)
        ]

    def _first_year(self) -> int:
        met = Meeting.objects.aggregate(first=Min("date"))["first"]
        raised = Issue.objects.aggregate(first=Min("raised_on"))["first"]
        known = [day for day in (met, raised) if day]
        return self.calendar.containing(min(known)).year if known else 9999

    def clean_year(self) -> MunicipalYear:
        return self.calendar.parse(self.cleaned_data["year"])

    @classmethod
    def defaults(cls, user: Viewer) -> dict[str, str]:
        return {"year": year_calendar().containing(dates.today()).slug}


def area_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Districts, clusters and wards, each with the key it has in addresses."""
    districts = District.objects.filter(generation__council__home=True).in_name_order()
    clusters = Cluster.objects.order_by("name", "pk")
    return [
        ("Districts", [(f"district-{one.slug}", str(one)) for one in districts]),
        ("Clusters", [(f"cluster-{one.slug}", one.name) for one in clusters]),
        ("Wards", [(f"ward-{code}", label) for code, label in ward_choices()]),
    ]


def ward_choices() -> list[tuple[str, str]]:
    """The council's wards by code; of two of a name the code tells which."""
    wards = Ward.objects.of_home_council().in_name_order()
    return [(code, f"{name} ({code})") for code, name in wards.values_list("code", "name")]


def _own_ward(user: Viewer) -> str:
    if not isinstance(user, User) or user.person_id is None:
        return ""
    own = Ward.objects.filter(in_own_wards(user, "pk")).in_name_order()
    return own.values_list("code", flat=True).first() or ""


def first_ward(user: Viewer) -> str:
    """The code of one's own ward, else of the first ward."""
    wards = Ward.objects.of_home_council().in_name_order().values_list("code", flat=True)
    return _own_ward(user) or wards.first() or ""


def first_area(user: Viewer) -> str:
    """One's own ward, else the first district, else the first ward."""
    own = _own_ward(user)
    if own:
        return f"ward-{own}"
    districts = District.objects.filter(generation__council__home=True).in_name_order()
    slug = districts.values_list("slug", flat=True).first()
    return f"district-{slug}" if slug else f"ward-{first_ward(user)}"


def area_of(key: str, year: MunicipalYear) -> Area:
    """The area of that key with its wards in that year. The key must be a known choice."""
    kind, _, name = key.partition("-")
    if kind == "district":
        district = District.objects.get(slug=name, generation__council__home=True)
        return Area(key, str(district), _ids(district.wards.all()))
    if kind == "cluster":
        cluster = Cluster.objects.get(slug=name)
        held = ClusterWard.objects.on(last_day(year)).filter(cluster=cluster)
        wards = tuple(sorted(held.values_list("ward", flat=True)))
        return Area(key, cluster.name, wards)
    ward = Ward.objects.get(code=name)
    return Area(key, f"{ward.name} Ward", (ward.pk,))


def _ids(wards: Iterable[Ward]) -> tuple[int, ...]:
    return tuple(sorted(ward.pk for ward in wards))


def area_of_codes(codes: list[str]) -> Area:
    """A list of wards by code. Raises ValidationError for a code nobody knows."""
    wards = list(Ward.objects.of_home_council().filter(code__in=codes).in_name_order())
    unknown = sorted(set(codes) - {ward.code for ward in wards})
    if unknown:
        raise forms.ValidationError(f"There is no ward with the code {', '.join(unknown)}.")
    return Area("wards", ", ".join(ward.name for ward in wards), _ids(wards))


class AreaFilters(YearFilters):
    """A year, and a district, cluster, ward or list of wards by code."""

    area = forms.ChoiceField(label="Area")
    wards = forms.CharField(
        label="Or several wards, by code",
        required=False,
        help_text="Such as E05001182, E05001185. They then stand for the area.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = area_choices()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        codes = cleaned.get("wards", "").upper().replace(",", " ").split()
        if codes:
            try:
                cleaned["area"] = area_of_codes(codes)
            except forms.ValidationError as error:
                self.add_error("wards", error)
        elif cleaned.get("area") and cleaned.get("year"):
            cleaned["area"] = area_of(cleaned["area"], cleaned["year"])
        return cleaned

    @classmethod
    def defaults(cls, user: Viewer) -> dict[str, str]:
        return {**super().defaults(user), "area": first_area(user)}


class ThemeFilters(YearFilters):
    """A year and one category or theme."""

    category = forms.ModelChoiceField(
        Category.objects.order_by("name"), label="Category or theme", to_field_name="slug"
    )

    @classmethod
    def defaults(cls, user: Viewer) -> dict[str, str]:
        first = Category.objects.in_use().order_by("name").first()
        return {**super().defaults(user), "category": first.slug if first else ""}
