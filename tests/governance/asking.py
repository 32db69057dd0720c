"""Asking for a page: its text on one line, and how many queries it took."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def text_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def queries(client, url):
    """Of the second time: the first one fills caches."""
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)
