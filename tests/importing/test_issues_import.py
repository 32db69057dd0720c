"""Past issues with their dated comments, from files as councils keep them."""

from datetime import date

import pytest

from leadership.importing.bulk import copy_values
from leadership.importing.loading import load_batch
from leadership.importing.models import Batch, BatchRow
from leadership.importing.services import answer_questions, choose_columns
from leadership.importing.undoing import undo_batch
from leadership.people.refusals import Refused
from relationships.models import Category
from tests.factories import (
    CategoryFactory,
    IssueFactory,
    MeetingFactory,
    PersonFactory,
    ServiceAliasFactory,
)
from tests.importing.files import text_file, uploaded, workbook
from tests.personas import manager
from tracker.models import Issue, PublicIssue, Update
from tracker.services import add_update

pytestmark = pytest.mark.django_db


def checked(path, *, council, source="Old tracker"):
    batch = uploaded("issues", path, council=council, source=source)
    return choose_columns(batch=batch, columns=[t["columns"] for t in batch.tables], by=None)


def loaded(path, *, council, source="Old tracker"):
    return load_batch(batch=checked(path, council=council, source=source), by=None)


def faults(batch):
    return {row.line: row.faults for row in batch.rows.filter(state=BatchRow.State.FAULTY)}


def test_an_issue_is_loaded_with_what_the_row_says(tmp_path, elm, council):
    litter = CategoryFactory(name="Litter")
    olu = PersonFactory(name="Olu Invented")
    said = (
        "Ref,Ward,Date raised,Issue,Category,Owner,Location,Post code,Target date,Status\n"
        "A1,Elm Green,12/07/16,Bins overflow. Every week.,LITTER,Olu Invented,High St,x1 1ab,"
        "1/8/2016,In progress\n"
    )
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    issue = Issue.objects.get()
    assert (issue.title, issue.description) == ("Bins overflow", "Bins overflow. Every week.")
    assert (issue.reference, issue.ward, issue.raised_on) == (
        "WAT-1617-00001", elm, date(2016, 7, 12),
    )  # fmt: skip
    assert (issue.category, issue.owner, issue.status) == (litter, olu, "in_progress")
    assert (issue.street, issue.postcode, issue.due) == ("High St", "X1 1AB", date(2016, 8, 1))
    assert (issue.source, issue.source_reference) == ("Old tracker", "A1")
    assert (issue.raiser.kind, issue.raiser.name) == ("not_recorded", "")


def test_nothing_of_an_old_record_is_public(tmp_path, elm, council):
    said = "Ward,Date,Issue,Status,Closed\nElm Green,1/6/16,Bins,Closed,2/6/16\n"
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert (Issue.objects.count(), PublicIssue.objects.count()) == (1, 0)


def test_a_closed_issue_without_an_outcome_says_that_none_is_recorded(tmp_path, elm, council):
    said = "Ward,Date,Issue,Status,Closed\nElm Green,1/6/16,Bins,Closed,2/6/16\n"
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    issue = Issue.objects.get()
    assert (issue.status, issue.outcome_kind, issue.outcome) == ("closed", "not_recorded", "")
    assert issue.closed_on == date(2016, 6, 2)


def test_comments_come_from_the_cell_and_from_the_rows_below(tmp_path, elm, council):
    """A workbook with the issue's cells merged over three rows of comments."""
    rows = [
        ["Ward", "Date", "Issue", "Comment date", "Comments", "Updated by"],
        ["Elm Green", date(2016, 6, 1), "Lamp out", date(2016, 6, 2), "Reported", "OI"],
        [None, None, None, date(2016, 6, 9), "Engineer booked", None],
        [None, None, None, None, "20/6/16: Repaired\nThanks sent", "PI"],
        ["Elm Green", date(2016, 6, 5), "Kerb broken", None, "No date known", None],
    ]
    path = workbook(tmp_path / "a.xlsx", {"Issues": rows}, ["A2:A4", "B2:B4", "C2:C4"])
    batch = loaded(path, council=council)
    assert (batch.rows_loaded, Issue.objects.count()) == (2, 2)
    lamp, kerb = Issue.objects.order_by("raised_on")
    notes = lamp.updates.order_by("ordinal").values_list("on", "text", "author_in_source")
    assert list(notes) == [
        (date(2016, 6, 2), "Reported", "OI"),
        (date(2016, 6, 9), "Engineer booked", ""),
        (date(2016, 6, 20), "Repaired\nThanks sent", "PI"),
    ]
    assert kerb.updates.get().text == "No date known (not dated in the source)"
    assert kerb.updates.get().on == date(2016, 6, 5)


def test_one_row_a_comment_with_the_reference_again_is_one_issue(tmp_path, elm, council):
    said = (
        "Ref,Ward,Date,Issue,Comment date,Comments\n"
        "7,Elm Green,1/6/16,Bins,2/6/16,Asked\n"
        "7,Elm Green,1/6/16,Bins,9/6/16,Emptied\n"
        "8,Elm Green,1/6/16,Lamp,9/6/16,Mended\n"
    )
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert dict(Issue.objects.values_list("source_reference", "title")) == {
        "7": "Bins",
        "8": "Lamp",
    }
    comments = Update.objects.filter(issue__title="Bins").order_by("on")
    assert [comment.text for comment in comments] == ["Asked", "Emptied"]


def test_a_reference_used_for_two_issues_is_a_fault(tmp_path, elm, council):
    said = "Ref,Ward,Date,Issue\n7,Elm Green,1/6/16,Bins\n7,Elm Green,2/6/16,Lamp\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert faults(batch) == {3: ["The reference 7 stands on line 2 already."]}
    assert Issue.objects.get().title == "Bins"


def test_an_issue_of_that_source_that_was_typed_in_is_known(tmp_path, elm, council):
    path = text_file(tmp_path / "a.csv", "Ref,Ward,Date,Issue\n7,Elm Green,1/6/16,Bins\n")
    loaded(path, council=council)
    Batch.objects.all().delete()
    assert faults(loaded(path, council=council)) == {2: ["This is WAT-1617-00001 already."]}
    assert loaded(path, council=council, source="Another").rows_loaded == 1


def test_two_equal_rows_without_a_reference_are_two_issues_and_known_one_by_one(
    tmp_path, elm, council
):
    row = "Elm Green,1/6/16,Bins\n"
    path = text_file(tmp_path / "a.csv", "Ward,Date,Issue\n" + row * 2)
    assert loaded(path, council=council).rows_loaded == 2
    again = loaded(path, council=council)
    assert (again.rows_loaded, again.rows_known, again.rows_faulty) == (0, 2, 0)
    longer = loaded(text_file(tmp_path / "b.csv", "Ward,Date,Issue\n" + row * 3), council=council)
    assert (longer.rows_loaded, longer.rows_known, Issue.objects.count()) == (1, 2, 3)


def test_dates_that_cannot_be_are_faults(tmp_path, elm, council):
    said = (
        "Ward,Date,Issue,Status,Closed,Comments\n"
        "Elm Green,1/6/2099,Bins,,,\n"
        "Elm Green,1/6/2016,Bins,Closed,1/5/2016,\n"
        "Elm Green,1/6/2016,Bins,Open,2/6/2016,\n"
        "Elm Green,1/6/2016,Bins,Resolved,,\n"
        "Elm Green,1/6/2016,Bins,Resolved,,9/6/16: emptied\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert faults(batch) == {
        2: ["Raised on: that day has not come yet."],
        3: ["Closed on: that is before it was raised."],
        4: ["Closed on: a day is given, but the status is not closed."],
        5: ["Closed on: nothing says when, neither a day nor a comment."],
    }
    assert Issue.objects.get().closed_on == date(2016, 6, 9)


def test_an_unknown_category_is_asked_about_made_or_left_out(tmp_path, elm, council):
    parks = CategoryFactory(name="Parks")
    said = (
        "Ward,Date,Issue,Category\nElm Green,1/6/16,A,Green space\nElm Green,1/6/16,B,Noise\n"
        "Elm Green,1/6/16,C,Misc\nElm Green,1/6/16,D,Noise\n"
    )
    batch = checked(text_file(tmp_path / "a.csv", said), council=council)
    assert [(q["said"], q["rows"]) for q in batch.questions] == [
        ("Green space", 1), ("Noise", 2), ("Misc", 1),
    ]  # fmt: skip
    answers = [(0, str(parks.pk)), (1, "new"), (2, "none")]
    batch = answer_questions(batch=batch, answers=answers, by=None)
    assert (batch.questions, batch.rows_clean) == ([], 4)
    assert Category.objects.count() == 1, "a check makes nothing"
    load_batch(batch=batch, by=None)
    noise = Category.objects.get(name="Noise")
    categories = dict(Issue.objects.values_list("title", "category"))
    assert categories == {"A": parks.pk, "B": noise.pk, "C": None, "D": noise.pk}


def test_a_service_is_known_by_its_other_names(tmp_path, elm, council):
    lamps = ServiceAliasFactory(name="Lamp & Lantern Dept").service
    said = (
        "Ref,Ward,Date raised,Issue,Service\n"
        "A1,Elm Green,12/07/16,Dark path.,lamp & lantern dept\n"
        f"A2,Elm Green,12/07/16,Dim lamp.,{lamps.name}\n"
    )
    loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert [issue.service for issue in Issue.objects.order_by("pk")] == [lamps, lamps]


def test_an_issue_is_tied_to_the_meeting_of_its_ward_on_that_day(tmp_path, elm, council):
    meeting = MeetingFactory(ward=elm, date=date(2016, 6, 1))
    said = (
        "Ward,Date raised,Issue,Meeting date\n"
        "Elm Green,1/6/16,A,1/6/16\n"
        "Elm Green,2/6/16,B,2/6/16\n"
    )
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    assert Issue.objects.get().meeting == meeting
    assert faults(batch) == {
        3: [
            "Raised at the meeting of: no meeting of Elm Green on 2 June 2016 is recorded. Load "
            "the meetings first."
        ]
    }


def test_what_the_database_refuses_leaves_nothing_behind(tmp_path, elm, council, monkeypatch):
    """The second chunk breaks a rule that only the database holds: the first goes too."""
    monkeypatch.setattr("leadership.importing.loading.CHUNK", 2)
    said = "Ward,Date,Issue\n" + "".join(f"Elm Green,{n}/6/16,Issue {n}\n" for n in range(1, 5))
    batch = checked(text_file(tmp_path / "a.csv", said), council=council)

    def breaks(model, names, rows):
        if model is Issue:
            place, title = names.index("status"), names.index("title")
            rows = [
                (*row[:place], "closed", *row[place + 1 :]) if row[title] == "Issue 3" else row
                for row in rows
            ]
        copy_values(model, names, rows)

    monkeypatch.setattr("tracker.services.past.copy_values", breaks)
    with pytest.raises(Refused, match="Nothing was loaded: the database refused a row"):
        load_batch(batch=batch, by=None)
    batch.refresh_from_db()
    assert (Issue.objects.count(), batch.status, batch.rows_clean) == (0, "previewed", 4)


@pytest.mark.django_db(transaction=True)
def test_undo_keeps_an_issue_somebody_has_written_on(tmp_path, elm, council):
    said = "Ward,Date,Issue,Comments\nElm Green,1/6/16,Bins,2/6/16: asked\nElm Green,1/6/16,Lamp,\n"
    batch = loaded(text_file(tmp_path / "a.csv", said), council=council)
    bins = Issue.objects.get(title="Bins")
    add_update(issue=bins, text="Seen again", by=manager())
    batch = undo_batch(batch=batch, by=None)
    assert list(Issue.objects.all()) == [bins]
    assert [u.text for u in bins.updates.oldest_first()] == ["asked", "Seen again"]
    assert batch.rows.get(state="kept").faults == ["Update added or changed since."]


def with_categories(tmp_path, council, *names):
    """An issue of each of these categories, all of them made by the load."""
    said = "".join(f"Elm Green,1/6/16,About {name},{name}\n" for name in names)
    path = text_file(tmp_path / "a.csv", "Ward,Date,Issue,Category\n" + said)
    batch = checked(path, council=council)
    answers = [(place, "new") for place in range(len(batch.questions))]
    return load_batch(batch=answer_questions(batch=batch, answers=answers, by=None), by=None)


@pytest.mark.django_db(transaction=True)
def test_undo_removes_the_categories_that_the_load_made(tmp_path, elm, council):
    parks = CategoryFactory(name="Parks")
    batch = with_categories(tmp_path, council, "Litter", "Noise", "Litter", "Parks")
    assert Category.objects.count() == 3
    made = [row.made.keys() - {"tracker.issue"} for row in batch.rows.order_by("number")]
    assert made == [{"relationships.category"}, {"relationships.category"}, set(), set()]
    batch = undo_batch(batch=batch, by=None)
    assert (Issue.objects.count(), batch.rows_kept) == (0, 0)
    assert list(Category.objects.all()) == [parks]
    assert batch.remarks == ["Read as UTF-8 with commas between columns."]


@pytest.mark.django_db(transaction=True)
def test_undo_keeps_and_names_a_category_that_is_in_use_or_was_changed(tmp_path, elm, council):
    batch = with_categories(tmp_path, council, "Litter", "Noise", "Trees", "Dogs")
    litter, noise, trees, _ = Category.objects.order_by("pk")
    IssueFactory(ward=elm, category=litter, number=999)  # the load gave the first four
    add_update(issue=Issue.objects.get(title="About Noise"), text="Seen again", by=manager())
    trees.retired = True
    trees.save()
    batch = undo_batch(batch=batch, by=None)
    assert list(Category.objects.order_by("pk")) == [litter, noise, trees]
    assert batch.remarks[1:] == [
        "The category “Litter” came with this load and stays: it is in use.",
        "The category “Noise” came with this load and stays: it is in use.",
        "The category “Trees” came with this load and stays: it was changed since.",
    ]
    assert [row.line for row in batch.rows.filter(state="kept")] == [3]
    assert Batch.objects.get(pk=batch.pk).remarks == batch.remarks


@pytest.mark.django_db(transaction=True)
def test_a_category_that_was_undone_is_made_again_with_the_same_file(tmp_path, elm, council):
    undo_batch(batch=with_categories(tmp_path, council, "Litter"), by=None)
    again = with_categories(tmp_path, council, "Litter")
    assert (again.rows_loaded, again.questions) == (1, [])
    assert Issue.objects.get().category == Category.objects.get(name="Litter")
    undo_batch(batch=again, by=None)
    assert Category.objects.count() == 0
