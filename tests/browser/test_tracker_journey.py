"""One evening's two issues through all hands, in real browsers: the co-ordinator records them
while the line is lost, an officer resolves them in the admin, a councillor reads it on the phone,
and the public sees what was released and nothing else."""

from datetime import date, datetime

import pytest
from playwright.sync_api import Page, expect

from leadership.meetings.models import Status as MeetingStatus
from tests import personas
from tests.browser.looking import faults, prepare
from tests.factories import CategoryFactory, MeetingFactory, PersonFactory, WardFactory
from tracker.models import Issue, PublicIssue, Raiser

pytestmark = pytest.mark.django_db(transaction=True)
PHONE, TABLET, DESK = 320, 820, 1280
BENCH, SWING = "Broken bench by the pond", "Swing without a seat"
RAISER, CONTACT = "Rita Raiser", "01632 960123"
SEAT_WORDS = "A new seat hangs from tonight; we checked its chains."
BENCH_WORDS = "The bench has new planks. Ask for Olive if it wobbles."
PUBLIC, PUBLIC_OUTCOME = "A bench by the pond was broken.", "The bench was mended in November."


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 18, 30)


@pytest.fixture
def ward():
    return WardFactory(name="Elmwick", slug="elmwick")


def record_the_evening(page: Page, meeting) -> None:
    """The first line is saved; the line is lost before the second, which is sent again."""
    page.goto(f"/meetings/{meeting.pk}/evening/")
    page.get_by_role("button", name="Start the meeting").click()
    page.get_by_label("What was raised").fill(BENCH)
    page.get_by_label("Where").fill("Elm Row")
    page.get_by_label("Category").select_option(label="Benches")
    page.get_by_text("An answer is needed: name and contact").click()
    page.get_by_label("Name").fill(RAISER)
    page.get_by_label("Telephone or e-mail").fill(CONTACT)
    page.get_by_role("button", name="Save this issue").click()
    expect(page.locator("#evening-raised")).to_contain_text("1 issue saved")

    page.get_by_label("What was raised").fill(SWING)
    page.get_by_label("Where").fill("Pond Park")
    page.context.set_offline(True)
    page.get_by_role("button", name="Save this issue").click()
    said = page.locator("#evening-message")
    expect(said).to_contain_text("Not saved: no connection. What you typed is still here.")
    expect(page.get_by_label("What was raised")).to_have_value(SWING)
    expect(page.get_by_label("Where")).to_have_value("Pond Park")
    assert list(Issue.objects.values_list("title", flat=True)) == [BENCH]
    assert faults(page) == []
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#evening-raised")).to_contain_text("2 issues saved")
    raised = Issue.objects.order_by("pk").values_list("title", "street", "meeting")
    assert list(raised) == [(BENCH, "Elm Row", meeting.pk), (SWING, "Pond Park", meeting.pk)]


def choose_both(page: Page, action: str) -> None:
    page.goto("/admin/tracker/issue/")
    for issue in Issue.objects.all():
        page.locator(f"input[name=_selected_action][value='{issue.pk}']").check()
    page.get_by_label("With the chosen rows").select_option(label=action)
    page.get_by_role("button", name="Go on").click()


def give_both_to(page: Page, name: str) -> None:
    choose_both(page, "Give to somebody")
    field = page.get_by_label("Who answers for them from now on")
    field.press_sequentially(name[:5])
    offer = page.locator(f"#{field.get_attribute('list')} option").first
    offer.wait_for(state="attached")
    field.fill(offer.get_attribute("value"))
    assert faults(page) == []
    page.get_by_role("button", name="Give them").click()
    expect(page.locator("main")).to_contain_text("Give to somebody: 2 done.")


def resolve_in_the_admin(page: Page) -> None:
    """The swing in its row of the list; the bench in bulk, beside one that is closed by then."""
    swing, bench = Issue.objects.get(title=SWING), Issue.objects.get(title=BENCH)
    page.goto("/admin/tracker/issue/")
    page.get_by_label(f"Move {swing.reference} on").select_option(label="Resolve: done")
    page.get_by_label(f"What changed for {swing.reference}").fill(SEAT_WORDS)
    page.get_by_role("button", name="Save the moves").click()
    expect(page.locator("main")).to_contain_text("Moved on: 1.")
    assert faults(page) == []
    choose_both(page, "Resolve with an outcome")
    expect(page.locator("main")).to_contain_text(f"{bench.reference}")
    assert faults(page) == []
    page.get_by_label("What became of them").select_option(label="Done")
    page.get_by_label("What changed, in words for the councillor").fill(BENCH_WORDS)
    page.get_by_role("button", name="Resolve them").click()
    expect(page.locator("main")).to_contain_text("Resolve with an outcome: 1 done.")
    refused = f"{swing.reference}: This issue is closed already."
    expect(page.locator("main")).to_contain_text(refused)
    assert faults(page) == []
    resolved = Issue.objects.order_by("pk").values_list("title", "status", "outcome")
    assert list(resolved) == [(BENCH, "closed", BENCH_WORDS), (SWING, "closed", SEAT_WORDS)]


def read_on_the_phone(page: Page) -> None:
    page.goto("/")
    assert faults(page) == []
    for title, words in ((BENCH, BENCH_WORDS), (SWING, SEAT_WORDS)):
        menu = page.get_by_role("navigation", name="Main")
        menu.get_by_role("button", name="Menu").click()
        menu.get_by_role("link", name="Issues").click()
        page.get_by_role("link", name=title).click()
        expect(page.locator("main")).to_contain_text(f"Done. {words}")
        expect(page.locator("main")).not_to_contain_text(CONTACT)
        assert faults(page) == []


def publish_the_bench(page: Page) -> None:
    page.goto(f"/issues/{Issue.objects.get(title=BENCH).pk}/")
    page.get_by_role("link", name="Write words for everybody").click()
    page.get_by_label("What was raised").fill(PUBLIC)
    page.get_by_label("What came of it").fill(PUBLIC_OUTCOME)
    page.get_by_role("button", name="Look at it first").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator("main")).to_contain_text("Published. This is now")


def see_what_everybody_sees(page: Page, ward) -> None:
    """The ward's page, the issue's own and the search: the released words alone."""
    bench, swing = Issue.objects.get(title=BENCH), Issue.objects.get(title=SWING)
    seen = []
    page.goto("/")
    page.get_by_role("link", name=ward.name).click()
    expect(page.locator("main")).to_contain_text(f"What came of it: {PUBLIC_OUTCOME}")
    assert faults(page) == []
    seen.append(page.content())
    page.get_by_role("link", name=PUBLIC).click()
    expect(page.locator("main")).to_contain_text(PUBLIC_OUTCOME)
    assert faults(page) == []
    seen.append(page.content())
    for words, hits in ((PUBLIC_OUTCOME, 1), ("swing", 0), ("Olive", 0), (RAISER, 0)):
        page.goto(f"/search/?q={words}")
        assert page.locator("main").get_by_role("link", name=PUBLIC).count() == hits
        seen.append(page.locator(".rows, .public-issue").all_inner_texts())
    assert page.goto(f"/public/issues/{swing.reference}/").status == 404
    page.goto(f"/issues/{bench.pk}/")
    expect(page.locator("h1")).to_have_text("Sign in")
    for never in (SWING, SEAT_WORDS, BENCH, BENCH_WORDS, RAISER, CONTACT, swing.reference):
        assert never not in str(seen), never


def test_from_the_evening_to_what_the_public_reads(window, ward):
    CategoryFactory(name="Benches")
    meeting = MeetingFactory(ward=ward, date=date(2017, 11, 15), status=MeetingStatus.SCHEDULED)
    wasim = personas.coordinator(of=ward)
    olive = personas.officer(PersonFactory(name="Olive Outdoors"))
    record_the_evening(prepare(window(TABLET, wasim)), meeting)
    give_both_to(prepare(window(DESK, wasim)), "Olive Outdoors")
    assert Raiser.objects.get(issue__title=BENCH).contact == CONTACT
    assert set(Issue.objects.values_list("owner__name", flat=True)) == {"Olive Outdoors"}
    resolve_in_the_admin(prepare(window(DESK, olive)))
    read_on_the_phone(prepare(window(PHONE, personas.councillor(of=ward))))
    assert PublicIssue.objects.count() == 0
    publish_the_bench(prepare(window(DESK, wasim)))
    see_what_everybody_sees(prepare(window(PHONE)), ward)
