"""A small report over organisations, in both ways a report can be made."""

from datetime import datetime

from django import forms
from django.db.models import BooleanField, DateField, DateTimeField, IntegerField, Value
from django.db.models.functions import Collate, Length
from django.utils import timezone

from leadership.council.models import CouncilSettings
from leadership.people.models import Organisation
from leadership.reporting.asking import ask, filters_form
from leadership.reporting.columns import (
    CountColumn,
    Date,
    DateTime,
    Integer,
    Number,
    Text,
    YesNo,
)
from leadership.reporting.report import Copy, Figure, Filters, Report, Summary
from leadership.reporting.source import typed, typed_query

AT = timezone.make_aware(datetime(2017, 11, 15, 17, 30))


class NamedLike(Filters):
    name = forms.CharField(label="Name holds", required=False)


def signed_in(user):
    return user.is_authenticated


def organisations(asked):
    found = Organisation.objects.filter(home=False)
    if asked.filters["name"]:
        found = found.filter(name__icontains=asked.filters["name"])
    return found.order_by("pk")


def columns(asked):
    day = Value(datetime(2016, 7, 1).date(), DateField())
    return [
        Text("name", "Name", source="name", width=30),
        Text("sector", "Sector", source="sector"),
        Integer("letters", "Letters", source=Length("name")),
        Number("half", "Half", source=Length("name") / Value(2.0), places=2),
        Date("on", "On", source=day),
        DateTime("at", "At", source=Value(AT, DateTimeField())),
        YesNo("home", "Home", source=Value(False, BooleanField())),
        CountColumn(
            "visits",
            "Visits",
            source=Value(None, IntegerField()),
            state_source=Value("not taken"),
        ),
    ]


def summary(asked):
    return Summary("How things stand.", [Figure("organisations", "3", "of 4")], notes=["A note."])


BY_QUERY = Report(
    slug="organisations",
    title="Organisations: all [of] them/2016",
    about="Every organisation.",
    may_run=signed_in,
    filters=NamedLike,
    columns=columns,
    query=organisations,
    summary=summary,
)


def computed(asked):
    """The same rows through Python."""
    twin = ask_for(BY_QUERY, asked.user, name=asked.filters["name"], copy=asked.copy.value)
    for record in typed_query(twin, columns(twin)):
        yield typed(columns(twin), record)


BY_ROWS = Report(
    slug="organisations-computed",
    title=BY_QUERY.title,
    about=BY_QUERY.about,
    may_run=signed_in,
    filters=NamedLike,
    columns=columns,
    rows=computed,
    summary=summary,
)


def by_name(asked):
    return Organisation.objects.order_by(Collate("name", "C"))


def ask_for(report, user, council=None, **given):
    settings = council or CouncilSettings(
        name="Madeup Council", demonstration=True, contact_name="Pat Example"
    )
    form = filters_form(report.filters, user, given, list(Copy), settings)
    assert form.is_valid(), form.errors
    return ask(form, report, user, at=AT)
