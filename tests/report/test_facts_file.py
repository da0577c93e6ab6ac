import json

from analysis.results import Results
from report.facts_file import facts_json


def test_every_fact_has_what_other_programs_rely_on(results: Results) -> None:
    text = facts_json(results.facts, {"fte.total.2023": ["fte.qmd"]})
    facts = {fact["id"]: fact for fact in json.loads(text)}
    total = facts["fte.total.2023"]
    assert total["value"] == 17436
    assert total["printed"] == "17\u00a0436"
    assert total["printed_in"] == ["fte.qmd"]
    needed = {
        "id",
        "value",
        "printed",
        "unit",
        "n",
        "base",
        "definition",
        "year",
        "group",
        "computed_by",
        "derived_from",
        "carried_forward",
    }
    assert all(needed <= fact.keys() for fact in facts.values())
