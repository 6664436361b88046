"""Files of the forms in which articles come, made in a line: a page, a PDF, a Word file."""

import io
import zipfile

BODY = (
    "Militants attacked a checkpoint in Kurram on Monday and killed four soldiers, the army said.",
    "A search was under way in the hills around the post, an official told reporters on Tuesday evening.",
    "Traders in the nearby town kept their shops shut, and the road to the border stayed closed for a second day.",
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
)


def make_page(*paragraphs, head="", lang="en", around=""):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or BODY)
    menu = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Post attacked in Kurram</title>{head}</head><body>{menu}'
        f"<article><h1>Post attacked in Kurram</h1>{text}</article>{around}"
        "<footer>Copyright 2019 The Daily Example</footer></body></html>"
    )


def make_word_file(*paragraphs, document=None, core=None, modified="2026-02-25T08:00:00Z", title="Situation report"):
    texts = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs or BODY)
    document = document or f"<w:document {_W}><w:body>{texts}</w:body></w:document>"
    core = core or (
        f"<cp:coreProperties {_CORE}><dc:title>{title}</dc:title>"
        f"<dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", document)
        parts.writestr("docProps/core.xml", core)
    return stream.getvalue()


def make_pdf(*pages, info="/CreationDate (D:20260225080000Z) /Title (Situation report)"):
    """Each page is a list of lines."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 10 Tf 12 TL 50 780 Td {shown} ET".encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<< {info} >>".encode())
    return _write_pdf(objects)


def _write_pdf(objects):
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    size, info = len(objects) + 1, len(objects)
    out.write(b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, info, start))
    return out.getvalue()
