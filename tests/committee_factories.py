"""Committees: who sits on them, when they meet, what they resolved. All names made up."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from leadership.dates.vague import VagueDate
from leadership.dates.vague_models import when_columns
from leadership.meetings.models import (
    Body,
    BodyAppointment,
    Declaration,
    DelegatedAct,
    Meeting,
    MeetingSchedule,
    RequestReceived,
    Resolution,
    ScheduledDate,
    TermsOfReference,
)
from tests.factories import AgendaItemFactory, MeetingBodyFactory, MeetingFactory, PersonFactory

# -- committees

COMMITTEE_YEAR = 2017
COMMITTEE_DAY = date(2017, 7, 26)
USUAL_DATE = VagueDate.on(date(2017, 9, 6))


class CommitteeFactory(DjangoModelFactory):
    class Meta:
        model = Body

    name = factory.Sequence(lambda n: f"Lanterns Scrutiny Committee {n}")
    kind = Body.Kind.SCRUTINY


class CommitteeMeetingFactory(MeetingFactory):
    """A held meeting of `body=`, or of one new scrutiny committee."""

    kind = Meeting.Kind.COMMITTEE
    date = COMMITTEE_DAY
    venue = "Committee Room 2"

    @classmethod
    def _create(cls, model_class, *args, body=None, **kwargs):
        meeting = super()._create(model_class, *args, wards=[], **kwargs)
        MeetingBodyFactory(meeting=meeting, body=body or CommitteeFactory())
        return meeting


class BodyAppointmentFactory(DjangoModelFactory):
    class Meta:
        model = BodyAppointment

    body = factory.SubFactory(CommitteeFactory)
    person = factory.SubFactory(PersonFactory)
    group = "Yellow Group"
    start = date(2017, 5, 23)
    ends_at = "the annual meeting of the Council in 2018"


class MeetingScheduleFactory(DjangoModelFactory):
    class Meta:
        model = MeetingSchedule

    body = factory.SubFactory(CommitteeFactory)
    year = COMMITTEE_YEAR


class ScheduledDateFactory(DjangoModelFactory):
    class Meta:
        model = ScheduledDate

    schedule = factory.SubFactory(MeetingScheduleFactory)

    @classmethod
    def _create(cls, model_class, *args, when=USUAL_DATE, **kwargs):
        return super()._create(model_class, *args, **when_columns(when), **kwargs)


class DeclarationFactory(DjangoModelFactory):
    class Meta:
        model = Declaration

    meeting = factory.SubFactory(CommitteeMeetingFactory)
    kind = Declaration.Kind.OTHER
    person = factory.SubFactory(PersonFactory)
    text = "Sits on the lamp trust."


class TermsOfReferenceFactory(DjangoModelFactory):
    class Meta:
        model = TermsOfReference

    body = factory.SubFactory(CommitteeFactory)
    year = COMMITTEE_YEAR
    text = "To look into the lamps."


class CommitteeItemFactory(AgendaItemFactory):
    meeting = factory.SubFactory(CommitteeMeetingFactory)


class ResolutionFactory(DjangoModelFactory):
    class Meta:
        model = Resolution

    item = factory.SubFactory(CommitteeItemFactory)
    position = factory.LazyAttribute(lambda part: part.item.resolutions.count() + 1)
    text = "To note the report."


class RequestReceivedFactory(DjangoModelFactory):
    class Meta:
        model = RequestReceived

    item = factory.SubFactory(CommitteeItemFactory, kind="requests")
    instrument = RequestReceived.Instrument.PETITION


class DelegatedActFactory(DjangoModelFactory):
    class Meta:
        model = DelegatedAct

    body = factory.LazyAttribute(lambda act: act.authority.meeting.bodies.get())
    authority = factory.SubFactory(CommitteeItemFactory, purpose="chair", outcome="agreed")
    on = date(2017, 8, 15)
    what = "Written to the lamp makers."
    why_urgent = "The lamps went out."
    chair = factory.SubFactory(PersonFactory)
    chief_officer = factory.SubFactory(PersonFactory)
