"""Agenda items and papers; what is exempt stays closed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leadership.meetings import services
from leadership.meetings.models import Paper
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.factories import AgendaItemFactory, MeetingFactory, PaperFactory


@pytest.fixture
def meeting(elmwick):
    return MeetingFactory(ward=elmwick)


def pdf() -> SimpleUploadedFile:
    return SimpleUploadedFile("report.pdf", b"%PDF-1.7 made up")


def agenda(meeting) -> list[tuple[int, str]]:
    return list(meeting.agenda.order_by("number").values_list("number", "heading"))


def edit(item, by, version=1, **fields):
    names = (
        "heading", "text", "kind", "purpose", "presenter", "urgent_because", "urgent_opinion",
        "page_from", "page_to", "handouts", "exempt",
    )  # fmt: skip
    asked = {name: getattr(item, name) for name in names} | {"notes_of": item.notes_of}
    return services.edit_item(item=item, by=by, version=version, **(asked | fields))


def test_items_are_numbered_in_order_and_change_places(meeting, wasim):
    for heading in ("Welcome", "Bins", "Parking"):
        item = services.add_item(meeting=meeting, heading=heading, by=wasim)
    services.move_item(item=item, up=True, by=wasim)
    assert agenda(meeting) == [(1, "Welcome"), (2, "Parking"), (3, "Bins")]
    bins = meeting.agenda.get(heading="Bins")
    services.move_item(item=bins, up=False, by=wasim)
    assert agenda(meeting) == [(1, "Welcome"), (2, "Parking"), (3, "Bins")]


def test_removing_an_item_closes_the_gap(meeting, wasim):
    items = [services.add_item(meeting=meeting, heading=h, by=wasim) for h in ("A", "B", "C")]
    services.remove_item(item=items[0], by=wasim)
    assert agenda(meeting) == [(1, "B"), (2, "C")]


def test_urgent_business_states_its_special_circumstances_and_the_chairmans_opinion(meeting, wasim):
    with pytest.raises(Refused) as refused:
        services.add_item(meeting=meeting, heading="Flood", kind="urgent", by=wasim)
    assert refused.value.field == "urgent_because"
    why, opinion = "The river rose on Monday.", "The sandbags are needed this week."
    with pytest.raises(Refused) as refused:
        services.add_item(
            meeting=meeting, heading="Flood", kind="urgent", urgent_because=why, by=wasim
        )
    assert refused.value.field == "urgent_opinion"
    assert agenda(meeting) == []
    urgent = {"kind": "urgent", "urgent_because": why, "urgent_opinion": opinion}
    item = services.add_item(meeting=meeting, heading="Flood", by=wasim, **urgent)
    item.refresh_from_db()
    assert (item.urgent_because, item.urgent_opinion) == (why, opinion)
    edit(item, wasim, version=2, kind="discussion")
    item.refresh_from_db()
    assert (item.urgent_because, item.urgent_opinion) == ("", "")


def test_the_purpose_of_an_item_is_kept_and_may_be_unsaid(meeting, wasim):
    unsaid = services.add_item(meeting=meeting, heading="Bins", by=wasim)
    said = services.add_item(meeting=meeting, heading="Plan", purpose="approve", by=wasim)
    assert (unsaid.purpose, said.get_purpose_display()) == ("", "To approve")
    edit(said, wasim, version=3, purpose="chair")
    said.refresh_from_db()
    assert said.get_purpose_display() == "Chairman to move"


def test_the_second_of_two_editors_of_an_item_is_stopped(meeting, wasim, gita):
    item = AgendaItemFactory(meeting=meeting, heading="Bins")
    edit(item, wasim, heading="Bins and bags")
    with pytest.raises(Conflict):
        edit(item, gita, heading="Litter")
    assert agenda(meeting) == [(1, "Bins and bags")]


def test_an_item_with_papers_is_not_removed(meeting, wasim):
    """An exempt item's papers would lose what keeps them closed."""
    item = AgendaItemFactory(meeting=meeting, exempt=True)
    PaperFactory(meeting=meeting, agenda_item=item)
    with pytest.raises(Conflict, match="has papers"):
        services.remove_item(item=item, by=wasim)
    assert Paper.objects.open_to_the_public().count() == 0


def test_an_exempt_items_paper_is_closed_whatever_it_says_of_itself(meeting, wasim):
    item = AgendaItemFactory(meeting=meeting, exempt=True)
    services.add_paper(
        meeting=meeting,
        upload=pdf(),
        title="Costs",
        kind="report",
        exempt=False,
        agenda_item=item,
        by=wasim,
    )
    opened = services.add_paper(
        meeting=meeting, upload=pdf(), title="Bins", kind="report", exempt=False, by=wasim
    )
    assert list(Paper.objects.open_to_the_public()) == [opened]


def test_a_paper_of_the_same_title_is_its_next_version(meeting, wasim):
    for title in ("Bin report", "bin  report", "Parking"):
        services.add_paper(
            meeting=meeting, upload=pdf(), title=title, kind="report", exempt=False, by=wasim
        )
    assert list(meeting.papers.order_by("pk").values_list("version", flat=True)) == [1, 2, 1]


def test_a_bad_file_leaves_no_paper(meeting, wasim):
    bad = SimpleUploadedFile("report.pdf", b"<script>")
    with pytest.raises(Refused) as refused:
        services.add_paper(
            meeting=meeting, upload=bad, title="Bins", kind="report", exempt=False, by=wasim
        )
    assert refused.value.field == "file"
    assert meeting.papers.count() == 0


def test_a_paper_stands_with_its_own_meetings_item(meeting, wasim):
    elsewhere = AgendaItemFactory()
    with pytest.raises(Refused, match="another meeting's agenda"):
        services.add_paper(
            meeting=meeting,
            upload=pdf(),
            title="Bins",
            kind="report",
            exempt=False,
            agenda_item=elsewhere,
            by=wasim,
        )


def test_a_paper_is_closed_and_removed_afterwards(meeting, wasim):
    paper = PaperFactory(meeting=meeting, title="Names")
    services.edit_paper(
        paper=paper,
        title="Names",
        kind="report",
        exempt=True,
        agenda_item=None,
        dated=None,
        by=wasim,
        version=1,
    )
    assert Paper.objects.open_to_the_public().count() == 0
    services.remove_paper(paper=paper, by=wasim)
    assert meeting.papers.count() == 0
    with pytest.raises(Conflict, match="Somebody else removed"):
        services.remove_paper(paper=paper, by=wasim)


def test_a_form_opened_before_a_paper_was_closed_does_not_open_it_again(meeting, wasim, gita):
    paper = PaperFactory(meeting=meeting, title="Names")
    asked = {"title": "Names", "kind": "report", "agenda_item": None, "dated": None, "version": 1}
    services.edit_paper(paper=paper, exempt=True, by=wasim, **asked)
    with pytest.raises(Conflict):
        services.edit_paper(paper=paper, exempt=False, by=gita, **asked)
    paper.refresh_from_db()
    assert paper.exempt is True


def test_another_wards_coordinator_changes_no_agenda_and_no_paper(oakham, wasim):
    meeting = MeetingFactory(ward=oakham)
    item, paper = AgendaItemFactory(meeting=meeting), PaperFactory(meeting=meeting)
    refused = [
        lambda: services.add_item(meeting=meeting, heading="Bins", by=wasim),
        lambda: edit(item, wasim, heading="Other"),
        lambda: services.move_item(item=item, up=True, by=wasim),
        lambda: services.remove_item(item=item, by=wasim),
        lambda: services.add_paper(
            meeting=meeting, upload=pdf(), title="x", kind="report", exempt=False, by=wasim
        ),
        lambda: services.remove_paper(paper=paper, by=wasim),
    ]
    for ask in refused:
        with pytest.raises(NotAllowed):
            ask()
    assert agenda(meeting) == [(1, item.heading)]
    assert list(meeting.papers.all()) == [paper]
