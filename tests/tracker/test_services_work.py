"""Updates, actions, files, carry-over, release, redaction, merging: state afterwards, refusals."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, connection, transaction

from leadership import dates
from leadership.dates.models import year_calendar
from leadership.files.models import StoredFile
from leadership.meetings.models import Status as MeetingStatus
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import (
    ActionFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    UpdateFactory,
    WardFactory,
)
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker import services
from tracker.models import Audience, Issue, PublicIssue, PublicUpdate, Status, Update

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    return WardFactory()


@pytest.fixture
def issue(ward):
    return IssueFactory(ward=ward, status=Status.OPEN)


# who writes for whom: O owner, W co-ordinator, M manager, C councillor of the ward, a administrator
WRITES_FOR = {Audience.INTERNAL: "OW", Audience.WARD: "OWMC", Audience.PUBLIC: "OWM"}


@pytest.mark.parametrize("audience", Audience.values)
def test_who_writes_updates_for_whom(issue, ward, audience):
    people = {
        "O": officer(person=issue.owner),
        "W": coordinator(of=ward),
        "M": manager(),
        "C": councillor(of=ward),
        "a": administrator(),
        "x": councillor(of=WardFactory()),
    }
    for letter, by in people.items():
        if letter in WRITES_FOR[audience]:
            said = services.add_update(issue=issue, text=" Lit ", by=by, audience=audience)
            assert (said.text, said.by, said.on) == ("Lit", by, dates.today())
        else:
            with pytest.raises(NotAllowed):
                services.add_update(issue=issue, text="Lit", by=by, audience=audience)
    assert issue.updates.count() == len(WRITES_FOR[audience])


@pytest.mark.parametrize(
    ("values", "field"),
    [({"text": " "}, "text"), ({"text": "x", "on": dates.today() + timedelta(days=1)}, "on")],
)
def test_an_update_needs_words_and_a_day_that_has_come(issue, values, field):
    with pytest.raises(Refused) as refused:
        services.add_update(issue=issue, by=manager(), **values)
    assert refused.value.field == field
    assert issue.updates.count() == 0


def test_an_update_is_never_edited(issue):
    said = UpdateFactory(issue=issue)
    with pytest.raises(IntegrityError), transaction.atomic():
        Update.objects.filter(pk=said.pk).update(text="Never said")


def test_actions_are_officers_work_and_finish_once(issue, ward):
    action = services.add_action(issue=issue, what=" Order ", by=manager(), due=date(2030, 1, 1))
    assert (action.what, action.due, action.done_on) == ("Order", date(2030, 1, 1), None)
    with pytest.raises(Refused):
        services.add_action(issue=issue, what=" ", by=manager())
    with pytest.raises(NotAllowed):
        services.add_action(issue=issue, what="Order", by=councillor(of=ward))
    with pytest.raises(NotAllowed):
        services.finish_action(action=action, by=councillor(of=ward))
    done = services.finish_action(action=action, by=manager(), result=" Ordered ")
    assert (done.done_on, done.result) == (dates.today(), "Ordered")
    with pytest.raises(Conflict):
        services.finish_action(action=ActionFactory(done_on=date(2016, 8, 1)), by=manager())
    assert issue.actions.count() == 1


def test_files_are_kept_for_those_who_may_and_nothing_is_stored_otherwise(
    issue, ward, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path

    def pdf():
        return SimpleUploadedFile("lamp.pdf", b"%PDF-1.7 made up", "application/pdf")

    kept = services.attach(issue=issue, upload=pdf(), title=" ", by=councillor(of=ward))
    assert (kept.title, kept.audience) == ("lamp.pdf", Audience.WARD)
    refused = [
        (NotAllowed, councillor(of=ward), Audience.INTERNAL),
        (NotAllowed, councillor(of=WardFactory()), Audience.WARD),
        (Refused, manager(), Audience.PUBLIC),
    ]
    for error, by, audience in refused:
        with pytest.raises(error):
            services.attach(issue=issue, upload=pdf(), title="", by=by, audience=audience)
    assert StoredFile.objects.count() == issue.attachments.count() == 1
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_it_is_carried_over_once_to_a_later_meeting_of_its_ward(issue, ward):
    later = MeetingFactory(ward=ward, date=issue.raised_on + timedelta(days=60))
    by = coordinator(of=ward)
    first = services.carry_over(issue=issue, meeting=later, by=by)
    assert services.carry_over(issue=issue, meeting=later, by=by) == first
    assert issue.carry_overs.count() == 1


def test_what_cannot_be_carried_over(issue, ward):
    later = issue.raised_on + timedelta(days=60)
    by = manager()
    refused = [
        (Refused, MeetingFactory(ward=ward, date=issue.raised_on)),
        (Refused, MeetingFactory(date=later)),
        (Conflict, MeetingFactory(ward=ward, date=later, status=MeetingStatus.CANCELLED)),
    ]
    for error, meeting in refused:
        with pytest.raises(error):
            services.carry_over(issue=issue, meeting=meeting, by=by)
    good = MeetingFactory(ward=ward, date=later)
    with pytest.raises(NotAllowed):
        services.carry_over(issue=issue, meeting=good, by=councillor(of=ward))
    services.close_issue(issue=issue, outcome_kind="done", outcome="Lit.", by=by)
    with pytest.raises(Conflict):
        services.carry_over(issue=issue, meeting=good, by=by)
    assert issue.carry_overs.count() == 0


# -- words for the public


def test_release_publishes_the_words_and_withdrawing_takes_them_off(issue):
    by = officer(person=issue.owner)
    UpdateFactory(issue=issue, text="For all", audience=Audience.PUBLIC)
    UpdateFactory(issue=issue, text="For the ward", audience=Audience.WARD)
    assert (PublicIssue.objects.count(), PublicUpdate.objects.count()) == (0, 0)
    services.release(issue=issue, public_summary=" A lamp ", public_outcome="", by=by)
    assert PublicIssue.objects.get().public_summary == "A lamp"
    assert [said.text for said in PublicUpdate.objects.all()] == ["For all"]
    services.withdraw_release(issue=issue, by=by)
    assert (PublicIssue.objects.count(), PublicUpdate.objects.count()) == (0, 0)
    issue.refresh_from_db()
    assert (issue.public_summary, issue.released_by) == ("A lamp", None)


@pytest.mark.parametrize(
    ("summary", "outcome", "field"),
    [(" ", "", "public_summary"), ("A lamp", "Lit", "public_outcome")],
)
def test_release_needs_words_and_an_outcome_before_its_words(issue, summary, outcome, field):
    with pytest.raises(Refused) as refused:
        services.release(issue=issue, public_summary=summary, public_outcome=outcome, by=manager())
    assert refused.value.field == field
    assert PublicIssue.objects.count() == 0


def test_no_councillor_and_no_administrator_publishes(issue, ward):
    for by in (councillor(of=ward), administrator(), officer()):
        with pytest.raises(NotAllowed):
            services.release(issue=issue, public_summary="A lamp", public_outcome="", by=by)
        with pytest.raises(NotAllowed):
            services.withdraw_release(issue=issue, by=by)
    assert PublicIssue.objects.count() == 0


# -- removed for good


def test_redaction_blanks_issue_history_and_search_and_says_who_and_why():
    issue = IssueFactory(
        released=True,
        description="Call Robin Nirgendwo",
        title="Robin's lamp",
        public_summary="A lamp",
    )
    services.edit_issue(issue=issue, by=manager(), version=1, description="Robin Nirgendwo again")
    assert Issue.objects.matching("Nirgendwo").count() == 1
    by = manager()
    services.redact(issue=issue, fields=["description", "title"], reason=" It named her ", by=by)
    issue.refresh_from_db()
    assert (issue.description, issue.title, issue.version) == ("[removed]", "[removed]", 3)
    assert issue.released_at is not None
    assert Issue.objects.matching("Nirgendwo").count() == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tracker_issueevent e WHERE e::text LIKE '%%Robin%%'")
        assert cursor.fetchone() == (0,)
    said = issue.history.order_by("pgh_id").last().pgh_context
    assert said["reason"] == "It named her"
    assert (said["redacted"], said["user"]) == (["description", "title"], by.pk)


def test_redacting_the_public_words_takes_them_off_the_public_page():
    issue = IssueFactory(released=True)
    services.redact(issue=issue, fields=["public_summary"], reason="A name", by=manager())
    assert PublicIssue.objects.count() == 0


def test_redacting_an_update_blanks_it_in_its_history_too(issue):
    said = UpdateFactory(issue=issue, text="Call Robin Nirgendwo")
    services.redact_update(update=said, reason="A name", by=manager())
    assert said.text == "[removed]"
    assert said.history.order_by("pgh_id").last().pgh_context["reason"] == "A name"
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tracker_updateevent e WHERE e::text LIKE '%%Robin%%'")
        assert cursor.fetchone() == (0,)


def test_history_stays_shut_after_a_redaction(issue):
    services.redact(issue=issue, fields=["description"], reason="A name", by=manager())
    with pytest.raises(DatabaseError), transaction.atomic():
        issue.history.update(title="Never said")


def test_redaction_is_a_managers_alone_and_needs_reason_and_fields(issue, ward):
    said = UpdateFactory(issue=issue)
    for by in (councillor(of=ward), coordinator(of=ward), administrator()):
        with pytest.raises(NotAllowed):
            services.redact(issue=issue, fields=["title"], reason="A name", by=by)
        with pytest.raises(NotAllowed):
            services.redact_update(update=said, reason="A name", by=by)
    with pytest.raises(Refused):
        services.redact(issue=issue, fields=["title"], reason=" ", by=manager())
    with pytest.raises(Refused):
        services.redact_update(update=said, reason=" ", by=manager())
    for fields in ([], ["reference"]):
        with pytest.raises(TypeError):
            services.redact(issue=issue, fields=fields, reason="A name", by=manager())
    issue.refresh_from_db()
    assert issue.version == 1


# -- categories


def test_a_merge_keeps_old_years_names_and_takes_earlier_merges_along():
    a, b, c = (CategoryFactory() for _ in range(3))
    year = year_calendar().year(2017)
    services.merge_categories(category=a, into=b, from_year=year, by=manager())
    services.merge_categories(category=b, into=c, from_year=year, by=administrator())
    for category in (a, b, c):
        category.refresh_from_db()
    assert (a.merged_into, b.merged_into, c.merged_into) == (c, c, None)
    assert a.as_in(year_calendar().year(2016)) == a
    assert a.as_in(year) == c
    IssueFactory(category=a)
    assert services.issues_touched_by_merge(c, manager()) == 1


def test_what_cannot_be_merged():
    a, b, c = (CategoryFactory() for _ in range(3))
    year = year_calendar().year(2017)
    services.merge_categories(category=a, into=b, from_year=year, by=manager())
    with pytest.raises(Conflict):
        services.merge_categories(category=a, into=c, from_year=year, by=manager())
    with pytest.raises(Refused):
        services.merge_categories(category=c, into=a, from_year=year, by=manager())
    with pytest.raises(Refused):
        services.merge_categories(category=c, into=c, from_year=year, by=manager())
    with pytest.raises(NotAllowed):
        services.merge_categories(category=c, into=b, from_year=year, by=officer())
    c.refresh_from_db()
    assert c.merged_into is None
