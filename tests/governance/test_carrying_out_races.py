"""Two at one moment, each with a connection of its own: a pilot is started, and a request for
call-in that was handed in on paper before the deadline is keyed in. One of the two comes second."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from leadership.governance.models import CallInRequest, Decision
from leadership.governance.models.locks import WHY_LOCKED
from leadership.governance.services.call_ins import PaperForm, receive_on_paper
from leadership.people.models import User
from relationships.models import Pilot
from relationships.services import change_record
from tests.factories import PilotFactory, WardFactory
from tests.governance_factories import at, by_the_clock, published, seat_for
from tests.personas import committee_services, councillor, manager
from tests.plans.test_fund_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)

STARTS = date(2017, 9, 1)


def paper(decision):
    elm = WardFactory(name="Elm Row")
    seats = [seat_for(councillor().person, elm) for _ in range(2)]
    return PaperForm(
        received_at=at(2017, 7, 26, 15, 50),
        dated=date(2017, 7, 26),
        title_written=decision.title,
        taken_by_written=str(decision.taken_by),
        taken_on_written=decision.taken_on,
        signed_by=[(seat, "") for seat in seats],
        body=decision.scrutiny_body,
    )


@pytest.mark.parametrize("attempt", range(4))
def test_a_start_and_a_receipt_do_not_pass_by_each_other(attempt):
    clerk, gita = committee_services(), manager()
    decision = published(by=clerk)
    pilot = PilotFactory(start=None, decision_part=decision.parts.get(), decision_reference="")
    form = paper(decision)

    def work(number):
        if number:
            by = User.objects.get(pk=clerk.pk)
            return receive_on_paper(
                decision=decision, form=form, grounds={1: ("", "")}, reasons="It was rushed.",
                signed_copy=SimpleUploadedFile("request.pdf", b"%PDF-1.7 made up"), by=by,
            )  # fmt: skip
        own = Pilot.objects.get(pk=pilot.pk)
        by = User.objects.get(pk=gita.pk)
        return change_record(record=own, version=1, values={"start": STARTS}, by=by)

    with by_the_clock(2017, 7, 26, 16, 10):
        started, received = at_once(2, work)

    decision.refresh_from_db()
    pilot.refresh_from_db()
    if isinstance(started, Exception):
        assert WHY_LOCKED["called_in"] in str(started)
        assert (decision.status, pilot.start) == (Decision.Status.CALLED_IN, None)
        assert CallInRequest.objects.get() == received
    else:
        assert isinstance(received, Exception)
        assert (decision.status, pilot.start) == (Decision.Status.IN_FORCE, STARTS)
        assert CallInRequest.objects.count() == 0


def test_whoever_starts_waits_for_a_receipt_that_is_being_written():
    """The lock is taken in share: a start that comes while the decision is called in waits, and
    then reads what has become of it."""
    decision = published(by=committee_services())
    pilot = PilotFactory(start=None, decision_part=decision.parts.get(), decision_reference="")

    def work(number):
        with transaction.atomic():
            held = Decision.objects.select_for_update().get(pk=decision.pk)
            if number:
                held.version += 1
                held.save(update_fields=["version"])
            else:
                Pilot.objects.filter(pk=pilot.pk).update(start=STARTS)

    answers = at_once(2, work)
    assert answers[1] is None
    assert WHY_LOCKED["subject"] in str(answers[0])
