"""Until a second factor exists, a login reaches the set-up pages and nothing else."""

import pytest
from django.urls import get_resolver, reverse

from leadership.people.second_factor import SET_UP
from tests import personas

pytestmark = pytest.mark.django_db


def plain_urls():
    """Every URL name of ours that needs no arguments."""
    names = [name for name in get_resolver().reverse_dict if isinstance(name, str)]
    return sorted(name for name in names if not get_resolver().reverse_dict[name][0][0][1])


def test_every_page_but_the_set_up_leads_to_the_set_up(client):
    client.force_login(personas.without_second_factor(personas.manager()))
    for name in plain_urls():
        answer = client.get(reverse(name))
        if name in SET_UP:
            continue
        assert (name, answer.status_code) == (name, 302)
        assert (name, answer["Location"]) == (name, reverse("mfa_index"))


def test_the_admin_is_closed_as_well(client):
    client.force_login(personas.without_second_factor(personas.administrator()))
    answer = client.get(reverse("admin:index"))
    assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_index"))


def test_recovery_codes_alone_are_no_second_factor(client):
    user = personas.without_second_factor(personas.officer())
    user.authenticator_set.create(type="recovery_codes", data={})
    client.force_login(user)
    assert client.get("/password/change/")["Location"] == reverse("mfa_index")


def test_with_a_second_factor_the_pages_open(client):
    client.force_login(personas.manager())
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_the_user_comes_with_person_and_factor_in_one_query(client, django_assert_num_queries):
    client.force_login(personas.manager())
    with django_assert_num_queries(3) as asked:  # the session, the user, the council's row
        client.get(reverse("council_css"))
    users = [q["sql"] for q in asked.captured_queries if "people_user" in q["sql"]]
    assert len(users) == 1
    assert "people_person" in users[0]
