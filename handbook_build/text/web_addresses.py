"""Addresses of the web: which can be one at all, and which any reader can open."""

import ipaddress
import re
from urllib.parse import urlsplit

NOT_IN_ADDRESSES = re.compile(r"[\s\"'<>`{}\\^|@]")
OF_ONES_OWN = (".local", ".lan", ".internal", ".localhost", ".home.arpa")  # names within one's own network


def is_address(url: str) -> bool:
    """Say whether a text is the address of a site: http or https, a host, no query and no fragment.

    >>> is_address("https://example.org/help/"), is_address("example.org"), is_address("https://example.org:port/")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:  # such as a host whose letters another alphabet has
        return False
    known = parts.scheme in ("http", "https") and bool(parts.hostname)
    return known and not (parts.query or parts.fragment or NOT_IN_ADDRESSES.search(url))


def is_public(url: str) -> bool:
    """Say whether anybody can open an address: it names no person, and no computer of one's own network.

    >>> is_public("https://example.org/a?b#c"), is_public("https://intranet/a"), is_public("http://192.168.0.12/")
    (True, False, False)
    """
    if not is_address(re.split("[?#]", url)[0]):
        return False
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host.strip(".") and not host.endswith(OF_ONES_OWN)
