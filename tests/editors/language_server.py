"""A small client for a real yaml-language-server, the one behind VS Code's YAML extension."""

import json
import shutil
import subprocess
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
_MARKDOWN = ["markdown", "plaintext"]
_CAN = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": _MARKDOWN}},
        "hover": {"contentFormat": _MARKDOWN},
    }
}


def program() -> str | None:
    """Return where yaml-language-server is: on the path, or in the project's own cache."""
    cached = ROOT / ".cache" / "yaml-language-server" / "node_modules" / ".bin" / "yaml-language-server"
    return str(cached) if cached.exists() else shutil.which("yaml-language-server")


class LanguageServer:
    """A running server that speaks of one text at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ids = count(1)
        command = [program() or "", "--stdio"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)

    def __enter__(self) -> Self:
        about = {"processId": None, "rootUri": self._folder.as_uri(), "capabilities": _CAN}
        self._ask("initialize", about)
        self._tell("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def open(self, name: str, text: str) -> None:
        """Show a text to the server."""
        self._uri = (self._folder / name).as_uri()
        document = {"uri": self._uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def completions(self, line: int, character: int) -> dict[str, str]:
        """Return what is offered at a place (from 0), with what is said about it."""
        answer = self._at("textDocument/completion", line, character)
        items = answer["items"] if isinstance(answer, dict) else answer
        return {each["label"]: _text(each.get("documentation") or "") for each in items}

    def hover(self, line: int, character: int) -> str:
        """Return what is said about a place (from 0)."""
        answer = self._at("textDocument/hover", line, character)
        return _text(answer["contents"]) if answer else ""

    def diagnostics(self) -> list[str]:
        """Return what the server finds wrong with the text."""
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == self._uri:
                return [each["message"] for each in message["params"]["diagnostics"]]

    def _at(self, method: str, line: int, character: int) -> Any:
        place = {"textDocument": {"uri": self._uri}, "position": {"line": line, "character": character}}
        return self._ask(method, place)

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        number = next(self._ids)
        self._write({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps(message).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            items = message["params"].get("items", []) if isinstance(message.get("params"), dict) else []
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": [{} for _ in items] or None})
        return message


def _text(said: Any) -> str:
    return str(said["value"]) if isinstance(said, dict) else str(said)
