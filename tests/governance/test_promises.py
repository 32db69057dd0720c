"""The register of promises and the work programme (S025, S055, S284)."""

from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.governance.models import Promise
from leadership.governance.services.promises import (
    deliver_promise,
    drop_promise,
    reopen_promise,
    save_promise,
)
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests import personas
from tests.factories import AgendaItemFactory, BankHolidayFactory, PaperFactory, WardFactory
from tests.governance.asking import queries, text_of
from tests.governance_factories import (
    CommitteeFactory,
    PromiseFactory,
    in_force,
    meeting_of,
)

pytestmark = pytest.mark.django_db
LIST = "/promises/"
SEPTEMBER = VagueDate.in_month(2017, 9)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 9, 12, 10)


@pytest.fixture
def colm():
    return personas.committee_services()


@pytest.fixture
def committee():
    return CommitteeFactory(name="Resources Scrutiny Committee")


def page(promise, name="detail"):
    return reverse(f"promise_{name}", args=[promise.pk])


# -- adding


def test_a_promise_comes_out_of_a_part_of_a_decision(client, colm):
    decision = in_force()
    part = decision.parts.get()
    client.force_login(colm)
    url = f"{reverse('promise_add')}?part={part.pk}"
    assert decision.reference in text_of(client, url)
    typed = {
        "kind": "promise", "what": "Detailed proposals", "body": decision.taken_by_id,
        "when": "September 2017", "part": part.pk,
    }  # fmt: skip
    assert client.post(url, typed).status_code == 302
    promise = Promise.objects.get()
    assert (promise.part, promise.body, promise.when) == (part, decision.taken_by, SEPTEMBER)
    assert "Detailed proposals" in text_of(client, decision.get_absolute_url())
    assert f"Decision {decision.reference}, part 1" in text_of(client, page(promise))


def test_an_action_comes_out_of_a_discussion(client, committee):
    item = AgendaItemFactory(meeting=meeting_of(committee), heading="Work programme")
    saba = personas.scrutiny_officer()
    client.force_login(saba)
    typed = {
        "kind": "suggestion", "what": "An overview of outsourcing", "body": committee.pk,
        "when": "September 2017", "item": item.pk, "owner_post": "Head of Scrutiny",
        "reports_to": "the Deputy Leader",
    }  # fmt: skip
    url = f"{reverse('promise_add')}?item={item.pk}"
    assert client.post(url, typed).status_code == 302
    promise = Promise.objects.get()
    assert (promise.item, promise.kind, promise.reports_to) == (
        item, "suggestion", "the Deputy Leader",
    )  # fmt: skip
    shown = text_of(client, page(promise))
    assert "Head of Scrutiny" in shown
    assert "item 1: Work programme" in shown


def test_as_soon_as_possible_stays_words(client, colm):
    client.force_login(colm)
    typed = {"kind": "promise", "what": "A mailbox for members", "source": "Annex 4.1"}
    url = reverse("promise_add")
    wrong = client.post(url, typed | {"when": "as soon as possible"})
    assert wrong.status_code == 200
    assert not Promise.objects.exists()
    answer = client.post(url, typed | {"when": "", "due_words": "as soon as possible"})
    promise = Promise.objects.get()
    assert answer["Location"] == promise.get_absolute_url()
    assert (promise.when, promise.when_first, promise.when_last) == (None, None, None)
    assert promise.due_words == "as soon as possible"
    assert "Due: as soon as possible" in text_of(client, page(promise))
    assert not Promise.objects.overdue(date(2050, 1, 1)).exists()


def test_a_promise_of_nowhere_is_refused(client, colm):
    client.force_login(colm)
    typed = {"kind": "promise", "what": "Something"}
    said = client.post(reverse("promise_add"), typed).content.decode()
    assert "Say where it was promised: a decision, a discussion or a paper." in said
    assert not Promise.objects.exists()


def test_the_meeting_is_one_of_the_body(colm, committee):
    other = meeting_of(CommitteeFactory(), date=date(2017, 10, 4), status="scheduled")
    promise = PromiseFactory(body=committee)
    promise.due_meeting = other
    with pytest.raises(Refused, match="That is no meeting of Resources Scrutiny Committee"):
        save_promise(promise=promise, by=colm, version=1)
    promise.body = None
    with pytest.raises(Refused, match="Say to which body"):
        save_promise(promise=promise, by=colm, version=1)
    promise.refresh_from_db()
    assert (promise.due_meeting, promise.body) == (None, committee)


def test_who_keeps_no_promises_changes_none(client):
    promise = PromiseFactory()
    for who in (
        personas.officer(),
        personas.councillor(of=WardFactory()),
        personas.administrator(),
    ):
        client.force_login(who)
        for name in ("edit", "deliver", "drop", "reopen"):
            assert client.post(page(promise, name), {"version": 1}).status_code == 404
        with pytest.raises(NotAllowed):
            deliver_promise(promise=promise, on=date(2017, 9, 1), by=who, version=1)
    promise.refresh_from_db()
    assert (promise.status, promise.version) == ("open", 1)


# -- changing and closing


def test_the_second_of_two_editors_is_told(client, colm):
    promise = PromiseFactory(what="A count")
    client.force_login(colm)
    typed = {"kind": "promise", "what": "A full count", "source": "Hedge paper", "version": 1}
    assert client.post(page(promise, "edit"), typed).status_code == 302
    answer = client.post(page(promise, "edit"), typed | {"what": "No count"})
    assert answer.status_code == 409
    promise.refresh_from_db()
    assert (promise.what, promise.version) == ("A full count", 2)


def test_it_is_delivered_at_a_meeting_with_a_paper(client, colm, committee):
    meeting = meeting_of(committee, date=date(2017, 9, 6))
    paper = PaperFactory(meeting=meeting, title="The count")
    promise = PromiseFactory(body=committee, due_meeting=meeting)
    client.force_login(colm)
    url = page(promise, "deliver")
    shown = text_of(client, url)
    assert "The count (6 September 2017)" in shown
    assert 'value="6"' in shown  # the meeting's day is offered
    typed = {
        "on": "2017-09-06", "meeting": meeting.pk, "paper": paper.pk, "outcome": "Noted.",
        "version": 1,
    }  # fmt: skip
    assert client.post(url, typed).status_code == 302
    promise.refresh_from_db()
    assert (promise.status, promise.closed_on, promise.delivered_at, promise.delivered_paper) == (
        "delivered", date(2017, 9, 6), meeting, paper,
    )  # fmt: skip
    client.logout()
    shown = text_of(client, page(promise))
    for words in ("Delivered", "The count", "Noted.", "meeting of Wednesday 6 September"):
        assert words in shown
    assert client.post(url, typed).status_code == 302  # to the way to sign in
    assert Promise.objects.get().version == 2


def test_a_paper_that_is_not_open_to_all_is_no_proof(colm, committee):
    meeting = meeting_of(committee, date=date(2017, 9, 6))
    promise = PromiseFactory(body=committee)
    exempt = PaperFactory(meeting=meeting, exempt=True)
    with pytest.raises(Refused, match="Choose a paper that everybody may read"):
        deliver_promise(
            promise=promise, on=date(2017, 9, 6), paper=exempt, by=colm, version=1
        )  # fmt: skip
    with pytest.raises(Refused, match="That day is still to come"):
        deliver_promise(promise=promise, on=date(2017, 9, 13), by=colm, version=1)
    with pytest.raises(Refused, match="That meeting was on 6 September 2017"):
        deliver_promise(
            promise=promise, on=date(2017, 9, 7), meeting=meeting, by=colm, version=1
        )  # fmt: skip
    promise.refresh_from_db()
    assert (promise.status, promise.delivered_paper) == ("open", None)


def test_it_is_given_up_with_a_reason_and_opened_again(colm):
    promise = PromiseFactory()
    with pytest.raises(Refused, match="Say why it was given up"):
        drop_promise(promise=promise, on=date(2017, 9, 1), reason=" ", by=colm, version=1)
    dropped = drop_promise(
        promise=promise, on=date(2017, 9, 1), reason="No money.", by=colm, version=1
    )
    assert (dropped.status, dropped.outcome, dropped.closed_on) == (
        "dropped", "No money.", date(2017, 9, 1),
    )  # fmt: skip
    with pytest.raises(Conflict, match="This promise is given up already"):
        deliver_promise(promise=promise, on=date(2017, 9, 1), by=colm, version=2)
    with pytest.raises(Conflict, match="Open it again to change it"):
        save_promise(promise=promise, by=colm, version=2)
    opened = reopen_promise(promise=promise, by=colm, version=2)
    assert (opened.status, opened.outcome, opened.closed_on) == ("open", "", None)
    with pytest.raises(Conflict, match="This promise is waited for already"):
        reopen_promise(promise=promise, by=colm, version=3)


def test_dropping_and_opening_again_in_the_page(client, colm):
    promise = PromiseFactory()
    client.force_login(colm)
    typed = {"on": "2017-09-01", "reason": "No money.", "version": 1}
    assert client.post(page(promise, "drop"), typed).status_code == 302
    assert "Given up" in text_of(client, page(promise))
    assert client.post(page(promise, "reopen"), {"version": 1}).status_code == 409
    assert client.post(page(promise, "reopen"), {"version": 2}).status_code == 302
    promise.refresh_from_db()
    assert promise.status == "open"


# -- the list


def test_the_register_says_what_is_late_and_by_how_much(client, committee):
    late = PromiseFactory(what="Late", when=VagueDate.in_month(2017, 8), kind="action")
    PromiseFactory(what="Coming", when=SEPTEMBER, body=committee)
    PromiseFactory(what="Undated", due_words="as soon as possible")
    held = meeting_of(committee, date=date(2017, 9, 11))
    PromiseFactory(what="To a meeting", body=committee, due_meeting=held)
    PromiseFactory(what="Given", status="delivered", closed_on=date(2017, 9, 1))
    PromiseFactory(
        what="From a part", part=in_force().parts.get(), source="", when=SEPTEMBER
    )  # fmt: skip
    every = ("Late", "Coming", "Undated", "To a meeting", "Given", "From a part")
    asked = {
        "": ["Late", "Coming", "Undated", "To a meeting", "From a part"],
        "standing=overdue": ["Late", "To a meeting"],
        "standing=undated": ["Undated"],
        "standing=delivered": ["Given"],
        "standing=all": list(every),
        f"body={committee.pk}": ["Coming", "To a meeting"],
        "kind=action": ["Late"],
        "source=decision": ["From a part"],
        "words=undat": ["Undated"],
    }
    for query, found in asked.items():
        shown = text_of(client, f"{LIST}?{query}")
        titles = [what for what in every if f'rows__title" href="{page_of_what(what)}"' in shown]
        assert (query, titles) == (query, found)
    shown = text_of(client, LIST)
    assert "8 days late" in shown
    assert "1 day late" in shown
    assert "2 overdue" in shown
    assert "as soon as possible" in shown
    assert late.late_words(date(2017, 8, 31), set()) == ""


def test_late_is_counted_in_working_days_as_issues_are(client):
    """The public asks once for the holidays, however many are late; a weekend alone is none."""
    BankHolidayFactory(on=date(2017, 8, 28))
    late = PromiseFactory(what="Late", when=VagueDate.on(date(2017, 8, 24)))  # a Thursday
    public, signed_in = Client(), client
    signed_in.force_login(personas.officer())
    for day, words in {
        date(2017, 8, 24): "",
        date(2017, 8, 25): "1 day late",
        date(2017, 8, 28): "1 day late",
        date(2017, 8, 29): "2 days late",
        date(2017, 9, 12): "12 days late",
    }.items():
        assert (day, late.late_words(day, {date(2017, 8, 28)})) == (day, words)
    for reader in (public, signed_in):
        assert '<strong class="govuk-tag govuk-tag--red">12 days late</strong>' in text_of(
            reader, page(late)
        )
    on_friday = PromiseFactory(when=VagueDate.on(date(2017, 9, 8)))
    assert on_friday.late_words(date(2017, 9, 10), set()) == "Late"


def page_of_what(what):
    return Promise.objects.get(what=what).get_absolute_url()


def test_what_was_promised_behind_closed_doors_is_not_listed(client, committee):
    exempt = AgendaItemFactory(meeting=meeting_of(committee), exempt=True)
    private = in_force(private=True)
    PromiseFactory(what="Of the closed item", item=exempt, source="")
    PromiseFactory(what="Of the private decision", part=private.parts.get(), source="")
    for who, sees in (
        (None, False),
        (personas.councillor(of=WardFactory()), False),
        (personas.scrutiny_officer(), True),
    ):
        client.logout()
        if who:
            client.force_login(who)
        shown = text_of(client, LIST)
        assert ("Of the closed item" in shown, "Of the private decision" in shown) == (sees, sees)
        for promise in Promise.objects.all():
            assert (client.get(page(promise)).status_code == 200) is sees


def test_a_private_meeting_is_not_told_by_what_is_promised_to_it(client, committee):
    private = meeting_of(committee, date=date(2017, 10, 4), public=False, status="scheduled")
    promise = PromiseFactory(body=committee, due_meeting=private)
    for url in (LIST, page(promise)):
        shown = text_of(client, url)
        assert "4 October" not in shown
        assert private.get_absolute_url() not in shown


# -- meetings and the work programme


def test_each_later_meeting_shows_what_is_not_ticked(client, colm, committee):
    july = meeting_of(committee, date=date(2017, 7, 26))
    september = meeting_of(committee, date=date(2017, 9, 6))
    october = meeting_of(committee, date=date(2017, 10, 4), status="scheduled")
    PromiseFactory(what="To September", body=committee, due_meeting=september)
    PromiseFactory(what="In September", body=committee, when=SEPTEMBER)
    PromiseFactory(what="In December", body=committee, when=VagueDate.in_month(2017, 12))
    PromiseFactory(what="Some day", body=committee)
    PromiseFactory(what="Elsewhere", when=SEPTEMBER)
    done = PromiseFactory(what="Ticked", body=committee, due_meeting=september)
    deliver_promise(
        promise=done, on=date(2017, 9, 6), meeting=september, by=colm, version=1
    )  # fmt: skip
    expected = {
        july: [],
        september: ["To September", "In September", "Ticked"],
        october: ["To September", "In September"],
    }
    every = ("To September", "In September", "In December", "Some day", "Elsewhere", "Ticked")
    client.force_login(colm)
    for meeting, found in expected.items():
        shown = text_of(client, meeting.get_absolute_url())
        assert [what for what in every if f">{what}</a>" in shown] == found
        assert shown.count("Tick it") == len([what for what in found if what != "Ticked"])
    client.logout()
    shown = text_of(client, october.get_absolute_url())
    assert "promised to an earlier meeting" in shown
    assert "Tick it" not in shown


def test_a_wards_forum_has_no_such_section(client):
    meeting = meeting_of(WardFactory().forum)
    assert "Promised to this meeting" not in text_of(client, meeting.get_absolute_url())


def test_the_work_programme_goes_by_month(client, colm, committee):
    for what, when, kind in (
        ("Bereavement", SEPTEMBER, "action"),
        ("Overview", VagueDate.on(date(2017, 9, 4)), "programme"),
        ("Leaders", VagueDate.in_month(2017, 10), "suggestion"),
        ("Some day", None, "programme"),
        ("A report to them", SEPTEMBER, "promise"),
    ):
        PromiseFactory(what=what, when=when, kind=kind, body=committee)
    shown = text_of(client, reverse("work_programme", args=[committee.pk]))
    order = [
        "September 2017</h2>", ">Overview</a>", ">Bereavement</a>", "October 2017</h2>",
        ">Leaders</a>", "Without a date</h2>", ">Some day</a>",
    ]  # fmt: skip
    places = [shown.index(words) for words in order]
    assert places == sorted(places)
    assert shown.count("September 2017</h2>") == 1
    assert "A report to them" not in shown
    assert "4 items · 4 still to come" in shown
    assert "6 days late" in shown
    forum = WardFactory().forum
    assert client.get(reverse("work_programme", args=[forum.pk])).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_as_much_for_one_promise_as_for_three(client, colm, committee, number):
    meeting = meeting_of(committee, date=date(2017, 9, 6))
    for _ in range(number):
        promise = PromiseFactory(
            body=committee, due_meeting=meeting, kind="action", owner=personas.officer().person,
            part=in_force().parts.get(),
        )  # fmt: skip
    assert queries(client, LIST) == 6  # the bank holidays among them
    assert queries(client, page(promise)) == 4
    assert queries(client, reverse("work_programme", args=[committee.pk])) == 6
    asked = queries(client, meeting.get_absolute_url())
    assert asked <= 12
    client.force_login(colm)
    assert queries(client, LIST) <= 12
    assert queries(client, meeting.get_absolute_url()) <= 18
