"""How many notices are unread: asked with the user itself, so that no page pays a query for it."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from leadership.notices.models import Notice
from leadership.people.access import Viewer

MOST = 100  # beyond, the header says "99+"


def unread_ids() -> ArraySubquery:
    """For a query over logins: the keys of up to MOST unread notices of each."""
    unread = Notice.objects.filter(person=OuterRef("person")).unread()
    return ArraySubquery(unread.values("pk")[:MOST])


def unread_of(user: Viewer) -> str:
    """How many are unread, as the header says it; nothing where nothing is new, nor for a user
    who did not come with a request."""
    count = len(getattr(user, "unread_notices", ()))
    if not count:
        return ""
    return f"{MOST - 1}+" if count >= MOST else str(count)
