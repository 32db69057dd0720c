"""The core offer: its versions, its times for a service, its page."""

import html
import re
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from relationships.models import CoreOffer, Standard
from relationships.standards import difference, standard_for
from tests import personas
from tests.factories import CoreOfferFactory, OfferItemFactory, ServiceFactory, StandardFactory
from tests.invariants import by_sql, refused_by, refuses

pytestmark = pytest.mark.django_db
JULY, AUTUMN = date(2017, 7, 19), date(2017, 10, 2)


def text(response):
    return html.unescape(response.content.decode())


class TestInvariants:
    def test_one_published_offer_at_a_time_and_drafts_beside_it(self):
        CoreOfferFactory(start=JULY)
        draft = CoreOfferFactory(start=AUTUMN, published=False)
        refuses(
            draft,
            "core_offer_one_in_force_at_a_time",
            "Another published core offer is in force in that time: let that one end on the day"
            " this one starts.",
            published=True,
        )

    def test_one_ends_on_the_day_the_next_starts(self):
        CoreOfferFactory(start=JULY, end=AUTUMN)
        assert CoreOffer.objects.on(AUTUMN).count() == 0
        later = CoreOfferFactory(start=AUTUMN)
        assert list(CoreOffer.objects.published().on(AUTUMN)) == [later]

    def test_an_offer_ends_after_it_starts(self):
        offer = CoreOfferFactory(start=JULY)
        refuses(
            offer,
            "core_offer_ends_after_it_starts",
            "The end must be later than the start.",
            end=JULY,
        )

    def test_a_service_has_one_standard_and_so_have_all_services(self):
        offer = CoreOfferFactory()
        every = StandardFactory(offer=offer)
        lamps = StandardFactory(offer=offer, service=ServiceFactory())
        bins = StandardFactory(offer=offer, service=ServiceFactory())
        refused_by("standard_once_a_service", by_sql, bins, service=lamps.service)
        refuses(
            lamps,
            "standard_one_for_every_service",
            "This core offer has a standard for every service already.",
            service=None,
        )
        assert StandardFactory().service is None is every.service  # another offer's

    def test_a_heading_stands_once_in_an_offer(self):
        one = OfferItemFactory()
        two = OfferItemFactory(offer=one.offer)
        refused_by("offer_item_heading_once", by_sql, two, heading=one.heading)

    @pytest.mark.parametrize(
        "times",
        [
            {"acknowledge": 0},
            {"acknowledge": 6},
            {"respond": 11},
            {"resolve": 4},
        ],
    )
    def test_times_do_not_go_down(self, times):
        refuses(
            StandardFactory(),
            "standard_times_in_order",
            "An issue is acknowledged in one working day or more, then answered, then resolved:"
            " the times cannot go down.",
            **times,
        )


class TestStandardFor:
    def test_a_services_own_comes_before_the_one_for_every_service(self):
        offer = CoreOfferFactory(start=JULY)
        every = StandardFactory(offer=offer)
        lamps = StandardFactory(offer=offer, service=ServiceFactory(), acknowledge=2)
        assert standard_for(lamps.service, JULY) == lamps
        assert standard_for(ServiceFactory(), JULY) == every
        assert standard_for(None, JULY) == every

    def test_another_services_standard_is_not_taken(self):
        lamps = StandardFactory(service=ServiceFactory())
        assert standard_for(None, JULY) is None
        assert standard_for(ServiceFactory(), JULY) is None
        assert lamps.offer.standards.count() == 1

    def test_it_is_the_one_of_the_day(self):
        summer = StandardFactory(offer__start=JULY, offer__end=AUTUMN)
        autumn = StandardFactory(offer__start=AUTUMN)
        assert standard_for(None, date(2017, 7, 18)) is None
        assert standard_for(None, date(2017, 10, 1)) == summer
        assert standard_for(None, AUTUMN) == autumn

    def test_a_draft_sets_no_times(self):
        StandardFactory(offer__start=JULY, offer__published=False)
        assert standard_for(None, JULY) is None

    def test_it_is_one_query(self, django_assert_num_queries):
        standard = StandardFactory(service=ServiceFactory())
        with django_assert_num_queries(1):
            standard_for(standard.service, AUTUMN)


class TestLoading:
    def load(self, *arguments):
        out = StringIO()
        call_command("load_core_offer", *arguments, stdout=out)
        return out.getvalue()

    def test_the_default_is_published_once_and_says_that_it_is_ours(self):
        said = self.load("--start", "2017-07-19")
        assert said == "Published: Core offer to councillors, from 19 July 2017.\n"
        assert self.load("--start", "2017-07-20") == "There is a core offer already.\n"
        standard = Standard.objects.get()
        times = (standard.acknowledge, standard.respond, standard.resolve)
        assert (times, standard.ours, standard.service) == ((1, 5, 10), True, None)
        assert [item.heading for item in standard.offer.items.order_by("order")] == [
            "A name to ring",
            "Who, what next and when",
            "A reply in words",
            "Not yet",
            "The councillor's part",
        ]

    def test_a_councils_own_draft_is_left_alone(self):
        CoreOfferFactory(published=False)
        self.load()
        assert CoreOffer.objects.count() == 1


@pytest.fixture
def two_versions():
    """Summer's offer and autumn's."""
    summer = CoreOfferFactory(title="Our word", text="First.", start=JULY, end=AUTUMN)
    autumn = CoreOfferFactory(title="Our word, again", text="Second.", start=AUTUMN)
    OfferItemFactory(offer=summer, heading="A name", text="By letter.")
    OfferItemFactory(offer=summer, heading="A smile", text="Always.")
    OfferItemFactory(offer=autumn, heading="A name", text="By telephone.")
    OfferItemFactory(offer=autumn, heading="A reply", text="In words.")
    lamps, bins = ServiceFactory(name="Lamps"), ServiceFactory(name="Bins")
    StandardFactory(offer=summer, ours=True)
    StandardFactory(offer=summer, service=lamps, acknowledge=2)
    StandardFactory(offer=autumn, resolve=15)
    StandardFactory(offer=autumn, service=bins)
    return summer, autumn


DIFFERENCES = [
    "The title was “Our word” and is “Our word, again”.",
    "The text above the list was changed.",
    "Added: A reply.",
    "Taken out: A smile.",
    "Changed: A name. It said “By letter.” and says “By telephone.”.",
    "Every service: acknowledged in 1, answered in 5, resolved in 15 working days; before,"
    " acknowledged in 1, answered in 5, resolved in 10 working days.",
    "Bins: acknowledged in 1, answered in 5, resolved in 10 working days; before, no times of its"
    " own.",
    "Lamps: no times of its own any more.",
]


def test_the_difference_of_two_versions_in_sentences(two_versions):
    summer, autumn = two_versions
    assert difference(summer, autumn) == DIFFERENCES
    assert difference(autumn, autumn) == []


class TestPages:
    def test_everybody_reads_the_offer_in_force_on_a_day(self, client, two_versions, settings):
        page = text(client.get("/core-offer/", {"on": "2017-08-01"}))
        assert '<h1 class="govuk-heading-l">Our word</h1>' in page
        assert "in force from Wednesday 19 July 2017 until Monday 2 October 2017" in page
        assert "shown as on Tuesday 1 August 2017" in page
        assert "A smile" in page
        assert re.search(r"Every service</td>.*?>1</td>.*?>5</td>.*?>10</td>.*?Our default", page)
        assert "A reply" not in page

    def test_without_a_day_it_is_today_s(self, client, two_versions):
        page = text(client.get("/core-offer/"))
        assert '<h1 class="govuk-heading-l">Our word, again</h1>' in page
        assert "shown as on" not in page
        assert "Our default" not in page

    def test_a_draft_is_nobody_s_to_read(self, client):
        draft = CoreOfferFactory(title="Not yet for you", published=False)
        for url in ("/core-offer/", "/core-offer/difference/"):
            assert "Not yet for you" not in text(client.get(url))
        client.force_login(personas.manager())
        asked = {"before": draft.pk, "after": draft.pk}
        assert "Not yet for you" not in text(client.get("/core-offer/difference/", asked))

    def test_before_the_first_there_was_none(self, client, two_versions):
        page = text(client.get("/core-offer/", {"on": "2017-07-18"}))
        assert "No core offer was in force on that day." in page

    def test_a_day_that_is_none_is_refused_in_words(self, client, two_versions):
        page = text(client.get("/core-offer/", {"on": "31 31 2017"}))
        assert "Enter a real date, such as 15 11 2017." in page

    def test_what_changed_stands_in_sentences(self, client, two_versions):
        page = text(client.get("/core-offer/difference/"))
        assert re.findall(r'<li class="kept-words">(.*?)</li>', page) == DIFFERENCES

    def test_two_versions_may_be_chosen(self, client, two_versions):
        summer, autumn = two_versions
        backwards = {"before": autumn.pk, "after": summer.pk}
        page = text(client.get("/core-offer/difference/", backwards))
        assert "Added: A smile." in page

    @pytest.mark.parametrize("more", [0, 2])
    def test_the_page_asks_as_much_for_three_as_for_one(
        self, client, more, django_assert_num_queries
    ):
        offer = CoreOfferFactory(start=JULY)
        for _ in range(1 + more):
            OfferItemFactory(offer=offer)
            StandardFactory(offer=offer, service=ServiceFactory())
        with django_assert_num_queries(4):  # versions, standards, items, the council
            client.get("/core-offer/")


class TestAdmin:
    def test_a_manager_writes_a_version_with_its_items_and_times(self, client):
        client.force_login(personas.manager())
        lamps = ServiceFactory(name="Lamps")
        said = {
            "title": "Our word", "text": "", "start": "2017-07-19", "end": "", "published": "on",
            "items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0",
            "items-0-order": "1", "items-0-heading": "A name", "items-0-text": "",
            "standards-TOTAL_FORMS": "1", "standards-INITIAL_FORMS": "0",
            "standards-0-service": "Lamps", "standards-0-acknowledge": "2",
            "standards-0-respond": "5", "standards-0-resolve": "8",
        }  # fmt: skip
        response = client.post("/admin/relationships/coreoffer/add/", said)
        assert response.status_code == 302
        assert str(standard_for(lamps, JULY)) == "Lamps: 2 / 5 / 8"

    def test_a_second_offer_in_force_is_refused_in_words(self, client):
        CoreOfferFactory(start=JULY)
        client.force_login(personas.manager())
        said = {"title": "Again", "start": "2017-09-01", "published": "on",
                "items-TOTAL_FORMS": "0", "items-INITIAL_FORMS": "0",
                "standards-TOTAL_FORMS": "0", "standards-INITIAL_FORMS": "0"}  # fmt: skip
        page = text(client.post("/admin/relationships/coreoffer/add/", said))
        assert "Another published core offer is in force in that time" in page
        assert CoreOffer.objects.count() == 1
