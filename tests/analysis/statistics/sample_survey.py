"""A survey of three questions and a handful of answers, over the real reporting units."""

from decimal import Decimal
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.codebook.counted import Measure
from analysis.codebook.instrument import Filter, Option, Question, Section
from analysis.codebook.model import SizeClass
from analysis.reference.units import units
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]
YES_NO = (Option(key="ja", label="ja"), Option(key="nei", label="nei"))
# Two municipalities of Agder, one of Vestland, one Oslo district.
LINDESNES, KRISTIANSAND, BERGEN, SAGENE = "4205", "4204", "4601", "030103"
CLASSES = ("lt2000", "2000_5000", "5000_10000", "10000_20000", "20000_50000", "50000plus")

CODEBOOK = Codebook(
    title="Prøve",
    size_classes=tuple(SizeClass(key=k, label=k) for k in (*CLASSES, "oslo_districts")),
    sections=(
        Section(
            key="team",
            title="Team",
            carry_forward=True,
            questions=(
                Question(
                    key="har",
                    text="Har dere team?",
                    type="yes_no_unknown",
                    years=(2022, 2023),
                    options=YES_NO,
                ),
                Question(
                    key="type",
                    text="Hvilke?",
                    type="multi",
                    years=(2023,),
                    options=(Option(key="act", label="ACT"), Option(key="fact", label="FACT")),
                    filter=Filter(variable="har", is_one_of=("ja",)),
                ),
                Question(
                    key="aarsverk_team",
                    text="Årsverk?",
                    type="fte",
                    years=(2022, 2023),
                    items=(
                        Option(key="alle", label="i alt"),
                        Option(key="kommunale", label="kommunale"),
                    ),
                ),
                Question(key="team_id", text="Id?", type="text", years=(2022, 2023)),
            ),
        ),
    ),
    measures=(
        Measure(
            id="team.har",
            statistic="share",
            variables=("har",),
            options=("ja",),
            label="Har team",
            definition="Andel med team",
        ),
        Measure(
            id="team.har_av_alle",
            statistic="share",
            variables=("har",),
            options=("ja",),
            base="frame",
            label="Har team",
            definition="Andel av alle",
        ),
        Measure(
            id="team.noe",
            statistic="count",
            variables=("type__act", "type__fact"),
            label="ACT eller FACT",
            definition="Antall med minst ett",
        ),
        Measure(
            id="team.aarsverk",
            statistic="total",
            variables=("aarsverk_team__alle",),
            distinct_by="team_id",
            label="Årsverk",
            definition="Årsverk i team",
        ),
        Measure(
            id="team.kommunal",
            statistic="ratio",
            variables=("aarsverk_team__kommunale",),
            denominator=("aarsverk_team__alle",),
            label="Kommunal andel",
            definition="Andel",
        ),
        Measure(
            id="team.rate",
            statistic="rate",
            variables=("aarsverk_team__alle",),
            per=10_000,
            population="adults",
            decimals=1,
            label="Rate",
            definition="Årsverk per innbygger",
        ),
        Measure(
            id="team.svar",
            statistic="respondents_share",
            section="team",
            label="Svar",
            definition="Andel som har svart",
            years=(2022, 2023),
        ),
    ),
)


def sample_survey() -> Survey:
    """2023: two of three have a team, and two of them share one; 2022: one of two."""
    frame = units(ROOT, 2023).index
    answers = {
        2022: pd.DataFrame(
            {
                "har": pd.Series({KRISTIANSAND: "ja", BERGEN: "nei"}),
                "aarsverk_team__alle": pd.Series({KRISTIANSAND: Decimal("10.0")}),
                "aarsverk_team__kommunale": pd.Series({KRISTIANSAND: Decimal("4.0")}),
                "team_id": pd.Series({KRISTIANSAND: "t1"}),
            }
        ).reindex(frame),
        2023: pd.DataFrame(
            {
                "har": pd.Series({LINDESNES: "ja", KRISTIANSAND: "ja", BERGEN: "nei"}),
                "type__act": pd.Series({LINDESNES: 0, KRISTIANSAND: 1}, dtype="float"),
                "type__fact": pd.Series({LINDESNES: 1, KRISTIANSAND: 1}, dtype="float"),
                "aarsverk_team__alle": pd.Series(
                    {
                        LINDESNES: Decimal("12.5"),
                        KRISTIANSAND: Decimal("12.5"),
                        BERGEN: Decimal("0.1"),
                    }
                ),
                "aarsverk_team__kommunale": pd.Series(
                    {
                        LINDESNES: Decimal("2.5"),
                        KRISTIANSAND: Decimal("3.8"),
                        BERGEN: Decimal("0.0"),
                    }
                ),
                "team_id": pd.Series({LINDESNES: "t1", KRISTIANSAND: "t1"}),
            }
        ).reindex(frame),
    }
    fte = ["aarsverk_team__alle", "aarsverk_team__kommunale"]
    given = {
        2022: pd.DataFrame(columns=fte, dtype="float"),
        2023: pd.DataFrame(2022, index=[BERGEN], columns=fte, dtype="float"),
    }
    return Survey(ROOT, 2023, CODEBOOK, answers, given)
