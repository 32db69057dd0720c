"""The measures of success."""

from django.urls import path

from leadership.governance.views import measures

HERE = "measures/"
INDICATOR = f"{HERE}indicators/<int:pk>/"

urlpatterns = [
    path(HERE, measures.measure_list, name="measure_list"),
    path(f"{HERE}<int:pk>/indicators/add/", measures.indicator_add, name="indicator_add"),
    path(INDICATOR, measures.indicator_detail, name="indicator_detail"),
    path(f"{INDICATOR}edit/", measures.indicator_edit, name="indicator_edit"),
    path(f"{INDICATOR}readings/add/", measures.reading_add, name="reading_add"),
]
