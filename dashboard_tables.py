"""Tables that a user brought in: read in the background, joined with the articles, switched, mapped and removed.

The page goes on showing what it showed until a new table is ready. All who look share the tables of the one user whose
folder they are in.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import streamlit as st

from dashboard_reading import PATIENCE, Reading, encode_index, prepare
from dashboard_tables_mapping import show_mapping
from geo.errors import ConflictReplayError
from geo.escaping import escape
from geo.holdings import join_holdings
from geo.interchange.import_result import ImportResult
from geo.interchange.import_shelf import ImportShelf, KeptTable
from geo.interchange.mapping import MappingNeededError, name_state
from geo.interchange.table_reading import read_table
from geo.layers.selection import Selection
from geo.panels.imports import draw_import, write_problems

LARGEST_UPLOAD = 1_000  # megabytes


@dataclass(slots=True)
class Desk:
    """What was read of tables, for all who look."""

    results: dict[str, ImportResult | ConflictReplayError] = field(default_factory=dict)  # by id and mappings
    rows: dict[str, int] = field(default_factory=dict)  # read so far, by id
    readings: dict[str, Reading] = field(default_factory=dict)  # the last one, by its name
    running: str = ""  # the name of the reading that is being made
    is_laying: bool = False  # all its rows are read
    lock: threading.Lock = field(default_factory=threading.Lock)


@st.cache_resource(show_spinner=False)
def find_desk() -> Desk:
    """The desk of this program."""
    return Desk()


def with_tables(reading: Reading) -> Reading:
    """Join the articles with the tables; while tables are being read, what was shown before is shown."""
    tables = ImportShelf().list_tables()
    if not tables:
        return reading
    desk, keys = find_desk(), _name_keys(tables)
    name = " ".join([reading.content, *keys])
    if name not in desk.readings and _begin(desk, name, reading, tables, keys):
        _wait(desk, name)  # once: whoever looks meanwhile is answered with what there is
    if name not in desk.readings:
        show_loading(name)
    return desk.readings.get(name) or next(iter(desk.readings.values()), reading)


def _name_keys(tables: Sequence[KeptTable]) -> list[str]:
    state = name_state()
    return [f"{table.id}/{state}" for table in tables]


def _begin(desk: Desk, name: str, reading: Reading, tables: Sequence[KeptTable], keys: Sequence[str]) -> bool:
    """Begin to read, beside the page; False where that is done already."""
    with desk.lock:
        if desk.running == name:
            return False
        desk.running, desk.is_laying = name, False
    threading.Thread(target=_make, args=(desk, name, reading, tables, keys), daemon=True).start()
    return True


def _make(desk: Desk, name: str, reading: Reading, tables: Sequence[KeptTable], keys: Sequence[str]) -> None:
    """Read what is new, and join all; runs beside the page."""
    for table, key in zip(tables, keys, strict=True):
        if key not in desk.results:
            desk.results[key] = _find_known(desk, table) or _read(desk, table)
    desk.is_laying = True
    read = [result for key in keys if isinstance(result := desk.results[key], ImportResult)]
    held = join_holdings(reading.result.table, read)
    joined = prepare(name, replace(reading.result, table=held.table))
    index = encode_index(joined.catalogue, Selection())  # what the map asks for first
    with desk.lock:
        if desk.running == name:
            desk.running = ""
            made = replace(reading, content=name, result=joined.result, catalogue=joined.catalogue, index=index)
            desk.readings = {name: made}
            desk.results = {key: result for key, result in desk.results.items() if key in keys}


def _find_known(desk: Desk, table: KeptTable) -> ImportResult | None:
    """Find what was read of a table that needs no mapping, whatever mappings were remembered since."""
    known = (result for key, result in desk.results.items() if key.startswith(f"{table.id}/"))
    return next((each for each in known if isinstance(each, ImportResult) and not each.is_mapped), None)


def _read(desk: Desk, table: KeptTable) -> ImportResult | ConflictReplayError:
    try:
        return read_table(table.path, name=table.name, progress=lambda rows: desk.rows.update({table.id: rows}))
    except ConflictReplayError as error:
        return error
    except Exception as error:  # noqa: BLE001 - whatever a hostile file does, the page goes on
        return ConflictReplayError(f"{table.name}: it could not be read ({error!r}). Please report it.")


def _wait(desk: Desk, name: str) -> None:
    """Wait a moment: a small table is there before anybody sees a bar."""
    until = time.monotonic() + PATIENCE
    while name not in desk.readings and time.monotonic() < until:
        time.sleep(0.02)


@st.fragment(run_every=1.0)
def show_loading(name: str) -> None:
    """Say how far the reading of tables has come, and show them when it is done."""
    desk = find_desk()
    if name in desk.readings or desk.running != name:
        st.rerun()
    read = sum(desk.rows.values())
    told = f"Laying {read:,} rows on the map." if desk.is_laying else f"Reading tables: {read:,} rows so far."
    st.html(f'<p class="cp-hint" role="status">{told} The map can be used meanwhile.</p>')


def show_brought_tables() -> None:
    """Show what adds tables, what became of them, and what removes them again."""
    turn = st.session_state.setdefault("tables_turn", 0)
    files = st.file_uploader(
        "Tables: ACLED, UCDP, your own export or any other; CSV, Excel, GeoJSON, GeoPackage, Parquet",
        accept_multiple_files=True, key=f"tables_{turn}", max_upload_size=LARGEST_UPLOAD,
    )  # fmt: skip
    for said in st.session_state.pop("tables_said", []):
        st.html(f'<p class="cp-hint" role="alert">{escape(said)}</p>')
    if files:
        _keep(files)
    desk, tables = find_desk(), ImportShelf().list_tables()
    for table, key in zip(tables, _name_keys(tables), strict=True):
        with st.container(border=True, key=f"table_{table.id}"):
            _show_table(table, desk.results.get(key))


def _keep(files: Sequence[st.runtime.uploaded_file_manager.UploadedFile]) -> None:
    said = []
    for file in files:
        try:
            ImportShelf().add(file.name, file)
        except ConflictReplayError as error:
            said.append(str(error))
    st.session_state["tables_said"] = said
    st.session_state["tables_turn"] += 1
    st.rerun()


def _show_table(table: KeptTable, result: ImportResult | ConflictReplayError | None) -> None:
    st.html(f"<b>{escape(table.name)}</b>")
    if isinstance(result, ImportResult):
        st.html(draw_import(result))
        if result.problems:
            st.download_button(
                "Rows left out (CSV)", lambda: write_problems(result), f"left-out-{table.id}.csv", "text/csv",
                key=f"problems_{table.id}", icon=":material/download:", on_click="ignore",
            )  # fmt: skip
    elif isinstance(result, MappingNeededError):
        if result.profile:
            show_mapping(table, result.profile)
    elif result is not None:
        st.html(f'<p class="cp-hint" role="alert">{escape(result)}</p>')
    else:
        st.html('<p class="cp-hint">It is being read.</p>')
    st.button(
        "Remove", key=f"remove_{table.id}", icon=":material/delete:", on_click=ImportShelf().remove, args=(table.id,)
    )
