"""3996/2017 part 2, as people write it: read, looked up, and put in place of what was written."""

from datetime import date

import pytest
from django import forms
from django.core.management import call_command

from leadership.governance.decision_words import link_where_recorded, parts_meant, read_reference
from leadership.governance.forms.decision_field import DecisionField, NamedDecision
from leadership.governance.models import DecisionPart
from relationships.models import Pilot, SeniorOfficer
from tests.factories import (
    BusinessCaseFactory,
    PilotFactory,
    RelationshipManagerFactory,
    SeniorOfficerFactory,
    WardActionCoordinatorFactory,
)
from tests.invariants import refuses
from tests.line_factories import decision_in
from tests.personas import manager, officer
from tests.plan_factories import FundProposalFactory

PARTS = DecisionPart.objects.all()


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("3996/2017", (3996, 2017, None)),
        ("003996/2017", (3996, 2017, None)),
        ("Decision 003996/2017, part 1", (3996, 2017, 1)),
        ("3996/2017 part 2", (3996, 2017, 2)),
        ("3996/2017 (2)", (3996, 2017, 2)),
        ("  3996 / 2017   Part 2 ", (3996, 2017, 2)),
        ("17/2017", (17, 2017, None)),
    ],
)
def test_a_reference_is_read_however_it_is_written(words, meant):
    assert read_reference(words) == meant


@pytest.mark.parametrize(
    "words",
    ["", "Cabinet, 19 July 2017", "3996", "3996/17", "1234567/2017", "see 3996/2017", "٣٩٩٦/2017",
     "3996/2017 and 12/2017", "Invented decision 17/2017"],
)  # fmt: skip
def test_other_words_are_no_reference(words):
    assert read_reference(words) is None


@pytest.mark.django_db
class TestLookingUp:
    def test_the_part_that_is_named(self):
        decision = decision_in("in_force", serial=3996, parts=2)
        assert parts_meant("3996/2017 part 2", PARTS) == [decision.parts.get(number=2)]
        assert parts_meant("3996/2017 part 3", PARTS) == []
        assert len(parts_meant("3996/2017", PARTS)) == 2
        assert parts_meant("3997/2017", PARTS) == []


@pytest.mark.django_db
class TestLinkingWhatWasWritten:
    """Asked once when the key is laid beside the words, and after old decisions were recorded."""

    def test_the_key_takes_the_place_of_the_words(self):
        decision = decision_in("in_force", serial=3996, parts=2)
        pilot = PilotFactory(decision_reference="003996/2017 part 2")
        assert link_where_recorded(Pilot.objects.all(), PARTS) == 1
        pilot.refresh_from_db()
        assert (pilot.decision_part, pilot.decision_reference) == (decision.parts.last(), "")
        assert pilot.decision_said == "003996/2017, part 2"

    def test_a_decision_of_one_part_needs_no_number(self):
        decision = decision_in("in_force", serial=3996)
        senior = SeniorOfficerFactory(decision_reference="3996/2017")
        assert link_where_recorded(SeniorOfficer.objects.all(), PARTS) == 1
        senior.refresh_from_db()
        assert senior.decision_part == decision.parts.get()

    @pytest.mark.parametrize(
        "words", ["3996/2017", "Decision 12/2017", "3996/2017 part 9", "The Cabinet said so"]
    )
    def test_other_words_stay(self, words):
        decision_in("in_force", serial=3996, parts=2)
        pilot = PilotFactory(decision_reference=words)
        assert link_where_recorded(Pilot.objects.all(), PARTS) == 0
        pilot.refresh_from_db()
        assert (pilot.decision_part, pilot.decision_reference) == (None, words)

    def test_so_do_those_of_a_decision_that_is_not_in_force(self):
        decision_in("called_in", serial=3996)
        pilot = PilotFactory(decision_reference="3996/2017")
        assert link_where_recorded(Pilot.objects.all(), PARTS) == 0
        pilot.refresh_from_db()
        assert pilot.decision_reference == "3996/2017"

    def test_a_second_run_finds_nothing(self):
        decision_in("in_force", serial=3996)
        PilotFactory(decision_reference="3996/2017")
        assert link_where_recorded(Pilot.objects.all(), PARTS) == 1
        assert link_where_recorded(Pilot.objects.all(), PARTS) == 0


@pytest.mark.django_db
class TestTheField:
    def field(self, user=None, chosen=None):
        field = DecisionField()
        field.offer_to(user or officer(), chosen)
        return field

    def test_a_recorded_part_becomes_the_key(self):
        part = decision_in("called_in", serial=3996).parts.get()
        assert self.field().clean("3996/2017") == NamedDecision(part=part)

    def test_other_words_stay_words(self):
        assert self.field().clean("Decision 12/2017") == NamedDecision(words="Decision 12/2017")

    def test_of_several_parts_one_is_to_be_named(self):
        decision_in("in_force", serial=3996, parts=3)
        with pytest.raises(forms.ValidationError) as refused:
            self.field().clean("3996/2017")
        sentence = "Say which part of 003996/2017: it has parts 1 to 3."
        assert refused.value.messages == [sentence]

    def test_a_part_that_is_not_there_is_no_part(self):
        decision_in("in_force", serial=3996)
        with pytest.raises(forms.ValidationError) as refused:
            self.field().clean("3996/2017 part 7")
        assert refused.value.messages == ["That decision has no part 7."]

    def test_a_draft_is_known_to_those_who_write_it_alone(self):
        part = decision_in("draft", serial=3996).parts.get()
        assert self.field(manager()).clean("3996/2017").part == part
        assert self.field(officer()).clean("3996/2017") == NamedDecision(words="3996/2017")

    def test_what_the_row_names_already_stays(self):
        part = decision_in("in_force", serial=3996, private=True).parts.get()
        assert self.field(officer()).clean("3996/2017").part is None
        assert self.field(officer(), chosen=part.pk).clean(str(part)).part == part


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "constraint"),
    [
        (PilotFactory, "pilot_names_its_decision_once"),
        (BusinessCaseFactory, "business_case_names_its_decision_once"),
        (SeniorOfficerFactory, "senior_officer_names_its_decision_once"),
        (WardActionCoordinatorFactory, "coordinator_names_its_decision_once"),
        (RelationshipManagerFactory, "relationship_manager_names_its_decision_once"),
        (FundProposalFactory, "proposal_names_its_decision_once"),
    ],
)
def test_the_key_or_the_words_never_both(make, constraint):
    row = make(decision_part=decision_in("in_force").parts.get(), decision_reference="")
    sentence = "Choose the recorded decision or write its words, not both."
    refuses(row, constraint, sentence, decision_reference="17/2017")


@pytest.mark.django_db
def test_a_pilot_that_has_begun_names_either():
    part = decision_in("in_force").parts.get()
    pilot = PilotFactory(decision_part=part, decision_reference="", start=date(2017, 9, 1))
    assert pilot.decision_said == str(part)


@pytest.mark.django_db
def test_the_command_links_every_table_and_says_how_many(capsys):
    decision_in("in_force", serial=3996)
    PilotFactory(decision_reference="3996/2017")
    PilotFactory(decision_reference="Decision 12/2017")
    FundProposalFactory(decision_reference="003996/2017")
    call_command("link_decisions")
    said = capsys.readouterr().out
    assert "pilots: 1 linked" in said
    assert "fund proposals: 1 linked" in said
    assert "senior officers of wards: 0 linked" in said
    assert Pilot.objects.get(decision_part__isnull=False).decision_said == "003996/2017, part 1"
