"""The Action Plan and its steps."""

from django.urls import path

from leadership.governance.views import action_plan_work as work
from leadership.governance.views import action_plans

PLAN = "action-plan/"
STEP = f"{PLAN}steps/<int:pk>/"

urlpatterns = [
    path(PLAN, action_plans.action_plan, name="action_plan"),
    path(f"{PLAN}begin/", work.action_plan_add, name="action_plan_add"),
    path(f"{PLAN}<int:pk>/edit/", work.action_plan_edit, name="action_plan_edit"),
    path(f"{PLAN}<int:pk>/add/", work.action_item_add, name="action_item_add"),
    path(STEP, action_plans.action_item_detail, name="action_item_detail"),
    path(f"{STEP}edit/", work.action_item_edit, name="action_item_edit"),
    path(f"{STEP}move/<slug:to>/", work.action_item_move, name="action_item_move"),
    path(f"{STEP}progress/", work.action_item_progress, name="action_item_progress"),
    path(f"{STEP}judge/", work.action_item_judge, name="action_item_judge"),
]
