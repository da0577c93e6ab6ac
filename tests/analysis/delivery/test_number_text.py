"""A number cell reads as a person would have typed it."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.delivery.number_text import number_text


@given(st.integers(0, 50_000))
def test_tenths_survive_as_a_double_and_as_a_single(tenths: int) -> None:
    value = tenths / 10
    single = struct.unpack("f", struct.pack("f", value))[0]
    assert float(number_text(value)) == float(number_text(single, single=True)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(1101.0, "1101"), (12.299999999999997, "12.3"), (-0.5, "-0.5"), (float("inf"), "inf")],
)
def test_no_trace_of_the_machine(value: float, text: str) -> None:
    assert number_text(value) == text
