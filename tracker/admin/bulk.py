"""Bulk work on chosen issues: one page with the question, then each issue through its service."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from leadership.people.refusals import Conflict, NotAllowed, Refused

AT_ONCE = 200


def ask_and_do(
    model_admin: Any,
    request: HttpRequest,
    issues: Any,
    *,
    action: str,
    title: str,
    button: str,
    form_class: type[forms.Form],
    do: Callable[..., Any],
) -> HttpResponse | None:
    """Ask once, then do it to each issue in the version its reader saw. What could not be done
    is said, issue by issue; the rest is done."""
    applying = "apply" in request.POST
    form = form_class(request.POST if applying else None)
    chosen = list(issues[:AT_ONCE])
    if not (applying and form.is_valid()):
        context = {
            **model_admin.admin_site.each_context(request),
            "title": title,
            "button": button,
            "action": action,
            "form": form,
            "issues": chosen,
            "versions": {name: v for name, v in request.POST.items() if name[:8] == "version-"},
            "opts": model_admin.opts,
        }
        return TemplateResponse(request, "admin/tracker/issue/bulk.html", context)
    done = 0
    for issue in chosen:
        seen = request.POST.get(f"version-{issue.pk}", "")
        version = int(seen) if seen.isdigit() else 0
        try:
            do(issue=issue, by=request.user, version=version, **form.cleaned_data)
        except NotAllowed:
            messages.error(request, f"{issue.reference} is not yours to change.")
        except Conflict as conflict:
            words = " ".join([conflict.message, *conflict.changes])
            messages.error(request, f"{issue.reference}: {words}")
        except Refused as refused:
            messages.error(request, f"{issue.reference}: {refused.message}")
        else:
            done += 1
    if done:
        messages.success(request, f"{title}: {done} done.")
    return None
