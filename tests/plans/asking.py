"""Asks the reports of plans as people do: by their address, in any format."""

import csv
import io
import json
import zipfile

from django.urls import reverse
from pypdf import PdfReader

ENDINGS = ("csv", "xlsx", "pdf", "json")


def answered(client, slug, ending="json", **filters):
    response = client.get(reverse("report_download", args=[slug, ending]), filters)
    assert response.status_code == 200, response.status_code
    return b"".join(response.streaming_content)


def asked(client, slug, **filters):
    return json.loads(answered(client, slug, **filters))


def rows(client, slug, *keys, **filters):
    """The rows, each with these keys alone where some are named."""
    found = asked(client, slug, **filters)["rows"]
    return [tuple(row[key] for key in keys) for row in found] if keys else found


def text_of(content, ending):
    """What stands in a file, without spaces: on paper a word may break at the end of a line."""
    if ending == "pdf":
        pages = PdfReader(io.BytesIO(content)).pages
        text = "".join(page.extract_text() for page in pages)
    elif ending == "xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            text = "".join(book.read(name).decode() for name in book.namelist())
    elif ending == "csv":
        text = "".join(cell for row in csv.reader(io.StringIO(content.decode())) for cell in row)
    else:
        text = json.dumps(json.loads(content), ensure_ascii=False)
    return "".join(text.split())


def summary(client, slug, **filters):
    """What stands above the rows on the report's page."""
    page = client.get(reverse("report_page", args=[slug]), filters)
    assert page.status_code == 200, page.status_code
    return page.context["summary"]


def figures(client, slug, **filters):
    return {each.label: each.value for each in summary(client, slug, **filters).figures}


def table(client, slug, title, **filters):
    """The rows of a table above the report's rows."""
    found = [each for each in summary(client, slug, **filters).tables if each.title == title]
    return [tuple(row) for each in found for row in each.rows]
