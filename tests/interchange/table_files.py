"""Files in the shape of the data sets of the field, with invented rows."""

import csv
import zipfile
from pathlib import Path
from typing import Any

from geo.escaping import escape
from geo.interchange.ged_columns import NAMES as UCDP_COLUMNS

ACLED_ROW = {
    "event_id_cnty": "AFG1", "event_date": "2025-05-16", "year": "2025", "time_precision": "1",
    "disorder_type": "Political violence", "event_type": "Explosions/Remote violence",
    "sub_event_type": "Air/drone strike", "actor1": "Military Forces of Aland", "assoc_actor_1": "",
    "inter1": "State forces", "actor2": "Borland Front",
    "assoc_actor_2": "", "inter2": "Rebel group", "interaction": "State forces-Rebel group",
    "civilian_targeting": "", "iso": "4", "region": "South Asia", "country": "Afghanistan", "admin1": "Nangarhar",
    "admin2": "Achin", "admin3": "", "location": "Achin", "latitude": "34.1259", "longitude": "70.7077",
    "geo_precision": "1", "source": "Paper B; Paper A", "source_scale": "National",
    "notes": 'On 16 May, jets "bombed" a camp.', "fatalities": "3", "tags": "", "timestamp": "1747400000",
}  # fmt: skip
WEEK_ROW = {
    "WEEK": "2025-05-10", "REGION": "South Asia", "COUNTRY": "Pakistan", "ADMIN1": "Balochistan",
    "EVENT_TYPE": "Battles", "SUB_EVENT_TYPE": "Armed clash", "EVENTS": "3", "FATALITIES": "7",
    "POPULATION_EXPOSURE": "", "DISORDER_TYPE": "Political violence", "ID": "881", "CENTROID_LATITUDE": "28.3",
    "CENTROID_LONGITUDE": "65.9",
}  # fmt: skip
UCDP_ROW = dict.fromkeys(UCDP_COLUMNS, "") | {
    "id": "501", "relid": "AFG-2025-1-1", "year": "2025", "active_year": "1", "code_status": "Clear",
    "type_of_violence": "1", "side_a": "Government of Aland", "side_b": "Borland Front",
    "source_office": "Agency X;Paper A", "source_date": "2025-05-18;2025-05-20",
    "source_headline": "Twelve die in raid", "where_prec": "4",
    "where_coordinates": "Nangarhar province", "adm_1": "Nangarhar province", "latitude": "34.2", "longitude": "70.5",
    "country": "Afghanistan", "country_id": "700", "date_prec": "2", "date_start": "2025-05-16 00:00:00.000",
    "date_end": "2025-05-18 00:00:00.000", "best": "12", "high": "20", "low": "9",
}  # fmt: skip


def write_csv(
    path: Path, *rows: dict[str, Any], header: bool = True, separator: str = ",", encoding: str = "utf-8"
) -> Path:
    """Write rows of the same columns."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
        if header:
            writer.writeheader()
        writer.writerows(rows)
    return path


def acled(**more: str) -> dict[str, str]:
    """A row of ACLED's event export."""
    return ACLED_ROW | more


def ucdp(**more: str) -> dict[str, str]:
    """A row of UCDP GED."""
    return UCDP_ROW | more


_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def write_workbook(path: Path, *rows: dict[str, Any]) -> Path:
    """Write rows of the same columns as a workbook of one sheet; numbers stay numbers."""
    table = [list(rows[0]), *(list(row.values()) for row in rows)]
    cells = "".join(f"<row>{''.join(map(_write_cell, row))}</row>" for row in table)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{_SHEETS}"><sheetData>{cells}</sheetData></worksheet>'
        )
        sheet = f'<sheet name="Data" sheetId="1" r:id="r1" xmlns:r="{_RELATIONS}"/>'
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{_SHEETS}"><sheets>{sheet}</sheets></workbook>')
        link = f'<Relationship Id="r1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        root = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{root}</Relationships>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{link}</Relationships>')
    return path


def _write_cell(value: Any) -> str:
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
