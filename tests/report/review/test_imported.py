import json
from pathlib import Path

import pytest

from report.finding import CouldNotRun, ReportIsWrong
from report.project import Project
from report.review.annotation import CONTEXT, Annotation
from report.review.imported import BYTES_AT_MOST, COMMENTS_AT_MOST, Imported, import_files
from report.review.store import folder_of, kept, open_comments
from tests.report.review.sample import comment, decision, project_in, reply


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_in(tmp_path)


def exported(project: Project, *items: Annotation, name: str = "kari.json") -> Path:
    plain = [json.loads(item.to_json()) for item in items]
    file = project.root / name
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": plain}
    file.write_text(json.dumps(page), encoding="utf-8")
    return file


def refused(project: Project, *files: Path) -> str:
    with pytest.raises(ReportIsWrong) as wrong:
        import_files(project, files)
    assert not folder_of(project).exists()
    return str(wrong.value)


def test_a_file_is_read_and_twice_is_as_good_as_once(project: Project) -> None:
    first = comment("Én")
    file = exported(project, first, reply(first), comment("To"))
    assert import_files(project, [file]) == (Imported(str(file), new=3, known=0),)
    assert import_files(project, [file]) == (Imported(str(file), new=0, known=3),)
    assert [c.text for c in open_comments(project)] in (["Én", "To"], ["To", "Én"])
    later = exported(project, first, comment("Tre"), name="igjen.json")
    assert import_files(project, [later]) == (Imported(str(later), new=1, known=1),)


def test_one_wrong_comment_refuses_every_file(project: Project) -> None:
    good, bad = exported(project, comment()), project.root / "ola.json"
    bad.write_text(good.read_text().replace("TextualBody", "HtmlBody"))
    said = refused(project, good, bad)
    assert "ola.json: file of comments: items.0.body.0.type: " in said
    assert "Last ned kommentarene" in said


def test_only_the_editors_decide(project: Project) -> None:
    first = comment()
    assert "items.1 decides 'resolved'" in refused(
        project, exported(project, first, decision(first, "resolved"))
    )


def test_comments_on_another_edition_are_told_where_they_belong(project: Project) -> None:
    said = refused(project, exported(project, comment(source="report:2022/housing")))
    assert "items.0 is on the edition 2022" in said
    assert "--edition" in said


def test_an_id_that_is_used_twice_writes_over_nothing(project: Project) -> None:
    one = comment("Min")
    said = refused(project, exported(project, one, comment("Din", id=one.id)))
    assert "items.1 has the id" in said
    import_files(project, [exported(project, one)])
    with pytest.raises(ReportIsWrong, match="of another comment"):
        import_files(project, [exported(project, comment("Din", id=one.id))])
    assert [c.text for c in open_comments(project)] == ["Min"]


def test_size_is_bounded(project: Project) -> None:
    large = project.root / "large.json"
    large.write_bytes(b" " * (BYTES_AT_MOST + 1))
    assert "is larger than 5 MB" in refused(project, large)
    # The number is bounded too: each becomes a file.
    many = json.loads(exported(project, comment()).read_text())
    many["items"] *= COMMENTS_AT_MOST + 1
    large.write_text(json.dumps(many))
    assert "has 1001 comments; at most 1000 are read" in refused(project, large)


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[" * 200_000, b"<html>", b"{}"])
def test_any_other_file_is_refused_in_words(project: Project, content: bytes) -> None:
    file = project.root / "x.json"
    file.write_bytes(content)
    assert "x.json: file of comments: " in refused(project, file)


def test_a_file_that_is_not_there_is_told_by_its_name(project: Project) -> None:
    with pytest.raises(CouldNotRun, match="gone.json: No such file"):
        import_files(project, [project.root / "gone.json"])


def test_a_file_of_replies_alone_is_kept_for_the_comment_that_may_come(project: Project) -> None:
    import_files(project, [exported(project, reply(comment()))])
    assert [stray.text for stray in kept(project).threads.strays] == ["Ja."]
