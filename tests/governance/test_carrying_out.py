"""The lock as people meet it (S064): the same sentence on a page, in the admin and from a service,
and the way free once the window has closed."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from jobs_skills.models import DeploymentDecision
from leadership.governance.held import held_by
from leadership.governance.models import Decision
from leadership.people.refusals import Refused
from leadership.plans import services as fund
from leadership.plans.models import FundProposal
from relationships.models import BusinessCase, Pilot, SeniorOfficer, WardActionCoordinator
from relationships.services import end_appointment, keep_appointment
from tests.board_factories import BoardFactory
from tests.factories import (
    BusinessCaseFactory,
    PersonFactory,
    PilotFactory,
    SeniorOfficerFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tests.governance_factories import by_the_clock, published
from tests.line_factories import part_in
from tests.personas import committee_services, manager, officer
from tests.plan_factories import FundPotFactory, FundProposalFactory, ProposalShareFactory
from tracker.services import hand_over

pytestmark = pytest.mark.django_db

SAID = (
    "Decision 003996/2017 cannot be carried out: a request for call-in is pending. "
    "Nothing under it can move until then."
)


@pytest.fixture
def pending():
    return part_in("called_in", serial=3996)


@pytest.fixture
def gita(client):
    user = manager()
    client.force_login(user)
    return user


def lift(part):
    Decision.objects.filter(pk=part.decision_id).update(status="in_force")


def asked(pilot, **changed):
    said = {
        "name": pilot.name, "approach": pilot.approach, "hypothesis": pilot.hypothesis,
        "decision_reference": "3996/2017", "version": pilot.version,
    }  # fmt: skip
    return said | changed


STARTED = {"start_0": "1", "start_1": "9", "start_2": "2017"}


class TestWhatTheRequestHolds:
    """The page of a request for call-in names what cannot move meanwhile."""

    def rows(self, part, user):
        return [(held.kind, held.name, held.part) for held in held_by(part.decision, user)]

    def test_rows_of_every_room_are_named(self, pending, gita):
        pilot = PilotFactory(start=None, decision_part=pending, decision_reference="")
        proposal = FundProposalFactory(decision_part=pending)
        case = BusinessCaseFactory(decision_part=pending)
        assert self.rows(pending, gita) == [
            ("Business case", case.title, 1),
            ("Pilot", pilot.name, 1),
            ("Proposal for a fund", proposal.title, 1),
        ]

    def test_appointments_are_named_to_who_signs_in(self):
        part = part_in("in_force")
        senior = SeniorOfficerFactory(decision_part=part)
        Decision.objects.update(status="withdrawn")
        assert self.rows(part, officer()) == [("Senior officer of a ward", str(senior), 1)]
        assert self.rows(part, AnonymousUser()) == []


class TestPilots:
    def test_the_page_says_why_and_keeps_what_was_typed(self, client, gita, pending):
        pilot = PilotFactory(start=None, decision_part=pending, decision_reference="")
        url = reverse("pilot_edit", args=[pilot.pk])
        page = client.post(url, asked(pilot, **STARTED))
        assert page.status_code == 200
        assert SAID in page.content.decode()
        pilot.refresh_from_db()
        assert (pilot.start, pilot.version) == (None, 1)

        lift(pending)
        assert client.post(url, asked(pilot, **STARTED)).status_code == 302
        pilot.refresh_from_db()
        assert (pilot.start, pilot.decision_part) == (date(2017, 9, 1), pending)

    def test_one_waits_under_it(self, client, gita, pending):
        new = Pilot(name="Half a post", approach="mixed", hypothesis="Sooner")
        page = client.post(reverse("pilot_add"), asked(new))
        assert page.status_code == 302
        pilot = Pilot.objects.get()
        assert (pilot.decision_part, pilot.decision_reference) == (pending, "")
        shown = client.get(reverse("pilot_detail", args=[pilot.pk])).content.decode()
        assert "003996/2017, part 1" in shown
        assert "Nothing under this decision can move: a request for call-in is pending." in shown
        assert f"{reverse('decision_line', args=[2017, 3996])}#part-1" in shown

    def test_the_admin_says_the_same(self, client, gita, pending):
        pilot = PilotFactory(start=None, decision_part=pending, decision_reference="")
        url = reverse("admin:relationships_pilot_change", args=[pilot.pk])
        form = client.get(url).context["adminform"].form
        said = {name: form[name].value() or "" for name in form.fields}
        assert said["decision_part"] == f"003996/2017, part 1 #{pending.pk}"
        said["start"] = "2017-09-01"
        for formset in client.get(url).context["inline_admin_formsets"]:
            prefix = formset.formset.prefix
            said |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
        page = client.post(url, said)
        assert page.status_code == 422
        assert SAID in page.content.decode()
        pilot.refresh_from_db()
        assert pilot.start is None

    def test_the_part_is_found_by_its_reference(self, client, gita, pending):
        other = part_in("in_force", serial=17)
        url = reverse("admin:autocomplete")
        query = {"app_label": "relationships", "model_name": "pilot", "field_name": "decision_part"}
        found = client.get(url, {**query, "term": "3996/2017"}).json()["results"]
        assert [row["id"] for row in found] == [str(pending.pk)]
        found = client.get(url, {**query, "term": other.decision.title}).json()["results"]
        assert [row["id"] for row in found] == [str(other.pk)]


def test_a_business_case_is_not_approved(client, gita, pending):
    case = BusinessCaseFactory(decision_part=pending, budget_effect_of_release="None")
    url = reverse("business_case_edit", args=[case.pk])
    said = {
        "title": case.title, "text": case.text, "budget_effect_of_release": "None",
        "status": "approved", "approved_on_0": "1", "approved_on_1": "9", "approved_on_2": "2017",
        "decision_reference": "3996/2017", "version": 1,
    }  # fmt: skip
    assert SAID in client.post(url, said).content.decode()
    assert BusinessCase.objects.get().status == "draft"
    lift(pending)
    assert client.post(url, said).status_code == 302
    assert BusinessCase.objects.get().status == "approved"


class TestAppointments:
    def test_nobody_is_appointed_under_it(self, gita, pending):
        new = SeniorOfficer(
            person=PersonFactory(), ward=WardFactory(), start=date(2017, 9, 1),
            decision_part=pending,
        )  # fmt: skip
        with pytest.raises(Refused) as refused:
            keep_appointment(appointment=new, by=gita)
        assert (refused.value.message, refused.value.field) == (SAID, "decision_part")
        assert SeniorOfficer.objects.count() == 0
        lift(pending)
        assert keep_appointment(appointment=new, by=gita).decision_part == pending

    def test_the_admin_appoints_nobody_either(self, client, gita, pending):
        said = {
            "person": f"#{PersonFactory().pk}", "ward": f"#{WardFactory().pk}",
            "start": "2017-09-01", "decision_part": f"#{pending.pk}",
        }  # fmt: skip
        page = client.post(reverse("admin:relationships_seniorofficer_add"), said)
        assert page.status_code == 422
        assert SAID in page.content.decode()
        assert SeniorOfficer.objects.count() == 0

    def test_one_ends_though_its_decision_was_withdrawn(self, gita):
        part = part_in("in_force")
        senior = SeniorOfficerFactory(decision_part=part)
        Decision.objects.update(status="withdrawn")
        end_appointment(appointment=senior, on=date(2017, 9, 1), reason="Moved on", by=gita)
        senior.refresh_from_db()
        assert senior.end == date(2017, 9, 1)

    def test_a_release_rests_on_a_recorded_decision_as_well(self):
        part = part_in("in_force")
        held = WardActionCoordinatorFactory(decision_part=part)
        held.releasing_service = None
        held.full_clean()
        assert held.decision_said == str(part)

    def test_who_leaves_hands_over_what_was_made_under_it(self, gita, settings):
        """The next one has the ward by the hand-over, not by the decision that made the first."""
        with by_the_clock(2017, 9, 1, 10):
            part = part_in("in_force")
            held = WardActionCoordinatorFactory(decision_part=part)
            heir = PersonFactory()
            Decision.objects.update(status="withdrawn")
            hand_over(
                person=held.person, on=date(2017, 10, 1), by=gita, items={},
                appointments={f"wardactioncoordinator-{held.pk}": heir},
            )  # fmt: skip
        first, second = WardActionCoordinator.objects.order_by("start")
        assert (first.end, first.decision_part) == (date(2017, 10, 1), part)
        assert (second.person, second.decision_part) == (heir, None)


class TestAwards:
    @pytest.fixture
    def proposal(self):
        pot = FundPotFactory()
        proposal = FundProposalFactory(fund=pot.fund)
        ProposalShareFactory(proposal=proposal, pot=pot, amount=proposal.amount)
        return proposal

    def test_the_page_awards_nothing(self, client, gita, proposal, pending):
        url = reverse("proposal_award", args=[proposal.pk])
        said = {
            "decision_reference": "3996/2017", "decided_on_0": "20", "decided_on_1": "7",
            "decided_on_2": "2017", "version": 1,
        }  # fmt: skip
        page = client.post(url, said)
        assert page.status_code == 200
        assert SAID in page.content.decode()
        assert FundProposal.objects.get().status == "proposed"
        lift(pending)
        assert client.post(url, said).status_code == 302
        awarded = FundProposal.objects.get()
        assert (awarded.status, awarded.decision_part) == ("awarded", pending)
        shown = client.get(awarded.get_absolute_url()).content.decode()
        assert "003996/2017, part 1, 20 July 2017" in shown

    def test_the_service_needs_the_one_or_the_other(self, gita, proposal):
        with pytest.raises(Refused, match="Name the record of the decision"):
            fund.award(proposal=proposal, decided_on=date(2017, 7, 20), by=gita, version=1)


def test_a_decision_that_boards_inform_is_not_taken(client, gita, pending):
    board = BoardFactory()
    url = reverse("deployment_add", args=[board.slug])
    said = {
        "subject": "other", "title": "Lessons in hedges", "decision_part": "3996/2017",
        "on_0": "20", "on_1": "7", "on_2": "2017",
    }  # fmt: skip
    assert SAID in client.post(url, said).content.decode()
    assert DeploymentDecision.objects.count() == 0
    lift(pending)
    assert client.post(url, said).status_code == 302
    assert DeploymentDecision.objects.get().decision_part == pending


def test_what_is_not_recorded_belongs_into_the_title(client, gita):
    url = reverse("deployment_add", args=[BoardFactory().slug])
    said = {"subject": "other", "title": "Lessons", "decision_part": "Combined authority 9"}
    page = client.post(url, said).content.decode()
    assert "Write it into the title instead." in page
    assert DeploymentDecision.objects.count() == 0


def test_the_window_that_has_closed_holds_nothing_up(client, gita):
    """Nobody waits for the clock's next round: whoever starts the pilot releases the decision."""
    decision = published(by=committee_services(), serial=3996)
    pilot = PilotFactory(start=None, decision_part=decision.parts.get(), decision_reference="")
    url = reverse("pilot_edit", args=[pilot.pk])
    with by_the_clock(2017, 7, 26, 15, 59):
        page = client.post(url, asked(pilot, **STARTED)).content.decode()
        assert "its call-in window is still open" in page
    with by_the_clock(2017, 7, 26, 16, 30):
        assert client.post(url, asked(pilot, **STARTED)).status_code == 302
    decision.refresh_from_db()
    assert decision.status == "in_force"
