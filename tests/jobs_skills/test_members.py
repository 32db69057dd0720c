"""The register as the services keep it: deciding rows, consent, forgetting, access."""

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command

from jobs_skills.list_reading import ListRow
from jobs_skills.models import BoardAppointment, ListedMember, Member, MemberList
from jobs_skills.services import consent, forgetting, member_access, members, register
from jobs_skills.services.register import MemberValues
from leadership.people.models import Organisation, Person, User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from tests.board_factories import (
    BoardAppointmentFactory,
    BoardFactory,
    ListedMemberFactory,
    MemberFactory,
    MemberListFactory,
)
from tests.factories import OrganisationFactory, PersonFactory, WardFactory
from tests.personas import administrator, board_member, councillor, facilitator, manager, officer
from tests.tracker.test_services_races import at_once

pytestmark = pytest.mark.django_db

TODAY = date(2017, 8, 1)
CANARY = "canary-7f3a"


@pytest.fixture(autouse=True)
def first_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 1, 9)


@pytest.fixture
def board():
    return BoardFactory()


@pytest.fixture
def fay(board):
    return facilitator(of=board)


@pytest.fixture
def old(board):
    return MemberListFactory(board=board, name="Nether group")


def refused(work, **told):
    with pytest.raises(Refused) as refusal:
        work(**told)
    return refusal.value.message, refusal.value.field


# -- lists


def test_a_list_is_brought_in_whole_and_its_name_only_once(board, fay):
    told = {"board": board, "received_on": TODAY, "lawful_basis": "Handed over."}
    rows = [ListRow(2, "Asha Quill"), ListRow(5, "", organisation_name="Elm Trust")]
    made = members.add_list(source=MemberList(name="Nether group", **told), rows=rows, by=fay)
    assert list(made.rows.values_list("number", "name", "organisation_name", "decision")) == [
        (2, "Asha Quill", "", "open"),
        (5, "", "Elm Trust", "open"),
    ]
    assert (made.by, Member.objects.count()) == (fay, 0)
    again = MemberList(name="NETHER GROUP", **told)
    assert refused(members.add_list, source=again, rows=rows, by=fay) == (
        "This board has a list of this name already.", "name",
    )  # fmt: skip
    late = MemberList(name="Later", **told | {"received_on": TODAY + timedelta(1)})
    assert refused(members.add_list, source=late, rows=rows, by=fay)[1] == "received_on"
    empty = MemberList(name="Empty", **told)
    assert refused(members.add_list, source=empty, rows=[], by=fay)[1] == ""
    assert (MemberList.objects.count(), ListedMember.objects.count()) == (1, 2)


# -- deciding


def test_a_kept_row_is_a_member_for_a_year_at_an_organisation_found_by_its_name(old, fay):
    known = OrganisationFactory(name="The Elm & Ash Trust Ltd", sector="third")
    row = ListedMemberFactory(
        source=old, name="Asha Quill", email="asha@elm.example", telephone="0121 496 0001",
        organisation_name="Elm and Ash Trust", sector="private",
    )  # fmt: skip
    made = members.keep_row(row=row, by=fay)
    row.refresh_from_db()
    assert (row.decision, row.member, row.decided_by, row.decided_on) == ("kept", made, fay, TODAY)
    assert (made.name, made.email, made.telephone) == (
        "Asha Quill", "asha@elm.example", "0121 496 0001",
    )  # fmt: skip
    assert (made.organisation, made.start, made.keep_until) == (known, TODAY, date(2018, 8, 1))
    assert (made.consent, made.organisation.sector) == ("not_asked", "third")


def test_a_new_organisation_is_made_with_its_sector_and_an_empty_sector_is_filled(old, fay):
    OrganisationFactory(name="Corner Bakery", sector="")
    new = {"source": old, "organisation_name": "Lowe Haulage", "sector": "private"}
    rows = [
        ListedMemberFactory(**new), ListedMemberFactory(**new),
        ListedMemberFactory(**new | {"organisation_name": "The Corner Bakery Ltd"}),
        ListedMemberFactory(source=old, name="", organisation_name="Nameless Works"),
    ]  # fmt: skip
    made = [members.keep_row(row=row, by=fay) for row in rows]
    assert made[0].organisation == made[1].organisation
    assert made[3].name == "Nameless Works"
    names = ["Corner Bakery", "Lowe Haulage", "Nameless Works"]
    found = Organisation.objects.filter(name__in=names).order_by("name")
    assert list(found.values_list("name", "sector")) == [
        ("Corner Bakery", "private"), ("Lowe Haulage", "private"), ("Nameless Works", ""),
    ]  # fmt: skip


def test_merging_fills_what_is_empty_and_overwrites_nothing(board, old, fay):
    member = MemberFactory(board=board, name="A Quill", email="", telephone="0121 496 0002")
    had = member.organisation
    row = ListedMemberFactory(
        source=old, name="Asha Quill", email="asha@elm.example", telephone="0121 496 0001",
        organisation_name="Elsewhere",
    )  # fmt: skip
    merged = members.merge_row(row=row, into=member, by=fay)
    assert (merged.pk, merged.name, merged.telephone) == (member.pk, "A Quill", "0121 496 0002")
    assert (merged.email, merged.organisation, merged.version) == ("asha@elm.example", had, 2)
    row.refresh_from_db()
    assert (row.decision, row.member) == ("same", member)
    assert not Organisation.objects.filter(name="Elsewhere").exists()


def test_merging_into_an_open_row_keeps_that_one_first(old, fay):
    first = ListedMemberFactory(source=old, name="Asha Quill")
    second, third = ListedMemberFactory.create_batch(2, source=old)
    made = members.merge_row(row=second, into=first, by=fay)
    assert members.merge_row(row=third, into=second, by=fay) == made
    assert list(old.rows.order_by("number").values_list("decision", "member")) == [
        ("kept", made.pk), ("same", made.pk), ("same", made.pk),
    ]  # fmt: skip
    assert Member.objects.get() == made


def test_a_row_is_dropped_with_a_reason_alone(old, fay):
    row = ListedMemberFactory(source=old)
    assert refused(members.drop_row, row=row, reason="  ", by=fay)[1] == "reason"
    members.drop_row(row=row, reason="Left the area", by=fay)
    row.refresh_from_db()
    assert (row.decision, row.reason, row.member) == ("dropped", "Left the area", None)
    other = ListedMemberFactory(source=old)
    with pytest.raises(Conflict):
        members.merge_row(row=other, into=row, by=fay)
    assert Member.objects.count() == 0


def test_a_row_that_somebody_decided_meanwhile_is_not_decided_again(old, fay):
    row = ListedMemberFactory(source=old)
    stale = ListedMember.objects.get(pk=row.pk)
    kept = members.keep_row(row=row, by=fay)
    for again in (
        lambda: members.keep_row(row=stale, by=fay),
        lambda: members.drop_row(row=stale, reason="x", by=fay),
        lambda: members.merge_row(row=stale, into=kept, by=fay),
    ):
        with pytest.raises(Conflict):
            again()
    assert (Member.objects.get(), old.rows.get().decision) == (kept, "kept")


def test_an_address_that_a_member_has_is_refused_without_naming_it(board, old, fay):
    MemberFactory(board=board, email=f"{CANARY}@elm.example")
    row = ListedMemberFactory(source=old, email=f"{CANARY.upper()}@elm.example")
    said = refused(members.keep_row, row=row, by=fay)
    assert said == ("The board has a member with this e-mail address already.", "email")
    assert old.rows.get().decision == "open"


def test_rows_without_a_suggestion_are_kept_all_at_once(board, old, fay):
    MemberFactory(board=board, email="asha@elm.example")
    ListedMemberFactory(source=old, name="Asha Quill", email="ASHA@elm.example")
    ListedMemberFactory(source=old, name="J. Marlow", organisation_name="The Foundry")
    other = MemberListFactory(board=board)
    ListedMemberFactory(source=other, name="Joan Marlow", organisation_name="Foundry Ltd")
    clear = [ListedMemberFactory(source=other, name=name) for name in ("Wren Oakes", "Kit Aldous")]
    elsewhere = ListedMemberFactory(name="Nell Hobbs")
    assert members.keep_all_clear(board=board, by=fay) == 2
    assert set(ListedMember.objects.filter(decision="kept")) == set(clear)
    elsewhere.refresh_from_db()
    assert elsewhere.decision == "open"
    assert members.keep_all_clear(board=board, by=fay) == 0


# -- the register


def test_a_member_is_entered_changed_and_leaves_by_hand(board, fay):
    values = MemberValues("Asha Quill", "asha@elm.example", "", "Elm Trust", "third", "East alone")
    member = register.add_member(board=board, values=values, by=fay)
    assert (member.organisation.name, member.boundary) == ("Elm Trust", "East alone")
    assert refused(register.add_member, board=board, values=values, by=fay)[1] == "email"
    new = MemberValues("Asha Quill-Stone", "new@elm.example")
    register.change_member(member=member, values=new, version=1, by=fay)
    with pytest.raises(Conflict):
        register.change_member(member=member, values=values, version=1, by=fay)
    member.refresh_from_db()
    assert (member.name, member.organisation, member.version) == ("Asha Quill-Stone", None, 2)
    assert refused(register.leave, member=member, reason=" ", by=fay)[1] == "reason"
    left = register.leave(member=member, reason="Another job", by=fay)
    assert (left.left_on, left.left_because) == (TODAY, "Another job")
    assert (left.name, left.keep_until) == ("Asha Quill-Stone", date(2017, 8, 31))
    with pytest.raises(Conflict):
        register.leave(member=member, reason="Again", by=fay)


def test_a_member_asked_at_a_wrong_address_is_to_be_asked_again_by_a_new_link(board, fay):
    member = MemberFactory(board=board, consent="asked", consent_on=TODAY)
    old_key = member.consent_key
    values = MemberValues(member.name, "right@elm.example")
    member = register.change_member(member=member, values=values, version=1, by=fay)
    assert (member.consent, member.consent_on) == ("not_asked", None)
    assert member.consent_key != old_key
    with pytest.raises(NotAllowed):
        consent.answer_consent(key=old_key, yes=False)


def test_a_member_is_kept_longer_with_consent_alone_and_a_year_at_most(board, fay):
    asked = MemberFactory(board=board, consent="asked", consent_on=TODAY)
    given = MemberFactory(board=board, consent="given", consent_on=TODAY)
    until = date(2018, 8, 1)
    assert refused(register.keep_longer, member=asked, until=until, by=fay)[1] == ""
    for wrong in (date(2018, 6, 30), date(2018, 8, 2)):
        assert refused(register.keep_longer, member=given, until=wrong, by=fay)[1] == "until"
    assert register.keep_longer(member=given, until=until, by=fay).keep_until == until
    assert register.a_year_on(date(2016, 2, 29)) == date(2017, 2, 28)


# -- consent


def test_those_not_asked_yet_get_one_mail_each_with_their_link(
    board, fay, django_capture_on_commit_callbacks
):
    asked = MemberFactory(board=board, email="asha@elm.example", name=CANARY)
    MemberFactory(board=board, email="")
    MemberFactory(board=board, consent="given", consent_on=TODAY)
    MemberFactory(board=board, left_on=TODAY, left_because="Moved")
    MemberFactory()
    with django_capture_on_commit_callbacks(execute=True):
        assert consent.ask_consent(board=board, by=fay) == 1
        assert mail.outbox == []
    (sent,) = mail.outbox
    assert sent.to == ["asha@elm.example"]
    assert board.name in sent.subject
    assert f"/boards/consent/{asked.consent_key}/" in sent.body
    assert "Until when: 30 June 2018" in sent.body
    assert CANARY not in sent.body + sent.subject
    asked.refresh_from_db()
    assert (asked.consent, asked.consent_on) == ("asked", TODAY)
    with django_capture_on_commit_callbacks(execute=True):
        assert consent.ask_consent(board=board, by=fay) == 0
    assert len(mail.outbox) == 1


def test_only_those_chosen_are_asked_and_whom_no_mail_reached_counts_as_not_asked(
    board, fay, django_capture_on_commit_callbacks, monkeypatch, caplog
):
    chosen, _ = MemberFactory.create_batch(2, board=board)
    elsewhere = MemberFactory()

    def refuse(message, **_):
        raise OSError(f"no such mailbox: {message.to}")

    monkeypatch.setattr(EmailMessage, "send", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        only = [chosen.pk, elsewhere.pk]
        assert consent.ask_consent(board=board, by=fay, only=only) == 1
    assert set(Member.objects.values_list("consent", flat=True)) == {"not_asked"}
    assert chosen.email not in caplog.text


def test_a_no_blanks_the_personal_data_at_once_and_there_is_no_way_back(board, fay):
    member = MemberFactory(board=board, consent="asked", consent_on=TODAY, telephone="0121")
    row = ListedMemberFactory(
        source__board=board, name=CANARY, email=f"{CANARY}@x.example", decision="kept",
        member=member, decided_on=TODAY,
    )  # fmt: skip
    for yes in (False, False, True):
        consent.answer_consent(key=member.consent_key, yes=yes)
        member.refresh_from_db()
        assert (member.consent, member.left_because) == ("refused", "Consent refused")
    assert (member.name, member.email, member.telephone) == ("", "", "")
    assert (member.left_on, member.forgotten_on, member.version) == (TODAY, TODAY, 2)
    row.refresh_from_db()
    assert (row.name, row.email, row.number) == ("", "", row.number)


def test_a_yes_counts_once_and_may_be_taken_back(board):
    member = MemberFactory(board=board, consent="asked", consent_on=date(2017, 7, 1))
    for _ in range(2):
        consent.answer_consent(key=member.consent_key, yes=True)
    member.refresh_from_db()
    assert (member.consent, member.consent_on, member.version) == ("given", TODAY, 2)
    consent.answer_consent(key=member.consent_key, yes=False)
    member.refresh_from_db()
    assert (member.consent, member.name) == ("refused", "")


def test_a_link_that_was_not_sent_or_of_somebody_who_left_answers_nothing(board):
    unasked = MemberFactory(board=board)
    left = MemberFactory(
        board=board, consent="asked", consent_on=TODAY, left_on=TODAY, left_because="Moved"
    )
    for key in (unasked.consent_key, left.consent_key, "made-up"):
        with pytest.raises(NotAllowed):
            consent.answer_consent(key=key, yes=False)
    assert not Member.objects.filter(name="").exists()


# -- forgetting


def test_lapsed_members_and_rows_decided_long_ago_are_forgotten_each_night(board, old, capsys):
    yesterday = TODAY - timedelta(1)
    lapsed = MemberFactory(board=board, keep_until=yesterday, name=CANARY)
    gone = MemberFactory(
        board=board, keep_until=yesterday, left_on=date(2017, 7, 1), left_because="Moved"
    )
    last_day = MemberFactory(board=board, keep_until=TODAY)
    row = ListedMemberFactory(
        source=old, name=CANARY, member=lapsed, decision="same", decided_on=TODAY
    )
    dropped = {"source": old, "name": CANARY, "decision": "dropped", "reason": "Moved"}
    long_ago = ListedMemberFactory(**dropped, decided_on=TODAY - timedelta(31))
    lately = ListedMemberFactory(**dropped, decided_on=TODAY - timedelta(30))
    still_open = ListedMemberFactory(source=old)

    call_command("forget_lapsed_members")

    assert capsys.readouterr().out == "2 members forgotten.\n"
    names = dict(Member.objects.values_list("pk", "name"))
    assert names == {lapsed.pk: "", gone.pk: "", last_day.pk: last_day.name}
    lapsed.refresh_from_db()
    gone.refresh_from_db()
    assert (lapsed.left_on, lapsed.left_because) == (TODAY, forgetting.LAPSED)
    assert (gone.left_on, gone.left_because) == (date(2017, 7, 1), "Moved")
    rows = dict(ListedMember.objects.values_list("pk", "name"))
    assert rows == {
        row.pk: "", long_ago.pk: "", lately.pk: CANARY, still_open.pk: still_open.name,
    }  # fmt: skip
    assert forgetting.forget_lapsed_members() == 0


def test_no_history_knows_a_name_or_an_address(board, fay, old):
    row = ListedMemberFactory(source=old, name=CANARY, email=f"{CANARY}@x.example")
    member = members.keep_row(row=row, by=fay)
    values = MemberValues(f"{CANARY} two", f"{CANARY}2@x.example", CANARY)
    register.change_member(member=member, values=values, version=1, by=fay)
    events = [str(vars(event)) for event in member.history.all()]
    assert len(events) == 2
    assert CANARY not in " ".join(events)


# -- access


def test_an_invited_member_gets_a_person_a_login_and_ninety_days_at_most(
    board, fay, django_capture_on_commit_callbacks
):
    member = MemberFactory(board=board, name="Asha Quill", email="Asha@elm.example")
    latest = TODAY + timedelta(90)
    for wrong in (TODAY, latest + timedelta(1)):
        told = {"member": member, "until": wrong, "by": fay}
        assert refused(member_access.invite_member, **told)[1] == "until"
    with django_capture_on_commit_callbacks(execute=True):
        held = member_access.invite_member(member=member, until=latest, by=fay)
    user = User.objects.get(email="asha@elm.example")
    assert (user.outside, user.person.name, user.person.organisation) == (
        True, "Asha Quill", member.organisation,
    )  # fmt: skip
    assert (held.person, held.role, held.start, held.end) == (user.person, "member", TODAY, latest)
    assert [sent.to for sent in mail.outbox] == [["asha@elm.example"]]
    member.refresh_from_db()
    assert member.person == user.person


def test_a_governance_manager_may_give_a_year_and_a_second_invitation_moves_the_end(board, fay):
    member = MemberFactory(board=board)
    member_access.invite_member(member=member, until=date(2017, 9, 1), by=fay)
    gita = manager()
    with pytest.raises(Refused):
        member_access.invite_member(member=member, until=TODAY + timedelta(366), by=gita)
    member_access.invite_member(member=member, until=TODAY + timedelta(365), by=gita)
    held = BoardAppointment.objects.get(person=Member.objects.get(pk=member.pk).person)
    assert (held.start, held.end) == (TODAY, TODAY + timedelta(365))


def test_access_ends_today_and_with_leaving_and_another_role_stays(board, fay):
    began = {"board": board, "role": "member", "start": date(2017, 7, 1)}
    for end in (
        lambda member: member_access.end_access(member=member, by=fay),
        lambda member: register.leave(member=member, reason="Moved", by=fay),
        lambda member: consent.answer_consent(key=member.consent_key, yes=False),
    ):
        person = PersonFactory()
        member = MemberFactory(board=board, person=person, consent="asked", consent_on=TODAY)
        held = BoardAppointmentFactory(**began, person=person)
        chairs = BoardAppointmentFactory(**began | {"role": "chair"}, person=person)
        end(member)
        held.refresh_from_db()
        chairs.refresh_from_db()
        assert (held.end, chairs.end) == (TODAY, date(2018, 6, 1))


def test_access_that_began_today_is_taken_back(board, fay):
    member = MemberFactory(board=board)
    member_access.invite_member(member=member, until=date(2017, 9, 1), by=fay)
    member.refresh_from_db()
    member_access.end_access(member=member, by=fay)
    assert not BoardAppointment.objects.filter(person=member.person).exists()


def test_an_invitation_cannot_turn_another_boards_login_to_a_new_address(board, fay):
    """Entered with the address of a facilitator elsewhere, then changed to one's own."""
    victim = facilitator(of=BoardFactory())
    member = MemberFactory(board=board, email=victim.email)
    member_access.invite_member(member=member, until=date(2017, 9, 1), by=fay)
    member.refresh_from_db()
    assert member.person == victim.person
    values = MemberValues(member.name, "attacker@evil.example")
    member = register.change_member(member=member, values=values, version=1, by=fay)
    said = refused(member_access.invite_member, member=member, until=date(2017, 9, 1), by=fay)
    assert said == ("This member signs in with another address already.", "email")
    victim.refresh_from_db()
    assert victim.email != "attacker@evil.example"


def test_an_address_of_the_councils_own_or_of_a_closed_login_is_refused(board, fay):
    inside = officer()
    closed = board_member(of=BoardFactory())
    User.objects.filter(pk=closed.pk).update(is_active=False)
    people = Person.objects.count()
    for user in (inside, closed):
        member = MemberFactory(board=board, email=user.email)
        refused(member_access.invite_member, member=member, until=date(2017, 9, 1), by=fay)
    assert refused(
        member_access.invite_member,
        member=MemberFactory(board=board, email=""), until=date(2017, 9, 1), by=fay,
    )[1] == ""  # fmt: skip
    assert not BoardAppointment.objects.filter(board=board, role="member").exists()
    closed.refresh_from_db()
    assert closed.is_active is False
    assert people <= Person.objects.count()


def test_nobody_but_who_keeps_the_register_decides_asks_or_invites(board, old):
    row, member = ListedMemberFactory(source=old), MemberFactory(board=board)
    outsiders = [
        facilitator(of=BoardFactory()), board_member(of=board), administrator(), officer(),
        councillor(of=WardFactory()),
    ]  # fmt: skip
    values, until = MemberValues("x"), date(2017, 9, 1)
    for by in outsiders:
        for attempt in (
            lambda by: members.keep_row(row=row, by=by),
            lambda by: members.merge_row(row=row, into=member, by=by),
            lambda by: members.drop_row(row=row, reason="x", by=by),
            lambda by: members.keep_all_clear(board=board, by=by),
            lambda by: members.add_list(source=MemberList(board=board), rows=[], by=by),
            lambda by: register.add_member(board=board, values=values, by=by),
            lambda by: register.change_member(member=member, values=values, version=1, by=by),
            lambda by: register.leave(member=member, reason="x", by=by),
            lambda by: register.keep_longer(member=member, until=until, by=by),
            lambda by: consent.ask_consent(board=board, by=by),
            lambda by: member_access.invite_member(member=member, until=until, by=by),
            lambda by: member_access.end_access(member=member, by=by),
        ):
            with pytest.raises(NotAllowed):
                attempt(by)
    assert (Member.objects.get(), ListedMember.objects.get().decision) == (member, "open")


def test_a_row_is_not_merged_into_another_boards_member_or_row(old, fay):
    row = ListedMemberFactory(source=old)
    for into in (MemberFactory(), ListedMemberFactory()):
        with pytest.raises(NotAllowed):
            members.merge_row(row=row, into=into, by=fay)
    assert old.rows.get().decision == "open"


@pytest.mark.django_db(transaction=True)
def test_one_row_kept_by_two_at_once_is_one_member(old, fay):
    """And two rows with one address: the second is told that there is such a member."""
    row = ListedMemberFactory(source=old, email="asha@elm.example")
    twin = ListedMemberFactory(source=old, email="ASHA@elm.example")

    def keep(number):
        try:
            return members.keep_row(row=(row, row, twin)[number], by=fay)
        except (Conflict, Refused) as refusal:
            return refusal

    made = [each for each in at_once(3, keep) if isinstance(each, Member)]
    assert made == [Member.objects.get()]
    assert old.rows.filter(decision="open").count() == 1
