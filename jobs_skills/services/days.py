from datetime import date

from leadership import dates
from leadership.people.refusals import Refused


def check_not_ahead(on: date | None, field: str = "on") -> None:
    """What is put on record happened today or earlier."""
    if on and on > dates.today():
        raise Refused("This day lies ahead.", field)
