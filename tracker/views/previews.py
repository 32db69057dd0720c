"""What is done on a second press is what was looked at on the first, word for word."""

import hashlib
import json
from typing import Any

from django.http import HttpRequest

LOOKED_AT = "looked_at"


def seal(*shown: Any) -> str:
    """A short text that stands for what was shown; any change of it makes another."""
    return hashlib.sha256(json.dumps([str(each) for each in shown]).encode()).hexdigest()


def was_looked_at(request: HttpRequest, *sent: Any) -> bool:
    """Is what is sent now what the page before had shown?"""
    return request.POST.get(LOOKED_AT) == seal(*sent)
