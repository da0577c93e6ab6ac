from pathlib import Path

from report.checks.images import image_findings


def test_an_image_needs_a_file_and_an_alternative_text(tmp_path: Path) -> None:
    (tmp_path / "kart.svg").write_text("<svg/>")
    source = '![Kart](kart.svg){fig-alt="Et kart"}\n\n![Kart](kart.svg)\n![](borte.svg){fig-alt=" "}\n![](https://x.no/a.svg){fig-alt="a"}\n'
    assert [(f.line, f.rule) for f in image_findings("x.qmd", source, tmp_path)] == [
        (3, "figure without alternative text"),
        (4, "figure without alternative text"),
        (4, "image does not exist"),
        (5, "image from another host"),
    ]
