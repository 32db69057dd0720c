"""What the admin's templates need beside Django's own tags: `{% load workplace %}`."""

import re
from typing import Any

from django import template
from django.core.exceptions import FieldDoesNotExist
from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from leadership.council.paging import LARGEST_COUNT

register = template.Library()
CELL = re.compile(r'^<(td|th)(?: class="([^"]*)")?')


def _labelled(cell: str, words: str) -> SafeString:
    tag = CELL.match(cell)
    if tag is None:
        return mark_safe(cell)  # as Django made it
    name, own = tag[1], tag[2] or ""
    css = "govuk-table__header" if name == "th" else "govuk-table__cell"
    scope = ' scope="row"' if name == "th" else ""
    label = f' data-label="{escape(words)}"' if words else ""
    start = f'<{name}{scope} class="{css} {own}"{label}'
    return mark_safe(start + cell[tag.end() :])  # Django escaped the cell; the label is escaped


@register.filter
def labelled(cells: Any, headers: list[dict[str, Any]]) -> list[SafeString]:
    """The cells of a row, each saying its column: on a phone the row is a card."""
    names = [capfirst(strip_tags(str(header["text"])).strip()) for header in headers]
    shown = [cell for cell in cells if 'type="hidden"' not in cell or cell.startswith("<t")]
    return [_labelled(cell, name) for cell, name in zip(shown, names, strict=False)]


@register.simple_tag
def how_many(changelist: Any) -> str:
    """ "1,234 issues", or "more than 10,000 issues" where counting stopped."""
    number = changelist.result_count
    names = changelist.opts.verbose_name if number == 1 else changelist.opts.verbose_name_plural
    if number > LARGEST_COUNT:
        return f"More than {LARGEST_COUNT:,} {names}"
    return f"{number:,} {names}"


def _row_behind(row: Any, name: Any) -> Any:
    """The row that this field of `row` points to; None where it points nowhere."""
    try:
        field = row._meta.get_field(name)
    except FieldDoesNotExist:  # a method that says something of the row
        return None
    return getattr(row, name, None) if field.one_to_one or field.many_to_one else None


def _may_open(request: Any, row: Any, site: Any) -> bool:
    """Asked as that page itself asks: an admin may keep some rows to itself."""
    admin = site._registry.get(type(row))
    found = admin and admin.get_object(request, str(row.pk))
    return bool(found) and admin.has_view_or_change_permission(request, found)


@register.simple_tag(takes_context=True)
def read_only(context: Any, field: Any) -> Any:
    """A field that is only looked at. Django links every row it names; here that stays a link
    where its reader may open the page, and is the name alone elsewhere."""
    row = _row_behind(field.form.instance, field.field["field"])
    if row is None or _may_open(context["request"], row, field.model_admin.admin_site):
        return field.contents()
    return str(row)
