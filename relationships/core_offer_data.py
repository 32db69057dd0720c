"""The core offer an installation may begin with: a text and times of our own, labelled so."""

import csv
from datetime import date
from pathlib import Path

from django.db import transaction

from relationships.models import CoreOffer, OfferItem, Standard

DATA = Path(__file__).resolve().parent / "data" / "core_offer.csv"
TITLE = "Core offer to councillors"
TEXT = (
    "Our default text and times, to begin with: the paper of July 2017 asks for a core offer and"
    " does not set it. The council puts its own in their place."
)
TIMES = {"acknowledge": 1, "respond": 5, "resolve": 10}  # working days


@transaction.atomic
def load_core_offer(start: date) -> CoreOffer | None:
    """Publish the default core offer from that day; None where there is any core offer already."""
    if CoreOffer.objects.exists():
        return None
    offer = CoreOffer.objects.create(title=TITLE, text=TEXT, start=start, published=True)
    with DATA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    OfferItem.objects.bulk_create(
        OfferItem(offer=offer, order=place, **row) for place, row in enumerate(rows, start=1)
    )
    Standard.objects.create(offer=offer, ours=True, **TIMES)
    return offer
