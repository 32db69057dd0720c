"""A committee with something of everything, and one with nothing, for the look at every page."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from leadership.dates.vague import VagueDate
from tests import committee_factories as make
from tests.factories import AttendanceFactory, OfficerPostFactory, PaperFactory

TODAY = date(2017, 11, 15)
LONG_WORD = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"
SENT = timezone.make_aware(datetime(2017, 8, 1, 9, 30))


def samples_of_committees():
    body = make.CommitteeFactory(
        name="Corporate Lanterns and Luminescence Overview and Scrutiny Committee",
        also_known_as=LONG_WORD,
    )
    empty = make.CommitteeFactory(name="Empty Committee", kind="cabinet_committee", quorum=3)
    make.CommitteeFactory(kind="sub_committee", parent=body)
    make.CommitteeFactory(name="Old Panel", kind="other", end=date(2016, 5, 1))
    seats = [
        make.BodyAppointmentFactory(body=body, group=group, capacity=capacity)
        for group, capacity in (("Yellow Group", "chair"), (LONG_WORD, "deputy"), ("", "member"))
    ]
    dated = samples_of_dates(body)
    held = samples_of_a_meeting(body, seats)
    for days in range(1, 25):
        make.CommitteeMeetingFactory(body=body, date=TODAY - timedelta(days))
    return {
        "committee:pk": body.pk,
        "committee_detail:pk": [body.pk, empty.pk],
        "seat_pk": seats[0].pk,
        "date_pk": dated.pk,
        **held,
    }


def samples_of_dates(body):
    """A year with a date that is fixed, one off the weekday and one of two days."""
    schedule = make.MeetingScheduleFactory(
        body=body, weekday=2, time=time(10, 30), venue="Committee Room 2"
    )
    for day in (date(2017, 12, 13), date(2018, 3, 1)):
        make.ScheduledDateFactory(schedule=schedule, when=VagueDate.on(day))
    planned = make.CommitteeMeetingFactory(
        body=body, status="scheduled", date=date(2017, 12, 13), stated_weekday=3, webcast="live"
    )
    schedule.dates.filter(when_first=planned.date).update(meeting=planned)
    either = VagueDate.several(date(2018, 4, 4), date(2018, 4, 11))
    return make.ScheduledDateFactory(schedule=schedule, when=either)


def samples_of_a_meeting(body, seats):
    held = make.CommitteeMeetingFactory(
        body=body, time=time(10, 30), finished=time(12, 25), chair=seats[1].person, webcast="both",
        webcast_address="https://webcast.example/7", notes=f"The lamps of {LONG_WORD} were noted.",
        circulated_notes="The lamps of Elm Row were noted.", circulated_at=SENT,
    )  # fmt: skip
    for seat, how in zip(seats, ("apologies", "present", "absent"), strict=True):
        AttendanceFactory(meeting=held, person=seat.person, how=how)
    held.officers_present.add(OfficerPostFactory(section=LONG_WORD).person)
    item = make.CommitteeItemFactory(
        meeting=held, kind="requests", page_from=3, page_to=24, purpose="consider",
        presenter="Corporate Director", outcome="agreed", outcome_text="It was agreed.",
    )  # fmt: skip
    make.CommitteeItemFactory(meeting=held, kind="report", page_from=26, page_to=52)
    make.ResolutionFactory(item=item, label="(i)")
    make.RequestReceivedFactory(item=item)
    PaperFactory(meeting=held, agenda_item=item, label="A", file=None)
    make.TermsOfReferenceFactory(body=body, settled_at=item)
    make.DelegatedActFactory(authority=item)
    row = make.DeclarationFactory(meeting=held, item=item)
    return {
        "meeting_declarations:pk": held.pk,
        "declaration:pk": held.pk,
        "declaration_pk": row.pk,
        "agenda_item_outcome:pk": held.pk,
        "agenda_item_outcome:item_pk": item.pk,
        "agenda_standing:pk": held.pk,
        "meeting_webcast:pk": held.pk,
        "notes_changes:pk": held.pk,
        "notes_circulate:pk": held.pk,
    }
