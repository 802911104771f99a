"""Every kind of result has a module that tells it, and no module stands without one."""

from dataclasses import fields
from importlib import import_module
from pkgutil import walk_packages

import pytest

import detente
from detente import analysis
from detente.analysis.result import ConflictResult, Result
from detente.errors import NotSupported
from detente.telling.tell import TELLERS, tell

for module in walk_packages(analysis.__path__, "detente.analysis."):
    import_module(module.name)


def kinds(base: type[Result] = Result) -> set[type[Result]]:
    """Return every kind of result, whatever it is derived from."""
    return {one for sub in base.__subclasses__() for one in {sub, *kinds(sub)}}


WITHOUT_SENTENCES = {"ConflictResult", "Dependence", "Evolution", "Leverage", "Stability"}
"""A base, and tables that are drawn rather than told."""


def test_every_kind_of_result_is_told_by_a_module_or_known_to_have_no_sentences() -> None:
    names = {one.__name__ for one in kinds() if one.__module__.startswith("detente.")}
    assert names == set(TELLERS) | WITHOUT_SENTENCES
    for name in TELLERS.values():
        assert callable(import_module(f"detente.telling.{name}").sentences)


@pytest.mark.parametrize("kind", sorted(kinds(), key=lambda kind: kind.__name__))
def test_every_kind_of_result_compares_and_shows_itself_in_one_way(kind: type[Result]) -> None:
    for name in ("__eq__", "__hash__", "__repr__", "__str__", "header"):
        assert getattr(kind, name) is getattr(Result, name), name
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in fields(kind))


def test_what_has_no_sentences_is_refused() -> None:
    with pytest.raises(NotSupported, match="of the kind Stability"):
        tell(detente.stability(detente.load("chicken").conflict))


def test_a_result_is_printed_as_its_sentences() -> None:
    conflict = detente.load("chicken").conflict
    why = detente.reason(conflict, actor=next(iter(conflict.actors)), state=0, concept="nash")
    assert str(why) == "\n".join(tell(why)) != repr(why)
    assert issubclass(type(why), ConflictResult)
