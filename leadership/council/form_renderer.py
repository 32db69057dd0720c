"""Forms in GOV.UK markup, by Django's own hooks: a renderer, its templates and its bound field.

Widgets keep Django's templates, save radios and checkboxes, so that the admin, which renders
widgets alone, keeps its own look.
"""

from typing import Any

from django import forms
from django.forms import widgets
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

# The first match counts: a list of checkboxes is a RadioSelect to Python, a file an Input.
KINDS: list[tuple[type[forms.Widget], str, str]] = [
    (forms.HiddenInput, "hidden", ""),
    (forms.CheckboxSelectMultiple, "checkboxes", "govuk-checkboxes__input"),
    (forms.RadioSelect, "radios", "govuk-radios__input"),
    (forms.MultiWidget, "parts", ""),
    (forms.CheckboxInput, "checkbox", "govuk-checkboxes__input"),
    (forms.Select, "select", "govuk-select"),
    (forms.Textarea, "textarea", "govuk-textarea"),
    (forms.FileInput, "file", "govuk-file-upload"),
    (widgets.Input, "input", "govuk-input"),
]
CHOICE_TEMPLATES = {
    "django/forms/widgets/radio.html": "govuk/widgets/radios.html",
    "django/forms/widgets/checkbox_select.html": "govuk/widgets/checkboxes.html",
}


class GovUkBoundField(BoundField):
    def kind_and_class(self, widget: forms.Widget) -> tuple[str, str]:
        for widget_class, kind, css_class in KINDS:
            if isinstance(widget, widget_class):
                return kind, css_class
        return "other", ""

    @property
    def kind(self) -> str:
        return self.kind_and_class(self.field.widget)[0]

    @property
    def use_fieldset(self) -> bool:
        return self.kind in {"radios", "checkboxes", "parts"}

    @property
    def label_text(self) -> str:
        """The label, marked where an optional field stands among required ones. A field that is
        asked for one answer alone says so itself: it is `conditional`."""
        marked = (
            not self.field.required
            and not getattr(self.field, "conditional", False)
            and any(
                field.required and not field.widget.is_hidden for field in self.form.fields.values()
            )
        )
        return f"{self.label} (optional)" if marked else str(self.label)

    @property
    def summary_label(self) -> str:
        """Which field a line of the error summary is about: “Subject:”, “Who came?”."""
        if self.is_hidden:
            return ""
        label = str(self.label)
        return label if label.endswith(("?", ":", ".")) else f"{label}:"

    @property
    def focus_id(self) -> str:
        """Where the error summary's link goes: the field's first input."""
        return f"{self.auto_id}_0" if self.use_fieldset else self.auto_id

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        # The browser's own bubble would stand before the error summary and say less.
        attrs.pop("required", None)
        css_class = self.kind_and_class(widget)[1]
        if css_class:
            if self.errors and css_class.count("__") == 0:
                css_class = f"{css_class} {css_class}--error"
            own = widget.attrs.get("class", "")
            attrs["class"] = f"{own} {css_class}".strip()
        return attrs

    def as_widget(
        self,
        widget: forms.Widget | None = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> str:
        widget = widget or self.field.widget
        # A form owns copies of its widgets, so this changes no other form.
        if widget.template_name in CHOICE_TEMPLATES:
            widget.template_name = CHOICE_TEMPLATES[widget.template_name]
        return super().as_widget(widget, attrs, only_initial)


class GovUkRenderer(TemplatesSetting):
    form_template_name = "govuk/form.html"
    field_template_name = "govuk/field.html"
    bound_field_class = GovUkBoundField
