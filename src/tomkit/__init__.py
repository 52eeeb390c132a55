"""tomkit: operating models as code.

Write a council's services, front doors, hand-offs, principles and roadmap in YAML; load them into a typed model;
check it, draw it and publish it. The names below, and the kinds (`tomkit.Service`, `tomkit.HandOff` …), are the
public face; everything else may move.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tomkit.api import draw as draw
    from tomkit.api import export as export
    from tomkit.api import load as load
    from tomkit.api import load_text as load_text
    from tomkit.api import publish as publish
    from tomkit.api import validate as validate
    from tomkit.checks.check import Finding as Finding
    from tomkit.checks.check import Severity as Severity
    from tomkit.kinds.access import Channel as Channel
    from tomkit.kinds.access import FrontDoor as FrontDoor
    from tomkit.kinds.base import Element as Element
    from tomkit.kinds.change import Action as Action
    from tomkit.kinds.change import Activity as Activity
    from tomkit.kinds.change import Board as Board
    from tomkit.kinds.change import Decision as Decision
    from tomkit.kinds.change import Deliverable as Deliverable
    from tomkit.kinds.change import Involvement as Involvement
    from tomkit.kinds.change import Milestone as Milestone
    from tomkit.kinds.change import Option as Option
    from tomkit.kinds.change import Plateau as Plateau
    from tomkit.kinds.change import Project as Project
    from tomkit.kinds.change import ScopeItem as ScopeItem
    from tomkit.kinds.change import Stage as Stage
    from tomkit.kinds.change import Workstream as Workstream
    from tomkit.kinds.enablers import Capability as Capability
    from tomkit.kinds.enablers import Requirement as Requirement
    from tomkit.kinds.enablers import System as System
    from tomkit.kinds.evidence import DataProcessing as DataProcessing
    from tomkit.kinds.evidence import Evidence as Evidence
    from tomkit.kinds.hand_offs import HandOff as HandOff
    from tomkit.kinds.organisation import Function as Function
    from tomkit.kinds.organisation import Organisation as Organisation
    from tomkit.kinds.organisation import Role as Role
    from tomkit.kinds.organisation import Stakeholder as Stakeholder
    from tomkit.kinds.organisation import Team as Team
    from tomkit.kinds.people import Journey as Journey
    from tomkit.kinds.people import Need as Need
    from tomkit.kinds.people import Persona as Persona
    from tomkit.kinds.performance import Benefit as Benefit
    from tomkit.kinds.performance import Cost as Cost
    from tomkit.kinds.performance import Measure as Measure
    from tomkit.kinds.performance import Outcome as Outcome
    from tomkit.kinds.purpose import Comparator as Comparator
    from tomkit.kinds.purpose import Dimension as Dimension
    from tomkit.kinds.purpose import Driver as Driver
    from tomkit.kinds.purpose import Objective as Objective
    from tomkit.kinds.purpose import Principle as Principle
    from tomkit.kinds.purpose import Standard as Standard
    from tomkit.kinds.purpose import Statement as Statement
    from tomkit.kinds.purpose import Strategy as Strategy
    from tomkit.kinds.raid import Assumption as Assumption
    from tomkit.kinds.raid import Constraint as Constraint
    from tomkit.kinds.raid import Dependency as Dependency
    from tomkit.kinds.raid import Issue as Issue
    from tomkit.kinds.raid import Risk as Risk
    from tomkit.kinds.ref import Ref as Ref
    from tomkit.kinds.services import Category as Category
    from tomkit.kinds.services import Process as Process
    from tomkit.kinds.services import Service as Service
    from tomkit.kinds.services import ServiceGroup as ServiceGroup
    from tomkit.model.links import Link as Link
    from tomkit.model.model import Model as Model
    from tomkit.source.files import NoModel as NoModel
    from tomkit.source.text import Problem as Problem
    from tomkit.source.text import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "draw": "tomkit.api",
    "export": "tomkit.api",
    "load": "tomkit.api",
    "load_text": "tomkit.api",
    "publish": "tomkit.api",
    "validate": "tomkit.api",
    "Element": "tomkit.kinds.base",
    "Finding": "tomkit.checks.check",
    "Link": "tomkit.model.links",
    "Model": "tomkit.model.model",
    "NoModel": "tomkit.source.files",
    "Problem": "tomkit.source.text",
    "Ref": "tomkit.kinds.ref",
    "Severity": "tomkit.checks.check",
    "Span": "tomkit.source.text",
}


def __getattr__(name: str) -> Any:
    """Import a name of the public face when it is first asked for: `import tomkit` itself costs nothing."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name[:1].isupper():
        from tomkit.kinds.catalogue import KINDS, ready

        found = next((each for each in KINDS if each.__name__ == name), None)
        if found is not None:
            return ready(found)
    message = f"module 'tomkit' has no attribute '{name}'"
    raise AttributeError(message)
