"""The house holds: a room imports only from rooms above it, and the package opens without the heavy libraries."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import iran_hr_corpus as ihc

PACKAGE = Path(__file__).parents[1] / "iran_hr_corpus"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "published" not in path.parts)

# From the ground up; what stands in one line may import from its neighbours, as long as no circle arises.
STOREYS = (
    {"version", "errors"},
    {"spans"},
    {"vocabulary"},
    {"schema"},
    {"lexicon", "text"},  # rows of cues are cut into tokens as sentences are, and dates are found by their words
    {"layout"},
    {"figures", "relevance"},
    {"article"},
    {"explain"},
    {"claims", "lineage", "wording", "splits", "validation", "consistency", "scoring"},
    {"readers"},
    {"storage"},
    {"engines", "journal", "duplicates"},  # runs of words are hashed as arrays
    {"stages"},
    {"building"},
    {"corpus"},
    {"terminal"},
    {"report", "publish"},
    {"papers", "pictures", "cli", "cli_build", "__main__", "__init__"},
)
HEIGHT = {room: height for height, storey in enumerate(STOREYS) for room in storey}
RIM = HEIGHT["readers"]
HEAVY = {"pyarrow", "pandas", "datasets", "numpy", "altair", "jinja2", "vl_convert", "playwright"}
HEAVY |= {"fsspec", "trafilatura", "fastwarc", "w3lib", "ray"}
VAGUE_NAMES = {"process", "handle", "utils", "helpers", "misc", "manager", "info"}


def _module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    inner = parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts
    return ".".join(inner)


def _room(module: str) -> str:
    """The room of a module's dotted name; the package itself is the room `__init__`."""
    return [*module.split("."), "__init__"][1]


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything of ours that a module imports, wherever in the module the import stands."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import hides its room"
            yield from ((node.lineno, _imported(node.module or "", alias.name)) for alias in node.names)


def _imported(module: str, name: str) -> str:
    """`from iran_hr_corpus import text` imports a room, `from iran_hr_corpus.text import x` something in it."""
    return f"{module}.{name}" if module == "iran_hr_corpus" and name in HEIGHT else module


def _ours(path: Path) -> Iterator[tuple[int, str]]:
    return ((line, name) for line, name in _imports(path) if name.split(".")[0] == "iran_hr_corpus")


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(ast.parse(path.read_bytes()))
    return (node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def test_the_package_has_modules():
    assert len(MODULES) > 15


@pytest.mark.parametrize("path", MODULES, ids=_module_name)
def test_a_room_imports_only_from_rooms_above_it(path):
    room = _room(_module_name(path))
    assert room in HEIGHT, f"{path}: this room has no place in the house; give it one in STOREYS"

    upwards = [f"{path}:{line} imports {name}" for line, name in _ours(path) if HEIGHT[_room(name)] > HEIGHT[room]]

    assert upwards == []


def test_no_import_goes_in_a_circle():
    names = {_module_name(path) for path in MODULES}
    graph = {_module_name(path): {name for _, name in _ours(path) if name in names} for path in MODULES}

    assert set(graphlib.TopologicalSorter(graph).static_order()) >= names


@pytest.mark.parametrize("path", [path for path in MODULES if HEIGHT.get(_room(_module_name(path)), 0) < RIM])
def test_below_the_rim_nothing_heavy_and_no_text_rewritten(path):
    imported = {name.split(".")[0] for _, name in _imports(path)}
    calls = {node.attr for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Attribute)}

    assert imported & HEAVY == set()
    assert calls & {"splitlines", "read_text"} == set(), "both shift offsets: decode bytes, split on \\n alone"


@pytest.mark.parametrize("path", MODULES, ids=_module_name)
def test_a_module_says_its_duty_and_stays_small(path):
    source = path.read_bytes()
    long = {node.name: node.end_lineno - node.lineno + 1 for node in _functions(path)}

    assert ast.get_docstring(ast.parse(source)), f"{path} has no docstring"
    assert source.count(b"\n") <= 300
    assert {name: lines for name, lines in long.items() if lines > 50} == {}


@pytest.mark.parametrize("path", MODULES, ids=_module_name)
def test_names_are_words_of_the_field(path):
    names = (node.name.replace("dataset_info", "") for node in _functions(path))  # a key of the hub's cards
    words = {word for name in names for word in name.split("_")}

    assert (words | set(path.stem.split("_"))) & VAGUE_NAMES == set()


@pytest.mark.parametrize(
    "statement",
    ["import iran_hr_corpus", "from iran_hr_corpus import build, load, parse", "from iran_hr_corpus import cli"],
)
def test_the_package_opens_without_the_heavy_libraries(statement):
    code = f"{statement}; import sys; print(*sorted({HEAVY!r} & set(sys.modules)))"

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )

    assert loaded.stdout.split() == []


def test_every_public_name_is_there_when_asked_for_and_no_module_takes_its_place():
    modules = {path.stem for path in PACKAGE.glob("*.py")} | {path.name for path in PACKAGE.iterdir() if path.is_dir()}

    assert all(hasattr(ihc, name) for name in ihc.__all__)
    assert set(dir(ihc)) >= set(ihc.__all__)
    assert modules & set(ihc.__all__) == set()
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        _ = ihc.guess
