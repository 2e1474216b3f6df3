"""How the package uses its patterns: at the beginning of a text or anywhere in it, and in how long a text at most."""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.patterns.compiled import PACKAGE, Found

# Constants that are matched from the beginning of one text by a loop over several of them, which the source does not show.
_ANCHORED = {("analysis/speech/lead_ins.py", name) for name in ("_FROM", "_OWNED", "_NAMED")}


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern with what the package asks of it; ``is_anchored`` if that is never more than one match at a beginning."""

    name: str
    pattern: re.Pattern[Any]
    is_anchored: bool
    most: int

    def __str__(self) -> str:
        return f"{self.name} {'match' if self.is_anchored else 'search'} {self.pattern.pattern!r:.90}"

    def run(self, text: Any) -> None:
        """Do with a text what the package does with it, or more: where a search may begin anywhere, find all there is."""
        self.pattern.fullmatch(text)
        if self.is_anchored:
            self.pattern.match(text)
        else:
            for _ in self.pattern.finditer(text):
                pass


def uses(patterns: Iterable[Found]) -> Iterator[Use]:
    """Say of each pattern how it is used. What the source does not show is searched for everywhere in a text of any length."""
    from tui_reader.analysis.promos import _SHORT
    from tui_reader.analysis.promos.patterns import PATTERNS

    scopes = {pattern.expression: pattern.scope for pattern in PATTERNS}
    constants = {(file, line): (name, is_anchored) for file in _files() for line, name, is_anchored in _constants(file)}
    for found in patterns:
        name, is_anchored = constants.get(found.place, ("", False))
        is_anchored = is_anchored or (found.place[0], name) in _ANCHORED
        most = sys.maxsize
        if scope := scopes.get(found.pattern):
            name, is_anchored = f"promo of a {scope}", scope in ("block", "lead")
            most = _SHORT if scope == "block" else most
        yield Use(f"{found.place[0]}:{found.place[1]} {name}", found.pattern, is_anchored, most)


def _files() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix()


def _constants(file: str) -> Iterator[tuple[int, str, bool]]:
    """The patterns that a module gives a name: the line where each is compiled, its name, and whether it is anchored."""
    tree = ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and isinstance(statement.value, ast.Call):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            if isinstance(target, ast.Name):
                yield statement.value.lineno, target.id, _is_anchored(tree, target.id)


def _is_anchored(tree: ast.Module, name: str) -> bool:
    """Whether all that a module does with a constant is to match a text from its beginning."""
    matched = {
        id(node.func.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("match", "fullmatch")
        and len(node.args) == 1
    }
    loads = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]
    return all(id(node) in matched for node in loads)
