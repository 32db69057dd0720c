"""What came of an agenda: outcomes with their parts, requests, declarations, standing items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership.meetings import services
from leadership.meetings.models import AgendaItem
from leadership.meetings.page_spans import notes_on_pages, page_words
from leadership.meetings.resolution_lines import read_parts, written
from leadership.meetings.standing_items import STANDING
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.committee_factories import CommitteeItemFactory, CommitteeMeetingFactory
from tests.factories import AgendaItemFactory, PersonFactory
from tests.personas import committee_services, officer


@pytest.fixture
def meeting(db):
    return CommitteeMeetingFactory()


@pytest.fixture
def item(meeting):
    return CommitteeItemFactory(meeting=meeting)


@pytest.fixture
def colm(db):
    return committee_services()


def record(item, outcome, by, version=1, **more):
    return services.record_outcome(item=item, outcome=outcome, by=by, version=version, **more)


def parts(item):
    return list(item.resolutions.values_list("label", "text"))


class TestParts:
    def test_labels_are_letters_romans_and_numbers_in_brackets_or_with_a_dot(self):
        text = "(I) To note the report\n(ii) to elect Ann\na) First\n2. Second\n3 Third\nAnd so on"
        assert read_parts(text) == [
            ("(I)", "To note the report"), ("(ii)", "to elect Ann"), ("a)", "First"),
            ("2.", "Second"), ("3", "Third"), ("", "And so on"),
        ]  # fmt: skip

    def test_words_in_brackets_are_no_label(self):
        assert read_parts("(previously noted) To wait") == [("", "(previously noted) To wait")]

    @given(st.text(max_size=80))
    def test_what_is_written_is_read_back(self, text):
        found = read_parts(text)
        assert read_parts(written(found)) == found
        assert all(words and len(label) <= 8 for label, words in found)


def test_a_resolution_keeps_its_parts_in_order(item, colm):
    said = [("(I)", "To note the resolution of the City Council"), ("(ii)", "To elect a Deputy")]
    record(item, "resolved", colm, parts=said)
    item.refresh_from_db()
    assert (item.outcome, parts(item)) == ("resolved", said)
    record(item, "noted", colm, version=2, text="The paper was noted.")
    item.refresh_from_db()
    assert (item.outcome, item.outcome_text, parts(item)) == ("noted", "The paper was noted.", [])


@pytest.mark.parametrize("outcome", ["", "discussed", "none"])
def test_parts_belong_to_what_was_resolved_agreed_or_noted(item, colm, outcome):
    with pytest.raises(Refused) as refused:
        record(item, outcome, colm, parts=[("(i)", "To wait")])
    assert refused.value.field == "parts"
    assert parts(item) == []


def test_what_was_resolved_is_said(item, colm):
    with pytest.raises(Refused, match="Say what was resolved"):
        record(item, "resolved", colm)
    record(item, "resolved", colm, text="To wait.")
    item.refresh_from_db()
    assert item.outcome_text == "To wait."


def test_a_label_fits_its_column(item, colm):
    with pytest.raises(Refused, match="at most 8 characters"):
        record(item, "agreed", colm, parts=[("(viiiiiii)", "To wait")])


def test_each_of_three_instruments_is_logged_for_itself(meeting, colm):
    item = CommitteeItemFactory(meeting=meeting, kind="requests")
    petition = "From Elm Row, about lamps"
    came = {"call_in": [], "ccfa": None, "petition": [petition]}
    record(item, "noted", colm, received=came)
    assert [str(row) for row in item.requests_received.order_by("instrument")] == [
        "Request for call-in: none", f"Petition: {petition}"
    ]  # fmt: skip
    record(item, "none", colm, version=2, received={"petition": [], "ccfa": []})
    assert {(row.instrument, row.what) for row in item.requests_received.all()} == {
        ("call_in", ""), ("ccfa", ""), ("petition", "")
    }  # fmt: skip
    with pytest.raises(Refused, match="stays one for requests"):
        services.edit_item(
            item=item, heading="x", text="", kind="report", purpose="", presenter="",
            urgent_because="", urgent_opinion="", page_from=None, page_to=None, handouts=False,
            exempt=False, notes_of=None, by=colm, version=3,
        )  # fmt: skip


def test_only_an_item_for_requests_has_any(item, colm):
    with pytest.raises(Refused, match="Only an item for requests"):
        record(item, "none", colm, received={"petition": []})
    assert item.requests_received.count() == 0


def test_an_outcome_comes_after_the_start_and_before_the_notes_are_agreed(colm):
    planned = CommitteeItemFactory(meeting=CommitteeMeetingFactory(status="scheduled"))
    agreed = CommitteeItemFactory(
        meeting=CommitteeMeetingFactory(notes="Noted.", notes_status="agreed")
    )
    with pytest.raises(Conflict, match="open it first"):
        record(planned, "noted", colm)
    with pytest.raises(Conflict, match="notes of this meeting are agreed"):
        record(agreed, "noted", colm)
    assert not AgendaItem.objects.exclude(outcome="").exists()


def test_the_second_of_two_recorders_is_stopped(item, colm):
    record(item, "noted", colm)
    with pytest.raises(Conflict, match="Somebody else changed this meeting"):
        record(item, "agreed", colm)
    with pytest.raises(NotAllowed):
        record(item, "agreed", officer())
    item.refresh_from_db()
    assert item.outcome == "noted"


class TestDeclarations:
    def declare(self, meeting, by, kind="other", version=1, **more):
        return services.record_declaration(
            meeting=meeting, kind=kind, by=by, version=version, **more
        )

    def test_none_is_an_answer_until_one_is_made(self, meeting, item, colm):
        self.declare(meeting, colm, kind="none")
        ann = PersonFactory(name="Ann Amber")
        said = {"person": ann, "text": "Owns a lamp.", "item": item}
        row = self.declare(meeting, colm, kind="pecuniary", version=2, **said)
        assert list(meeting.declarations.all()) == [row]
        assert str(row) == "Ann Amber: Pecuniary interest"
        with pytest.raises(Refused, match="remove them first"):
            self.declare(meeting, colm, kind="none", version=3)
        services.remove_declaration(declaration=row, by=colm)
        self.declare(meeting, colm, kind="none", version=4)
        self.declare(meeting, colm, kind="none", version=5)
        assert [each.kind for each in meeting.declarations.all()] == ["none"]

    @pytest.mark.parametrize("field", ["person", "text"])
    def test_one_says_who_and_what(self, meeting, colm, field):
        said = {"person": PersonFactory(), "text": "A lamp"}
        with pytest.raises(Refused) as refused:
            self.declare(meeting, colm, **{**said, field: None if field == "person" else " "})
        assert refused.value.field == field
        assert meeting.declarations.count() == 0

    def test_it_touches_an_item_of_this_meeting(self, meeting, colm):
        said = {"person": PersonFactory(), "text": "A lamp", "item": AgendaItemFactory()}
        with pytest.raises(Refused) as refused:
            self.declare(meeting, colm, **said)
        assert refused.value.field == "item"

    def test_it_is_recorded_by_who_keeps_the_committee_once_it_has_begun(self, meeting, colm):
        with pytest.raises(NotAllowed):
            self.declare(meeting, officer(), kind="none")
        with pytest.raises(Conflict, match="open it first"):
            self.declare(CommitteeMeetingFactory(status="scheduled"), colm, kind="none")
        row = self.declare(meeting, colm, kind="none")
        services.remove_declaration(declaration=row, by=colm)
        with pytest.raises(Conflict, match="Somebody else removed"):
            services.remove_declaration(declaration=row, by=colm)


class TestStandingItems:
    def test_they_come_at_the_end_in_their_order(self, meeting, colm):
        services.add_item(meeting=meeting, heading="Lamps", by=colm)
        keys = ["authority", "apologies", "requests"]
        services.add_standing_items(meeting=meeting, chosen=keys, by=colm, version=2)
        found = meeting.agenda.order_by("number").values_list("number", "kind", "purpose")
        assert list(found) == [
            (1, "discussion", ""), (2, "procedure", "receive"), (3, "requests", "consider"),
            (4, "procedure", "chair"),
        ]  # fmt: skip

    def test_all_of_them_are_items_the_database_takes(self, meeting, colm):
        keys = [item.key for item in STANDING]
        services.add_standing_items(meeting=meeting, chosen=keys, by=colm, version=1)
        assert meeting.agenda.count() == len(STANDING) == len(set(keys))
        for item in meeting.agenda.all():
            item.full_clean()

    def test_none_is_refused(self, meeting, colm):
        with pytest.raises(Refused):
            services.add_standing_items(meeting=meeting, chosen=["x"], by=colm, version=1)
        assert meeting.agenda.count() == 0


class TestPages:
    def items(self, *spans):
        return [
            AgendaItem(number=number, page_from=first, page_to=last)
            for number, (first, last) in enumerate(spans, start=1)
        ]

    def test_pages_in_words(self):
        spans = [page_words(item) for item in self.items((3, 24), (7, 7), (None, None))]
        assert spans == ["pages 3 to 24", "page 7", ""]

    def test_spans_that_follow_each_other_say_nothing(self):
        items = self.items((None, None), (3, 24), (25, 52), (None, None), (53, 128))
        assert notes_on_pages(items) == []

    def test_gaps_and_overlaps_are_told(self):
        assert notes_on_pages(self.items((3, 24), (26, 52), (50, 60), (65, 70))) == [
            "Item 1 ends on page 24 and item 2 begins on page 26: page 25 is of no item.",
            "Item 3 begins on page 50, but item 2 ends on page 52.",
            "Item 3 ends on page 60 and item 4 begins on page 65: pages 61 to 64 are of no item.",
        ]

    def test_a_single_page_is_first_and_last(self, meeting, colm):
        item = services.add_item(meeting=meeting, heading="Lamps", page_from=7, by=colm)
        assert (item.page_from, item.page_to) == (7, 7)
        for wrong, field in (
            ({"page_to": 7}, "page_from"),
            ({"page_from": 7, "page_to": 3}, "page_to"),
        ):
            with pytest.raises(Refused) as refused:
                services.add_item(meeting=meeting, heading="Lamps", by=colm, **wrong)
            assert refused.value.field == field

    def test_handouts_go_with_an_oral_update(self, meeting, colm):
        kinds = [
            services.add_item(meeting=meeting, heading="x", kind=kind, handouts=True, by=colm)
            for kind in ("oral", "report")
        ]
        assert [item.handouts for item in kinds] == [True, False]
