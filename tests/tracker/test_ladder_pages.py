"""The ladder on its pages: raising it further, what an issue's page says of it, what is shown
before an issue is raised, the first screens, the API, and how an issue came."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leadership.council.models import council
from leadership.dates.services import load_holidays
from tests.factories import (
    CategoryFactory,
    CoreOfferFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    PortfolioHolderFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    ServicePortfolioFactory,
    StandardFactory,
    WardFactory,
)
from tests.personas import coordinator, councillor, manager, officer, senior_officer
from tracker import services
from tracker.models import Issue, Outcome, Status, Step

pytestmark = pytest.mark.django_db
RAISE = "/issues/raise/"
WHY = "Two weeks and no word."
DONE = {"outcome_kind": Outcome.DONE, "outcome": "The drain is clear."}


@pytest.fixture(autouse=True)
def today(settings):
    def set_to(*day):
        settings.DEMO_DATE = datetime(*day, 10, 0)

    set_to(2017, 11, 6)  # a Monday
    return set_to


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick")


@pytest.fixture
def drains():
    return ServiceFactory(
        name="Drains", channel_kind="contact_centre", channel_text="0121 496 0001"
    )


@pytest.fixture
def rita(ward, drains):
    user = officer(PersonFactory(name="Rita Ray"))
    RelationshipManagerFactory(person=user.person, service=drains, ward=ward)
    return user


@pytest.fixture
def wasim(ward):
    return coordinator(of=ward, person=PersonFactory(name="Wasim Ward"))


@pytest.fixture
def sena(ward):
    return senior_officer(of=ward, person=PersonFactory(name="Sena Senior"))


@pytest.fixture
def carol(ward):
    return councillor(of=ward)


@pytest.fixture
def category(drains):
    return CategoryFactory(name="Blocked drains", usual_service=drains)


@pytest.fixture
def offered():
    load_holidays()
    StandardFactory(offer=CoreOfferFactory(start=date(2017, 7, 19)))


@pytest.fixture
def issue(ward, drains, rita, wasim, sena, carol):
    return services.raise_issue(
        ward=ward, by=carol, title="Blocked drain", service=drains, external_reference="BRUM-7"
    )


def page_of(client, user, address):
    client.force_login(user)
    return client.get(address).content.decode()


class TestBeforeItIsRaised:
    @pytest.fixture
    def typed(self, ward, category):
        return {"ward": ward.pk, "what": "Blocked drain", "category": category.slug}

    def test_the_question_whether_it_was_reported_stands_among_the_first(self, client, carol):
        client.force_login(carol)
        form = client.get(RAISE).context["form"]
        assert [field.name for field in form.first_fields()] == [
            "what", "street", "external_reference",
        ]  # fmt: skip
        assert "channel" not in form.fields

    def test_who_gets_it_and_the_dates_with_their_sums_are_shown_first(
        self, client, typed, rita, carol, offered
    ):
        client.force_login(carol)
        step = client.post(RAISE, {**typed, "external_reference": "BRUM-7"})
        page = step.content.decode()
        assert Issue.objects.count() == 0
        assert (
            "<strong>Rita Ray</strong>, Relationship Manager for Drains, gets it at once." in page
        )
        assert "by Tuesday 7 November" in page  # acknowledged
        assert "by Monday 13 November" in page  # answered
        assert step.context["check"].clocks[0].sum_in_words[1:] in page
        assert "Drains is first reported by contact centre: 0121 496 0001." in page
        done = client.post(RAISE, {**typed, "external_reference": "BRUM-7", "save_anyway": "yes"})
        issue = Issue.objects.get()
        assert done["Location"] == issue.get_absolute_url()
        assert (issue.owner, issue.step, issue.channel) == (rita.person, Step.MANAGER, "page")

    def test_without_a_reference_it_says_what_one_would_do(self, client, typed, rita, carol):
        client.force_login(carol)
        page = client.post(RAISE, typed).content.decode()
        assert "<strong>Rita Ray</strong> is Relationship Manager for Drains here." in page
        assert "without one the Ward Action Co-ordinator says who has it" in page
        assert "The core offer sets no times for it." in page

    def test_a_gap_is_said_where_dates_are_known(self, client, typed, carol, offered):
        client.force_login(carol)
        page = client.post(RAISE, {**typed, "external_reference": "B"}).content.decode()
        assert "No Relationship Manager answers for Drains here" in page

    def test_where_nothing_is_known_no_page_is_put_in_between(
        self, client, ward, typed, carol, offered
    ):
        client.force_login(carol)
        client.post(RAISE, {"ward": ward.pk, "what": "Blocked drain", "external_reference": "B"})
        assert Issue.objects.count() == 1

    def test_nor_where_the_service_has_neither_manager_nor_times(self, client, typed, carol):
        client.force_login(carol)
        client.post(RAISE, typed)
        assert Issue.objects.count() == 1

    def test_a_matter_that_is_open_already_and_who_gets_it_stand_on_one_page(
        self, client, ward, typed, rita, carol
    ):
        there = IssueFactory(ward=ward, title="Blocked drains")
        client.force_login(carol)
        step = client.post(RAISE, typed)
        assert step.context["duplicates"] == [there]
        assert "Who gets it, and by when" in step.content.decode()

    def test_a_manager_reads_that_the_relationship_manager_is_told(self, client, typed, rita):
        client.force_login(manager())
        page = client.post(RAISE, {**typed, "external_reference": "B"}).content.decode()
        assert "<strong>Rita Ray</strong>, Relationship Manager for Drains, is told of it." in page


class TestHowItCame:
    def test_an_officer_says_that_it_came_by_the_helpline(self, client, ward, carol):
        client.force_login(manager())
        client.post(RAISE, {"ward": ward.pk, "what": "Blocked drain", "channel": "helpline"})
        issue = Issue.objects.get()
        assert issue.channel == "helpline"
        page = client.get(issue.get_absolute_url()).content.decode()
        assert "<dt>How it came</dt><dd>Member helpline</dd>" in page

    def test_a_councillors_hand_is_these_pages_whatever_is_sent(self, client, ward, carol):
        client.force_login(carol)
        client.post(RAISE, {"ward": ward.pk, "what": "Blocked drain", "channel": "helpline"})
        assert Issue.objects.get().channel == "page"

    def test_at_a_meeting_it_is_the_meeting(self, client, ward):
        meeting = MeetingFactory(ward=ward, date=date(2017, 11, 1))
        client.force_login(manager())
        client.post(RAISE, {"ward": ward.pk, "what": "Blocked drain", "meeting": meeting.pk})
        assert Issue.objects.get().channel == "forum"

    def test_the_list_is_filtered_by_it(self, client, ward):
        by_mail = IssueFactory(ward=ward, channel="mailbox", title="By mail")
        IssueFactory(ward=ward, title="Not recorded")
        client.force_login(manager())
        page = client.get("/issues/", {"channel": "mailbox"}).content.decode()
        assert by_mail.title in page
        assert "Not recorded" not in page

    def test_it_is_a_column_of_the_list_that_is_taken_away(self, client, ward):
        IssueFactory(ward=ward, channel="mailbox", raised_on=date(2017, 10, 2))
        client.force_login(manager())
        address = reverse("report_download", args=["issues", "csv"])
        response = client.get(address, {"year": "2017-18", "copy": "working"})
        assert b"Member mailbox" in b"".join(response.streaming_content)

    def test_councillors_read_helpline_and_mailbox_where_they_are_given(self, client, carol):
        words = "For councillors, at the contact centre"
        assert words not in page_of(client, carol, "/")
        settings = council()
        settings.member_helpline, settings.member_mailbox = "0121 496 0001", "m@fenwick.example"
        settings.save()
        page = page_of(client, carol, "/")
        assert words in page
        assert "0121 496 0001" in page and "m@fenwick.example" in page


class TestRaisingItFurther:
    def address(self, issue):
        return reverse("issue_escalate", args=[issue.pk])

    def test_the_page_names_who_it_goes_to_and_chooses_the_next_step(self, client, issue, wasim):
        client.force_login(wasim)
        form = client.get(self.address(issue)).context["form"]
        assert form.fields["to"].choices == [
            (3, "Ward Action Co-ordinator and team: Wasim Ward"),
            (4, "Senior officer: Sena Senior"),
            (5, "Assistant Leader or Cabinet Member: not recorded"),
            (6, "Councillor Call for Action"),
        ]
        assert form["to"].value() == 3
        assert "reference" not in form.fields

    def test_what_is_not_on_the_ladder_begins_at_the_bottom(self, client, ward, wasim):
        issue = IssueFactory(ward=ward)
        client.force_login(wasim)
        form = client.get(self.address(issue)).context["form"]
        assert [label for _, label in form.fields["to"].choices][:2] == [
            "Standard channel", "Relationship Manager: no one is named",
        ]  # fmt: skip
        assert (form["to"].value(), "reference" in form.fields) == (1, True)

    def test_it_is_raised_and_the_issues_page_shows_the_steps(self, client, issue, wasim, today):
        today(2017, 11, 20)
        client.force_login(wasim)
        typed = {"version": issue.version, "to": 4, "reason": WHY}
        refused = client.post(self.address(issue), typed)
        assert set(refused.context["form"].errors) == {"skipped"}
        done = client.post(self.address(issue), {**typed, "skipped": "I am the co-ordinator."})
        assert done["Location"] == issue.get_absolute_url()
        page = client.get(issue.get_absolute_url())
        lines = page.context["ladder"]
        assert [(line.name, line.tag) for line in lines] == [
            ("Standard channel", "Done"),
            ("Relationship Manager, Rita Ray", "Done"),
            ("Senior officer, Sena Senior", "Now"),
            ("Assistant Leader or Cabinet Member", "Ahead"),
            ("Councillor Call for Action", "Ahead"),
        ]
        assert lines[0].days == "From Mon 6 November to Mon 6 November, the same day"
        assert lines[1].days == "From Mon 6 November to Mon 20 November, 14 days"
        assert lines[2].days == "From Mon 20 November, since today"
        assert lines[2].words == [WHY, "Left out in between: I am the co-ordinator."]
        text = page.content.decode()
        assert "Raised: Senior officer, Sena Senior." in text
        assert "<dt>Raised up to</dt><dd>Sena Senior<br>Senior officer</dd>" in text

    def test_a_word_that_did_not_come_is_a_red_line(self, client, issue, rita, wasim, today):
        services.acknowledge(
            issue=issue, who=rita.person, what_next="We look.", hear_next=date(2017, 11, 9), by=rita
        )
        today(2017, 11, 20)
        promised = "The word that was promised for Thu 9 November did not come."
        assert promised in page_of(client, wasim, issue.get_absolute_url())
        page = page_of(client, wasim, self.address(issue))
        assert "The councillors were to hear by Thu 9 November." in page

    def test_what_came_back_says_so_and_an_answered_one_has_nothing_ahead(
        self, client, issue, rita, carol
    ):
        services.answer(issue=issue, by=rita, **DONE)
        client.force_login(carol)
        lines = client.get(issue.get_absolute_url()).context["ladder"]
        assert [line.tag for line in lines] == ["Done", "Done"]
        services.dispute_answer(issue=issue, reason="Wet again", by=carol)
        lines = client.get(issue.get_absolute_url()).context["ladder"]
        assert (lines[2].name, lines[2].words) == (
            "Relationship Manager, Rita Ray", ["Came back, round 2"],
        )  # fmt: skip

    def test_an_issue_that_is_not_on_the_ladder_shows_none(self, client, ward, carol):
        page = page_of(client, carol, IssueFactory(ward=ward).get_absolute_url())
        assert "How far it went" not in page
        assert "Raise it further" in page

    def test_who_only_reads_is_offered_nothing_and_refused(self, client, issue, sena):
        assert "Raise it further" not in page_of(client, sena, issue.get_absolute_url())
        assert client.get(self.address(issue)).status_code == 404
        sent = {"version": 1, "to": 3, "reason": WHY}
        assert client.post(self.address(issue), sent).status_code == 404
        assert issue.ladder.count() == 2

    def test_at_the_top_there_is_no_button(self, client, issue, wasim):
        services.escalate(issue=issue, to=Step.CALL_FOR_ACTION, reason=WHY, skipped="Now", by=wasim)
        assert "Raise it further" not in page_of(client, wasim, issue.get_absolute_url())

    def test_the_page_asks_the_database_twelve_times_at_most(
        self, client, issue, drains, wasim, django_assert_max_num_queries
    ):
        holder = PortfolioHolderFactory()
        ServicePortfolioFactory(service=drains, portfolio=holder.portfolio)
        client.force_login(wasim)
        with django_assert_max_num_queries(12):
            client.get(self.address(issue))

    def test_an_issues_page_asks_as_often_with_three_steps_as_with_two(self, client, issue, wasim):
        client.force_login(wasim)
        client.get(issue.get_absolute_url())
        asked = queries_of(client, issue.get_absolute_url())
        services.escalate(issue=issue, to=Step.COORDINATOR, reason=WHY, by=wasim)
        assert queries_of(client, issue.get_absolute_url()) <= asked + 1  # the history has more
        assert asked <= 15


def queries_of(client, address):
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


class TestTheSeniorOfficersFirstScreen:
    def test_what_is_asked_stands_on_top_and_goes_with_the_reply(self, client, issue, sena, wasim):
        assert "Asked of you" not in page_of(client, sena, "/")
        services.escalate(
            issue=issue, to=Step.SENIOR, reason=WHY, skipped="I am the co-ordinator.", by=wasim
        )
        page = page_of(client, sena, "/")
        assert "One thing is asked of you" in page
        assert page.index("Asked of you") < page.index("In one line each")
        opened = client.get(issue.get_absolute_url()).content.decode()
        assert "Give a reply" in opened and "Add an action" in opened
        issue.refresh_from_db()
        typed = {"version": issue.version, "outcome_kind": "done", "outcome": "It is clear."}
        client.post(reverse("issue_answer", args=[issue.pk]), typed)
        issue.refresh_from_db()
        assert issue.status == Status.ANSWERED
        assert "Asked of you" not in page_of(client, sena, "/")

    def test_a_huddle_is_an_action_with_a_person_and_a_day(self, client, issue, sena, wasim):
        services.escalate(
            issue=issue, to=Step.SENIOR, reason=WHY, skipped="I am the co-ordinator.", by=wasim
        )
        action = services.add_action(
            issue=issue, what="Huddle on site", owner=wasim.person, due=date(2017, 11, 8), by=sena
        )
        assert (action.issue, action.owner) == (issue, wasim.person)


class TestTheApi:
    def test_it_is_raised_and_its_steps_are_read(self, client, issue, wasim):
        client.force_login(wasim)
        address = reverse("api_issue_escalate", args=[issue.pk])
        sent = {"version": issue.version, "to": 3, "reason": WHY}
        found = client.post(address, sent, content_type="application/json").json()
        assert (found["step"], found["external_reference"]) == (3, "BRUM-7")
        assert [(row["step"], row["name"]) for row in found["ladder"]] == [
            (1, None), (2, "Rita Ray"), (3, "Wasim Ward"),
        ]  # fmt: skip
        refused = client.post(
            address, {**sent, "version": 2, "to": 5}, content_type="application/json"
        )
        assert (refused.status_code, refused.json()["field"]) == (422, "skipped")
        rows = client.get(reverse("api_issues")).json()["results"]
        assert [row["step"] for row in rows] == [3]

    def test_the_public_reads_nothing_of_it(self, client, ward):
        issue = IssueFactory(ward=ward, released=True, step=Step.SENIOR, channel="mailbox")
        found = client.get(reverse("api_public_issue", args=[issue.reference])).json()
        assert not {"step", "ladder", "channel"} & set(found)


def test_the_admin_shows_the_steps_and_changes_none(client, issue, wasim):
    client.force_login(manager())
    address = reverse("admin:tracker_issue_change", args=[issue.pk])
    page = client.get(address).content.decode()
    assert "Relationship Manager, from 6 Nov 2017: Rita Ray" in page
    assert 'name="step"' not in page and 'name="with_person"' not in page
