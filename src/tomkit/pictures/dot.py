"""A picture as DOT, Graphviz's language. The library `graphviz` writes it; nothing is drawn here."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from tomkit.pictures.cards import heading_rows, pill, spine_card
from tomkit.pictures.diagram import Arrow, Blank, Box, Diagram, Frame, Grid, Network, Page
from tomkit.pictures.gridded import grid_label
from tomkit.pictures.labels import TITLE, Ink, Link, label, nothing, space, stack, text
from tomkit.pictures.palette import FAMILIES, SHARED
from tomkit.pictures.poster import blank_label, page_label

if TYPE_CHECKING:
    from graphviz import Digraph

__all__ = ["dot"]

_FONT: Final = {"fontname": "Arial", "fontsize": str(TITLE)}
_CARD: Final = 164
_PILL: Final = 168
_FEW: Final = 12


def dot(diagram: Diagram, link: Link = nothing, *, heading: bool = True) -> str:
    """Return `diagram` as DOT text: the same text for the same picture, on every machine.

    `link` gives the address of an element's page. Without `heading` a network leaves out its title and key,
    for pages that say them in words of their own.
    """
    graph = _graph()
    if isinstance(diagram, Network):
        _network(graph, diagram, link, heading)
    else:
        graph.node("n1", label(_poster(diagram, link)))
    return str(graph.source)


def _graph() -> "Digraph":
    """Return an empty graph that reads from left to right."""
    from graphviz import Digraph

    return Digraph(
        "tom",
        graph_attr=_FONT
        | {
            "rankdir": "LR",
            "newrank": "true",
            "splines": "spline",
            "outputorder": "edgesfirst",
            "ranksep": "0.65",
            "nodesep": "0.16",
            "pad": "0.2",
            "bgcolor": SHARED.paper,
        },
        node_attr=_FONT | {"shape": "plain", "fontcolor": SHARED.ink},
        edge_attr={"arrowsize": "0.8", "penwidth": "1.3"},
    )


def _poster(diagram: Page | Grid | Blank, link: Link) -> ET.Element:
    if isinstance(diagram, Page):
        return page_label(diagram, link)
    if isinstance(diagram, Grid):
        return grid_label(diagram, link)
    return blank_label(diagram)


def _network(graph: "Digraph", network: Network, link: Link, heading: bool) -> None:
    """Write frames lane by lane, put each lane's boxes on one rank, then the arrows."""
    names: dict[str, str] = {}
    if heading:
        above = heading_rows(network.heading.title, network.heading.subtitle, network.heading.key, 720)
        graph.attr(label=label(stack([*above, space(10)])), labelloc="t", labeljust="l")
    if max(sum(len(frame.boxes) for frame in lane) for lane in network.lanes) > _FEW:
        graph.attr(ranksep="1.1")
    clusters = 0
    for lane in network.lanes:
        for frame in lane:
            clusters += 1
            _frame(graph, frame, f"cluster_{clusters}", names, link)
        _same_rank(graph, [names[box.key] for frame in lane for box in frame.boxes])
    for arrow in network.arrows:
        _arrow(graph, arrow, names)
    _in_order(graph, network, names)


def _in_order(graph: "Digraph", network: Network, names: dict[str, str]) -> None:
    """Hold lanes beside each other that no arrow joins, where Graphviz would set them on one rank."""
    keys = [[box.key for frame in lane for box in frame.boxes] for lane in network.lanes]
    for before, after in pairwise(keys):
        if not any(arrow.source in before and arrow.target in after for arrow in network.arrows):
            graph.edge(names[before[0]], names[after[0]], style="invis")


def _frame(graph: "Digraph", frame: Frame, cluster: str, names: dict[str, str], link: Link) -> None:
    if frame.style != "frame":
        _boxes(graph, frame, names, link)
        return
    family = FAMILIES[frame.hue]
    title = label(stack([space(5), *text(frame.title, Ink(TITLE + 1, family.ink, bold=True), _CARD)]))
    attributes = {
        "label": title,
        "labeljust": "l",
        "style": "rounded,filled",
        "fillcolor": family.tint,
        "color": family.mid,
        "margin": "12",
    }
    with graph.subgraph(name=cluster, graph_attr=attributes) as inner:
        _boxes(inner, frame, names, link)


def _boxes(graph: "Digraph", frame: Frame, names: dict[str, str], link: Link) -> None:
    for box in frame.boxes:
        name = names.setdefault(box.key, f"n{len(names) + 1}")
        graph.node(name, label(_box(box, frame, link)))


def _box(box: Box, frame: Frame, link: Link) -> ET.Element:
    return pill(box, _PILL, link) if frame.style == "pills" else spine_card(box, _CARD, link)


def _same_rank(graph: "Digraph", names: list[str]) -> None:
    if len(names) > 1:
        with graph.subgraph(graph_attr={"rank": "same"}) as lane:
            for name in names:
                lane.node(name)


def _arrow(graph: "Digraph", arrow: Arrow, names: dict[str, str]) -> None:
    """Write one arrow from the right side of its source to the left side of its target."""
    warns = arrow.emphasis == "warning"
    family = FAMILIES["red" if warns else arrow.hue]
    attributes = {"color": family.mid if arrow.emphasis == "plain" else family.ink}
    if arrow.emphasis != "plain":
        attributes["penwidth"] = "1.8"
    if warns:
        attributes["style"] = "dashed"
    if not arrow.end:
        attributes["arrowhead"] = "none"
    graph.edge(f"{names[arrow.source]}:e", f"{names[arrow.target]}:w", **attributes)
