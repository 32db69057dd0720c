"""A vague date in a form: one line, read at once, kept as it was typed where it cannot be."""

from datetime import date

import pytest
from django import forms

from leadership.dates.vague import VagueDate
from leadership.dates.vague_forms import HINT, VagueDateField
from leadership.dates.vague_typed import SAY_YEAR

JUNE = VagueDate.in_month(2017, 6)


class StepForm(forms.Form):
    when = VagueDateField()


class OptionalForm(forms.Form):
    when = VagueDateField(required=False, help_text="If you know it.")


def test_what_is_typed_becomes_a_vague_date():
    form = StepForm({"when": " Sept/Oct 2017 "})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["when"] == VagueDate.over_months(date(2017, 9, 1), date(2017, 10, 1))


def test_what_cannot_be_read_gets_a_sentence_and_stays():
    form = StepForm({"when": "some day in July"})
    assert form.errors == {
        "when": [
            "Write when, such as July 2017, 10 July 2017, September to December 2017, September or "
            "October 2017, two in January to June 2018, or before the end of July 2017."
        ]
    }
    assert 'value="some day in July"' in str(form["when"])
    assert StepForm({"when": "July"}).errors == {"when": [SAY_YEAR]}
    assert not StepForm({"when": "\0"}).is_valid()


def test_a_date_is_shown_in_words_and_the_hint_says_how():
    page = StepForm(initial={"when": JUNE}).as_div()
    assert 'value="June 2017"' in page
    assert HINT in page
    assert "If you know it." in OptionalForm().as_div()


@pytest.mark.parametrize("typed", [{"when": "  "}, {}])
def test_it_is_asked_for_unless_it_may_be_left_empty(typed):
    assert StepForm(typed).errors == {"when": ["Say when, such as July 2017 or 10 July 2017."]}
    form = OptionalForm(typed)
    assert form.is_valid()
    assert form.cleaned_data["when"] is None


@pytest.mark.parametrize(
    "typed, changed", [("1 to 30 June 2017", False), ("July 2017", True), ("June", True)]
)
def test_another_way_to_write_it_is_no_change(typed, changed):
    assert StepForm({"when": typed}, initial={"when": JUNE}).has_changed() is changed


def test_a_date_that_is_one_already_is_taken():
    assert VagueDateField().clean(JUNE) == JUNE
