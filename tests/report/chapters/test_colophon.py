from report.chapters.colophon import citation, colophon

EDITION = {
    "year": 2023,
    "title": "Kommunalt psykisk helse- og rusarbeid 2023",
    "subtitle": "Årsverk og kompetanse",
    "authors": ["Kari Nordmann", "Ola Hansen", "Per Li"],
    "institute": "Rapportverkstedet",
    "report_number": "2024:00001",
    "version": "1.0",
    "date": "2024-02-01",
}


def test_the_report_is_cited_by_the_year_it_was_published() -> None:
    assert citation(EDITION) == (
        "Kari Nordmann, Ola Hansen og Per Li (2024). *Kommunalt psykisk helse- og rusarbeid 2023: "
        "Årsverk og kompetanse* (Rapport 2024:00001, versjon 1.0). Rapportverkstedet."
    )


def test_what_the_edition_leaves_empty_is_left_out() -> None:
    bare = EDITION | {"subtitle": "", "report_number": "", "version": "", "authors": ["Kari Li"]}
    assert citation(bare) == (
        "Kari Li (2024). *Kommunalt psykisk helse- og rusarbeid 2023*. Rapportverkstedet."
    )


def test_the_colophon_has_the_date_in_words_and_the_standards_that_the_pdf_is_made_to() -> None:
    said = colophon(EDITION)
    assert said.date == "1. februar 2024"
    assert said.standards == "PDF/UA-1 og PDF/A-3a"
    assert said.version.split(".")[0].isdigit()
