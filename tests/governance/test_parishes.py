"""Options for parish councils: who drives them, and small numbers that are hidden in public."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.governance.models import ParishConsultation, ParishOption, ParishResponse
from leadership.governance.parish_answers import Answers, Said, said_in, visits_in_words
from leadership.governance.services import parishes as services
from leadership.people.refusals import Conflict, NotAllowed
from tests import personas
from tests.factories import WardFactory
from tests.governance_factories import (
    ParishConsultationFactory,
    ParishOptionFactory,
    ParishResponseFactory,
)
from wards.models import Ward

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 0)


def test_managers_and_assistant_leaders_drive_options_forward():
    ward = WardFactory()
    for user in (personas.manager(), personas.assistant_leader(of=ward)):
        name = f"Lantern {user.pk}"
        option = ParishOption(name=name, kind="parish", area="By the mill")
        services.write_option(option=option, wards=[ward], by=user)
        assert list(option.wards.all()) == [ward]
        event = ParishConsultationFactory(option=option)
        services.write_consultation(consultation=event, by=user)
        said = {"in_favour": 7, "against": 0, "undecided": 9}
        services.write_response(consultation=event, ward=ward, by=user, **said)
        services.write_response(consultation=event, ward=ward, by=user, **said | {"in_favour": 8})
        assert event.responses.get().in_favour == 8


def test_nobody_else_does(colm):
    ward, event = WardFactory(), ParishConsultationFactory()
    for user in (colm, personas.officer(), personas.administrator(), personas.councillor(ward)):
        for ask in (
            lambda user=user: services.write_option(
                option=ParishOption(name="x", kind="town", area="y"), wards=[], by=user
            ),
            lambda user=user: services.write_consultation(consultation=event, by=user),
            lambda user=user: services.write_response(
                consultation=event, ward=ward, in_favour=1, against=1, undecided=1, by=user
            ),
        ):
            with pytest.raises(NotAllowed):
                ask()
    assert (ParishOption.objects.count(), ParishResponse.objects.count()) == (0, 0)


def test_the_second_editor_of_an_option_is_told():
    option, gita = ParishOptionFactory(), personas.manager()
    services.write_option(option=option, wards=[], by=gita, version=1)
    with pytest.raises(Conflict):
        services.write_option(option=option, wards=[], by=gita, version=1)


@pytest.mark.parametrize(
    "number, public, insider",
    [(None, "not counted", "not counted"), (0, "0", "0"), (4, "fewer than 5", "4"), (5, "5", "5")],
)
def test_few_visits_are_not_told_in_public(number, public, insider):
    event = ParishConsultation(attendances=number)
    assert visits_in_words(event, small_too=False) == public
    assert visits_in_words(event, small_too=True) == insider


def test_a_row_about_few_is_hidden_whole_and_left_out_of_the_sum():
    event = ParishConsultationFactory()
    for name, numbers in (("Ash", (12, 0, 5)), ("Birch", (30, 4, 9))):
        ParishResponseFactory(
            consultation=event, ward=WardFactory(name=name), in_favour=numbers[0],
            against=numbers[1], undecided=numbers[2],
        )  # fmt: skip
    responses = event.responses.select_related("ward").order_by("ward__name")
    public, insider = said_in(responses, small_too=False), said_in(responses, small_too=True)
    assert [row.shown for row in public.rows] == [True, False]
    assert (public.total, public.hidden) == ((12, 0, 5, 17), 1)
    assert (insider.total, insider.hidden) == ((42, 4, 14, 60), 0)


ANSWERS = st.lists(st.tuples(*[st.integers(0, 12)] * 3), max_size=6)


@given(ANSWERS)
def test_no_number_of_one_to_four_can_be_had_from_what_is_shown(numbers):
    ward = Ward(name="Ash")
    responses = [
        ParishResponse(ward=ward, in_favour=a, against=b, undecided=c) for a, b, c in numbers
    ]
    said = said_in(responses, small_too=False)
    shown = [row for row in said.rows if row.shown]
    for row in shown:
        assert not {row.in_favour, row.against, row.undecided} & {1, 2, 3, 4}
    assert said.total == Said(shown).total  # nothing of a hidden row is in the sum
    assert Said([]).total == (0, 0, 0, 0)
    assert Answers("Ash", 1, 2, 3, shown=True).all == 6
