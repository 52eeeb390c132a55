"""Small pictures that several tests draw."""

from xml.etree import ElementTree as ET

from tomkit.pictures.diagram import (
    Arrow,
    Band,
    Box,
    Cell,
    Column,
    Frame,
    Grid,
    Heading,
    KeyEntry,
    Line,
    Network,
    Page,
    Row,
    Section,
    Table,
    Words,
)


def linked(ref: str) -> str:
    return f"../{ref}/"


def network(text: str = "Main switchboard") -> Network:
    front = Box(text, "Run by Capita", "front_doors/switchboard", "purple", "plain", key="door")
    team = Box("Housing", "", "teams/housing", "navy", "plain", key="team")
    passed = Box("no owner", "", "hand_offs/h1", "red", "warning", "!", key="pill")
    return Network(
        heading=Heading("Hand-offs", "as is", (KeyEntry("no owner", "red", "warning", "line", "!"),)),
        lanes=(
            (Frame((front,), "Voice", "purple"),),
            (Frame((passed,), style="pills"),),
            (Frame((team,), "Teams", "navy"),),
        ),
        arrows=(
            Arrow("door", "pill", "red", "warning", end=False),
            Arrow("pill", "team", "red", "warning"),
        ),
        facts=Table(("From", "To"), ((Words(text, "front_doors/switchboard"), Words("Housing", "teams/housing")),)),
    )


def page(text: str = "Phone") -> Page:
    cards = (
        Box("Voice", "Two centres", hue="purple", lines=(Line(text, "Capita", "front_doors/phone"),)),
        Box("Digital", "", "channels/web", "teal"),
    )
    return Page(
        heading=Heading("Model on a page", "to be"),
        bands=(Band("Purpose", hue="navy", text=text), Band("Front doors", cards, "purple")),
        facts=Table(("Part", "Name"), ((Words("Front doors"), Words(text)),)),
        foot="Governance: board",
    )


def grid(text: str = "Design") -> Grid:
    label = Box(text, "Invest", "projects/crm", "blue")
    cells = (Cell(Box(text, hue="blue"), 0, 2), Cell(Box("Complete", hue="blue", emphasis="strong"), 3))
    return Grid(
        heading=Heading("Roadmap", "2022", (KeyEntry("work", "blue"),)),
        columns=tuple(Column(f"Q{number}", "2022") for number in range(1, 5)),
        sections=(Section((Row(label, cells),), "Principles", "1", hue="blue", ref="workstreams/principles"),),
        facts=Table(("Project", "Q1"), ((Words(text, "projects/crm"), Words("Design")),)),
        corner="Project",
    )


def parsed(svg: str | bytes) -> ET.Element:
    """Read a drawing of our own."""
    return ET.fromstring(svg)  # noqa: S314 - our own text
