"""Both parsers, side by side."""

from tomkit.source import yaml
from tomkit.source.careful import Reading
from tomkit.source.decode import decoded

PARSERS = {"libyaml": yaml.libyaml, "ruamel": yaml.ruamel}


def carefully(data, parser="libyaml", file="model.yaml"):
    """Read carefully with one of the two."""
    text, problem = decoded(file, data.encode() if isinstance(data, str) else data)
    return Reading.of(file, text, PARSERS[parser], problem)


def read(text, file="model.yaml"):
    """Read as tomkit does."""
    return yaml.read(file, text.encode() if isinstance(text, str) else text)
