"""The rules of the house as functions: each takes code and returns what breaks the rule.

`test_house.py` runs them over the project, and over a planted fault to show that they bite.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from leadership.home.from_models import ROOMS

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("views", "api", "admin")  # modules, or packages, that answer requests
REAL_TIME = {"timezone.now", "timezone.localdate", "date.today", "datetime.now"} | {
    f"datetime.{name}" for name in ("today", "utcnow", "date.today", "datetime.now")
}


def code_files() -> list[Path]:
    """The project's own Python files, migrations left out."""
    return [
        path
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def template_files() -> list[Path]:
    return [path for path in sorted((ROOT / "templates").rglob("*")) if path.is_file()]


def storeys() -> dict[str, int]:
    """Room -> its storey, counted from the top, as pyproject's import contract has it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(c["layers"] for c in contracts["contracts"] if c["id"] == "storeys")
    return {
        room.strip("() "): number
        for number, layer in enumerate(layers)
        for room in re.split("[|:]", layer)
    }


def points_up(source: str, target: str) -> bool:
    """Does a foreign key from the room of module `source` to that of `target` go up, or across?"""
    rooms = storeys()
    above, below = (
        next((room for room in rooms if f"{module}.".startswith(f"{room}.")), None)
        for module in (source, target)
    )
    if above is None or below is None or above == below:
        return False
    return rooms[above] >= rooms[below]


@cache
def parsed(source: str) -> ast.AST:
    """Each rule looks at the same few hundred files."""
    return ast.parse(source)


def dotted(node: ast.AST) -> str:
    """`a.b.c` for a name or an attribute chain; calls in the chain are looked through."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return dotted(node.func)
    return ""


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imports_inside_functions(source: str) -> list[str]:
    """Imports that hide a cycle. `AppConfig.ready` is Django's own place for a late one."""
    return [
        f"line {node.lineno}: import inside {function.name}"
        for function in functions(parsed(source))
        if function.name != "ready"
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def real_time(source: str) -> list[str]:
    """Uses of the machine's clock; business time comes from leadership.dates alone."""
    faults = []
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Attribute) and dotted(node) in REAL_TIME:
            faults.append(f"line {node.lineno}: {dotted(node)}")
        if isinstance(node, ast.keyword) and node.arg in {"auto_now", "auto_now_add"}:
            faults.append(f"line {node.value.lineno}: {node.arg}")
        if isinstance(node, ast.ImportFrom) and node.module == "django.db.models.functions":
            faults += [f"line {node.lineno}: Now()" for name in node.names if name.name == "Now"]
    return faults


def real_time_in_template(source: str) -> list[str]:
    return re.findall(r"{%\s*now\s[^%]*%}", source)


def signals(source: str) -> list[str]:
    return [
        f"line {node.lineno}: {node.module}"
        for node in ast.walk(parsed(source))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith(("django.dispatch", "django.db.models.signals"))
    ]


def unscoped(source: str) -> list[str]:
    """Objects fetched by key from a whole table, not from what this person may see."""
    faults = []
    for node in ast.walk(parsed(source)):
        if not isinstance(node, ast.Call):
            continue
        name = dotted(node.func)
        if name.endswith("get_object_or_404") and node.args:
            table = dotted(node.args[0])
            whole = table[:1].isupper() and re.fullmatch(r"\w+(\.objects(\.all)?)?", table)
            if whole and not table.startswith("Public"):
                faults.append(f"line {node.lineno}: get_object_or_404({table}, ...)")
        by_key = any(word.arg in {"pk", "id"} for word in node.keywords)
        if by_key and re.fullmatch(r"[A-Z]\w*\.objects\.(get|filter)", name):
            faults.append(f"line {node.lineno}: {name}(pk=...)")
    return faults


def environment(source: str) -> list[str]:
    """Environment variables read: env.py knows every one of them."""
    return [
        f"line {node.lineno}: {dotted(node)}"
        for node in ast.walk(parsed(source))
        if isinstance(node, ast.Attribute) and dotted(node) in {"os.environ", "os.getenv"}
    ]


def long_functions(source: str, limit: int = 45) -> list[str]:
    """Functions whose body is too long; signature and docstring are not counted."""
    faults = []
    for node in functions(parsed(source)):
        body = node.body[1:] if ast.get_docstring(node) else node.body
        lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
        if lines >= limit:
            faults.append(f"line {node.lineno}: {node.name} has {lines} lines")
    return faults


def swallowed(source: str) -> list[str]:
    """Handlers that catch everything and do nothing."""
    return [
        f"line {node.lineno}: an error is swallowed"
        for node in ast.walk(parsed(source))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or dotted(node.type) in {"Exception", "BaseException"})
        and all(isinstance(step, ast.Pass | ast.Continue) for step in node.body)
    ]


def unfinished(source: str) -> list[str]:
    """Notes of work left undone, and suppressions that give no reason."""
    notes = re.findall(r"\b(?:TODO|FIXME|XXX)\b.*", source)
    bare = re.findall(r"#\s*(?:noqa[\w:, ]*|type:\s*ignore)$", source, re.MULTILINE)
    return notes + bare


def inline_code(source: str) -> list[str]:
    """Script and style inside a template: the Content-Security-Policy refuses both."""
    source = re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", source, flags=re.DOTALL)
    return re.findall(
        r"<style\b|<script(?![^>]*\bsrc=)[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)=", source, re.I
    )


def is_page(path: Path) -> bool:
    return path.stem in PAGES or any(part in PAGES for part in path.parent.parts)
