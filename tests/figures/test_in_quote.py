"""Whether a figure stands inside a direct quotation (guidelines 1.9)."""

from __future__ import annotations

import pytest

from examples import marked_figures, rows, table

MATCH = {
    "straight marks": """
        "We buried [three] sons that week," the father said. => yes
        The minister spoke of "[two dozen] agitators" and left. => yes
        He said: "At least [forty] people saw it." => yes
        "They took [two] men," she said, "and beat [six] more." => yes; yes
        "[Nine] of us remain," he wrote from prison. => yes
        The statement reads: "We condemn the arrest of [12] lawyers." => yes
        "I was [14]," she recalled. => yes
        """,
    "curly marks and guillemets": """
        “They fired [five] shots,” said a neighbour. => yes
        He described “[a dozen] men in black”. => yes
        The order says: “Each prisoner is to receive [40] lashes.” => yes
        “In [two] days they emptied the ward,” he said. “[Sixty] were gone.” => yes; yes
        «[Thirty] of them never came back», she said. => yes
        """,
    "single marks": """
        'They took [six] boys,' the teacher said. => yes
        The headline read 'At least [80] dead'. => yes
        ‘We counted [nine] coffins,’ the gravedigger said. => yes
        'The guards' dogs bit [two] of us,' he said. => yes
        ‘It’s been [ten] years and nobody’s asked,’ said his widow. => yes
        She said: 'I haven't seen them for [three] months.' => yes
        """,
    "across sentences": """
        "The gate opened. [Seven] men walked in. Nobody spoke," he said. => yes
        "We were afraid. There were [20] of us. We hid," said the student. => yes
        “No one came. We waited [five] hours. Then we left,” she said. => yes
        "Who fired? [Two] officers did. I saw them." => yes
        'It rained. We sat there for [three] hours. Then the guards' shift ended,' she said. => yes
        """,
    "across paragraphs": """
        “They came at night. ¶ “They took [four] of my cousins,” he said. => yes
        "It began in the morning, when [two] buses arrived. ¶ "By noon [300] people were there," she said. => yes; yes
        “We had no water. ¶ “There were [forty] of us in a room. ¶ “[Two] fainted,” she told the court. => yes; yes
        "The doctors were threatened, ¶ "so we treated [70] of them at home," he said. => yes
        'They shut the gates. ¶ 'We were [50] in a cell,' she said. => yes
        He said: 'The mayor's men shot [nine] of us. ¶ 'It must end.' => yes
        'They hold [three] of the men's wives. ¶ 'We wait,' he said. => yes
        ‘They don’t feed the [two] of us. ¶ ‘We wait,’ he said. => yes
        """,
    "inside another quotation": """
        "The guard said 'you have [two] minutes' and left," she said. => yes
        “He told me, ‘I killed [three] of them,’” said the cellmate. => yes
        "They call it 'the dormitory'. It holds [300] women," she wrote. => yes
        'The notice said "[five] lashes each",' he said. => yes
        "My 'crime' was to film [nine] seconds of it," he said. => yes
        """,
}

NEAR = {
    "beside a quotation": """
        The guards of the '80s shot [nine] men. ¶ 'It must end,' he said. => no
        The mayor's men shot [nine] of us. ¶ 'It must end,' he said. => no
        She left in the '90s with [two] sons. ¶ She never came back. => no
        At least [40] people were killed, Amnesty said. => no
        "This is a massacre," she said after [nine] people were shot. => no
        The so-called "morality police" stopped [two] women. => no
        Amnesty called it "a bloodbath" and put the toll at [304]. => no
        "Death to the dictator," [hundreds] of students chanted. => no
        [Two] men shouted "shame". => no
        He said "no" [three] times to the judge's offer of bail. => no
        The "fuel protests" left [1,500] dead and the "Bloody Friday" killings [82]. => no; no
        "We will go on," said one of the [12] strikers. "We have nothing to lose." => no
        “Enough,” he said. [Five] guards laughed. “More,” they said. => no
        """,
    "apostrophes": """
        The prisoners' families counted [nine] graves, and the guards' log says [ten]. => no; no
        It's the regime's answer: [two] more hangings, and it isn't the last. => no
        Iran's courts and the Guards' prisons hold [60] journalists. => no
        He was born in the '60s and has [two] sons; his wife's in the '80s generation. => no
        The teachers' union lost [four] members' jobs. => no
        Rock 'n' roll bands from [two] cities played at the students' fair. => no
        The women’s ward held [45] of the country’s best-known activists’ friends. => no
        They don't say that [two] weren't charged. => no
        """,
    "the paragraph after": """
        "They shot at us," he said. ¶ At least [nine] people were killed. => no
        “It was dark. ¶ “We ran,” she said. ¶ The town has [two] clinics. => no
        'We want bread,' they chanted. ¶ Police arrested [40] of them. => no
        He called it "a crime". ¶ The court sat for [three] days. => no
        “We lost everything ¶ The flood destroyed [300] homes. => no
        """,
    "inches and feet": """
        The cell was 6' by 9' and held [four] men. => no
        A 12" pipe burst in [two] places. => no
        The wall is 10' high, and [three] guards stood on it. => no
        He measured 5'10" and weighed [50] kilos on release. => no
        The banner, 20' long, was carried by [eight] women. => no
        """,
}


@pytest.mark.parametrize("row", rows(MATCH | NEAR))
def test_whether_a_figure_is_quoted(row):
    assert tuple("yes" if figure.in_quote else "no" for figure in marked_figures(row.marked)) == row.expected


def test_every_clause_has_its_examples():
    assert not [clause for clause, lines in (MATCH | NEAR).items() if len(table(lines)) < 5]
