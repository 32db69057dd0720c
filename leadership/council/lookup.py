"""Choosing one of many in the admin: a text field that offers what fits what is typed.

The choice travels as words that people read, "Bordesley Green #12". Without JavaScript the
number alone, or a name that only one row has, does as well.
"""

import re
from typing import Any

from django import forms
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse

NUMBER = re.compile(r"#?(\d{1,18})\s*$")
PICK_ONE = "Choose one of those offered while you type."


def words_of(chosen: Model) -> str:
    return f"{chosen} #{chosen.pk}"


def found_by(words: str, rows: QuerySet[Any], name_field: str) -> Any:
    """The one row that these words mean, or None."""
    number = NUMBER.search(words)
    if number:
        return rows.filter(pk=int(number[1])).first()
    if not name_field or "\x00" in words:
        return None
    same = list(rows.filter(**{f"{name_field}__iexact": words.strip()})[:2])
    return same[0] if len(same) == 1 else None


def lookup_url(model: type[Model], field: str) -> str:
    """Where the admin answers what fits a field's related rows."""
    source = f"app_label={model._meta.app_label}&model_name={model._meta.model_name}"
    return f"{reverse('admin:autocomplete')}?{source}&field_name={field}"


class Offers(AutocompleteJsonView):
    """What fits, for those who may choose it; whether they may open its page is another matter."""

    def has_perm(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(self.model_admin.may_look_up(request))


class LookupInput(forms.TextInput):
    template_name = "admin/widgets/lookup.html"

    def __init__(self, model: type[Model], field: str) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.model, self.field = model, field

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["offers_id"] = f"{context['widget']['attrs'].get('id', name)}-offers"
        context["widget"]["url"] = lookup_url(self.model, self.field)
        return context


class LookupField(forms.ModelChoiceField):
    """A foreign key with too many rows for a list to scroll."""

    def __init__(self, *args: Any, name_field: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_field = name_field

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values:
            return None
        if isinstance(value, Model):
            value = str(value.pk)
        chosen = found_by(str(value), self.queryset, self.name_field)
        if chosen is None:
            raise forms.ValidationError(PICK_ONE, code="invalid_choice")
        return chosen

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Model):
            return words_of(value)
        if isinstance(value, int):
            chosen = self.queryset.filter(pk=value).first()
            return words_of(chosen) if chosen else ""
        return value
