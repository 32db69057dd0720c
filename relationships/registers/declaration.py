"""What a register is: declared once, read by its pages, the search, its form and its report."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import reverse

from leadership.people.access import Viewer
from leadership.reporting.values import Count, State
from relationships.models import Record

NOBODY = Count(None, State.NOT_TAKEN)


@dataclass(frozen=True)
class Part:
    """Rows that belong to a record and are written on its page: a log, contacts.

    `parent` is the way from a row to its record; `seen` gives the rows that somebody may read.
    """

    slug: str
    path: str
    one: str
    title: str
    model: type[Model]
    parent: str
    fields: tuple[str, ...]
    order: tuple[str, ...]
    seen: Callable[[Viewer], QuerySet[Any]]
    row: Callable[[Any], tuple[str, str, str]]  # words, detail, tag
    related: tuple[str, ...] = ()
    managers_alone: bool = False
    editable: bool = False
    removable: bool = False

    @property
    def has_author(self) -> bool:
        return any(field.name == "by" for field in self.model._meta.fields)

    @property
    def gives_parent(self) -> bool:
        """Is the record the row's own field, not one step further?"""
        return "__" not in self.parent

    def rows_of(self, record: Model, user: Viewer) -> QuerySet[Any]:
        found = self.seen(user).filter(**{self.parent: record.pk})
        return found.select_related(*self.related).order_by(*self.order)

    def parent_of(self, row: Any) -> Any:
        for step in self.parent.split("__"):
            row = getattr(row, step)
        return row


@dataclass(frozen=True)
class Register:
    """`fields` are asked in the form, in this order, and shown on a record's page; `words` are
    looked through by the search; `choice` is the field that the list is narrowed by."""

    slug: str
    path: str
    one: str
    many: str
    about: str
    model: type[Record]
    title: str
    fields: tuple[str, ...]
    words: tuple[str, ...]
    order: tuple[str, ...]
    choice: str  # empty: none
    day: str = ""
    extra: Callable[[Any], str] = lambda record: ""
    city_wide: bool = False  # for everybody who works with wards, not for one ward's people
    parts: tuple[Part, ...] = ()
    see_also: tuple[tuple[str, str], ...] = ()  # words and slug of a report that goes further

    @property
    def several(self) -> str:
        return str(self.model._meta.verbose_name_plural)

    @property
    def has_wards(self) -> bool:
        return bool({"ward", "wards"} & set(self.fields))

    @property
    def foreign_keys(self) -> set[str]:
        return {field.name for field in self.model._meta.fields if field.is_relation}

    @property
    def list_url(self) -> str:
        return reverse(f"{self.slug}_list")

    @property
    def report_slug(self) -> str:
        return f"community-{self.path}"

    def url_of(self, pk: int) -> str:
        return reverse(f"{self.slug}_detail", args=[pk])

    def visible_to(self, user: Viewer) -> QuerySet[Any]:
        return self.model.objects.visible_to(user)  # type: ignore[attr-defined]

    def matching(self, words: str) -> Q:
        found = Q()
        for name in self.words:
            found |= Q(**{f"{name}__icontains": words})
        return found

    def choices(self) -> list[tuple[str, str]]:
        if not self.choice:
            return []
        field: Any = self.model._meta.get_field(self.choice)
        return [(value, str(label)) for value, label in field.choices]


def took_part(activity: Any) -> Count:
    """How many took part in an activity, and how that is known."""
    if activity.participants is None:
        return NOBODY
    return Count(
        activity.participants, State.APPROXIMATE if activity.approximate else State.COUNTED
    )


def plain(number: Any) -> str:
    """Without the noughts that say nothing: 20, 20.5."""
    return f"{number.normalize():,f}"


def pounds(amount: Any) -> str:
    return f"£{amount:,.2f}".removesuffix(".00")


def facts_of(register: Register, record: Any) -> list[tuple[str, str]]:
    """A record's fields as people read them, those left out that say nothing."""
    said = [("Where", record.area_name)] if record.area_name else []
    for name in register.fields:
        if name in {"ward", "cluster", "wards", "approximate", register.title}:
            continue  # the heading says it, or another line
        field: Any = record._meta.get_field(name)
        words = in_words_of(record, field)
        if words:
            label = str(field.verbose_name)
            said.append((label[:1].upper() + label[1:], words))
    return said


def in_words_of(record: Any, field: Any) -> str:
    """One field's value; empty where there is none."""
    value = getattr(record, field.name)
    if field.name == "decision_reference":
        return str(record.decision_said)
    if field.name == "participants":
        return str(took_part(record))
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    if value is None or value is False:
        return ""
    if value is True:
        return "Yes"
    if hasattr(value, "strftime"):
        return f"{value:%-d %B %Y}"
    if field.get_internal_type() == "DecimalField":
        return f"{value:,.2f}"
    return str(value)
