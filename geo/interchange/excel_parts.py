"""The parts of a workbook besides its sheets: what it consists of, and how cells look."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Cell styles: 0 plain, 1 the names of the columns in bold, 2 a day.
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def list_parts(sheets: Sequence[str]) -> dict[str, str]:
    """List the parts of a workbook by their names, without the sheets themselves."""
    return {
        "[Content_Types].xml": _write_content_types(len(sheets)),
        "_rels/.rels": _write_relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _write_workbook(sheets),
        "xl/_rels/workbook.xml.rels": _write_relations(
            [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _STYLES,
    }


def _write_content_types(sheets: int) -> str:
    kinds = {"workbook": "sheet.main", "styles": "styles"}
    kinds |= {f"worksheets/sheet{number}": "worksheet" for number in range(1, sheets + 1)}
    parts = (f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items())
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(parts)}</Types>'
    )


def _write_relations(relations: Sequence[tuple[str, str]]) -> str:
    parts = (
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(parts)}</Relationships>'


def _write_workbook(sheets: Sequence[str]) -> str:
    parts = (
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, start=1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{"".join(parts)}</sheets></workbook>'
