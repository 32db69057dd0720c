"""The end of the year: the manager opens the five appendices of 2016/17, takes each in every
format, and takes all of them as one pack. Cabinet Committee was told of 112 meetings and 2,728
attendances; the demonstration's year came through the importer and must say so in every file."""

import io
import re
import zipfile
from datetime import datetime

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Page, expect

from leadership.audit.models import Export
from leadership.people.models import User
from relationships.models import Category
from tests import reference_data
from tests.browser.looking import faults, prepare
from tests.browser.taken import issues_raised, meetings_and_attendances, references
from tracker.models import Issue

pytestmark = pytest.mark.slow
EVENING = datetime(2017, 11, 15, 17, 30)
YEAR, AREA, THEME = "2016/17", "Edgbaston District", "Anti-social behaviour"
FORMATS = {"PDF": "pdf", "Excel": "xlsx", "CSV": "csv", "JSON": "json"}
TITLES = {
    1: "Appendix 1: ward meetings",
    2: "Appendix 2: issues of an area",
    3: "Appendix 3: ward action reports",
    4: "Appendix 4: one theme in the city",
    5: "Appendix 5: an area beside the city",
}
ISSUES_IN = re.compile("appendix-[234]")
CITY = "kept_city"  # a schema of the test database


@pytest.fixture(scope="module")
def _loaded_once(chromium, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        with override_settings(DEMO=True, DEMO_DATE=EVENING):
            call_command("load_demo", stdout=io.StringIO())
        reference_data.keep(CITY)
        reference_data.restore()
        yield
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA {CITY} CASCADE")


@pytest.fixture
def manager(_loaded_once, transactional_db, settings) -> User:
    settings.DEMO, settings.DEMO_DATE = True, EVENING
    reference_data.restore(CITY)
    return User.objects.get(username="manager")


def open_appendix(page: Page, number: int) -> None:
    """From the first screen, by the page's own links and filters."""
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Reports").click()
    page.get_by_role("link", name=TITLES[number]).click()
    page.get_by_text("Change what is asked").click()
    page.get_by_label("Municipal year").select_option(label=YEAR)
    if number == 4:
        page.get_by_label("Category or theme").select_option(label=THEME)
    elif number != 1:
        page.get_by_label("Area", exact=True).select_option(label=AREA)
    page.get_by_role("button", name="Show the report").click()
    expect(page.locator("h1")).to_contain_text(YEAR)
    expect(page.locator("main")).to_contain_text("Demonstration data · Not for publication")
    assert faults(page) == []


def figure(page: Page, label: str) -> int:
    tile = page.locator(".stats__tile").filter(
        has=page.locator(".stats__label").get_by_text(label, exact=True)
    )
    return int(tile.locator(".stats__figure").inner_text().replace(",", ""))


def take(page: Page, label: str) -> bytes:
    """What the page's own link gives."""
    with page.expect_download() as download:
        page.locator(".downloads").get_by_text(label, exact=True).click()
    assert download.value.suggested_filename.endswith(f"-demonstration.{FORMATS[label]}")
    return download.value.path().read_bytes()


def take_all(page: Page, number: int, read) -> dict[str, object]:
    """Each format of an appendix, and what `read` finds in it."""
    open_appendix(page, number)
    return {ending: read(ending, take(page, label)) for label, ending in FORMATS.items()}


def raised_in(**where) -> set[str]:
    """References of the year straight from the tables, past every report."""
    year = Issue.objects.filter(reference__startswith="WAT-1617-", **where)
    return set(year.values_list("reference", flat=True))


def test_appendix_1_has_112_meetings_and_2728_attendances_in_every_format(window, manager):
    page = prepare(window(1280, manager))
    totals = take_all(page, 1, meetings_and_attendances)
    assert totals == dict.fromkeys(FORMATS.values(), (112, 2_728))
    assert (figure(page, "ward meetings"), figure(page, "attendances")) == (112, 2_728)
    expect(page.locator("main")).to_contain_text(
        "112 ward meetings with a total of 2,728 attendances in 2016/17."
    )
    taken = Export.objects.filter(by=manager, what="appendix-1")
    assert sorted(taken.values_list("format", flat=True)) == sorted(FORMATS.values())


@pytest.mark.parametrize("number", [2, 3, 4])
def test_the_issues_of_an_appendix_are_the_same_in_every_format(number, window, manager):
    page = prepare(window(1280, manager))
    found = take_all(page, number, references)
    in_area = {"ward__district__name": AREA.removesuffix(" District")}
    expected = {
        2: raised_in(meeting__isnull=False, **in_area),
        3: raised_in(**in_area),
        4: raised_in(category=Category.objects.get(name=THEME)),
    }[number]
    assert len(expected) > 50
    assert found == dict.fromkeys(FORMATS.values(), sorted(expected))
    assert figure(page, "issues raised") == len(expected)


def test_appendix_5_says_the_same_of_the_area_in_every_format(window, manager):
    page = prepare(window(1280, manager))
    found = take_all(page, 5, issues_raised)
    district = raised_in(ward__district__name=AREA.removesuffix(" District"))
    assert found == dict.fromkeys(FORMATS.values(), len(district))
    assert figure(page, "issues raised") == len(district)


def take_pack(page: Page, copy: str) -> zipfile.ZipFile:
    page.goto("/reports/")
    page.get_by_role("link", name="The year's pack").click()
    page.get_by_label("Municipal year").select_option(label=YEAR)
    page.get_by_label("Category or theme").select_option(label=THEME)
    page.get_by_label("Area", exact=True).select_option(label=AREA)
    page.get_by_label("Copy").select_option(copy)
    assert faults(page) == []
    with page.expect_download() as download:
        page.get_by_role("button", name="Whole pack (zip)").click()
    assert download.value.suggested_filename == f"year-{copy}-2017-11-15.zip"
    pack = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert pack.testzip() is None
    return pack


def test_the_year_s_pack_is_one_zip_with_all_of_them(window, manager):
    page = prepare(window(1280, manager))
    pack = take_pack(page, "working")
    parts = {
        "appendix-1-ward-meetings": (meetings_and_attendances, (112, 2_728)),
        "appendix-2-issues-of-the-area": (references, None),
        "appendix-4-theme": (references, None),
        "appendix-5-area-beside-the-city": (issues_raised, None),
    }
    district = raised_in(ward__district__name="Edgbaston")
    names = {name for name in pack.namelist() if not name.endswith(".csv-metadata.json")}
    for stem, (read, wanted) in parts.items():
        found = [read(ending, pack.read(f"{stem}.{ending}")) for ending in FORMATS.values()]
        assert found == [found[0]] * 4
        assert wanted in (None, found[0])
        names -= {f"{stem}.{ending}" for ending in FORMATS.values()}
    wards = sorted({name.rpartition(".")[0] for name in names if "appendix-3" in name})
    assert len(wards) == 4, "one report a ward"
    in_wards = [
        set().union(*(references(ending, pack.read(f"{ward}.{ending}")) for ward in wards))
        for ending in FORMATS.values()
    ]
    assert in_wards == [district] * 4


def test_the_publication_pack_holds_nothing_that_was_not_released(window, manager):
    pack = take_pack(prepare(window(1280, manager)), "publication")
    looked = 0
    released = set(Issue.objects.released().values_list("reference", flat=True))
    for name in pack.namelist():
        stem, _, ending = name.rpartition(".")
        if ISSUES_IN.match(stem) and not stem.endswith(".csv-metadata"):
            looked += 1
            assert set(references(ending, pack.read(name))) <= released, name
    assert looked == 6 * len(FORMATS), "appendices 2 and 4, and 3 for each of four wards"
    assert b"Not for publication" not in pack.read("appendix-1-ward-meetings.csv")
