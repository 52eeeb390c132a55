"""Coverage: whether principles, categories, standards and needs reach the services they are meant for."""

from collections.abc import Iterator
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, own, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.people import Need
from tomkit.kinds.purpose import Principle, Standard
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Category, Service
from tomkit.model.model import Model

__all__ = [
    "category_without_standard", "need_unanswered", "principle_unused", "service_unassessed", "service_uncategorised",
    "standard_contradicts_category",
]  # fmt: skip


@check("TOM401", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention")
def principle_unused(model: Model) -> Iterator[Breach]:
    """A principle guides nothing: no service is assessed against it, and no change is made because of it.

    Principles that cost nothing bind nobody. If no service has ever been held against one, the council cannot say
    whether it lives by it.

    How to fix: assess services against it (`principles: [{principle: …, status: partly}]`), or name it under
    `because` of the changes that it asks for.

    False alarm: where nothing at all has been assessed, TOM402 says so once and this check is silent.

    ```yaml bad
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}
      transparent: {name: Transparent, statement: How we deliver is clear.}  # TOM401
    services:
      garden-waste:
        name: Garden waste
        principles: [{principle: once-and-done, status: partly}]
    ```
    ```yaml good
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}
    services:
      garden-waste:
        name: Garden waste
        principles: [{principle: once-and-done, status: partly}]
    ```
    """
    used: set[Ref[Any]] = {assessed.principle for each in model.all(Service) for assessed in each.principles}
    used |= {change.because for each in model for change in each.changes if change.because is not None}
    every = own(model, Principle)
    lacking = [each for each in every if each.ref not in used]
    if len(lacking) == len(every) and not _assessed(model):
        return iter(())

    def one(principle: Principle) -> Breach:
        message = f"nothing is assessed against the principle {called(principle)}, and no change is made because of it"
        return Breach(message, principle, help="assess the services against it, or drop it")

    help = "assess the services against each, or drop it"
    none, most = "is assessed or the reason of a change", "are neither assessed nor the reason of a change"
    shared = Shared(none, most, help)
    return gaps(model, lacking, every, one, shared)


@check("TOM402", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def service_unassessed(model: Model) -> Iterator[Breach]:
    """A service has not been assessed against the principles.

    How far a service is from the principles is the size of the task. Without a baseline, the plan cannot say
    where it starts. Where nothing at all has been assessed, that is said once.

    How to fix: write under `principles` of the service how well it meets each: met, partly, not_met.

    ```yaml bad
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}
    services:
      garden-waste:
        name: Garden waste
        principles: [{principle: once-and-done, status: partly}]
      bulky-waste: {name: Bulky waste}  # TOM402
    ```
    ```yaml good
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}
    services:
      garden-waste:
        name: Garden waste
        principles: [{principle: once-and-done, status: partly}]
    ```
    """
    principles = model.all(Principle)
    every = [each for each in own(model, Service) if each.phase != "retired"]
    lacking = [each for each in every if all(assessed.status == "not_assessed" for assessed in each.principles)]
    if not principles or not lacking:
        return
    if len(lacking) == len(every) > 1:
        of = f"{counted(len(every), Service)} against the {counted(len(principles), Principle)}"
        message = f"no one has assessed the {of}, so the size of the gap is not known"
        yield together(model, every, message, "write under `principles` of each service how well it meets them")
    else:
        for each in lacking:
            message = f"the service {called(each)} has not been assessed against any principle"
            yield Breach(message, each, help="write under `principles` how well it meets each")


@check("TOM403", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def service_uncategorised(model: Model) -> Iterator[Breach]:
    """A service has no category.

    The category says which delivery standard a service is held to: "once and done" or "right first time". A
    service without one is left out of every plan that works by category.

    How to fix: name the category under `category`; the profile `uk-council` brings five.

    ```yaml bad
    standards:
      once-and-done: {name: Once and done}
    categories:
      registered: {name: Registered, standard: once-and-done}
    services:
      garden-waste: {name: Garden waste}  # TOM403
    ```
    ```yaml good
    standards:
      once-and-done: {name: Once and done}
    categories:
      registered: {name: Registered, standard: once-and-done}
    services:
      garden-waste: {name: Garden waste, category: registered}
    ```
    """
    every = [each for each in own(model, Service) if each.phase != "retired"]
    lacking = [each for each in every if each.category is None or each.category.unknown]

    def one(service: Service) -> Breach:
        message = f"the service {called(service)} has no category, so no delivery standard is set for it"
        return Breach(message, service, help="add `category:`")

    if model.all(Category):
        so, help = ", so no delivery standard is set for them", "name the category of each under `category`"
        yield from gaps(model, lacking, every, one, Shared("has a category", "have no category", help, so))


@check("TOM404", Severity.WARNING, from_maturity=Maturity.OUTLINE)
def standard_contradicts_category(model: Model) -> Iterator[Breach]:
    """A service is held to another standard than its category.

    The rule and the exception cannot both be right: either the service stands in the wrong category, or the
    document contradicts itself.

    How to fix: correct the category or the standard; where the exception is meant, give the service a category of
    its own.

    ```yaml bad
    standards:
      once-and-done: {name: Once and done}
      right-first-time: {name: Right first time}
    categories:
      registered: {name: Registered, standard: once-and-done}
    services:
      garden-waste:
        name: Garden waste
        category: registered
        standard: right-first-time  # TOM404
    ```
    ```yaml good
    standards:
      once-and-done: {name: Once and done}
    categories:
      registered: {name: Registered, standard: once-and-done}
    services:
      garden-waste:
        name: Garden waste
        category: registered
        standard: once-and-done
    ```
    """
    for each in own(model, Service):
        category = model.get(each.category)
        mine = model.get(each.standard)
        rule = model.get(category.standard) if category is not None else None
        if category is not None and mine is not None and rule is not None and mine.ref != rule.ref:
            said = f"{called(each)} is held to {called(mine)}"
            message = f"{said}, but its category {called(category)} is held to {called(rule)}"
            yield Breach(message, each, ("standard",), help="correct the category or the standard")


@check("TOM405", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def category_without_standard(model: Model) -> Iterator[Breach]:
    """A category names no delivery standard.

    Its services are sorted and then held to nothing.

    How to fix: name the standard under `standard`.

    False alarm: a council that works without delivery standards. Where the model holds none, nothing is said.

    ```yaml bad
    standards:
      once-and-done: {name: Once and done}
    categories:
      registered: {name: Registered}  # TOM405
    ```
    ```yaml good
    standards:
      once-and-done: {name: Once and done}
    categories:
      registered: {name: Registered, standard: once-and-done}
    ```
    """
    if model.all(Standard):
        for each in own(model, Category):
            if each.standard is None or each.standard.unknown:
                message = f"the category {called(each)} is held to no delivery standard"
                yield Breach(message, each, help="add `standard:`")


@check("TOM406", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention")
def need_unanswered(model: Model) -> Iterator[Breach]:
    """A need of residents or businesses is answered by no service.

    Either people come for something that the council does not do, or the link between what they need and what
    is done has been lost. Where no service says what needs it answers, that is said once.

    How to fix: name the need under `needs` of the services that answer it.

    ```yaml bad
    needs:
      clean-street: {name: A clean street}
      help-moving: {name: Help with moving in}  # TOM406
    services:
      street-cleaning: {name: Street cleaning, needs: [clean-street]}
    ```
    ```yaml good
    needs:
      clean-street: {name: A clean street}
    services:
      street-cleaning: {name: Street cleaning, needs: [clean-street]}
    ```
    """
    answered = {each for service in model.all(Service) for each in service.needs}
    every = own(model, Need)
    lacking = [each for each in every if each.ref not in answered]
    if len(lacking) == len(every) > 1:
        message = f"no service says which of the {counted(len(every), Need)} it answers: {some(every)}"
        yield together(model, every, message, "name them under `needs` of the services")
        return
    for each in lacking:
        yield Breach(f"no service answers the need {called(each)}", each, help="name it under `needs` of a service")


def _assessed(model: Model) -> bool:
    return any(each.principles for each in model.all(Service))
