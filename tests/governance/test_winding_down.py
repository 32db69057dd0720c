"""What ends with the districts: resources, the constitution's way, the committees."""

from datetime import date, datetime

import pytest

from leadership.dates.vague import VagueDate
from leadership.governance.models import ConstitutionalAmendment, DistrictResource
from leadership.governance.services import winding_down as services
from leadership.meetings.models import Body, BodyAppointment
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import DistrictFactory, PersonFactory
from tests.governance_factories import (
    AmendmentFactory,
    CommitteeFactory,
    DistrictResourceFactory,
    part_held,
    part_in_force,
)

pytestmark = pytest.mark.django_db

SEPTEMBER, OCTOBER = date(2017, 9, 12), date(2017, 10, 1)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 7, 24, 9, 0)


@pytest.fixture
def later(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 9, 0)


def step(amendment, position):
    return amendment.route.get(position=position)


def approve(amendment, by, *positions):
    for position in positions:
        services.record_step(step=step(amendment, position), status="approved", on=SEPTEMBER, by=by)


# -- resources


def test_a_resource_is_listed_and_settled_with_destination_and_day(colm):
    resource = DistrictResource(district=DistrictFactory(), kind="officers", title="Two clerks")
    services.write_resource(resource=resource, by=colm)
    resource.review, resource.destination = "settled", "Ward support"
    resource.realigned_from = OCTOBER
    services.write_resource(resource=resource, by=colm, version=1)
    resource.refresh_from_db()
    assert (resource.review, resource.realigned_from, resource.version) == ("settled", OCTOBER, 2)


def test_the_second_editor_of_a_resource_is_told(colm):
    resource = DistrictResourceFactory()
    services.write_resource(resource=resource, by=colm, version=1)
    with pytest.raises(Conflict):
        services.write_resource(resource=resource, by=colm, version=1)


def test_under_a_locked_decision_a_resource_stays_where_it_is(colm):
    resource = DistrictResourceFactory(decision_part=part_held(by=colm))
    resource.destination = "Ward support"
    with pytest.raises(Conflict) as refused:
        services.write_resource(resource=resource, by=colm)
    resource.refresh_from_db()
    assert (resource.destination, resource.locked_because) == ("", refused.value.message)
    resource.consultation = "In October"
    assert services.write_resource(resource=resource, by=colm).consultation == "In October"
    resource.decision_part = None
    with pytest.raises(Conflict):
        services.write_resource(resource=resource, by=colm)


def test_a_resource_with_its_day_goes_under_no_locked_decision(colm):
    held = part_held(by=colm)
    new = DistrictResource(
        district=DistrictFactory(), kind="budget", title="x", realigned_from=OCTOBER,
        decision_part=held,
    )  # fmt: skip
    with pytest.raises(Conflict):
        services.write_resource(resource=new, by=colm)
    there = DistrictResourceFactory(realigned_from=OCTOBER)
    there.decision_part = held
    with pytest.raises(Conflict):
        services.write_resource(resource=there, by=colm)
    there.decision_part = part_in_force()
    services.write_resource(resource=there, by=colm)


@pytest.mark.parametrize("who", [personas.officer, personas.scrutiny_officer, personas.councillor])
def test_others_change_nothing(who):
    user, amendment = who(), AmendmentFactory()
    for ask in (
        lambda: services.write_resource(resource=DistrictResourceFactory(), by=user),
        lambda: services.add_amendment(amendment=amendment, route=[], by=user),
        lambda: services.record_step(step=step(amendment, 1), status="before_it", on=None, by=user),
        lambda: services.bring_into_force(amendment=amendment, start=OCTOBER, by=user),
        lambda: services.end_district_committees(amendment=amendment, by=user),
    ):
        with pytest.raises(NotAllowed):
            ask()


# -- amendments


def test_an_amendment_goes_from_body_to_body(colm):
    first, second = CommitteeFactory(), CommitteeFactory()
    when = VagueDate.in_month(2017, 9)
    amendment = services.add_amendment(
        amendment=ConstitutionalAmendment(title="Part B", text="Out with them"),
        route=[(first, when), (second, None)], by=colm,
    )  # fmt: skip
    route = amendment.route.all()
    assert [(each.position, each.body, each.when, each.status) for each in route] == [
        (1, first, when, "ahead"), (2, second, None, "ahead"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="which body"):
        services.add_amendment(amendment=ConstitutionalAmendment(title="x"), route=[], by=colm)


def test_no_body_is_passed_over_and_none_goes_back(colm, later):
    amendment = AmendmentFactory()
    with pytest.raises(Conflict, match="comes first, and has not approved it"):
        approve(amendment, colm, 2)
    approve(amendment, colm, 1, 2)
    with pytest.raises(Conflict, match="has it already: change that first"):
        services.record_step(step=step(amendment, 1), status="refused", on=SEPTEMBER, by=colm)
    assert [each.status for each in amendment.route.all()] == ["approved", "approved"]


def test_what_a_body_said_has_its_day(colm):
    amendment = AmendmentFactory()
    with pytest.raises(Refused, match="on which day"):
        services.record_step(step=step(amendment, 1), status="approved", on=None, by=colm)
    with pytest.raises(Refused, match="still to come"):
        approve(amendment, colm, 1)
    services.record_step(step=step(amendment, 1), status="before_it", on=None, by=colm)
    back = services.record_step(
        step=step(amendment, 1), status="ahead", on=date(2017, 7, 1), by=colm
    )
    assert (back.status, back.status_on) == ("ahead", None)


def test_it_is_in_force_once_every_body_approved_it(colm, later):
    amendment = AmendmentFactory(decision_part=part_in_force())
    approve(amendment, colm, 1)
    with pytest.raises(Conflict, match="has not approved it"):
        services.bring_into_force(amendment=amendment, start=OCTOBER, by=colm)
    approve(amendment, colm, 2)
    with pytest.raises(Refused, match="before the last body"):
        services.bring_into_force(amendment=amendment, start=date(2017, 9, 11), by=colm)
    services.bring_into_force(amendment=amendment, start=OCTOBER, by=colm)
    amendment.refresh_from_db()
    assert amendment.in_force_from == OCTOBER
    with pytest.raises(Conflict, match="its way is over"):
        services.record_step(step=step(amendment, 2), status="refused", on=OCTOBER, by=colm)


def test_a_locked_decision_keeps_an_amendment_out_of_force(colm):
    amendment = AmendmentFactory(decision_part=part_held(by=colm))
    amendment.route.update(status="approved", status_on=date(2017, 7, 20))
    with pytest.raises(Conflict) as refused:
        services.bring_into_force(amendment=amendment, start=OCTOBER, by=colm)
    assert refused.value.message == amendment.locked_because


# -- committees


def test_the_committees_end_with_the_amendment_and_their_seats_with_them(colm, later):
    kind = Body.Kind.DISTRICT_COMMITTEE
    elm, ash, old = (CommitteeFactory(kind=kind, name=name) for name in ("Elm", "Ash", "Old"))
    Body.objects.filter(pk=old.pk).update(end=date(2012, 5, 1))
    other = CommitteeFactory()
    for body in (elm, other):
        BodyAppointment.objects.create(
            body=body, person=PersonFactory(), capacity="chair", start=date(2016, 5, 24)
        )
    amendment = AmendmentFactory()
    with pytest.raises(Conflict, match="not in force yet"):
        services.end_district_committees(amendment=amendment, by=colm)
    approve(amendment, colm, 1, 2)
    services.bring_into_force(amendment=amendment, start=OCTOBER, by=colm)
    assert set(services.end_district_committees(amendment=amendment, by=colm)) == {elm, ash}
    assert dict(Body.objects.filter(kind=kind).values_list("name", "end")) == {
        "Elm": OCTOBER, "Ash": OCTOBER, "Old": date(2012, 5, 1),
    }  # fmt: skip
    ends = dict(BodyAppointment.objects.values_list("body__name", "end"))
    assert ends == {"Elm": OCTOBER, other.name: None}
    with pytest.raises(Conflict, match="No district committee is left"):
        services.end_district_committees(amendment=amendment, by=colm)
