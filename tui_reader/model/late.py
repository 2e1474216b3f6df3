"""Import a module when a name of it is first asked for."""

from importlib import import_module


class Late:
    """A module by its name, for annotations of classes that come before it.

    ``typing.get_type_hints`` evaluates ``"mark_classes.Attribution"`` where a class was defined, and so imports the module then.
    """

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        found: object = getattr(import_module(self._name), name)
        return found
