"""What the services on a plan refuse, each in its sentence, and that nothing is written then."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser

from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, Refused
from leadership.plans import access
from leadership.plans.models import PlanComment, Suggestion, WardPlan
from leadership.plans.services import (
    answer_for_budget,
    begin_plan,
    comment,
    decide_input,
    decide_suggestion,
    give_input,
    move_part,
    publish_guidance,
    relink_proposal,
    remove_part,
    suggest,
    write_part,
)
from leadership.plans.services.inputs import MOST_WAITING
from tests.factories import (
    RelationshipManagerFactory,
    ServiceFactory,
    WardFactory,
    WardGenerationFactory,
)
from tests.line_factories import part_in
from tests.personas import administrator, manager, officer
from tests.plan_factories import (
    FundProposalFactory,
    OfficerInputFactory,
    PlanningRoundFactory,
    PriorityTextFactory,
    SuggestionFactory,
)
from tests.plans.evenings import DAY, EVENING, Evening

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_evening(settings):
    settings.DEMO_DATE = EVENING


class TestBeginning:
    def test_not_for_a_ward_of_another_set(self):
        present = WardGenerationFactory(end=date(2018, 5, 3))
        later = WardGenerationFactory(name="Wards of 2018", start=date(2018, 5, 3))
        ward, found = WardFactory(generation=later), PlanningRoundFactory(generation=present)
        with pytest.raises(Refused, match=f"^{ward} is not one of the wards of this round"):
            begin_plan(planning_round=found, ward=ward, by=manager())
        assert not WardPlan.objects.exists()

    def test_not_once_the_wards_are_no_longer_in_force(self, settings):
        wards = WardGenerationFactory(end=date(2018, 5, 3))
        told = {
            "planning_round": PlanningRoundFactory(generation=wards),
            "ward": WardFactory(generation=wards),
            "by": manager(),
        }
        settings.DEMO_DATE = datetime(2018, 5, 3, 12)
        with pytest.raises(Refused, match="^These wards are not in force today: no plan is made"):
            begin_plan(**told)
        assert not WardPlan.objects.exists()
        settings.DEMO_DATE = datetime(2018, 5, 2, 12)
        assert begin_plan(**told).begun_on == date(2018, 5, 2)


class TestWriting:
    def test_a_row_goes_down_and_the_last_one_stays_last(self):
        evening = Evening("draft")
        first = evening.version.priorities.get()
        second = PriorityTextFactory(version=evening.version)
        order = evening.version.priorities.in_order()
        for _ in range(2):
            move_part(plan=evening.plan, part=first, up=False, by=evening.clerk)
            assert list(order.values_list("pk", "number")) == [(second.pk, 1), (first.pk, 2)]
        evening.plan.refresh_from_db()
        assert evening.plan.version == 2

    def test_a_row_that_has_gone_is_neither_written_nor_removed_nor_moved(self):
        evening = Evening("draft")
        shown, kept = evening.version.priorities.get(), PriorityTextFactory(version=evening.version)
        gone = evening.version.priorities.get(pk=shown.pk)
        remove_part(plan=evening.plan, part=gone, by=evening.gita, version=1)
        said = "^Somebody else removed this, or a new version was begun meanwhile"
        told = {"plan": evening.plan, "part": shown, "by": evening.clerk}
        for service, more in (
            (write_part, {"version": 2}),
            (remove_part, {"version": 2}),
            (move_part, {"up": True}),
        ):
            with pytest.raises(Conflict, match=said):
                service(**told | more)
        evening.plan.refresh_from_db()
        assert evening.plan.version == 2
        assert [text.pk for text in evening.version.priorities.all()] == [kept.pk]

    def test_guidance_has_words(self):
        found = PlanningRoundFactory()
        with pytest.raises(Refused, match="^Write the guidance first"):
            publish_guidance(planning_round=found, text=" \n", changed="", by=administrator())
        assert not found.guidance.exists()


class TestInput:
    def test_an_officer_puts_something_in_words_to_this_plan(self):
        evening, rita, lamps = Evening("draft"), officer(), ServiceFactory()
        RelationshipManagerFactory(person=rita.person, service=lamps, ward=evening.ward)
        told = {"plan": evening.plan, "service": lamps, "proactive": True, "by": rita}
        with pytest.raises(Refused, match="^Say what you put to the ward"):
            give_input(text="  ", **told)
        foreign = PriorityTextFactory().priority
        with pytest.raises(Refused, match="^Choose a priority of this plan"):
            give_input(text="New lamps.", priority=foreign, **told)
        assert not evening.plan.inputs.exists()
        assert not Notice.objects.exists()

    def test_the_ward_says_whether_it_takes_it(self):
        evening = Evening("draft")
        given = OfficerInputFactory(plan=evening.plan)
        with pytest.raises(Refused, match="^Say whether the ward takes it") as refused:
            decide_input(given=given, taken="", because="Too dear.", by=evening.clerk)
        assert refused.value.field == "taken"
        given.refresh_from_db()
        assert (given.taken, given.taken_because, given.decided_by) == ("", "", None)
        assert not Notice.objects.exists()

    def test_a_comment_has_words(self):
        evening = Evening("draft")
        with pytest.raises(Refused, match="^Write a comment first"):
            comment(plan=evening.plan, text=" ", by=evening.anna)
        assert not PlanComment.objects.exists()


class TestSuggestions:
    def test_of_a_flood_no_more_is_taken_until_some_are_looked_at(self):
        evening = Evening("draft")
        Suggestion.objects.bulk_create(
            Suggestion(plan=evening.plan, text="A lamp.") for _ in range(MOST_WAITING)
        )
        with pytest.raises(Refused, match="^So many suggestions wait to be read that we take no"):
            suggest(plan=evening.plan, text="A bench.", theme=None)
        decide_suggestion(
            suggestion=evening.plan.suggestions.first(), outcome="removed", reply="Spam.",
            by=evening.clerk,
        )  # fmt: skip
        assert suggest(plan=evening.plan, text="A bench.", theme=None).text == "A bench."

    @pytest.mark.parametrize(
        ("outcome", "reply", "said", "field"),
        [
            ("", "Thank you.", "^Say what became of it", "outcome"),
            ("removed", " ", "^Say it in words for who suggested it", "reply"),
        ],
    )
    def test_what_became_of_one_is_said_in_full(self, outcome, reply, said, field):
        evening = Evening("draft")
        made = SuggestionFactory(plan=evening.plan, text="A lamp.")
        with pytest.raises(Refused, match=said) as refused:
            decide_suggestion(suggestion=made, outcome=outcome, reply=reply, by=evening.clerk)
        assert refused.value.field == field
        made.refresh_from_db()
        assert (made.text, made.outcome, made.reply, made.decided_by) == ("A lamp.", "", "", None)


class TestBudget:
    @pytest.mark.parametrize(
        ("told", "said", "field"),
        [
            ({"kind": "perhaps"}, "^Choose what happened", "kind"),
            ({"said": " "}, "^Say in a sentence what happened to it", "said"),
            ({"amount": Decimal("-0.01")}, "^The amount cannot be below nought", "amount"),
        ],
    )
    def test_an_answer_has_a_kind_and_words_and_no_negative_sum(self, told, said, field):
        evening = Evening("ready")
        text = evening.version.priorities.get()
        right = {"kind": "included", "said": "Four lamps.", "amount": Decimal(0)}
        with pytest.raises(Refused, match=said) as refused:
            answer_for_budget(text=text, by=evening.gita, **right | told)
        assert refused.value.field == field
        assert not text.priority.answers.exists()
        answer_for_budget(text=text, by=evening.gita, **right)
        assert text.priority.answers.get().amount == 0


def test_a_proposal_whose_decision_was_withdrawn_goes_under_one_that_is_named():
    part = part_in("in_force")
    proposal = FundProposalFactory(decision_part=part)
    part.decision.status = "withdrawn"
    part.decision.save()
    with pytest.raises(Refused, match="^Name the record of the decision") as refused:
        relink_proposal(proposal=proposal, decision_reference=" ", by=manager(), version=1)
    assert refused.value.field == "decision_reference"
    proposal.refresh_from_db()
    assert (proposal.decision_part, proposal.version) == (part, 1)


class TestAccess:
    def test_the_councillor_alone_objects_in_time_to_what_was_recorded(self):
        evening = Evening("half")
        found = evening.annas_signature
        last = found.object_until
        assert access.may_object(evening.anna, found, last)
        assert not access.may_object(evening.anna, found, date.fromordinal(last.toordinal() + 1))
        for user in (evening.bela, evening.clerk, evening.gita, AnonymousUser()):
            assert not access.may_object(user, found, DAY)

    def test_a_text_in_the_making_is_read_by_who_sees_the_plan_and_a_published_one_by_all(self):
        draft, signed = Evening("draft"), Evening("signed")
        strangers = [administrator(), AnonymousUser()]
        for user in (draft.anna, draft.clerk, draft.gita):
            assert access.may_read_version(user, draft.version, DAY)
        for user in (draft.nora, *strangers):
            assert not access.may_read_version(user, draft.version, DAY)
        for user in (draft.nora, *strangers):
            assert access.may_read_version(user, signed.version, DAY)
