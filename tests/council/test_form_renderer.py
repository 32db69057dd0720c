import re

import pytest
from django import forms
from django.contrib.admin.widgets import AdminRadioSelect, AdminTextInputWidget
from django.template.loader import render_to_string

from leadership.dates.forms import DatePartsField


class RaiseForm(forms.Form):
    title = forms.CharField(label="What is it about?", help_text="In a few words.")
    details = forms.CharField(widget=forms.Textarea, required=False)
    ward = forms.ChoiceField(choices=[("a", "Aston"), ("b", "Billesley")])
    seen = forms.ChoiceField(
        label="Who may see it?", widget=forms.RadioSelect, choices=[("me", "Me"), ("all", "All")]
    )
    themes = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, choices=[("x", "Litter"), ("y", "Noise")]
    )
    due = DatePartsField(label="When?", help_text="Such as 15 11 2017.")
    photo = forms.FileField(required=False)
    agree = forms.BooleanField(label="The resident agrees", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


def squeezed(html):
    return re.sub(r">\s+<", "><", re.sub(r"\s+", " ", html))


def group(html, label):
    """The form group that holds this label or legend."""
    groups = html.split('<div class="govuk-form-group')
    return next(part for part in groups if f">{label}" in part)


@pytest.fixture
def blank():
    return squeezed(str(RaiseForm()))


def test_a_text_field_has_label_hint_and_class(blank):
    title = group(blank, "What is it about?")
    assert '<label class="govuk-label govuk-label--s" for="id_title">' in title
    assert '<div class="govuk-hint" id="id_title_helptext">In a few words.</div>' in title
    assert 'class="govuk-input"' in title
    assert 'aria-describedby="id_title_helptext"' in title


def test_the_browsers_own_required_bubble_is_off(blank):
    assert "required" not in blank


def test_only_optional_fields_among_required_ones_are_marked(blank):
    assert "Details (optional)</label>" in blank
    assert "What is it about? (optional)" not in blank

    class Filters(forms.Form):
        words = forms.CharField(required=False)

    assert "optional" not in str(Filters())


def test_what_is_hidden_marks_no_field_and_what_hangs_on_an_answer_is_not_optional():
    class Columns(forms.Form):
        sealed = forms.CharField(widget=forms.HiddenInput)
        first = forms.ChoiceField(required=False, choices=[("", "Left out")])

    assert "optional" not in str(Columns())

    class Decide(forms.Form):
        what = forms.CharField()
        reason = forms.CharField(required=False)

        def __init__(self):
            super().__init__()
            self.fields["reason"].conditional = True

    assert "optional" not in str(Decide())


def test_radios_and_checkboxes_stand_in_a_fieldset_with_their_legend(blank):
    seen = group(blank, "Who may see it?")
    assert '<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Who may see' in seen
    assert '<div class="govuk-radios" data-module="govuk-radios" id="id_seen">' in seen
    assert 'class="govuk-radios__input"' in seen
    assert '<label class="govuk-label govuk-radios__label" for="id_seen_0">Me</label>' in seen
    themes = group(blank, "Themes")
    assert themes.count('class="govuk-checkboxes__input"') == 2
    assert 'for="id_themes_1">Noise</label>' in themes


def test_a_single_checkbox_has_its_label_beside_it(blank):
    agree = group(blank, "The resident agrees")
    assert "<fieldset" not in agree
    assert '<label class="govuk-label govuk-checkboxes__label" for="id_agree">' in agree


def test_select_textarea_and_file_have_their_classes(blank):
    assert 'class="govuk-select"' in group(blank, "Ward")
    assert 'class="govuk-textarea"' in group(blank, "Details")
    photo = group(blank, "Photo")
    assert 'class="govuk-file-upload"' in photo
    assert "<fieldset" not in photo


def test_a_date_is_asked_for_in_three_labelled_parts(blank):
    due = group(blank, "When?") + "".join(blank.split(">When?<")[1:])
    assert 'role="group" aria-describedby="id_due_helptext"' in blank
    for place, part in enumerate(["Day", "Month", "Year"]):
        assert f'for="id_due_{place}">{part}</label>' in due
        assert f'name="due_{place}"' in due
    assert due.count('inputmode="numeric"') == 3


def test_an_error_is_tied_to_its_field_and_listed_on_top():
    form = RaiseForm({"ward": "a", "due_0": "31", "due_1": "2", "due_2": "2017", "version": "1"})
    html = squeezed(str(form))
    title = group(html, "What is it about?")
    assert title.startswith(" govuk-form-group--error")
    assert (
        'id="id_title_error"><span class="govuk-visually-hidden">Error:</span> This field' in title
    )
    assert 'aria-describedby="id_title_helptext id_title_error"' in title
    assert 'aria-invalid="true"' in title
    assert "govuk-input govuk-input--error" in title

    summary = squeezed(render_to_string("components/form_errors.html", {"form": form}))
    assert re.findall(r'href="#(\w+)">', summary) == [
        "id_title",
        "id_seen_0",
        "id_themes_0",
        "id_due_0",
    ]
    for target in re.findall(r'href="#(\w+)">', summary):
        assert f'id="{target}"' in html
    assert ">When? Enter a real date, such as 15 11 2017.</a>" in summary
    assert '<a href="#id_title">What is it about? This field is required.</a>' in summary


def test_an_error_of_the_whole_form_is_said_in_summary_and_form():
    form = RaiseForm({})
    form.add_error(None, "Somebody closed this issue.")
    summary = render_to_string("components/form_errors.html", {"form": form})
    assert '<a href="#form-error">Somebody closed this issue.</a>' in summary
    assert 'id="form-error" tabindex="-1"' in str(form)


def test_words_typed_are_escaped_when_the_form_comes_back():
    html = str(RaiseForm({"title": '"><script>alert(1)</script>'}))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_prefixed_form_links_to_its_own_fields():
    form = RaiseForm({}, prefix="new")
    form.add_error(None, "No.")
    summary = render_to_string("components/form_errors.html", {"form": form})
    assert 'href="#id_new-title"' in summary
    assert 'href="#newform-error"' in summary
    assert 'id="newform-error"' in str(form)


def test_the_admins_own_widgets_keep_their_templates():
    class AdminLike(forms.Form):
        name = forms.CharField(widget=AdminTextInputWidget)
        kind = forms.ChoiceField(widget=AdminRadioSelect, choices=[("a", "A")])

    form = AdminLike()
    assert 'class="vTextField' in str(form["name"])
    assert form.fields["kind"].widget.template_name == AdminRadioSelect.template_name
