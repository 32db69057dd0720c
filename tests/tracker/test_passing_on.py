"""Not ours: who has it then, what the councillors read, and what becomes of the promised times."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.dates.services import load_holidays
from leadership.notices.models import Notice
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    AbsenceFactory,
    CoreOfferFactory,
    IssueFactory,
    OrganisationFactory,
    PersonFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    StandardFactory,
    WardFactory,
)
from tracker.models import ClockChange, Issue, Status, Step
from tracker.services import acknowledge, edit_issue, escalate, pass_on, raise_issue

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings):
    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 11, 15)
    return set_to


@pytest.fixture
def highways():
    return ServiceFactory(name="Highways")


@pytest.fixture
def waste():
    return ServiceFactory(name="Waste management", slug="waste")


@pytest.fixture
def hal():
    return personas.officer(person=PersonFactory(name="Hal Highway"))


@pytest.fixture
def wasim(elm, waste):
    """The Relationship Manager for waste in Elm."""
    user = personas.officer(person=PersonFactory(name="Wasim Waste"))
    RelationshipManagerFactory(person=user.person, service=waste, ward=elm)
    return user


@pytest.fixture
def carol(elm):
    return personas.councillor(of=elm)


@pytest.fixture
def issue(elm, highways, hal, carol):
    return IssueFactory(
        ward=elm, service=highways, owner=hal.person, title="Bags on the verge", created_by=carol
    )


def said(issue):
    return [(update.text, update.audience) for update in issue.updates.all()]


def told():
    return sorted(Notice.objects.values_list("kind", "person__name", "text"))


def test_it_goes_to_who_answers_for_the_service_there_and_the_councillor_is_told(
    issue, waste, wasim, hal, carol
):
    issue = pass_on(issue=issue, service=waste, reason=" The verge is swept by them. ", by=hal)
    assert (issue.owner, issue.service, issue.status) == (wasim.person, waste, Status.OPEN)
    assert issue.version == 2
    assert said(issue) == [
        (
            "Not for Highways: it is for Waste management, Wasim Waste."
            " The verge is swept by them.",
            "ward",
        )
    ]
    assert told() == sorted(
        [
            ("issue-passed-on", carol.person.name, "Read whose job it is now, and why."),
            ("issue-assigned", "Wasim Waste", ""),
        ]
    )
    assert not Issue.objects.visible_to(hal).exists()
    assert Issue.objects.visible_to(wasim).get() == issue


def test_work_that_had_begun_begins_anew_and_a_promised_word_stays_promised(
    issue, waste, wasim, hal
):
    issue = acknowledge(
        issue=issue, who=hal.person, what_next="We look", hear_next=date(2017, 11, 20), by=hal
    )
    Issue.objects.filter(pk=issue.pk).update(status=Status.IN_PROGRESS)
    issue = pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
    assert (issue.status, issue.hear_next) == (Status.OPEN, date(2017, 11, 20))


def test_where_nobody_is_named_it_is_a_gap_that_says_so(issue, waste, hal, carol):
    issue = pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
    assert (issue.owner, issue.service, issue.status) == (None, waste, Status.RAISED)
    assert said(issue) == [
        (
            "Not for Highways: it is for Waste management."
            " Nobody is named for Waste management in Elm yet. Theirs",
            "ward",
        )
    ]
    assert list(Issue.objects.with_gaps()) == [issue]
    assert [kind for kind, *_ in told()] == ["issue-passed-on"]


def test_who_is_away_is_stood_in_for(issue, waste, wasim, hal):
    dora = PersonFactory(name="Dora Deputy")
    AbsenceFactory(person=wasim.person, start=date(2017, 11, 1), deputy=dora)
    assert pass_on(issue=issue, service=waste, reason="Theirs", by=hal).owner == dora


def test_a_partner_has_somebody_or_cannot_be_chosen(issue, hal, elm):
    police = OrganisationFactory(name="Police")
    with pytest.raises(Refused, match="Nobody is named for Police in Elm."):
        pass_on(issue=issue, partnership=police, reason="Theirs", by=hal)
    held = RelationshipManagerFactory(partnership=police, city=True)
    issue = pass_on(issue=issue, partnership=police, reason="Theirs", by=hal)
    assert (issue.owner, issue.service) == (held.person, None)
    assert said(issue)[0][0].startswith("Not for Highways: it is for Police, ")


def test_an_issue_of_no_service_is_passed_on_as_well(elm, waste, wasim):
    issue = IssueFactory(ward=elm)
    issue = pass_on(issue=issue, service=waste, reason="Theirs", by=personas.manager())
    assert said(issue)[0][0] == "For Waste management, Wasim Waste. Theirs"


def test_it_is_refused_without_a_reason_a_choice_or_for_the_same_service(
    issue, highways, waste, hal
):
    for given, field in (
        ({"service": waste, "reason": " "}, "reason"),
        ({"reason": "Theirs"}, "service"),
        ({"service": highways, "reason": "Theirs"}, "service"),
    ):
        with pytest.raises(Refused) as refused:
            pass_on(issue=issue, by=hal, **given)
        assert refused.value.field == field
    with pytest.raises(Conflict):
        pass_on(issue=issue, service=waste, reason="Theirs", by=hal, version=9)
    issue.refresh_from_db()
    assert (issue.version, said(issue), told()) == (1, [], [])


@pytest.mark.parametrize("status", [Status.ANSWERED, Status.CLOSED])
def test_what_was_answered_is_not_passed_on(status, waste):
    with pytest.raises(Conflict, match="a reply was given"):
        pass_on(issue=IssueFactory(status=status), service=waste, reason="x", by=personas.manager())


def test_who_works_on_it_passes_it_on_and_nobody_else(issue, elm, waste, hal, carol):
    for user in (
        carol,
        personas.officer(),
        personas.senior_officer(of=elm),
        personas.administrator(),
        personas.coordinator(of=WardFactory()),
    ):
        with pytest.raises(NotAllowed):
            pass_on(issue=issue, service=waste, reason="x", by=user)
    assert said(issue) == []
    for user in (personas.coordinator(of=elm), personas.manager()):
        found = IssueFactory(ward=elm)
        assert pass_on(issue=found, service=waste, reason="x", by=user).service == waste


class TestTimes:
    """1, 5 and 10 working days for every service, 2, 3 and 20 for waste."""

    @pytest.fixture(autouse=True)
    def _offer(self, waste):
        load_holidays()
        offer = StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19))).offer
        StandardFactory(offer=offer, service=waste, acknowledge=2, respond=3, resolve=20)

    @pytest.fixture
    def raised(self, elm, highways, hal, today):
        def raise_on(*day, **given):
            today(*day)
            issue = raise_issue(
                ward=elm, by=personas.manager(), title="Bags", service=highways,
                owner=hal.person, **given,
            )  # fmt: skip
            today(2017, 11, 15)
            return issue

        return raise_on

    def dues(self, issue):
        return {clock.kind: (clock.days, clock.due) for clock in issue.clocks.all()}

    def test_what_runs_is_counted_by_the_new_services_times_from_the_same_day(
        self, raised, waste, hal
    ):
        issue = raised(2017, 11, 14)
        issue = pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
        assert self.dues(issue) == {
            "acknowledge": (2, date(2017, 11, 16)),
            "respond": (3, date(2017, 11, 17)),
            "resolve": (20, date(2017, 12, 12)),
        }
        assert issue.due == date(2017, 12, 12)
        assert {clock.received for clock in issue.clocks.all()} == {date(2017, 11, 14)}
        changes = ClockChange.objects.order_by("pk").values_list(
            "clock__kind", "before", "after", "because", "by"
        )
        because = "It was passed on: it is for Waste management"
        assert list(changes) == [
            ("acknowledge", date(2017, 11, 15), date(2017, 11, 16), because, hal.pk),
            ("respond", date(2017, 11, 21), date(2017, 11, 17), because, hal.pk),
            ("resolve", date(2017, 11, 28), date(2017, 12, 12), because, hal.pk),
        ]
        assert issue.clocks.get(kind="respond").sum_in_words == (
            "received Tue 14 November 2017; 3 working days; due Fri 17 November"
        )

    def test_what_was_missed_stays_missed_and_what_was_met_stays_met(
        self, raised, waste, hal, today
    ):
        issue = raised(2017, 11, 3)  # an acknowledgement was due on Monday, a reply by Friday
        today(2017, 11, 6)
        issue = acknowledge(
            issue=issue, who=hal.person, what_next="We look", hear_next=date(2017, 11, 20), by=hal
        )
        today(2017, 11, 15)
        before = self.dues(issue)
        issue = pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
        after = self.dues(issue)
        assert {kind: after[kind] for kind in ("acknowledge", "respond")} == {
            "acknowledge": (1, date(2017, 11, 6)),
            "respond": (5, date(2017, 11, 10)),
        }
        assert (before["resolve"], after["resolve"]) == (
            (10, date(2017, 11, 17)), (20, date(2017, 12, 1)),
        )  # fmt: skip
        assert issue.clocks.get(kind="acknowledge").met_on == date(2017, 11, 6)
        assert [change.clock.kind for change in ClockChange.objects.all()] == ["resolve"]

    def test_a_due_date_that_somebody_gave_stays(self, raised, waste, hal):
        issue = raised(2017, 11, 14, due=date(2018, 1, 8))
        issue = pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
        assert issue.due == date(2018, 1, 8)
        assert self.dues(issue)["resolve"] == (20, date(2017, 12, 12))

    def test_the_same_times_leave_no_change(self, raised, hal):
        issue = raised(2017, 11, 14)
        before = self.dues(issue)
        issue = pass_on(issue=issue, service=ServiceFactory(), reason="Theirs", by=hal)
        assert (self.dues(issue), ClockChange.objects.count()) == (before, 0)

    def test_an_old_record_is_given_no_times(self, elm, highways, hal, waste):
        issue = IssueFactory(ward=elm, service=highways, owner=hal.person)
        pass_on(issue=issue, service=waste, reason="Theirs", by=hal)
        assert issue.clocks.count() == 0

    def test_correcting_the_service_counts_anew_as_well(self, raised, waste, hal):
        issue = raised(2017, 11, 14)
        issue = edit_issue(issue=issue, by=hal, version=issue.version, service=waste)
        assert issue.due == date(2017, 12, 12)
        assert self.dues(issue)["respond"] == (3, date(2017, 11, 17))
        assert {change.because for change in ClockChange.objects.all()} == {
            "The service was corrected: Waste management"
        }
        issue = edit_issue(issue=issue, by=hal, version=issue.version, title="Bags again")
        assert ClockChange.objects.count() == 3

    def test_a_date_given_with_the_service_is_kept(self, raised, waste, hal):
        issue = raised(2017, 11, 14)
        issue = edit_issue(
            issue=issue, by=hal, version=issue.version, service=waste, due=date(2018, 1, 8)
        )
        assert issue.due == date(2018, 1, 8)


def test_the_page_names_who_answers_and_leads_on(client, issue, waste, wasim, hal):
    police = OrganisationFactory(name="Police")
    RelationshipManagerFactory(partnership=police, city=True, person__name="Pol Police")
    ServiceFactory(name="Parks")
    url = reverse("issue_pass_on", args=[issue.pk])
    client.force_login(hal)
    assert f'href="{url}"' in client.get(issue.get_absolute_url()).content.decode()
    shown = client.get(url)
    text = shown.content.decode()
    assert "It is with Highways now." in text
    assert ">Waste management: Wasim Waste</option>" in text
    assert ">Parks: nobody is named yet</option>" in text
    assert ">Police, a partner: Pol Police</option>" in text
    assert ">Highways: " not in text
    given = {"service": f"service-{waste.pk}", "reason": "", "version": issue.version}
    assert "This field is required." in client.post(url, given).content.decode()
    answer = client.post(url, {**given, "reason": "Theirs"}, follow=True)
    assert answer.redirect_chain == [("/", 302)]
    assert "Wasim Waste, Waste management, has it now." in answer.content.decode()
    issue.refresh_from_db()
    assert issue.owner == wasim.person


def test_a_co_ordinator_stays_with_the_issue_and_reads_of_the_gap(client, elm, issue, waste):
    client.force_login(personas.coordinator(of=elm))
    given = {"service": f"service-{waste.pk}", "reason": "Theirs", "version": issue.version}
    answer = client.post(reverse("issue_pass_on", args=[issue.pk]), given, follow=True)
    assert answer.redirect_chain == [(issue.get_absolute_url(), 302)]
    said = "Nobody is named for Waste management in Elm yet: it shows as a gap."
    assert said in answer.content.decode()


@pytest.mark.parametrize("more", [0, 3])
def test_the_page_asks_the_same_however_much_there_is(
    client, elm, issue, waste, hal, more, django_assert_num_queries
):
    for _ in range(more):
        RelationshipManagerFactory(service=ServiceFactory(), ward=elm)
    client.force_login(hal)
    with django_assert_num_queries(11):
        client.get(reverse("issue_pass_on", args=[issue.pk]))


def test_over_the_api_the_service_is_named_by_its_slug(client, issue, waste, wasim, hal):
    client.force_login(hal)
    url = reverse("api_issue_pass_on", args=[issue.pk])
    given = {"version": issue.version, "service": "waste", "reason": "Theirs"}
    refused = client.post(url, {**given, "service": "none"}, "application/json")
    assert refused.status_code == 400
    answer = client.post(url, given, "application/json")
    assert answer.status_code == 204, "it has passed out of the officer's sight"
    issue.refresh_from_db()
    assert (issue.owner, issue.service) == (wasim.person, waste)


def test_on_the_ladder_the_next_relationship_manager_holds_the_step(
    issue, elm, carol, hal, highways, wasim, waste
):
    RelationshipManagerFactory(person=hal.person, service=highways, ward=elm)
    escalate(issue=issue, to=Step.MANAGER, reason="No reply", skipped="Bags burst", by=carol)
    pass_on(issue=issue, service=waste, reason="Bags are theirs.", by=hal)
    issue.refresh_from_db()
    assert (issue.step, issue.with_person, issue.owner) == (
        Step.MANAGER, wasim.person, wasim.person,
    )  # fmt: skip
    assert issue.ladder.get().with_person == hal.person, "the row keeps to whom it was raised"
    assert not Issue.objects.visible_to(hal).filter(pk=issue.pk).exists()
    pass_on(issue=issue, service=ServiceFactory(), reason="Neither are we.", by=wasim)
    issue.refresh_from_db()
    assert (issue.step, issue.with_person, issue.owner) == (Step.MANAGER, None, None)
