from jobs_skills.urls import people, record

urlpatterns = [*people.urlpatterns, *record.urlpatterns]
