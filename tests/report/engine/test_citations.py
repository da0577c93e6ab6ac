import pytest

from report.engine.citations import cited_keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "Som @ose2020a viser [@hod2011; -@trane2022rural].",
            ("hod2011", "ose2020a", "trane2022rural"),
        ),
        ("Slutt på setningen @ose2020a.", ("ose2020a",)),
        ("Kolon i nøkkel [@doi:10.1000/x].", ("doi:10.1000/x",)),
        ("Se @fig-a, @Tbl-b og @sec-c.", ()),
        ("Skriv til post@eksempel.no", ()),
        ("`@kode` og\n```\n@gjerde\n```\n", ()),
    ],
)
def test_cited_keys(text: str, keys: tuple[str, ...]) -> None:
    assert cited_keys(text) == keys
