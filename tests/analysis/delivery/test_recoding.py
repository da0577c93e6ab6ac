"""What operators write in a cell is known by the words of the form."""

from analysis.codebook import Codebook
from analysis.delivery.recoding import option_names

CODEBOOK = Codebook.model_validate(
    {
        "title": "Prøve",
        "size_classes": [],
        "sections": [
            {
                "key": "bolk",
                "title": "Bolk",
                "questions": [
                    {
                        "key": "tiltak",
                        "text": "Hvilke?",
                        "type": "multi",
                        "years": [2024],
                        "options": {"pay": "Høyere lønn", "none": "Ingen"},
                    },
                    {
                        "key": "kartlagt",
                        "text": "Kartlagt?",
                        "type": "yes_no_unknown",
                        "years": [2024],
                        "options": {"yes": "Ja", "no": "Nei"},
                    },
                ],
            }
        ],
    }
)


def test_a_box_is_ticked_by_its_own_label_or_a_yes() -> None:
    assert option_names(CODEBOOK, "tiltak__pay") == {"ja": "1", "nei": "0", "høyere lønn": "1"}


def test_an_option_goes_by_its_key_and_its_label() -> None:
    names = option_names(CODEBOOK, "kartlagt")
    assert names == {"yes": "yes", "ja": "yes", "no": "no", "nei": "no"}
