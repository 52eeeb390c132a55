"""The words that invented councils are made of: plain English of the length and kind that strategies use."""

from random import Random

__all__ = ["paragraph", "sentence", "task", "title"]

_PLACES = (
    "Abbey", "Alder", "Brook", "Castle", "Downs", "Elm", "Ferry", "Grange", "Harbour", "Ings", "Junction", "Kiln",
    "Lock", "Market", "Northgate", "Orchard", "Priory", "Quay", "Ridge", "Station", "Thorn", "Upton", "Vale", "Wharf",
)  # fmt: skip
_THINGS = (
    "allotments", "blue badges", "bulky waste", "burials", "bus passes", "business rates", "council tax", "elections",
    "fly-tipping", "food safety", "garden waste", "grants", "home adaptations", "homelessness", "housing repairs",
    "land charges", "libraries", "licensing", "market stalls", "noise", "parking permits", "pest control", "planning",
    "playgrounds", "potholes", "recycling", "school meals", "social care", "street lights", "trees", "welfare advice",
)  # fmt: skip
_WHO = (
    "a resident who is new to the area", "a landlord with several homes", "a small business",
    "a carer with little time", "a tenant who cannot use the web", "a customer adviser",
    "the officer on duty", "the contractor's crew", "an older person living alone",
)  # fmt: skip
_DOES = (
    "asks once and is told at once what happens next", "has to ring twice because nobody holds the whole case",
    "finds the form but cannot tell which of the two councils it belongs to",
    "waits at the counter while the record is typed in a second time",
    "reports the matter on the street and follows it on the map",
    "is passed on to a second front door without the notes of the first call",
    "pays on the website and hears nothing until the next bill",
    "gets an answer from the first person to whom they speak",
)  # fmt: skip
_WHY = (
    "because the back office works in another system", "because the standard is once and done",
    "so that no visit is needed for a simple change of address", "which costs the councils about eleven minutes",
    "until the new contact platform brings both records together", "and the service keeps to its two working days",
    "as the mystery shopping in the spring showed", "whatever the time of day and whoever picks up",
)  # fmt: skip


def title(random: Random) -> str:
    """Return a name of two or three words: `Harbour housing repairs`."""
    return f"{random.choice(_PLACES)} {random.choice(_THINGS)}"


def sentence(random: Random) -> str:
    """Return a sentence of 50 to 150 characters."""
    reason = f", {random.choice(_WHY)}" if random.random() < 0.3 else ""
    return f"At {random.choice(_PLACES)}, {random.choice(_WHO)} {random.choice(_DOES)}{reason}."


def task(random: Random) -> str:
    """Return something to be done, in words that hardly another task has."""
    first, second, third = random.sample(_THINGS, 3)
    places = random.sample(_PLACES, 4)
    return f"{' '.join(places)}: {first} before {second}, then {third}"


def paragraph(random: Random) -> str:
    """Return one or two sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(1, 2)))
