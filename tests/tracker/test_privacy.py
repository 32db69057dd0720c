"""A councillor's private matter: who sees it, what refuses, and what the database holds."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leadership import dates
from leadership.notices.models import Notice
from leadership.people.models import RoleHeld
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import (
    AbsenceFactory,
    ActionFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    RelationshipManagerFactory,
    ServiceFactory,
    UpdateFactory,
    WardFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tracker import services
from tracker.access import Standing
from tracker.leaving import leaving
from tracker.models import Audience, Issue, Outcome, PrivateMatter, SeenBy, Status
from tracker.options import filter_options
from tracker.services.evening import evening_of
from wards.models import CouncillorTerm

pytestmark = pytest.mark.django_db
YELLOW, GREEN = "Yellow Party", "Green Party"
TODAY = date(2017, 11, 15)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


class People:
    """A ward with three councillors of two parties, its officers, and everybody else."""

    def __init__(self):
        self.ward = WardFactory(name="Elmwick")
        elsewhere = WardFactory(name="Oakham")
        self.carol = personas.councillor(of=self.ward, party=YELLOW)
        self.yusuf = personas.councillor(of=self.ward, party=YELLOW)
        self.greta = personas.councillor(of=self.ward, party=GREEN)
        self.wasim = personas.coordinator(of=self.ward)
        self.olive = personas.officer()  # answers for it
        self.dora = personas.officer()  # stands in for who answers for another one
        self.otto = personas.officer()
        self.sena = personas.senior_officer(of=self.ward)
        self.gita = personas.manager()
        self.ade = personas.administrator()
        self.installer = personas.installer()
        self.cyril = personas.councillor(of=elsewhere, party=YELLOW)
        self.winnie = personas.coordinator(of=elsewhere)
        self.former = personas.councillor()
        self.away = PersonFactory(name="Ava Away")
        AbsenceFactory(person=self.away, deputy=self.dora.person)

    def matter(self, seen_by, **kwargs):
        private = {"private_of": self.carol.person} if seen_by != SeenBy.WARD else {}
        party = YELLOW if seen_by == SeenBy.PARTY else ""
        return IssueFactory(
            ward=self.ward, seen_by=seen_by, private_party=party, **private, **kwargs
        )

    def everybody(self):
        return {name: one for name, one in vars(self).items() if hasattr(one, "username")}

    def who_see(self, issue):
        """By the database and by what stands on every button: the two agree."""
        by_database = {
            name
            for name, user in self.everybody().items()
            if Issue.objects.visible_to(user).filter(pk=issue.pk).exists()
        }
        issue = Issue.objects.select_related("ward").get(pk=issue.pk)
        by_standing = {
            name for name, user in self.everybody().items() if Standing(user, issue).sees
        }
        assert by_database == by_standing
        return by_database


@pytest.fixture
def they():
    return People()


DEALING = {"wasim", "olive"}
NAMED = {
    SeenBy.ME: {"carol"},
    SeenBy.PARTY: {"carol", "yusuf"},
    SeenBy.COLLEAGUES: {"carol", "yusuf", "greta"},
    SeenBy.WARD: {"carol", "yusuf", "greta", "sena", "gita", "ade", "installer"},
}


@pytest.mark.parametrize("seen_by", SeenBy.values)
def test_a_matter_is_seen_by_those_named_and_the_officers_dealing_and_nobody_else(they, seen_by):
    issue = they.matter(seen_by, owner=they.olive.person)
    assert they.who_see(issue) == NAMED[seen_by] | DEALING


@pytest.mark.parametrize("seen_by", SeenBy.values)
def test_who_stands_in_for_the_owner_sees_it_while_the_owner_is_away(they, seen_by):
    issue = they.matter(seen_by, owner=they.away)
    assert they.who_see(issue) == NAMED[seen_by] | {"wasim", "dora"}


@pytest.mark.parametrize("seen_by", SeenBy.values)
def test_what_may_be_done_is_for_those_who_see_it_alone(they, seen_by):
    issue = they.matter(seen_by, owner=they.olive.person)
    seen = they.who_see(issue)
    for name, user in they.everybody().items():
        standing = Standing(user, issue)
        done = {
            "works_on": standing.works_on,
            "edits": standing.edits,
            "replies": standing.replies,
            "sees_internal": standing.sees_internal,
            "sees_raiser": standing.sees_raiser,
            "shares": standing.shares,
        }
        assert name in seen or not any(done.values()), (name, done)
        if seen_by != SeenBy.WARD:
            assert standing.works_on == (name in DEALING)
            assert standing.sees_internal == (name in DEALING)
            assert standing.shares == (name == "carol")


def test_a_manager_who_co_ordinates_the_ward_deals_with_it_and_a_manager_who_does_not_manages_none(
    they,
):
    issue = they.matter(SeenBy.ME)
    RoleHeld.objects.create(
        person=they.wasim.person, role="governance_manager", start=personas.LONG_AGO
    )
    assert they.who_see(issue) == {"carol", "wasim"}
    both = Standing(personas.User.objects.get(pk=they.wasim.pk), issue)
    assert (both.works_on, both.manages) == (True, False)
    assert Standing(they.gita, issue).manages is False


def test_when_the_councillors_term_ends_the_matter_stays_with_the_officers_and_nobody_gains_it(
    they,
):
    issue = they.matter(SeenBy.ME, owner=they.olive.person)
    term = CouncillorTerm.objects.get(person=they.carol.person)
    CouncillorTerm.objects.filter(pk=term.pk).update(end=TODAY)
    after = personas.login("Sabine Successor")
    CouncillorTerm.objects.create(seat=term.seat, person=after.person, party=YELLOW, start=TODAY)
    they.carol, they.after = (personas.User.objects.get(pk=one.pk) for one in (they.carol, after))
    assert they.who_see(issue) == {"wasim", "olive"}
    assert they.who_see(they.matter(SeenBy.PARTY)) == {"wasim", "yusuf", "after"}


def test_who_changes_the_party_sees_its_matters_and_the_old_ones_no_more(they):
    issue = they.matter(SeenBy.PARTY)
    CouncillorTerm.objects.filter(person=they.yusuf.person).update(party=GREEN)
    CouncillorTerm.objects.filter(person=they.greta.person).update(party=YELLOW)
    they.yusuf = personas.User.objects.get(pk=they.yusuf.pk)
    they.greta = personas.User.objects.get(pk=they.greta.pk)
    assert they.who_see(issue) == {"carol", "greta", "wasim"}


def test_whose_party_is_not_recorded_sees_no_partys_matters(they):
    blank = personas.councillor(of=they.ward)
    issue = they.matter(SeenBy.PARTY)
    assert not Issue.objects.visible_to(blank).filter(pk=issue.pk).exists()
    assert Standing(blank, issue).sees is False


def test_the_list_costs_no_query_more_and_reads_the_index_of_the_ward(they):
    def cost(user):
        user = personas.User.objects.get(pk=user.pk)
        with CaptureQueriesContext(connection) as queries:
            list(Issue.objects.visible_to(user))
        return len(queries)

    # whose wards, which roles, who is away, an officer’s tasks, and the list
    assert {name: cost(they.everybody()[name]) for name in ("carol", "sena", "gita", "otto")} == {
        "carol": 3, "sena": 4, "gita": 3, "otto": 5,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plans = {
        name: Issue.objects.visible_to(they.everybody()[name]).latest_first()[:25].explain()
        for name in ("carol", "sena", "wasim", "gita")
    }
    assert "issue_latest" in plans["gita"]
    for name in ("carol", "sena", "wasim"):
        assert "ward_id" in plans[name].partition("Index Cond")[2] or "issue_" in plans[name]
    matters = PrivateMatter.objects.visible_to(they.gita).latest_first()[:25]
    assert "issue_private" in matters.explain()


# raising


def raised(they, seen_by, **kwargs):
    said = {"ward": they.ward, "by": they.carol, "title": "A quiet word", "seen_by": seen_by}
    return services.raise_issue(**(said | kwargs))


@pytest.mark.parametrize(
    ("seen_by", "party"), [(SeenBy.ME, ""), (SeenBy.PARTY, YELLOW), (SeenBy.COLLEAGUES, "")]
)
def test_a_councillor_raises_for_some_eyes_alone(they, seen_by, party):
    issue = raised(they, seen_by)
    issue.refresh_from_db()
    assert (issue.seen_by, issue.private_of, issue.private_party) == (
        seen_by, they.carol.person, party,
    )  # fmt: skip
    assert (issue.raiser.kind, issue.raiser.person) == ("councillor", they.carol.person)
    assert (issue.status, issue.is_private) == (Status.RAISED, True)


def test_what_says_nothing_of_it_is_the_wards(they):
    issue = services.raise_issue(ward=they.ward, by=they.carol, title="A lamp")
    assert (issue.seen_by, issue.private_of, issue.private_party) == (SeenBy.WARD, None, "")


@pytest.mark.parametrize(
    "name", ["wasim", "olive", "sena", "gita", "ade", "cyril", "winnie", "former"]
)
def test_nobody_but_the_wards_councillors_raises_privately(they, name):
    with pytest.raises(NotAllowed):
        raised(they, SeenBy.ME, by=they.everybody()[name])
    assert not Issue.objects.exists()


def test_what_was_raised_at_a_meeting_is_not_private(they):
    meeting = MeetingFactory(ward=they.ward, date=TODAY - timedelta(days=3))
    with pytest.raises(Refused) as refused:
        raised(they, SeenBy.COLLEAGUES, meeting=meeting)
    assert (refused.value.message, refused.value.field) == (
        "What was raised at a meeting is not private.",
        "meeting",
    )
    assert not Issue.objects.exists()


def test_a_residents_matter_is_not_a_councillors_private_one(they):
    resident = services.RaisedBy(kind="resident", name="Robin", contact="01632 960001")
    with pytest.raises(Refused) as refused:
        raised(they, SeenBy.ME, raised_by=resident)
    assert refused.value.field == "raised_by"
    assert not Issue.objects.exists()


def test_where_nobody_could_deal_with_it_that_is_said(they):
    nobody = WardFactory(name="Ashbourne")
    alone = personas.councillor(of=nobody, party=YELLOW)
    with pytest.raises(Refused) as refused:
        raised(they, SeenBy.ME, ward=nobody, by=alone)
    assert (refused.value.message, refused.value.field) == (
        "Ashbourne has no Ward Action Co-ordinator today, so nobody could deal with a private"
        " matter. Let everybody who works for the ward see it, or wait.",
        "seen_by",
    )
    assert not Issue.objects.exists()


def test_a_party_that_is_not_recorded_names_nobody(they):
    with pytest.raises(Refused, match="It is not recorded for which party you sit"):
        raised(they, SeenBy.PARTY, by=personas.councillor(of=they.ward))
    assert not Issue.objects.exists()


# opening it to more people


def test_its_councillor_opens_it_step_by_step_and_an_update_says_so(they):
    issue = raised(they, SeenBy.ME)
    seen = [they.who_see(issue)]
    for seen_by in (SeenBy.PARTY, SeenBy.COLLEAGUES, SeenBy.WARD):
        services.share(issue=issue, seen_by=seen_by, by=they.carol)
        seen.append(they.who_see(issue))
    dealing = {"wasim"}
    assert seen == [
        NAMED[each] | dealing for each in (SeenBy.ME, SeenBy.PARTY, SeenBy.COLLEAGUES, SeenBy.WARD)
    ]
    issue.refresh_from_db()
    assert (issue.seen_by, issue.private_of, issue.private_party) == (SeenBy.WARD, None, "")
    assert [(each.text, each.audience, each.by) for each in issue.updates.oldest_first()] == [
        (f"Opened to more people: {words} may see it from now on.", Audience.WARD, they.carol)
        for words in (
            "one party’s councillors of the ward and the officers dealing",
            "the ward’s councillors and the officers dealing",
            "everybody who works for the ward",
        )
    ]


def test_it_is_never_closed_again(they):
    issue = raised(they, SeenBy.COLLEAGUES)
    for narrower in (SeenBy.ME, SeenBy.PARTY, SeenBy.COLLEAGUES):
        with pytest.raises(Refused) as refused:
            services.share(issue=issue, seen_by=narrower, by=they.carol)
        assert (refused.value.message, refused.value.field) == (
            "It can be opened to more people, not to fewer: others have read it.",
            "seen_by",
        )
    services.share(issue=issue, seen_by=SeenBy.WARD, by=they.carol)
    with pytest.raises(Conflict, match="sees this issue already"):
        services.share(issue=issue, seen_by=SeenBy.COLLEAGUES, by=they.carol)


def test_nobody_else_opens_it(they):
    issue = they.matter(SeenBy.COLLEAGUES, owner=they.olive.person)
    for name, user in they.everybody().items():
        if name != "carol":
            with pytest.raises(NotAllowed):
                services.share(issue=issue, seen_by=SeenBy.WARD, by=user)
    issue.refresh_from_db()
    assert issue.seen_by == SeenBy.COLLEAGUES


def test_opening_it_while_somebody_edits_is_a_conflict_and_overwrites_nothing(they):
    issue = raised(they, SeenBy.ME)
    read = issue.version
    services.edit_issue(issue=issue, by=they.wasim, version=read, title="A word, corrected")
    with pytest.raises(Conflict) as conflict:
        services.share(issue=issue, seen_by=SeenBy.WARD, by=they.carol, version=read)
    assert any("A word, corrected" in change for change in conflict.value.changes)
    services.share(issue=issue, seen_by=SeenBy.WARD, by=they.carol, version=read + 1)
    with pytest.raises(Conflict) as conflict:
        services.edit_issue(issue=issue, by=they.wasim, version=read + 1, title="Mine")
    assert any("everybody who works for the ward" in line for line in conflict.value.changes)
    issue.refresh_from_db()
    assert issue.title == "A word, corrected"


# what a private matter does not do


def test_it_is_not_published_before_it_is_opened(they):
    issue = they.matter(SeenBy.ME, owner=they.olive.person)
    for by in (they.olive, they.wasim):
        with pytest.raises(Refused, match="its councillor opens it to the ward first"):
            services.release(issue=issue, public_summary="A word", public_outcome="", by=by)
        with pytest.raises(Refused, match="A private matter is not published"):
            services.add_update(issue=issue, text="Hello", by=by, audience=Audience.PUBLIC)
    services.share(issue=issue, seen_by=SeenBy.WARD, by=they.carol)
    services.release(issue=issue, public_summary="A word", public_outcome="", by=they.wasim)
    issue.refresh_from_db()
    assert issue.released_at is not None


def test_it_stands_on_no_sheet_of_a_forum(they):
    issue = they.matter(SeenBy.COLLEAGUES, raised_on=TODAY - timedelta(days=9))
    meeting = MeetingFactory(ward=they.ward, status="sitting", date=TODAY)
    with pytest.raises(Refused, match="stands on no meeting's sheet"):
        services.carry_over(issue=issue, meeting=meeting, by=they.wasim)
    evening = evening_of(meeting, they.wasim)
    assert (evening.raised, evening.carried, evening.waiting) == ([], [], [])
    open_to_all = they.matter(SeenBy.WARD, raised_on=TODAY - timedelta(days=9))
    assert evening_of(meeting, they.wasim).waiting == [open_to_all]


def test_nobody_removes_its_text_before_it_is_opened(they):
    issue = they.matter(SeenBy.ME)
    update = UpdateFactory(issue=issue, text="A name")
    with pytest.raises(NotAllowed):
        services.redact(issue=issue, fields=["title"], reason="A name", by=they.gita)
    with pytest.raises(NotAllowed):
        services.redact_update(update=update, reason="A name", by=they.gita)
    update.refresh_from_db()
    assert update.text == "A name"


def test_a_merge_of_categories_counts_what_one_sees(they):
    category = CategoryFactory()
    they.matter(SeenBy.ME, category=category)
    they.matter(SeenBy.WARD, category=category)
    touched = services.issues_touched_by_merge
    assert [touched(category, by) for by in (they.gita, they.ade, they.wasim)] == [1, 1, 2]


def test_an_owner_of_private_matters_alone_is_no_choice_of_a_filter(they):
    only = PersonFactory(name="Odo Onlyprivate")
    they.matter(SeenBy.ME, owner=only)
    seen = {
        name: "Odo Onlyprivate" in dict(filter_options(user).owners).values()
        for name, user in they.everybody().items()
    }
    assert {name for name, there in seen.items() if there} == {"carol", "wasim"}


def test_those_who_do_not_see_it_are_told_nothing(they):
    issue = raised(they, SeenBy.ME)
    services.assign(issue=issue, owner=they.olive.person, by=they.wasim)
    services.add_update(issue=issue, text="We look at it", by=they.wasim)
    services.answer(issue=issue, outcome_kind=Outcome.DONE, outcome="It is seen to.", by=they.olive)
    services.dispute_answer(issue=issue, reason="Not quite", by=they.carol)
    told = set(Notice.objects.values_list("person", flat=True))
    assert told == {they.olive.person_id, they.carol.person_id}


# what a manager is told


def test_a_manager_is_told_that_it_is_there_and_nobody_else_is(they):
    category = CategoryFactory(name="Housing advice")
    issue = they.matter(SeenBy.ME, category=category, due=TODAY)
    they.matter(SeenBy.WARD)
    (matter,) = PrivateMatter.objects.visible_to(they.gita)
    assert (matter.ward, matter.category, matter.raised_on, matter.due) == (
        they.ward, category, issue.raised_on, TODAY,
    )  # fmt: skip
    for name, user in they.everybody().items():
        if name != "gita":
            assert not PrivateMatter.objects.visible_to(user).exists(), name


def test_the_view_has_ward_category_and_dates_alone():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name = 'tracker_private_matter' AND table_schema = 'public'"
        )
        columns = {name for (name,) in cursor.fetchall()}
    assert columns == {
        "issue_id", "ward_id", "category_id", "raised_on", "due", "answered_on", "closed_on",
    }  # fmt: skip
    assert columns == {field.column for field in PrivateMatter._meta.concrete_fields}


def test_a_leavers_private_matters_are_handed_over_without_their_words(they, client):
    category = CategoryFactory(name="Housing advice")
    said = {"title": "Wispergrove", "description": "Wispergrove", "category": category}
    issue = they.matter(SeenBy.ME, owner=they.olive.person, due=TODAY, **said)
    ActionFactory(issue=issue, owner=they.olive.person, what="Wispergrove")
    client.force_login(they.gita)
    path = f"/people/{they.olive.person_id}/hand-over/"
    page = client.get(path).content.decode()
    assert "A private matter, Elmwick, Housing advice, raised on" in page
    assert "An action on a private matter, Elmwick" in page
    assert "Wispergrove" not in page and issue.reference not in page
    done = client.post(path, {f"items_{they.wasim.person_id}": they.otto.person_id})
    assert done.status_code == 302
    issue.refresh_from_db()
    assert issue.owner == they.otto.person
    assert they.who_see(issue) == {"carol", "wasim", "otto"}


def test_the_heir_of_a_private_matter_follows_from_ward_and_category_alone(they):
    """By its service a manager would learn more of it."""
    service = ServiceFactory()
    RelationshipManagerFactory(person__name="Rita Ray", service=service, ward=they.ward)
    they.matter(SeenBy.ME, owner=they.olive.person, service=service)
    (group,) = leaving(they.olive.person, TODAY).groups
    assert (group.heir, group.because) == (they.wasim.person, {"co-ordinator of the ward"})


# what the database holds


def test_a_private_matter_is_somebodys_and_what_the_ward_sees_is_nobodys(they):
    said = "A private matter is one councillor's; what the ward sees is nobody's."
    open_to_all, private = they.matter(SeenBy.WARD), they.matter(SeenBy.COLLEAGUES)
    refused_by("issue_never_narrower", by_sql, open_to_all, private_of=they.carol.person)
    refused_by("issue_private_matter_is_somebodys", by_sql, private, seen_by="ward")
    refused_by("issue_never_narrower", by_sql, private, private_of=None)
    refused_by("issue_private_matter_is_somebodys", IssueFactory, seen_by="me")
    private.private_of = None
    with pytest.raises(ValidationError) as refused:
        private.full_clean()
    assert said in refused.value.messages


def test_a_partys_matter_says_which_party_and_no_other_does(they):
    said = "A matter of one party says which, and no other does."
    refuses(they.matter(SeenBy.PARTY), "issue_private_party_said", said, private_party="")
    refuses(they.matter(SeenBy.ME), "issue_private_party_said", said, private_party=YELLOW)
    refuses(they.matter(SeenBy.WARD), "issue_private_party_said", said, private_party=YELLOW)


def test_a_private_matter_is_not_released_and_not_of_a_meeting(they):
    private = they.matter(SeenBy.COLLEAGUES)
    by_sql(private, public_summary="A word")
    private.refresh_from_db()
    refuses(
        private, "issue_private_not_released", "A private matter is not published.",
        released_at=dates.now(), released_by=they.gita,
    )  # fmt: skip
    meeting = MeetingFactory(ward=they.ward)
    private.refresh_from_db()
    refuses(
        private, "issue_private_outside_meetings", "A private matter is raised outside a meeting.",
        meeting=meeting,
    )  # fmt: skip


def test_raw_sql_opens_it_to_no_fewer_people_and_gives_it_to_nobody_else(they):
    for earlier, later in (
        (SeenBy.COLLEAGUES, SeenBy.ME),
        (SeenBy.PARTY, SeenBy.ME),
        (SeenBy.WARD, SeenBy.COLLEAGUES),
    ):
        refused_by("issue_never_narrower", by_sql, they.matter(earlier), seen_by=later)
    private = they.matter(SeenBy.ME)
    refused_by("issue_never_narrower", by_sql, private, private_of=they.yusuf.person)
    refused_by(
        "issue_never_narrower", by_sql, private, seen_by="colleagues", private_of=they.yusuf.person
    )
    by_sql(private, seen_by="colleagues")
    by_sql(private, seen_by="ward", private_of=None)
    private.refresh_from_db()
    assert (private.seen_by, private.private_of) == ("ward", None)
