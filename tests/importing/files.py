"""Files for the tests of imports, made on the spot: nothing binary is kept in the repository."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from random import Random

import openpyxl

from leadership.importing.limits import COMMAND, OLE, WEB, Limits
from leadership.importing.models import Batch
from leadership.importing.registry import find
from leadership.importing.services import upload_file
from leadership.importing.sheets import read_sheets

FREE, END, FAT_SECTOR, SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 512
SHEET = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
)
SHEET_END = "</sheetData></worksheet>"
OLD_WORKBOOK = (
    "c-rk)O=uHA6#izDG-+t_XDhTqSPDk1g|-&OOI<6e0U@>aU{wU&n#G3HRFd>i4_d7~3WBGKmqI;wse17TJ?PDYP|<"
    "@R6cRmp5)?eNS>L>DG_4gH&_ZOtW!}7fGvCbHotZbY`(`nipL^I^z#1HY14XkQbrm*2slI#@0F|4jRLi-Cl4+x+Q"
    "179EtaIU6<7>AZLpk0BD0tv}NfP)-=`=24U_5Q8n}|c~gD#{Gy(9(hki~}<_A12k9Lp^%?{m%PEDy5f2FqTmn-{0"
    "Bs13C5w`TDPrH#vcknKKZ&Ih)1qZzN{EWUD6l<K<Bmr3elHC7OIHeen!pfMwDWaPacci{!1(aw0h^CTgUCK~K{d^"
    "1(xYk5__P;L9>+6Bn|eYM^F2fK#`ajpH9;smB(p5;X{Lvgv!SqjE+!^kDm=d;T=E~f$~DjL=^3Cf~+&Y)mEWMq>G"
    "Bc02V-amFhjb#iYO@Uk=8K20hd%MVdR8Of9wJ$sBqXp8F8&!`?j7_S0y1Msy<%YlkB(N%gH1fh~Aen%l^&l^=0C}"
    "~1@5|fx$e?zHEmOQ{l(v@b@=0Lgs$>w^$0htQv>5^I%-GHH8n?QQ^;VWmH1{cw3^rTJ;c2dOol7IsPY>grwxdGdN"
    "&3v^V^6{}pR`@1FT@I$nik$`b7-TjE<t>GO`}6}h}*LgPqlI`tT431vgNms<WT~a@20hX`mrJxAtA`JbSK}A_<5&"
    "T?@F@8I&8sg`93ZyUiK~o->hPlNw(8sJJw-4nC-H9b8z2vR$C5chvnw4gz!i@L80^)ys%-zh7B7wY}l|-^ALRGEF"
    "G}r!O>+M;oa7MofS$&`!~sdiy@5Dm7|Z!exxbSV6v+DvlT8;ZcA*CQ~qBlF-*N@kirQ2k*a$B(kGaxe4Y&x1AlJ`"
    "Roj2D8bAMW|33h*EaNc"
)


def workbook(path: Path, sheets: dict[str, list[list[object]]], merged: Iterable[str] = ()) -> Path:
    """An .xlsx with these sheets; `merged` are ranges of the first, such as D3:G3."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for span in merged:
        book.worksheets[0].merge_cells(span)
    book.save(path)
    return path


def workbook_with(path: Path, sheet_xml: str, **parts: str | bytes) -> Path:
    """An .xlsx whose first sheet is this XML, with further parts by name."""
    book, plain = openpyxl.Workbook(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            is_sheet = name == "xl/worksheets/sheet1.xml"
            new.writestr(name, sheet_xml if is_sheet else old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def old_workbook(path: Path) -> Path:
    """A workbook of Excel 97-2003 as xlwt wrote it: two meetings with an empty row between."""
    path.write_bytes(zlib.decompress(base64.b85decode(OLD_WORKBOOK)))
    return path


def open_document(path: Path, table: str) -> Path:
    """An .ods whose one sheet, Meetings, has these rows of XML."""
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Meetings">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def locked_workbook(path: Path) -> Path:
    """An .xlsx with a password as Excel stores it: not a zip, but a compound file of two streams.

    What is locked inside is noise, as it is to everybody without the password.
    """
    noise = Random(1).randbytes(9_000)
    about = struct.pack("<HHI", 4, 4, 0x40) + b"<encryption/>".ljust(5_000)
    path.write_bytes(compound_file({"EncryptionInfo": about, "EncryptedPackage": noise}))
    return path


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) of a few streams above 4,096 bytes each: the header,
    one sector of the allocation table, one of the directory, then the streams."""
    table, body, at = [FAT_SECTOR, END], b"", 2
    entries = [("Root Entry", 5, FREE, 1, END, 0)]
    for number, (name, content) in enumerate(streams.items(), start=1):
        content += bytes(-len(content) % SECTOR)
        sectors = len(content) // SECTOR
        table += [*range(at + 1, at + sectors), END]
        following = FREE if number == len(streams) else number + 1
        entries.append((name, 2, following, FREE, at, len(content)))
        body, at = body + content, at + sectors
    directory = b""
    for name, kind, following, child, first, size in entries:
        said = (name + "\0").encode("utf-16-le")
        links = (FREE, following, child, bytes(16), 0, 0, 0, first, size)
        directory += struct.pack("<64sHBB", said, len(said), kind, 1)
        directory += struct.pack("<III16sIQQIQ", *links)
    head = struct.pack("<8s16sHHHHH6x", OLE, bytes(16), 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4_096, END, 0, END, 0)
    head += struct.pack("<109I", 0, *[FREE] * 108)
    fat = struct.pack("<128I", *table, *[FREE] * (128 - len(table)))
    return head + fat + directory.ljust(SECTOR, b"\0") + body


def text_file(path: Path, content: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def rows_of(path: Path, limits: Limits = WEB) -> list[list[object]]:
    """All rows of all sheets, without their line numbers."""
    return [cells for sheet in read_sheets(path, path.name, limits) for _, cells in sheet.rows]


def uploaded(slug: str, path: Path, *, by=None, council=None, source="Old tracker") -> Batch:
    declared = find(slug)
    options = {"source": source, "council": str(council.pk)}
    limits = COMMAND if by is None else WEB
    return upload_file(
        declared=declared, path=path, name=path.name, options=options, by=by, limits=limits
    )
