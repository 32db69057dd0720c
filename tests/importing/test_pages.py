"""The pages of an import, from the file to its undoing."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leadership.audit.models import Export
from leadership.importing.models import Batch, BatchRow
from leadership.meetings.models import Meeting
from tests.factories import IssueFactory, WardFactory
from tests.personas import administrator, coordinator, councillor, manager, officer
from tracker.models import Issue

pytestmark = pytest.mark.django_db
SAID = (
    "Ward,Date,Venue,Residents\nElm Green,12th July 2016,Hall,about 50\nElm Grn,13/07/16,Hall,12\n"
    "Elm Green,soon,=1+1,9\n"
)


@pytest.fixture
def elm(db):
    return WardFactory(name="Elm Green", code="X00000001", slug="elm-green")


def upload(client, elm, said=SAID, name="tracker.csv", slug="meetings"):
    file = SimpleUploadedFile(name, said if isinstance(said, bytes) else said.encode())
    council = str(elm.generation.council_id)
    return client.post(
        reverse("import_upload", args=[slug]),
        {"file": file, "source": "Old tracker", "council": council},
    )


def match(client, batch):
    names = {f"0-{place}": key for place, key in batch.tables[0]["columns"].items()}
    return client.post(reverse("import_columns", args=[batch.pk]), names)


def test_a_manager_brings_a_file_in_from_beginning_to_end(client, elm):
    client.force_login(manager())
    assert client.get(reverse("import_list")).status_code == 200
    assert upload(client, elm).status_code == 302
    batch = Batch.objects.get()
    page = client.get(reverse("import_columns", args=[batch.pk])).content.decode()
    assert "Such as: Elm Green · Elm Grn" in page
    assert match(client, batch).url == reverse("import_detail", args=[batch.pk])

    page = client.get(reverse("import_detail", args=[batch.pk])).content.decode()
    assert "Load 1 row<" in page
    assert "Date: “soon” is not a date. Write it as day/month/year, such as 31/12/2016." in page
    assert Meeting.objects.count() == 0

    asked = client.get(reverse("import_questions", args=[batch.pk])).content.decode()
    assert "Which of the Wards of Fenwick is “Elm Grn”?" in asked
    client.post(reverse("import_questions", args=[batch.pk]), {"0": elm.code})

    client.post(reverse("import_load", args=[batch.pk]))
    assert Meeting.objects.count() == 2
    page = client.get(reverse("import_detail", args=[batch.pk])).content.decode()
    assert "2 rows of tracker.csv are loaded." in page

    assert "Undo the load of tracker.csv?" in client.get(
        reverse("import_undo", args=[batch.pk])
    ).content.decode()  # fmt: skip
    assert Meeting.objects.count() == 2, "a GET changes nothing"


def test_rows_set_aside_come_back_as_csv_with_the_reason_and_no_formula(client, elm):
    user = manager()
    client.force_login(user)
    upload(client, elm)
    batch = Batch.objects.get()
    match(client, batch)
    answer = client.get(reverse("import_set_aside", args=[batch.pk]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [
        ["Ward", "Date", "Venue", "Residents", "Why set aside"],
        ["Elm Grn", "13/07/16", "Hall", "12", "Which of the Wards of Fenwick is “Elm Grn”?"],
        ["Elm Green", "soon", "'=1+1", "9",
         "Date: “soon” is not a date. Write it as day/month/year, such as 31/12/2016."],
    ]  # fmt: skip
    export = Export.objects.get()
    assert (export.by, export.what, export.rows) == (user, "import meetings", 2)


def test_rows_set_aside_are_mended_and_uploaded_again_without_a_trace(client, elm):
    """A count that nobody posted, words that a spreadsheet would run, notes in several lines."""
    said = 'Ward,Date,Venue,Notes,Residents\nElm Green,soon,=Hall,"-a: b\nc",-\n'
    client.force_login(manager())
    upload(client, elm, said)
    batch = Batch.objects.get()
    match(client, batch)
    aside = client.get(reverse("import_set_aside", args=[batch.pk])).content
    assert b",'-," in aside
    upload(client, elm, aside.replace(b"Green,soon", b"Green,12/7/16"))
    again = Batch.objects.exclude(pk=batch.pk).get()
    match(client, again)
    client.post(reverse("import_load", args=[again.pk]))
    meeting = Meeting.objects.get()
    assert (meeting.venue, meeting.notes) == ("=Hall", "-a: b\nc")


def said_of_the_rest(client, batch):
    """What stands below the heading of rows that do not simply load, where there are none."""
    page = client.get(reverse("import_detail", args=[batch.pk])).content.decode()
    below = page.partition("Rows that do not simply load</h2>")[2]
    return below.partition('<p class="govuk-body">')[2].partition("</p>")[0]


def test_a_page_without_rows_aside_says_what_became_of_the_rows(client, elm):
    client.force_login(manager())
    upload(client, elm, "Ward,Date\nElm Green,12/07/2016\n")
    batch = Batch.objects.get()
    match(client, batch)
    assert said_of_the_rest(client, batch) == "There are none: every row is ready."
    client.post(reverse("import_load", args=[batch.pk]))
    assert said_of_the_rest(client, batch) == "There are none: every row was loaded."
    client.post(reverse("import_undo", args=[batch.pk]))
    assert (
        said_of_the_rest(client, batch)
        == "There are none: every row that was loaded is taken back."
    )


def test_a_file_of_headings_alone_says_that_it_has_no_rows(client, elm):
    client.force_login(manager())
    upload(client, elm, "Ward,Date\n")
    batch = Batch.objects.get()
    match(client, batch)
    assert said_of_the_rest(client, batch) == "This file has no rows below its headings."
    client.post(reverse("import_load", args=[batch.pk]))
    assert said_of_the_rest(client, batch) == "This file has no rows below its headings."


@pytest.mark.parametrize(
    ("rows", "are_loaded", "stay"),
    [
        (1, "1 row of tracker.csv is loaded.", "1 row was changed since and stays."),
        (2, "2 rows of tracker.csv are loaded.", "2 rows were changed since and stay."),
    ],
)
def test_one_row_is_told_of_as_one(client, elm, rows, are_loaded, stay):
    client.force_login(manager())
    said = "".join(f"Elm Green,{day}/7/2016\n" for day in range(1, rows + 1))
    upload(client, elm, "Ward,Date\n" + said)
    batch = Batch.objects.get()
    match(client, batch)
    page = client.post(reverse("import_load", args=[batch.pk]), follow=True).content.decode()
    assert are_loaded in page
    Batch.objects.update(load_began=batch.uploaded_at.replace(year=2000))  # all is somebody's
    page = client.post(reverse("import_undo", args=[batch.pk]), follow=True).content.decode()
    assert f"The load of tracker.csv is undone. {stay}" in page


def test_the_page_of_an_undo_tells_of_categories_and_names_those_that_stay(client, elm):
    client.force_login(manager())
    said = "Ward,Date,Issue,Category\nElm Green,12/07/2016,Lamp dark,Lamps\n"
    upload(client, elm, said, slug="issues")
    batch = Batch.objects.get()
    match(client, batch)
    client.post(reverse("import_questions", args=[batch.pk]), {"0": "new"})
    client.post(reverse("import_load", args=[batch.pk]))
    IssueFactory(ward=elm, category=Issue.objects.get().category, number=9)
    page = client.get(reverse("import_undo", args=[batch.pk])).content.decode()
    assert "and so are categories that came with it where nothing uses them any more." in page
    page = client.post(reverse("import_undo", args=[batch.pk]), follow=True).content.decode()
    assert "The category “Lamps” came with this load and stays: it is in use." in page


def test_a_bad_file_gets_its_sentence_on_the_form(client, elm):
    client.force_login(manager())
    answer = upload(client, elm, b"%PDF-1.4 hello", "tracker.xlsx")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "This is a PDF, not a spreadsheet." in page
    assert "There is a problem" in page
    assert Batch.objects.count() == 0


@pytest.mark.parametrize("said", [b"", b"PK\x03\x04 broken", b"\x00\x01\x02", b"x"])
def test_no_file_makes_a_traceback(client, elm, said):
    client.force_login(manager())
    assert upload(client, elm, said, "a.xlsx").status_code == 200
    assert Batch.objects.count() == 0


def test_a_column_that_is_needed_is_asked_for(client, elm):
    client.force_login(manager())
    upload(client, elm)
    batch = Batch.objects.get()
    page = client.post(reverse("import_columns", args=[batch.pk]), {"0-0": "ward"})
    assert "Choose the column that holds: Date." in page.content.decode()


def test_markup_in_a_file_is_shown_as_words(client, elm):
    """Headings, samples, unknown words and rows set aside are all somebody else's text."""
    attack = "<img src=x onerror=alert(1)>"
    client.force_login(manager())
    rows = [f"{attack},12/07/2016,{attack},{attack}", f"Elm Green,soon,{attack},1"]
    said = "\n".join([f"Ward,Date,Venue,{attack}", *rows])
    upload(client, elm, said=said, name=f"{attack}.csv")
    batch = Batch.objects.get()
    pages = [client.get(reverse("import_columns", args=[batch.pk]))]
    match(client, batch)
    pages += [
        client.get(reverse(f"import_{name}", args=[batch.pk])) for name in ("questions", "detail")
    ]
    pages += [client.get(reverse("import_list"))]
    for page in pages:
        assert page.status_code == 200
        assert attack not in page.content.decode()
        assert "&lt;img src=x onerror=alert(1)&gt;" in page.content.decode()


def test_an_officer_looks_and_does_not_load(client, elm):
    client.force_login(officer())
    upload(client, elm)
    batch = Batch.objects.get()
    match(client, batch)
    page = client.get(reverse("import_detail", args=[batch.pk])).content.decode()
    assert "A Community Governance Manager loads it." in page
    assert "Load 1 row" not in page
    assert client.post(reverse("import_load", args=[batch.pk])).status_code == 404
    assert client.get(reverse("import_undo", args=[batch.pk])).status_code == 404
    assert Meeting.objects.count() == 0


def test_a_coordinator_loads_the_own_ward_and_does_not_undo(client, elm):
    client.force_login(coordinator(of=elm))
    upload(client, elm)
    batch = Batch.objects.get()
    match(client, batch)
    client.post(reverse("import_load", args=[batch.pk]))
    assert Meeting.objects.count() == 1
    assert client.post(reverse("import_undo", args=[batch.pk])).status_code == 404
    assert Meeting.objects.count() == 1


PAGES = ["import_columns", "import_detail", "import_questions", "import_load", "import_undo",
         "import_set_aside"]  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_nobody_reaches_a_load_of_somebody_else(client, elm, name):
    client.force_login(manager())
    upload(client, elm)
    batch = Batch.objects.get()
    for user in (officer(), councillor(of=elm), administrator()):
        client.force_login(user)
        send = client.post if name == "import_load" else client.get
        assert send(reverse(name, args=[batch.pk])).status_code == 404


@pytest.mark.parametrize("persona", [councillor, administrator])
def test_councillors_and_administrators_import_nothing(client, elm, persona):
    client.force_login(persona())
    assert client.get(reverse("import_list")).status_code == 404
    assert upload(client, elm).status_code == 404


def test_a_load_is_a_post(client, elm):
    client.force_login(manager())
    upload(client, elm)
    batch = Batch.objects.get()
    match(client, batch)
    assert client.get(reverse("import_load", args=[batch.pk])).status_code == 405
    assert BatchRow.objects.filter(state="loaded").count() == 0


def test_loading_twice_tells_the_second_that_it_is_loaded(client, elm):
    client.force_login(manager())
    upload(client, elm)
    batch = Batch.objects.get()
    match(client, batch)
    client.post(reverse("import_load", args=[batch.pk]))
    answer = client.post(reverse("import_load", args=[batch.pk]))
    assert answer.status_code == 409
    assert "This file is loaded by now." in answer.content.decode()


def test_a_load_that_the_database_refuses_is_said_on_the_page(client, elm):
    """A reference is counted on from the highest number of the year: here that is taken."""
    IssueFactory(ward=elm, raised_on=date(2016, 7, 12), number=1)
    client.force_login(manager())
    upload(client, elm, "Ward,Date,Issue\nElm Green,12/07/2016,Lamp dark\n", slug="issues")
    batch = Batch.objects.get()
    match(client, batch)
    answer = client.post(reverse("import_load", args=[batch.pk]), follow=True)
    assert answer.status_code == 200
    assert "Nothing was loaded: the database refused a row" in answer.content.decode()
    assert "is loaded." not in answer.content.decode()
    assert Issue.objects.count() == 1


def queries_of(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(40) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def test_the_list_of_loads_takes_the_same_queries_for_one_and_three(
    client, elm, django_assert_max_num_queries
):
    client.force_login(manager())
    upload(client, elm)
    first = Batch.objects.get()
    one = queries_of(client, reverse("import_list"), django_assert_max_num_queries)
    for number in (1, 2):
        Batch.objects.create(
            slug="meetings", file_name=f"{number}.csv", sha256="0", size=1,
            uploaded_by=officer(), uploaded_at=first.uploaded_at + timedelta(days=number),
        )  # fmt: skip
    three = queries_of(client, reverse("import_list"), django_assert_max_num_queries)
    assert one == three <= 12


def test_the_rows_of_a_load_take_the_same_queries_for_one_and_three(
    client, elm, django_assert_max_num_queries
):
    client.force_login(manager())
    for rows in (1, 3):
        upload(client, elm, "Ward,Date\n" + "Elm Green,soon\n" * rows, f"{rows}.csv")
    counts = []
    for batch in Batch.objects.order_by("pk"):
        match(client, batch)
        url = reverse("import_detail", args=[batch.pk])
        counts.append(queries_of(client, url, django_assert_max_num_queries))
    assert counts[0] == counts[1] <= 12
