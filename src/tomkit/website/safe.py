"""Text that a user wrote, made inert: it means nothing in Markdown, in HTML, in a template or in a title."""

import re

from markupsafe import Markup

from tomkit.source.text import visible

__all__ = ["fill", "html", "lines", "text", "title", "url"]

_SPECIAL = re.compile(r"[&<>\"'`*_{}\[\]#!|~^=$@%\\]|(?<=\s)[-+](?=\s)|\A[-+>:]|\A\d+(?=[.)])")
_LOCAL = re.compile(r"\A(?!//)(?![A-Za-z][A-Za-z0-9+.-]*:)[^\s\\\x00-\x1f\x7f]*\Z")
_OUTSIDE = re.compile(r"\A(?:https?://|mailto:|tel:)[^\s\\\x00-\x1f\x7f]+\Z", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def text(value: object) -> Markup:
    """Return plain text as one line of HTML that is also plain text in Markdown; `Markup` stays as it is."""
    if isinstance(value, Markup):
        return value
    shown = visible(_SPACE.sub(" ", str(value)))
    return Markup(_SPECIAL.sub(lambda match: "".join(f"&#{ord(each)};" for each in match[0]), shown))  # noqa: S704


def lines(value: str) -> Markup:
    """Return plain text of several lines, with a break where the writer made one."""
    return Markup("<br>").join(text(each) for each in value.strip().splitlines())


def title(value: str) -> str:
    """Return text for a page's title, which themes put into titles, attributes and headings without escaping."""
    return str(text(value.strip()))


def html(template: str, *values: object, **named: object) -> Markup:
    """Return `template`, which we wrote, with values filled in as text; `Markup` is filled in as it is."""
    filled = [text(each) for each in values], {name: text(each) for name, each in named.items()}
    return Markup(template.format(*filled[0], **filled[1]))  # noqa: S704


def fill(separator: str, values: "list[Markup] | tuple[Markup, ...]") -> Markup:
    """Return pieces of HTML joined by a separator that we wrote."""
    return Markup(separator).join(values)  # noqa: S704


def url(address: str) -> str | None:
    """Return a web address that may stand in a link: http, https, mailto, tel or relative; None for any other."""
    stripped = address.strip()
    return stripped if _OUTSIDE.match(stripped) or _LOCAL.match(stripped) else None
