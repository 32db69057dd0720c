"""What the database refuses of people, their roles and logins; whom a name finds."""

from datetime import date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from leadership.people import access
from leadership.people.models import Person, Role, User, people_with_role
from tests.factories import (
    DirectorateFactory,
    HomeCouncilFactory,
    NameVariantFactory,
    OfficerPostFactory,
    OrganisationFactory,
    PersonFactory,
    RoleHeldFactory,
    UserFactory,
)
from tests.invariants import by_sql, refused_by, refuses
from tests.personas import manager

pytestmark = pytest.mark.django_db

MAY_2017 = date(2017, 5, 23)


class TestOrganisations:
    def test_a_name_is_given_once_whatever_the_case(self):
        OrganisationFactory(name="Mere Trust")
        refuses(
            OrganisationFactory(),
            "organisation_name_once",
            "There is an organisation of this name already.",
            name="MERE TRUST",
        )

    def test_there_is_one_home_council(self):
        HomeCouncilFactory()
        refuses(
            OrganisationFactory(),
            "organisation_one_home_council",
            "Another council is the home council.",
            home=True,
        )


class TestPosts:
    def test_a_directorate_has_its_name_once_whatever_the_case(self):
        DirectorateFactory(name="Place")
        refuses(
            DirectorateFactory(),
            "directorate_name_once",
            "There is a directorate of this name already.",
            name="PLACE",
        )

    def test_an_officer_has_one_main_post_at_a_time(self):
        first = OfficerPostFactory(end=MAY_2017)
        second = OfficerPostFactory(person=first.person, start=MAY_2017)
        OfficerPostFactory(person=first.person, main=False)
        OfficerPostFactory(title=first.title)
        sentence = "This person already has a main post in that time."
        refuses(second, "officer_post_one_main_at_a_time", sentence, start=date(2017, 5, 22))

    def test_its_place_goes_down_to_the_unit_and_the_history_keeps_where_it_was(self):
        post = OfficerPostFactory(division="Neighbourhoods", section="Hedges", unit="Lamps")
        post.unit = "Benches"
        post.save()
        assert list(post.history.order_by("pgh_id").values_list("section", "unit")) == [
            ("Hedges", "Lamps"),
            ("Hedges", "Benches"),
        ]

    def test_a_unit_may_stand_alone_as_a_paper_has_it(self):
        post = OfficerPostFactory(directorate=None, unit="Lamps")
        post.full_clean()
        assert (post.directorate, post.division, post.section) == (None, "", "")

    def test_the_admin_writes_the_unit_down(self, client):
        post = OfficerPostFactory(section="Hedges")
        client.force_login(manager())
        address = reverse("admin:people_officerpost_change", args=[post.pk])
        form = client.get(address).context["adminform"].form
        said = {name: form[name].value() for name in form.fields}
        said |= {"unit": "Lamps"}
        answer = client.post(address, {k: v for k, v in said.items() if v is not None})
        post.refresh_from_db()
        assert (answer.status_code, post.section, post.unit) == (302, "Hedges", "Lamps")

    def test_a_post_ends_after_it_starts(self):
        post = OfficerPostFactory()
        sentence = "The end must be later than the start."
        refuses(post, "officer_post_ends_after_it_starts", sentence, end=post.start)


class TestNames:
    def test_a_person_is_found_by_any_spelling(self):
        anna = PersonFactory(name="Anna Erfunden")
        NameVariantFactory(person=anna, name="Cllr Anna")
        NameVariantFactory(person=anna, name="A Erfunden")
        PersonFactory(name="Anna Andere")
        for said in ("anna  erfunden", "CLLR ANNA", " A Erfunden "):
            assert list(Person.objects.named(said)) == [anna]
        assert not Person.objects.named("Anna").exists()

    def test_two_people_of_one_name_are_both_found(self):
        both = {PersonFactory(name="Anna Erfunden"), PersonFactory(name="anna erfunden")}
        assert set(Person.objects.named("Anna Erfunden")) == both

    def test_a_spelling_is_kept_once_a_person(self):
        known = NameVariantFactory(name="Cllr Anna")
        refuses(
            NameVariantFactory(person=known.person),
            "name_variant_once",
            "This spelling is known already.",
            name="cllr anna",
        )
        NameVariantFactory(name="Cllr Anna").full_clean()


class TestRoles:
    def test_a_role_is_held_once_at_a_time(self):
        first = RoleHeldFactory(end=MAY_2017)
        again = RoleHeldFactory(person=first.person, start=MAY_2017)
        refuses(
            again,
            "role_held_once_at_a_time",
            "This person already holds this role in that time.",
            start=date(2017, 5, 22),
        )

    def test_it_ends_after_it_starts(self):
        held = RoleHeldFactory()
        refuses(
            held,
            "role_held_ends_after_it_starts",
            "The end must be later than the start.",
            end=held.start,
        )

    def test_several_roles_may_be_held_at_once(self):
        user = UserFactory()
        for role in Role:
            RoleHeldFactory(person=user.person, role=role)
        assert user.roles == set(Role)

    @pytest.mark.parametrize(
        ("moment", "holds"),
        [
            (datetime(2017, 5, 22, 23, 59), False),
            (datetime(2017, 5, 23, 0, 0), True),
            (datetime(2018, 5, 6, 23, 59), True),
            (datetime(2018, 5, 7, 0, 0), False),
        ],
    )
    def test_it_begins_and_ends_at_local_midnight(self, settings, moment, holds):
        settings.DEMO_DATE = moment
        user = UserFactory()
        RoleHeldFactory(
            person=user.person, role=Role.GOVERNANCE_MANAGER, start=MAY_2017, end=date(2018, 5, 7)
        )
        assert access.is_governance_manager(user) is holds
        assert access.sees_all_records(user) is holds
        assert list(people_with_role(Role.GOVERNANCE_MANAGER, moment.date())) == (
            [user.person] if holds else []
        )

    def test_each_role_allows_its_own(self):
        allowed = {}
        for role in Role:
            user = UserFactory()
            RoleHeldFactory(person=user.person, role=role)
            allowed[role] = (
                access.sees_all_records(user),
                access.may_change_settings(user),
                access.may_manage_logins(user),
            )
        assert allowed == {
            Role.OFFICER: (False, False, False),
            Role.GOVERNANCE_MANAGER: (True, True, True),
            Role.COMMITTEE_SERVICES: (False, False, False),
            Role.SCRUTINY_OFFICER: (False, False, False),
            Role.ADMINISTRATOR: (True, True, True),
        }

    def test_nobody_and_a_switched_off_login_hold_nothing(self):
        user = UserFactory(is_active=False)
        RoleHeldFactory(person=user.person, role=Role.ADMINISTRATOR)
        for viewer in (user, AnonymousUser(), UserFactory(person=None)):
            assert not access.sees_all_records(viewer)
            assert not access.is_officer(viewer)

    def test_roles_are_asked_once(self, django_assert_num_queries):
        user = UserFactory()
        RoleHeldFactory(person=user.person, role=Role.OFFICER)
        user = User.objects.get(pk=user.pk)
        with django_assert_num_queries(1):
            assert user.holds(Role.OFFICER)
            assert not user.holds(Role.ADMINISTRATOR)


class TestLogins:
    def test_names_and_addresses_are_given_once_whatever_the_case(self):
        UserFactory(username="anna", email="anna@fenwick.example")
        other = UserFactory()
        sentence = "Another login has this name."
        refuses(other, "user_username_once", sentence, username="ANNA")
        other.refresh_from_db()
        sentence = "Another login has this e-mail address."
        refuses(other, "user_email_once", sentence, email="Anna@Fenwick.example")

    def test_logins_without_an_address_may_be_several(self):
        UserFactory(email="")
        UserFactory(email="")

    def test_a_person_has_one_login(self):
        refused_by("people_user_person_id_key", by_sql, UserFactory(), person=UserFactory().person)
