"""Terms of reference: begun, commented, adopted at a meeting of the board, and then frozen."""

import hashlib
import time
from datetime import datetime

import pytest
from django.db import IntegrityError, InternalError, connection, transaction
from django.urls import reverse

from jobs_skills.models import ModelTerms, Terms, TermsComment
from jobs_skills.services.terms import (
    adopt_terms,
    begin_terms,
    comment_on_terms,
    edit_terms,
    load_model_terms,
)
from jobs_skills.terms_text import changes_between, hash_of_terms, tidy
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    BoardFactory,
    BoardMeetingFactory,
    ModelTermsFactory,
    TermsCommentFactory,
    TermsFactory,
)
from tests.factories import MeetingFactory
from tests.personas import board_member, facilitator, manager, officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def second_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 2, 9, 30)


@pytest.fixture
def board():
    return BoardFactory(name="Lantern Quarter North")


@pytest.fixture
def fay(board):
    return facilitator(of=board)


def at(name, *args):
    return reverse(name, args=args)


def text_of(response):
    return response.content.decode()


def adopted(board, fay, **fields):
    terms = TermsFactory(board=board, **fields)
    meeting = BoardMeetingFactory(board=board).meeting
    return adopt_terms(terms=terms, meeting=meeting, by=fay)


def run(sql, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


# -- beginning and writing


def test_the_models_are_loaded_once_and_what_the_council_made_of_them_stays():
    model = load_model_terms()
    assert "not the model of the District Jobs and Skills Plans" in model.source
    assert model.text.startswith("1. Purpose")
    ModelTerms.objects.update(text="Ours")
    assert (load_model_terms().text, ModelTerms.objects.count()) == ("Ours", 1)


def test_a_draft_begins_with_a_model(client, board, fay):
    model = ModelTermsFactory(text="The board meets four times a year.")
    client.force_login(fay)
    answer = client.post(at("terms_begin", board.slug), {"start": str(model.pk)})
    terms = Terms.objects.get()
    assert answer["Location"] == at("terms_detail", board.slug, 1)
    assert (terms.number, terms.model, terms.text) == (1, model, model.text)


def test_a_draft_begins_with_the_version_in_force_or_empty(board, fay):
    empty = begin_terms(board=board, by=fay)
    assert (empty.number, empty.text, empty.model) == (1, "", None)
    edit_terms(terms=empty, text="Six times.", by=fay, version=1)
    adopt_terms(terms=empty, meeting=BoardMeetingFactory(board=board).meeting, by=fay)
    second = begin_terms(board=board, by=fay, from_those_in_force=True)
    assert (second.number, second.text) == (2, "Six times.")


def test_only_one_draft_is_worked_on(board, fay):
    TermsFactory(board=board)
    with pytest.raises(Conflict, match="Version 1 is being worked on"):
        begin_terms(board=board, by=fay)
    assert Terms.objects.count() == 1


def test_nothing_in_force_is_nothing_to_begin_with(board, fay):
    with pytest.raises(Refused):
        begin_terms(board=board, by=fay, from_those_in_force=True)


def test_the_second_of_two_writers_overwrites_nothing(client, board, fay):
    terms = TermsFactory(board=board)
    client.force_login(fay)
    url = at("terms_edit", board.slug, 1)
    assert client.post(url, {"text": "First", "version": 1}).status_code == 302
    late = client.post(url, {"text": "Second", "version": 1})
    assert late.status_code == 409
    assert "Second" in text_of(late)
    terms.refresh_from_db()
    assert (terms.text, terms.version) == ("First", 2)


@pytest.mark.parametrize("who", [board_member, None])
def test_neither_a_member_nor_a_manager_writes_or_adopts(client, board, who):
    user = who(of=board) if who else manager()
    terms, meeting = TermsFactory(board=board), BoardMeetingFactory(board=board).meeting
    with pytest.raises(NotAllowed):
        edit_terms(terms=terms, text="Mine", by=user, version=1)
    with pytest.raises(NotAllowed):
        adopt_terms(terms=terms, meeting=meeting, by=user)
    with pytest.raises(NotAllowed):
        begin_terms(board=BoardFactory(), by=user)
    terms.refresh_from_db()
    assert (terms.text, terms.adopted_at) == ("The board meets six times a year.", None)
    client.force_login(user)
    for name in ("terms_edit", "terms_adopt"):
        assert client.get(at(name, board.slug, 1)).status_code == 404
    assert client.get(at("terms_begin", board.slug)).status_code == 404
    assert client.get(at("terms_detail", board.slug, 1)).status_code == 200


# -- comments


@pytest.mark.parametrize("who", [board_member, facilitator, None])
def test_members_and_managers_comment_on_a_draft(client, board, who):
    user = who(of=board) if who else manager()
    TermsFactory(board=board)
    client.force_login(user)
    answer = client.post(at("terms_comment", board.slug, 1), {"text": "Four are enough."})
    assert answer.status_code == 302
    comment = TermsComment.objects.get()
    assert (comment.text, comment.by, str(comment.on)) == ("Four are enough.", user, "2017-08-02")
    assert "Four are enough." in text_of(client.get(at("terms_detail", board.slug, 1)))


def test_an_officer_and_another_boards_member_do_not_comment(board):
    terms = TermsFactory(board=board)
    for user in (officer(), board_member(of=BoardFactory())):
        with pytest.raises(NotAllowed):
            comment_on_terms(terms=terms, text="Mine", by=user)
    assert not TermsComment.objects.exists()


def test_adopted_terms_take_no_comment(board, fay):
    terms = adopted(board, fay)
    with pytest.raises(Conflict, match="too late"):
        comment_on_terms(terms=terms, text="But", by=fay)


def test_a_comment_is_not_changed_even_in_sql():
    comment = TermsCommentFactory()
    with pytest.raises(InternalError):
        run("UPDATE jobs_skills_termscomment SET text = 'x' WHERE id = %s", comment.pk)
    comment.refresh_from_db()
    assert comment.text == "Four times are enough."


# -- adopting


def test_a_meeting_adopts_the_draft_and_freezes_it(client, board, fay):
    terms = TermsFactory(board=board, text="One.\r\nTwo.  ")
    meeting = BoardMeetingFactory(board=board).meeting
    client.force_login(fay)
    said = {"meeting": meeting.pk, "version": terms.version}
    client.post(at("terms_adopt", board.slug, 1), said)
    terms.refresh_from_db()
    canonical = '{"format":1,"number":1,"text":"One.\\nTwo."}'
    assert (terms.adopted_at, terms.text) == (meeting, "One.\nTwo.")
    assert terms.content_hash == hashlib.sha256(canonical.encode()).hexdigest()
    assert terms.content_hash == hash_of_terms(terms)
    assert terms.content_hash in text_of(client.get(at("terms_detail", board.slug, 1)))
    assert client.post(at("terms_edit", board.slug, 1), {"text": "x"}).status_code == 409


def test_of_adopted_terms_no_form_is_shown(client, board, fay):
    adopted(board, fay)
    client.force_login(fay)
    for name in ("terms_edit", "terms_comment", "terms_adopt"):
        assert client.get(at(name, board.slug, 1)).status_code == 409


def test_who_read_an_earlier_text_does_not_adopt_a_later_one(board, fay):
    terms, meeting = TermsFactory(board=board), BoardMeetingFactory(board=board).meeting
    edit_terms(terms=terms, text="Something else", by=fay, version=1)
    with pytest.raises(Conflict, match="Somebody else changed"):
        adopt_terms(terms=terms, meeting=meeting, by=fay, version=1)
    terms.refresh_from_db()
    assert terms.adopted_at is None


def test_only_a_meeting_of_the_board_that_took_place_adopts(board, fay):
    terms = TermsFactory(board=board)
    ahead = BoardMeetingFactory(
        board=board, meeting=MeetingFactory(status="scheduled", wards=[])
    ).meeting
    for meeting in (MeetingFactory(), BoardMeetingFactory().meeting, ahead):
        with pytest.raises(Refused, match="a meeting of the board that took place"):
            adopt_terms(terms=terms, meeting=meeting, by=fay)


def test_an_empty_draft_is_not_adopted(board, fay):
    terms, meeting = TermsFactory(board=board, text=" \n"), BoardMeetingFactory(board=board).meeting
    with pytest.raises(Refused, match="no text"):
        adopt_terms(terms=terms, meeting=meeting, by=fay)


@pytest.mark.parametrize(
    "change",
    ["text = 'x'", "content_hash = repeat('0', 64)", "number = 9", "adopted_at_id = NULL"],
)
def test_adopted_terms_stay_even_in_sql(board, fay, change):
    terms = adopted(board, fay)
    with pytest.raises(IntegrityError, match="stay as they were adopted"):
        run(f"UPDATE jobs_skills_terms SET {change} WHERE id = %s", terms.pk)
    with pytest.raises(IntegrityError, match="stay as they were adopted"):
        run("DELETE FROM jobs_skills_terms WHERE id = %s", terms.pk)
    assert hash_of_terms(Terms.objects.get()) == terms.content_hash


def test_sql_adopts_at_no_meeting_of_others(board):
    terms = TermsFactory(board=board)
    adopt = (
        "UPDATE jobs_skills_terms SET adopted_at_id = %s, content_hash = repeat('0', 64) "
        "WHERE id = %s"
    )
    for meeting in (MeetingFactory(), BoardMeetingFactory().meeting):
        with pytest.raises(IntegrityError, match="meeting of their own board"):
            run(adopt, meeting.pk, terms.pk)
    run(adopt, BoardMeetingFactory(board=board).meeting.pk, terms.pk)


# -- comparing and listing


def test_the_next_version_is_compared_word_by_word(client, board, fay):
    adopted(board, fay, text="We meet six times.\n\nAnybody may come.")
    TermsFactory(board=board, number=2, text="We meet four times.\n\nAnybody may come.")
    client.force_login(board_member(of=board))
    page = text_of(client.get(at("terms_compare", board.slug, 2)))
    assert '<del class="difference">six</del><ins class="difference">four</ins> times.' in page
    assert client.get(at("terms_compare", board.slug, 1)).status_code == 404


def test_a_text_written_anew_is_compared_in_a_blink():
    before, after = "alpha beta " * 1500, "gamma delta " * 1500
    began = time.monotonic()
    assert changes_between(before, after) == [("gone", before), ("new", after)]
    assert time.monotonic() - began < 0.5


def test_tidying_changes_no_text_that_is_tidy():
    said = "One.  \r\nTwo.\r\n\r\n"
    assert tidy(said) == "One.\nTwo."
    assert tidy(tidy(said)) == tidy(said)


@pytest.mark.parametrize("number", [1, 3])
def test_the_history_asks_as_much_for_three_versions_as_for_one(
    client, board, fay, number, django_assert_num_queries
):
    for each in range(number):
        adopted(board, fay, number=each + 1)
    client.force_login(fay)
    client.get(at("terms_list", board.slug))
    with django_assert_num_queries(HISTORY_QUERIES):
        page = text_of(client.get(at("terms_list", board.slug)))
    assert page.count("rows__row") == number
    assert page.count("In force") == 1


HISTORY_QUERIES = 9


def test_a_board_without_terms_says_how_to_begin(client, board, fay):
    client.force_login(fay)
    assert "has no terms of reference yet" in text_of(client.get(at("terms_list", board.slug)))
