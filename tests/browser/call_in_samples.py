"""Requests for call-in in each state, for the look at every page."""

from leadership.governance.services.call_ins import sign_request
from leadership.governance.services.hearings import record_outcome, record_summons
from leadership.meetings.models import Meeting
from leadership.people.models import User
from tests import governance_factories as make
from tests import personas
from tests.factories import PersonFactory

LONG_WORD = "Averyverylongwordwithoutanyspacesthatmustnotpushthepagewide"


def samples_of_call_ins(ward):
    clerk, saba = personas.committee_services(), personas.scrutiny_officer()
    subject = make.subject_now(by=clerk, title=f"Lanterns {LONG_WORD}")
    waiting = make.open_call_in(subject, LONG_WORD)
    second = personas.councillor(of=ward, person=PersonFactory(name=f"Bela {LONG_WORD}"))
    received = make.open_call_in(make.subject_now(by=clerk), LONG_WORD, asked=second.person)
    received = sign_request(request=received, version=received.version, by=second)
    set_down = make.heard_soon(by=saba)
    heard = heard_and_sent_back(make.heard_soon(by=saba), saba)
    return {
        "call_in_begin:year": subject.year,
        "call_in_begin:serial": subject.serial,
        "call_in_paper:year": subject.year,
        "call_in_paper:serial": subject.serial,
        "call:pk": set_down.pk,
        "call_in_detail:pk": [waiting.pk, received.pk, set_down.pk, heard.pk],
        "call_in_change:pk": waiting.pk,
        "call_in_sign:pk": waiting.pk,
        "call_in_judge:pk": received.pk,
        "summons_record:pk": set_down.pk,
        "summons_record:summons_pk": set_down.hearing.summonses.get().pk,
    }


def heard_and_sent_back(call_in, by: User):
    Meeting.objects.filter(pk=call_in.hearing.meeting_id).update(status="held")
    hearing = call_in.hearing
    hearing.meeting.refresh_from_db()
    record_summons(summons=hearing.summonses.get(), attended="no", note=LONG_WORD, by=by)
    record_outcome(hearing=hearing, outcome="referred_back", reasons=LONG_WORD, by=by)
    return call_in
