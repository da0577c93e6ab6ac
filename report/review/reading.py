"""Reading annotations from JSON: either one that is right in every part, or all that is wrong with it."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from report.review.annotation import Annotation, AnnotationPage

_SHOWN = 80
_Model = TypeVar("_Model", bound=BaseModel)


class NotAnAnnotation(ValueError):
    """The content is no annotation of this project; `faults` says where and why."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(faults))


def read_annotation(content: bytes) -> Annotation:
    """The annotation in a JSON text. Raises NotAnAnnotation."""
    return _validated(Annotation, content)


def read_annotation_page(content: bytes) -> AnnotationPage:
    """The annotations that a package exported. Raises NotAnAnnotation."""
    return _validated(AnnotationPage, content)


def _validated(model: type[_Model], content: bytes) -> _Model:
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        faults = tuple(dict.fromkeys(_fault(dict(found)) for found in error.errors()))
        raise NotAnAnnotation(faults) from None


def _fault(found: dict[str, object]) -> str:
    where = found["loc"]
    place = ".".join(map(str, where)) if isinstance(where, tuple) and where else "the file"
    given = repr(found["input"])
    shown = given if len(given) <= _SHOWN else f"{given[:_SHOWN]}…"
    said = str(found["msg"]).removeprefix("Value error, ")
    return f"{place}: {said}; found {shown}"
