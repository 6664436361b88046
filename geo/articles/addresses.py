"""An address of the web -> what lies there, within limits of time and size.

Only http and https, only hosts of the public internet (`geo.articles.connections`), each step of a redirection judged
anew. Nothing but the one file is fetched: no picture, no script, no style.
"""

import http.client
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from geo.articles.connections import open_connection
from geo.errors import AddressError

LARGEST = 15_000_000  # bytes, unpacked
STEP_SECONDS = 15.0  # for an answer
WHOLE_SECONDS = 60.0  # for all of it
_REDIRECTIONS = 6
_CHUNK = 65_536
_PORTS = {"http": 80, "https": 443}
_MOVED = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; conflict-replay)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "Connection": "close",
}
_BY_HAND = "Open it in a browser, then save the page and drop it here, or copy the report's text and paste it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What lay at an address."""

    url: str  # where it lay in the end
    kind: str  # the media type that the server named, such as "text/html"; empty: none
    charset: str  # the encoding that it named; empty: none
    data: bytes


def fetch(url: str, *, largest: int = LARGEST) -> Fetched:
    """Fetch what lies at an address.

    Args:
        url: Of http or https; one without a scheme is taken for https.
        largest: Bytes that it may have.

    Raises:
        AddressError: It is no such address, lies in a private network, nobody answers in time, the answer is an error,
            or it is too large. The message's first line is the reason, its second the remedy.
    """
    deadline = time.monotonic() + WHOLE_SECONDS
    address = read_address(url)
    for _ in range(_REDIRECTIONS):
        answer = _ask(address, deadline, largest)
        if isinstance(answer, Fetched):
            return answer
        address = read_address(urljoin(address.geturl(), answer))
    raise AddressError(f"the address leads on and on without an end.\n{_BY_HAND}")


def read_address(url: str) -> SplitResult:
    """Take an address apart.

    Raises:
        AddressError: It is none of the web.
    """
    text = url.strip()
    text = text if "://" in text else f"https://{text}"
    example = "Give the address of one report, such as https://example.org/report."
    if not text.isprintable() or len(text) > 4_000:
        raise AddressError(f"this is no address.\n{example}")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise AddressError(f"this is no address ({error}).\n{example}") from error
    if parts.scheme not in _PORTS:
        raise AddressError(f"addresses of {parts.scheme[:12]!r} are not fetched, only http and https.\n{example}")
    if not parts.hostname or " " in parts.netloc:
        raise AddressError(f"this address names no host.\n{example}")
    if parts.username or parts.password:
        raise AddressError(f"an address with a password in it is not fetched.\n{_BY_HAND}")
    return parts


def _ask(address: SplitResult, deadline: float, largest: int) -> Fetched | str:
    """Ask for one address; return what lies there, or the address that it leads on to."""
    host = address.hostname or ""
    timeout = min(STEP_SECONDS, max(deadline - time.monotonic(), 0.1))
    connection = open_connection(address.scheme, host, address.port or _PORTS[address.scheme], timeout)
    path = quote(address.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(address.query, safe='/%:@!$&()*+,;=~-._?[]')}" if address.query else ""
    )
    try:
        connection.request("GET", path, headers=_HEADERS)
        response = connection.getresponse()
        if response.status in _MOVED and (target := response.getheader("Location")):
            return target
        if response.status != 200:
            raise AddressError(f"{host} answers {response.status} {response.reason[:40]}.\n{_explain(response.status)}")
        data = _unpack(_read(response, deadline, largest), response.getheader("Content-Encoding", ""), largest)
    except (OSError, http.client.HTTPException) as error:
        if isinstance(error, AddressError):
            raise
        raise AddressError(f"{host} broke off its answer ({type(error).__name__}).\nTry again. {_BY_HAND}") from error
    finally:
        connection.close()
    return Fetched(
        url=address.geturl(), kind=response.headers.get_content_type() if response.headers["Content-Type"] else "",
        charset=response.headers.get_content_charset() or "", data=data,
    )  # fmt: skip


def _explain(status: int) -> str:
    if status in (401, 402, 403, 429):
        return f"The site does not hand it to programs. {_BY_HAND}"
    if status in (404, 410):
        return "Look for a misspelling, or for a newer address of the report."
    return f"Try again later. {_BY_HAND}"


def _read(response: http.client.HTTPResponse, deadline: float, largest: int) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(_CHUNK):
        size += len(piece)
        if size > largest:
            raise _too_large(largest)
        if time.monotonic() > deadline:
            raise AddressError(f"it takes longer than {WHOLE_SECONDS:.0f} seconds to come.\nTry again. {_BY_HAND}")
        pieces.append(piece)
    return b"".join(pieces)


def _unpack(data: bytes, packed: str, largest: int) -> bytes:
    """Unpack an answer, never beyond the limit, whatever it would grow to."""
    if packed.strip().lower() in ("", "identity"):
        return data
    if packed.strip().lower() not in ("gzip", "x-gzip"):
        raise AddressError(f"it is packed in a way that was not asked for ({packed[:20]!r}).\n{_BY_HAND}")
    try:
        unpacker = zlib.decompressobj(wbits=31)
        text = unpacker.decompress(data, largest + 1)
    except zlib.error as error:
        raise AddressError(f"its packing is broken.\nTry again. {_BY_HAND}") from error
    if len(text) > largest:
        raise _too_large(largest)
    return text


def _too_large(largest: int) -> AddressError:
    return AddressError(f"it is larger than {largest / 1e6:g} MB.\n{_BY_HAND}")
