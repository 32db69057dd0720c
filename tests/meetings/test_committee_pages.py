"""Committees and their meetings as people read them, and the forms they are written with."""

from datetime import date, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leadership.dates.vague import VagueDate
from leadership.meetings.models import Body, BodyAppointment, Meeting, Paper
from tests.committee_factories import (
    BodyAppointmentFactory,
    CommitteeFactory,
    CommitteeItemFactory,
    CommitteeMeetingFactory,
    DeclarationFactory,
    DelegatedActFactory,
    MeetingScheduleFactory,
    RequestReceivedFactory,
    ResolutionFactory,
    ScheduledDateFactory,
    TermsOfReferenceFactory,
)
from tests.factories import (
    AttendanceFactory,
    DirectorateFactory,
    NameVariantFactory,
    OfficerPostFactory,
    PaperFactory,
    PersonFactory,
    WardFactory,
)
from tests.personas import (
    administrator,
    committee_services,
    councillor,
    manager,
    officer,
    scrutiny_officer,
)

pytestmark = pytest.mark.django_db

TODAY = date(2017, 11, 15)
EITHER = VagueDate.several(date(2018, 4, 4), date(2018, 4, 11))


@pytest.fixture
def body():
    return CommitteeFactory(name="Lanterns Scrutiny Committee")


@pytest.fixture
def by_colm(client):
    client.force_login(committee_services())
    return client


def page(client, address, by=None) -> str:
    if by is not None:
        client.force_login(by)
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def meeting_page(client, meeting, by=None) -> str:
    return page(client, meeting.get_absolute_url(), by)


def address(name, row, *more, **query) -> str:
    return reverse(name, args=[row.pk, *more], query=query)


def parts(name, day) -> dict[str, str]:
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def errors(response) -> dict[str, list[str]]:
    assert response.status_code == 200
    return {name: list(words) for name, words in response.context["form"].errors.items()}


class TestList:
    def test_committees_stand_by_kind_with_their_next_meeting(self, client, body):
        cabinet = CommitteeFactory(name="Cabinet Committee Lanterns", kind="cabinet_committee")
        CommitteeFactory(name="Old Panel", end=date(2016, 5, 1))
        CommitteeFactory(name="Jobs Board", kind="board")
        WardFactory(name="Elmwick")
        for days in (30, 8):
            CommitteeMeetingFactory(body=body, status="scheduled", date=TODAY + timedelta(days))
        CommitteeMeetingFactory(
            body=cabinet, status="scheduled", date=TODAY + timedelta(1), public=False
        )
        response = client.get(reverse("committee_list"))
        kinds = [
            (kind, [(row["body"].name, row["next"]) for row in rows])
            for kind, rows in response.context["kinds"]
        ]
        assert kinds == [
            ("Cabinet Committee", [("Cabinet Committee Lanterns", None)]),
            ("Overview and Scrutiny Committee", [(body.name, TODAY + timedelta(8))]),
            ("No longer meeting", [("Old Panel", None)]),
        ]
        client.force_login(committee_services())
        response = client.get(reverse("committee_list"))
        assert response.context["kinds"][0][1][0]["next"] == TODAY + timedelta(1)

    def test_the_empty_list_says_how_to_begin(self, client):
        shown = page(client, reverse("committee_list"))
        assert "No committee is known here yet." in shown and "Add or change" not in shown
        assert "Add or change" in page(client, reverse("committee_list"), manager())

    @pytest.mark.parametrize("many", [1, 3])
    def test_it_asks_as_much_for_three_as_for_one(self, client, django_assert_num_queries, many):
        for _ in range(many):
            meeting = CommitteeMeetingFactory(status="scheduled", date=TODAY)
            CommitteeFactory(kind="sub_committee", parent=meeting.bodies.get())
        client.force_login(committee_services())
        client.get(reverse("committee_list"))
        with django_assert_num_queries(LIST_QUERIES):
            client.get(reverse("committee_list"))


LIST_QUERIES = 7
BODY_QUERIES = 13
MEETING_QUERIES = 16


class TestPage:
    def test_members_stand_by_group_with_totals_and_who_appointed_whom(self, client, body):
        for group, number in (("Yellow Group", 2), ("Green Group", 3), ("", 1)):
            for _ in range(number):
                BodyAppointmentFactory(body=body, group=group)
        seats = list(body.body_appointments.order_by("pk"))
        of_chair = {"capacity": "chair"}
        of_deputy = {"capacity": "deputy", "source": "committee"}
        BodyAppointment.objects.filter(pk=seats[0].pk).update(**of_chair)
        BodyAppointment.objects.filter(pk=seats[1].pk).update(**of_deputy)
        BodyAppointmentFactory(body=body, person__name="Gone Greengage", end=TODAY)
        shown = page(client, body.get_absolute_url())
        for words in (
            "Green Group: 3", "Yellow Group: 2", "Group not recorded: 1", "Together: 6",
            "the annual meeting of the Council in 2018", "appointed by: City Council",
            "appointed by: The committee itself", "<dt>Quorum</dt><dd>Not known</dd>", "6 members",
        ):  # fmt: skip
            assert words in shown
        places = [shown.index(name) for name in ("Green Group", "Yellow Group", "not recorded")]
        assert places == sorted(places)
        assert "Gone Greengage" not in shown

    def test_a_quorum_is_said_where_it_is_known_and_who_is_above_and_below(self, client, body):
        below = CommitteeFactory(name="Finance", kind="sub_committee", parent=body, quorum=3)
        assert f'href="{below.get_absolute_url()}">Finance</a>' in page(
            client, body.get_absolute_url()
        )
        shown = page(client, below.get_absolute_url())
        assert "<dt>Quorum</dt><dd>3</dd>" in shown
        assert f'Sub-Committee of <a class="govuk-link" href="{body.get_absolute_url()}"' in shown

    def test_dates_of_a_year_say_what_is_not_fixed_and_what_is_off_the_weekday(self, client, body):
        schedule = MeetingScheduleFactory(body=body, weekday=2, time=time(10, 30))
        for when in (EITHER, VagueDate.on(date(2018, 3, 1)), VagueDate.on(date(2017, 12, 13))):
            ScheduledDateFactory(schedule=schedule, when=when)
        planned = CommitteeMeetingFactory(body=body, status="scheduled", date=date(2017, 12, 13))
        schedule.dates.filter(when_first=planned.date).update(meeting=planned)
        shown = page(client, body.get_absolute_url())
        assert "Dates agreed for 2017/18" in shown and "Wednesdays, 10:30" in shown
        assert shown.count("Not fixed yet") == 1 and "4 or 11 April 2018" in shown
        assert "1 March 2018 is a Thursday, not a Wednesday." in shown
        assert f'href="{planned.get_absolute_url()}">Wednesday 13 December 2017</a>' in shown
        assert "Plan it" not in shown
        assert page(client, body.get_absolute_url(), scrutiny_officer()).count("Plan it<") == 2

    @pytest.mark.parametrize(
        ("status", "words"),
        [("scheduled", "Meeting planned"), ("sitting", "Under way"), ("held", "Held")],
    )
    def test_a_date_says_how_far_its_meeting_is(self, client, body, status, words):
        scheduled = ScheduledDateFactory(schedule__body=body)
        meeting = CommitteeMeetingFactory(body=body, status=status, date=date(2017, 11, 15))
        type(scheduled).objects.filter(pk=scheduled.pk).update(meeting=meeting)
        agreed = page(client, body.get_absolute_url()).split("Dates agreed for")[1]
        assert f">{words}</strong>" in agreed.split("</section>")[0]

    def test_a_private_meeting_is_in_neither_list_nor_beside_its_date(self, client, body):
        scheduled = ScheduledDateFactory(schedule__body=body)
        private = CommitteeMeetingFactory(
            body=body, status="scheduled", date=date(2017, 12, 13), public=False
        )
        CommitteeMeetingFactory(body=body, topics="CANARY", public=False)
        by_key = type(scheduled).objects.filter(pk=scheduled.pk)
        by_key.update(meeting=private)
        link = private.get_absolute_url()
        shown = page(client, body.get_absolute_url())
        assert link not in shown and "CANARY" not in shown and "Meeting planned" not in shown
        shown = page(client, body.get_absolute_url(), scrutiny_officer())
        assert link in shown and "CANARY" in shown and "Meeting planned" in shown

    def test_terms_of_reference_stand_by_year(self, client, body):
        settled = CommitteeItemFactory(meeting=CommitteeMeetingFactory(body=body), exempt=True)
        TermsOfReferenceFactory(body=body, settled_at=settled)
        TermsOfReferenceFactory(body=body, year=2016, text="")
        shown = page(client, body.get_absolute_url())
        assert "To look into the lamps." in shown
        assert "2016/17: the paper is not on file here." in shown
        assert "Settled at" not in shown
        shown = page(client, body.get_absolute_url(), manager())
        assert "meeting of Wednesday 26 July</a>" in shown

    def test_what_the_chair_did_between_meetings_is_read_by_few(self, client, body):
        authority = CommitteeItemFactory(meeting=CommitteeMeetingFactory(body=body))
        DelegatedActFactory(authority=authority, what="CANARY letter")
        for user in (None, councillor(), officer()):
            assert "CANARY" not in page(client, body.get_absolute_url(), user)
        for user in (committee_services(), administrator()):
            assert "CANARY letter" in page(client, body.get_absolute_url(), user)

    def test_past_meetings_have_pages(self, client, body):
        for days in range(1, 22):
            CommitteeMeetingFactory(body=body, date=TODAY - timedelta(days))
        first = client.get(body.get_absolute_url()).context["past"]
        assert (len(first.object_list), first.paginator.num_pages) == (20, 2)
        second = client.get(body.get_absolute_url(), {"page": 2}).context["past"]
        assert [each.date for each in second] == [TODAY - timedelta(21)]

    def test_forums_and_boards_have_no_such_page(self, client):
        for other in (WardFactory().forum, CommitteeFactory(kind="board")):
            assert client.get(address("committee_detail", other)).status_code == 404
            assert client.get(address("committee_calendar", other)).status_code == 404

    @pytest.mark.parametrize("many", [1, 3])
    def test_it_asks_as_much_for_three_as_for_one(
        self, client, body, django_assert_num_queries, many
    ):
        for number in range(many):
            BodyAppointmentFactory(body=body)
            CommitteeFactory(kind="sub_committee", parent=body)
            schedule = MeetingScheduleFactory(body=body, year=2015 + number)
            ScheduledDateFactory(schedule=schedule)
            held = CommitteeMeetingFactory(body=body)
            item = CommitteeItemFactory(meeting=held)
            TermsOfReferenceFactory(body=body, year=2015 + number, settled_at=item)
            DelegatedActFactory(authority=item)
            CommitteeMeetingFactory(body=body, status="scheduled", date=TODAY)
        client.force_login(committee_services())
        client.get(body.get_absolute_url())
        with django_assert_num_queries(BODY_QUERIES):
            client.get(body.get_absolute_url())


class TestWork:
    def test_somebody_is_appointed_by_any_name(self, by_colm, body):
        ann = NameVariantFactory(person__name="Annabel Amber", name="Cllr Amber").person
        asked = {"person": "cllr amber", "capacity": "chair", "source": "council",
                 "group": "Yellow Group", "ends_at": "the annual meeting of the Council in 2018",
                 **parts("start", TODAY)}  # fmt: skip
        response = by_colm.post(address("committee_appoint", body), asked, follow=True)
        assert "Annabel Amber is Chair from 15 November 2017." in response.content.decode()
        seat = body.body_appointments.get()
        assert (seat.person, seat.capacity, seat.end) == (ann, "chair", None)
        assert errors(by_colm.post(address("committee_appoint", body), asked)) == {
            "person": ["Annabel Amber sits on it already, as chair."]
        }

    def test_a_name_is_known_and_of_one_person(self, by_colm, body):
        for _ in range(2):
            PersonFactory(name="Sam Same")
        for name, words in (("Nora Nobody", "Nobody called"), ("Sam Same", "Several people")):
            asked = {"person": name, "capacity": "member", "source": "council"}
            found = errors(by_colm.post(address("committee_appoint", body), asked))
            assert words in found["person"][0]
        assert body.body_appointments.count() == 0

    def test_an_appointment_is_ended(self, by_colm, body):
        seat = BodyAppointmentFactory(body=body)
        ending = address("committee_end_seat", body, seat.pk)
        assert 'name="version" value="1"' in page(by_colm, ending)
        by_colm.post(ending, parts("on", date(2017, 12, 1)) | {"version": 1})
        seat.refresh_from_db()
        assert (seat.end, seat.version) == (date(2017, 12, 1), 2)

        late = by_colm.post(ending, parts("on", date(2017, 11, 1)) | {"version": 1})
        assert late.status_code == 409
        shown = late.content.decode()
        assert "You changed it yourself since you opened this page" in shown
        assert "Colm Clerk" in shown
        assert "changed end from “nothing” to “1 December 2017” on " in shown
        seat.refresh_from_db()
        assert seat.end == date(2017, 12, 1)
        elsewhere = address("committee_end_seat", CommitteeFactory(), seat.pk)
        assert by_colm.get(elsewhere).status_code == 404

    def test_a_years_dates_are_loaded_and_warned_of(self, by_colm, body):
        asked = {"year": "2017", "weekday": "2", "time": "10.30", "venue": "Council House",
                 "dates": "6 September\n1 March\n4 or 11 April"}  # fmt: skip
        response = by_colm.post(address("committee_schedule", body), asked, follow=True)
        shown = response.content.decode()
        assert "1 March 2018 is a Thursday, not a Wednesday. It is kept as it was agreed." in shown
        assert body.schedules.get().dates.count() == 3
        again = page(by_colm, address("committee_schedule", body, year=2017))
        assert "4 or 11 April 2018" in again
        wrong = asked | {"dates": "6 September\n31 June"}
        found = errors(by_colm.post(address("committee_schedule", body), wrong))
        assert found["dates"] == ["“31 June” is not a date: write 6 September, or 4 or 11 April."]
        assert body.schedules.get().dates.count() == 3

    def test_a_provisional_date_becomes_the_meeting_of_the_day_chosen(self, by_colm, body):
        schedule = MeetingScheduleFactory(body=body, weekday=2, time=time(10, 30), venue="Room 2")
        scheduled = ScheduledDateFactory(schedule=schedule, when=EITHER)
        fixing = address("committee_fix_date", body, scheduled.pk)
        form = by_colm.get(fixing).context["form"]
        assert form["date"].field.choices == [
            ("2018-04-04", "Wednesday 4 April 2018"), ("2018-04-11", "Wednesday 11 April 2018")
        ]  # fmt: skip
        assert (form["time"].initial, form["venue"].initial) == (time(10, 30), "Room 2")
        asked = {"date": "2018-04-11", "time": "10:30", "venue": "Room 2", "venue_is_public": "yes"}
        by_colm.post(fixing, asked)
        meeting = Meeting.objects.get()
        assert (meeting.date, meeting.published_venue) == (date(2018, 4, 11), "Room 2")
        assert by_colm.post(fixing, asked).status_code == 409
        in_march = ScheduledDateFactory(schedule=schedule, when=VagueDate.in_month(2018, 3))
        fixing = address("committee_fix_date", body, in_march.pk)
        wrong = by_colm.post(fixing, {**parts("date", date(2018, 4, 1))})
        assert errors(wrong)["date"] == ["The date agreed is March 2018."]

    def test_terms_are_written_and_corrected(self, by_colm, body):
        by_colm.post(address("committee_terms", body), {"year": "2017", "text": "To look."})
        shown = page(by_colm, address("committee_terms", body, year=2017))
        assert "To look." in shown
        by_colm.post(address("committee_terms", body), {"year": "2017", "text": "To look on."})
        assert body.terms_of_reference.get().text == "To look on."
        for nonsense in ("x", "99999", "²²²²"):
            assert by_colm.get(address("committee_terms", body, year=nonsense)).status_code == 200

    def test_a_use_of_the_authority_is_recorded(self, by_colm, body):
        meeting = CommitteeMeetingFactory(body=body)
        given = CommitteeItemFactory(meeting=meeting, purpose="chair", outcome="agreed")
        asked_only = CommitteeItemFactory(meeting=meeting, purpose="chair")
        chair = BodyAppointmentFactory(body=body, capacity="chair").person
        chief = PersonFactory(name="Cora Chief")
        asked = {"authority": given.pk, "what": "Written to the lamp makers.",
                 "why_urgent": "They went out.", "chair": chair.name, "chief_officer": chief.name,
                 **parts("on", date(2017, 8, 15))}  # fmt: skip
        recording = address("committee_act", body)
        refused = [
            ({"authority": asked_only.pk}, "authority"),
            (parts("on", date(2017, 7, 1)), "on"),
            (parts("on", date(2017, 11, 16)), "on"),
            ({"chair": chief.name}, "chair"),
        ]
        for wrong, field in refused:
            assert list(errors(by_colm.post(recording, asked | wrong))) == [field]
        found = errors(by_colm.post(recording, asked | {"chief_officer": chair.name}))
        assert found == {"__all__": ["The Chair and the Chief Officer are two people."]}
        assert body.delegated_acts.count() == 0
        by_colm.post(recording, asked)
        act = body.delegated_acts.get()
        assert (act.authority, act.chair, act.chief_officer) == (given, chair, chief)

    def test_who_keeps_it_plans_its_meetings_and_is_told_of_a_wrong_weekday(self, by_colm, body):
        planning = f"{reverse('meeting_plan')}?body={body.pk}"
        form = by_colm.get(planning).context["form"]
        assert (form["body"].value(), form["kind"].value()) == (str(body.pk), "committee")
        asked = {"body": body.pk, "kind": "committee", "public": "yes", "stated_weekday": "2",
                 "webcast": "both", "webcast_address": "https://webcast.example/7",
                 **parts("date", date(2018, 3, 1))}  # fmt: skip
        response = by_colm.post(reverse("meeting_plan"), asked, follow=True)
        shown = response.content.decode()
        assert "The paper says Wednesday, but 1 March 2018 is a Thursday." in shown
        meeting = Meeting.objects.get()
        assert (meeting.stated_weekday, meeting.webcast) == (2, "both")
        assert "Check the day" not in meeting_page(by_colm, meeting, councillor())
        by_colm.force_login(manager())
        moved = {**parts("date", date(2018, 3, 7)), "version": 1, "stated_weekday": ""}
        by_colm.post(address("meeting_move", meeting), moved)
        meeting.refresh_from_db()
        assert (meeting.date, meeting.stated_weekday) == (date(2018, 3, 7), None)


@pytest.fixture
def meeting(body):
    return CommitteeMeetingFactory(
        body=body, time=time(10, 30), finished=time(12, 25), webcast="both",
        webcast_address="https://webcast.example/7", notes="Noted.", notes_status="agreed",
    )  # fmt: skip


class TestAgenda:
    def test_an_agenda_as_its_paper_has_it(self, client, meeting):
        said = {"presenter": "Corporate Director - Place and the Leader", "purpose": "receive"}
        report = CommitteeItemFactory(
            meeting=meeting, kind="report", page_from=3, page_to=24, **said
        )
        CommitteeItemFactory(meeting=meeting, kind="oral", handouts=True)
        CommitteeItemFactory(meeting=meeting, kind="oral")
        CommitteeItemFactory(
            meeting=meeting, kind="urgent", urgent_because="The river rose.",
            urgent_opinion="It cannot wait.",
        )  # fmt: skip
        PaperFactory(meeting=meeting, agenda_item=report, label="A", title="Decision record")
        PaperFactory(meeting=meeting, agenda_item=report, title="Costs", file=None, source="Pack 4")
        shown = meeting_page(client, meeting)
        for words in (
            "To receive · Corporate Director - Place and the Leader · pages 3 to 24",
            "Oral update, with handouts", "Urgent: The river rose.",
            "In the Chairman’s opinion: It cannot wait.", "A: Decision record</a>",
            "Costs (Report, not on file here)", "10:30 to 12:25 (1 hour 55 minutes)",
            "webcast, live and later", "Anybody may record and photograph it",
        ):  # fmt: skip
            assert words in shown
        assert shown.count("paper_download") == 0 and "No paper yet" not in shown
        assert "Pack 4" not in shown
        assert "Pack 4" in meeting_page(client, meeting, committee_services())

    def test_members_are_reminded_to_declare_before_and_at_the_meeting(self, client, body):
        for status, shown in (("scheduled", True), ("sitting", True), ("held", False)):
            meeting = CommitteeMeetingFactory(body=body, status=status, date=TODAY)
            assert ("which of your interests" in meeting_page(client, meeting)) is shown

    def test_a_report_without_a_paper_is_told_to_who_writes_it_and_an_oral_update_never(
        self, client, body
    ):
        meeting = CommitteeMeetingFactory(body=body)
        for kind in ("report", "oral", "procedure"):
            CommitteeItemFactory(meeting=meeting, kind=kind)
        assert "No paper yet" not in meeting_page(client, meeting, councillor())
        assert meeting_page(client, meeting, committee_services()).count("No paper yet") == 1

    def test_pages_that_do_not_follow_are_told_to_who_writes_it(self, client, body):
        meeting = CommitteeMeetingFactory(body=body)
        for first, last in ((3, 24), (26, 52)):
            CommitteeItemFactory(meeting=meeting, page_from=first, page_to=last)
        assert "page 25 is of no item" in meeting_page(client, meeting, committee_services())
        assert "of no item" not in meeting_page(client, meeting, councillor())

    def test_outcomes_are_published_with_the_agreed_notes(self, client, body):
        draft = CommitteeMeetingFactory(body=body, notes="CANARY")
        item = CommitteeItemFactory(
            meeting=draft, kind="requests", outcome="resolved", outcome_text="CANARY words"
        )
        ResolutionFactory(item=item, label="(ii)", text="CANARY part")
        RequestReceivedFactory(item=item, what="CANARY petition")
        DeclarationFactory(meeting=draft, text="CANARY house")
        assert "CANARY" not in meeting_page(client, draft, councillor())
        assert meeting_page(client, draft, scrutiny_officer()).count("CANARY") == 5
        Meeting.objects.filter(pk=draft.pk).update(notes_status="agreed")
        shown = meeting_page(client, draft, councillor())
        assert "<strong>Resolved</strong>" in shown and "(ii) CANARY part" in shown
        assert "Petition: CANARY petition" in shown and "CANARY house" in shown

    def test_what_touches_an_exempt_item_is_as_closed(self, client, meeting):
        closed = CommitteeItemFactory(meeting=meeting, exempt=True, heading="CANARY")
        ResolutionFactory(item=closed, text="CANARY")
        DeclarationFactory(meeting=meeting, item=closed, text="CANARY")
        DeclarationFactory(meeting=meeting, text="A house in Elm Row")
        for user in (None, councillor(), officer()):
            shown = meeting_page(client, meeting, user)
            assert "CANARY" not in shown and "A house in Elm Row" in shown
        assert meeting_page(client, meeting, scrutiny_officer()).count("CANARY") >= 3

    @pytest.mark.parametrize("many", [1, 3])
    def test_the_page_asks_as_much_for_three_items_as_for_one(
        self, client, meeting, body, django_assert_num_queries, many
    ):
        for _ in range(many):
            item = CommitteeItemFactory(meeting=meeting, kind="requests", outcome="resolved")
            ResolutionFactory(item=item)
            RequestReceivedFactory(item=item)
            PaperFactory(meeting=meeting, agenda_item=item)
            DeclarationFactory(meeting=meeting, item=item)
            seat = BodyAppointmentFactory(body=body)
            AttendanceFactory(meeting=meeting, person=seat.person)
            meeting.officers_present.add(OfficerPostFactory().person)
        client.force_login(committee_services())
        client.get(meeting.get_absolute_url())
        with django_assert_num_queries(MEETING_QUERIES):
            meeting_page(client, meeting)


class TestWhoWasThere:
    def test_members_of_that_day_are_present_sent_apologies_or_were_absent(
        self, client, meeting, body
    ):
        for name, how in (("Ann", "present"), ("Ben", "apologies"), ("Cem", "absent"), ("Dee", "")):
            seat = BodyAppointmentFactory(body=body, person__name=f"{name} Amber")
            if how:
                AttendanceFactory(meeting=meeting, person=seat.person, how=how)
        BodyAppointmentFactory(body=body, person__name="Later Lime", start=date(2017, 8, 1))
        AttendanceFactory(meeting=meeting, person=PersonFactory(name="Guest Green"))
        shown = meeting_page(client, meeting)
        for words in (
            "Ann Amber: present", "Ben Amber: apologies", "Cem Amber: absent without apology",
            "Dee Amber: not recorded", "Guest Green: present",
        ):  # fmt: skip
            assert shown.count(words) == 1
        assert "Later Lime" not in shown

    def test_others_stand_apart_with_post_and_team(self, client, meeting):
        post = OfficerPostFactory(
            person__name="Hal Head", title="Head of Scrutiny", section="Scrutiny Office"
        )
        leader = PersonFactory(name="Lea Leader", job_title="Leader of the Council")
        meeting.officers_present.set([post.person, leader])
        shown = meeting_page(client, meeting)
        assert "Others present" in shown
        assert "Hal Head, Head of Scrutiny, Scrutiny Office" in shown
        assert "<li>Lea Leader, Leader of the Council</li>" in shown

    def test_the_team_is_the_narrowest_level_that_the_post_names(self, client, meeting):
        place = {"directorate": DirectorateFactory(name="Place"), "division": "Neighbourhoods"}
        for name, levels in (
            ("Una Unit", place | {"section": "Hedges", "unit": "Lamps"}),
            ("Una Alone", {"unit": "Lamps"}),
            ("Sec Section", place | {"section": "Hedges"}),
            ("Div Division", place),
            ("Dir Directorate", {"directorate__name": "People"}),
        ):
            post = OfficerPostFactory(person__name=name, title="Officer", **levels)
            meeting.officers_present.add(post.person)
        shown = meeting_page(client, meeting)
        for line in (
            "Una Unit, Officer, Lamps", "Una Alone, Officer, Lamps", "Sec Section, Officer, Hedges",
            "Div Division, Officer, Neighbourhoods", "Dir Directorate, Officer, People",
        ):  # fmt: skip
            assert f"<li>{line}</li>" in shown

    def test_who_chaired_may_not_be_the_appointed_chair(self, client, meeting, body):
        chair = BodyAppointmentFactory(body=body, person__name="Ann Amber", capacity="chair").person
        deputy = BodyAppointmentFactory(body=body, person__name="Ben Brown").person
        for in_the_chair, differs in ((deputy, True), (chair, False)):
            Meeting.objects.filter(pk=meeting.pk).update(chair=in_the_chair)
            shown = meeting_page(client, meeting)
            assert f"<dt>Chair of this meeting</dt><dd>{in_the_chair}</dd>" in shown
            assert ("Ann Amber, not in the chair at this meeting" in shown) is differs

    def test_none_declared_is_not_the_same_as_not_recorded(self, client, meeting):
        assert "Not recorded whether any were made." in meeting_page(client, meeting)
        DeclarationFactory(meeting=meeting, kind="none", person=None, text="")
        shown = meeting_page(client, meeting)
        assert "Declarations of interest</h3> <p>None</p>" in shown
        assert "Not recorded whether" not in shown

    def test_the_form_lists_members_of_the_day_and_others_by_name(self, by_colm, meeting, body):
        ann = BodyAppointmentFactory(body=body, person__name="Ann Amber").person
        BodyAppointmentFactory(body=body, person__name="Gone Green", end=date(2017, 6, 1))
        leader = NameVariantFactory(person__name="Lea Leader", name="Cllr Leader").person
        recording = address("meeting_people", meeting)
        form = by_colm.get(recording).context["form"]
        assert [field.label for field in form.presence_fields] == ["Ann Amber"]
        asked = {"chair": ann.pk, f"presence_{ann.pk}": "present", "others": "Cllr Leader",
                 "finished": "12:25", "version": 1}  # fmt: skip
        by_colm.post(recording, asked)
        meeting.refresh_from_db()
        assert (meeting.chair, list(meeting.officers_present.all())) == (ann, [leader])
        assert meeting.attendances.get().how == "present"
        wrong = asked | {"others": "Nora Nobody", "version": 2}
        assert "Nobody called Nora Nobody" in errors(by_colm.post(recording, wrong))["others"][0]


class TestRecordingForms:
    @pytest.fixture
    def draft(self, body):
        return CommitteeMeetingFactory(body=body)

    def test_an_outcome_is_typed_with_its_parts(self, by_colm, draft):
        item = CommitteeItemFactory(meeting=draft, kind="requests")
        recording = address("agenda_item_outcome", draft, item.pk)
        asked = {"outcome": "resolved", "parts": "(I) To note it\n(ii) To elect Ann", "version": 1,
                 "call_in": "None", "petition": "Elm Row\nOak Row"}  # fmt: skip
        assert by_colm.post(recording, asked)["Location"].endswith("#agenda")
        assert list(item.resolutions.values_list("label", "text")) == [
            ("(I)", "To note it"), ("(ii)", "To elect Ann")
        ]  # fmt: skip
        form = by_colm.get(recording).context["form"]
        shown = {name: form[name].value() for name in ("parts", "call_in", "ccfa", "petition")}
        assert shown == {
            "parts": "(I) To note it\n(ii) To elect Ann", "call_in": "None", "ccfa": "",
            "petition": "Elm Row\nOak Row",
        }  # fmt: skip
        wrong = by_colm.post(recording, {"outcome": "none", "parts": "(i) x", "version": 2})
        assert "parts" in errors(wrong)
        assert by_colm.post(recording, asked).status_code == 409

    def test_declarations_are_recorded_and_removed(self, by_colm, draft):
        recording = address("meeting_declarations", draft)
        by_colm.post(recording, {"kind": "none", "text": "left from before", "version": 1})
        assert draft.declarations.get().kind == "none"
        assert errors(by_colm.post(recording, {"kind": "other", "version": 2})) == {
            "person": ["Say who declared it."]
        }
        PersonFactory(name="Ann Amber")
        said = {"kind": "pecuniary", "person": "Ann Amber", "text": "A house", "version": 2}
        by_colm.post(recording, said)
        row = draft.declarations.get()
        assert (row.kind, row.text) == ("pecuniary", "A house")
        by_colm.post(address("declaration_remove", draft, row.pk))
        assert draft.declarations.count() == 0

    def test_standing_items_that_are_missing_are_proposed(self, by_colm, draft):
        adding = address("agenda_standing", draft)
        by_colm.post(adding, {"chosen": ["apologies"], "version": 1})
        form = by_colm.get(adding).context["form"]
        assert "apologies" not in form["chosen"].value() and "urgent" in form["chosen"].value()
        assert [item.heading for item in draft.agenda.all()] == ["Apologies"]

    def test_the_webcast_is_said_at_any_time(self, by_colm, meeting):
        saying = address("meeting_webcast", meeting)
        wrong = {"webcast": "", "webcast_address": "https://webcast.example/8", "version": 1}
        assert "webcast" in errors(by_colm.post(saying, wrong))
        by_colm.post(saying, wrong | {"webcast": "later"})
        meeting.refresh_from_db()
        assert (meeting.webcast, meeting.webcast_address) == ("later", "https://webcast.example/8")

    def test_a_paper_is_listed_before_it_is_on_file(self, by_colm, draft):
        adding = address("paper_add", draft)
        asked = {"title": "Report form", "label": "B", "kind": "report", "exempt": "yes"}
        assert errors(by_colm.post(adding, asked)) == {
            "file": ["Choose a file, or say that the paper is not on file here."]
        }
        by_colm.post(adding, asked | {"listed_only": "on"})
        paper = Paper.objects.get()
        assert (paper.label, paper.file, paper.version) == ("B", None, 1)
        assert by_colm.get(address("paper_download", draft, paper.pk)).status_code == 404
        both = asked | {"listed_only": "on", "file": a_pdf()}
        assert list(errors(by_colm.post(adding, both))) == ["listed_only"]
        by_colm.post(adding, asked | {"exempt": "no", "file": a_pdf()})
        paper = Paper.objects.get()
        assert (paper.file.name, paper.version, paper.exempt) == ("report.pdf", 1, True)


def a_pdf():
    return SimpleUploadedFile("report.pdf", b"%PDF-1.7 made up")


def test_search_finds_a_committee_by_any_of_its_names(client, body):
    Body.objects.filter(pk=body.pk).update(also_known_as="Lamp Watch")
    CommitteeFactory(name="Lamp Watch Board", kind="board")
    shown = page(client, "/search/?q=lamp+watch")
    assert f'href="{body.get_absolute_url()}">{body.name}</a>' in shown
    assert "Lamp Watch Board" not in shown


def test_search_finds_no_exempt_item_and_no_private_meeting(client, body):
    CommitteeItemFactory(meeting=CommitteeMeetingFactory(body=body), heading="CANARY", exempt=True)
    private = CommitteeMeetingFactory(body=body, topics="CANARY", public=False)
    assert private.get_absolute_url() not in page(client, "/search/?q=canary", officer())
    assert private.get_absolute_url() in page(client, "/search/?q=canary", scrutiny_officer())


def test_the_list_of_meetings_leads_to_the_committees(client):
    assert f'href="{reverse("committee_list")}"' in page(client, reverse("meeting_list"))
