"""How an issue came to the council (App A 3.4, S213)."""

from django.db import models


class Channel(models.TextChoices):
    PAGE = "page", "These pages"
    FORUM = "forum", "A meeting"
    HELPLINE = "helpline", "Member helpline"
    MAILBOX = "mailbox", "Member mailbox"
    CONTACT_CENTRE = "contact_centre", "Contact centre"
    OTHER = "other", "Another way"
