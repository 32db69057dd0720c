"""Files are taken in by type and size, kept under names nobody guesses, given out harmless."""

import hashlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import Resolver404, resolve

from leadership.files import services
from leadership.files.models import StoredFile
from leadership.files.services import clean_name, serve, store
from leadership.people.models import User
from leadership.people.refusals import Refused

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\nan agenda\n%%EOF"
PNG = b"\x89PNG\r\n\x1a\n and a picture"


@pytest.fixture(autouse=True)
def stored_files(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def asha() -> User:
    return User.objects.create_user("asha")


def document(*parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for part in parts:
            archive.writestr(part, "<x/>")
    return held.getvalue()


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_stored_file_keeps_its_name_size_and_sha256(asha, stored_files):
    stored = store(SimpleUploadedFile("Agenda 15 November.pdf", PDF), by=asha)
    assert (stored.name, stored.size) == ("Agenda 15 November.pdf", len(PDF))
    assert stored.sha256 == hashlib.sha256(PDF).hexdigest()
    assert stored.content_type == "application/pdf"
    assert stored.stored_by == asha
    assert [path.read_bytes() for path in kept(stored_files)] == [PDF]


def test_the_path_tells_nothing_and_differs_each_time(asha):
    first = store(SimpleUploadedFile("secret.pdf", PDF), by=asha)
    second = store(SimpleUploadedFile("secret.pdf", PDF), by=asha)
    for stored in (first, second):
        assert re.fullmatch(r"[0-9a-f]{2}/[0-9a-f]{32}", stored.content.name)
    assert first.content.name != second.content.name


def test_a_large_upload_is_hashed_in_pieces(asha):
    content = PDF + b"x" * 3_000_000
    upload = TemporaryUploadedFile("pack.pdf", "application/pdf", len(content), None)
    upload.write(content)
    upload.flush()
    stored = store(upload, by=asha)
    assert (stored.size, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_no_address_serves_stored_files_by_path(asha):
    stored = store(SimpleUploadedFile("secret.pdf", PDF), by=asha)
    for path in (f"/{stored.content.name}", f"/media/{stored.content.name}"):
        with pytest.raises(Resolver404):
            resolve(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("letter.docx", document("[Content_Types].xml", "word/document.xml")),
        ("counts.xlsx", document("[Content_Types].xml", "xl/workbook.xml")),
        ("slides.pptx", document("ppt/presentation.xml")),
        ("notes.odt", document("mimetype", "content.xml")),
        ("counts.csv", "Straße;50\n".encode("cp1252")),
        ("notes.TXT", "Bordesley Green\n".encode("utf-16")),
        ("photo.JPG", b"\xff\xd8\xff\xe0 a street"),
        ("photo.png", PNG),
        ("photo.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 "),
    ],
)
def test_the_usual_types_are_taken(asha, name, content):
    assert store(SimpleUploadedFile(name, content), by=asha).name == name


@pytest.mark.parametrize(
    "name",
    ["page.html", "drawing.svg", "run.exe", "old.doc", "macro.xlsm", "pack.zip", "agenda", ".pdf"]
    + ["agenda.pdf.exe", "agenda.pdf\u202e.exe", "agenda.pdf\x00.html", "", "a.pdf/"],
)
def test_other_types_are_refused_whatever_they_are_called(asha, stored_files, name):
    upload = SimpleUploadedFile("x.pdf", PDF)
    upload._name = name  # the browser's word, before Django has cleaned it
    with pytest.raises(Refused) as refused:
        store(upload, by=asha)
    assert refused.value.message.startswith("Choose a file of one of these types: csv, docx")
    assert refused.value.field == "file"
    assert (kept(stored_files), StoredFile.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("agenda.pdf", b"<html><script>alert(1)</script>"),
        ("photo.png", b"GIF89a<script>"),
        ("photo.jpg", b"<svg onload=alert(1)>"),
        ("photo.webp", b"RIFF\x00\x00\x00\x00WAVE"),
        ("letter.docx", b"PK\x03\x04 not really"),
        ("letter.docx", document("xl/workbook.xml")),
        ("counts.xlsx", document("xl/workbook.xml", "xl/vbaProject.bin")),
        ("counts.csv", b"MZ\x90\x00 a program"),
        ("notes.txt", b"a\0b"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(asha, stored_files, name, content):
    with pytest.raises(Refused) as refused:
        store(SimpleUploadedFile(name, content), by=asha)
    assert refused.value.message.startswith("The file does not look like a ")
    assert (kept(stored_files), StoredFile.objects.count()) == ([], 0)


def test_an_empty_file_is_refused(asha):
    with pytest.raises(Refused) as refused:
        store(SimpleUploadedFile("agenda.pdf", b""), by=asha, field="paper")
    assert (refused.value.message, refused.value.field) == ("The file is empty.", "paper")


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not(asha, monkeypatch):
    monkeypatch.setattr(services, "MOST_BYTES", 1024 * 1024)
    at_the_limit = PDF.ljust(1024 * 1024, b"x")
    assert store(SimpleUploadedFile("a.pdf", at_the_limit), by=asha).size == 1024 * 1024
    with pytest.raises(Refused) as refused:
        store(SimpleUploadedFile("a.pdf", at_the_limit + b"x"), by=asha)
    assert refused.value.message == "The file is bigger than 1 MB."


def test_nothing_is_left_on_disk_where_the_row_cannot_be_saved(asha, stored_files, monkeypatch):
    def no_room(*args, **kwargs):
        raise RuntimeError("no room")

    monkeypatch.setattr(StoredFile, "save", no_room)
    with pytest.raises(RuntimeError, match="no room"):
        store(SimpleUploadedFile("agenda.pdf", PDF), by=asha)
    assert kept(stored_files) == []


def test_a_served_file_is_saved_by_the_browser_and_runs_nothing(asha):
    stored = store(SimpleUploadedFile("Agenda.pdf", PDF), by=asha)
    response = serve(stored)
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Disposition"] == 'attachment; filename="Agenda.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(len(PDF))
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"


def test_only_a_picture_is_shown_in_the_page(asha):
    picture = serve(store(SimpleUploadedFile("a.png", PNG), by=asha), as_attachment=False)
    assert picture["Content-Disposition"] == 'inline; filename="a.png"'
    text = serve(store(SimpleUploadedFile("a.txt", b"words"), by=asha), as_attachment=False)
    assert text["Content-Disposition"] == 'attachment; filename="a.txt"'


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        (r"C:\Users\asha\notes.txt", "notes.txt"),
        ("two\r\nlines.txt", "twolines.txt"),
        ("turned\u202etxt.exe.txt", "turnedtxt.exe.txt"),
        ("Ünïcode — ward.pdf", "Ünïcode — ward.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("...", ""),
    ],
)
def test_hostile_names_lose_their_teeth(sent, name):
    assert clean_name(sent) == name


def test_a_name_cannot_break_the_header(asha):
    stored = store(SimpleUploadedFile('a"; filename="b.html".txt', b"words"), by=asha)
    header = serve(stored)["Content-Disposition"]
    assert header == r'attachment; filename="a\"; filename=\"b.html\".txt"'
