"""The JSON Schemas that come with tomkit, drawn from its declarations.

`python -m tomkit.schemas schemas` writes them into the folder `schemas`.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from tomkit.source.json_text import dumps

__all__ = ["schemas"]


def schemas() -> Mapping[str, str]:
    """Return the text of every schema by the name of its file."""
    from tomkit.exchange.schema import export_schema
    from tomkit.kinds.json_schema import model_schema
    from tomkit.report.schema import findings_schema

    return {
        "export.schema.json": dumps(export_schema()),
        "findings.schema.json": dumps(findings_schema()),
        "model.schema.json": dumps(model_schema()),
    }


if __name__ == "__main__":
    for name, text in schemas().items():
        (Path(sys.argv[1]) / name).write_text(text, encoding="utf-8", newline="\n")
