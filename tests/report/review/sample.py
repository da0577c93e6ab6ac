"""A small project with one rendered chapter, and annotations to comment on it with."""

from pathlib import Path
from uuid import uuid4

from report.project import Project
from report.review.annotation import Annotation, Body, Creator, Decision, Quote, SaidThen, Target

MOMENT = "2024-02-01T08:00:00Z"
PAGE = """<!DOCTYPE html>
<html lang="nb"><head><title>Bolig</title></head><body><main><article>
<h1 id="sec-housing"><span class="number">Kapittel 15</span> Boligsituasjon</h1>
<p>I 2023 vurderte <a class="fact" data-fact="housing.good.2023" href="register.html#x">43</a> prosent av
kommunene boligsituasjonen som god. Det er <a class="claim" data-rule="decrease"
data-fact="housing.good.change">en nedgang</a> fra året før.</p>
<h2 id="rus">Rus</h2>
<p>For mennesker med rusproblemer er bildet et annet. <a class="crossref" href="#tbl-bolig">Tabell 15.2</a>
viser svarene.</p>
<figure id="tbl-bolig"><figcaption>Svarene i 2023.</figcaption><table>
<tr><th>Vurdering</th><th>Andel</th></tr>
<tr><td>God</td><td><a class="fact" data-fact="housing.good.2023" href="register.html#x">43</a></td></tr>
</table></figure>
</article></main></body></html>
"""


def project_in(folder: Path, page: str = PAGE) -> Project:
    """The edition 2023, with a rendered chapter on housing."""
    (folder / "data" / "2023").mkdir(parents=True)
    (folder / "data" / "2023" / "edition.yml").write_text("year: 2023\n")
    (folder / "chapters").mkdir()
    for name in ("index.qmd", "chapters/housing.qmd"):
        (folder / name).write_text("# Bolig\n")
    (folder / "_quarto.yml").write_text("book:\n  chapters: [index.qmd, chapters/housing.qmd]\n")
    project = Project(folder, 2023)
    project.site.mkdir(parents=True)
    (project.site / "housing.html").write_text(page, encoding="utf-8")
    return project


def urn() -> str:
    return f"urn:uuid:{uuid4()}"


def comment(
    text: str = "Stemmer dette?",
    *,
    sentence: str = "For mennesker med rusproblemer er bildet et annet.",
    form: str = "",
    place: str = "rus",
    exact: str = "et annet",
    fact: str = "",
    by: str = "Kari Nordmann",
    blocking: bool = False,
    created: str = MOMENT,
    id: str = "",
    source: str = "report:2023/housing",
) -> Annotation:
    """A reviewer's comment on a sentence of the page."""
    tags = (Body(purpose="tagging", value="blocking"),) if blocking else ()
    return Annotation(
        id=id or urn(),
        motivation="commenting",
        creator=Creator(name=by),
        created=created,
        body=(Body(purpose="commenting", value=text), *tags),
        target=Target(
            source=source,
            selector=Quote(exact=exact),
            sentence=SaidThen(text=sentence, form=form or sentence, place=place),
            fact=fact,
        ),
    )


def reply(to: Annotation, text: str = "Ja.", by: str = "Ola", created: str = MOMENT) -> Annotation:
    """An answer to a comment."""
    return Annotation(
        id=urn(),
        motivation="replying",
        creator=Creator(name=by),
        created=created,
        body=(Body(purpose="replying", value=text),),
        target=to.id,
    )


def decision(on: Annotation, what: Decision, created: str = MOMENT) -> Annotation:
    """A decision about a comment."""
    return Annotation(
        id=urn(),
        motivation="moderating",
        creator=Creator(name="Redaksjonen"),
        created=created,
        body=(Body(purpose="tagging", value=what),),
        target=on.id,
    )
