"""Signing a plan at a Ward Forum: all of the sitting councillors, at one public meeting."""

import pytest

from leadership import dates
from leadership.meetings.models import Meeting
from leadership.plans.models import Signature, State
from leadership.plans.services import sign
from tests.factories import MeetingFactory, WardFactory
from tests.personas import councillor
from tests.plan_factories import WardPlanFactory, write_and_freeze

pytestmark = pytest.mark.django_db


def test_with_the_last_signature_the_plan_is_signed_off():
    ward = WardFactory()
    anna, bela = councillor(of=ward), councillor(of=ward)
    version = write_and_freeze(WardPlanFactory(ward=ward))
    meeting = MeetingFactory(ward=ward, date=dates.today(), status=Meeting.Status.SITTING)

    sign(version=version, meeting=meeting, content_hash=version.content_hash, by=anna)
    version.refresh_from_db()
    assert version.state == State.READY
    sign(version=version, meeting=meeting, content_hash=version.content_hash, by=bela)

    version.refresh_from_db()
    assert (version.state, version.signed_at) == (State.SIGNED_OFF, meeting)
    assert Signature.objects.count() == 2
