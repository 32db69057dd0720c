"""Somebody leaves: everything open has an heir or is refused; all at once or nothing."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.urls import reverse

from leadership.people.models import Role, RoleHeld
from leadership.people.refusals import NotAllowed, Refused
from relationships.models import Absence, RelationshipManager, SeniorOfficer, WardActionCoordinator
from tests import personas
from tests.factories import (
    AbsenceFactory,
    ActionFactory,
    CategoryFactory,
    DedicatedCoordinatorFactory,
    IssueFactory,
    OfficerPostFactory,
    PersonFactory,
    PhaseMatchFactory,
    RelationshipManagerFactory,
    RoleHeldFactory,
    SeniorOfficerFactory,
    ServiceFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tracker.leaving import leaving
from tracker.models import Action, Issue, Update
from tracker.services import hand_over

pytestmark = pytest.mark.django_db

TODAY, LAST = date(2017, 11, 15), date(2017, 11, 30)


@pytest.fixture(autouse=True)
def _the_clock_stands(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


@pytest.fixture
def rita():
    return personas.officer(person=PersonFactory(name="Rita Ray"))


def heirs(found):
    return {
        group.heir.name if group.heir else None: (
            [issue.title for issue in group.issues],
            [action.what for action in group.actions],
            sorted(group.because),
        )
        for group in found.groups
    }


def test_an_heir_is_the_deputy_else_another_manager_else_the_coordinator_else_nobody(rita):
    elm, ash, oak, fir = (WardFactory(name=name) for name in ("Elm", "Ash", "Oak", "Fir"))
    match = PhaseMatchFactory()
    RelationshipManagerFactory(
        person=rita.person,
        phase_service=match.phase_service,
        ward=elm,
        deputy=PersonFactory(name="Dora Deputy"),
    )
    RelationshipManagerFactory(person__name="Otto Other", service=match.service, ward=ash)
    WardActionCoordinatorFactory(person__name="Wasim Ward", ward=oak)
    lamps = CategoryFactory(usual_service=match.service)
    for ward in (elm, ash, oak, fir):
        IssueFactory(ward=ward, owner=rita.person, category=lamps, title=f"Lamp of {ward}")
    ActionFactory(issue=IssueFactory(ward=fir), owner=rita.person, what="Look at it")
    IssueFactory(ward=elm, owner=rita.person, service=ServiceFactory(), title="Bins of Elm")
    IssueFactory(ward=elm, owner=rita.person, status="closed", title="Closed long ago")
    assert heirs(leaving(rita.person, TODAY)) == {
        "Dora Deputy": (["Lamp of Elm"], [], ["deputy"]),
        "Otto Other": (["Lamp of Ash"], [], ["also Relationship Manager for it"]),
        "Wasim Ward": (["Lamp of Oak"], [], ["co-ordinator of the ward"]),
        None: (["Lamp of Fir", "Bins of Elm"], ["Look at it"], ["nobody answers for it there"]),
    }


@pytest.fixture
def held(rita):
    """An officer with one of everything."""
    elm = WardFactory(name="Elm")
    dora = personas.officer(person=PersonFactory(name="Dora Deputy")).person
    match = PhaseMatchFactory()
    named = RelationshipManagerFactory(
        person=rita.person, phase_service=match.phase_service, ward=elm, deputy=dora
    )
    coming = RelationshipManagerFactory(
        person=rita.person, phase_service=match.phase_service, city=True, start=date(2018, 1, 1)
    )
    area = DedicatedCoordinatorFactory(
        person=rita.person, ward=elm, secondment_end=date(2018, 3, 1)
    )
    senior = SeniorOfficerFactory(person=rita.person, ward=elm)
    deputised = RelationshipManagerFactory(deputy=rita.person)
    leave = AbsenceFactory(deputy=rita.person)
    OfficerPostFactory(person=rita.person)
    issue = IssueFactory(
        ward=elm, owner=rita.person, category=CategoryFactory(usual_service=match.service)
    )
    action = ActionFactory(issue=issue, owner=rita.person)
    return named, coming, area, senior, deputised, leave, issue, action


def test_all_that_is_open_goes_to_the_heirs_in_one_step(rita, held):
    named, coming, area, senior, deputised, leave, issue, action = held
    dora, sena, gita = named.deputy, PersonFactory(name="Sena Next"), personas.manager()
    done = hand_over(
        person=rita.person,
        on=LAST,
        by=gita,
        appointments={
            f"seniorofficer-{senior.pk}": sena,
            f"wardactioncoordinator-{area.pk}": sena,
            f"relationshipmanager-{coming.pk}": None,
        },
        items={},
        reason="New job",
    )
    assert (done.appointments, done.gaps, done.issues, done.actions) == (4, 1, 1, 1)
    named.refresh_from_db()
    assert (named.end, named.end_reason) == (LAST, "New job")
    following = RelationshipManager.objects.get(person=dora, ward=named.ward)
    assert (following.start, following.end, following.deputy) == (LAST, None, None)
    assert not RelationshipManager.objects.filter(pk=coming.pk).exists()
    next_area = WardActionCoordinator.objects.get(person=sena)
    assert (next_area.fte, next_area.secondment_end) == (Decimal("0.50"), None)
    assert SeniorOfficer.objects.on(LAST).get(ward=senior.ward).person == sena
    issue.refresh_from_db()
    assert (issue.owner, issue.version) == (dora, 2)
    said = Update.objects.get(issue=issue)
    assert said.text == "Handed over from Rita Ray, who leaves on 30 November 2017, to Dora Deputy."
    assert (said.by, said.audience) == (gita, "ward")
    action.refresh_from_db()
    assert action.owner == dora
    deputised.refresh_from_db()
    leave.refresh_from_db()
    assert (deputised.deputy, leave.deputy) == (None, None)
    assert RoleHeld.objects.get(person=rita.person).end == LAST
    assert rita.person.posts.get().end == LAST
    assert leaving(rita.person, LAST).is_nothing, "nothing is orphaned"


def test_an_open_item_that_nobody_would_have_is_refused_and_nothing_moves(rita, held):
    named, *_ = held
    IssueFactory(owner=rita.person, title="In a ward where nobody is")
    with pytest.raises(Refused, match="1 open issue would be left with nobody"):
        hand_over(person=rita.person, on=LAST, by=personas.manager(), appointments={}, items={})
    named.refresh_from_db()
    assert named.end is None
    assert Issue.objects.owned_by(rita.person).count() == 2
    assert not Update.objects.exists()
    heir = PersonFactory()
    hand_over(person=rita.person, on=LAST, by=personas.manager(), appointments={}, items={0: heir})
    assert Issue.objects.owned_by(heir).count() == 1
    assert not Issue.objects.open().owned_by(rita.person).exists()
    assert not Action.objects.open().filter(owner=rita.person).exists()


def test_an_heir_who_would_hold_too_much_is_refused_and_nothing_moves(rita, held):
    _, _, area, *_ = held
    busy = DedicatedCoordinatorFactory(fte="0.80").person
    key = f"wardactioncoordinator-{area.pk}"
    with pytest.raises(Refused, match="add up to more than 1"):
        hand_over(
            person=rita.person, on=LAST, by=personas.manager(), appointments={key: busy}, items={}
        )
    area.refresh_from_db()
    assert area.end is None
    assert not Update.objects.exists()


def test_who_may_and_for_which_day(rita):
    for other in (personas.officer(), personas.administrator(), rita):
        with pytest.raises(NotAllowed):
            hand_over(person=rita.person, on=TODAY, by=other, appointments={}, items={})
    with pytest.raises(Refused, match="for today or a day to come"):
        hand_over(
            person=rita.person,
            on=date(2017, 11, 14),
            by=personas.manager(),
            appointments={},
            items={},
        )
    RoleHeld.objects.filter(person=rita.person).update(role="administrator")
    with pytest.raises(Refused, match="an administrator ends that role first"):
        hand_over(person=rita.person, on=TODAY, by=personas.manager(), appointments={}, items={})


def test_who_only_moves_on_keeps_the_role(rita, held):
    hand_over(
        person=rita.person,
        on=LAST,
        by=personas.manager(),
        appointments={},
        items={},
        ends_roles=False,
    )
    assert RoleHeld.objects.get(person=rita.person).end is None


def test_an_heir_who_answers_for_it_already_gets_no_second_row(rita, held):
    named, *_ = held
    RelationshipManagerFactory(
        person=named.deputy, phase_service=named.phase_service, ward=named.ward
    )
    hand_over(person=rita.person, on=LAST, by=personas.manager(), appointments={}, items={})
    found = RelationshipManager.objects.on(LAST).filter(person=named.deputy, ward=named.ward)
    assert found.count() == 1


def test_the_page_shows_proposals_and_hands_over(client, rita, held):
    named, coming, area, senior, *_, issue, _ = held
    client.force_login(personas.manager())
    chosen = client.post(reverse("hand_over_start"), {"person": rita.person_id})
    url = reverse("person_hand_over", args=[rita.person_id])
    assert chosen["Location"] == url
    said = " ".join(client.get(url, {"on": "2017-11-30"}).content.decode().split())
    assert "First day gone: 30 November 2017" in said
    assert "1 open issue and 1 open action proposed for Dora Deputy" in said
    assert "Proposed: Dora Deputy, deputy." in said
    assert "Senior officer, Elm" in said
    dora = named.deputy_id
    given = {
        f"held_relationshipmanager-{named.pk}": dora,
        f"held_relationshipmanager-{coming.pk}": "",
        f"held_wardactioncoordinator-{area.pk}": "",
        f"held_seniorofficer-{senior.pk}": "",
        f"items_{dora}": dora,
        "reason": "New job",
        "ends_roles": "on",
    }
    response = client.post(f"{url}?on=2017-11-30", given, follow=True)
    said = response.content.decode()
    assert "What Rita Ray held is handed over: 4 appointments, 1 issues, 1 actions." in said
    assert "3 appointments are gaps now." in said
    issue.refresh_from_db()
    assert issue.owner_id == dora


@pytest.mark.parametrize("more", [0, 5])
def test_the_page_asks_the_same_however_much_there_is(
    client, rita, held, more, django_assert_num_queries
):
    named, *_ = held
    for _ in range(more):
        IssueFactory(owner=rita.person, category=CategoryFactory())
        RelationshipManagerFactory(person=rita.person)
        RelationshipManagerFactory(phase_service=named.phase_service)
    client.force_login(personas.manager())
    url = reverse("person_hand_over", args=[rita.person_id])
    with django_assert_num_queries(12):
        client.get(url)


def test_absence_of_the_leaver_is_left_alone(rita, held):
    leave = AbsenceFactory(person=rita.person)
    hand_over(person=rita.person, on=LAST, by=personas.manager(), appointments={}, items={})
    assert Absence.objects.filter(pk=leave.pk).exists()


class TestTheLeaver:
    def leave(self, rita, **told):
        asked = {"person": rita.person, "on": LAST, "appointments": {}, "items": {}}
        return hand_over(by=personas.manager(), **asked | told)

    def test_no_open_item_goes_to_who_leaves(self, rita):
        issue = IssueFactory(owner=rita.person)
        with pytest.raises(Refused, match="^Rita Ray leaves: choose somebody else"):
            self.leave(rita, items={0: rita.person})
        issue.refresh_from_db()
        assert (issue.owner, issue.version) == (rita.person, 1)
        assert not Update.objects.exists()

    def test_nobody_follows_himself_or_herself(self, rita):
        senior = SeniorOfficerFactory(person=rita.person)
        with pytest.raises(Refused, match="^Rita Ray leaves: choose somebody else"):
            self.leave(rita, appointments={f"seniorofficer-{senior.pk}": rita.person})
        senior.refresh_from_db()
        assert (senior.person, senior.end) == (rita.person, None)
        assert RoleHeld.objects.get(person=rita.person).end is None

    def test_a_role_that_would_have_begun_later_is_taken_back(self, rita):
        held = {"person": rita.person, "role": Role.SCRUTINY_OFFICER}
        RoleHeldFactory(**held, start=LAST)
        RoleHeldFactory(**held, start=date(2016, 1, 4), end=TODAY)
        self.leave(rita)
        kept = RoleHeld.objects.filter(person=rita.person).order_by("start")
        assert list(kept.values_list("role", "end")) == [
            (Role.OFFICER, LAST),
            (Role.SCRUTINY_OFFICER, TODAY),
        ]
