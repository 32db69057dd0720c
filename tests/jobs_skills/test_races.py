"""Two at one moment, with threads and connections of their own: a division stays whole, a row of an
old list is decided once, a draft is adopted once."""

import pytest
from django.db import transaction

from jobs_skills.models import BoardDistrict, BoardScheme, Member, Terms
from jobs_skills.services.members import drop_row, keep_row
from jobs_skills.services.terms import adopt_terms
from leadership.people.models import User
from tests import personas
from tests.board_factories import (
    BoardDistrictFactory,
    BoardFactory,
    BoardMeetingFactory,
    ListedMemberFactory,
    TermsFactory,
)
from tests.factories import DistrictFactory
from tests.plans.test_fund_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("attempt", range(3))
def test_who_settles_a_division_and_who_takes_a_district_out_do_not_pass_each_other(attempt):
    board = BoardFactory()
    district = DistrictFactory(generation=board.scheme.generation)
    place = BoardDistrictFactory(board=board, district=district)

    def work(number):
        with transaction.atomic():
            if number:
                BoardDistrict.objects.filter(pk=place.pk).delete()
            else:
                BoardScheme.objects.filter(pk=board.scheme_id).update(settled=True)

    refused = [each for each in at_once(2, work) if each is not None]
    settled = BoardScheme.objects.get(pk=board.scheme_id).settled
    placed = BoardDistrict.objects.filter(pk=place.pk).exists()
    assert len(refused) == 1
    assert "Every district belongs to exactly one board" in str(refused[0])
    assert settled == placed


def test_a_row_of_an_old_list_is_decided_once_of_eight_that_try():
    board = BoardFactory()
    row = ListedMemberFactory(source__board=board)
    user = personas.facilitator(of=board)

    def work(number):
        by = User.objects.get(pk=user.pk)
        if number % 2:
            return keep_row(row=row, by=by)
        return drop_row(row=row, reason="Left the area", by=by)

    answers = at_once(8, work)
    assert sum(isinstance(each, Exception) for each in answers) == 7
    row.refresh_from_db()
    assert Member.objects.count() == (1 if row.decision == "kept" else 0)


def test_a_draft_is_adopted_once_of_four_that_try():
    board = BoardFactory()
    meeting = BoardMeetingFactory(board=board).meeting
    terms, user = TermsFactory(board=board), personas.facilitator(of=board)
    answers = at_once(
        4, lambda _: adopt_terms(terms=terms, meeting=meeting, by=User.objects.get(pk=user.pk))
    )
    assert sum(isinstance(each, Exception) for each in answers) == 3
    assert Terms.objects.adopted().count() == 1
