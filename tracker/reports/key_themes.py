"""What a ward raised most in a year, per meeting beside the city: what its plan may be built on
(S240, S297). The figures are those of the publication copy of key issues and of Appendix 5, for
whoever asks: a plan is published, and so is what it says of them."""

from dataclasses import dataclass
from decimal import Decimal

from django.contrib.auth.models import AnonymousUser

from leadership.dates.years import MunicipalYear
from relationships.models import Category
from tracker.reports.attendances import Visits, sittings, ward_meetings
from tracker.reports.comparison import Basis, Pair, by_category, everybodys_issues, pairs
from tracker.reports.scope import Area
from tracker.services.evidence import ThemeFigures
from wards.models import Ward

MOST = 10  # themes of a ward on the page: a plan has about five priorities


@dataclass(frozen=True)
class KeyTheme:
    """One theme of the ward; without figures where they are too small to publish, or where what
    was raised has no category."""

    name: str
    figures: ThemeFigures | None


def key_themes(ward: Ward, year: MunicipalYear) -> list[KeyTheme]:
    """The ward's themes of that year, what was raised most first. Three queries."""
    found = sittings(ward_meetings(AnonymousUser(), year, publication=True))
    here = [sitting for sitting in found if sitting.ward == ward.pk]
    meetings = Basis("a meeting", Visits.of(here).meetings, Visits.of(found).meetings)
    area = Area(f"ward-{ward.code}", f"{ward} Ward", (ward.pk,))
    lines = pairs(by_category(everybodys_issues(year), area, year), meetings, publication=True)
    raised = [line for line in lines if line.area.number != 0][:MOST]
    themes = Category.objects.select_related("usual_service", "merged_into__usual_service")
    named = {theme.name: theme for theme in themes.filter(name__in=[line.item for line in raised])}
    return [KeyTheme(line.item, _figures(line, named.get(line.item), year)) for line in raised]


def _figures(line: Pair, theme: Category | None, year: MunicipalYear) -> ThemeFigures | None:
    if theme is None or line.area.number is None or line.city.number is None:
        return None
    return ThemeFigures(
        category=theme,
        year=year,
        issues=line.area.number,
        per_meeting=_decimal(line.area_rate),
        city_per_meeting=_decimal(line.city_rate),
    )


def _decimal(rate: float | None) -> Decimal | None:
    return None if rate is None else Decimal(str(rate)).quantize(Decimal("0.01"))
