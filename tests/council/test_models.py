"""One row of settings, made by a migration."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from leadership.council.models import CouncilSettings, council
from tests.invariants import refuses

pytestmark = pytest.mark.django_db


def test_there_is_one_row_from_the_start():
    assert council().pk == 1
    assert CouncilSettings.objects.count() == 1


def test_there_is_never_a_second():
    second = CouncilSettings(pk=2, name="Another")
    with pytest.raises(ValidationError) as refused:
        second.full_clean()
    assert refused.value.messages == [
        "There is one row of council settings: edit that one.",
    ]
    with (
        pytest.raises(IntegrityError, match="council_settings_one_row"),
        transaction.atomic(),
    ):
        second.save(force_insert=True)


@pytest.mark.parametrize(
    "columns", [{"year_start_month": 13}, {"year_start_month": 0}, {"year_start_day": 29}]
)
def test_the_year_starts_on_a_day_that_every_year_has(columns):
    refuses(council(), "council_year_starts_on_a_day", **columns)


def test_colours_are_colours():
    settings = council()
    settings.header_colour = "red"
    with pytest.raises(ValidationError) as refused:
        settings.full_clean()
    assert refused.value.message_dict["header_colour"] == [
        "Write the colour as # and six digits, such as #15425c."
    ]
