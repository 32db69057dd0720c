"""Each register as a report, in every format: its columns are the fields of its form."""

from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import (
    Case,
    CharField,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat

from leadership.governance.models import said_of_decision
from leadership.people.access import Viewer
from leadership.reporting.columns import Column, CountColumn, Date, Integer, Number, Text, YesNo
from leadership.reporting.expressions import in_words
from leadership.reporting.report import Asked, Report, Summary
from leadership.reporting.values import State
from relationships import access
from relationships.models import GroupContact, GroupLogEntry
from relationships.registers import GROUPS, REGISTERS, Register
from relationships.reports.filters import filters_of
from wards.models import Ward

COMMUNITY = "Community work of co-ordinators"
TYPES: dict[str, type[Column]] = {
    "DateField": Date,
    "BooleanField": YesNo,
    "PositiveSmallIntegerField": Integer,
    "PositiveIntegerField": Integer,
}
ONLY_CONSENTED = (
    "Contacts stand here only while their consent lasts, and only for those it was given for. "
    "Delete this copy when you have used it."
)
AREAS = {"ward", "cluster", "wards", "approximate"}  # said by other columns


def found(register: Register, user: Viewer, filters: Any) -> QuerySet[Any]:
    """The records that this person may see and asked for, in the register's order."""
    rows: Any = register.visible_to(user).with_area()  # type: ignore[attr-defined]
    if filters["words"]:
        rows = rows.filter(register.matching(filters["words"]))
    if filters.get("choice"):
        rows = rows.filter(**{register.choice: filters["choice"]})
    if filters.get("ward"):
        rows = rows.in_wards(Ward.objects.filter(code=filters["ward"]))
    if filters.get("since"):
        rows = rows.filter(**{f"{register.day}__gte": filters["since"]})
    if filters.get("until"):
        rows = rows.filter(**{f"{register.day}__lte": filters["until"]})
    return rows.order_by(*register.order)


def column_of(model: Any, name: str) -> Column:
    """A model's field as a typed column, under its own name."""
    field = model._meta.get_field(name)
    label = str(field.verbose_name)
    label = label[:1].upper() + label[1:]
    if name == "participants":
        return took_part_column()
    if field.choices:
        return Text(name, label, source=in_words(name, dict(field.choices)), width=20)
    if field.is_relation:
        named: Any = getattr(field.related_model, "NAMED_BY", F("name"))
        return Text(name, label, source=f"{name}__{named.name}", width=22)
    if name == "decision_reference":
        return Text(name, label, source=said_of_decision(), width=24)
    kind = field.get_internal_type()
    if kind == "DecimalField":
        return Number(name, label, source=name, places=2)
    if kind in TYPES:
        return TYPES[kind](name, label, source=name)
    return Text(name, label, source=name, width=40 if kind == "TextField" else 24)


def took_part_column() -> CountColumn:
    """As `registers.took_part` says it of one activity."""
    state = Case(
        When(participants__isnull=True, then=Value(State.NOT_TAKEN.value)),
        When(approximate=True, then=Value(State.APPROXIMATE.value)),
        default=Value(State.COUNTED.value),
        output_field=CharField(),
    )
    return CountColumn("participants", "Took part", source="participants", state_source=state)


def columns_of(register: Register, asked: Asked) -> list[Column]:
    columns: list[Column] = [Text("area_name", "Where", source="area_name", width=20)]
    columns += [column_of(register.model, name) for name in register.fields if name not in AREAS]
    return columns + (_of_groups(asked.user) if register is GROUPS else [])


def _of_groups(user: Viewer) -> list[Column]:
    """When a group was last spoken to, and whom to ring within the consent given."""
    spoken = GroupLogEntry.objects.filter(group=OuterRef("pk")).order_by().values("group")
    last = Subquery(spoken.annotate(last=Max("on")).values("last"))
    line = Concat("name", Value(": "), "details", output_field=TextField())
    contacts = (
        GroupContact.objects.visible_to(user)
        .filter(group=OuterRef("pk"))
        .order_by()
        .values("group")
        .annotate(lines=StringAgg(line, "; ", order_by="name"))
        .values("lines")
    )
    told = Coalesce(Subquery(contacts), Value(""), output_field=TextField())
    return [
        Date("last_entry", "Last entry of the log", source=last),
        Text("contacts", "Contacts who agreed", source=told, width=40),
    ]


def _summary(register: Register, asked: Asked) -> Summary:
    number = found(register, asked.user, asked.filters).count()
    sentence = f"{number:,} {register.one if number == 1 else register.several}."
    return Summary(sentence, notes=[ONLY_CONSENTED] if register is GROUPS else [])


def report_of(register: Register) -> Report:
    def may_run(user: Viewer) -> bool:
        return access.may_read_register(user, city_wide=register.city_wide)

    return Report(
        slug=register.report_slug,
        title=register.many,
        about=register.about,
        may_run=may_run,
        may_take_working=access.may_take_register,
        filters=filters_of(register),
        columns=lambda asked: columns_of(register, asked),
        query=lambda asked: found(register, asked.user, asked.filters),
        summary=lambda asked: _summary(register, asked),
        publishable=False,
        rows_title=register.many,
        group=COMMUNITY,
        wide=True,
    )


REPORTS = {register.slug: report_of(register) for register in REGISTERS}
