"""A connection to a web server that goes to an address on the public internet, or nowhere.

A page that fetches what it is told to could be told to fetch from the machines around it. So a name is looked up once,
each address that it means is judged, and the connection goes to the very address that was judged.
"""

import http.client
import ipaddress
import os
import socket
import ssl

from geo.errors import AddressError

PRIVATE_SETTING = "CONFLICT_REPLAY_PRIVATE_ADDRESSES"
_NO_NETWORK = (
    "This machine may be without a network, or the name misspelt; without one, save the page as .html and drop it here."
)


def may_reach_private() -> bool:
    """Whether the one who started the program allowed addresses of private networks."""
    return os.environ.get(PRIVATE_SETTING) == "1"


def open_connection(scheme: str, host: str, port: int, timeout: float) -> http.client.HTTPConnection:
    """Connect to a host.

    Args:
        scheme: http or https.
        host: A name or an address, as it stands in the URL.
        port: Of the host.
        timeout: Seconds for each step.

    Raises:
        AddressError: The name is not known, means a private address, or nobody answers.
    """
    address = find_address(host, port)
    try:
        plain = socket.create_connection((address, port), timeout)
        connection = http.client.HTTPConnection(host, port, timeout=timeout)
        connection.sock = _secure(plain, host) if scheme == "https" else plain
    except OSError as error:
        raise AddressError(f"{host} does not answer ({error.strerror or error}).\n{_NO_NETWORK}") from error
    return connection


def find_address(host: str, port: int) -> str:
    """Look a host up and return an address of it that may be reached.

    Raises:
        AddressError: The name is not known, or means an address of a private network.
    """
    try:
        found = socket.getaddrinfo(host.encode("idna").decode("ascii"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"the name {host[:80]!r} is not known here.\n{_NO_NETWORK}") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not may_reach_private() and not all(map(is_public, addresses)):
        raise AddressError(
            f"{host[:80]!r} lies in a private network, which the page does not fetch from.\n"
            f"If it is meant to, start the program with {PRIVATE_SETTING}=1; or save the page and drop it here."
        )
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, and so is every older one that it may stand for."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = [parsed.ipv4_mapped, parsed.sixtofour, *(parsed.teredo or ())]
        if parsed in ipaddress.ip_network("64:ff9b::/96"):
            inner.append(ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF))
        embedded = [each for each in inner if each is not None]
        if parsed.ipv4_mapped is not None:
            return _is_global(parsed.ipv4_mapped)
        return _is_global(parsed) and all(map(_is_global, embedded))
    return _is_global(parsed)


def _is_global(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved


def _secure(plain: socket.socket, host: str) -> ssl.SSLSocket:
    """Have the connection encrypted and the host prove who it is."""
    try:
        return ssl.create_default_context().wrap_socket(plain, server_hostname=host)
    except OSError:
        plain.close()
        raise
