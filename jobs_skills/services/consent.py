"""Asking members whether the board may hold their data, and taking their answer (S376)."""

from collections.abc import Sequence
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from jobs_skills.models import Board, Member
from jobs_skills.services.forgetting import blank
from jobs_skills.services.member_access import close_access
from jobs_skills.services.register import hold
from leadership import dates
from leadership.council.models import council
from leadership.people.models import User
from leadership.people.refusals import NotAllowed

REFUSED = "Consent refused"
MOST_AT_ONCE = 100  # the page waits while the mails go out

Consent = Member.Consent


@transaction.atomic
def ask_consent(*, board: Board, by: User, only: Sequence[int] | None = None) -> int:
    """Mail those who were not asked yet, or `only` these of them; how many. At most a hundred go
    out at once: what is left is there to be asked again. Whom no mail reached counts as not
    asked."""
    board = hold(board, by)
    rows = Member.objects.to_ask().filter(board=board)
    if only is not None:
        rows = rows.filter(pk__in=only)
    members = list(rows.select_for_update(of=("self",)).order_by("pk")[:MOST_AT_ONCE])
    for member in members:
        member.consent, member.consent_on = Consent.ASKED, dates.today()
        member.version += 1
        member.save(update_fields=["consent", "consent_on", "version"])
    transaction.on_commit(lambda: _mail_all(board, members))
    return len(members)


def consent_link(member: Member) -> str:
    return settings.BASE_URL + reverse("member_consent", args=[member.consent_key])


def _mail_all(board: Board, members: list[Member]) -> None:
    ours = council()
    for member in members:
        words = {
            "board": board, "council": ours, "member": member, "link": consent_link(member)
        }  # fmt: skip
        try:
            send_mail(
                subject=f"May we keep your details? {board.name}",
                message=render_to_string("jobs_skills/consent_mail.txt", words),
                from_email=None,
                recipient_list=[member.email],
            )
        except (SMTPException, OSError):  # its text would name the address
            _not_reached(member)


def _not_reached(member: Member) -> None:
    asked = Member.objects.filter(pk=member.pk, consent=Consent.ASKED)
    asked.update(consent=Consent.NOT_ASKED, consent_on=None)


def asked_by(key: str) -> Member:
    """Whom a link of ours belongs to: asked, and in the register or gone by saying no."""
    members = Member.objects.select_related("board", "organisation")
    member = members.filter(consent_key=key).exclude(consent=Consent.NOT_ASKED).first()
    if member is None or (member.left_on is not None and member.consent != Consent.REFUSED):
        raise NotAllowed
    return member


@transaction.atomic
def answer_consent(*, key: str, yes: bool) -> Member:
    """Take the answer to a link; said twice, it counts once. A yes may be taken back by the same
    link. A no ends it: the personal data go at once, with those of the old lists, and there is
    nobody left who could say yes."""
    member = Member.objects.select_for_update(of=("self",)).get(pk=asked_by(key).pk)
    if member.left_on is not None:
        return member
    if yes and member.consent == Consent.ASKED:
        member.consent, member.consent_on = Consent.GIVEN, dates.today()
        member.version += 1
        member.save(update_fields=["consent", "consent_on", "version"])
    if not yes:
        close_access(member)
        member.consent, member.consent_on = Consent.REFUSED, dates.today()
        member.left_on, member.left_because = dates.today(), REFUSED
        blank(member)
    return member
