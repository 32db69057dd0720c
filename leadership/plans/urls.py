from django.urls import path

from leadership.plans.views import awards, fund, plans

urlpatterns = [
    path("planning-rounds/<slug:slug>/", plans.planning_round, name="planning_round"),
    path("plans/<int:pk>/", plans.plan_detail, name="plan_detail"),
    path("plans/signatures/<int:pk>/", plans.signature_detail, name="signature_detail"),
    path("plans/suggestions/<str:key>/", plans.suggestion_detail, name="suggestion_detail"),
    path("funds/", fund.fund_list, name="fund_list"),
    path("funds/<slug:slug>/", fund.fund_detail, name="fund_detail"),
    path("funds/<slug:slug>/propose/", fund.proposal_add, name="proposal_add"),
    path("proposals/<int:pk>/", fund.proposal_detail, name="proposal_detail"),
    path("proposals/<int:pk>/edit/", fund.proposal_edit, name="proposal_edit"),
    path("proposals/<int:pk>/split/", fund.proposal_split, name="proposal_split"),
    path("proposals/<int:pk>/award/", awards.proposal_award, name="proposal_award"),
    path("proposals/<int:pk>/refuse/", awards.proposal_refuse, name="proposal_refuse"),
    path("proposals/<int:pk>/withdraw/", awards.proposal_withdraw, name="proposal_withdraw"),
    path("proposals/<int:pk>/spend/", awards.proposal_spend, name="proposal_spend"),
    path("proposals/<int:pk>/complete/", awards.proposal_complete, name="proposal_complete"),
]
