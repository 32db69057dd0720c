"""Every ward has its forum."""

import pytest
from django.core.management import call_command

from leadership.meetings.models import Body, WardForum
from tests.factories import WardFactory

pytestmark = pytest.mark.django_db


def test_wards_without_a_forum_get_one_and_others_keep_theirs(capsys):
    has = WardFactory(name="Elm")
    forum = has.forum
    lacks = WardFactory(name="Oak", forum=False)
    call_command("load_forums")
    assert capsys.readouterr().out == "1 Ward Forums added.\n"
    made = WardForum.objects.get(ward=lacks)
    assert (made.name, made.kind) == ("Oak Ward Forum", Body.Kind.WARD_FORUM)
    assert WardForum.objects.get(ward=has) == forum
    call_command("load_forums")
    assert capsys.readouterr().out == "0 Ward Forums added.\n"
    assert WardForum.objects.count() == 2
