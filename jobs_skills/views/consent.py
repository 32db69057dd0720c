"""What a member answers to a link that was mailed: no login, and no name on the page."""

import pghistory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from jobs_skills.services.consent import answer_consent, asked_by

ANSWERS = {"yes": True, "no": False}


@never_cache
def member_consent(request: HttpRequest, key: str) -> HttpResponse:
    """404 where the link is none of ours."""
    member = asked_by(key)
    if request.method == "POST" and (said := request.POST.get("answer")) in ANSWERS:
        # the history notes the address of a change: the key is no business of its readers
        with pghistory.context(url="a link of a consent mail"):
            answer_consent(key=key, yes=ANSWERS[said])
        return redirect("member_consent", key)
    context = {
        "member": member,
        "board": member.board,
        "unsaid": request.method == "POST",
    }
    return render(request, "jobs_skills/member_consent.html", context)
