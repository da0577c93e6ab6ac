from pathlib import Path

from report.review.entries import entries_of

REGISTER = """<section><div class="register-entry">
<p>Bolig. <span id="fact-a.2022">1</span> <span id="fact-a.2023">2</span></p>
</div><div class="register-entry"><p><span id="fact-b.2023">3</span></p></div></section>"""
WORKS = (
    '<div id="refs"><div id="ref-ose2020" class="csl-entry" role="listitem">Ose (2020).</div></div>'
)


def test_an_entry_is_found_by_every_id_in_it(tmp_path: Path) -> None:
    register, works = tmp_path / "register.html", tmp_path / "references.html"
    register.write_text(REGISTER)
    works.write_text(WORKS)
    found = entries_of((register, works))
    assert list(found) == ["fact-a.2022", "fact-a.2023", "fact-b.2023", "ref-ose2020"]
    assert found["fact-a.2022"] is found["fact-a.2023"]
    assert found["ref-ose2020"].endswith("Ose (2020).</div>")
