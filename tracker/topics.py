"""Categories and services as an old record names them: known, asked about, or made on request."""

from django.utils.text import slugify

from leadership.importing.registry import Answers, Made, Question, Row
from relationships.models import Category, Service

NONE, NEW = "none", "new"
MADE = "relationships.category"


class Topics:
    """All categories and services, by name (“Parks & Trees” is “parks-trees”), services by their
    other names too.

    A category that an answer asks to be made is made once, when its first row is loaded.
    """

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        categories = list(Category.objects.select_related("usual_service"))
        services = list(Service.objects.prefetch_related("aliases"))
        self.categories = {slugify(each.name): each for each in categories}
        self.categories_by_key = {str(each.pk): each for each in categories}
        other_names = {
            slugify(alias.name): each for each in services for alias in each.aliases.all()
        }
        self.services = other_names | {slugify(each.name): each for each in services}
        self.services_by_key = {str(each.pk): each for each in services}

    def category(self, row: Row, said: str | None) -> Category | None:
        if not said:
            return None
        if known := self.categories.get(slugify(said)):
            return known
        question = Question("category", said, "", f"Which category is “{said}”?")
        answer = self.answers.get(question.key, "")
        if answer == NEW:
            made = Category(name=said[:80], slug=slugify(said)[:80] or "category")
            self.categories[slugify(said)] = made
            return made
        if answer != NONE and answer not in self.categories_by_key:
            row.questions.append(question)
        return self.categories_by_key.get(answer)

    def make(self, category: Category | None) -> Made:
        """Store the category where it was asked to be made and is not yet; what was made."""
        if category is None or category.pk is not None:
            return {}
        category.save()
        return {MADE: [category.pk]}

    def service(self, row: Row, said: str | None) -> Service | None:
        if not said:
            return None
        if known := self.services.get(slugify(said)):
            return known
        question = Question("service", said, "", f"Which service is “{said}”?")
        answer = self.answers.get(question.key, "")
        if answer != NONE and answer not in self.services_by_key:
            row.questions.append(question)
        return self.services_by_key.get(answer)


def possible_topics(question: Question) -> list[tuple[str, str]]:
    """What may be answered about a category or a service; nothing for other questions."""
    if question.kind == "category":
        listed = Category.objects.in_use().order_by("name").values_list("pk", "name")
        new = (NEW, f"A new category: {question.said}")
        return [new, (NONE, "None: leave it without"), *((str(pk), name) for pk, name in listed)]
    if question.kind == "service":
        known = Service.objects.in_matrix_order().values_list("pk", "name")
        return [(NONE, "None: leave it without"), *((str(pk), name) for pk, name in known)]
    return []
