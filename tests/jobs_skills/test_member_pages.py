"""Pages of the register: who sees names, who sees counts, and what a member answers by a link."""

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from jobs_skills.models import BoardAppointment, ListedMember, Member, MemberList
from leadership.people.models import User
from tests.board_factories import (
    BoardFactory,
    ListedMemberFactory,
    MemberFactory,
    MemberListFactory,
)
from tests.factories import OrganisationFactory, WardFactory
from tests.personas import (
    administrator,
    board_member,
    councillor,
    facilitator,
    manager,
    officer,
    senior_officer,
)

pytestmark = pytest.mark.django_db

TODAY = date(2017, 8, 1)
NAME, EMAIL, TELEPHONE = "Canary Quillfeather", "canary@quillfeather.example", "0121 496 0777"
CANARIES = ("Quillfeather", "quillfeather", "496 0777")
CSV = (
    "Name,Email,Organisation,Sector\n"
    f"{NAME},{EMAIL},Elm Trust,third\n"
    ",,,private\n"
    "Tom Venn,tom at lantern,Lantern Works,private\n"
    "Iris Okonedo,iris@pond.example,Pond Centre,public\n"
)


@pytest.fixture(autouse=True)
def first_of_august(settings):
    settings.DEMO_DATE = datetime(2017, 8, 1, 9)


@pytest.fixture
def board():
    return BoardFactory()


@pytest.fixture
def fay(client, board):
    user = facilitator(of=board)
    client.force_login(user)
    return user


@pytest.fixture
def member(board):
    organisation = OrganisationFactory(name="Elm Trust", sector="third")
    return MemberFactory(
        board=board, name=NAME, email=EMAIL, telephone=TELEPHONE, organisation=organisation
    )


def at(name, board, *args):
    return reverse(name, args=[board.slug, *args])


def text_of(response):
    return response.content.decode()


def day_parts(name, day):
    return {f"{name}_0": day.day, f"{name}_1": day.month, f"{name}_2": day.year}


# -- who may

BY_GET = (
    "member_add", "member_gone_list", "member_list_sources", "member_list_add",
    "listed_member_list",
)  # fmt: skip
OF_ONE = ("member_detail", "member_edit", "member_leave", "member_keep_longer", "member_invite")


def pages(board, member, row):
    """Every page of the register: its address, and whether it is also there by GET."""
    found = {at(name, board): True for name in BY_GET}
    found |= {at(name, board, member.pk): True for name in OF_ONE}
    found |= {at(name, board): False for name in ("member_ask_consent", "listed_member_keep_clear")}
    found[at("member_end_access", board, member.pk)] = False
    return found | {at("listed_member_decide", board, row.pk): True}


STRANGERS = {
    "facilitator of another board": lambda board: facilitator(of=BoardFactory()),
    "member": lambda board: board_member(of=board),
    "administrator": lambda board: administrator(),
    "officer": lambda board: officer(),
    "councillor": lambda board: councillor(of=WardFactory()),
    "senior officer": lambda board: senior_officer(of=WardFactory()),
}


def is_not_found(client, address):
    """Neither read nor sent to; an address that takes one of the two alone may say so."""
    sent = client.post(address, {"answer": "no", "whom": "all", "reason": "x"})
    answers = [client.get(address), sent]
    assert not [each for each in CANARIES for answer in answers if each in text_of(answer)]
    return {404} <= {answer.status_code for answer in answers} <= {404, 405}


@pytest.mark.parametrize("who", STRANGERS)
def test_whoever_does_not_keep_the_register_finds_no_page_of_it(client, board, member, who):
    row = ListedMemberFactory(source__board=board, name=NAME, email=EMAIL)
    client.force_login(STRANGERS[who](board))
    for address in pages(board, member, row):
        assert is_not_found(client, address), address
    member.refresh_from_db()
    row.refresh_from_db()
    assert (member.name, member.left_on, member.consent) == (NAME, None, "not_asked")
    assert (row.decision, mail.outbox) == ("open", [])


@pytest.mark.parametrize("who", [lambda board: facilitator(of=board), lambda board: manager()])
def test_those_who_keep_the_register_open_every_page_of_it(client, board, member, who):
    row = ListedMemberFactory(source__board=board, name=NAME, email=EMAIL)
    client.force_login(who(board))
    for address, by_get in pages(board, member, row).items():
        assert client.get(address).status_code == (200 if by_get else 405), address
    assert NAME in text_of(client.get(at("member_list", board)))


def test_who_reads_the_boards_record_sees_how_many_of_which_sector_alone(client, board, member):
    MemberFactory(board=board, organisation=OrganisationFactory(sector="private"))
    MemberFactory(board=board, organisation=None)
    for user in (board_member(of=board), administrator(), senior_officer(of=WardFactory())):
        client.force_login(user)
        answer = client.get(at("member_list", board))
        assert answer.status_code == 200
        assert [tile[:2] for tile in answer.context["tiles"]] == [
            (0, "Public"), (1, "Private"), (1, "Third sector"), (1, "Sector not known"),
        ]  # fmt: skip
        assert not [each for each in CANARIES if each in text_of(answer)]
    for user in (facilitator(of=BoardFactory()), officer(), councillor(of=WardFactory())):
        client.force_login(user)
        assert client.get(at("member_list", board)).status_code == 404
    client.logout()
    assert client.get(at("member_list", board)).status_code == 302


def test_a_member_of_another_board_is_not_found_under_ones_own(client, board, fay):
    other = MemberFactory()
    row = ListedMemberFactory()
    for address in pages(board, other, row):
        if f"/{other.pk}/" in address or f"/rows/{row.pk}/" in address:
            assert is_not_found(client, address), address
    other.refresh_from_db()
    assert other.left_on is None


# -- the register


def test_the_register_takes_as_many_queries_for_three_as_for_one(
    client, board, fay, member, django_assert_num_queries
):
    row = {"decision": "kept", "decided_on": TODAY}
    ListedMemberFactory(source__board=board, member=member, **row)
    with django_assert_num_queries(13):
        client.get(at("member_list", board))
    for _ in range(2):
        ListedMemberFactory(source__board=board, member=MemberFactory(board=board), **row)
    with django_assert_num_queries(13):
        answer = client.get(at("member_list", board))
    assert len(answer.context["page"]) == 3


def test_the_register_says_from_which_lists_a_member_comes(client, board, fay, member):
    for name, number in (("List A", 3), ("List B", 7)):
        ListedMemberFactory(
            source=MemberListFactory(board=board, name=name), number=number, member=member,
            decision="same", decided_on=TODAY,
        )  # fmt: skip
    for address in (at("member_list", board), at("member_detail", board, member.pk)):
        said = text_of(client.get(address))
        assert "List A, row 3" in said
        assert "List B, row 7" in said


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sector=third", ["a"]),
        ("sector=none", ["c", "d"]),
        ("consent=given", ["b"]),
        ("organisation=lantern", ["b"]),
        ("organisation=nowhere", []),
        ("sector=nonsense", ["a", "b", "c", "d"]),
    ],
)
def test_the_register_is_narrowed_by_sector_organisation_and_consent(
    client, board, fay, query, found
):
    third = OrganisationFactory(name="Elm Trust", sector="third")
    private = OrganisationFactory(name="Lantern Works", sector="private")
    MemberFactory(board=board, name="a", organisation=third)
    MemberFactory(board=board, name="b", organisation=private, consent="given", consent_on=TODAY)
    MemberFactory(board=board, name="c", organisation=OrganisationFactory(sector=""))
    MemberFactory(board=board, name="d", organisation=None)
    MemberFactory(board=board, name="gone", left_on=TODAY, left_because="Moved")
    answer = client.get(f"{at('member_list', board)}?{query}")
    assert [each.name for each in answer.context["page"]] == found


def test_an_empty_register_says_how_to_begin(client, board, fay):
    assert "Nobody is in the register yet." in text_of(client.get(at("member_list", board)))
    assert "Nobody has dropped out." in text_of(client.get(at("member_gone_list", board)))
    assert "Every row is decided." in text_of(client.get(at("listed_member_list", board)))
    assert "No list has been brought in" in text_of(client.get(at("member_list_sources", board)))


def test_a_facilitator_adds_changes_and_takes_out_a_member(client, board, fay):
    sent = {"name": "Asha Quill", "email": "asha@elm.example", "organisation_name": "Elm Trust",
            "sector": "third"}  # fmt: skip
    client.post(at("member_add", board), sent)
    made = Member.objects.get()
    assert (made.board, made.organisation.sector) == (board, "third")
    again = client.post(at("member_add", board), sent)
    assert "has a member with this e-mail address already" in text_of(again)
    page = at("member_edit", board, made.pk)
    assert client.post(page, sent | {"name": "Asha Stone", "version": 1}).status_code == 302
    assert client.post(page, sent | {"name": "Late", "version": 1}).status_code == 409
    assert "Enter a name." in text_of(client.post(page, {"version": 2}))
    made.refresh_from_db()
    assert made.name == "Asha Stone"
    leaving = client.post(at("member_leave", board, made.pk), {"reason": "Another job"})
    assert leaving["Location"] == at("member_gone_list", board)
    gone = text_of(client.get(at("member_gone_list", board)))
    assert "Asha Stone" in gone
    assert "Another job" in gone
    Member.objects.update(name="", email="", forgotten_on=TODAY)
    assert "Former member" in text_of(client.get(at("member_gone_list", board)))
    assert client.get(page).status_code == 404


def test_a_member_with_consent_is_kept_longer(client, board, fay, member):
    page = at("member_keep_longer", board, member.pk)
    sent = day_parts("until", date(2018, 8, 1))
    assert "only after consenting" in text_of(client.post(page, sent))
    Member.objects.update(consent="given", consent_on=TODAY)
    assert client.post(page, sent).status_code == 302
    assert Member.objects.get().keep_until == date(2018, 8, 1)


def test_a_facilitator_invites_a_member_and_ends_the_access(client, board, fay, member):
    page = at("member_invite", board, member.pk)
    assert client.get(page).context["form"]["until"].value() == TODAY + timedelta(90)
    late = client.post(page, day_parts("until", TODAY + timedelta(91)))
    assert "30 October 2017 is the latest day you may choose." in text_of(late)
    assert client.post(page, day_parts("until", date(2017, 9, 1))).status_code == 302
    login = User.objects.get(email=EMAIL)
    assert BoardAppointment.objects.get(role="member").person == login.person
    assert "End the access now" in text_of(client.get(at("member_detail", board, member.pk)))
    client.post(at("member_end_access", board, member.pk))
    assert not BoardAppointment.objects.filter(role="member").exists()


# -- bringing in a list


def upload(client, board, content=CSV, **changed):
    file = SimpleUploadedFile("list.csv", content.encode())
    sent = {"name": "Nether group", "lawful_basis": "Handed over.", "file": file}
    sent |= day_parts("received_on", date(2017, 6, 5)) | changed
    return client.post(at("member_list_add", board), sent)


def chosen(preview, **changed):
    form = preview.context["form"]
    columns = {f"column-{place}": form[f"column-{place}"].value() for place in range(form.width)}
    return {"sealed": form["sealed"].value(), **columns, **changed}


def test_a_list_is_looked_at_and_its_clean_rows_are_brought_in(client, board, fay):
    preview = upload(client, board)
    said = text_of(preview)
    assert "2 rows ready · 2 set aside" in said
    assert "Row 3: There is neither a name nor an organisation." in said
    assert "Row 4: E-mail: this is not an e-mail address." in said
    assert MemberList.objects.count() == 0
    answer = client.post(at("member_list_add", board), chosen(preview))
    assert answer["Location"] == at("listed_member_list", board)
    made = MemberList.objects.get()
    assert (made.board, made.name, made.received_on) == (board, "Nether group", date(2017, 6, 5))
    assert (made.lawful_basis, made.by) == ("Handed over.", fay)
    assert list(made.rows.order_by("number").values_list("number", "email", "sector")) == [
        (2, EMAIL, "third"),
        (5, "iris@pond.example", "public"),
    ]
    again = client.post(at("member_list_add", board), chosen(preview))
    assert "This board has a list of this name already." in text_of(again)
    assert "has a list of this name already" in text_of(upload(client, board, name="NETHER group"))
    assert ListedMember.objects.count() == 2


def test_columns_chosen_anew_are_shown_before_anything_is_brought_in(client, board, fay):
    preview = upload(client, board, "Wer,Wo\nAsha Quill,Elm Trust\n")
    assert "0 rows ready" in text_of(preview)
    page = at("member_list_add", board)
    none = client.post(page, chosen(preview))
    assert "Say which column holds the name or the organisation." in text_of(none)
    twice = client.post(page, chosen(preview, **{"column-0": "name", "column-1": "name"}))
    assert "Two columns are taken for Name: choose one." in text_of(twice)
    second = client.post(page, chosen(preview, **{"column-0": "name", "column-1": ""}))
    assert "1 row ready" in text_of(second)
    assert MemberList.objects.count() == 0
    client.post(page, chosen(second))
    assert ListedMember.objects.get().name == "Asha Quill"


def test_a_list_sealed_for_another_board_or_person_or_tampered_with_is_refused(client, board, fay):
    sealed = chosen(upload(client, board))
    other = BoardFactory()
    client.force_login(manager())
    for where, sent in (
        (board, sealed),
        (other, sealed),
        (board, sealed | {"sealed": sealed["sealed"][:-4] + "AAAA"}),
    ):
        answer = client.post(at("member_list_add", where), sent)
        assert "This list was read too long ago: choose the file again." in text_of(answer)
    assert MemberList.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("%PDF-1.4", "This is a PDF, not a spreadsheet."),
        ("Name\n" + "x" * (5 * 1024 * 1024), "This file is too large: at most 5 MB can be read."),
        ("one\n", "No row of headings was found."),
    ],
)
def test_a_file_that_is_no_list_is_refused_by_a_sentence(client, board, fay, content, said):
    assert said in text_of(upload(client, board, content))
    assert MemberList.objects.count() == 0


def test_the_lists_take_as_many_queries_for_three_as_for_one(
    client, board, fay, django_assert_num_queries
):
    ListedMemberFactory(source=MemberListFactory(board=board))
    with django_assert_num_queries(7):
        client.get(at("member_list_sources", board))
    for _ in range(2):
        ListedMemberFactory(source=MemberListFactory(board=board))
    with django_assert_num_queries(7):
        answer = client.get(at("member_list_sources", board))
    assert [(each.number, each.open) for each in answer.context["page"]] == [(1, 1)] * 3


# -- deciding


def decided(row, what, **more):
    return {f"row-{row.pk}-what": what} | {
        f"row-{row.pk}-{key}": said for key, said in more.items()
    }


def test_open_rows_are_shown_in_groups_and_decided_one_by_one(client, board, fay, member):
    first = MemberListFactory(board=board, name="List A")
    second = MemberListFactory(board=board, name="List B")
    same = ListedMemberFactory(source=first, number=2, name="C Q", email=EMAIL.upper())
    one = ListedMemberFactory(source=first, number=3, name="J. Marlow", organisation_name="Foundry")
    two = ListedMemberFactory(
        source=second, number=4, name="Joan Marlow", organisation_name="The Foundry"
    )
    alone = ListedMemberFactory(source=second, number=5, name="Wren Oakes")
    page = client.get(at("listed_member_list", board))
    rows = [[each.row for each, _ in forms] for _, forms in page.context["groups"]]
    assert rows == [[same], [one, two], [alone]]
    assert (page.context["rows"], page.context["clear"]) == (4, 1)
    assert "(same e-mail)" in text_of(page)
    assert "List B, row 4: Joan Marlow, The Foundry (name variant at" in text_of(page)

    def decide(row, what, **more):
        address = f"{at('listed_member_decide', board, row.pk)}?page=1"
        return client.post(address, decided(row, what, **more))

    assert decide(same, f"member-{member.pk}")["Location"].endswith("/members/rows/?page=1")
    assert decide(two, f"row-{one.pk}").status_code == 302
    assert "Say why the row is dropped." in text_of(decide(alone, "drop"))
    assert "Choose one." in text_of(decide(alone, ""))
    assert "Select a valid choice" in text_of(decide(alone, f"member-{member.pk}"))
    assert decide(alone, "drop", reason="Left the area").status_code == 302
    assert decide(alone, "keep").status_code == 409
    decisions = ListedMember.objects.order_by("source", "number").values_list("decision", "member")
    marlow = Member.objects.get(name="J. Marlow")
    assert list(decisions) == [
        ("same", member.pk), ("kept", marlow.pk), ("same", marlow.pk), ("dropped", None),
    ]  # fmt: skip
    assert Member.objects.count() == 2


def test_all_rows_without_a_suggestion_are_kept_by_one_button(client, board, fay):
    source = MemberListFactory(board=board)
    for name in ("Wren Oakes", "Kit Aldous"):
        ListedMemberFactory(source=source, name=name)
    client.post(at("listed_member_keep_clear", board))
    assert set(Member.objects.values_list("name", flat=True)) == {"Wren Oakes", "Kit Aldous"}


def test_deciding_takes_as_many_queries_for_three_rows_as_for_one(
    client, board, fay, django_assert_num_queries
):
    source = MemberListFactory(board=board)
    ListedMemberFactory(source=source, email="a@x.example")
    with django_assert_num_queries(7):
        client.get(at("listed_member_list", board))
    ListedMemberFactory.create_batch(2, source=source, email="a@x.example")
    with django_assert_num_queries(7):
        client.get(at("listed_member_list", board))


# -- consent


def test_those_ticked_or_all_are_asked(client, board, fay, django_capture_on_commit_callbacks):
    one, two, three = MemberFactory.create_batch(3, board=board)
    page = at("member_ask_consent", board)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page, {"whom": "ticked", "ask": [one.pk, "nonsense"]})
    assert [sent.to for sent in mail.outbox] == [[one.email]]
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page, {"whom": "all"})
    assert [sent.to for sent in mail.outbox[1:]] == [[two.email], [three.email]]
    with django_capture_on_commit_callbacks(execute=True):
        client.post(page, {"whom": "ticked"})
    assert len(mail.outbox) == 3


def test_a_link_shows_no_name_and_takes_an_answer_without_a_login(client, board, member, caplog):
    Member.objects.update(consent="asked", consent_on=TODAY)
    page = reverse("member_consent", args=[member.consent_key])
    shown = client.get(page)
    assert "no-store" in shown["Cache-Control"]
    said = text_of(shown)
    assert board.name in said
    assert "Elm Trust" in said
    assert not [each for each in CANARIES if each in said]
    assert "Choose yes or no." in text_of(client.post(page, {"answer": "perhaps"}))
    assert client.post(page, {"answer": "yes"})["Location"] == page
    assert "you said yes on 1 August 2017." in text_of(client.get(page))
    for _ in range(2):
        assert client.post(page, {"answer": "no"}).status_code == 302
    assert "You said no." in text_of(client.get(page))
    member.refresh_from_db()
    assert (member.name, member.email, member.left_because) == ("", "", "Consent refused")
    kept = " ".join(str(vars(event)) for event in member.history.all())
    assert not [each for each in (*CANARIES, member.consent_key) if each in kept + caplog.text]


def test_a_link_works_for_whoever_is_signed_in_and_a_wrong_one_is_not_found(client, board, member):
    Member.objects.update(consent="asked", consent_on=TODAY)
    client.force_login(board_member(of=BoardFactory()))
    assert client.get(reverse("member_consent", args=[member.consent_key])).status_code == 200
    assert client.get(reverse("member_consent", args=["made-up"])).status_code == 404
    assert client.post(reverse("member_consent", args=["made-up"])).status_code == 404
    unasked = MemberFactory(board=board)
    assert client.get(reverse("member_consent", args=[unasked.consent_key])).status_code == 404
