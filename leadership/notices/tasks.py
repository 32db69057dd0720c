"""What the worker does. A task may run twice: each finds out by itself what is left to do."""

from django_tasks import task

from leadership.notices.worker.mailing import mail_waiting


@task()
def mail_notices(person_id: int, channel: str) -> int:
    """Mail what waits for this person on this channel, in one message; how many it told of."""
    return mail_waiting(person_id, channel)
