from django.urls import path

from leadership.plans.views import plans

urlpatterns = [
    path("planning-rounds/<slug:slug>/", plans.planning_round, name="planning_round"),
    path("plans/<int:pk>/", plans.plan_detail, name="plan_detail"),
    path("plans/signatures/<int:pk>/", plans.signature_detail, name="signature_detail"),
    path("plans/suggestions/<str:key>/", plans.suggestion_detail, name="suggestion_detail"),
    path("funds/<slug:slug>/", plans.fund_detail, name="fund_detail"),
    path("proposals/<int:pk>/", plans.proposal_detail, name="proposal_detail"),
]
