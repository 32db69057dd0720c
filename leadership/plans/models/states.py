"""The states of a plan's text and the moves between them. Services, buttons and tests read this;
the trigger `VERSION_MOVES` holds the same against raw SQL."""

from django.db import models


class State(models.TextChoices):
    DRAFT = "draft", "Draft"
    CONSULTED = "consulted", "Out to consultation"
    READY = "ready", "Ready for the Ward Forum"
    SIGNED_OFF = "signed_off", "Signed off"
    SUPERSEDED = "superseded", "Superseded"


MOVES: dict[str, set[str]] = {
    State.DRAFT: {State.CONSULTED, State.READY},
    State.CONSULTED: {State.DRAFT, State.READY},
    # back to draft while nobody has signed; with a signature on it, only a new version replaces it
    State.READY: {State.DRAFT, State.SIGNED_OFF, State.SUPERSEDED},
    # back to ready, or out of force, where an objection to a signature was upheld
    State.SIGNED_OFF: {State.SUPERSEDED, State.READY},
    # in force again, where the sign-off of the version after it was set aside
    State.SUPERSEDED: {State.SIGNED_OFF},
}

EDITABLE = (State.DRAFT, State.CONSULTED)
UNSIGNED = (State.DRAFT, State.CONSULTED, State.READY)
FROZEN = (State.READY, State.SIGNED_OFF, State.SUPERSEDED)
