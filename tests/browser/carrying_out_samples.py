"""The Action Plan and what stands beside it, with something of everything, for the look at every
page."""

from datetime import date

from leadership.dates.vague import VagueDate
from tests import governance_factories as make
from tests import personas
from tests.factories import MeetingBodyFactory, MeetingFactory, WardFactory

LONG_WORD = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"


def samples_of_carrying_out(ward):
    plan = make.ActionPlanFactory(about="Light for every street.")
    for day in (date(2017, 10, 4), date(2017, 11, 1)):
        meeting = MeetingFactory(wards=[], kind="committee", status="held", date=day)
        MeetingBodyFactory(meeting=meeting, body=plan.reports_to)
    part = make.part_held(by=personas.committee_services())
    for number in range(30):
        make.ActionItemFactory(
            plan=plan, title=f"Light street {number}", owner_post="Head of Lamps"
        )
    done = make.ActionItemFactory(plan=plan, status="done", kind="governance")
    held = make.ActionItemFactory(plan=plan, decision_part=part, title=LONG_WORD)
    step = make.ActionItemFactory(
        plan=plan, when=VagueDate.in_month(2017, 9), trial=True, equality="due",
        consultation="to_come", dependency="A report", commitments=["every_place"],
    )  # fmt: skip
    step.waits_for.add(done, held)
    make.ItemProgressFactory(item=step, meeting=meeting)
    return (
        {
            "action_plan_edit:pk": plan.pk,
            "action_item_add:pk": plan.pk,
            "action_item_detail:pk": [step.pk, held.pk, done.pk],
            "action_item_edit:pk": step.pk,
            "action_item_move:pk": [step.pk, held.pk],
            "action_item_move:to": "done",
            "action_item_progress:pk": step.pk,
            "action_item_judge:pk": step.pk,
        }
        | samples_of_districts(step, part)
        | samples_of_measures()
        | samples_of_leaders(ward)
        | samples_of_parishes(ward)
        | samples_of_findings()
    )


def samples_of_districts(step, part):
    resource = make.DistrictResourceFactory(item=step, decision_part=part, title=LONG_WORD)
    make.DistrictResourceFactory(
        review="settled", destination="Wards", realigned_from=date(2017, 9, 1), fte="1.50"
    )
    amendment = make.AmendmentFactory(item=step)
    approved = make.AmendmentFactory(in_force_from=date(2017, 10, 1))
    approved.route.update(status="approved", status_on=date(2017, 9, 12))
    make.CommitteeFactory(kind="district_committee", name="Elm District Committee")
    return {
        "district_resource_edit:pk": resource.pk,
        "amendment:pk": amendment.pk,
        "amendment_detail:pk": [amendment.pk, approved.pk],
        "district_committees_end:pk": approved.pk,
        "route_pk": amendment.route.order_by("position")[0].pk,
    }


def samples_of_measures():
    reading = make.ReadingFactory(
        on=date(2017, 6, 1), indicator__baseline=30, indicator__baseline_on=date(2017, 3, 1),
        indicator__baseline_source="Lamp count",
    )  # fmt: skip
    none = make.IndicatorFactory(measure=reading.indicator.measure)
    make.MeasureFactory(definition="Whether it is light.")
    return {
        "indicator:pk": reading.indicator_id,
        "indicator_detail:pk": [reading.indicator_id, none.pk],
        "indicator_add:pk": reading.indicator.measure_id,
        "reading:pk": reading.indicator_id,
    }


def samples_of_leaders(ward):
    make.AreaSchemeFactory(start=date(2017, 9, 1), end=None)
    leader = make.AssistantLeaderFactory(wards=[ward], area_name=LONG_WORD)
    WardFactory(name="Nether Moor")
    make.AssistantLeaderDutyFactory()
    event = make.DevelopmentEventFactory(led_by=leader, topics="Chairing a forum")
    make.DevelopmentEventFactory(when=VagueDate.in_month(2018, 1), councillors_attended=12)
    return {"assistant:pk": leader.pk, "development:pk": event.pk}


def samples_of_parishes(ward):
    option = make.ParishOptionFactory(principles="Side by side.", status="consulting")
    option.wards.add(ward)
    make.ParishConsultationFactory(on=date(2018, 1, 10), place="The hall")
    event = make.ParishConsultationFactory(option=option, attendances=3)
    make.ParishResponseFactory(consultation=event, ward=ward, against=8)
    make.ParishResponseFactory(consultation=event, against=2)
    return {
        "parish_option_detail:pk": option.pk,
        "parish_option_edit:pk": option.pk,
        "parish:pk": event.pk,
    }


def samples_of_findings():
    make.SourceFindingFactory(settled_on=date(2017, 9, 1), settled_as="The author was asked")
    MeetingFactory(date=date(2017, 10, 19), stated_weekday=2)
    return {"source:pk": make.SourceFindingFactory().pk}
