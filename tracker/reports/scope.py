"""Which year, which wards, which theme: what the tracker's reports are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, cast

from django import forms
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Subquery, Value

from leadership import dates
from leadership.council.models import CouncilSettings
from leadership.dates.models import AnnualMeeting
from leadership.dates.years import MunicipalYear, YearCalendar
from leadership.meetings.models import Meeting
from leadership.people.access import (
    Viewer,
    is_governance_manager,
    is_officer,
    is_scrutiny_officer,
    sees_all_records,
)
from leadership.people.models import User
from leadership.reporting.report import Filters
from relationships.models import Category
from tracker.models import Issue
from tracker.models.issues import IssueQuerySet
from wards.access import is_appointed_to_a_ward, is_councillor, oversees_a_ward, own_wards
from wards.models import Cluster, ClusterWard, District, Ward, WardGeneration
from wards.models.geography import WardQuerySet

ONE_DAY = timedelta(days=1)


def in_reports(issues: IssueQuerySet) -> IssueQuerySet:
    """What reports read of these issues: no private matters, neither their words nor their number.
    Reports are carried out of the house, and a figure less what one sees would tell of one."""
    return issues.not_private()


def seen_in_reports(user: Viewer) -> IssueQuerySet:
    """The issues that this person may see, as reports have them."""
    return in_reports(Issue.objects.visible_to(user))


def anybody_signed_in(user: Viewer) -> bool:
    return isinstance(user, User) and user.is_active


def deals_with_issues(user: Viewer) -> bool:
    """Has issues to see: managers, administrators, scrutiny, officers, co-ordinators,
    councillors."""
    return sees_all_records(user) or takes_working_copies(user)


def takes_working_copies(user: Viewer) -> bool:
    """May carry a working copy away. Administrators run the service; they take no records."""
    return (
        is_governance_manager(user)
        or is_officer(user)
        or is_scrutiny_officer(user)
        or is_appointed_to_a_ward(user)
        or oversees_a_ward(user)
        or is_councillor(user)
    )


@dataclass(frozen=True)
class Area:
    """A district, a cluster, a ward or a list of wards."""

    key: str
    name: str
    wards: tuple[int, ...]

    def __str__(self) -> str:
        return self.name


def home_wards(year: MunicipalYear) -> WardQuerySet:
    """The council's wards in that year: the generation in force when it started."""
    in_force = WardGeneration.objects.of_home_council().on(year.start)
    return Ward.objects.filter(generation__in=in_force)


def last_day(year: MunicipalYear) -> date:
    """The day an area's membership is read at: the year's last, or today within the year."""
    return min(year.end - ONE_DAY, max(year.start, dates.today()))


class YearFilters(Filters):
    """One municipal year, from the first on record to the present one."""

    year = forms.ChoiceField(label="Municipal year")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        annual_meetings, first = _years_on_record()
        self.calendar = YearCalendar(self.council.year_start, annual_meetings)
        this = self.calendar.containing(dates.today()).year
        oldest = self.calendar.containing(first).year if first else this
        years = [self.calendar.year(year) for year in range(this, min(this, oldest) - 1, -1)]
        offer(self, "year", [(year.slug, year.label) for year in years])

    def clean_year(self) -> MunicipalYear:
        return self.calendar.parse(self.cleaned_data["year"])

    def default(self, name: str) -> str:
        if name == "year":
            return self.calendar.containing(dates.today()).slug
        return super().default(name)


def _years_on_record() -> tuple[dict[int, date], date | None]:
    """The annual meetings by year, and the day of the first meeting or issue, in one query."""
    met = Meeting.objects.order_by("date").values("date")[:1]
    raised = Issue.objects.order_by("raised_on").values("raised_on")[:1]
    opened = ArraySubquery(AnnualMeeting.objects.values("held_on"))
    ((annual, *first),) = CouncilSettings.objects.values_list(
        opened, Subquery(met), Subquery(raised)
    )
    return {day.year: day for day in annual}, min((day for day in first if day), default=None)


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Set a field's choices, which only a bound form knows. What must be asked of the database
    is given as a function: it is called when somebody looks, and once."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = cache(choices) if callable(choices) else choices


Choices = list[tuple[str, str]]


def area_choices() -> list[tuple[str, Choices]]:
    """Districts, clusters and wards, each with the key it has in addresses. One query."""
    districts = District.objects.filter(generation__council__home=True).values_list(
        Value("district"), "slug", "name"
    )
    clusters = Cluster.objects.values_list(Value("cluster"), "slug", "name")
    wards = Ward.objects.of_home_council().values_list(Value("ward"), "code", "name")
    groups: dict[str, Choices] = {"district": [], "cluster": [], "ward": []}
    for kind, key, name in sorted(districts.union(clusters, wards, all=True), key=_by_name):
        groups[kind].append((f"{kind}-{key}", LABELS[kind].format(name=name, key=key)))
    return [
        ("Districts", groups["district"]),
        ("Clusters", groups["cluster"]),
        ("Wards", groups["ward"]),
    ]


# of two wards of a name the code tells which
LABELS = {"district": "{name} District", "cluster": "{name}", "ward": "{name} ({key})"}


def _by_name(row: tuple[str, str, str]) -> tuple[str, str]:
    _, key, name = row
    return name.lower(), key


def ward_choices() -> Choices:
    """The council's wards by code."""
    wards = Ward.objects.of_home_council().in_name_order()
    return [
        (code, LABELS["ward"].format(name=name, key=code))
        for code, name in wards.values_list("code", "name")
    ]


def _own_ward(user: Viewer) -> str:
    own = own_wards(user)
    return next((ward.code for ward in (*own.represented, *own.served, *own.overseen)), "")


def first_ward(user: Viewer) -> str:
    """The code of one's own ward, else of the first ward."""
    wards = Ward.objects.of_home_council().in_name_order().values_list("code", flat=True)
    return _own_ward(user) or wards.first() or ""


def first_area(user: Viewer, offered: Iterable[tuple[str, Choices]]) -> str:
    """One's own ward, else the first of the areas offered: a district where there are some."""
    own = _own_ward(user)
    return f"ward-{own}" if own else next((key for _, areas in offered for key, _ in areas), "")


def area_of(key: str, year: MunicipalYear) -> Area:
    """The area of that key with its wards in that year. The key must be a known choice."""
    kind, _, name = key.partition("-")
    if kind == "cluster":
        held = ClusterWard.objects.on(last_day(year)).filter(cluster__slug=name)
        found = list(held.order_by("ward").values_list("ward", "cluster__name"))
        return Area(key, found[0][1] if found else name, tuple(ward for ward, _ in found))
    wards = Ward.objects.of_home_council().order_by("pk")
    if kind == "district":
        found = list(wards.filter(district__slug=name).values_list("pk", "district__name"))
        named = f"{found[0][1]} District" if found else name
        return Area(key, named, tuple(ward for ward, _ in found))
    found = list(wards.filter(code=name).values_list("pk", "name"))
    return Area(key, f"{found[0][1]} Ward", (found[0][0],))


def area_of_codes(codes: list[str]) -> Area:
    """A list of wards by code. Raises ValidationError for a code nobody knows."""
    wards = list(Ward.objects.of_home_council().filter(code__in=codes).in_name_order())
    unknown = sorted(set(codes) - {ward.code for ward in wards})
    if unknown:
        raise forms.ValidationError(f"There is no ward with the code {', '.join(unknown)}.")
    ids = tuple(sorted(ward.pk for ward in wards))
    return Area("wards", ", ".join(ward.name for ward in wards), ids)


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
        offer(self, "area", area_choices)

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

    def default(self, name: str) -> str:
        if name == "area":
            offered = self.fields["area"]
            assert isinstance(offered, forms.ChoiceField)
            return first_area(self.user, cast(Any, offered.choices))
        return super().default(name)


class CategoryFilters(YearFilters):
    """A year and a category or theme by its slug, or all of them."""

    category = forms.ChoiceField(label="Category or theme", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.categories = cache(lambda: list(Category.objects.order_by("name")))
        offer(self, "category", self._category_choices)

    def _category_choices(self) -> Choices:
        named = [(category.slug, category.name) for category in self.categories()]
        return named if self.fields["category"].required else [("", "All"), *named]

    def clean_category(self) -> Category | None:
        slug = self.cleaned_data["category"]
        return next((one for one in self.categories() if one.slug == slug), None) if slug else None


class ThemeFilters(CategoryFilters):
    """A year and one category or theme."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].required = True

    def default(self, name: str) -> str:
        if name == "category":
            in_use = (one.slug for one in self.categories() if one.may_be_chosen)
            return next(in_use, "")
        return super().default(name)
