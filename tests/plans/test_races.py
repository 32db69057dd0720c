"""Two or eight at one moment, with threads and connections of their own: exactly one signature
each, one sign-off, and nothing half done."""

from datetime import timedelta
from threading import Event
from time import sleep

import psycopg2
import pytest
from django.db import DatabaseError, connection, transaction

from leadership.meetings.models import Meeting
from leadership.people.refusals import Conflict, Refused
from leadership.plans.models import Signature, State
from leadership.plans.services import record_signature, revise, sign
from tests.factories import MeetingFactory, WardFactory
from tests.invariants import by_sql
from tests.personas import coordinator, councillor, manager
from tests.plan_factories import WardPlanFactory, write_and_freeze
from tests.plans.evenings import DAY, EVENING, SITTING, Evening
from tests.tracker.test_services_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def that_evening(settings):
    settings.DEMO_DATE = EVENING


def met(work):
    """The work with its refusals as results: of the services and of the database."""

    def tried(number):
        try:
            return work(number)
        except (Refused, DatabaseError) as refusal:
            return refusal

    return tried


def test_eight_councillors_who_sign_at_once_are_eight_signatures_and_one_sign_off():
    ward = WardFactory()
    people = [councillor(of=ward) for _ in range(8)]
    version = write_and_freeze(WardPlanFactory(ward=ward))
    meeting = MeetingFactory(ward=ward, date=DAY, status=SITTING)
    told = {"version": version, "meeting": meeting, "content_hash": version.content_hash}

    at_once(8, lambda number: sign(by=people[number], **told))

    version.refresh_from_db()
    assert (version.state, version.signed_at) == (State.SIGNED_OFF, meeting)
    terms = version.signatures.values_list("term__person", flat=True)
    assert sorted(terms) == sorted(user.person_id for user in people)
    states = version.history.filter(pgh_label="update").values_list("state", flat=True)
    assert list(states).count(State.SIGNED_OFF) == 1


def test_one_request_sent_eight_times_at_once_is_one_signature():
    evening = Evening("ready")
    made = at_once(8, lambda _: evening.sign(evening.anna))
    (signature,) = Signature.objects.all()
    assert {each.pk for each in made} == {signature.pk}
    evening.version.refresh_from_db()
    assert evening.version.state == State.READY


def test_the_councillor_and_the_clerk_at_once_make_one_signature():
    evening = Evening("ready")
    made = at_once(2, lambda number: (lambda: evening.sign(evening.anna), evening.record)[number]())
    (signature,) = Signature.objects.all()
    assert {each.pk for each in made} == {signature.pk}


def test_of_signing_and_making_the_meeting_private_one_goes_through():
    """The rows lock each other out, whoever comes first."""
    evening = Evening("ready")
    make_private = lambda: by_sql(evening.meeting, public=False)  # noqa: E731 - two moves side by side
    made = at_once(2, met(lambda number: (evening.sign, make_private)[number]()))
    evening.meeting.refresh_from_db()
    signed = Signature.objects.exists()
    assert signed == evening.meeting.public
    assert [isinstance(each, Refused | DatabaseError) for each in made].count(True) == 1


def slowly_signed(evening, done: Event, go_on: Event):
    """Bela signs and the transaction stays open until the other one waits."""
    with transaction.atomic():
        evening.sign()
        done.set()
        go_on.wait(30)
        sleep(0.3)  # the other one waits in the database by now


CHANGES_BELOW = {
    "the meeting is cancelled": lambda e: by_sql(
        e.meeting, status="cancelled", cancelled_because="Nobody came."
    ),
    "the term is cut back": lambda e: by_sql(e.belas, end=DAY),
    "the meeting is moved": lambda e: by_sql(e.meeting, date=DAY + timedelta(days=1)),
}


@pytest.mark.parametrize("change", CHANGES_BELOW.values(), ids=list(CHANGES_BELOW))
def test_a_change_that_comes_while_somebody_signs_waits_and_is_refused(change):
    evening = Evening("ready")
    done, go_on = Event(), Event()

    def undermine():
        done.wait(30)
        go_on.set()
        change(evening)

    moves = (lambda: slowly_signed(evening, done, go_on), undermine)
    _, refusal = at_once(2, met(lambda number: moves[number]()))
    assert isinstance(refusal, DatabaseError)
    assert refusal.__cause__.diag.constraint_name in {
        "meeting_signed_at_stays",
        "term_signed_in_stays",
    }
    assert Signature.objects.get().term == evening.belas
    evening.meeting.refresh_from_db()
    evening.belas.refresh_from_db()
    assert (evening.meeting.status, evening.meeting.date, evening.belas.end) == (
        Meeting.Status.SITTING,
        DAY,
        None,
    )


@pytest.mark.parametrize("change", CHANGES_BELOW.values(), ids=list(CHANGES_BELOW))
def test_who_signs_while_such_a_change_is_made_waits_and_is_refused(change):
    evening = Evening("ready")
    changed, go_on = Event(), Event()

    def undermine():
        with transaction.atomic():
            change(evening)
            changed.set()
            go_on.wait(30)
            sleep(0.3)

    def sign_late():
        changed.wait(30)
        go_on.set()
        return evening.sign()

    moves = (undermine, sign_late)
    _, refusal = at_once(2, met(lambda number: moves[number]()))
    assert isinstance(refusal, Refused | DatabaseError)
    assert not Signature.objects.exists()


def test_who_comes_into_office_while_the_last_one_signs_is_not_passed_over():
    evening = Evening("half")
    done, go_on = Event(), Event()
    carla = councillor()

    def come_into_office():
        done.wait(30)
        go_on.set()
        evening.third_seat.terms.create(person=carla.person, start=DAY)

    moves = (lambda: slowly_signed(evening, done, go_on), come_into_office)
    _, refusal = at_once(2, met(lambda number: moves[number]()))
    assert refusal.__cause__.diag.constraint_name == "term_not_passed_over"
    evening.version.refresh_from_db()
    assert evening.version.state == State.SIGNED_OFF
    assert not carla.person.councillor_terms.exists()


def test_of_two_who_begin_a_new_version_at_once_one_does():
    evening = Evening("signed")
    by = [evening.gita, evening.clerk]
    made = at_once(
        2, lambda number: revise(plan=evening.plan, changed=f"Lamp {number}", by=by[number])
    )
    assert [isinstance(each, Conflict) for each in made].count(True) == 1
    assert list(evening.plan.versions.order_by("number").values_list("number", "state")) == [
        (1, State.SIGNED_OFF),
        (2, State.DRAFT),
    ]
    assert evening.plan.versions.get(number=2).priorities.count() == 1


def test_two_plans_signed_at_one_joint_forum_at_once_do_not_wait_for_each_other():
    north, south = WardFactory(), WardFactory()
    people = [councillor(of=ward) for ward in (north, south) for _ in range(2)]
    by = manager()
    versions = [write_and_freeze(WardPlanFactory(ward=ward), by) for ward in (north, south)]
    meeting = MeetingFactory(wards=[north, south], date=DAY, status=SITTING)

    def work(number):
        version = versions[number // 2]
        told = {"meeting": meeting, "content_hash": version.content_hash}
        return sign(version=version, by=people[number], **told)

    at_once(4, work)
    for version in versions:
        version.refresh_from_db()
    assert [version.state for version in versions] == [State.SIGNED_OFF, State.SIGNED_OFF]
    assert Signature.objects.count() == 4


def kill(process: int) -> None:
    """End a worker's connection from another one, as a lost machine does."""
    told = connection.settings_dict
    server = psycopg2.connect(
        dbname=told["NAME"], host=told["HOST"], port=told["PORT"] or None, user=told["USER"],
        password=told["PASSWORD"] or None,
    )  # fmt: skip
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [process])
    server.close()


@pytest.mark.parametrize("last", [False, True], ids=["the first signature", "the last signature"])
def test_a_worker_killed_while_signing_leaves_nothing_and_the_request_can_be_sent_again(last):
    evening = Evening("half" if last else "ready")
    before = Signature.objects.count()

    def die(_):
        with transaction.atomic():
            evening.sign()
            kill(connection.connection.info.backend_pid)
            evening.plan.refresh_from_db()  # the connection is gone: nothing is committed

    (refusal,) = at_once(1, met(die))
    assert isinstance(refusal, DatabaseError)
    assert Signature.objects.count() == before
    evening.version.refresh_from_db()
    assert evening.version.state == State.READY

    evening.sign()
    evening.version.refresh_from_db()
    assert Signature.objects.count() == before + 1
    assert evening.version.state == (State.SIGNED_OFF if last else State.READY)


def test_a_worker_killed_after_it_signed_has_signed():
    """Everything or nothing: what was committed is found by the repeated request."""
    evening = Evening("half")

    def sign_and_die(_):
        made = evening.sign()
        kill(connection.connection.info.backend_pid)
        return made.pk

    (made,) = at_once(1, met(sign_and_die))
    assert evening.sign().pk == made
    evening.version.refresh_from_db()
    assert (evening.version.state, Signature.objects.count()) == (State.SIGNED_OFF, 2)


def test_a_clerk_who_records_all_in_eight_threads_records_each_once():
    ward = WardFactory()
    people = [councillor(of=ward) for _ in range(2)]
    terms = [user.person.councillor_terms.get() for user in people]
    version, clerk = write_and_freeze(WardPlanFactory(ward=ward)), coordinator(of=ward)
    told = {
        "version": version,
        "meeting": MeetingFactory(ward=ward, date=DAY, status=SITTING),
        "content_hash": version.content_hash,
        "evidence": "Minute 7",
        "by": clerk,
    }
    at_once(8, lambda number: record_signature(term=terms[number % 2], **told))
    version.refresh_from_db()
    assert version.state == State.SIGNED_OFF
    assert sorted(version.signatures.values_list("term", flat=True)) == [term.pk for term in terms]
