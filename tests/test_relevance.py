from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus import parse
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.lexicon.phrases import phrase_of
from iran_hr_corpus.lexicon.subjects import Subject
from iran_hr_corpus.relevance import RELEVANT, is_relevant
from iran_hr_corpus.schema import Article

CHECKOUT = Path(__file__).parents[1]
SUBJECTS = list(
    csv.DictReader((CHECKOUT / "iran_hr_corpus/lexicon/subjects.csv").read_bytes().decode("utf-8").split("\n"))
)

ABOUT_IT = {
    "executions": (
        "Nine men were hanged in the central prison of Birjand this week, four of them on drug charges. Relatives "
        "were given an hour to say farewell. Executions in Iran have risen every year since the amendment."
    ),
    "a prisoner": (
        "Her lawyer was turned away at the gate of Evin. She began a hunger strike after a second month in "
        "solitary confinement, and the Revolutionary Court has named no date for her trial."
    ),
    "protests": (
        "Crowds chanted through the night in Sanandaj and Mahabad until security forces opened fire. Doctors in "
        "both cities counted forty protesters with pellets in their eyes. Internet access in Iran stayed cut."
    ),
    "a minority": (
        "Agents searched eleven Bahá'í homes in Shiraz and arrested the owners. The judiciary of the Islamic "
        "Republic accuses them of propaganda against the state; their community speaks of persecution."
    ),
    "abroad": (
        "At the Human Rights Council in Geneva the special rapporteur on Iran described flogging, forced "
        "confessions and the death penalty for children. The delegation from Tehran left the room."
    ),
    "women": (
        "Police in Tehran towed the cars of women who drove without a headscarf. Two who filmed it were detained, "
        "and activists called for the release of everyone jailed under the compulsory hijab law."
    ),
    "the dead of 1988": (
        "Every Friday the mothers walk to the mass graves at Khavaran. The death commission that sent their "
        "children to the gallows in Gohardasht has never been named in an Iranian court."
    ),
    "workers": (
        "Teachers in Isfahan and Kerman struck for a third day. Their union in Iran said nineteen activists had "
        "been arrested at home, and that two were beaten during interrogation."
    ),
}
ABOUT_ELSE = {
    "football": (
        "Iran came from behind to beat Japan in Tehran on Sunday. The captain struck twice after the break, and "
        "the defenders held on through six minutes of added time."
    ),
    "oil": (
        "Iran pumped more crude in March than in any month for five years, said the cartel's report. Most of it "
        "sailed to China, at a discount that narrowed as prices in London rose."
    ),
    "film": (
        "A couple in Tehran sell their flat and cannot agree on what to keep. The Iranian director shoots it in "
        "one room, and lets the kettle speak when they do not."
    ),
    "cooking": (
        "Soak the rice overnight, as they do in Gilan, and steam it with saffron, barberries and butter. An "
        "Iranian cook would judge you by the golden crust."
    ),
    "geology": (
        "The Zagros folded when Arabia met the Iranian plate. Salt domes pierce the limestone between Shiraz and "
        "Bandar Abbas, some of them flowing like glaciers."
    ),
    "earthquake": (
        "The tremor killed 62 people in villages near Kermanshah. Iran's emergency services pulled nine survivors "
        "from the rubble, and hospitals in Hamadan treated 400 injured."
    ),
    "nuclear talks": (
        "Negotiators from Iran and six powers met again in Vienna. The inspectors' report on enrichment at Natanz "
        "lay on the table; diplomats spoke of progress on sanctions."
    ),
    "Turkey": (
        "Police in Istanbul detained 112 demonstrators near the square. The bar association documented torture in "
        "custody, and Amnesty International called the crackdown arbitrary."
    ),
    "Syria": (
        "Former prisoners described executions in the cellars of Damascus. Human Rights Watch has the names of "
        "3,000 detainees who disappeared after their arrest."
    ),
    "China": (
        "Families in Xinjiang have heard nothing from relatives in the camps. Leaked files list 700 sentenced for "
        "prayer, and activists abroad say they are followed."
    ),
    "Iraq": (
        "Iran-backed militias fired on protesters in Baghdad and Basra. Iraqi doctors counted 17 dead; Iraq's "
        "human rights commission spoke of arrests at hospital beds."
    ),
    "Bahrain": (
        "A court in Manama sentenced eleven men to life in prison for spying for Iran. Bahraini activists say "
        "their confessions were taken under torture."
    ),
    "war": (
        "The missiles struck two bases in Iraq at dawn. Iran's Revolutionary Guards claimed the attack; the "
        "Pentagon said that all Americans had reached their shelters."
    ),
    "general news": (
        "The council voted to close two libraries and to sell the bus depot. Residents had protested for weeks, "
        "and the mayor promised a new reading room."
    ),
    "prison elsewhere": (
        "Two inmates were killed in a riot at a state prison in Nebraska. Guards used tear gas, and the warden "
        "was questioned about staffing."
    ),
}


@pytest.mark.parametrize("text", ABOUT_IT.values(), ids=ABOUT_IT)
def test_articles_about_human_rights_in_iran_are_relevant(text):
    assert is_relevant(parse(text)), parse(text).relevance


@pytest.mark.parametrize("text", ABOUT_ELSE.values(), ids=ABOUT_ELSE)
def test_articles_about_something_else_are_not(text):
    assert not is_relevant(parse(text)), parse(text).relevance


def test_the_raw_articles_are_relevant():
    for path in sorted((CHECKOUT / "raw").glob("*.txt")):
        assert is_relevant(parse(path.read_bytes().decode("utf-8"))), path.name


def test_length_alone_changes_little():
    text = ABOUT_IT["protests"]

    few, many = (parse("\n\n".join([text] * times)).relevance for times in (5, 50))

    assert few <= many <= few + 0.05


def test_what_is_added_about_something_else_lowers_the_score():
    text = ABOUT_IT["executions"]
    other = "The choir sang in the park until the rain came, and the bakery on the corner sold out of buns by noon."

    scores = [parse("\n\n".join([text, *[other] * times])).relevance for times in (0, 1, 3, 9, 30)]

    assert scores == sorted(scores, reverse=True)
    assert scores[-1] < RELEVANT < scores[0]


@pytest.mark.parametrize("text", ["", " \n\n ", "Home » Iran » Executions"])
def test_null_where_there_are_no_words_to_go_by(text):
    article = parse(text)

    assert article.relevance is None
    assert not is_relevant(article, threshold=0)


@pytest.mark.parametrize("text", ["547 – 1,500 (90 %)", "Iran! Iran! Iran!", "Torture, torture and torture."])
def test_zero_where_one_of_the_two_is_not_spoken_of(text):
    assert parse(text).relevance == 0


def test_the_threshold_is_the_callers():
    article = Article(article_id="a", relevance=0.4)

    assert is_relevant(article, 0.4)
    assert not is_relevant(article, 0.41)
    assert not is_relevant(article)


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*ABOUT_IT.values(), *ABOUT_ELSE.values(), "", "Iran", "torture", "!"]), max_size=6))
def test_scores_lie_between_0_and_1(texts):
    score = parse("\n\n".join(texts)).relevance

    assert score is None or 0 <= score <= 1


@pytest.mark.parametrize("row", SUBJECTS, ids=lambda row: row["term"])
def test_every_term_is_found_as_its_row_says(row):
    index = load_lexicon().subjects
    words = phrase_of(row["term"])

    found = index.at(words, 0)

    assert found is not None
    assert (found.last, found.meaning) == (len(words), Subject(row["subject"]))
