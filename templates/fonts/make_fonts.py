"""The report's two typefaces, cut from Source Serif 4 and Source Sans 3 (SIL Open Font License).

The cut keeps the letters that Norwegian, Sámi and European names need, lining and tabular figures,
and the weights the report uses. It is renamed, since the licence reserves the name Source. Run this
only to change the cut; the files it writes are kept in the repository, so that a render needs no
font package and embeds the same bytes everywhere.

    pip install fonttools brotli fontpkg-source-serif-4 fontpkg-source-sans-3
    python templates/fonts/make_fonts.py
"""

from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
SERIF = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf")
SERIF_ITALIC = ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf")
SANS = ("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
SANS_ITALIC = ("fontpkg_source_sans_3", "SourceSans3-Italic[wght].ttf")

# Latin with extensions A and B, spacing marks, Greek, Vietnamese, punctuation, super- and subscripts,
# currency, arrows, mathematical signs, simple shapes, ligatures.
BLOCKS = (
    (0x20, 0x24F), (0x2B0, 0x2DD), (0x391, 0x3C9), (0x1E00, 0x1EFF), (0x2010, 0x205F),
    (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2116, 0x2126), (0x2190, 0x2199), (0x2202, 0x2265),
    (0x25A0, 0x25CF), (0xFB00, 0xFB04),
)  # fmt: skip
FEATURES = [
    "kern",
    "liga",
    "lnum",
    "onum",
    "pnum",
    "tnum",
    "locl",
    "mark",
    "mkmk",
    "ccmp",
    "calt",
    "sups",
]

# Print takes the optical size from the type size; a web page has one size of running text.
CUTS: tuple[tuple[tuple[str, str], dict[str, object], str], ...] = (
    (SERIF, {"wght": (400, 700)}, "rapport-serif.ttf"),
    (SERIF_ITALIC, {"wght": 400}, "rapport-serif-italic.ttf"),
    (SANS, {"wght": 400}, "rapport-sans.ttf"),
    (SANS, {"wght": 600}, "rapport-sans-semibold.ttf"),
    (SANS_ITALIC, {"wght": 400}, "rapport-sans-italic.ttf"),
    (SERIF, {"opsz": 14, "wght": (400, 700)}, "rapport-serif.woff2"),
    (SERIF_ITALIC, {"opsz": 14, "wght": 400}, "rapport-serif-italic.woff2"),
    (SANS, {"wght": (400, 700)}, "rapport-sans.woff2"),
    (SANS_ITALIC, {"wght": 400}, "rapport-sans-italic.woff2"),
)


def cut(source: tuple[str, str], axes: dict[str, object], name: str) -> None:
    """Write one font file: subset first, since narrowing the axes of few letters is quick."""
    package, file = source
    font = TTFont(str(files(package) / "files" / file), recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.notdef_outline = True
    options.hinting = False
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in BLOCKS for c in range(first, last + 1)])
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes, updateFontNames=False)
    rename(font, name)
    font.flavor = "woff2" if name.endswith(".woff2") else None
    font.save(HERE / name)


def rename(font: TTFont, name: str) -> None:
    """Give the cut a family name of its own, with weight and slope in the fields that are read."""
    stem = name.split(".")[0].split("-")
    family = " ".join(part.title() for part in stem[:2])
    style = stem[2].title() if len(stem) > 2 else "Regular"
    plain = style in ("Regular", "Italic")
    table = font["name"]
    licence = {i: table.getDebugName(i) for i in (0, 13, 14)}
    table.names = []
    names = {
        **licence,
        1: family if plain else f"{family} {style}",
        2: style if plain else "Regular",
        3: f"{family} {style}; cut of {'Source Serif 4' if 'Serif' in family else 'Source Sans 3'}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }
    for number, text in names.items():
        if text:
            table.setName(text, number, 3, 1, 0x409)
    if "fvar" in font:
        font["fvar"].instances = []
        for number, axis in enumerate(font["fvar"].axes, start=256):
            axis.axisNameID = number
            table.setName(
                {"wght": "Weight", "opsz": "Optical Size"}[axis.axisTag], number, 3, 1, 0x409
            )
    if "STAT" in font:
        del font["STAT"]


if __name__ == "__main__":
    for source, axes, name in CUTS:
        cut(source, axes, name)
        print(name, (HERE / name).stat().st_size)
