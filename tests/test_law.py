"""The law of the house: who may import whom, how large things may grow, and that an import does nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STAGES = ("articles", "extraction", "geocoding", "incidents", "interchange", "journal", "layers", "panels", "webmap")
FLOOR = ("collector", "errors", "escaping", "jobs", "kept", "packs", "paths", "version")
# What runs several stages.
JOINTS = (
    *("shelf", "pipeline", "gathering", "products", "kept_table", "collection", "linked_lines", "explaining"),
    *("holdings", "inputs", "publishing", "conversion", "commands"),
)
HOST = "geo/webmap/host.py"  # the one file of the package that knows Streamlit

# Where a library may be imported, as stages or files; the incident table begins at `incidents`.
HOMES = {
    "spacy": (),
    "folium": ("webmap",),
    "branca": ("webmap",),
    "trafilatura": ("articles",),
    "htmldate": ("articles",),
    "pypdf": ("articles",),
    "py3langid": ("articles",),
    "feedparser": ("articles",),
    "sqlalchemy": ("journal",),
    "alembic": ("journal",),
    "streamlit": (HOST,),
    "geopandas": (
        *STAGES[STAGES.index("incidents") :],
        *("geo/collection.py", "geo/kept_table.py", "geo/holdings.py", "geo/conversion.py"),
    ),
    "pandas": (*STAGES[STAGES.index("incidents") :], "geo/collection.py", "geo/holdings.py"),
}
# Calls that read, load or fetch; at the top of a module they would do so on import.
READERS = ("open", "read", "load", "fetch", "blank", "urlopen", "connect", "Popen", "run", "glob", "iterdir")

MODULES = sorted((ROOT / "geo").rglob("*.py"))
SCRIPTS = [*sorted((ROOT / "data").rglob("*.py")), *sorted((ROOT / "bench").rglob("*.py")), *ROOT.glob("*.py")]
BROWSER_MODULES = sorted((ROOT / "geo").rglob("*.js"))


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def part_of(path):
    """Return the stage of a module, or the name of a file that lies outside the stages."""
    return path.relative_to(ROOT / "geo").with_suffix("").parts[0]


def parse(path):
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_of(path):
    """Return the dotted names that a module imports, wherever in it; relative ones keep their dots."""
    found = []
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            found += [f"geo.{alias.name}" for alias in node.names] if base == "geo" else [base]
    return found


def may_import(importer, imported):
    """Tell whether one part of `geo` may import another."""
    if imported in FLOOR or importer == imported:
        return True
    if importer in STAGES:
        return imported in STAGES[: STAGES.index(importer)]
    return importer in (*JOINTS, "__main__") and imported in (*STAGES, *JOINTS)


def everything_in(tree, *kinds):
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def calls_on_import(path):
    """Return the names of what a module calls while it is imported: everything outside function bodies."""
    calls, waiting = [], list(parse(path).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "__name__" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Call):
            calls.append(ast.unparse(node.func).rsplit(".", 1)[-1])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)
    return calls


WATCH = """
import importlib, sys
from pathlib import Path

def note(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        seen.append(f"{event} {arguments}")
    if event == "open" and isinstance(arguments[0], str):
        path = Path(arguments[0])
        is_code = path.suffix == ".py" or ".pyc" in path.name
        if path.is_relative_to(root) and not path.is_relative_to(root / ".venv") and not is_code:
            seen.append(f"{event} {path}")

root, seen = Path(sys.argv[1]), []
sys.addaudithook(note)
for module in sys.argv[2:]:
    importlib.import_module(module)
print("\\n".join(seen), end="")
"""


def watch_imports(root, modules):
    """Import modules in a fresh interpreter; return what files under root, connections and programs that opened."""
    command = [sys.executable, "-c", WATCH, root, *modules]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


def length_of(function):
    """Return the lines of a function without those of its docstring."""
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= first.end_lineno - first.lineno + 1
    return lines


def test_stages_stand_in_the_order_of_the_alphabet():
    beside = ("__pycache__", *JOINTS)
    folders = [path.name for path in (ROOT / "geo").iterdir() if path.is_dir() and path.name not in beside]
    assert sorted(folders) == sorted(STAGES) == list(STAGES)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_only_its_stage_those_above_and_the_floor(path):
    inside = [name.split(".")[1] for name in imports_of(path) if name.startswith("geo.")]
    assert [name for name in inside if not may_import(part_of(path), name)] == []
    assert [name for name in imports_of(path) if name.startswith(".") or name == "dashboard"] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_library_is_imported_only_where_it_is_at_home(path):
    libraries = {name.split(".")[0] for name in imports_of(path)} & HOMES.keys()
    homes = (part_of(path), name_of(path))
    assert [library for library in libraries if not set(homes) & set(HOMES[library])] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_calls_nothing_that_reads_when_imported(path):
    assert [call for call in calls_on_import(path) if call in READERS or call.startswith(("read_", "load_"))] == []


def test_reading_articles_into_lines_loads_no_library_of_tables():
    libraries = ("numpy", "pandas", "pyarrow", "shapely")
    code = f"import sys, geo.linked_lines, geo.products; print(*set({libraries}) & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert told.split() == []


def test_importing_everything_opens_no_file_no_connection_and_no_program():
    names = [name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in MODULES]
    assert watch_imports(ROOT, names) == ""


def test_watch_sees_a_file_that_an_import_opens(tmp_path):
    (tmp_path / "words.csv").write_text("kabul\n")
    (tmp_path / "eager.py").write_text("import pathlib\nWORDS = pathlib.Path('words.csv').resolve().read_text()\n")
    assert "words.csv" in watch_imports(tmp_path, ["eager"])


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS], ids=name_of)
def test_functions_stay_short(path):
    functions = everything_in(parse(path), ast.FunctionDef, ast.AsyncFunctionDef)
    assert {f.name: length_of(f) for f in functions if length_of(f) > 40} == {}


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS, *BROWSER_MODULES], ids=name_of)
def test_modules_stay_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", [*MODULES, *SCRIPTS, *BROWSER_MODULES], ids=name_of)
def test_module_is_named_after_what_it_holds(path):
    assert path.stem not in ("utils", "util", "helpers", "manager", "misc", "common")


@pytest.mark.parametrize(
    ("importer", "imported", "allowed"),
    [
        ("geocoding", "extraction", True),
        ("extraction", "geocoding", False),
        ("webmap", "escaping", True),
        ("errors", "articles", False),
        ("pipeline", "incidents", True),
        ("layers", "pipeline", False),
    ],
)
def test_law_tells_upwards_from_downwards(importer, imported, allowed):
    assert may_import(importer, imported) is allowed


def test_scan_sees_a_reader_at_the_top_of_a_module_and_not_in_a_function(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("WORDS = load_words()\nclass A:\n    B = open('x')\ndef late():\n    return read_text()\n")
    assert sorted(calls_on_import(module)) == ["load_words", "open"]
