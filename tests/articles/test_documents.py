"""Web pages, PDFs, Word files and texts become articles; what is broken or hostile is refused with a remedy."""

from datetime import date

import pytest

from geo.articles.documents import Document, clean_text, read_plain, write_document
from geo.articles.formats import base_name, read_document
from geo.articles.guesses import find_day, find_language
from geo.articles.header import read_header, write_header
from geo.articles.reading import build_article, read_article, read_articles
from geo.errors import ArticleError
from geo.kept import SETTING
from tests.articles.files import BODY, make_page, make_pdf, make_word_file

DAY = date(2026, 2, 24)
STATED = '<meta property="article:published_time" content="2026-02-24T10:00:00Z">'
NAMED = '<meta property="og:site_name" content="The Daily Example">'


def read(name, data):
    return read_document(name, data if isinstance(data, bytes) else data.encode())


def told(name, data):
    with pytest.raises(ArticleError) as caught:
        read(name, data)
    reason, _, remedy = str(caught.value).partition("\n")
    assert reason and remedy
    return str(caught.value)


def test_web_page_gives_its_report_title_source_day_and_language_and_no_menu():
    document = read("report.html", make_page(head=STATED + NAMED))
    assert [line for line in BODY if line not in document.body] == []
    assert "Sport" not in document.body and "Copyright" not in document.body
    assert (document.title, document.source) == ("Post attacked in Kurram", "The Daily Example")
    assert (document.published, document.published_guess, document.lang) == (DAY, "", "en")


def test_day_of_a_web_page_that_stands_only_in_its_text_is_a_guess():
    document = read("report.html", make_page("KABUL, 24 February 2026. " + BODY[0], *BODY[1:]))
    assert (document.published, document.published_guess) == (DAY, "the first full date in its text")


def test_year_of_a_copyright_line_is_no_day():
    assert read("report.html", make_page()).published is None


@pytest.mark.parametrize(("encoding", "declared"), [("cp1252", "windows-1252"), ("utf-8", "utf-8"), ("utf-16", None)])
def test_web_page_is_decoded_as_it_says(encoding, declared):
    head = f'<meta charset="{declared}">' if declared else ""
    page = make_page(
        "The “Türkiye” café in Kurram was hit by a shell on Monday, officials there said.", *BODY, head=head
    )
    assert "“Türkiye” café" in read("report.html", page.encode(encoding)).body


def test_web_page_that_names_no_encoding_is_decoded_as_browsers_do():
    page = make_page("Der Präsident sprach über die Lage an der Grenze, während die Kämpfe dort andauerten.", *BODY)
    assert "Präsident sprach über" in read("report.html", page.encode("cp1252")).body


def test_word_file_gives_its_paragraphs_and_marks_the_day_of_its_file_as_a_guess():
    document = read("report.docx", make_word_file())
    assert document.body.split() == " ".join(BODY).split()
    assert clean_text(document.body) == "\n\n".join(BODY)
    assert (document.title, document.published) == ("Situation report", date(2026, 2, 25))
    assert "last saved" in document.published_guess


def test_date_in_the_text_of_a_word_file_goes_before_the_day_it_was_saved():
    assert read("report.docx", make_word_file("24 February 2026", *BODY)).published == DAY


def test_pdf_gives_paragraphs_without_the_heads_feet_and_numbers_of_its_pages():
    told = (("in", "four"), ("near", "two"), ("above", "ten"), ("below", "six"))
    lines = [
        [f"Militants attacked a post {where} Kurram on Monday and", f"killed {who}, it said."] for where, who in told
    ]
    pages = [["The Example Report", *each, f"Page {number} of 4"] for number, each in enumerate(lines, 1)]
    document = read("report.pdf", make_pdf(*pages))
    paragraphs = clean_text(document.body).split("\n\n")
    assert paragraphs[0] == "Militants attacked a post in Kurram on Monday and killed four, it said."
    assert len(paragraphs) == 4 and "Page" not in document.body and "Example" not in document.body
    assert (document.published, document.title) == (date(2026, 2, 25), "Situation report")
    assert "made" in document.published_guess


def test_pdf_is_known_by_its_first_bytes_whatever_it_is_called():
    assert BODY[0] in read("report.txt", make_pdf([BODY[0]])).body


def test_text_with_a_header_keeps_what_the_header_says():
    document = read("a.md", "---\ntitle: Post\nsource: Example\npublished: 2026-02-24\nlang: en\n---\n" + BODY[0])
    assert (document.title, document.source, document.published) == ("Post", "Example", DAY)
    assert (document.body.strip(), document.published_guess) == (BODY[0], "")


BOMB = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
ELSEWHERE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
REFUSED = {
    "no zip": ("a.docx", b"hello", "no Word file"),
    "old Word": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "old .doc"),
    "zip cut short": ("a.docx", make_word_file()[:300], "broken one"),
    "zip bomb": ("a.docx", make_word_file(document="<a>" + " " * 60_000_000 + "</a>"), "files made to do harm"),
    "bomb of entities": ("a.docx", make_word_file(document=BOMB), "document type"),
    "entity from elsewhere": ("a.docx", make_word_file(document=ELSEWHERE), "document type"),
    "entities in what it says of itself": ("a.docx", make_word_file(core=BOMB), "document type"),
    "XML cut short": ("a.docx", make_word_file(document="<a><b>"), "XML is broken"),
    "no words in Word": ("a.docx", make_word_file(" "), "no text"),
    "PDF cut short": ("a.pdf", make_pdf(["x"])[:40], "broken"),
    "no PDF": ("a.pdf", b"hello there", "is none"),
    "PDF of pictures": ("a.pdf", make_pdf([]), "text recognition"),
    "PDF without end": ("a.pdf", make_pdf(*[["x"]] * 201), "more than 200 pages"),
    "empty page": ("a.html", b"", "empty"),
    "page of scripts": ("a.html", "<script>fill()</script><div id=app></div>", "no report"),
    "page nested deep": ("a.html", "<div>" * 10_000 + "x" + "</div>" * 10_000, "no report"),
    "other": ("a.exe", b"MZ", "'.exe' are not read"),
    "no suffix": ("a", b"MZ", "not read"),
    "text in Latin-1": ("a.txt", "Türkiye".encode("latin-1"), "iconv"),
    "too large": ("a.html", b"x" * 30_000_001, "larger than"),
}


@pytest.mark.parametrize(("name", "data", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_broken_or_hostile_file_is_refused_with_reason_and_remedy(name, data, words):
    with pytest.raises(ArticleError, match=r".+\n.+") as caught:
        write_document(read(name, data))
    assert words in str(caught.value)


def test_word_file_nested_ten_thousand_deep_is_read_or_refused_without_harm():
    deep = "<w:p><w:r><w:t>Shells fell.</w:t></w:r></w:p>"
    for _ in range(10_000):
        deep = f"<w:tc>{deep}</w:tc>"
    xml = f'<w:document xmlns:w="w">{deep}</w:document>'
    assert clean_text(read("a.docx", make_word_file(document=xml)).body) == "Shells fell."


def test_script_of_a_page_is_no_text_and_its_marks_stay_text():
    page = make_page(*BODY, "He wrote &lt;img src=x onerror=alert(1)&gt; on the wall of the post, said an officer.")
    body = read("a.html", page.replace("</article>", "<script>alert(2)</script></article>")).body
    assert "alert(2)" not in body and "<img src=x onerror=alert(1)>" in body


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "C:\\Windows\\x\\passwd.txt", "/etc/passwd.txt", "..\\passwd.txt"]
)
def test_folders_before_a_name_are_passed_over(name):
    assert base_name(name) == "passwd.txt"
    assert read(name, "date 2026-02-24 " + BODY[0]).taken_from == "passwd.txt"


def test_name_of_dots_alone_is_no_name():
    assert [base_name(name) for name in ("..", "", "\0", "a/..")] == ["..", "unnamed", "unnamed", ".."]


def test_what_is_kept_reads_back_the_same():
    kept = Document(
        body="---\npublished: 1999-01-01\n---\n" + BODY[0], title='"War" and "peace"', source="Line\nsource: forged",
        url="https://example.org/a", published=DAY, published_guess="its text", lang="en", taken_from="a.pdf",
    )  # fmt: skip
    text = write_document(kept)
    article = build_article("a.md", text)
    assert (article.title, article.source.name) == ('"War" and "peace"', "Line source: forged")
    assert (article.published, article.published_guess, article.url) == (DAY, "its text", kept.url)
    assert text[article.body :].strip() == kept.body
    assert read_plain(text, "a.pdf") == read_plain(write_document(read_plain(text, "a.pdf")), "a.pdf")


@pytest.mark.parametrize("title", ["'", '"', "Say 'no'", "'No', he said", '""', "a: b", "--- ", "\x00\u2028x"])
def test_title_comes_back_as_one_line(title):
    fields = read_header(write_header({"title": title, "published": "2026-02-24"}) + "x").fields
    assert fields["published"] == "2026-02-24"
    assert fields["title"] == " ".join("".join(c if c.isprintable() else " " for c in title).split())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kabul, Feb. 24, 2026 – Fighting went on.", DAY),
        ("Posted on 24th February 2026", DAY),
        ("2026-02-24 Report", DAY),
        ("On 31 February 2026 nothing, on 24 February 2026 much", DAY),
        ("02/03/2026 is two days in two countries", None),
        ("In February 2026 much", None),
        ("x" * 700 + " 24 February 2026", None),
        ("May 2026 begins with rain", None),
        ("", None),
    ],
)
def test_day_is_guessed_only_from_a_full_date_near_the_head(text, day):
    assert find_day(text) == day


def test_language_is_told_by_the_words_or_not_at_all():
    assert find_language(" ".join(BODY)) == "en"
    assert (
        find_language("Der Präsident sprach am Montag über die Lage an der Grenze, wie die Regierung mitteilte.")
        == "de"
    )
    assert find_language("Kabul 12") == ""


def test_folder_of_all_forms_is_read_and_each_quote_lies_in_the_text_that_is_kept(tmp_path):
    (tmp_path / "a.html").write_text(make_page(head=STATED))
    (tmp_path / "b.pdf").write_bytes(make_pdf([BODY[0]]))
    (tmp_path / "c.docx").write_bytes(make_word_file())
    (tmp_path / "d.docx").write_bytes(b"broken")
    reading = read_articles([tmp_path], today=date(2026, 3, 1))
    assert [article.name for article in reading.articles] == ["a.html", "b.pdf", "c.docx"]
    assert all(BODY[0] in article.text[article.body :] for article in reading.articles)
    guesses = [problem.name for problem in reading.problems if "is a guess" in problem.reason]
    assert guesses == ["b.pdf", "c.docx"]
    assert [problem.name for problem in reading.problems if problem.severity == "error"] == ["d.docx"]


def test_document_that_was_read_before_is_taken_from_the_disk(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTING, str(tmp_path / "kept"))
    (tmp_path / "a.html").write_text(make_page(head=STATED))
    first = read_articles([tmp_path / "a.html"]).articles
    monkeypatch.setattr("geo.articles.formats.read_document", None)
    assert read_articles([tmp_path / "a.html"]).articles == first
    assert read_article.__doc__
