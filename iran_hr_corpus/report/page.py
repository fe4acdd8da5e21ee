"""The page: one file with everything in it, that asks nothing of the network and runs no script but its own."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import vl_convert
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from iran_hr_corpus.report.contents import contents_of
from iran_hr_corpus.report.names import Names
from iran_hr_corpus.report.palette import COLOURS, palette
from iran_hr_corpus.schema import Article, Claim
from iran_hr_corpus.terminal import Advance

TITLE = "Who says how many"
_SCRIPTS = ("dom", "data", "state", "filters", "charts", "lineage", "claims", "reading", "main")


def render_page(
    articles: Sequence[Article], claims: Sequence[Claim], names: Names, advance: Advance | None = None
) -> str:
    """The page about these articles and their claims, as HTML; `advance` is told how many articles are read."""
    contents = contents_of(articles, claims, names, advance)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    template = environment.from_string(_part("page.html"))
    vega, script = _vega(), _script()
    return template.render(
        title=TITLE,
        articles=len(articles),
        outline=contents.outline,
        bodies=_packed(contents.bodies),
        style=Markup(_style()),  # noqa: S704  our own file
        vega=Markup(vega),  # noqa: S704  the library, as it comes
        script=Markup(script),  # noqa: S704  our own files
        policy=_policy(vega, script),
    )


def _packed(bodies: Iterable[dict[str, Any]]) -> str:
    """The articles, a line of JSON each, compressed, and that in letters: a third of their bytes."""
    lines = "\n".join(json.dumps(body, ensure_ascii=False, separators=(",", ":")) for body in bodies)
    return base64.b64encode(gzip.compress(lines.encode("utf-8"), mtime=0)).decode("ascii")


def _part(name: str) -> str:
    return (files("iran_hr_corpus.report") / "page" / name).read_bytes().decode("utf-8")


def _script() -> str:
    """Our own script: the parts in one scope, with nothing left outside."""
    parts = "\n".join(_part(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@lru_cache(maxsize=1)
def _vega() -> str:
    """Vega, Vega-Lite and Vega-Embed, in a scope of their own; what ends a script element is written otherwise."""
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;").replace("\r\n", "\n")
    return f"(() => {{\n{bundle}\n}})();\n".replace("</script", r"<\/script")


def _style() -> str:
    colours = [_rule(":root", 0), f"@media screen and (prefers-color-scheme: dark) {{ {_rule(':root', 1)} }}"]
    measures = [f".m-{measure} {{ --measure: var(--{measure}); }}" for measure in palette()]
    return "\n".join([*colours, *measures, _part("style.css")])


def _rule(selector: str, place: int) -> str:
    """The colours as properties of a page that is light (0) or dark (1)."""
    named = {**COLOURS, **palette()}
    scheme = ("light", "dark")[place]
    properties = " ".join(f"--{name}: {colour[place]};" for name, colour in named.items())
    return f"{selector} {{ color-scheme: {scheme}; {properties} }}"


def _policy(*scripts: str) -> str:
    """What the page may load and run: itself, and of scripts those with these hashes."""
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in scripts)
    return f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
