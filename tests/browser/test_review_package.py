"""A package as a reviewer meets it: a file opened from a disk, without a network."""

import json
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from report.project import Project
from report.review.imported import import_files
from report.review.package import write_package
from report.review.page_text import sentences_of
from report.review.store import add, open_comments
from tests.browser.test_accessible import SCHEMES, SIZES, findings
from tests.end_to_end.conftest import Copy
from tests.report.review.sample import comment, project_in, reply

HOSTILE = (
    "<img src=x onerror=\"document.title='fanget'\"><script>document.title='fanget'</script> "
    "javascript:alert(1) </script> \x1b[31m \u202esnudd\u202c =1+1"
)
RESPONSE = 'main p a.fact[data-fact="housing.response_rate.2023"]'
Opening = Callable[..., Page]


@pytest.fixture(scope="module")
def package(rendered: Copy) -> Path:
    """The chapter on housing for Kari, who has been answered before."""
    project = Project(rendered.root, 2023)
    said = sentences_of((project.site / "housing.html").read_text("utf-8"))
    sentence = next(one for one in said if one.text.startswith("To forbehold"))
    first = comment(
        HOSTILE, sentence=sentence.text, form=sentence.form, place=sentence.place, exact="To"
    )
    gone = comment("Og denne?", sentence="Denne setningen er borte for lengst.", exact="Denne")
    for one in (first, reply(first, HOSTILE), gone):
        add(project, one)
    return write_package(project, "housing", "Kari Nordmann")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(
        viewport={"width": 1440, "height": 900}, offline=True, reduced_motion="reduce"
    ) as context:
        yield context


@pytest.fixture
def opened(context: BrowserContext, package: Path) -> Iterator[Opening]:
    """Opens the package in another tab; any error of a script fails the test."""
    errors: list[str] = []

    def open_it() -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(package.as_uri())
        return page

    yield open_it
    assert errors == []


def written(page: Page, text: str) -> None:
    page.get_by_label("Kommentar", exact=True).fill(text)
    page.get_by_role("button", name="Lagre kommentaren").click()
    expect(page.get_by_role("status").filter(has_text="Kommentaren er lagret.")).to_be_visible()


def select(page: Page, words: str) -> None:
    """Mark words that stand in one text node, as a mouse would."""
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
            walker.currentNode.parentElement.scrollIntoView({ block: "center" });
            return;
          }
          throw new Error("not on the page: " + words);
        }""",
        words,
    )


def exported(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned kommentarene").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_what_is_written_comes_back_as_it_was_written(opened: Opening, tmp_path: Path) -> None:
    page = opened()
    select(page, "To forbehold gjelder")
    page.get_by_role("button", name="Kommenter", exact=True).click()
    page.get_by_label("Må være løst").check()
    written(page, HOSTILE)
    expect(page.locator(".review-list")).to_contain_text("<img src=x onerror=")
    assert page.title().startswith("15 Boligsituasjon")
    file = exported(page, tmp_path)
    assert file.name == "kommentarer-2023-housing-kari-nordmann.json"
    project = project_in(tmp_path / "project")
    import_files(project, [file])
    (found,) = open_comments(project)
    assert (found.text, found.by, found.blocking) == (HOSTILE, "Kari Nordmann", True)
    assert (found.chapter, found.target.selector.exact) == ("housing", "To forbehold gjelder")
    assert found.target.sentence.text == "To forbehold gjelder hele kapittelet."
    assert found.target.selector.suffix.startswith(" hele kapittelet. Tallene")


def test_a_number_is_commented_on_with_the_keyboard_alone(opened: Opening, tmp_path: Path) -> None:
    page = opened()
    number = page.locator(RESPONSE).first
    number.focus()
    page.keyboard.press("Control+Alt+m")
    expect(page.get_by_label("Kommentar", exact=True)).to_be_focused()
    page.keyboard.type("Er dette alle?")
    page.keyboard.press("Control+Enter")
    item = page.locator(".review-list > li", has_text="Er dette alle?")
    expect(item).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".review")).to_be_hidden()
    expect(number).to_be_focused()
    (said,) = json.loads(exported_quietly(page, tmp_path).read_text("utf-8"))["items"]
    assert said["target"]["report:fact"] == "housing.response_rate.2023"
    assert said["target"]["selector"]["exact"] == "91"
    assert said["target"]["report:sentence"]["form"].count("{housing.response_rate.2023}") == 1


def exported_quietly(page: Page, folder: Path) -> Path:
    page.locator(".review-open").click()
    return exported(page, folder)


def test_a_sentence_is_chosen_and_commented_on_with_the_keyboard_alone(opened: Opening) -> None:
    page = opened()
    page.keyboard.press("Control+Alt+m")
    chooser = page.get_by_role("group", name="Velg en setning")
    expect(chooser.get_by_role("button", name="Neste")).to_be_focused()
    before = chooser.locator(".review-quote").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    after = chooser.locator(".review-quote").inner_text()
    assert before != after
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Kommentar", exact=True)).to_be_focused()
    expect(page.locator("form.review-form .review-quote").first).to_contain_text(after)


def test_the_panel_of_a_number_offers_to_comment_on_it(opened: Opening) -> None:
    page = opened()
    page.locator(RESPONSE).first.click()
    page.get_by_role("dialog").get_by_role("button", name="Kommenter").click()
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.get_by_label("Kommentar", exact=True)).to_be_focused()
    written(page, "Hvem mangler?")
    # The register's entry came along.
    page.locator(RESPONSE).first.click()
    page.get_by_role("link", name="Se tallet i tallregisteret").click()
    expect(page.locator("[id='fact-housing.response_rate.2023']")).to_be_in_viewport()


def test_a_number_in_a_table_and_a_label_in_a_figure_can_be_commented_on(opened: Opening) -> None:
    page = opened()
    cell = page.locator("article table a.fact").first
    cell.focus()
    page.keyboard.press("Control+Alt+m")
    written(page, "Om cella")
    expect(page.locator("article table .comment-mark")).to_have_count(1)
    label = page.locator("article figure svg.wide-figure text").first
    label.evaluate("one => getSelection().selectAllChildren(one)")
    page.keyboard.press("Control+Alt+m")
    written(page, "Om merkelappen")
    expect(page.locator(".review-list > li")).to_have_count(4)


def test_earlier_comments_and_answers_are_there_and_are_only_text(opened: Opening) -> None:
    page = opened()
    expect(page.locator(".review-open")).to_have_text("Kommentarer (2)")
    page.locator(".review-open").click()
    items = page.locator(".review-list > li")
    expect(items.nth(0)).to_contain_text("<script>document.title='fanget'</script>")
    expect(items.nth(0).locator(".review-reply")).to_contain_text("javascript:alert(1)")
    expect(items.nth(1)).to_contain_text("Setningen er borte")
    expect(items.nth(1)).to_contain_text("Sto: Denne setningen er borte for lengst.")
    assert page.locator(".review img, .review script").count() == 0
    assert "fanget" not in page.title()


def test_a_mark_in_the_text_leads_to_its_comment_and_changes_no_sentence(opened: Opening) -> None:
    page = opened()
    before = page.evaluate("reportReview.page.text")
    mark = page.get_by_role("button", name="1 kommentar", exact=True)
    mark.click()
    expect(page.locator(".review-list > li").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    assert page.evaluate("reportReview.read().text") == before


def test_comments_are_still_there_the_next_day_and_in_two_windows_at_once(opened: Opening) -> None:
    one, other = opened(), opened()
    for page, text in ((one, "Fra den ene"), (other, "Fra den andre")):
        page.keyboard.press("Control+Alt+m")
        page.get_by_role("button", name="Kommenter setningen").click()
        written(page, text)
    for page in (one, other, opened()):
        expect(page.locator(".review-list")).to_contain_text("Fra den ene")
        expect(page.locator(".review-list")).to_contain_text("Fra den andre", timeout=30_000)


def test_what_was_begun_outlives_escape_and_a_new_load(opened: Opening) -> None:
    page = opened()
    page.locator(RESPONSE).first.focus()
    page.keyboard.press("Control+Alt+m")
    page.keyboard.type("Halvveis")
    page.keyboard.press("Escape")
    page.reload()
    expect(page.get_by_label("Kommentar", exact=True)).to_have_value("Halvveis")
    expect(page.locator("form.review-form .review-quote").first).to_contain_text("91")
    written(page, "Halvveis og ferdig")
    page.reload()
    expect(page.locator(".review")).to_be_hidden()


def test_an_own_comment_can_be_taken_back_before_it_is_sent(opened: Opening) -> None:
    page = opened()
    page.keyboard.press("Control+Alt+m")
    page.get_by_role("button", name="Kommenter setningen").click()
    written(page, "Angrer")
    page.get_by_role("button", name="Fjern").click()
    expect(page.locator(".review-list")).not_to_contain_text("Angrer")
    expect(page.get_by_role("button", name="Last ned kommentarene")).to_be_disabled()


def test_an_answer_to_an_earlier_comment_is_sent_along(opened: Opening, tmp_path: Path) -> None:
    page = opened()
    page.locator(".review-open").click()
    page.get_by_role("button", name="Svar").first.click()
    page.get_by_label("Svar", exact=True).fill("Takk, da er det greit.")
    page.get_by_role("button", name="Lagre svaret").click()
    expect(page.locator(".review-reply").last).to_contain_text("Takk, da er det greit.")
    (said,) = json.loads(exported(page, tmp_path).read_text("utf-8"))["items"]
    assert said["motivation"] == "replying"
    project = project_in(tmp_path / "project")
    (read,) = import_files(project, [tmp_path / "kommentarer-2023-housing-kari-nordmann.json"])
    assert read.new == 1


def test_nothing_to_say_is_not_saved_and_is_told(opened: Opening) -> None:
    page = opened()
    page.keyboard.press("Control+Alt+m")
    page.get_by_role("button", name="Kommenter setningen").click()
    page.get_by_label("Kommentar", exact=True).fill("   ")
    page.get_by_role("button", name="Lagre kommentaren").click()
    expect(page.get_by_role("alert")).to_have_text("Skriv en kommentar først.")


def test_a_browser_that_keeps_nothing_says_so_and_still_exports(
    context: BrowserContext, opened: Opening, tmp_path: Path
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('avslått'); } });"
    )
    page = opened()
    page.keyboard.press("Control+Alt+m")
    page.get_by_role("button", name="Kommenter setningen").click()
    written(page, "Ikke lagret")
    expect(page.locator(".review-kept")).to_contain_text("Nettleseren tar ikke vare på")
    (said,) = json.loads(exported(page, tmp_path).read_text("utf-8"))["items"]
    assert said["body"][0]["value"] == "Ikke lagret"


def test_ten_thousand_signs_are_taken_and_no_more(opened: Opening, tmp_path: Path) -> None:
    page = opened()
    page.keyboard.press("Control+Alt+m")
    page.get_by_role("button", name="Kommenter setningen").click()
    box = page.get_by_label("Kommentar", exact=True)
    box.evaluate(
        "one => { one.focus(); document.execCommand('insertText', false, 'x'.repeat(10050)); }"
    )
    assert len(box.input_value()) == 10_000
    page.get_by_role("button", name="Lagre kommentaren").click()
    expect(page.locator(".review-list > li")).to_have_count(3)
    project = project_in(tmp_path / "project")
    import_files(project, [exported(page, tmp_path)])
    assert len(open_comments(project)[0].text) == 10_000


def test_the_file_asks_no_host_and_cannot(context: BrowserContext, package: Path) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(package.as_uri())
    page.locator(RESPONSE).first.click()
    expect(page.locator(".panel")).to_be_visible()
    assert [url for url in asked if not url.startswith("data:")] == [package.as_uri()]
    stopped = page.evaluate(
        """async () => {
          const stopped = [];
          document.addEventListener("securitypolicyviolation", event => stopped.push(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "stopped.push('ran')";
          const image = document.createElement("img");
          image.src = "https://example.invalid/x.png";
          document.body.append(script, image);
          await fetch("https://example.invalid/").catch(() => null);
          await new Promise(done => setTimeout(done, 200));
          return stopped.sort();
        }"""
    )
    assert stopped == ["connect-src", "img-src", "script-src-elem"]


@pytest.mark.parametrize(
    "name", ["housing", "index", "fte", "method", "questionnaire", "references"]
)
def test_the_script_and_the_program_read_the_same_sentences(
    context: BrowserContext, rendered: Copy, name: str
) -> None:
    file = rendered.build / "site" / f"{name}.html"
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate((rendered.root / "templates/html/review-text.js").read_text("utf-8"))
    in_browser = page.evaluate(
        "reportReview.read().sentences.map(one => [one.text, one.form, one.place])"
    )
    here = [[one.text, one.form, one.place] for one in sentences_of(file.read_text("utf-8"))]
    assert in_browser == here
    assert len(here) > 10


@pytest.mark.parametrize(("size", "scheme"), product(SIZES, SCHEMES))
def test_axe_finds_nothing_in_the_box_the_list_and_the_choice(
    browser: Browser, package: Path, size: tuple[int, int], scheme: str
) -> None:
    with browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(package.as_uri())
        assert findings(page) == []
        page.locator(".review-open").click()
        assert findings(page) == []
        page.get_by_role("button", name="Velg en setning").click()
        assert findings(page) == []
        page.get_by_role("button", name="Kommenter setningen").click()
        page.get_by_role("button", name="Lagre kommentaren").click()
        assert findings(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        for button in page.locator(".review button:visible").all():
            box = button.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 24
