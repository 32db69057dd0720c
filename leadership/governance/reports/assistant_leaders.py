"""Which ward has which Assistant Leader on a day, and which has none (S270, S271, S277, S278)."""

from collections import Counter
from collections.abc import Iterable

from django import forms

from leadership.governance.models import AreaScheme, AssistantLeaderWard
from leadership.governance.reports.filters import AsAtFilters
from leadership.governance.reports.told import GAP, day, governance_report, many
from leadership.reporting.columns import Column, Date, Integer, Text
from leadership.reporting.report import Asked, Figure, Row, Summary, Table
from wards.models import Ward

ONLY_GAPS = "gaps"
NO_SCHEME = "No areas on that day"


class CoverageFilters(AsAtFilters):
    only = forms.ChoiceField(
        label="Which", required=False, choices=[("", "All"), (ONLY_GAPS, "Only the gaps")]
    )


def _wards(asked: Asked) -> list[Ward]:
    found: list[Ward] = asked.once("wards", lambda: list(_ask_for_wards(asked)))
    return found


def _ask_for_wards(asked: Asked) -> Iterable[Ward]:
    wards = Ward.objects.of_home_council().in_force(asked.filters["on"])
    return wards.select_related("district").in_name_order()


def _places(asked: Asked) -> dict[int, AssistantLeaderWard]:
    """By ward: never two at once."""
    held = AssistantLeaderWard.objects.on(asked.filters["on"]).select_related("leader__person")
    found: dict[int, AssistantLeaderWard] = asked.once(
        "places", lambda: {one.ward_id: one for one in held}
    )
    return found


def _scheme(asked: Asked) -> AreaScheme | None:
    found: AreaScheme | None = asked.once(
        "scheme", lambda: AreaScheme.objects.on(asked.filters["on"]).first()
    )
    return found


def _columns(asked: Asked) -> list[Column]:
    return [
        Text("ward", "Ward", width=22),
        Text("ward_code", "Ward code", width=11),
        Text("district", "District", width=18),
        Text("leader", "Assistant Leader", width=26),
        Text("area", "Area", width=22),
        Text("appointed_by", "Appointed by", width=24),
        Date("since", "Since", width=14),
        Text("state", "State", width=18),
    ]


def _rows(asked: Asked) -> Iterable[Row]:
    places = _places(asked)
    for ward in _wards(asked):
        place = places.get(ward.pk)
        if place and asked.filters["only"]:
            continue
        head = [ward.name, ward.code, ward.district.name if ward.district else ""]
        yield [*head, *_of_place(place), _state(asked, place)]


def _of_place(place: AssistantLeaderWard | None) -> Row:
    if place is None:
        return ["", "", "", None]
    leader = place.leader
    return [leader.person.name, leader.area_name, leader.get_source_display(), place.start]


def _state(asked: Asked, place: AssistantLeaderWard | None) -> str:
    """A ward without a leader is a gap once a scheme says that every ward has one."""
    if place:
        return "Named"
    return GAP if _scheme(asked) else NO_SCHEME


def _summary(asked: Asked) -> Summary:
    wards, places, on = _wards(asked), _places(asked), day(asked.filters["on"])
    named = [places[ward.pk].leader for ward in wards if ward.pk in places]
    missing = len(wards) - len(named)
    have = "has" if len(named) == 1 else "have"
    sentence = f"{len(named)} of {many(len(wards), 'ward')} {have} an Assistant Leader on {on}."
    scheme = _scheme(asked)
    said = f"{GAP}s under {scheme.name}" if scheme else NO_SCHEME
    figures = [Figure("wards without an Assistant Leader", f"{missing}", said)]
    counted = Counter((leader.person.name, leader.area_name, leader.pk) for leader in named)
    columns: list[Column] = [
        Text("leader", "Assistant Leader", width=30),
        Text("area", "Area", width=26),
        Integer("wards", "Wards"),
    ]
    rows = [[name, area, number] for (name, area, _), number in sorted(counted.items())]
    total = ["All", "", len(named)]
    tables = [Table("By Assistant Leader", columns, rows, total)] if rows else []
    return Summary(sentence, figures, tables)


ASSISTANT_LEADERS = governance_report(
    slug="assistant-leaders",
    title="Assistant Leaders by ward",
    about="Each ward with its Assistant Leader and area on a day, and the wards that have none.",
    filters=CoverageFilters,
    columns=_columns,
    rows=_rows,
    summary=_summary,
    heading=lambda asked: f"Assistant Leaders on {day(asked.filters['on'])}",
    rows_title="Wards",
)
