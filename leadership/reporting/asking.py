"""From what somebody typed to what is asked of a report."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.db.models import Model, QuerySet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from leadership.council.models import CouncilSettings
from leadership.people.access import Viewer
from leadership.reporting.report import Asked, Copy, Filters, Report

COPY_LABELS = {
    Copy.WORKING: "Working copy, not for publication",
    Copy.PUBLICATION: "Publication copy: released text only",
}


def filters_form(
    filters: type[Filters],
    user: Viewer,
    given: QueryDict | Mapping[str, Any],
    copies: list[Copy],
    council: CouncilSettings,
) -> Filters:
    """The form of a report or pack, bound to what was given over its defaults, with the choice
    of copy: the first of `copies` where none was given."""
    data: MultiValueDict[str, Any] = MultiValueDict()
    for name in given:
        data.setlist(name, _values(given, name))
    form = filters(data, user=user, council=council)
    form.fields["copy"] = forms.ChoiceField(
        label="Copy", choices=[(copy.value, COPY_LABELS[copy]) for copy in copies]
    )
    data.setdefault("copy", copies[0].value)
    for name, field in form.fields.items():
        parts = _parts(field, data, name)
        if name not in data and not any(parts):
            data.setlist(name, [form.default(name)])
        elif parts and all(parts):
            data.setlist(name, [" ".join(parts)])
    return form


def _parts(field: forms.Field, data: Mapping[str, Any], name: str) -> list[str]:
    """What was typed into the three boxes of a date. All of them together are the date, which is
    what files and saved reports are asked with; where one is empty the form says which."""
    if name in data or not isinstance(field.widget, forms.MultiWidget):
        return []
    parts: list[str] = field.widget.value_from_datadict(data, MultiValueDict(), name)
    return parts


def ask(form: Filters, report: Report, user: Viewer, *, at: datetime) -> Asked:
    """What a valid form asks. The form must have been found valid."""
    cleaned = dict(form.cleaned_data)
    copy = Copy(cleaned.pop("copy"))
    raw = {name: _values(form.data, name) for name in form.fields}
    return Asked(
        report=report,
        user=user,
        copy=copy,
        filters=cleaned,
        raw={name: values for name, values in raw.items() if any(values)},
        words=[*_words(form)],
        at=at,
        council=form.council,
    )


def _values(given: Mapping[str, Any], name: str) -> list[str]:
    if isinstance(given, MultiValueDict):
        return [str(value) for value in given.getlist(name)]
    value = given[name]
    return [str(part) for part in value] if isinstance(value, list | tuple) else [str(value)]


def _words(form: Filters) -> Iterable[tuple[str, str]]:
    for name, field in form.fields.items():
        if name == "copy":  # the marks of every page say which copy it is
            continue
        said = in_words(field, form.cleaned_data.get(name))
        if said:
            yield str(form[name].label), said


def in_words(field: forms.Field, value: Any) -> str:
    """A cleaned value as people read it; empty where nothing was asked."""
    if value in (None, "", [], False):
        return ""
    if value is True:
        return "yes"
    if isinstance(value, QuerySet | list | tuple):
        return ", ".join(in_words(field, one) for one in value)
    if isinstance(value, date):
        return f"{value:%-d %B %Y}"
    if isinstance(field, forms.ChoiceField) and not isinstance(value, Model):
        for key, label in cast(Iterable[tuple[Any, Any]], field.choices):
            if isinstance(label, list | tuple):
                for inner_key, inner in label:
                    if str(inner_key) == str(value):
                        return str(inner)
            elif str(key) == str(value):
                return str(label)
    return str(value)
