"""Pilots compared, and no roll-out before evaluation and business case."""

import csv
import io
from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from leadership.people.refusals import NotAllowed, Refused
from relationships.models import (
    BusinessCase,
    Pilot,
    PilotEvaluation,
    PilotSaving,
    RollOut,
    ThemePartner,
)
from relationships.services import add_part, add_record, change_record
from tests.factories import (
    BusinessCaseFactory,
    CoordinatorAreaFactory,
    CoordinatorCandidateFactory,
    DedicatedCoordinatorFactory,
    JobDescriptionFactory,
    JobDescriptionItemFactory,
    LearningNoteFactory,
    OrganisationFactory,
    PersonFactory,
    PilotEvaluationFactory,
    PilotFactory,
    PilotOutcomeFactory,
    PilotSavingFactory,
    PilotThemeFactory,
    PilotWardFactory,
    RollOutFactory,
    ThemePartnerFactory,
    WardActionCoordinatorFactory,
    WardFactory,
)
from tests.invariants import by_sql, delete_by_sql, refused_by, refuses
from tests.personas import coordinator, councillor, manager, officer

pytestmark = pytest.mark.django_db

START = date(2018, 4, 1)


@pytest.fixture(autouse=True)
def _evening(settings):
    settings.DEMO_DATE = datetime(2017, 11, 15, 17, 30)


class TestRules:
    def test_a_pilot_starts_after_a_decision_and_ends_later(self):
        pilot = PilotFactory()
        sentence = "A pilot starts after members have decided: name the decision."
        refuses(pilot, "pilot_starts_after_a_decision", sentence, decision_reference="")
        pilot.refresh_from_db()
        sentence = "The end must be later than the start."
        refuses(pilot, "pilot_ends_after_it_starts", sentence, end=pilot.start)
        pilot.refresh_from_db()
        sentence = "A cost cannot be below nought."
        refuses(pilot, "pilot_cost_not_below_nought", sentence, cost=-1)
        assert PilotFactory(start=None, decision_reference="").start is None

    def test_wards_themes_partners_and_measures_stand_once(self):
        pilot = PilotFactory()
        first = PilotWardFactory(pilot=pilot)
        second = PilotWardFactory(pilot=pilot)
        refused_by("pilot_ward_once", by_sql, second, ward=first.ward)
        PilotThemeFactory(pilot=pilot, theme="housing")
        other = PilotThemeFactory(pilot=pilot, theme="other")
        sentence = "The pilot has this theme already."
        refuses(other, "pilot_theme_once", sentence, theme="housing")
        partner, police = ThemePartnerFactory(theme=other), OrganisationFactory()
        ThemePartnerFactory(theme=other, organisation=police)
        sentence = "This partner is with the theme already."
        refuses(partner, "theme_partner_once", sentence, organisation=police)
        PilotOutcomeFactory(pilot=pilot, measure="Lamps")
        measure = PilotOutcomeFactory(pilot=pilot, measure="Bins")
        sentence = "The pilot has this measure already."
        refuses(measure, "pilot_outcome_once", sentence, measure="Lamps")

    def test_a_saving_is_more_than_nought_and_says_how(self):
        saving = PilotSavingFactory()
        sentence = "A saving is more than nought."
        refuses(saving, "pilot_saving_above_nought", sentence, amount=0)
        refused_by("pilot_saving_says_how", by_sql, saving, method="")

    def test_notes_and_evaluations_say_something(self):
        refused_by("learning_note_says_something", by_sql, LearningNoteFactory(), text="")
        one = PilotEvaluationFactory()
        refused_by("evaluation_says_something", by_sql, one, findings="")
        two = PilotEvaluationFactory(pilot=one.pilot, on=one.on + timedelta(1))
        sentence = "There is an evaluation of that day already."
        refuses(two, "evaluation_once_a_day", sentence, on=one.on)

    def test_an_approved_case_says_when_by_which_decision_and_at_what_price(self):
        case = BusinessCaseFactory(approved=True)
        sentence = "An approved case says what releasing staff does to budgets."
        refuses(case, "case_approved_says_its_budget_effect", sentence, budget_effect_of_release="")
        case.refresh_from_db()
        sentence = "An approved case has the day and the decision; a draft has no such day."
        name = "case_approved_says_when_and_by_which_decision"
        refuses(case, name, sentence, approved_on=None)
        case.refresh_from_db()
        refuses(case, name, sentence, decision_reference="")
        refuses(BusinessCaseFactory(), name, sentence, approved_on=date(2017, 9, 1))

    def test_candidates_and_the_job(self):
        row = CoordinatorCandidateFactory()
        sentence = (
            "Say which manager put the person forward; who applied was put forward by nobody."
        )
        name = "candidate_put_forward_by_somebody"
        refuses(row, name, sentence, basis="nomination")
        row.refresh_from_db()
        refuses(row, name, sentence, nominated_by=PersonFactory())
        again = CoordinatorCandidateFactory(job_description=row.job_description)
        sentence = "This person is a candidate already."
        refuses(again, "candidate_once", sentence, person=row.person)
        job = JobDescriptionFactory()
        assert (job.number, job.posts, job.section) == ("tbc", "tbc", "tbc")
        sentence = "The end must be later than the start."
        refuses(job, "job_description_ends_after_it_starts", sentence, end=job.start)
        first = JobDescriptionItemFactory(label="2.12", order=1)
        twice = JobDescriptionItemFactory(description=first.description, label="2.12", order=2)
        refused_by("job_item_place_once", by_sql, twice, order=1)

    def test_a_roll_out_is_entered_once(self):
        one = RollOutFactory()
        two = RollOutFactory(pilot=one.pilot, business_case=one.business_case)
        sentence = "This roll-out is entered already."
        refuses(two, "roll_out_once", sentence, area=one.area)


class TestRollOut:
    def values(self, **changes):
        case = BusinessCaseFactory(approved=True)
        pilot = PilotEvaluationFactory().pilot
        given = {"area": "North", "start": START, "pilot": pilot, "business_case": case}
        return given | changes

    def refused_in_words(self, missing, **changes):
        with pytest.raises(Refused) as refused:
            add_record(model=RollOut, values=self.values(**changes), by=manager())
        assert refused.value.message == f"This roll-out has to wait. It needs {missing}."
        assert not RollOut.objects.exists()

    def refused_by_the_database(self, constraint, **changes):
        refused_by(constraint, lambda: RollOut.objects.create(**self.values(**changes)))
        # raw SQL, on a row that was sound
        row = RollOutFactory()
        refused_by(constraint, by_sql, row, **changes)

    def test_it_stands_on_an_evaluation_and_an_approved_case(self):
        row = add_record(model=RollOut, values=self.values(), by=manager())
        assert RollOut.objects.get() == row

    def test_without_an_evaluation_it_waits(self):
        bare = PilotFactory(name="Bare")
        words = "an evaluation of “Bare” before the roll-out starts"
        self.refused_in_words(words, pilot=bare)
        self.refused_by_the_database("roll_out_after_evaluation", pilot=bare)

    def test_an_evaluation_after_its_start_is_none(self):
        late = PilotEvaluationFactory(pilot__name="Late", on=START + timedelta(1)).pilot
        self.refused_in_words("an evaluation of “Late” before the roll-out starts", pilot=late)
        self.refused_by_the_database("roll_out_after_evaluation", pilot=late)

    def test_with_a_draft_case_it_waits(self):
        draft = BusinessCaseFactory(budget_effect_of_release="Half a post")
        words = "an approved business case, with what releasing staff does to budgets"
        self.refused_in_words(words, business_case=draft)
        self.refused_by_the_database("roll_out_after_business_case", business_case=draft)

    def test_a_case_approved_after_its_start_is_none(self):
        late = BusinessCaseFactory(approved=True, approved_on=START + timedelta(1))
        self.refused_by_the_database("roll_out_after_business_case", business_case=late)

    def test_without_either_both_are_named(self):
        words = (
            "an evaluation of “Bare” before the roll-out starts and an approved business case, "
            "with what releasing staff does to budgets"
        )
        pilot, case = PilotFactory(name="Bare"), BusinessCaseFactory()
        self.refused_in_words(words, pilot=pilot, business_case=case)

    def test_what_it_rests_on_stays(self):
        row = RollOutFactory()
        case, evaluation = row.business_case, row.pilot.evaluations.get()
        draft = {"status": "draft", "approved_on": None}
        refused_by("case_stays_approved", by_sql, case, **draft)
        refused_by("case_stays_approved", by_sql, case, approved_on=START + timedelta(1))
        refused_by("evaluation_stays", by_sql, evaluation, findings="It failed.")
        refused_by("evaluation_stays", delete_by_sql, evaluation)
        with pytest.raises(Refused, match="A roll-out rests on this approval"):
            change_record(record=case, version=1, values=draft, by=manager())
        case.refresh_from_db()
        assert case.status == BusinessCase.Status.APPROVED
        by_sql(case, text="Said better.")  # its words may still change

    def test_an_approval_with_nothing_on_it_may_be_taken_back(self):
        case = BusinessCaseFactory(approved=True)
        draft = {"status": "draft", "approved_on": None}
        change_record(record=case, version=1, values=draft, by=manager())
        case.refresh_from_db()
        assert case.status == BusinessCase.Status.DRAFT

    def test_the_page_says_what_is_missing(self, client):
        client.force_login(manager())
        pilot, case = PilotFactory(name="Bare"), BusinessCaseFactory()
        sent = {"area": "North", "pilot": pilot.pk, "business_case": case.pk}
        sent |= {"start_0": 1, "start_1": 4, "start_2": 2018}
        page = client.post("/roll-outs/add/", sent)
        assert page.status_code == 200
        assert "This roll-out has to wait. It needs an evaluation" in page.content.decode()
        assert not RollOut.objects.exists()
        admin = client.post(
            reverse("admin:relationships_rollout_add"),
            {"area": "North", "start": "2018-04-01", "pilot": pilot.pk, "business_case": case.pk},
        )
        assert "This roll-out has to wait." in admin.content.decode()
        assert not RollOut.objects.exists()


class TestWhoWrites:
    def test_coordinators_of_its_wards_add_savings_outcomes_and_lessons(self, client):
        elm = WardFactory()
        pilot = PilotFactory(wards=[elm])
        client.force_login(coordinator(of=elm))
        sent = {"kind": "cashable", "amount": "1200", "method": "Skips", "evidence": "Bills"}
        client.post(f"/pilots/{pilot.pk}/savings/add/", sent)
        saving = PilotSaving.objects.get()
        assert (saving.pilot, saving.amount, saving.evidence) == (pilot, 1200, "Bills")
        page = client.get(f"/pilots/{pilot.pk}/").content.decode()
        assert "£1,200: money that can be taken out of a budget" in page
        client.post(f"/pilots/savings/{saving.pk}/edit/", sent | {"amount": "1000"})
        saving.refresh_from_db()
        assert saving.amount == 1000
        for closed in (f"/pilots/{pilot.pk}/edit/", f"/pilots/{pilot.pk}/evaluations/add/"):
            assert client.get(closed).status_code == 404
        assert client.get("/pilots/add/").status_code == 404

    def test_those_of_other_wards_read_and_write_nothing(self, client):
        pilot = PilotFactory(wards=[WardFactory()])
        saving = PilotSavingFactory(pilot=pilot)
        for user in (coordinator(of=WardFactory()), councillor(of=WardFactory()), officer()):
            client.force_login(user)
            assert client.get(f"/pilots/{pilot.pk}/").status_code == 200
            for path in (f"{pilot.pk}/savings/add/", f"savings/{saving.pk}/edit/"):
                assert client.post(f"/pilots/{path}", {"amount": 1}).status_code == 404
            with pytest.raises(NotAllowed):
                add_part(
                    record=pilot, model=PilotSaving, by=user, has_author=False,
                    values={"pilot": pilot, "kind": "time", "amount": 1, "method": "x"},
                )  # fmt: skip
        assert PilotSaving.objects.get().amount == 900

    def test_an_evaluation_is_the_managers(self, client):
        elm = WardFactory()
        pilot = PilotFactory(wards=[elm])
        values = {"pilot": pilot, "on": START, "findings": "Good", "effective": "yes"}
        given = {"record": pilot, "model": PilotEvaluation, "values": values}
        with pytest.raises(NotAllowed):
            add_part(**given, by=coordinator(of=elm), has_author=False, managers_alone=True)
        add_part(**given, by=manager(), has_author=False, managers_alone=True)
        assert pilot.evaluations.count() == 1

    def test_a_theme_twice_is_said_in_the_form(self, client):
        pilot = PilotThemeFactory(theme="housing").pilot
        client.force_login(manager())
        page = client.post(f"/pilots/{pilot.pk}/themes/add/", {"theme": "housing"})
        assert "The pilot has this theme already." in page.content.decode()

    def test_a_partner_belongs_to_a_theme_of_the_pilot(self, client):
        theme, foreign = PilotThemeFactory(), PilotThemeFactory()
        police = OrganisationFactory(name="Police of Fenwick")
        client.force_login(manager())
        page = f"/pilots/{theme.pilot_id}/partners/add/"
        sent = {"organisation": police.pk, "willingness": "willing"}
        refused = client.post(page, sent | {"theme": foreign.pk})
        assert set(refused.context["form"].errors) == {"theme"}
        assert client.post(page, sent | {"theme": theme.pk}).status_code == 302
        partner = ThemePartner.objects.get()
        client.post(
            f"/pilots/partners/{partner.pk}/edit/",
            {**sent, "theme": theme.pk, "willingness": "committed"},
        )
        partner.refresh_from_db()
        assert partner.willingness == "committed"

    def test_a_pilot_keeps_its_wards(self, client):
        client.force_login(manager())
        elm, oak = WardFactory(), WardFactory()
        sent = {"name": "Half posts", "approach": "dedicated", "hypothesis": "Sooner",
                "wards": [elm.pk, oak.pk]}  # fmt: skip
        client.post("/pilots/add/", sent)
        pilot = Pilot.objects.get()
        assert set(pilot.places.values_list("ward", flat=True)) == {elm.pk, oak.pk}
        client.post(f"/pilots/{pilot.pk}/edit/", sent | {"wards": [oak.pk], "version": 1})
        assert list(pilot.places.values_list("ward", flat=True)) == [oak.pk]


class TestComparison:
    @pytest.fixture
    def pilots(self):
        half = PilotFactory(name="Half", cost=20_000, wards=[WardFactory(name="Elm")])
        more = PilotFactory(name="More", cost=None)
        link = PilotFactory(name="Link", approach="key_link", cost=500)
        PilotSavingFactory(pilot=half, amount=3000, evidence="Bills")
        PilotSavingFactory(pilot=half, amount=1000, evidence="Time sheets")
        PilotSavingFactory(pilot=half, amount=99_999)  # no evidence
        PilotSavingFactory(pilot=link, amount=250, evidence="Bills")
        PilotOutcomeFactory(pilot=half, before=20, after=10)
        PilotOutcomeFactory(pilot=half, before=20, after=30)
        PilotOutcomeFactory(pilot=half, before=20, after=30, better="higher")
        PilotOutcomeFactory(pilot=half, before=20)  # not measured yet
        LearningNoteFactory(pilot=half)
        PilotEvaluationFactory(pilot=half, on=date(2017, 6, 1), effective="no")
        PilotEvaluationFactory(pilot=half, on=date(2017, 9, 1), effective="partly")
        theme = PilotThemeFactory(pilot=half)
        ThemePartnerFactory(theme=theme, willingness="committed")
        ThemePartnerFactory(theme=theme, willingness="unwilling")
        return half, more, link

    def test_cost_savings_with_evidence_and_outcomes_side_by_side(self, client, pilots):
        client.force_login(manager())
        address = reverse("report_download", args=["pilot-comparison", "csv"])
        text = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
        rows = {row["Pilot"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
        assert list(rows) == ["Half", "More", "Link"]
        keys = ["Cost in £", "Saved with evidence, in £", "Saved without evidence, in £"]
        assert [rows["Half"][key] for key in keys] == ["20000.00", "4000.00", "99999.00"]
        keys = ["Outcomes measured", "Of these improved", "Willing partners", "Learning notes"]
        assert [rows["Half"][key] for key in keys] == ["3", "2", "1", "1"]
        assert (rows["Half"]["Evaluation"], rows["Half"]["Wards"]) == ("Effective in part", "Elm")
        assert (rows["More"]["Cost in £"], rows["More"]["Evaluation"]) == ("", "Not evaluated yet")

    def test_fte_are_of_the_wards_coordinators_on_the_day_each_once(self, client, pilots):
        half, more, link = pilots
        elm = half.places.get().ward
        PilotWardFactory(pilot=half, ward=(oak := WardFactory()))
        area = CoordinatorAreaFactory(wards=[elm, oak])
        share = {"fte": "0.50", "start": date(2017, 9, 1)}
        DedicatedCoordinatorFactory(ward=elm, **share)
        DedicatedCoordinatorFactory(ward=None, cluster=area, **share | {"fte": "0.25"})
        DedicatedCoordinatorFactory(ward=elm, **share, end=date(2017, 11, 15))  # over today
        DedicatedCoordinatorFactory(ward=elm, fte="0.40", start=date(2017, 11, 16))  # not yet
        DedicatedCoordinatorFactory(**share)  # of another ward
        WardActionCoordinatorFactory(ward=elm)  # a key link
        PilotWardFactory(pilot=more, ward=oak)
        Pilot.objects.filter(pk=more.pk).update(end=date(2017, 9, 2))  # over since
        address = reverse("report_download", args=["pilot-comparison", "csv"])
        client.force_login(manager())
        text = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
        rows = csv.DictReader(io.StringIO(text, newline=""))
        assert {row["Pilot"]: row["fte"] for row in rows} == {
            "Half": "0.75",
            "More": "0.25",
            "Link": "",
        }

    def test_approaches_are_summed_and_an_unknown_cost_is_not_nought(self, client, pilots):
        client.force_login(councillor(of=WardFactory()))
        page = client.get(reverse("report_page", args=["pilot-comparison"]))
        (table,) = page.context["tables"]
        cells = [[text for text, _, _ in row] for row in table["rows"]]
        assert cells == [
            ["Dedicated, part-time", "2", "", "20,000.00", "4,000.00", "3", "2"],
            ["Key link, on top of the present job", "1", "", "500.00", "250.00", "0", "0"],
        ]

    @pytest.mark.parametrize("more", [0, 2])
    def test_a_pilots_page_does_not_grow(self, client, pilots, more, django_assert_num_queries):
        half = pilots[0]
        for _ in range(more):
            PilotSavingFactory(pilot=half)
            LearningNoteFactory(pilot=half)
            ThemePartnerFactory(theme=half.themes.get())
        client.force_login(manager())
        client.get(f"/pilots/{half.pk}/")
        with django_assert_num_queries(11):
            assert client.get(f"/pilots/{half.pk}/").status_code == 200

    def test_a_long_log_is_shown_page_by_page(self, client, pilots):
        for number in range(30):
            LearningNoteFactory(pilot=pilots[1], text=f"Lesson {number:02}", on=START)
        client.force_login(manager())
        page = f"/pilots/{pilots[1].pk}/"
        for query, shown in (("", "Lesson 29"), ("?learning_note=2", "Lesson 00")):
            text = client.get(page + query).content.decode()
            assert [word for word in ("Lesson 29", "Lesson 00") if word in text] == [shown]
        assert client.get(f"{page}?learning_note=-1").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_an_approval_is_not_taken_back_under_a_roll_out():
    """The roll-out locks its case: whoever takes the approval back at the same moment waits and
    is refused."""
    case, pilot = BusinessCaseFactory(approved=True), PilotEvaluationFactory().pilot
    with transaction.atomic():
        RollOut.objects.create(area="North", start=START, pilot=pilot, business_case=case)
    with pytest.raises(IntegrityError), transaction.atomic():
        BusinessCase.objects.filter(pk=case.pk).update(status="draft", approved_on=None)
