"""Who is told of what, who is not, and that no mail says what people wrote."""

from datetime import date, datetime, timedelta

import pytest

from leadership import dates
from leadership.notices.models import Delivery, Notice
from leadership.notices.worker.mailing import mail_waiting
from tests.factories import IssueFactory, PersonFactory, RaiserFactory, ServiceFactory, WardFactory
from tests.personas import coordinator, councillor, manager, officer
from tracker import services
from tracker.models import Audience, Outcome, Raiser, Status, Step
from tracker.notices import KINDS, tell_of_late_issues, tell_of_unheard_issues
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db
CANARY = "Kanarienvogel"
DONE = {"outcome_kind": Outcome.DONE, "outcome": f"The lamp of {CANARY} is lit."}


class People:
    """A ward's councillors, co-ordinator and officer; who is asked is whom they were told of."""

    def __init__(self):
        self.ward = WardFactory(name="Elmwick")
        self.carol = councillor(of=self.ward)
        self.cyril = councillor(of=self.ward)
        self.wasim = coordinator(of=self.ward)
        self.olive = officer()
        self.elsewhere = councillor(of=WardFactory())
        self.gita = manager()

    def issue(self, status=Status.OPEN, raised_by=None, **kwargs):
        owner = None if status == Status.RAISED else self.olive.person
        issue = IssueFactory(
            ward=self.ward, status=status, owner=owner, title=f"Lamp of {CANARY}",
            description=f"{CANARY} fell", street=f"{CANARY} Row", created_by=raised_by,
            **(DONE if status == Status.ANSWERED else {}), **kwargs,
        )  # fmt: skip
        RaiserFactory(issue=issue, name=f"{CANARY} Smith", contact=f"{CANARY}@home.example")
        return issue

    def told(self):
        """Kind -> who was told of it, each once."""
        found = {}
        for kind, person in Notice.objects.order_by("pk").values_list("kind", "person"):
            names = {
                user.person_id: name for name, user in vars(self).items() if hasattr(user, "person")
            }
            found.setdefault(kind, []).append(names[person])
        return found


@pytest.fixture
def they():
    return People()


def test_who_is_given_an_issue_is_told(they, mailoutbox):
    issue = they.issue(Status.RAISED)
    issue = services.assign(issue=issue, owner=they.olive.person, by=they.wasim)
    assert they.told() == {"issue-assigned": ["olive"]}
    notice = Notice.objects.get()
    assert (notice.subject, notice.url) == (f"{issue.reference}, Elmwick", f"/issues/{issue.pk}/")
    assert [message.to for message in mailoutbox] == [[they.olive.email]]
    assert mailoutbox[0].subject == f"An issue is yours to answer: {issue.reference}, Elmwick"


def test_the_same_owner_with_another_date_is_not_told_again(they):
    issue = they.issue()
    services.assign(issue=issue, owner=they.olive.person, by=they.wasim, due=date(2017, 1, 1))
    assert they.told() == {}


def test_who_takes_an_issue_is_not_told_of_it(they, mailoutbox):
    services.assign(issue=they.issue(), owner=they.wasim.person, by=they.wasim)
    assert (they.told(), mailoutbox) == ({}, [])


def test_an_issue_raised_with_an_owner(they):
    services.raise_issue(ward=they.ward, by=they.gita, title="Lamp", owner=they.olive.person)
    services.raise_issue(ward=they.ward, by=they.gita, title="Drain")
    services.raise_issue(ward=they.ward, by=they.olive, title="Kept", owner=they.olive.person)
    assert they.told() == {"issue-assigned": ["olive"]}


def test_a_reply_reaches_who_raised_it_at_once_and_colleagues_with_the_digest(they, mailoutbox):
    issue = they.issue(raised_by=they.carol)
    services.answer(issue=issue, by=they.olive, **DONE)
    assert they.told() == {"issue-answered": ["carol"], "ward-issue-answered": ["cyril"]}
    assert [message.to for message in mailoutbox] == [[they.carol.email]]
    waiting = Delivery.objects.waiting().values_list("notice__person", "channel")
    assert list(waiting) == [(they.cyril.person_id, "digest")]


def test_a_councillor_named_as_its_raiser_raised_it(they):
    issue = they.issue()
    Raiser.objects.filter(issue=issue).update(
        kind=Raiser.Kind.COUNCILLOR, person=they.cyril.person, name="", contact=""
    )
    services.answer(issue=issue, by=they.olive, **DONE)
    assert they.told() == {"issue-answered": ["cyril"], "ward-issue-answered": ["carol"]}


def test_a_residents_issue_is_answered_to_the_ward(they):
    services.answer(issue=they.issue(), by=they.gita, **DONE)
    assert they.told() == {"ward-issue-answered": ["carol", "cyril"]}


def test_who_lost_the_seat_is_not_told(they):
    issue = they.issue(raised_by=they.carol)
    CouncillorTerm.objects.of_person(they.carol.person_id).update(end=dates.today())
    services.answer(issue=issue, by=they.olive, **DONE)
    assert they.told() == {"ward-issue-answered": ["cyril"]}


def test_not_yet_reaches_the_owner(they):
    services.dispute_answer(issue=they.issue(Status.ANSWERED), reason=CANARY, by=they.carol)
    assert they.told() == {"issue-disputed": ["olive"]}


def test_an_accepted_reply_reaches_the_owner(they):
    services.accept_answer(issue=they.issue(Status.ANSWERED), by=they.carol)
    assert they.told() == {"issue-accepted": ["olive"]}


def test_a_reopened_issue_reaches_the_owner(they):
    services.reopen(issue=they.issue(Status.CLOSED), reason=CANARY, by=they.carol)
    assert they.told() == {"issue-reopened": ["olive"]}


def test_a_closed_issue_reaches_who_raised_it(they):
    services.close_issue(issue=they.issue(raised_by=they.carol), by=they.olive, **DONE)
    assert they.told() == {"issue-closed": ["carol"]}


def test_an_update_reaches_owner_and_raiser_but_not_its_author(they):
    issue = they.issue(raised_by=they.carol)
    services.add_update(issue=issue, text=CANARY, by=they.olive)
    services.add_update(issue=issue, text=CANARY, by=they.carol)
    assert they.told() == {"issue-updated": ["carol", "olive"]}


def test_an_officers_note_is_not_told_to_councillors(they):
    issue = they.issue(raised_by=they.carol)
    services.add_update(issue=issue, text=CANARY, by=they.wasim, audience=Audience.INTERNAL)
    assert they.told() == {"issue-updated": ["olive"]}


def test_an_action_reaches_whose_it_is_where_they_may_see_the_issue(they):
    issue = they.issue()
    services.add_action(issue=issue, what=CANARY, owner=they.wasim.person, by=they.olive)
    services.add_action(issue=issue, what=CANARY, owner=they.elsewhere.person, by=they.olive)
    services.add_action(issue=issue, what=CANARY, owner=PersonFactory(), by=they.olive)
    services.add_action(issue=issue, what=CANARY, owner=they.olive.person, by=they.olive)
    services.add_action(issue=issue, what=CANARY, by=they.olive)
    assert they.told() == {"action-given": ["wasim"]}


def test_an_action_lets_an_officer_see_the_issue_and_tells_of_it(they):
    they.otto = officer()
    services.add_action(issue=they.issue(), what=CANARY, owner=they.otto.person, by=they.olive)
    assert they.told() == {"action-given": ["otto"]}


def test_nobody_is_told_of_an_issue_they_may_not_see(they, mailoutbox):
    they.olive.person.roles_held.update(end=dates.today())
    services.assign(issue=they.issue(Status.RAISED), owner=they.olive.person, by=they.wasim)
    assert (they.told(), mailoutbox) == ({}, [])


def test_owners_hear_once_what_became_late(they, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    today = dates.today()
    late = they.issue(due=today - timedelta(days=1))
    they.issue(due=today)
    they.issue(due=today - timedelta(days=8))
    they.issue(Status.ANSWERED, due=today - timedelta(days=1))
    assert tell_of_late_issues(today) == 1
    tell_of_late_issues(today)
    assert they.told() == {"issue-late": ["olive"]}
    notice = Notice.objects.get()
    assert notice.text == "It was due on 14 November 2017."
    assert notice.subject.startswith(late.reference)
    late.due = today - timedelta(days=2)
    late.save()
    tell_of_late_issues(today)
    assert they.told() == {"issue-late": ["olive", "olive"]}


def test_owners_hear_once_of_each_word_that_did_not_come(they, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    today = dates.today()
    missed = they.issue(hear_next=today - timedelta(days=1), due=today + timedelta(days=90))
    they.issue(hear_next=today)
    they.issue(hear_next=today - timedelta(days=8))
    they.issue(Status.RAISED, hear_next=today - timedelta(days=1))
    assert tell_of_unheard_issues(today) == 1
    tell_of_unheard_issues(today)
    assert they.told() == {"issue-unheard": ["olive"]}
    notice = Notice.objects.get()
    assert notice.text == "They were to hear by 14 November 2017."
    assert notice.subject.startswith(missed.reference)
    missed.hear_next = today - timedelta(days=2)
    missed.save()
    tell_of_unheard_issues(today)
    assert they.told() == {"issue-unheard": ["olive", "olive"]}


def everything_happens(they):
    """Every service that tells somebody, each with words that must not leave."""
    issue = they.issue(Status.RAISED, raised_by=they.carol, due=dates.today() - timedelta(1))
    services.assign(issue=issue, owner=they.olive.person, by=they.wasim)
    services.add_update(issue=issue, text=CANARY, by=they.wasim)
    services.add_action(issue=issue, what=CANARY, owner=they.olive.person, by=they.wasim)
    tell_of_late_issues(dates.today())
    services.answer(issue=issue, by=they.olive, **DONE)
    services.dispute_answer(issue=issue, reason=CANARY, by=they.carol)
    services.answer(issue=issue, by=they.olive, **DONE)
    services.accept_answer(issue=issue, by=they.carol)
    services.reopen(issue=issue, reason=CANARY, by=they.carol)
    services.close_issue(issue=issue, by=they.olive, **DONE)
    services.reopen(issue=issue, reason=CANARY, by=they.carol)
    services.escalate(issue=issue, to=Step.COORDINATOR, reason=CANARY, by=they.carol)
    services.answer(issue=issue, by=they.olive, **DONE)
    services.close_lapsed_answers(dates.today() + timedelta(60))
    unheard = they.issue(raised_by=they.carol, hear_next=dates.today() - timedelta(1))
    tell_of_unheard_issues(dates.today())
    services.pass_on(issue=unheard, service=ServiceFactory(), reason=CANARY, by=they.wasim)


def test_no_mail_and_no_notice_holds_what_people_wrote(they, mailoutbox):
    everything_happens(they)
    for person in (they.olive.person_id, they.carol.person_id, they.cyril.person_id):
        mail_waiting(person, "digest")
    assert set(they.told()) == {kind.slug for kind in KINDS}, "every kind was sent"
    assert not Delivery.objects.waiting().exists()
    assert len(mailoutbox) >= 8
    for message in mailoutbox:
        assert CANARY not in message.message().as_string()
    kept = [str(row) for row in Notice.objects.values()]
    assert [row for row in kept if CANARY in row] == []


def test_every_kind_is_declared_with_words_for_its_reader():
    assert len({kind.slug for kind in KINDS}) == len(KINDS)
    assert [kind.slug for kind in KINDS if not kind.when.endswith(".")] == []


@pytest.mark.parametrize("user", ["elsewhere", "gita"])
def test_whom_it_does_not_concern_hears_nothing(they, user):
    everything_happens(they)
    person = getattr(they, user).person
    assert not Notice.objects.filter(person=person).exists()
    assert Notice.objects.exclude(person=person).exists()


def test_an_owner_without_a_login_stops_nothing(they):
    owner = PersonFactory()
    issue = services.assign(issue=they.issue(Status.RAISED), owner=owner, by=they.wasim)
    assert (issue.owner, they.told()) == (owner, {})
