"""The registers of a co-ordinator's work in the wards."""

from typing import Any

from relationships.models import (
    Activity,
    CommunityGroup,
    FundingBid,
    GroupContact,
    GroupLogEntry,
    Lesson,
    LocalAsset,
    Resource,
)
from relationships.registers.declaration import Part, Register, pounds, took_part


def _log_row(entry: Any) -> tuple[str, str, str]:
    return entry.text, f"{entry.on:%-d %B %Y}, {entry.by or 'not recorded by whom'}", ""


def _contact_row(contact: Any) -> tuple[str, str, str]:
    who = f"{contact.name}, {contact.capacity}" if contact.capacity else contact.name
    until = f" until {contact.consent_ends:%-d %B %Y}" if contact.consent_ends else ""
    detail = f"{contact.details} · agreed on {contact.consent_on:%-d %B %Y}{until}"
    return who, f"{detail} · shown to: {contact.get_shown_to_display()}", ""


GROUPS = Register(
    slug="community_group",
    path="groups",
    one="community group",
    many="Community groups",
    about="Groups and agencies of a ward: what they are, since when, and the help they had.",
    model=CommunityGroup,
    title="name",
    fields=("name", "kind", "wards", "organisation", "formed_on", "support_given"),
    words=("name", "support_given", "organisation__name"),
    order=("name", "pk"),
    choice="kind",
    parts=(
        Part(
            slug="group_contact",
            path="contacts",
            one="contact",
            title="Whom to ring",
            model=GroupContact,
            parent="group",
            fields=("name", "details", "capacity", "shown_to", "consent_on", "consent_ends"),
            order=("name", "pk"),
            seen=lambda user: GroupContact.objects.visible_to(user),
            row=_contact_row,
            removable=True,
        ),
        Part(
            slug="group_log",
            path="log",
            one="log entry",
            title="What was said and done",
            model=GroupLogEntry,
            parent="group",
            fields=("on", "text"),
            order=("-on", "-pk"),
            seen=lambda user: GroupLogEntry.objects.filter(
                group__in=CommunityGroup.objects.visible_to(user)
            ),
            row=_log_row,
            related=("by__person",),
        ),
    ),
)

ACTIVITIES = Register(
    slug="activity",
    path="activities",
    one="activity",
    many="Activities, training and consultations",
    about="What was held with residents, who was reached, and what came of it.",
    model=Activity,
    title="title",
    fields=(
        "kind",
        "title",
        "ward",
        "cluster",
        "on",
        "until",
        "venue",
        "method",
        "group",
        "reached_children",
        "reached_young_people",
        "reached_adults",
        "reached_older_people",
        "participants",
        "approximate",
        "sessions",
        "theme",
        "plan_priority",
        "outcome",
        "feedback_given",
    ),
    words=("title", "method", "venue", "outcome", "feedback_given", "plan_priority"),
    order=("-on", "-pk"),
    choice="kind",
    day="on",
    extra=lambda activity: f"took part: {str(took_part(activity)).lower()}",
    see_also=(("Report to the Ward Forum", "coordinator-report"),),
)

FUNDING = Register(
    slug="funding_bid",
    path="funding",
    one="bid for funding",
    many="External funding",
    about="Money from outside: found, asked for, secured or refused.",
    model=FundingBid,
    title="fund",
    fields=("fund", "purpose", "amount", "status", "ward", "group", "decided_on"),
    words=("fund", "purpose", "group__name"),
    order=("fund", "pk"),
    choice="status",
    day="decided_on",
    extra=lambda bid: f"{pounds(bid.amount)} for {bid.purpose}",
)

ASSETS = Register(
    slug="local_asset",
    path="assets",
    one="local asset",
    many="Local assets",
    about="What a ward has to build on: skills, buildings, groups, land.",
    model=LocalAsset,
    title="name",
    fields=("kind", "name", "ward", "group", "note"),
    words=("name", "note", "group__name"),
    order=("name", "pk"),
    choice="kind",
)

RESOURCES = Register(
    slug="resource",
    path="resources",
    one="resource",
    many="Resource bank",
    about="Law and practice of residents’ participation, for the whole city.",
    model=Resource,
    title="title",
    fields=("category", "title", "text", "url", "owner", "review_on"),
    words=("title", "text", "owner__name"),
    order=("title", "pk"),
    choice="category",
    day="review_on",
    city_wide=True,
)

LESSONS = Register(
    slug="lesson",
    path="lessons",
    one="lesson",
    many="Lessons library",
    about="What worked and what did not, for colleagues across the city.",
    model=Lesson,
    title="title",
    fields=("title", "text", "theme", "wards", "learned_on"),
    words=("title", "text"),
    order=("-learned_on", "-pk"),
    choice="theme",
    day="learned_on",
    city_wide=True,
)
