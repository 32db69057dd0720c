"""What every page of the admin has in common. Each room's `admin.py` builds on this.

Who may see and change what is asked of the site (`leadership.home.admin_site`), which stands at
the top of the house and knows the rules of all rooms. Settings and reference data are for those
who keep them, to see and to change alike (security.md, matrix); an admin of its own rules
overrides `may_see` and `may_edit`. Django's own permissions, staff and superuser marks play no
part.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from leadership.council.lookup import LookupField, LookupInput, found_by, lookup_url, words_of
from leadership.council.paging import CappedPaginator

SOMEBODY_ELSE = (
    "Somebody else saved this while you were writing. What you typed is kept below; "
    "save again to put it in place of theirs."
)


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DateTimeInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class WorkplaceForm(forms.ModelForm):
    """A form that knows which state of the row its reader saw: `seen` is the last event of the
    row's history then."""

    site: Any  # both set by WorkplaceAdmin.get_form
    request: Any
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["seen"].initial = self.site.last_event(self.instance)
        else:
            del self.fields["seen"]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        seen = self.cleaned_data.get("seen")
        if self.instance.pk and seen is not None:
            newer = self.site.changes_since(self.instance, seen)
            if newer:
                self._show_the_present_state()
                raise forms.ValidationError([SOMEBODY_ELSE, *newer])
        return cleaned

    def _show_the_present_state(self) -> None:
        """The next save is made knowing what has just been said."""
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = str(self.site.last_event(self.instance))


class PlainFields:
    """Fields as pages have them: the browser's own date fields, and text fields that offer what
    fits in place of long lists and pop-up windows."""

    formfield_overrides = {
        models.DateField: {"widget": DateInput},
        models.DateTimeField: {"form_class": forms.DateTimeField, "widget": DateTimeInput},
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 4})},
        models.CharField: {"widget": forms.TextInput},
        models.IntegerField: {"widget": forms.NumberInput},
        models.URLField: {"widget": forms.URLInput, "assume_scheme": "https"},
        models.EmailField: {"widget": forms.EmailInput},
        models.TimeField: {"widget": forms.TimeInput(attrs={"type": "time"}, format="%H:%M")},
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget  # no pop-up windows
        return field

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        related = self.admin_site._registry.get(db_field.remote_field.model)
        if field is None or related is None or not related.search_fields:
            return field
        return LookupField(
            queryset=kwargs.get("queryset") or related.get_queryset(request),
            name_field=related.search_fields[0],
            widget=LookupInput(db_field.model, db_field.name),
            required=not db_field.blank,
            label=field.label,
            help_text=field.help_text or "Start typing, then choose.",
        )


class WorkplaceAdmin(PlainFields, admin.ModelAdmin):
    form = WorkplaceForm
    paginator = CappedPaginator
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    empty_value_display = "Not given"
    deletable = False
    named_to_officers = False  # may officers choose a row, though its pages are not theirs?

    # who may

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.may_change_settings(request)

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.may_change_settings(request)

    def may_look_up(self, request: HttpRequest) -> bool:
        """Get the names of rows that fit what is typed, to choose one."""
        officers = self.named_to_officers and self.admin_site.has_permission(request)
        return officers or self.may_see(request)

    def may_see_history(self, request: HttpRequest, obj: Any) -> bool:
        """History says every field, those too that the row's own page leaves out."""
        return self.may_see(request, obj)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """The list is narrowed by the filters it offers and no other: by any field, closed texts
        could be guessed letter by letter from what is found."""
        offered = {self.date_hierarchy, *(self._name_of(one) for one in self.list_filter)}
        among = any(name and f"{lookup}__".startswith(f"{name}__") for name in offered)
        return among and super().lookup_allowed(lookup, value, request)

    @staticmethod
    def _name_of(offered: Any) -> str:
        name = offered[0] if isinstance(offered, tuple) else offered
        return str(getattr(name, "parameter_name", name))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.may_see(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may_see(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.may_edit(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.may_edit(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.deletable and self.may_edit(request, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What relies on a row is said by its kind alone: whoever may delete the row need not be
        one who may read those (a private matter's title is such a name)."""
        *others, protected = super().get_deleted_objects(objs, request)
        return (*others, sorted({str(one).partition(":")[0] for one in protected}))

    # forms

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.site, form.request = self.admin_site, request
        return form

    def get_fields(self, request: HttpRequest, obj: Any = None):
        return [name for name in super().get_fields(request, obj) if name != "seen"]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None):
        """All fields stand in one column; `seen` is hidden and always there."""
        fieldsets = super().get_fieldsets(request, obj)
        shown = [name for _, options in fieldsets for name in options["fields"]]
        editing = obj is not None and self.has_change_permission(request, obj)
        if editing and "seen" not in shown:
            first = fieldsets[0][1]
            fieldsets = [
                (fieldsets[0][0], {**first, "fields": [*first["fields"], "seen"]}),
                *fieldsets[1:],
            ]
        return fieldsets

    # history comes from the database, not from Django's log

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:
        return None

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:
        return None

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:
        return None

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any):
        obj = kwargs.get("obj")
        context["may_see_history"] = obj is not None and self.may_see_history(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        obj = self.get_object(request, object_id)
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.may_see_history(request, obj):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of {obj}",
            "opts": self.opts,
            "object": obj,
            "changes": list(reversed(self.admin_site.changes_of(obj)))[:200],
        }
        return TemplateResponse(request, "admin/object_history.html", context)

    def get_actions(self, request: HttpRequest):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)  # one at a time, with its consequences shown
        return actions


class ReadOnlyAdmin(WorkplaceAdmin):
    """Rows that are only looked at here: they have a page or a service of their own."""

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class WorkplaceInline(PlainFields, admin.TabularInline):
    """Rows inside a row: whoever may change the one may change the other."""

    extra = 1

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.may_change_settings(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.may_change_settings(request)

    has_delete_permission = has_change_permission

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.may_change_settings(request)


class LookupFilter(admin.FieldListFilter):
    """A filter over a long list: one text field that offers what fits, instead of every name."""

    template = "admin/lookup_filter.html"

    def __init__(
        self,
        field: Any,
        request: HttpRequest,
        params: Any,
        model: Any,
        model_admin: Any,
        field_path: str,
    ) -> None:
        super().__init__(field, request, params, model, model_admin, field_path)
        path = field_path
        self.typed = str(self.used_parameters.get(path, [""])[-1])
        self.used_parameters = {path: self.typed} if self.typed else {}
        related = model_admin.admin_site._registry[field.remote_field.model]
        self.chosen = None
        if self.typed:
            rows = related.get_queryset(request)
            self.chosen = found_by(self.typed, rows, related.search_fields[0])
        self.url = lookup_url(model, field.name)
        self.others = [
            (name, value)
            for name, values in request.GET.lists()
            for value in values
            if name not in {path, "p"}
        ]

    def expected_parameters(self) -> list[str]:
        return [self.field_path]

    def has_output(self) -> bool:
        return True

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if not self.typed:
            return queryset
        if self.chosen is None:
            return queryset.none()
        return queryset.filter(**{self.field_path: self.chosen.pk})

    def choices(self, changelist: Any):
        yield {
            "name": self.field_path,
            "value": words_of(self.chosen) if self.chosen else self.typed,
            "unknown": bool(self.typed) and self.chosen is None,
            "url": self.url,
            "others": self.others,
            "clear": changelist.get_query_string(remove=[self.field_path]),
        }
