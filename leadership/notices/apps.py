from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "leadership.notices"
    label = "notices"

    def ready(self) -> None:
        # models can be imported only now; `people` stands below and cannot know of notices
        from leadership.notices.kinds import SAVED_REPORT, register
        from leadership.notices.unread import unread_ids
        from leadership.people.backends import come_with_user

        register(SAVED_REPORT)
        come_with_user(unread_notices=unread_ids())
