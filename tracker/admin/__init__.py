from tracker.admin.categories import CategoryAdmin, QuestionAdmin
from tracker.admin.issues import IssueAdmin

__all__ = ["CategoryAdmin", "IssueAdmin", "QuestionAdmin"]
