"""Every working page of a board with rows in it: tags that close, ids that are there once."""

from datetime import date, datetime
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from tests import personas
from tests.board_factories import (
    ActionProgressFactory,
    AreaProviderFactory,
    BoardActionFactory,
    BoardDistrictFactory,
    BoardFactory,
    BoardWardFactory,
    CoverageFactory,
    DistrictPlanFactory,
    ListedMemberFactory,
    LocalPlanFactory,
    NegotiationStepFactory,
    PlanThemeFactory,
    PriorityAreaFactory,
    SchemeDocumentFactory,
    SiteFactory,
    TimetableEntryFactory,
)

pytestmark = pytest.mark.django_db

VOID = {"br", "hr", "img", "input", "link", "meta"}


class Markup(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.open, self.faults, self.ids = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append((tag, self.getpos()))


def test_tags_close_and_ids_are_there_once(client, settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)
    board = BoardFactory(slug="lantern")
    plan = LocalPlanFactory(board=board, outline_on=date(2017, 8, 1), particular="Canals")
    theme = PlanThemeFactory(plan=plan, long_term=True)
    CoverageFactory(plan=plan)
    PriorityAreaFactory(plan=plan)
    action = ActionProgressFactory(action__board=board, action__theme=theme).action
    BoardActionFactory(board=board, done_on=date(2017, 10, 1))
    NegotiationStepFactory(predecessor__board=board)
    DistrictPlanFactory(board=board)
    ListedMemberFactory(source__board=board)
    place = BoardWardFactory(board=board)
    for make in (AreaProviderFactory, BoardDistrictFactory, SiteFactory):
        make(board=board)
    SchemeDocumentFactory(scheme=board.scheme)
    for done_on in (None, date(2017, 10, 1)):
        TimetableEntryFactory(board=board, scheme=board.scheme, done_on=done_on)
    names = ["board_page", "board_work", "board_plan", "board_area", "board_timetable"]
    urls = [reverse(name, args=["lantern"]) for name in names]
    urls += [reverse("board_list"), reverse("board_areas")]
    urls.append(reverse("board_action", args=["lantern", action.pk]))
    urls.append(reverse("board_part_add", args=["lantern", "actions"]))
    urls.append(reverse("board_plan_agree", args=["lantern", "detailed"]))
    urls.append(reverse("board_ward_decide", args=[place.pk]))
    client.force_login(personas.manager())
    found = {}
    for url in urls:
        page = Markup(client.get(url).content.decode())
        twice = sorted({each for each in page.ids if page.ids.count(each) > 1})
        if page.faults or page.open or twice:
            found[url] = (page.faults[:2], page.open, twice)
    assert found == {}
