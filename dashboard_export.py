"""Tables that a reader takes away: what of the incidents, in which format, and what stays out of the file."""

import io
from dataclasses import dataclass
from functools import partial

import geopandas as gpd
import streamlit as st

from dashboard_publish import EVERYTHING, SHOWN
from dashboard_reading import Reading
from geo.escaping import escape
from geo.interchange.export import prepare_export
from geo.interchange.export_files import name_download, write_download
from geo.interchange.export_formats import FORMATS, SHAPES, ExportFormat, get_format
from geo.interchange.left_out import drop_acled, tell_left_out
from geo.interchange.own_form import find_heads
from geo.layers.catalogue import Catalogue
from geo.layers.citations import count_claims
from geo.layers.selection import Selection
from geo.panels.view import View
from geo.panels.wording import number_of

_TITLES = {format.id: format.title for format in FORMATS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a file will hold."""

    incidents: int
    claims: int
    left_out: tuple[str, ...]  # one sentence a reason


def show_tables(reading: Reading, view: View, *, is_seen: bool) -> None:
    """Offer the incidents as a table: those in view, or all that were read.

    Args:
        reading: What was read.
        view: What the reader sees.
        is_seen: Whether the reader looks at it; only then is it counted, for that reads rows.
    """
    what = st.radio("A table for other programs", (SHOWN, EVERYTHING), key="table_what", horizontal=True)
    selection = Selection() if what == EVERYTHING else view.selection
    format = get_format(
        st.selectbox(
            "Format", list(_TITLES), key="table_format", format_func=_TITLES.__getitem__, label_visibility="collapsed"
        )
    )
    content = count_content(reading.content, selection, format.id, reading.catalogue) if is_seen else None
    st.download_button(
        "Table", data=partial(make_table, reading.catalogue, selection, format), file_name=name_download(format),
        mime="application/octet-stream", icon=":material/table:", on_click="ignore", key="table_download",
        disabled=content is not None and content.incidents == 0,
        help="One row an incident, and one row a claim in a second table.",
    )  # fmt: skip
    if content is not None:
        tell_content(content)


def tell_content(content: Content) -> None:
    """Say what the file will hold and what not."""
    holds = f"{number_of(content.incidents, 'incident')}, {number_of(content.claims, 'claim')}."
    told = "<br>".join(map(escape, (holds, *content.left_out)))
    st.html(f'<p class="cp-hint">{told}</p>')


@st.cache_data(show_spinner=False, max_entries=16)
def count_content(content: str, selection: Selection, format: str, _catalogue: Catalogue) -> Content:
    """Count what a file of some incidents will hold; `content` names the state of what was read."""
    table = take_table(_catalogue, selection)
    if format in SHAPES:
        export = prepare_export(table, get_format(format))
        told = tell_left_out(export.acled, export.left_out)
        return Content(incidents=export.incidents, claims=export.claims, left_out=told)
    kept, acled = drop_acled(table)
    heads = find_heads(kept)
    claims = int(count_claims(kept["claims"])[heads].sum())
    return Content(incidents=len(heads), claims=claims, left_out=tell_left_out(acled, ()))


def take_table(catalogue: Catalogue, selection: Selection) -> gpd.GeoDataFrame:
    """Take the incidents out that a selection asks for, each with all its places."""
    return catalogue.read_table(catalogue.find(selection).incidents)


def make_table(catalogue: Catalogue, selection: Selection, format: ExportFormat) -> bytes:
    """Write the file when it is asked for."""
    file = io.BytesIO()
    write_download(prepare_export(take_table(catalogue, selection), format), file)
    return file.getvalue()
