"""A co-ordinator goes: the own list, who could follow, and what the councillors are written."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from leadership.notices.models import Notice
from leadership.people.refusals import NotAllowed, Refused
from relationships.models import WardActionCoordinator
from tests import personas
from tests.factories import (
    ActionFactory,
    CommunityGroupFactory,
    CoordinatorAreaFactory,
    HandOverFactory,
    HandOverIssueFactory,
    HandOverWardFactory,
    HeirProposalFactory,
    IssueFactory,
    PersonFactory,
    RelationshipManagerFactory,
    WardFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tracker.hand_over_notices import tell_of_ending_secondments
from tracker.models import HandOver, HeirProposal
from tracker.services import hand_over, propose_heir

pytestmark = pytest.mark.django_db
TODAY, LAST = date(2017, 11, 15), date(2017, 12, 22)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def wasim(elm):
    """Co-ordinates Elm until 22 December."""
    user = personas.coordinator(of=elm, person=PersonFactory(name="Wasim Ward"))
    user.person.coordinator_appointments.update(secondment_end=LAST)
    return user


@pytest.fixture
def dora():
    person = PersonFactory(
        name="Dora Deputy", job_title="Area officer", work_telephone="01632 960007",
        work_email="dora@council.example",
    )  # fmt: skip
    return personas.officer(person=person)


def gone(wasim, heir, **given):
    """Wasim's work goes to that heir, or his appointment is left as a gap."""
    held = WardActionCoordinator.objects.get(person=wasim.person)
    key = f"wardactioncoordinator-{held.pk}"
    person = heir.person if heir else None
    return hand_over(
        person=wasim.person,
        on=LAST,
        by=personas.manager(),
        appointments={key: person},
        items={0: heir.person if heir else personas.officer().person},
        **given,
    )


def told(kind):
    return sorted(Notice.objects.filter(kind=kind).values_list("person__name", "subject", "url"))


def page(client, user, url):
    client.force_login(user)
    return " ".join(client.get(url).content.decode().split())


class TestTheOwnList:
    def test_what_is_open_the_groups_and_the_days_left(self, client, elm, wasim, dora):
        RelationshipManagerFactory(person=dora.person, ward=elm)
        IssueFactory(ward=elm, owner=wasim.person, title="Dark lamp")
        ActionFactory(issue=IssueFactory(ward=elm), owner=wasim.person, what="Walk the street")
        IssueFactory(ward=elm, owner=PersonFactory(), title="Not his")
        CommunityGroupFactory(wards=[elm], name="Friends of the Pond")
        CommunityGroupFactory(wards=[WardFactory()], name="Elsewhere")
        said = page(client, wasim, reverse("my_hand_over"))
        assert "37 days left: your secondment ends on Friday 22 December." in said
        for shown in ("Dark lamp", "Walk the street", "Friends of the Pond"):
            assert shown in said
        assert "Not his" not in said
        assert "Elsewhere" not in said
        assert "Appointments: Ward Action Co-ordinator, Elm." in said

    def test_without_a_day_it_says_so(self, client, elm):
        said = page(client, personas.coordinator(of=elm), reverse("my_hand_over"))
        assert "No day is set on which your secondment ends." in said
        assert "No open issue or action is in your name." in said

    def test_nobody_else_has_one(self, client, elm):
        for user in (
            personas.officer(), personas.manager(), personas.councillor(of=elm),
            personas.senior_officer(of=elm), personas.administrator(),
        ):  # fmt: skip
            client.force_login(user)
            for name in ("my_hand_over", "my_heir"):
                assert client.get(reverse(name)).status_code == 404

    def test_somebody_is_proposed_and_the_managers_are_told(self, client, wasim, dora):
        gita = personas.manager()
        client.force_login(wasim)
        given = {"heir": dora.person_id, "note": "She knows the groups."}
        answer = client.post(reverse("my_heir"), given, follow=True)
        said = " ".join(answer.content.decode().split())
        assert "The governance managers have what you propose." in said
        assert "You said on Wednesday 15 November: Dora Deputy." in said
        url = reverse("person_hand_over", args=[wasim.person_id])
        assert told("heir-proposed") == [(gita.person.name, "Wasim Ward", url)]
        said = page(client, gita, url)
        assert "Wasim Ward proposes Dora Deputy for the wards co-ordinated." in said
        assert "She knows the groups." in said
        assert "Proposed: Dora Deputy, by Wasim Ward." in said
        held = WardActionCoordinator.objects.get(person=wasim.person)
        form = client.get(url).context["form"]
        assert form[f"held_wardactioncoordinator-{held.pk}"].value() == str(dora.person_id)

    def test_the_latest_proposal_counts_and_may_name_nobody(self, wasim, dora):
        propose_heir(by=wasim, heir=dora.person, note="First")
        propose_heir(by=wasim, heir=None, note=" Please find somebody ")
        proposal = HeirProposal.objects.get()
        assert (proposal.heir, proposal.note) == (None, "Please find somebody")

    def test_who_may_not_propose_and_nobody_proposes_themselves(self, wasim, dora):
        with pytest.raises(NotAllowed):
            propose_heir(by=dora, heir=None)
        with pytest.raises(Refused):
            propose_heir(by=wasim, heir=wasim.person)
        assert HeirProposal.objects.count() == 0
        refuses(
            HeirProposalFactory(person=wasim.person),
            "heir_proposal_of_somebody_else",
            "Nobody follows themselves.",
            heir=wasim.person,
        )

    @pytest.mark.parametrize("more", [0, 3])
    def test_the_page_asks_the_same_however_much_there_is(
        self, client, elm, wasim, more, django_assert_num_queries
    ):
        for _ in range(1 + more):
            IssueFactory(ward=elm, owner=wasim.person)
            CommunityGroupFactory(wards=[elm])
        client.force_login(wasim)
        with django_assert_num_queries(OWN_LIST):
            client.get(reverse("my_hand_over"))


OWN_LIST = 12


class TestTheLetter:
    def test_each_councillor_is_told_once_and_reads_who_follows_and_what_is_open(
        self, client, elm, wasim, dora
    ):
        carol, elsewhere = personas.councillor(of=elm), personas.councillor(of=WardFactory())
        issue = IssueFactory(ward=elm, owner=wasim.person, title="Dark lamp")
        IssueFactory(owner=wasim.person, title="Of another ward")
        propose_heir(by=wasim, heir=dora.person)
        gone(wasim, dora)
        done = HandOver.objects.get()
        url = reverse("hand_over_letter", args=[done.pk])
        assert told("coordinator-changes") == [(carol.person.name, "Elm", url)]
        assert Notice.objects.get(kind="coordinator-changes").text == (
            "The letter says who follows, from when, and what is open."
        )
        assert HeirProposal.objects.count() == 0, "it is answered"
        said = page(client, carol, url)
        assert "To the councillors of Elm" in said
        assert (
            "From Friday 22 December 2017 Wasim Ward no longer co-ordinates the matters of your"
            in said
        )
        assert (
            "<strong>Dora Deputy</strong>, Area officer, follows from Friday 22 December 2017."
            in said
        )
        assert 'href="tel:01632960007"' in said
        assert 'href="mailto:dora@council.example"' in said
        assert f'Dark lamp</a><p class="rows__detail">{issue.reference} · now with Dora' in said
        assert "Of another ward" not in said
        client.force_login(elsewhere)
        assert client.get(url).status_code == 404

    def test_what_is_closed_meanwhile_is_no_longer_in_it(self, client, elm, wasim, dora):
        issue = IssueFactory(ward=elm, owner=wasim.person, title="Dark lamp")
        gone(wasim, dora)
        type(issue).objects.filter(pk=issue.pk).update(
            status="closed", closed_on=TODAY, outcome_kind="done"
        )
        said = page(client, personas.councillor(of=elm), HandOver.objects.get().get_absolute_url())
        assert "Dark lamp" not in said
        assert "Nothing of it is open." in said

    def test_a_gap_says_whom_to_ring_meanwhile(self, client, elm, wasim):
        gone(wasim, None)
        said = page(client, personas.councillor(of=elm), HandOver.objects.get().get_absolute_url())
        assert "Nobody is named yet who follows from Friday 22 December 2017." in said
        assert f'href="{reverse("ward_team", args=[elm.code, elm.slug])}"' in said

    def test_an_areas_councillors_read_of_their_own_ward_and_managers_of_all(self, client, dora):
        ash, oak = WardFactory(name="Ash"), WardFactory(name="Oak")
        area = CoordinatorAreaFactory(wards=[ash, oak])
        user = personas.login("Ari Area")
        WardActionCoordinator.objects.create(
            person=user.person, cluster=area, start=date(2017, 1, 1)
        )
        carol, both = personas.councillor(of=ash), personas.councillor(of=ash)
        personas.councillor(of=oak, person=None)
        IssueFactory(ward=oak, owner=user.person, title="In Oak")
        gone(user, dora)
        assert {subject for _, subject, _ in told("coordinator-changes")} == {"Ash", "Oak"}
        assert len(told("coordinator-changes")) == 3
        url = HandOver.objects.get().get_absolute_url()
        for councillor in (carol, both):
            said = page(client, councillor, url)
            assert "To the councillors of Ash" in said
            assert "In Oak" not in said
        said = page(client, personas.manager(), url)
        assert "To the councillors of Ash, Oak" in said
        assert "In Oak" in said

    def test_who_co_ordinates_nothing_leaves_no_letter(self, elm, dora):
        personas.councillor(of=elm)
        RelationshipManagerFactory(person=dora.person, ward=elm)
        hand_over(person=dora.person, on=LAST, by=personas.manager(), appointments={}, items={})
        assert HandOver.objects.count() == 0
        assert told("coordinator-changes") == []

    def test_a_ward_and_an_issue_stand_in_it_once(self):
        done = HandOverFactory()
        place, other = HandOverWardFactory(hand_over=done), HandOverWardFactory(hand_over=done)
        refused_by("hand_over_ward_once", by_sql, other, ward=place.ward)
        handed, more = HandOverIssueFactory(hand_over=done), HandOverIssueFactory(hand_over=done)
        refused_by("hand_over_issue_once", by_sql, more, issue=handed.issue)

    @pytest.mark.parametrize("more", [0, 3])
    def test_the_letter_asks_the_same_however_long_it_is(
        self, client, elm, more, django_assert_num_queries
    ):
        done = HandOverFactory()
        HandOverWardFactory(hand_over=done, ward=elm)
        for _ in range(more):
            HandOverWardFactory(hand_over=done)
            HandOverIssueFactory(hand_over=done, issue__ward=elm)
        client.force_login(personas.manager())
        with django_assert_num_queries(7):
            client.get(done.get_absolute_url())


class TestTheReminder:
    def test_co_ordinator_and_managers_hear_once_that_the_time_comes(self, wasim, elm):
        gita = personas.manager()
        soon = WardActionCoordinator.objects.get(person=wasim.person)
        assert soon.secondment_end == LAST
        for end in (date(2017, 12, 28), date(2017, 11, 14), None):
            other = personas.coordinator(of=WardFactory())
            other.person.coordinator_appointments.update(secondment_end=end)
        assert tell_of_ending_secondments(TODAY) == 1
        tell_of_ending_secondments(TODAY)
        managers = reverse("person_hand_over", args=[wasim.person_id])
        assert told("secondment-ends") == sorted(
            [
                (gita.person.name, "Wasim Ward, Elm", managers),
                ("Wasim Ward", "Wasim Ward, Elm", reverse("my_hand_over")),
            ]
        )
        assert {notice.text for notice in Notice.objects.all()} == {"It ends on 22 December 2017."}
        soon.secondment_end = date(2017, 12, 15)
        soon.save()
        tell_of_ending_secondments(TODAY)
        assert len(told("secondment-ends")) == 4, "another day is told of"

    def test_nobody_hears_of_one_that_ends_later(self, wasim):
        personas.manager()
        assert tell_of_ending_secondments(date(2017, 11, 9)) == 0
        assert told("secondment-ends") == []
