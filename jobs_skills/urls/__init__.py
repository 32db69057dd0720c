from jobs_skills.urls import boards, people, record

# the boards' own addresses last: none of the others is the name of a board
urlpatterns = [*people.urlpatterns, *record.urlpatterns, *boards.urlpatterns]
