"""People, their organisations, roles and logins."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from leadership.council.workplace import (
    LookupFilter,
    ReadOnlyAdmin,
    WorkplaceAdmin,
    WorkplaceInline,
)
from leadership.people.access import may_give, may_manage_logins
from leadership.people.models import (
    Directorate,
    NameVariant,
    OfficerPost,
    Organisation,
    Person,
    Role,
    RoleHeld,
    User,
)
from leadership.people.refusals import NotAllowed
from leadership.people.services import deactivate, reactivate, reset_sign_in


class NameVariantInline(WorkplaceInline):
    model = NameVariant


@admin.register(Person)
class PersonAdmin(WorkplaceAdmin):
    named_to_officers = True
    list_display = ["name", "job_title", "organisation", "login"]
    list_select_related = ["organisation", "user"]
    search_fields = ["name", "variants__name"]
    list_filter = [("organisation", LookupFilter)]
    inlines = [NameVariantInline]
    ordering = ["name", "pk"]

    @admin.display(description="Login")
    def login(self, person: Person) -> str:
        user = getattr(person, "user", None)
        if user is not None:
            return user.username if user.is_active else "Closed"
        return format_html(
            '<a href="{}">Invite<span class="govuk-visually-hidden"> {}</span></a>',
            reverse("person_invite", args=[person.pk]),
            person,
        )


@admin.register(Organisation)
class OrganisationAdmin(WorkplaceAdmin):
    list_display = ["name", "kind", "sector"]
    list_filter = ["kind", "sector"]
    search_fields = ["name"]
    ordering = ["name", "pk"]


@admin.register(Directorate)
class DirectorateAdmin(WorkplaceAdmin):
    list_display = ["name"]
    search_fields = ["name"]
    ordering = ["name"]


@admin.register(OfficerPost)
class OfficerPostAdmin(WorkplaceAdmin):
    list_display = ["person", "title", "directorate", "main", "start", "end"]
    list_select_related = ["person", "directorate"]
    list_filter = [("directorate", LookupFilter), ("person", LookupFilter)]
    search_fields = ["title", "person__name"]
    date_hierarchy = "start"


@admin.register(RoleHeld)
class RoleHeldAdmin(WorkplaceAdmin):
    list_display = ["person", "role", "start", "end"]
    list_select_related = ["person"]
    list_filter = ["role", ("person", LookupFilter)]
    search_fields = ["person__name"]
    date_hierarchy = "start"

    def may_edit(self, request: HttpRequest, obj: Any = None) -> bool:
        """Up to one's own level: a governance manager makes no administrator, and ends none."""
        if not may_manage_logins(request.user):
            return False
        return obj is None or may_give(request.user, obj.role)

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any):
        if db_field.name == "role":
            kwargs["choices"] = [
                (role.value, role.label) for role in Role if may_give(request.user, role)
            ]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not may_give(request.user, obj.role):
            raise NotAllowed
        super().save_model(request, obj, form, change)


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """Logins are given by invitation, from the person; here they are closed, opened, reset."""

    list_display = ["username", "person", "email", "is_active", "last_login"]
    list_select_related = ["person"]
    list_filter = ["is_active"]
    search_fields = ["username", "email", "person__name"]
    fields = ["username", "person", "email", "is_active", "last_login", "date_joined"]
    ordering = ["username"]
    actions = ["close_logins", "open_logins", "reset_sign_ins"]

    def may_see(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_manage_logins(request.user)

    @admin.action(description="Close: end their sessions and let them in no more")
    def close_logins(self, request: HttpRequest, users: QuerySet[User]) -> None:
        self._each(request, users, deactivate, "closed")

    @admin.action(description="Open again")
    def open_logins(self, request: HttpRequest, users: QuerySet[User]) -> None:
        self._each(request, users, reactivate, "open again")

    @admin.action(description="Reset: new password and second factor, by e-mail")
    def reset_sign_ins(self, request: HttpRequest, users: QuerySet[User]) -> None:
        self._each(request, users, reset_sign_in, "reset")

    def _each(self, request: HttpRequest, users: Any, service: Any, done: str) -> None:
        for user in users:
            try:
                service(user=user, by=request.user)
            except NotAllowed:
                self.message_user(request, f"{user} is not yours to change.", messages.ERROR)
            else:
                self.message_user(request, f"{user}: {done}.", messages.SUCCESS)
