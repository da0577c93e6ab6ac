"""A drawn table as plain cells."""

from report.exhibits.grid import Cell, Grid, Line, Run


def head(text: str, *, across: int = 1, down: int = 1) -> Cell:
    return Cell((Run(text),), "col", colspan=across, rowspan=down)


def test_header_cells_fall_into_the_columns_that_are_free() -> None:
    grid = Grid(
        (
            (
                head("Fylke", down=2),
                head("2022", across=2),
                head("n", down=2),
                head("2023", across=2),
            ),
            (head("Ja"), head("Nei"), head("JA"), head("NEI")),
        ),
        (),
        (),
    )
    assert grid.width == 6
    assert {cell.text: column for column, cell in grid.heads()} == {
        "Fylke": 0, "2022": 1, "n": 3, "2023": 4, "Ja": 1, "Nei": 2, "JA": 4, "NEI": 5,
    }  # fmt: skip


def test_text_is_one_line_and_a_no_break_space_breaks_no_word() -> None:
    cell = Cell((Run("Antall"), Run("", "break"), Run("per 10\u00a0000", "unit")))
    assert cell.text == "Antall per 10\u00a0000"
    assert cell.words == ("Antall", "per", "10\u00a0000")


def test_only_a_heading_of_rows_heads_a_group() -> None:
    assert Line((Cell((Run("Voksne"),), "rowgroup", colspan=3),)).heads_group
    assert not Line((Cell((Run("Voksne"),), "row"), Cell())).heads_group
