"""Who has to sign a ward's plan at a meeting, who has, and what is said of it on the evening (App A
4.2.3; S227-S229). Worked out on the meeting's date from the seats held."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Prefetch

from leadership import dates
from leadership.meetings.models import Attendance, Meeting, Status
from leadership.plans.models import PlanVersion, Signature, State
from wards.models import CouncillorTerm, Seat, Ward

MONTH = timedelta(days=31)
AWAY = (Attendance.How.APOLOGIES, Attendance.How.ABSENT)


@dataclass(frozen=True)
class Signer:
    """One sitting councillor, the signature that stands if there is one, and whether he or she is
    known to be away."""

    term: CouncillorTerm
    signature: Signature | None
    how_present: str = ""

    @property
    def is_away(self) -> bool:
        return self.how_present in AWAY


@dataclass(frozen=True)
class SignOff:
    """All of the ward's seats on the day of a meeting."""

    meeting: Meeting
    signers: list[Signer] = field(default_factory=list)
    vacant: list[int] = field(default_factory=list)  # numbers of the seats nobody held

    @property
    def signed(self) -> list[Signer]:
        return [signer for signer in self.signers if signer.signature]

    @property
    def missing(self) -> list[Signer]:
        return [signer for signer in self.signers if not signer.signature]

    @property
    def is_complete(self) -> bool:
        return bool(self.signers) and not self.missing

    @property
    def cannot_be_tonight(self) -> list[Signer]:
        """Who is missing and is away: with any of them the plan cannot be signed off tonight."""
        return [signer for signer in self.missing if signer.is_away]

    @property
    def sentence(self) -> str:
        """2 of 3 signed; Cllr X is not here: the plan cannot be signed off tonight."""
        if not self.signers:
            return "Nobody sits for this ward on that day, so nobody can sign its plan."
        said = f"{len(self.signed)} of {len(self.signers)} signed"
        if self.is_complete:
            return f"{said}: the plan is signed off."
        if away := self.cannot_be_tonight:
            names = _and([f"Cllr {signer.term.person}" for signer in away])
            are = "is" if len(away) == 1 else "are"
            return f"{said}; {names} {are} not here: the plan cannot be signed off tonight."
        names = _and([f"Cllr {signer.term.person}" for signer in self.missing])
        return f"{said}; still to sign: {names}."

    @property
    def vacancy_sentence(self) -> str:
        if not self.vacant:
            return ""
        many = len(self.vacant)
        return "One seat is vacant." if many == 1 else f"{many} seats are vacant."


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def sign_off_of(version: PlanVersion, meeting: Meeting) -> SignOff:
    """The ward's seats on the meeting's day with who signed this version at it. Four queries."""
    held = CouncillorTerm.objects.on(meeting.date).select_related("person")
    seats = Seat.objects.filter(ward=version.plan.ward_id).prefetch_related(
        Prefetch("terms", queryset=held, to_attr="held")
    )
    standing = version.signatures.standing().at(meeting).select_related("objection", "by__person")
    signatures = {signature.term_id: signature for signature in standing}
    presence = dict(meeting.attendances.values_list("person", "how"))
    signers, vacant = [], []
    for seat in seats.order_by("number"):
        if not seat.held:
            vacant.append(seat.number)
        for term in seat.held:
            how = presence.get(term.person_id, "")
            signers.append(Signer(term, signatures.get(term.pk), how))
    return SignOff(meeting, signers, vacant)


def meetings_to_sign_at(ward: Ward, day: date) -> list[Meeting]:
    """Public forum meetings of the ward that have been opened, the latest first: where a clerk may
    record what was signed, within a month."""
    return list(
        Meeting.objects.of_wards([ward])
        .filter(
            public=True,
            kind=Meeting.Kind.FORUM,
            status__in=[Status.SITTING, Status.HELD],
            date__lte=day,
            date__gt=day - MONTH,
        )
        .with_bodies()
        .latest_first()[:5]
    )


def forum_tonight(ward: Ward) -> Meeting | None:
    """The forum that sits today, or was held today: a councillor signs on its own local date."""
    today = dates.today()
    return next(
        (meeting for meeting in meetings_to_sign_at(ward, today) if meeting.date == today), None
    )


def next_forum(ward: Ward, day: date) -> Meeting | None:
    """The ward's next public forum meeting, on that day or later, which may sit at this moment."""
    coming = Meeting.objects.of_wards([ward]).filter(public=True, kind=Meeting.Kind.FORUM)
    return coming.coming(day).first()


def is_disputed(version: PlanVersion) -> bool:
    """Signed off, and an objection to one of its signatures is not settled."""
    if version.state not in {State.READY, State.SIGNED_OFF}:
        return False
    return version.signatures.standing().disputed().exists()
