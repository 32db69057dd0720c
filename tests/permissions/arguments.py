"""What to put into a URL's arguments so that it asks about the world's objects."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from django.apps import apps
from django.db.models import Model

from tests.permissions.urls import Url
from tests.permissions.world import World

# by URL where the argument's name alone does not say what it means, else by argument
BY_URL: dict[tuple[str, str], str] = {}
BY_PREFIX: dict[str, str] = {
    "issue": "issue.pk",
    "evening": "meeting.pk",
    "meeting": "meeting.pk",
    "attachment": "attachment.pk",
    "paper": "paper.pk",
    "agenda": "agenda_item.pk",
    "action": "action.pk",
    "update": "update.pk",
    "category": "category.pk",
    "person": "owner.pk",
}
PLAIN: dict[str, Any] = {"app_label": "tracker", "uidb36": "1", "key": "none-such"}


def _value(world: World, path: str) -> Any:
    name, attribute = path.split(".")
    return getattr(world[name], attribute)


def _of_admin(world: World, url: Url) -> Any:
    """The key of some object of the model that this admin page is about."""
    label = url.name.removeprefix("admin:")
    for model in apps.get_models():
        if label.startswith(f"{model._meta.app_label}_{model._meta.model_name}_"):
            return _some(world, model)
    return "0"


def _some(world: World, model: type[Model]) -> Any:
    for obj in world.objects.values():
        if type(obj) is model:
            return obj.pk
    first = model._default_manager.first()
    return first.pk if first else 0


def _choices(world: World, url: Url, argument: str) -> list[Any]:
    if (url.name, argument) in BY_URL:
        return [_value(world, BY_URL[url.name, argument])]
    if url.name.startswith("admin:") and argument == "object_id":
        return [_of_admin(world, url)]
    if argument in {"code", "slug"} and "ward" in url.name:
        return [getattr(world["ward"], argument)]
    if argument == "reference":
        return [world["released"].reference]
    if argument in PLAIN:
        return [PLAIN[argument]]
    for prefix, path in BY_PREFIX.items():
        if url.name.split(":")[-1].startswith(prefix) and argument in {"pk", f"{prefix}_pk"}:
            return [_value(world, path)]
    if f"{argument}.pk" in BY_PREFIX.values():
        return [_value(world, f"{argument}.pk")]
    return ["1"]


def addresses(world: World, url: Url) -> Iterator[dict[str, Any]]:
    """Every combination of arguments this URL is asked with."""
    choices = [_choices(world, url, argument) for argument in url.arguments]
    for values in product(*choices):
        yield dict(zip(url.arguments, values, strict=True))
