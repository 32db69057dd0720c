"""Signing a plan, by oneself or recorded by the forum's clerk (App A 4.2.3; S227-S230, T4).

The database refuses the same as these functions do; here it is said in a sentence.
"""

from datetime import date, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from leadership import dates
from leadership.dates.models import holidays
from leadership.dates.working_days import add_working_days
from leadership.files.services import store
from leadership.meetings.models import Meeting, Status
from leadership.people.models import User
from leadership.people.refusals import Conflict, NotAllowed, Refused
from leadership.plans import access
from leadership.plans.models import PlanVersion, Signature, State, WardPlan
from leadership.plans.notices import tell_of_recorded_signature, tell_signed_off
from leadership.plans.signers import sign_off_of
from wards.models import CouncillorTerm

DAYS_TO_OBJECT = 5  # working days after the day it was recorded


@transaction.atomic
def sign(*, version: PlanVersion, meeting: Meeting, content_hash: str, by: User) -> Signature:
    """Sign for oneself, at the forum, on its day. `content_hash` is that of the text that was read.

    A repeated request gives the signature that is there. Raises NotAllowed; Conflict where the
    text is another; Refused where the meeting is not one to sign at.
    """
    version = _locked(version)
    if not access.may_sign(by, version.plan):
        raise NotAllowed
    _check_text(version, content_hash)
    meeting = _checked(version, meeting)
    if meeting.date != dates.today():
        raise Refused(
            f"You sign on the day of the forum, {meeting.date:%-d %B %Y}. If you signed there on"
            " paper, the forum's clerk records it."
        )
    sitting = CouncillorTerm.objects.on(meeting.date).for_ward(version.plan.ward)
    term = sitting.of_person(by.person_id).first()
    if term is None:
        raise NotAllowed
    return _put(
        Signature(
            version=version, meeting=meeting, term=term, content_hash=version.content_hash,
            how=Signature.How.SELF, signed_on=dates.today(), by=by,
        )
    )  # fmt: skip


@transaction.atomic
def record_signature(
    *,
    version: PlanVersion,
    meeting: Meeting,
    term: CouncillorTerm,
    evidence: str,
    by: User,
    content_hash: str,
    evidence_file: UploadedFile | None = None,
) -> Signature:
    """Record that a councillor signed at the forum: by its clerk, with the number of the minute or
    the signed page. The councillor is told and may object within five working days.

    Raises as `sign` does.
    """
    version = _locked(version)
    if not access.may_record_signature(by, version.plan):
        raise NotAllowed
    _check_text(version, content_hash)
    meeting = _checked(version, meeting)
    _check_sits(version, meeting, term)
    if not evidence.strip() and evidence_file is None:
        raise Refused("Give the number of the minute, or add the signed page.", "evidence")
    standing = _standing(version, meeting, term)
    if standing is not None:
        _sign_off_if_all_signed(version, meeting)
        return standing
    today = dates.today()
    signature = _put(
        Signature(
            version=version, meeting=meeting, term=term, content_hash=version.content_hash,
            how=Signature.How.CLERK, signed_on=today, by=by, evidence=evidence.strip(),
            evidence_file=store(evidence_file, by=by, field="evidence_file")
            if evidence_file
            else None,
            object_until=_five_working_days_after(today),
        )
    )  # fmt: skip
    tell_of_recorded_signature(signature)
    return signature


def _five_working_days_after(day: date) -> date:
    free = holidays(day, day + timedelta(days=60))
    return add_working_days(day, DAYS_TO_OBJECT, free)


def _locked(version: PlanVersion) -> PlanVersion:
    """The version as it is now; whoever signs it waits here for who signs before. The plan comes
    first, as in every service on a plan: two that lock in one order never wait for each other."""
    WardPlan.objects.select_for_update().get(pk=version.plan_id)
    rows = PlanVersion.objects.select_related("plan__ward", "plan__round")
    return rows.select_for_update(of=("self",)).get(pk=version.pk)


def _check_text(version: PlanVersion, content_hash: str) -> None:
    if content_hash != version.content_hash:
        raise Conflict("The text has changed since you read it. Read it again before you sign.")


def _checked(version: PlanVersion, meeting: Meeting) -> Meeting:
    """The meeting, locked, where the plan can be signed at it (S230)."""
    if version.state not in {State.READY, State.SIGNED_OFF}:
        raise Conflict(f"This version is {version.get_state_display().lower()}.")
    meeting = Meeting.objects.with_bodies().select_for_update(of=("self",)).get(pk=meeting.pk)
    if meeting.status == Status.CANCELLED:
        raise Refused("This meeting was cancelled: nothing is signed at it.")
    if not meeting.public:
        raise Refused("This meeting was private. A plan is signed at a public forum.")
    if meeting.kind != Meeting.Kind.FORUM:
        raise Refused("This was no meeting of the Ward Forum.")
    if version.plan.ward_id not in [ward.pk for ward in meeting.wards]:
        raise Refused(f"{version.plan.ward} Ward Forum did not meet at this meeting.")
    if meeting.date > dates.today():
        raise Refused(f"This meeting lies ahead, on {meeting.date:%-d %B %Y}.")
    if meeting.status == Status.SCHEDULED:
        raise Refused("This meeting has not been opened yet. Open it first.")
    return meeting


def _check_sits(version: PlanVersion, meeting: Meeting, term: CouncillorTerm) -> None:
    sitting = CouncillorTerm.objects.on(meeting.date).for_ward(version.plan.ward)
    if not sitting.filter(pk=term.pk).exists():
        raise Refused(f"{term.person} held no seat of this ward that day.", "term")


def _standing(version: PlanVersion, meeting: Meeting, term: CouncillorTerm) -> Signature | None:
    return version.signatures.standing().at(meeting).filter(term=term).first()


def _put(signature: Signature) -> Signature:
    """Save it once; with the last one the plan is signed off."""
    version, meeting = signature.version, signature.meeting
    before = _standing(version, meeting, signature.term)
    if before is None:
        if version.state != State.READY:
            raise Conflict(f"This version is {version.get_state_display().lower()} already.")
        signature.save()
    _sign_off_if_all_signed(version, meeting)
    return before or signature


def _sign_off_if_all_signed(version: PlanVersion, meeting: Meeting) -> None:
    """Asked at a repeated request too: who was still to sign may turn out to have left before."""
    if version.state != State.READY or not sign_off_of(version, meeting).is_complete:
        return
    for before in version.plan.versions.signed_off().select_for_update():
        before.state = State.SUPERSEDED
        before.save(update_fields=["state"])
    version.state, version.signed_at = State.SIGNED_OFF, meeting
    version.save(update_fields=["state", "signed_at"])
    tell_signed_off(version)
