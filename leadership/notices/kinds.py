"""The kinds of notice there are. The room that has the event declares its kinds and registers
them from `AppConfig.ready`."""

from dataclasses import dataclass

from leadership.notices.models import Channel


@dataclass(frozen=True)
class NoticeKind:
    """`title` stands in mails, so it holds nobody's words; `when` explains the kind to whoever
    chooses its channel."""

    slug: str
    title: str
    when: str
    channel: Channel


class AlreadyRegistered(Exception):
    """Two kinds would share a slug."""


_kinds: dict[str, NoticeKind] = {}

SAVED_REPORT = NoticeKind(
    slug="saved-report",
    title="A report for you to read",
    when="A saved report is due, weekly or monthly.",
    channel=Channel.EMAIL,
)


def register(*kinds: NoticeKind) -> None:
    for kind in kinds:
        if kind.slug in _kinds:
            raise AlreadyRegistered(f"There is already a kind of notice {kind.slug!r}.")
        _kinds[kind.slug] = kind


def all_kinds() -> list[NoticeKind]:
    return list(_kinds.values())


def title_of(slug: str) -> str:
    """A kind's title; "Notice" for one that no room declares any more."""
    kind = _kinds.get(slug)
    return kind.title if kind else "Notice"
