"""Matters raised before a Ward Forum: by anybody, read by officers, answered by a key."""

from datetime import date, datetime, timedelta

import pytest
from django.apps import apps
from django.db import InternalError, connection, transaction
from django.urls import reverse

from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.people.unsigned import new_key
from tests.factories import (
    AdvanceMatterFactory,
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    UserFactory,
    WardFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tests.personas import administrator, coordinator, councillor, manager, officer, senior_officer
from tracker.models import AdvanceMatter, Issue
from tracker.services import advance_matters, decide_advance_matter, raise_in_advance

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)
WORDS = "The lamps in Elm Row are dark pellowdrift"


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 18, 30)


@pytest.fixture
def elmwick():
    return WardFactory(name="Elmwick")


@pytest.fixture
def forum(elmwick):
    return MeetingFactory(ward=elmwick, status="scheduled", date=TODAY + timedelta(6))


@pytest.fixture
def matter(elmwick, forum):
    return AdvanceMatterFactory(ward=elmwick, meeting=forum, text=WORDS)


def form_of(forum, ward) -> str:
    return reverse("matter_add", args=[forum.pk, ward.code])


def history_of(matter):
    events = apps.get_model("tracker", "AdvanceMatterEvent").objects
    return list(events.filter(pgh_obj_id=matter.pk).order_by("pgh_id"))


def deciding(matter) -> str:
    return reverse("matter_decide", args=[matter.meeting_id, matter.pk])


class TestRaising:
    def test_anybody_raises_a_matter_and_keeps_its_address(self, client, elmwick, forum):
        lamps = CategoryFactory(name="Lamps")
        sent = {"text": f"  {WORDS} ", "category": lamps.pk}
        page = client.post(form_of(forum, elmwick), sent, follow=True)
        matter = AdvanceMatter.objects.get()
        assert (matter.text, matter.category, matter.meeting, matter.ward) == (
            WORDS,
            lamps,
            forum,
            elmwick,
        )
        assert len(matter.key) == 32
        assert page.redirect_chain == [(f"/matters/{matter.key}/", 302)]
        shown = page.content.decode()
        assert "Not looked at yet" in shown and "pellowdrift" not in shown
        assert page["Cache-Control"] == "private, no-store"
        assert page["X-Robots-Tag"] == "noindex"
        assert not Issue.objects.exists()

    def test_the_same_sheet_sent_twice_is_one_matter(self, client, elmwick, forum):
        """Back to the form, and sent again: the address is the one that was given."""
        page = client.get(form_of(forum, elmwick))
        sheet = page.context["form"]["sheet"].value()
        assert f'<input type="hidden" name="sheet" value="{sheet}"' in page.content.decode()
        sent = {"text": WORDS, "category": "", "sheet": sheet}
        first = client.post(form_of(forum, elmwick), sent)
        again = client.post(form_of(forum, elmwick), sent | {"text": f" {WORDS} "})
        matter = AdvanceMatter.objects.get()
        assert first["Location"] == again["Location"] == matter.get_absolute_url()

    def test_other_words_or_another_category_on_the_same_sheet_are_a_new_matter(
        self, client, elmwick, forum
    ):
        sent = {"text": WORDS, "sheet": new_key()}
        for changed in ({}, {"text": f"{WORDS}!"}, {"category": CategoryFactory().pk}):
            client.post(form_of(forum, elmwick), sent | changed)
        assert AdvanceMatter.objects.count() == 3

    def test_another_person_with_the_same_words_gets_an_own_address(self, client, elmwick, forum):
        sheets = {client.get(form_of(forum, elmwick)).context["form"]["sheet"].value()}
        sheets.add(client.get(form_of(forum, elmwick)).context["form"]["sheet"].value())
        assert len(sheets) == 2
        for sheet in sheets:
            client.post(form_of(forum, elmwick), {"text": WORDS, "sheet": sheet})
        assert AdvanceMatter.objects.count() == 2

    @pytest.mark.parametrize(
        "sheet", [None, "", "known to nobody", "x" * 33, "x" * 9999, "\0" * 32]
    )
    def test_a_sheet_that_is_none_of_ours_does_no_harm_and_is_not_remembered(
        self, client, elmwick, forum, sheet
    ):
        sent = {"text": WORDS} | ({} if sheet is None else {"sheet": sheet})
        for _ in range(2):
            assert client.post(form_of(forum, elmwick), sent).status_code == 302
        assert AdvanceMatter.objects.count() == 2

    def test_the_same_sheet_for_another_ward_is_another_matter(self, client, elmwick, forum):
        other, sheet = WardFactory(), new_key()
        later = MeetingFactory(ward=other, status="scheduled", date=TODAY + timedelta(7))
        for meeting, ward in ((forum, elmwick), (later, other)):
            client.post(form_of(meeting, ward), {"text": WORDS, "sheet": sheet})
        assert set(AdvanceMatter.objects.values_list("ward", flat=True)) == {elmwick.pk, other.pk}

    def test_what_is_remembered_has_no_words_and_a_matter_that_is_gone_is_made_anew(
        self, client, elmwick, forum
    ):
        sent = {"text": WORDS, "sheet": new_key()}
        client.post(form_of(forum, elmwick), sent)
        with connection.cursor() as cursor:
            cursor.execute("SELECT string_agg(cache_key || value, '') FROM cache")
            (remembered,) = cursor.fetchone()
        assert "matter-sent-" in remembered
        assert "pellowdrift" not in remembered and sent["sheet"] not in remembered
        AdvanceMatter.objects.all().delete()
        client.post(form_of(forum, elmwick), sent)
        assert AdvanceMatter.objects.count() == 1

    def test_a_full_forum_still_tells_who_was_in_time_the_address(
        self, client, elmwick, forum, monkeypatch
    ):
        monkeypatch.setattr(advance_matters, "MOST_WAITING", 1)
        sent = {"text": WORDS, "sheet": new_key()}
        answers = [client.post(form_of(forum, elmwick), sent) for _ in range(2)]
        assert {answer["Location"] for answer in answers} == {
            AdvanceMatter.objects.get().get_absolute_url()
        }

    def test_personal_data_is_asked_about_once(self, client, elmwick, forum):
        sent = {"text": "Ring me on 0121 496 0000"}
        page = client.post(form_of(forum, elmwick), sent).content.decode()
        assert "a telephone number (0121 496 0000)" in page
        assert not AdvanceMatter.objects.exists()
        client.post(form_of(forum, elmwick), sent | {"sure": "yes"})
        assert AdvanceMatter.objects.count() == 1

    def test_a_program_that_fills_in_every_field_finds_nothing(self, client, elmwick, forum):
        sent = {"text": WORDS, "website": "https://spam.example"}
        assert client.post(form_of(forum, elmwick), sent).status_code == 404
        assert not AdvanceMatter.objects.exists()

    @pytest.mark.parametrize(("text", "says"), [("   ", "required"), ("x" * 1001, "1000")])
    def test_it_needs_words_and_not_too_many(self, client, elmwick, forum, text, says):
        page = client.post(form_of(forum, elmwick), {"text": text})
        assert says in str(page.context["form"].errors["text"])
        with pytest.raises(Refused):
            raise_in_advance(meeting=forum, ward=elmwick, text=text, category=None)
        assert not AdvanceMatter.objects.exists()

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"status": "cancelled", "cancelled_because": "Flood"}, "is cancelled"),
            ({"status": "sitting", "date": TODAY}, "has begun"),
            ({"status": "held", "date": TODAY - timedelta(1)}, "is over"),
            ({"date": TODAY - timedelta(1)}, "is over"),
            ({"kind": "walk"}, "a public meeting of the Ward Forum"),
        ],
    )
    def test_only_a_coming_forum_takes_one(self, client, elmwick, changes, says):
        kept = {"status": "scheduled", "date": TODAY + timedelta(6)} | changes
        meeting = MeetingFactory(ward=elmwick, **kept)
        with pytest.raises(Conflict, match=says):
            raise_in_advance(meeting=meeting, ward=elmwick, text=WORDS, category=None)
        page = client.post(form_of(meeting, elmwick), {"text": WORDS})
        assert says in page.content.decode() and "<textarea" not in page.content.decode()
        assert not AdvanceMatter.objects.exists()

    def test_on_its_day_a_forum_takes_one_until_it_begins(self, elmwick):
        forum = MeetingFactory(ward=elmwick, status="scheduled", date=TODAY)
        raise_in_advance(meeting=forum, ward=elmwick, text=WORDS, category=None)
        assert AdvanceMatter.objects.count() == 1

    def test_a_private_meeting_and_another_wards_are_not_found(self, client, elmwick, forum):
        private = MeetingFactory(
            ward=elmwick, status="scheduled", date=TODAY + timedelta(6), public=False
        )
        client.force_login(manager())
        assert client.get(form_of(private, elmwick)).status_code == 404
        assert client.get(form_of(forum, WardFactory())).status_code == 404
        with pytest.raises(Refused, match="does not meet at that forum"):
            raise_in_advance(meeting=forum, ward=WardFactory(), text=WORDS, category=None)
        with pytest.raises(Conflict):
            raise_in_advance(meeting=private, ward=elmwick, text=WORDS, category=None)

    def test_a_flood_is_stopped(self, client, elmwick, forum, matter, monkeypatch):
        monkeypatch.setattr(advance_matters, "MOST_WAITING", 2)
        client.post(form_of(forum, elmwick), {"text": WORDS})
        page = client.post(form_of(forum, elmwick), {"text": WORDS})
        assert "we take no more" in page.content.decode()
        assert AdvanceMatter.objects.count() == 2
        decide_advance_matter(matter=matter, outcome="agenda", reply="Item 4.", by=manager())
        client.post(form_of(forum, elmwick), {"text": WORDS})
        assert AdvanceMatter.objects.count() == 3


class TestDeciding:
    def test_before_the_forum_it_becomes_an_issue_of_the_ward(self, matter, elmwick):
        matter.category = CategoryFactory()
        matter.save()
        wasim = coordinator(of=elmwick)
        decide_advance_matter(
            matter=matter, outcome="raised", reply="We take it to the forum.", by=wasim,
            title="Dark lamps", description="Lamps in Elm Row are dark.",
        )  # fmt: skip
        matter.refresh_from_db()
        issue = Issue.objects.get()
        assert (issue.title, issue.description, issue.ward, issue.category) == (
            "Dark lamps",
            "Lamps in Elm Row are dark.",
            elmwick,
            matter.category,
        )
        assert (issue.meeting, issue.raised_on, issue.channel) == (None, TODAY, "page")
        raiser = issue.raiser
        assert (raiser.kind, raiser.name, raiser.contact, raiser.person) == (
            "resident",
            "",
            "",
            None,
        )
        assert (matter.issue, matter.text, matter.decided_by, matter.decided_on) == (
            issue,
            "",
            wasim,
            TODAY,
        )

    def test_once_the_forum_sits_it_is_raised_there(self, elmwick):
        forum = MeetingFactory(ward=elmwick, status="scheduled", date=TODAY)
        matter = AdvanceMatterFactory(ward=elmwick, meeting=forum)
        forum.status = "sitting"
        forum.save()
        decide_advance_matter(
            matter=matter, outcome="raised", reply="Tonight.", by=manager(), title="Dark lamps"
        )
        assert Issue.objects.get().meeting == forum

    def test_as_an_issue_it_stays_one(self, matter):
        gita = manager()
        asked = {"matter": matter, "reply": "Yes.", "by": gita, "title": "Dark lamps"}
        decide_advance_matter(outcome="raised", **asked)
        for outcome in ("raised", "removed"):
            with pytest.raises(Conflict, match="already"):
                decide_advance_matter(outcome=outcome, **asked)
        assert Issue.objects.count() == 1

    @pytest.mark.parametrize(
        ("said", "field"),
        [
            ({"outcome": "", "reply": "Yes."}, "outcome"),
            ({"outcome": "burnt", "reply": "Yes."}, "outcome"),
            ({"outcome": "agenda", "reply": " "}, "reply"),
            ({"outcome": "raised", "reply": "Yes.", "title": " "}, "title"),
        ],
    )
    def test_what_is_missing_is_said(self, matter, said, field):
        with pytest.raises(Refused) as refused:
            decide_advance_matter(matter=matter, by=manager(), **said)
        assert refused.value.field == field
        matter.refresh_from_db()
        assert (matter.outcome, matter.text) == ("", WORDS)
        assert not Issue.objects.exists()

    def test_an_answer_may_change_until_the_words_are_gone(self, matter):
        asked = {"matter": matter, "by": manager()}
        decide_advance_matter(outcome="agenda", reply="Item 4.", **asked)
        decide_advance_matter(outcome="elsewhere", reply="The lamp team has it.", **asked)
        decide_advance_matter(outcome="removed", reply="It named somebody.", **asked)
        matter.refresh_from_db()
        assert (matter.outcome, matter.text) == ("removed", "")
        with pytest.raises(Conflict, match="words were removed"):
            decide_advance_matter(outcome="agenda", reply="Item 4.", **asked)
        assert not any(WORDS in str(vars(event)) for event in history_of(matter))

    @pytest.mark.parametrize("who", [lambda ward: councillor(of=ward), lambda ward: officer(),
                                     lambda ward: administrator(),
                                     lambda ward: senior_officer(of=ward),
                                     lambda ward: coordinator(of=WardFactory())])  # fmt: skip
    def test_nobody_else_decides_or_reads(self, client, matter, elmwick, who):
        by = who(elmwick)
        with pytest.raises(NotAllowed):
            decide_advance_matter(matter=matter, outcome="agenda", reply="Item 4.", by=by)
        client.force_login(by)
        listed = reverse("matter_list", args=[matter.meeting_id])
        said = {"outcome": "agenda", "reply": "No"}
        answers = [client.get(listed), client.get(deciding(matter))]
        for response in [*answers, client.post(deciding(matter), said)]:
            assert response.status_code == 404
        assert not AdvanceMatter.objects.visible_to(by).exists()
        matter.refresh_from_db()
        assert matter.outcome == ""

    def test_of_a_joint_forum_a_co_ordinator_reads_the_own_wards(self, client, elmwick):
        other = WardFactory()
        joint = MeetingFactory(
            wards=[elmwick, other], status="scheduled", date=TODAY + timedelta(6)
        )
        own = AdvanceMatterFactory(ward=elmwick, meeting=joint)
        theirs = AdvanceMatterFactory(ward=other, meeting=joint, text=WORDS)
        client.force_login(coordinator(of=elmwick))
        page = client.get(reverse("matter_list", args=[joint.pk]))
        assert list(page.context["page"]) == [own]
        assert "pellowdrift" not in page.content.decode()
        assert client.get(deciding(theirs)).status_code == 404


class TestTheDatabase:
    @pytest.fixture
    def decided(self):
        return AdvanceMatterFactory(outcome="agenda")

    def test_somebody_decides_in_words(self, decided):
        refuses(
            decided,
            "advance_matter_decided_by_somebody",
            "Say what became of it, in words for who raised it.",
            reply="",
        )
        waiting = AdvanceMatterFactory()
        refused_by("advance_matter_decided_by_somebody", by_sql, waiting, decided_by=UserFactory())

    def test_what_is_removed_leaves_no_words(self, decided):
        refused_by("advance_matter_leaves_no_words", by_sql, decided, outcome="removed")
        refused_by("advance_matter_leaves_no_words", by_sql, decided, text="")

    def test_an_issue_is_said_where_it_became_one(self, decided):
        issue = IssueFactory(ward=decided.ward)
        refused_by("advance_matter_raised_as_an_issue", by_sql, decided, issue=issue)
        refused_by("advance_matter_raised_as_an_issue", by_sql, decided, outcome="raised", text="")

    def test_the_issue_is_of_its_ward_and_not_private(self, decided):
        private = IssueFactory(ward=decided.ward, seen_by="me", private_of=PersonFactory())
        for issue in (IssueFactory(), private):
            refused_by(
                "advance_matter_issue_of_the_ward",
                by_sql,
                decided,
                outcome="raised",
                text="",
                issue=issue,
            )

    @pytest.mark.parametrize("kept", [{"public": False}, {"kind": "walk"}])
    def test_it_is_raised_at_a_public_forum_of_its_ward(self, elmwick, kept):
        asked = {"ward": elmwick, "meeting": MeetingFactory(ward=elmwick, **kept)}
        refused_by("advance_matter_at_a_public_forum", AdvanceMatterFactory, **asked)
        refused_by(
            "advance_matter_at_a_public_forum", AdvanceMatterFactory, meeting=MeetingFactory()
        )

    def test_it_stays_with_its_forum_and_key(self, decided):
        for change in ({"meeting": MeetingFactory(ward=decided.ward)}, {"key": "abc"}):
            with pytest.raises(InternalError, match="Cannot update"), transaction.atomic():
                by_sql(decided, **change)

    def test_history_has_neither_words_nor_key(self, matter):
        (event,) = history_of(matter)
        assert not hasattr(event, "text") and not hasattr(event, "key")


class TestThePages:
    def test_who_has_the_key_reads_what_became_of_it(self, client, matter):
        there = matter.get_absolute_url()
        decide_advance_matter(
            matter=matter, outcome="raised", reply="We take it along.", by=manager(),
            title="Dark lamps", description=WORDS,
        )  # fmt: skip
        page = client.get(there).content.decode()
        assert "It is recorded as an issue of the ward" in page and "We take it along." in page
        assert "not published yet" in page
        assert "Dark lamps" not in page and "pellowdrift" not in page
        Issue.objects.update(
            public_summary="Lamps are dark", released_at=datetime(2017, 11, 15, 12).astimezone(),
            released_by=UserFactory(),
        )  # fmt: skip
        page = client.get(there).content.decode()
        assert "Lamps are dark" in page and "Open" in page and "Dark lamps" not in page

    def test_a_wrong_key_finds_nothing(self, client, matter):
        assert client.get(reverse("matter_detail", args=["none-such"])).status_code == 404

    def test_a_forum_that_is_cancelled_is_said_to_be(self, client, matter, forum):
        forum.status, forum.cancelled_because = "cancelled", "The hall is flooded"
        forum.save()
        assert "The hall is flooded" in client.get(matter.get_absolute_url()).content.decode()

    def test_the_list_has_those_that_wait_first(self, client, elmwick, forum, matter):
        gone = AdvanceMatterFactory(ward=elmwick, meeting=forum, outcome="removed")
        raised = AdvanceMatterFactory(ward=elmwick, meeting=forum, outcome="raised")
        client.force_login(coordinator(of=elmwick))
        page = client.get(reverse("matter_list", args=[forum.pk]))
        assert list(page.context["page"]) == [matter, gone, raised]
        shown = page.content.decode()
        assert "3 in all · 1 to look at" in shown and WORDS in shown
        assert "Its words were removed." in shown and raised.issue.reference in shown

    def test_an_empty_list_says_so_and_a_long_one_has_pages(self, client, elmwick, forum):
        client.force_login(manager())
        there = reverse("matter_list", args=[forum.pk])
        assert "Nobody has raised anything in advance." in client.get(there).content.decode()
        AdvanceMatterFactory.create_batch(23, ward=elmwick, meeting=forum)
        assert len(client.get(there).context["page"]) == 20
        assert len(client.get(there, {"page": 2}).context["page"]) == 3

    @pytest.mark.parametrize("many", [1, 3])
    def test_the_list_asks_as_much_for_three_as_for_one(
        self, client, elmwick, forum, many, django_assert_num_queries
    ):
        for _ in range(many):
            AdvanceMatterFactory(ward=elmwick, meeting=forum, category=CategoryFactory())
            AdvanceMatterFactory(ward=elmwick, meeting=forum, outcome="raised")
        client.force_login(coordinator(of=elmwick))
        there = reverse("matter_list", args=[forum.pk])
        client.get(there)
        with django_assert_num_queries(QUERIES):
            assert len(client.get(there).context["page"]) == 2 * many

    def test_the_officer_decides_and_is_warned(self, client, elmwick, forum):
        matter = AdvanceMatterFactory(
            ward=elmwick, meeting=forum, text="Mrs Madeup of 12 Elm Row leaves bags out"
        )
        client.force_login(coordinator(of=elmwick))
        page = client.get(deciding(matter)).content.decode()
        assert "a name with a title (Mrs Madeup)" in page
        sent = {"outcome": "raised", "reply": "We take it along."}
        assert "Say in a few words" in client.post(deciding(matter), sent).content.decode()
        sent |= {"title": "Bags in Elm Row", "description": "Bags are left out."}
        assert client.post(deciding(matter), sent).status_code == 302
        issue = Issue.objects.get()
        assert (issue.title, issue.description) == ("Bags in Elm Row", "Bags are left out.")
        assert issue.reference in client.get(deciding(matter)).content.decode()

    def test_the_way_to_the_form_stands_where_people_look(self, client, elmwick, forum):
        there = f'href="{form_of(forum, elmwick)}"'
        assert there in client.get(forum.get_absolute_url()).content.decode()
        assert there in client.get(elmwick.get_absolute_url()).content.decode()
        forum.status = "sitting"
        forum.save()
        assert there not in client.get(forum.get_absolute_url()).content.decode()
        assert there not in client.get(elmwick.get_absolute_url()).content.decode()

    def test_the_evening_says_how_many_wait_and_not_what(self, client, elmwick, forum, matter):
        AdvanceMatterFactory(ward=elmwick, meeting=forum, outcome="agenda")
        client.force_login(coordinator(of=elmwick))
        page = client.get(reverse("evening", args=[forum.pk])).content.decode()
        assert "1 matter from residents to look at" in page and "pellowdrift" not in page
        assert reverse("matter_list", args=[forum.pk]) in page
        AdvanceMatter.objects.filter(outcome="").delete()
        page = client.get(reverse("evening", args=[forum.pk])).content.decode()
        assert "Raised in advance" not in page


QUERIES = 9
