"""A ward's evening at its forum, brought to a stage by the services, as people do it.

    evening = Evening("signed")

Elmwick has two councillors, Anna and Bela, and a third seat that Cyril left in 2016. The clerk
records Anna's signature; Bela signs for herself. `north` is another ward, where Nora sits.
All names made up. Tests set `settings.DEMO_DATE` to `EVENING` first.
"""

from datetime import date, datetime, timedelta

from leadership.meetings.models import Meeting
from leadership.plans.models import Objection, Signature
from leadership.plans.services import (
    make_ready,
    object_to,
    open_consultation,
    record_signature,
    revise,
    sign,
    uphold_objection,
    withdraw_objection,
)
from tests.factories import CouncillorTermFactory, MeetingFactory, SeatFactory, WardFactory
from tests.personas import coordinator, councillor, manager
from tests.plan_factories import (
    ContributorFactory,
    EngagementFactory,
    FactFactory,
    PlanSectionFactory,
    PriorityTextFactory,
    WardPlanFactory,
)

EVENING = datetime(2017, 9, 12, 19, 30)  # a Tuesday
DAY = EVENING.date()
FAR_AHEAD = date(2999, 1, 1)
SITTING, HELD = Meeting.Status.SITTING, Meeting.Status.HELD


class Evening:
    """The people and rows of one ward, at one of the stages in `STAGES`."""

    def __init__(self, stage: str = "ready") -> None:
        self.ward, self.north = WardFactory(), WardFactory()
        self.anna, self.bela = councillor(of=self.ward), councillor(of=self.ward)
        self.nora = councillor(of=self.north)
        self.annas, self.belas = self.term(self.anna), self.term(self.bela)
        self.noras = self.nora.person.councillor_terms.get()
        self.third_seat = SeatFactory(ward=self.ward, number=3)
        self.cyrils = CouncillorTermFactory(seat=self.third_seat, end=date(2016, 5, 1))
        self.clerk, self.gita = coordinator(of=self.ward), manager()
        self.plan = WardPlanFactory(ward=self.ward)
        self.version = self.plan.versions.get()
        self.write(self.version)
        self.meeting = self.forum(status=SITTING)
        STAGES[stage](self)
        for row in (self.plan, self.version, self.meeting):
            row.refresh_from_db()

    def term(self, user):
        return user.person.councillor_terms.get(seat__ward=self.ward)

    def write(self, version) -> None:
        PriorityTextFactory(version=version)
        PlanSectionFactory(version=version)
        ContributorFactory(version=version)
        EngagementFactory(version=version)
        FactFactory(version=version)

    def forum(self, **more) -> Meeting:
        """A meeting of this ward's forum tonight, held, unless told otherwise."""
        return MeetingFactory(**{"ward": self.ward, "date": DAY, **more})

    def signature(self, **changed) -> Signature:
        """Anna's, recorded by the clerk as it should be, but for what is `changed`; not saved."""
        told = {
            "version": self.version,
            "meeting": self.meeting,
            "term": self.annas,
            "content_hash": self.version.content_hash,
            "how": Signature.How.CLERK,
            "signed_on": DAY,
            "by": self.clerk,
            "evidence": "Minute 7",
            "object_until": DAY + timedelta(days=7),
        }
        return Signature(**told | changed)

    def by_herself(self, **changed) -> Signature:
        """Bela's own signature, not saved."""
        own = {"term": self.belas, "how": Signature.How.SELF, "by": self.bela}
        return self.signature(**own | {"evidence": "", "object_until": None} | changed)

    def record(self, term=None, **more) -> Signature:
        told = {
            "version": self.version,
            "meeting": self.meeting,
            "term": term or self.annas,
            "evidence": "Minute 7",
            "by": self.clerk,
            "content_hash": self.version.content_hash,
        }
        return record_signature(**told | more)

    def sign(self, user=None, **more) -> Signature:
        told = {
            "version": self.version,
            "meeting": self.meeting,
            "content_hash": self.version.content_hash,
            "by": user or self.bela,
        }
        return sign(**told | more)

    @property
    def annas_signature(self) -> Signature:
        return Signature.objects.filter(version=self.version, term=self.annas).earliest("pk")

    @property
    def objection(self) -> Objection:
        return Objection.objects.get()

    # the stages, each after the one before

    def consult(self) -> None:
        open_consultation(plan=self.plan, first=DAY, last=DAY, by=self.gita)

    def freeze(self) -> None:
        self.version = make_ready(plan=self.plan, by=self.gita)

    def half_sign(self) -> None:
        self.freeze()
        self.record()

    def sign_off(self) -> None:
        self.half_sign()
        self.sign()
        self.version.refresh_from_db()

    def dispute(self) -> None:
        self.sign_off()
        object_to(signature=self.annas_signature, reason="I had left by then.", by=self.anna)

    def withdraw(self) -> None:
        self.dispute()
        withdraw_objection(objection=self.objection, by=self.anna)

    def uphold(self) -> None:
        self.dispute()
        uphold_objection(objection=self.objection, note="She had left.", by=self.gita)
        self.version.refresh_from_db()

    def sign_again(self) -> None:
        """Anna's signature was struck out, and she signs the same text that evening after all."""
        self.uphold()
        self.sign(self.anna)

    def begin_second(self) -> None:
        """The first version is in force and a second one is being written."""
        self.sign_off()
        self.first = self.version
        self.version = revise(plan=self.plan, changed="A lamp more", by=self.gita)

    def freeze_second(self) -> None:
        self.begin_second()
        self.freeze()

    def replace(self) -> None:
        """All have signed the second version too: the first is superseded."""
        self.freeze_second()
        self.record()
        self.sign()
        self.first.refresh_from_db()

    def give_up_half_signed(self) -> None:
        """The first version bears one signature of two, and a second one took its place."""
        self.half_sign()
        self.first = self.version
        self.version = revise(plan=self.plan, changed="A lamp more", by=self.gita)
        self.first.refresh_from_db()


STAGES = {
    "draft": lambda evening: None,
    "consulted": Evening.consult,
    "ready": Evening.freeze,
    "half": Evening.half_sign,
    "signed": Evening.sign_off,
    "disputed": Evening.dispute,
    "withdrawn": Evening.withdraw,
    "upheld": Evening.uphold,
    "signed again": Evening.sign_again,
    "second draft": Evening.begin_second,
    "second ready": Evening.freeze_second,
    "replaced": Evening.replace,
    "given up": Evening.give_up_half_signed,
}
