import json
import shutil
from pathlib import Path

from report.review.listing import listings
from report.review.thread import threads
from tests.report.review.sample import PAGE, comment, project_in, reply


def test_chapters_come_in_the_order_of_the_book_and_lost_ones_last(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    said = [comment(source=f"report:2023/{name}") for name in ("gone", "housing", "index")]
    found = listings(project, threads(said).comments)
    assert [(one.chapter, one.title) for one in found] == [
        ("index", ""),
        ("housing", "Kapittel 15 Boligsituasjon"),
        ("gone", ""),
    ]
    assert found[2].comments[0].to_plain()["standing"] == "gone"


def test_each_comment_has_its_sentence_as_it_stands_now(tmp_path: Path) -> None:
    page = PAGE.replace("bildet et annet", "bildet et ganske annet")
    project = project_in(tmp_path, page)
    first = comment()
    (found,) = listings(project, threads([first, reply(first)]).comments)
    plain = found.comments[0].to_plain()
    assert plain["standing"] == "changed"
    assert plain["sentence"] == "For mennesker med rusproblemer er bildet et annet."
    assert plain["now"] == "For mennesker med rusproblemer er bildet et ganske annet."
    assert [said["text"] for said in plain["replies"]] == ["Ja."]
    assert json.loads(json.dumps(plain)) == plain


def test_before_the_first_render_nothing_is_claimed(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    shutil.rmtree(project.build)
    (found,) = listings(project, threads([comment()]).comments)
    plain = found.comments[0].to_plain()
    assert (plain["standing"], plain["now"]) == ("unknown", None)
