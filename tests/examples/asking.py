"""Questions that several transcription tests ask of a model."""

from tomkit import Deliverable, Statement

__all__ = ["get", "ids", "of_kind", "owner", "statements"]


def get(model, kind, name):
    return next(each for each in model.all(kind) if each.id == name)


def ids(elements):
    return [each.id for each in elements]


def statements(model, kind):
    return [each for each in model.all(Statement) if each.kind == kind]


def owner(model):
    (found,) = model.root.owners
    return model[found]


def of_kind(model, *kinds):
    return ids(each for each in model.all(Deliverable) if each.kind in kinds)
