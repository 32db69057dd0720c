"""Issues over the API: the list and one of them, raising, correcting, updates and the moves."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from tracker import services
from tracker.access import Standing
from tracker.api import serializers as shapes
from tracker.filters import IssueFilter
from tracker.models import Issue

REFUSALS = {
    404: shapes.NotFoundSerializer,
    409: shapes.ConflictSerializer,
    422: shapes.RefusedSerializer,
}


def seen_by(request: Request, pk: int) -> Issue:
    issues = Issue.objects.visible_to(request.user)
    return get_object_or_404(issues.select_related("ward", "category", "service", "owner"), pk=pk)


def answered(request: Request, pk: int, code: int = status.HTTP_200_OK) -> Response:
    """The issue as it is now, or nothing where it has passed out of the caller's sight."""
    seen = Issue.objects.visible_to(request.user).filter(pk=pk)
    issue = seen.select_related("ward", "category", "service", "owner").first()
    if issue is None:
        return Response(None, status.HTTP_204_NO_CONTENT)
    return Response(shapes.in_full(Standing(request.user, issue)), code)


def cleaned(shape: type[Serializer], request: Request, **context: Any) -> dict[str, Any]:
    """What was sent, as the service takes it; 400 with the fields where it is malformed."""
    sent = shape(data=request.data, context={"user": request.user, **context})
    sent.is_valid(raise_exception=True)
    return dict(sent.validated_data)


class IssueList(generics.ListAPIView):
    """Issues this login may see, the latest first. The filters are those of the page."""

    serializer_class = shapes.IssueSerializer
    filterset_class = IssueFilter
    queryset = Issue.objects.none()

    def get_queryset(self) -> QuerySet[Issue]:
        return Issue.objects.visible_to(self.request.user).latest_first()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page = self.paginate_queryset(shapes.as_rows(self.filter_queryset(self.get_queryset())))
        return self.get_paginated_response(page)

    @extend_schema(
        request=shapes.RaiseSerializer, responses={201: shapes.IssueInFullSerializer, **REFUSALS}
    )
    def post(self, request: Request) -> Response:
        """Raise an issue in a ward of one's own."""
        issue = services.raise_issue(by=request.user, **cleaned(shapes.RaiseSerializer, request))
        return answered(request, issue.pk, status.HTTP_201_CREATED)


class IssueInFull(APIView):
    @extend_schema(responses={200: shapes.IssueInFullSerializer, 404: shapes.NotFoundSerializer})
    def get(self, request: Request, pk: int) -> Response:
        return Response(shapes.in_full(Standing(request.user, seen_by(request, pk))))

    @extend_schema(
        request=shapes.EditSerializer, responses={200: shapes.IssueInFullSerializer, **REFUSALS}
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Correct what was recorded."""
        issue = seen_by(request, pk)
        values = cleaned(shapes.EditSerializer, request)
        services.edit_issue(issue=issue, by=request.user, **values)
        return answered(request, pk)


class IssueUpdates(APIView):
    @extend_schema(responses={200: shapes.UpdateSerializer(many=True)})
    def get(self, request: Request, pk: int) -> Response:
        """The updates this login may read, the oldest first."""
        return Response(shapes.in_full(Standing(request.user, seen_by(request, pk)))["updates"])

    @extend_schema(
        request=shapes.AddUpdateSerializer,
        responses={201: shapes.IssueInFullSerializer, **REFUSALS},
    )
    def post(self, request: Request, pk: int) -> Response:
        issue = seen_by(request, pk)
        values = cleaned(shapes.AddUpdateSerializer, request)
        services.add_update(issue=issue, by=request.user, **values)
        return answered(request, pk, status.HTTP_201_CREATED)


def move(name: str, shape: type[Serializer], service: Callable[..., Issue]) -> Any:
    """The view of one move: the issue in sight, what was sent, the service, the issue as it is."""

    @extend_schema(
        operation_id=f"issues_{name}",
        request=shape,
        responses={200: shapes.IssueInFullSerializer, **REFUSALS},
    )
    @api_view(["POST"])
    def view(request: Request, pk: int) -> Response:
        issue = seen_by(request, pk)
        service(issue=issue, by=request.user, **cleaned(shape, request, issue=issue))
        return answered(request, pk)

    return view


MOVES = {
    "assign": move("assign", shapes.AssignSerializer, services.assign),
    "acknowledge": move("acknowledge", shapes.AcknowledgeSerializer, services.acknowledge),
    "start": move("start", shapes.VersionSerializer, services.start),
    "pass_on": move("pass_on", shapes.PassOnSerializer, services.pass_on),
    "answer": move("answer", shapes.ReplySerializer, services.answer),
    "escalate": move("escalate", shapes.EscalateSerializer, services.escalate),
    "close": move("close", shapes.ReplySerializer, services.close_issue),
    "accept": move("accept", shapes.VersionSerializer, services.accept_answer),
    "dispute": move("dispute", shapes.ReasonSerializer, services.dispute_answer),
    "reopen": move("reopen", shapes.ReasonSerializer, services.reopen),
    "share": move("share", shapes.ShareSerializer, services.share),
    "release": move("release", shapes.ReleaseSerializer, services.release),
    "withdraw": move("withdraw", shapes.VersionSerializer, services.withdraw_release),
}
