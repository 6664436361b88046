"""Addresses and feeds are fetched within limits, from the public internet only, and give articles."""

import gzip
import socket
from datetime import date

import pytest

from geo.articles.addresses import Fetched, fetch, read_address
from geo.articles.connections import PRIVATE_SETTING, is_public
from geo.articles.documents import Document
from geo.articles.feeds import Entry, Feed, fetch_entry, read_address_content, read_feed
from geo.errors import AddressError, ArticleError
from tests.articles.files import BODY, make_page, make_pdf
from tests.articles.web import serve

PAGE = make_page(head='<meta property="article:published_time" content="2026-02-24">').encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily &amp; Example</title>
<item><title>Post &lt;b&gt;attacked&lt;/b&gt;</title><link>/report</link>
<pubDate>Tue, 24 Feb 2026 10:00:00 GMT</pubDate></item>
<item><title>Undated</title><link>https://example.org/b</link></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
<item><title>File</title><link>file:///etc/passwd</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><title>Post</title>
<link href="https://example.org/a"/><published>2026-02-24T10:00:00Z</published></entry></feed>"""


@pytest.fixture
def own_network(monkeypatch):
    monkeypatch.setenv(PRIVATE_SETTING, "1")


def told(url, **limits):
    with pytest.raises(AddressError, match=r"(?s).+\n.+") as caught:
        fetch(url, **limits)
    return str(caught.value)


def test_page_at_an_address_becomes_an_article_that_names_the_address(own_network):
    with serve({"/report": (200, HTML, PAGE)}) as address:
        document = read_address_content(fetch(f"{address}/report"))
    assert isinstance(document, Document) and BODY[0] in document.body
    assert (document.url, document.taken_from) == (f"{address}/report", f"{address}/report")
    assert (document.published, document.published_guess) == (date(2026, 2, 24), "")


def test_pdf_and_text_at_an_address_become_articles(own_network):
    answers = {
        "/a.pdf": (200, {"Content-Type": "application/octet-stream"}, make_pdf([BODY[0]])),
        "/a": (200, {"Content-Type": "text/plain"}, BODY[0].encode()),
    }
    with serve(answers) as address:
        assert all(BODY[0] in read_address_content(fetch(address + path)).body for path in answers)


def test_redirection_is_followed_and_its_end_is_named(own_network):
    with serve({"/a": (302, {"Location": "/b"}, b""), "/b": (200, HTML, PAGE)}) as address:
        assert fetch(f"{address}/a").url == f"{address}/b"


def test_redirection_without_end_and_to_a_file_is_refused(own_network):
    answers = {"/a": (301, {"Location": "/a"}, b""), "/b": (301, {"Location": "file:///etc/passwd"}, b"")}
    with serve(answers) as address:
        assert "without an end" in told(f"{address}/a")
        assert "only http and https" in told(f"{address}/b")


def test_redirection_into_the_private_network_is_refused(own_network, monkeypatch):
    looked_up = []

    def allow_first():
        looked_up.append(1)
        return len(looked_up) == 1

    monkeypatch.setattr("geo.articles.connections.may_reach_private", allow_first)
    with serve({"/a": (302, {"Location": "/b"}, b""), "/b": (200, HTML, PAGE)}) as address:
        assert "private network" in told(f"{address}/a")


def test_answer_larger_than_the_limit_is_refused_packed_or_not(own_network):
    bomb = gzip.compress(b"x" * 5_000_000)
    answers = {"/plain": (200, HTML, b"x" * 20_000), "/packed": (200, HTML | {"Content-Encoding": "gzip"}, bomb)}
    with serve(answers) as address:
        assert "larger than" in told(f"{address}/plain", largest=10_000)
        assert "larger than" in told(f"{address}/packed", largest=10_000)


def test_packed_page_is_unpacked(own_network):
    with serve({"/": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE))}) as address:
        assert fetch(address).data == PAGE


@pytest.mark.parametrize(
    ("status", "words"), [(404, "misspelling"), (403, "does not hand it"), (500, "Try again later")]
)
def test_answer_that_is_an_error_says_what_to_do(own_network, status, words):
    with serve({"/": (status, {}, b"no")}) as address:
        message = told(address)
    assert str(status) in message and words in message


def test_address_where_nobody_answers_is_an_error_with_a_remedy(own_network):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
    assert "does not answer" in told(f"http://127.0.0.1:{port}")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/",
            "http://2130706433/", "http://0x7f.1/"],
)  # fmt: skip
def test_own_machine_is_not_fetched_from_unless_it_is_allowed(url):
    assert "private network" in told(url) or "not known" in told(url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("10.1.2.3", False), ("192.168.0.1", False), ("172.16.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("::1", False),
        ("fe80::1%eth0", False), ("fd00::1", False), ("2606:2800:21f:cb07::1", True), ("::ffff:10.0.0.1", False),
        ("2002:0a00:0001::1", False), ("64:ff9b::a00:1", False),
    ],
)  # fmt: skip
def test_private_addresses_are_told_from_public_ones_in_every_disguise(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "", "https://", "http://[",
            "http://a b/", "https://user:secret@example.org/", "http://example.org:99999/", "https://exa\nmple.org/",
            "data:text/html,x"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused_with_a_remedy(url):
    with pytest.raises(AddressError, match=r".+\n.+"):
        read_address(url)


def test_address_without_a_scheme_is_one_of_https():
    assert read_address(" example.org/a ").geturl() == "https://example.org/a"


def test_without_a_network_the_message_says_so(monkeypatch):
    def fail(*_arguments, **_named):
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    message = told("https://example.org/report")
    assert "'example.org' is not known" in message and "without a network" in message and "drop it here" in message


def test_feed_lists_what_it_names_with_days_and_leaves_out_what_is_no_address():
    feed = read_feed(RSS, "https://example.org/feed")
    assert feed.title == "The Daily & Example"
    assert feed.entries == (
        Entry(url="https://example.org/report", title="Post attacked", published=date(2026, 2, 24)),
        Entry(url="https://example.org/b", title="Undated"),
    )
    assert read_feed(ATOM, "https://example.org/feed").entries[0].published == date(2026, 2, 24)


@pytest.mark.parametrize("kind", ["application/rss+xml", "text/xml", "text/html", ""])
def test_feed_is_known_whatever_its_server_calls_it(kind):
    found = read_address_content(Fetched(url="https://example.org/feed", kind=kind, charset="", data=RSS))
    assert isinstance(found, Feed)


def test_entry_of_a_feed_takes_from_the_feed_what_its_page_does_not_state(own_network):
    with serve({"/report": (200, HTML, make_page().encode())}) as address:
        feed = read_feed(RSS, f"{address}/feed")
        document = fetch_entry(feed.entries[0], feed)
    assert (document.published, document.published_guess) == (date(2026, 2, 24), "")
    assert document.source and BODY[0] in document.body


HOSTILE = {
    "bomb": b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><rss><channel><title>&c;</title></channel></rss>',
    "empty": b"<rss></rss>",
    "nothing": b"",
    "deep": b"<rss>" + b"<a>" * 10_000,
    "a file's name": b"/etc/passwd",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_broken_or_hostile_feed_is_refused_with_a_remedy(data):
    with pytest.raises(AddressError, match=r".+\n.+"):
        read_feed(data, "https://example.org/feed")


def test_feed_at_the_address_of_an_entry_is_no_article(own_network):
    with serve({"/report": (200, {"Content-Type": "application/rss+xml"}, RSS)}) as address:
        feed = read_feed(RSS, f"{address}/feed")
        with pytest.raises(ArticleError, match="another feed"):
            fetch_entry(feed.entries[0], feed)
