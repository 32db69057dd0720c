"""The page of a door that was knocked at too often. allauth asks `leadership.urls` for it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leadership.audit.sign_ins import record_refusal
from leadership.people.models import User


def too_many_tries(request: HttpRequest) -> HttpResponse:
    record_refusal(request.user if isinstance(request.user, User) else None, request)
    return render(request, "429.html", status=429)
