"""The year's pack for Cabinet Committee, and the ward reports of an area one by one."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.text import slugify

from leadership.people.access import Viewer
from leadership.reporting.report import Pack, Part
from tracker.reports.area_beside_city import APPENDIX_5
from tracker.reports.issues import APPENDIX_2, APPENDIX_3, APPENDIX_4
from tracker.reports.meetings import APPENDIX_1
from tracker.reports.scope import (
    Area,
    AreaFilters,
    ThemeFilters,
    anybody_signed_in,
    takes_working_copies,
)
from wards.models import Ward


class PackFilters(AreaFilters, ThemeFilters):
    """A year, the area of appendices 2, 3 and 5, and the theme of appendix 4."""


def _area(area: Area) -> dict[str, Any]:
    """The area as its reports are asked for it."""
    if area.key != "wards":
        return {"area": area.key}
    codes = Ward.objects.filter(pk__in=area.wards).order_by("code").values_list("code", flat=True)
    return {"wards": ", ".join(codes)}


def _ward_parts(folder: str, year: Mapping[str, Any], area: Area) -> list[Part]:
    wards = Ward.objects.filter(pk__in=area.wards).in_name_order()
    return [
        Part(
            f"{folder}{slugify(ward.name)}-{ward.code}",
            APPENDIX_3,
            {**year, "area": f"ward-{ward.code}"},
        )
        for ward in wards
    ]


def _year_parts(user: Viewer, filters: Mapping[str, Any]) -> Sequence[Part]:
    year, area = {"year": filters["year"].slug}, _area(filters["area"])
    theme = {"category": filters["category"].slug}
    return [
        Part("appendix-1-ward-meetings", APPENDIX_1, year),
        Part("appendix-2-issues-of-the-area", APPENDIX_2, {**year, **area}),
        *_ward_parts("appendix-3-ward-actions/", year, filters["area"]),
        Part("appendix-4-theme", APPENDIX_4, {**year, **theme}),
        Part("appendix-5-area-beside-the-city", APPENDIX_5, {**year, **area}),
    ]


YEAR_PACK = Pack(
    slug="year",
    title="The year's pack",
    about="The five appendices of a municipal year, each as PDF, Excel, CSV and JSON, in one zip.",
    may_run=anybody_signed_in,
    filters=PackFilters,
    parts=_year_parts,
)

WARD_PACK = Pack(
    slug="ward-reports",
    title="Ward action reports, one a ward",
    about="Appendix 3 for each ward of an area, each in its own files, in one zip.",
    may_run=takes_working_copies,
    filters=AreaFilters,
    parts=lambda user, filters: _ward_parts("", {"year": filters["year"].slug}, filters["area"]),
)
