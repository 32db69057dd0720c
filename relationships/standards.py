"""The core offer's times for a service, and what changed from one version to the next."""

from datetime import date

from django.db.models import F

from relationships.models import CoreOffer, Service, Standard


def standard_for(service: Service | None, on: date) -> Standard | None:
    """The standard in force on that day: the service's own, else the one for every service. None
    where no core offer is published for the day, or it says nothing. One query."""
    in_force = CoreOffer.objects.published().on(on)
    return (
        Standard.objects.for_service(service)
        .filter(offer__in=in_force)
        .order_by(F("service").asc(nulls_last=True))
        .first()
    )


def difference(before: CoreOffer, after: CoreOffer) -> list[str]:
    """What the later version has that the earlier had not, in sentences; empty where nothing."""
    lines = []
    if before.title != after.title:
        lines.append(f"The title was “{before.title}” and is “{after.title}”.")
    if before.text != after.text:
        lines.append("The text above the list was changed.")
    lines += _items(before, after)
    return lines + _standards(before, after)


def _items(before: CoreOffer, after: CoreOffer) -> list[str]:
    old = {item.heading: item.text for item in before.items.order_by("order", "pk")}
    new = {item.heading: item.text for item in after.items.order_by("order", "pk")}
    added = [f"Added: {heading}." for heading in new if heading not in old]
    gone = [f"Taken out: {heading}." for heading in old if heading not in new]
    changed = [
        f"Changed: {heading}. It said “{old[heading]}” and says “{text}”."
        for heading, text in new.items()
        if heading in old and old[heading] != text
    ]
    return added + gone + changed


def _standards(before: CoreOffer, after: CoreOffer) -> list[str]:
    old = {each.for_whom: _times(each) for each in before.standards.in_list_order()}
    new = {each.for_whom: _times(each) for each in after.standards.in_list_order()}
    lines = [
        f"{whom}: {times}; before, {old[whom]}."
        if whom in old
        else f"{whom}: {times}; before, no times of its own."
        for whom, times in new.items()
        if old.get(whom) != times
    ]
    return lines + [f"{whom}: no times of its own any more." for whom in old if whom not in new]


def _times(standard: Standard) -> str:
    return (
        f"acknowledged in {standard.acknowledge}, answered in {standard.respond},"
        f" resolved in {standard.resolve} working days"
    )
