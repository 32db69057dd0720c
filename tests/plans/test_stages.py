"""A plan's way to its forum: written, consulted on, made ready, taken back, revised; who may."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.db import transaction

from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans.gauge import gauge_of
from leadership.plans.models import (
    Fact,
    PlanningRound,
    PlanSection,
    PriorityText,
    State,
    Suggestion,
    WardPlan,
)
from leadership.plans.services import (
    answer_for_budget,
    begin_plan,
    close_consultation,
    comment,
    decide_input,
    decide_suggestion,
    give_input,
    make_ready,
    mark_example,
    move_part,
    name_champion,
    name_lead,
    open_consultation,
    publish_guidance,
    remove_part,
    revise,
    suggest,
    take_back,
    write_part,
)
from leadership.plans.text import canonical, document_of, hash_of
from tests.factories import RelationshipManagerFactory, ServiceFactory, WardFactory
from tests.personas import administrator, councillor, manager, officer
from tests.plan_factories import (
    OfficerInputFactory,
    PlanningRoundFactory,
    PriorityTextFactory,
    RoundSectionFactory,
    StageFactory,
    SuggestionFactory,
)
from tests.plans.evenings import DAY, EVENING, Evening

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def that_evening(settings):
    settings.DEMO_DATE = EVENING


def refusal_of(service, **told) -> str:
    with pytest.raises((Refused, Conflict)) as refused, transaction.atomic():
        service(**told)
    return refused.value.message


class TestBeginning:
    def test_it_begins_with_the_headings_of_the_round(self):
        section = RoundSectionFactory()
        ward = WardFactory(generation=section.round.generation)
        plan = begin_plan(planning_round=section.round, ward=ward, by=manager())
        version = plan.versions.get()
        assert (version.number, version.state, plan.begun_on) == (1, State.DRAFT, DAY)
        (own,) = version.sections.all()
        assert (own.heading, own.suggested, own.number) == (section.heading, section, 1)

    def test_not_twice_not_early_and_not_by_a_councillor(self, settings):
        evening = Evening("draft")
        told = {"planning_round": evening.plan.round, "by": evening.gita}
        said = refusal_of(begin_plan, ward=evening.ward, **told)
        assert said == f"The plan of {evening.ward} was begun already."
        with pytest.raises(NotAllowed):
            begin_plan(planning_round=evening.plan.round, ward=evening.north, by=evening.nora)
        settings.DEMO_DATE = datetime(2017, 7, 19, 12)
        said = refusal_of(begin_plan, ward=evening.north, **told)
        assert said == "This round opens on 20 July 2017."
        assert WardPlan.objects.count() == 1


class TestWriting:
    def test_the_lead_councillor_writes_and_another_councillor_does_not(self):
        evening = Evening("draft")
        part = Fact(statement="Lamps", value="12", source="Count", as_of=DAY)
        told = {"plan": evening.plan, "part": part, "version": 1}
        with pytest.raises(NotAllowed):
            write_part(by=evening.anna, **told)
        plan = name_lead(plan=evening.plan, lead=evening.anna.person, by=evening.anna, version=1)
        write_part(**told | {"by": evening.anna, "version": plan.version})
        assert evening.version.facts.count() == 2
        for user in (evening.bela, evening.nora, officer(), administrator()):
            with pytest.raises(NotAllowed):
                write_part(**told | {"by": user, "version": plan.version})

    def test_the_lead_sits_for_the_ward(self):
        evening = Evening("draft")
        told = {"plan": evening.plan, "by": evening.gita, "version": 1}
        said = refusal_of(name_lead, lead=evening.nora.person, **told)
        assert said == "Choose a councillor who sits for the ward."

    def test_of_two_editors_the_second_is_told_and_nothing_is_overwritten(self):
        evening = Evening("draft")
        section = evening.version.sections.get()
        section.text = "Light until one."
        told = {"plan": evening.plan, "part": section, "by": evening.clerk}
        write_part(version=1, **told)
        section.text = "Light until two."
        said = refusal_of(write_part, version=1, **told)
        assert said.startswith("Somebody else changed this plan while you were writing.")
        section.refresh_from_db()
        assert section.text == "Light until one."

    @pytest.mark.parametrize(
        ("stage", "said"),
        [
            ("ready", "This plan is ready for the Ward Forum. Take it back to change it."),
            ("signed", "This plan is signed off. Begin a new version to change it."),
        ],
    )
    def test_a_frozen_text_takes_nothing(self, stage, said):
        evening = Evening(stage)
        told = {"plan": evening.plan, "by": evening.gita, "version": evening.plan.version}
        assert refusal_of(write_part, part=PlanSection(heading="More"), **told) == said
        assert refusal_of(remove_part, part=evening.version.facts.get(), **told) == said
        assert evening.version.facts.count() == 1

    def test_what_is_removed_closes_the_gap_and_rows_change_places(self):
        evening = Evening("draft")
        first = evening.version.priorities.get()
        second, third = (PriorityTextFactory(version=evening.version) for _ in range(2))
        told = {"plan": evening.plan, "by": evening.clerk}
        move_part(part=third, up=True, **told)
        move_part(part=first, up=True, **told)  # the first one stays where it is
        order = evening.version.priorities.in_order()
        assert [text.pk for text in order] == [first.pk, third.pk, second.pk]
        evening.plan.refresh_from_db()
        remove_part(part=first, version=evening.plan.version, **told)
        assert list(order.values_list("pk", "number")) == [(third.pk, 1), (second.pk, 2)]

    def test_a_heading_that_the_round_asks_for_stays(self):
        evening = Evening("draft")
        section = evening.version.sections.get()
        section.suggested = RoundSectionFactory(round=evening.plan.round, heading="Our lamps")
        section.save()
        told = {"plan": evening.plan, "by": evening.clerk, "version": 1}
        assert refusal_of(remove_part, part=section, **told) == (
            "The round asks every ward for “Our lamps”. Rename it if you like; leave it in."
        )
        assert evening.version.sections.count() == 1

    def test_the_gauge_warns_of_what_is_long_and_blocks_nothing(self):
        evening = Evening("draft")
        PlanningRound.objects.update(most_words=10, most_priorities=1)
        PriorityTextFactory(version=evening.version)
        evening.plan.round.refresh_from_db()
        evening.version.refresh_from_db()
        gauge = gauge_of(document_of(evening.version), evening.plan.round)
        assert (gauge.too_long, gauge.too_many, len(gauge.warnings)) == (True, True, 2)
        assert gauge.warnings[1] == (
            "It has 2 priorities and the round asks for at most 1: which matter most?"
        )
        assert make_ready(plan=evening.plan, by=evening.gita).state == State.READY


class TestConsultation:
    def test_what_is_published_is_the_text_of_that_day_though_writing_goes_on(self):
        evening = Evening("consulted")
        section = evening.version.sections.get()
        published = evening.version.published_content()
        section.text = "Darkness."
        told = {"plan": evening.plan, "by": evening.clerk, "version": evening.plan.version}
        write_part(part=section, **told)
        evening.version = type(evening.version).objects.get(pk=evening.version.pk)
        assert evening.version.published_content() == published
        assert published["sections"][0]["text"] != "Darkness."
        there = type(evening.version).objects
        assert list(there.published(DAY)) == [evening.version]
        assert not there.published(DAY + timedelta(days=1)).exists()

    def test_its_days_fit(self):
        evening = Evening("draft")
        told = {"plan": evening.plan, "by": evening.gita}
        said = refusal_of(open_consultation, first=DAY, last=DAY - timedelta(days=1), **told)
        assert said == "The last day comes after the first."
        past = {"first": DAY - timedelta(days=2), "last": DAY - timedelta(days=1)}
        said = refusal_of(open_consultation, **past, **told)
        assert said == "Choose a last day that is not over."

    def test_closed_it_is_a_draft_that_nobody_reads(self):
        evening = Evening("consulted")
        version = close_consultation(plan=evening.plan, by=evening.clerk)
        assert (version.state, version.published_content()) == (State.DRAFT, {})
        assert refusal_of(close_consultation, plan=evening.plan, by=evening.clerk) == (
            "This plan is draft."
        )

    def test_while_it_runs_the_plan_is_not_made_ready(self, settings):
        evening = Evening("consulted")
        told = {"plan": evening.plan, "by": evening.gita}
        assert refusal_of(make_ready, **told) == (
            "The consultation runs until 12 September 2017. Close it first if the ward has heard"
            " enough."
        )
        settings.DEMO_DATE = EVENING + timedelta(days=1)
        assert make_ready(**told).state == State.READY

    def test_a_round_that_asks_for_one_gets_one(self):
        evening = Evening("draft")
        StageFactory(round=evening.plan.round)
        said = refusal_of(make_ready, plan=evening.plan, by=evening.gita)
        assert said == "This round asks for a consultation before the forum. Open it first."


class TestReady:
    def test_the_text_is_frozen_with_its_hash_and_the_councillors_are_told(self):
        evening = Evening("ready")
        assert evening.version.text == canonical(document_of(evening.version))
        assert evening.version.content_hash == hash_of(evening.version.text)
        assert evening.version.frozen_by == evening.gita
        told = Notice.objects.filter(kind="plan-ready")
        assert {each.person for each in told} == {evening.anna.person, evening.bela.person}

    def test_not_without_a_priority(self):
        evening = Evening("draft")
        evening.version.priorities.all().delete()
        said = refusal_of(make_ready, plan=evening.plan, by=evening.gita)
        assert said == "A plan has at least one priority. Add one first."

    def test_taken_back_it_is_written_again(self):
        evening = Evening("ready")
        version = take_back(plan=evening.plan, by=evening.clerk)
        assert (version.state, version.text, version.content_hash, version.frozen_at) == (
            State.DRAFT,
            "",
            "",
            None,
        )

    def test_not_taken_back_once_somebody_has_signed(self):
        evening = Evening("half")
        said = refusal_of(take_back, plan=evening.plan, by=evening.clerk)
        assert said == "Somebody has signed this version: begin a new one to change the text."
        evening.version.refresh_from_db()
        assert evening.version.state == State.READY


class TestRevising:
    def test_a_new_version_copies_all_parts_and_keeps_each_priority(self):
        evening = Evening("second draft")
        first, second = evening.first, evening.version
        assert (second.number, second.state, second.changed) == (2, State.DRAFT, "A lamp more")
        one, two = document_of(first), document_of(second)
        assert (one.pop("version"), two.pop("version")) == (1, 2)
        assert one == two
        assert second.priorities.get().priority == first.priorities.get().priority
        for part in ("sections", "priorities", "contributors", "engagements", "facts"):
            rows = getattr(first, part).get(), getattr(second, part).get()
            assert rows[0].pk != rows[1].pk
        first.refresh_from_db()
        assert first.state == State.SIGNED_OFF  # in force until the new one is signed off

    def test_half_signed_it_is_superseded_at_once(self):
        evening = Evening("given up")
        assert (evening.first.state, evening.first.signed_at) == (State.SUPERSEDED, None)
        there = type(evening.version).objects.published(DAY)
        assert not there.exists()

    def test_not_without_a_reason_not_twice_and_not_where_nobody_signed(self):
        evening = Evening("signed")
        told = {"plan": evening.plan, "by": evening.gita}
        assert refusal_of(revise, changed=" ", **told) == (
            "Say what is to change: signers and residents read it."
        )
        revise(changed="A lamp", **told)
        said = refusal_of(revise, changed="A lamp", **told)
        assert said == "A new version of this plan was begun already."
        untouched = Evening("ready")
        said = refusal_of(revise, plan=untouched.plan, changed="A lamp", by=untouched.gita)
        assert said == "Nobody has signed this version: take it back and change it."

    def test_another_councillor_arranges_nothing(self):
        evening = Evening("signed")
        for user in (evening.anna, evening.nora, officer(), administrator()):
            with pytest.raises(NotAllowed):
                revise(plan=evening.plan, changed="A lamp", by=user)


class TestInput:
    def test_an_officer_puts_in_for_a_service_kept_in_that_ward_and_for_no_other(self):
        evening = Evening("draft")
        rita, lamps, bins = officer(), ServiceFactory(), ServiceFactory()
        RelationshipManagerFactory(person=rita.person, service=lamps, ward=evening.ward)
        RelationshipManagerFactory(person=rita.person, service=bins, ward=evening.north)
        told = {"plan": evening.plan, "text": "New lamps.", "proactive": True, "by": rita}
        given = give_input(service=lamps, **told)
        assert (given.author, given.given_on) == (rita.person, DAY)
        with pytest.raises(NotAllowed):
            give_input(service=bins, **told)
        with pytest.raises(NotAllowed):
            give_input(service=lamps, **told | {"by": officer()})
        assert evening.plan.inputs.count() == 1

    def test_what_is_taken_stands_in_the_text_and_what_is_not_says_why(self):
        evening = Evening("draft")
        given = OfficerInputFactory(plan=evening.plan)
        other = OfficerInputFactory(plan=evening.plan)
        said = refusal_of(
            decide_input, given=other, taken="not_taken", because=" ", by=evening.clerk
        )
        assert said == "Say why it is not taken: the officer reads it."
        decide_input(given=given, taken="taken", because="", by=evening.clerk)
        (kept,) = document_of(evening.version)["officers_input"]
        assert (kept["author"], kept["text"]) == (given.author.name, given.text)

    def test_comments_are_for_the_wards_councillors_and_writers_until_it_is_signed_off(self):
        evening = Evening("ready")
        comment(plan=evening.plan, text="The lane first.", by=evening.bela)
        with pytest.raises(NotAllowed):
            comment(plan=evening.plan, text="No.", by=evening.nora)
        signed = Evening("signed")
        said = refusal_of(comment, plan=signed.plan, text="Late.", by=signed.bela)
        assert said == "This plan is signed off: there is nothing to remark on."


class TestSuggestions:
    def test_anybody_suggests_while_it_is_written(self):
        evening = Evening("draft")
        made = suggest(plan=evening.plan, text=" A lamp. ", theme=None)
        assert (made.text, made.outcome) == ("A lamp.", "")
        for words, said in {
            " ": "Say what should change in your ward.",
            "x" * 1001: "Say it in at most 1,000 characters.",
        }.items():
            assert refusal_of(suggest, plan=evening.plan, text=words, theme=None) == said
        ready = Evening("ready")
        said = refusal_of(suggest, plan=ready.plan, text="A lamp.", theme=None)
        assert said == "This plan is finished: it takes no suggestions now."

    def test_removed_its_words_are_gone(self):
        evening = Evening("draft")
        made = SuggestionFactory(plan=evening.plan, text="Robin Nirgendwo is loud.")
        told = {"suggestion": made, "outcome": "removed", "reply": "It named somebody."}
        with pytest.raises(NotAllowed):
            decide_suggestion(by=evening.anna, **told)
        decide_suggestion(by=evening.clerk, **told)
        assert Suggestion.objects.get().text == ""

    def test_it_becomes_a_priority_of_this_plan_alone(self):
        evening = Evening("draft")
        made = SuggestionFactory(plan=evening.plan)
        told = {"suggestion": made, "outcome": "priority", "reply": "Yes.", "by": evening.clerk}
        assert refusal_of(decide_suggestion, **told) == "Choose the priority it became."
        foreign = PriorityTextFactory().priority
        said = refusal_of(decide_suggestion, priority=foreign, **told)
        assert said == "Choose a priority of this plan."
        own = evening.version.priorities.get().priority
        assert decide_suggestion(priority=own, **told).priority == own


class TestBudget:
    def test_the_managers_and_the_services_own_officer_answer_once_it_is_frozen(self):
        evening = Evening("draft")
        text = evening.version.priorities.get()
        text.service = ServiceFactory()
        text.save()
        rita = officer()
        RelationshipManagerFactory(person=rita.person, service=text.service, ward=evening.ward)
        told = {"text": text, "kind": "included", "said": "Four.", "amount": Decimal("1.00")}
        said = refusal_of(answer_for_budget, by=evening.gita, **told)
        assert said.startswith("This plan is still being written")
        make_ready(plan=evening.plan, by=evening.gita)
        text = PriorityText.objects.get(pk=text.pk)
        answer_for_budget(by=rita, **told | {"text": text})
        for user in (evening.anna, evening.clerk, officer()):
            with pytest.raises(NotAllowed):
                answer_for_budget(by=user, **told | {"text": text})
        assert text.priority.answers.count() == 1

    def test_a_councillor_takes_a_priority_on_and_puts_it_on_nobody_else(self):
        evening = Evening("draft")
        priority = evening.version.priorities.get().priority
        with pytest.raises(NotAllowed):
            name_champion(priority=priority, champion=evening.bela.person, by=evening.anna)
        name_champion(priority=priority, champion=evening.anna.person, by=evening.anna)
        for champion in (None, evening.bela.person):
            with pytest.raises(NotAllowed):
                name_champion(priority=priority, champion=champion, by=evening.bela)
        priority.refresh_from_db()
        assert priority.champion == evening.anna.person
        name_champion(priority=priority, champion=evening.bela.person, by=evening.gita)
        told = {"priority": priority, "champion": evening.nora.person, "by": evening.gita}
        assert refusal_of(name_champion, **told) == "Choose a councillor who sits for the ward."


def test_a_manager_alone_marks_a_good_example():
    evening = Evening("signed")
    told = {"plan": evening.plan, "because": "It is short.", "version": evening.plan.version}
    for user in (evening.anna, evening.clerk):
        with pytest.raises(NotAllowed):
            mark_example(by=user, **told)
    assert mark_example(by=evening.gita, **told).example_because == "It is short."


def test_guidance_is_published_version_by_version_and_says_what_changed():
    found, gita = PlanningRoundFactory(), manager()
    told = {"planning_round": found, "by": gita}
    assert publish_guidance(text="Two pages.", changed="", **told).number == 1
    said = refusal_of(publish_guidance, text="Three pages.", changed=" ", **told)
    assert said == "Say what changed since the last version."
    assert publish_guidance(text="Three pages.", changed="A page more", **told).number == 2
    with pytest.raises(NotAllowed):
        publish_guidance(**told | {"text": "x", "changed": "y", "by": councillor()})
    assert found.guidance.count() == 2
