from datetime import date

import pytest
from django import forms

from leadership.dates.forms import DatePartsField


class DueForm(forms.Form):
    due = DatePartsField()


class OptionalForm(forms.Form):
    due = DatePartsField(required=False)


def parts(day, month, year):
    return {"due_0": day, "due_1": month, "due_2": year}


@pytest.mark.parametrize(
    "typed",
    [
        parts("15", "11", "2017"),
        parts(" 15 ", "Nov", "2017"),
        parts("15", "november", "2017"),
        {"due": "2017-11-15"},
        {"due": "15 11 2017"},
        {"due": "15/11/2017"},
    ],
)
def test_a_date_is_read_as_people_write_it(typed):
    form = DueForm(typed)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["due"] == date(2017, 11, 15)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (parts("", "", ""), "Enter a date."),
        ({}, "Enter a date."),
        (parts("15", "", "2017"), "The date must include a month."),
        (parts("15", "", ""), "The date must include a month and a year."),
        (parts("31", "2", "2017"), "Enter a real date, such as 15 11 2017."),
        (parts("x", "2", "2017"), "Enter a real date, such as 15 11 2017."),
        (parts("15", "11", "17"), "Write the year with four digits, such as 2017."),
        (parts("15", "11", "99999999999"), "Enter a real date, such as 15 11 2017."),
        (parts("²", "11", "2017"), "Enter a real date, such as 15 11 2017."),
        ({"due": "15 11"}, "The date must include a day, a month and a year."),
    ],
)
def test_what_is_no_date_gets_a_sentence(typed, sentence):
    assert DueForm(typed).errors == {"due": [sentence]}


def test_an_optional_date_may_be_left_empty():
    form = OptionalForm(parts("", "", ""))
    assert form.is_valid()
    assert form.cleaned_data["due"] is None
    assert not form.has_changed()


def test_a_day_that_was_typed_or_changed_has_changed():
    same = OptionalForm(parts("15", "11", "2017"), initial={"due": date(2017, 11, 15)})
    other = OptionalForm(parts("16", "11", "2017"), initial={"due": date(2017, 11, 15)})
    assert (same.has_changed(), other.has_changed()) == (False, True)
    assert OptionalForm(parts("15", "", "")).has_changed()


def test_a_date_is_left_out_where_neither_its_parts_nor_its_whole_were_sent():
    widget = DueForm().fields["due"].widget
    left_out = [
        widget.value_omitted_from_data(data, {}, "due")
        for data in ({}, {"other": "1"}, {"due": "2017-11-15"}, parts("15", "11", "2017"))
    ]
    assert left_out == [True, True, False, False]


def test_a_date_comes_back_in_its_parts():
    html = str(DueForm(initial={"due": date(2017, 11, 5)})["due"])
    assert 'value="5"' in html
    assert 'value="11"' in html
    assert 'value="2017"' in html


def test_a_faulty_date_comes_back_as_it_was_typed():
    html = str(DueForm(parts("31", "2", ""))["due"])
    assert 'value="31"' in html
    assert 'value="2"' in html
    assert html.count("govuk-input--error") == 3
