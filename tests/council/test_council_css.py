import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from leadership.council.models import CouncilSettings, council

pytestmark = pytest.mark.django_db


def test_the_councils_colours_are_served_as_custom_properties(client):
    CouncilSettings.objects.update(header_colour="#123456", link_colour="#003366")
    response = client.get("/council.css")
    assert response["Content-Type"] == "text/css"
    assert "--council-header: #123456;" in response.content.decode()
    assert "--govuk-link-colour: #003366;" in response.content.decode()


def test_unchanged_colours_are_not_sent_twice_and_changed_ones_are(
    client, django_assert_num_queries
):
    with django_assert_num_queries(1):
        tag = client.get("/council.css")["ETag"]
    again = client.get("/council.css", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    CouncilSettings.objects.update(header_colour="#654321")
    changed = client.get("/council.css", headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert changed["ETag"] != tag


def test_the_colours_as_installed_pass():
    council().full_clean()


@pytest.mark.parametrize(
    ("field", "colours", "sentence"),
    [
        (
            "header_text_colour",
            {"header_colour": "#ffdd00", "header_text_colour": "#ffffff"},
            "The contrast of #ffffff on #ffdd00 is 1.34:1; text needs at least 4.5:1.",
        ),
        (
            "button_text_colour",
            {"button_colour": "#777777"},
            "The contrast of #ffffff on #777777 is 4.47:1; text needs at least 4.5:1.",
        ),
        (
            "link_colour",
            {"link_colour": "#767676"},
            "The contrast of #767676 on #f1f5f8 is 4.14:1; text needs at least 4.5:1.",
        ),
    ],
)
def test_colours_that_are_hard_to_read_are_refused_with_the_figure(field, colours, sentence):
    form_class = modelform_factory(CouncilSettings, fields="__all__")
    row = council()
    data = {name: getattr(row, name) or "" for name in form_class.base_fields} | colours
    form = form_class(data, instance=row)
    assert form.errors == {field: [sentence]}


def test_a_colour_that_is_no_colour_is_refused_in_its_own_words():
    row = council()
    row.header_colour = "blue"
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert refused.value.message_dict == {
        "header_colour": ["Write the colour as # and six digits, such as #15425c."]
    }
