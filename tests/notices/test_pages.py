"""My notices, how I want them, the count in the header, the managers' lists in the admin."""

from datetime import timedelta

import pytest
from django.urls import reverse

from leadership import dates
from leadership.notices.kinds import all_kinds
from leadership.notices.models import Notice, Preference, QuietTime
from tests.factories import DeliveryFactory, NoticeFactory, PersonFactory, QuietTimeFactory
from tests.personas import administrator, installer, manager, officer

pytestmark = pytest.mark.django_db
LIST, SETTINGS, ALL = "/notices/", "/notices/settings/", "/notices/read/"
QUERIES = 7  # session; user, roles and unread in one; own wards, council; count, newest, rows


@pytest.fixture
def olive(client):
    user = officer()
    client.force_login(user)
    return user


def text(response):
    return " ".join(response.content.decode().split())


def test_the_newest_stands_first_with_what_it_leads_to(client, olive):
    day = dates.now() - timedelta(days=1)
    NoticeFactory(person=olive.person, kind="issue-late", subject="WAT-1, Elm", at=day, url="/a/")
    NoticeFactory(
        person=olive.person, kind="issue-assigned", subject="WAT-2, Oak", url="/b/", text="Look."
    )
    NoticeFactory(subject="WAT-3, Ash")
    response = client.get(LIST)
    assert [(title, notice.subject) for title, notice in response.context["rows"]] == [
        ("An issue is yours to answer", "WAT-2, Oak"),
        ("An issue of yours is late", "WAT-1, Elm"),
    ]
    page = text(response)
    assert '<a class="govuk-link rows__title" href="/b/">An issue is yours to answer' in page
    assert "2 not read yet" in page
    assert "WAT-3" not in page


def test_a_kind_that_is_gone_is_a_notice_still(client, olive):
    NoticeFactory(person=olive.person, kind="long-gone")
    assert "Notice: WAT-" in text(client.get(LIST))


def test_words_of_a_notice_are_escaped(client, olive):
    NoticeFactory(person=olive.person, text="<script>alert(1)</script>", subject="<b>x</b>")
    page = text(client.get(LIST))
    assert "<script>alert" not in page and "<b>x" not in page


def test_an_empty_list_says_what_will_stand_here(client, olive):
    page = text(client.get(LIST))
    assert "No notices yet." in page and "Nothing new for you" in page
    assert "Mark all as read" not in page


def test_those_not_read_yet_alone(client, olive):
    NoticeFactory(person=olive.person, read_at=dates.now())
    unread = NoticeFactory(person=olive.person)
    rows = client.get(LIST, {"show": "new"}).context["rows"]
    assert [notice for _, notice in rows] == [unread]
    unread.read_at = dates.now()
    unread.save()
    assert "You have read them all." in text(client.get(LIST, {"show": "new"}))


def test_one_is_marked_as_read_and_another_persons_is_not_there(client, olive):
    own, other = NoticeFactory(person=olive.person), NoticeFactory()
    assert client.post(f"/notices/{own.pk}/read/").headers["Location"] == LIST
    assert client.post(f"/notices/{other.pk}/read/").status_code == 404
    assert list(Notice.objects.unread()) == [other]


def test_all_of_the_page_are_marked_and_none_that_came_meanwhile(client, olive):
    shown = NoticeFactory(person=olive.person)
    newest = client.get(LIST).context["newest"]
    meanwhile = NoticeFactory(person=olive.person)
    client.post(ALL, {"up_to": newest})
    assert newest == shown.pk
    assert list(Notice.objects.unread()) == [meanwhile]


@pytest.mark.parametrize("up_to", ["", "all", "²", "9" * 30, "-1"])
def test_nonsense_marks_nothing(client, olive, up_to):
    NoticeFactory(person=olive.person)
    assert client.post(ALL, {"up_to": up_to}).status_code == 302
    assert Notice.objects.unread().count() == 1


def test_looking_changes_nothing(client, olive):
    NoticeFactory(person=olive.person)
    client.get(LIST)
    assert client.get(ALL).status_code == 405
    assert Notice.objects.unread().count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(client, olive, count, django_assert_num_queries):
    NoticeFactory.create_batch(count, person=olive.person)
    client.get(LIST)
    with django_assert_num_queries(QUERIES):
        assert len(client.get(LIST).context["rows"]) == count


@pytest.mark.parametrize(
    "unread, shown",
    [(0, 'href="/notices/">Notices</a>'), (2, "Notices (2<span"), (120, "Notices (99+<span")],
)
def test_the_header_counts_without_a_query_of_its_own(
    client, olive, unread, shown, django_assert_num_queries
):
    NoticeFactory.create_batch(3, person=PersonFactory())
    NoticeFactory(person=olive.person, read_at=dates.now())
    NoticeFactory.create_batch(unread, person=olive.person)
    client.get("/privacy/")
    with django_assert_num_queries(4):  # session, user, council, own wards for the menu
        response = client.get("/privacy/")
    assert shown in text(response)


def test_nobody_signed_in_has_no_notices(client):
    assert "/notices/" not in text(client.get("/privacy/"))
    assert client.get(LIST).headers["Location"].startswith("/sign-in/")


def test_every_kind_is_chosen_for(client, olive):
    form = client.get(SETTINGS).context["form"]
    assert list(form.fields) == [kind.slug for kind in all_kinds()]
    chosen = {kind.slug: kind.channel for kind in all_kinds()} | {"issue-late": "none"}
    assert client.post(SETTINGS, chosen).headers["Location"] == LIST
    assert list(Preference.objects.values_list("person", "kind", "channel")) == [
        (olive.person_id, "issue-late", "none")
    ]
    assert client.get(SETTINGS).context["form"].fields["issue-late"].initial == "none"


def test_what_is_not_offered_is_an_error_in_words(client, olive):
    chosen = {kind.slug: kind.channel for kind in all_kinds()} | {"issue-late": "pigeon"}
    response = client.post(SETTINGS, chosen)
    assert "Select a valid choice" in text(response)
    assert not Preference.objects.exists()


def test_who_is_on_the_quiet_list_is_told(client, olive):
    assert "quiet list" not in text(client.get(SETTINGS))
    QuietTimeFactory(person=olive.person, reason="Not to be said")
    page = text(client.get(SETTINGS))
    assert "You are on the quiet list: no notice is mailed to you." in page
    assert "Not to be said" not in page


def test_the_installer_has_an_empty_list(client):
    client.force_login(installer())
    assert "No notices yet." in text(client.get(LIST))
    assert client.get(SETTINGS).status_code == 404


def test_a_manager_keeps_the_quiet_list_in_the_admin(client):
    client.force_login(manager())
    pat = PersonFactory(name="Pat Quietly")
    said = {"person": "Pat Quietly", "reason": "Election", "start": "2017-11-01", "end": ""}
    response = client.post(reverse("admin:notices_quiettime_add"), said)
    assert response.status_code == 302
    assert list(QuietTime.objects.values_list("person", "reason", "end")) == [
        (pat.pk, "Election", None)
    ]
    assert "Pat Quietly" in text(client.get(reverse("admin:notices_quiettime_changelist")))


@pytest.mark.parametrize("persona", [administrator, officer])
def test_nobody_else_does(client, persona):
    client.force_login(persona())
    QuietTimeFactory()
    assert client.get(reverse("admin:notices_quiettime_changelist")).status_code in {403, 404}


@pytest.mark.parametrize("count", [1, 3])
def test_deliveries_are_seen_without_what_was_said(client, count, django_assert_num_queries):
    client.force_login(administrator())
    for _ in range(count):
        DeliveryFactory(notice__subject="WAT-9", failed="No open login.")
    address = reverse("admin:notices_delivery_changelist")
    client.get(address)
    with django_assert_num_queries(6):
        page = text(client.get(address))
    assert page.count("No open login.") == count
    assert "A report for you to read" in page
    assert "WAT-9" not in page
