"""Numbers that are no figures, and the same words where they are (guidelines 1.1, exclusions).

`LEFT_OUT` has the numbers that must be left out, by the reason that must be given; `KEPT` has figures next to the very
words that elsewhere exclude a number. See `notation` for the notation; in `LEFT_OUT` brackets mark what is no figure.
"""

from __future__ import annotations

import pytest
from notation import Example, examples, read, read_body, told

from iran_hr_corpus import parse
from iran_hr_corpus.lexicon.cues import Reason
from iran_hr_corpus.spans import Span
from iran_hr_corpus.vocabulary import Role

LEFT_OUT = {
    "date": """
        # guidelines
        The massacre of [1988] is not forgotten.
        On November [15] the price of petrol rose.
        It took place in July-September [1988].
        # iran
        The shah fell in February [1979].
        He was hanged on [3] March [2021].
        The raid of Nov. [18], [2019] lasted all night.
        On [16/11/2019] the web went dark.
        She was born in [1398] in Sanandaj.
        The file is dated [2019-11-17].
        On [15] Khordad they marched to the bazaar.
        The [22] Bahman rally was small.
        Between [1981] and [1988] the jails were full.
        Since [2017] the strikes have not stopped.
        From [15] to [19] November the guards shot to kill.
        The [2009] protests were larger.
        The [2019-20] winter was harsh.
        (Jan. [3], [2020]) The general was killed.
        They wrote to the UN on Sept [9].
        By mid-[2018] the currency had collapsed.
        In the autumn of [2022] schoolgirls took off their scarves.
        The Persian New Year of [1402] is over.
        Nowruz [1403] fell on a Wednesday.
        They have been held since the spring of [1401].
        The class of [1999] was expelled.
        In fiscal [2021] oil sales fell.
        # elsewhere
        The [1966] final is still disputed.
        The bridge opened on May [24], [1883].
        He painted it in [1503].
        The treaty of [1648] ended the war.
        Her album came out on [12] June.
        The games of [2012] were in London.
        A drought hit in [1976], and another in [1995].
        From [1914] to [1918] the mines were closed.
        The poet Hafez ([1315-1390]) is read in every home.
        Nima ([1897–1960]) broke with the old metres.
        Her grandfather ([1901-1979]) was a judge.
        """,
    "decade": """
        # guidelines
        The [1980s] were a dark time.
        # iran
        The law dates from the [1990s].
        In the [’80s] they shot prisoners at dusk.
        The late [1970s] saw strikes in the oil fields.
        The early-[2000s] reforms failed.
        # elsewhere
        Jazz of the [1920s] filled the hall.
        The ['60s] are back in fashion.
        A [1950s] kitchen was sold.
        """,
    "time": """
        # iran
        The execution took place at [4:30] a.m. in the yard.
        Agents came at [6] p.m. and took him.
        The blast was heard at [21:45].
        By [10] o'clock the square was full.
        The web went down at [1430] GMT.
        They were led out at [5] am.
        # elsewhere
        Kick-off is at [19:00] local time.
        The shop opens at [9] a.m.
        The train leaves at [07:15].
        Dinner is at [eight] o’clock.
        """,
    "ordinal": """
        # iran
        Protests went into [a fifth] day in Tehran.
        The sweep entered [a third] week.
        [A fourth] man was hanged at dawn.
        # guidelines
        # guidelines
        The [66th] report was published.
        # iran
        On the [40th] day they visited the grave.
        The [21st] century has not reached the court.
        The [2nd] branch of the court upheld it.
        She is the [103rd] woman hanged there.
        The [1st] of the men was Arab.
        # elsewhere
        The [18th] hole decided the match.
        He finished [4th] in the sprint.
        It is her [11th] novel.
        The [1,000th] visitor won a cake.
        # iran
        The Commission met for its [forty]-fifth session.
        It was the [twenty]-first hanging of the month.
        # elsewhere
        The [ninety]-ninth minute saw the goal.
        On their [thirty]-second wedding day they flew to Rome.
        """,
    "identifier": """
        # guidelines
        The House adopted H.Res.[752] in spring.
        See A/Res/[43]/[137] for the text.
        Article [18] protects belief.
        Resolution [2231] was breached.
        Covid-[19] reached the jails.
        They want faster [5]G masts.
        He is held in Ward [209] of Evin.
        The P[5]+[1] met in Vienna.
        The G[7] condemned the hanging.
        # iran
        Flight PS[752] fell near the airport.
        Branch [15] of the court heard the case.
        Flight [655] was shot down by a cruiser.
        He shared cell [12] with thieves.
        Under Articles [18] and [19] he may speak.
        Section [500] of the code was cited.
        The F-[14] jets are old.
        Room [101] is where they beat her.
        Principle No. [38] bans torture.
        The Shahab-[3] missile was shown.
        Chapter [VII] and paragraph [12] apply.
        The guards searched Unit [8] of Qezel Hesar.
        Case number [9801234] is secret.
        Security Council Resolution [1737] froze the funds.
        Phase [2] of the plan began.
        # elsewhere
        A Boeing [737] landed.
        The AK-[47] was found in a shed.
        Windows [11] was slow.
        Apollo [13] came home.
        He lives at Flat [3], Elm Road.
        Route [66] is closed.
        Gate [22] is at the end.
        The Airbus A[380] is loud.
        Formula [1] returns to Spa.
        Area [51] is fenced.
        Take Interstate [95] south.
        The iPhone [12] is cheap.
        Vitamin B[12] helps.
        Chapter [4] is the best.
        Symphony No. [5] was played.
        He drank a [7]-Up.
        Psalm [23] was sung.
        Mach [2] was reached.
        """,
    "name": """
        # iran
        The widow told [60] Minutes that he had been framed.
        He was seen on [48] Hours last spring, they said.
        # guidelines
        # iran
        The Group of [Seven] met.
        The [9/11] attacks changed that.
        He reads The Thousand and [One] Nights.
        The [Five] Eyes shared the file.
        They deny a [50-50] split.
        # elsewhere
        The shop is open [24/7].
        World War [Two] ended.
        She won a Formula [One] race.
        It was back to square [one].
        Catch-[22] is a novel.
        """,
    "pronoun": """
        # guidelines
        It is [one] of the worst jails.
        No [one] was charged.
        [One] day he vanished.
        At [one] point they opened fire.
        # iran
        This is [one] reason why they fled.
        [One] should not forget the mothers.
        The verdict is [one] that will be appealed.
        [One] by [one] the witnesses were silenced.
        The only [one] to speak was the cook.
        Every [one] of them was beaten.
        [One] such case is that of the teacher.
        On the [one] hand they talk, on the other they hang.
        # elsewhere
        The red [one] is faster.
        [One] wonders what the coach thinks.
        Pick [one] of the apples.
        They looked at [one] another.
        Each [one] was sentenced in secret.
        Every [one] of them was beaten.
        [One] man allegedly tortured there told us his name.
        Her trial is [one] of a number of unfair trials of lawyers.
        He was [one] of the poets hanged that week.
        [One] woman killed in Rasht had sons.
        """,
    "footnote": """
        # iran
        The victims were buried at night.[[[12]]]
        The court denied it [[[3]]] in a letter.
        Torture is routine.[[[4]]][[[5]]]
        # elsewhere
        The whale was extinct by then.[[[7]]]
        The theorem is false.[[[1]]]
        The ship was lost.[[^[9]]] Nobody knew.[[^[10]]]
        """,
    "list_mark": """
        # iran
        [1]. Free all prisoners of conscience.
        ([2]) End the death penalty.
        [3]) Let the families bury their dead.
        [10]. Allow the rapporteur in.
        # elsewhere
        [4]. Whisk the eggs.
        ([5]) Tighten the bolt.
        """,
    "link": """
        # iran
        See https://example.org/iran/[2019]/report-[12] for the names.
        The tag #[1988]Massacre was shared.
        Follow @iran[1401] for news.
        The clip is at www.example.com/v/[345].
        Write to desk[24]@example.org about it.
        # elsewhere
        Details: http://example.com/p[7].
        #[4]thOfJuly was trending.
        """,
    "phone": """
        # iran
        Call [+98 21 8888 9999] for news of them.
        The office is at (+1) [202-555-0143].
        Phone: [021-5555-1234].
        # elsewhere
        Ring [0800 555 0199] to book.
        Dial [1-800-555-0199] now.
        """,
    "score": """
        # iran
        Iran beat Wales [2-0] in Doha.
        The team lost [1–6] to England.
        Persepolis won [3-1].
        # elsewhere
        She won the set [6-4].
        The match ended [0-0].
        They drew [2-2] at home.
        A [4-1] defeat cost him his job.
        """,
}

NO_NUMERAL = {
    "quantifiers": """
        # guidelines
        Several of them fled.
        Many were beaten.
        Countless names are lost.
        Numerous appeals were ignored.
        Both sons were hanged.
        A number of shops closed.
        A few returned.
        A few days later he was dead.
        # iran
        Most of the students were freed.
        A handful of lawyers dared to speak.
        A majority of the wards were searched.
        A large part of the city had no power.
        # elsewhere
        Plenty of fish swim here.
        A couple of eggs will do.
        Various birds nest there.
        A lot of salt was added.
        """,
    "pages and notes": """
        # iran
        See page 34 of the report.
        The quotation is on p. 112.
        It is described in pp. 12-15.
        As footnote 7 says, he denied it.
        Table 3 gives the names.
        # elsewhere
        Figure 2 shows the nest.
        Turn to pages 8 and 9.
        See Appendix 4.
        """,
    "years as nouns": """
        # iran
        The events of November 2019 shook the regime.
        Iran Protests 2022: What We Know
        After 1979, women lost the right to choose.
        The 1357 revolution promised freedom.
        In 1401, schoolgirls led the marches.
        The year 2009 was worse.
        # elsewhere
        The Tokyo 2020 games were held late.
        Summer 1969 was hot.
        In 800 BC the town was built.
        Rome fell in AD 476.
        """,
    "number words in names": """
        # elsewhere
        The Hundred Years’ War was over.
        He watched Ocean's Eleven.
        The Six-Day War redrew the map.
        The Big Ten conference met.
        She lives in Thousand Oaks.
        Seven Sisters is a Tube station.
        """,
}

KEPT = {
    "date": """
        # iran
        In 2019 [1,500] people were shot. => 1_500
        On November 15 [200] banks burned. => 200
        They hold [2,020] men. => 2_020
        A list of [1988] names would fill the wall. => 1_988
        In March [12] lawyers were struck off. => 12
        The camp holds [1,400] people. => 1_400
        # elsewhere
        The hall seats [1,900] guests. => 1_900
        In May [30] ships docked. => 30
        Some workers (1300-1400) stayed home.
        The dose ([1000-1500] units) was too high. => 1_000..1_500
        The crowd ([1,200-1,300]) sang. => 1_200..1_300
        """,
    "decade": """
        # iran
        [1980] prisoners is the number they give. => 1_980
        They have ruled for [four] decades. => 4 decade long
        # elsewhere
        [Two] decades of jazz filled the hall. => 2 decade long
        The [60] songs are back in fashion. => 60
        He owns [70] records. => 70
        """,
    "time": """
        # iran
        At [4] prisons the guards struck. => 4
        By noon [10] clerics had come. => 10
        At 9 a.m. [14] men were led out. => 14
        # elsewhere
        The shop opens [six] days a week. => 6 day long
        Trains leave from [12] platforms. => 12
        """,
    "ordinal": """
        # iran
        [A third] of the men wept. => 33.33%
        [A fifth] were women. => 20%
        # iran
        The [66] reports were published. => 66
        On the 40th day [40] candles were lit. => 40
        The first [two] women were freed. => 2
        # elsewhere
        The last [18] holes were wet. => 18
        Her second child is [11] months old. => 11 month old
        They saw a [thirty]-second clip. => 30 second long
        [Two-thirds] of the seats stood empty. => 66.67%
        It has [fifty-three] rooms. => 53
        """,
    "identifier": """
        # iran
        The code has [500] sections. => 500
        In the ward [20] inmates fell ill. => 20
        On the bus [20] people were beaten. => 20
        Their case involves [three] countries. => 3
        That night [12] men were hanged. => 12
        In that week [40] strikes were held. => 40
        The number of dead is [321]. => 321
        The law grants [two] exceptions. => 2
        The group [12] lawyers founded is banned. => 12
        There were [30] cells and [eight] wards. => 30; 8
        # elsewhere
        The airline has [four] Boeings. => 4
        On the train [90] passengers slept. => 90
        The book has [12] chapters. => 12
        It broke the law. [Fourteen] more children were hurt. => 14
        They appealed the case. [Six] judges heard it. => 6
        He left the ward. [Two] guards followed. => 2
        """,
    "name": """
        # iran
        The ward was dark for [60] minutes. => 60 minute long
        Iran Hangs [Nine] Men In [60] Hours => 9; 60 hour long
        # iran
        The [seven] ministers met. => 7
        The [two] groups hold [five] seats. => 2; 5
        # elsewhere
        The shop is open [24] hours. => 24 hour long
        [Eleven] thieves fled over the sea. => 11
        It has [six] days to run. => 6 day long
        """,
    "pronoun": """
        # guidelines
        [One thousand] letters came. => 1_000
        [One or two] guards slept. => 1..2
        [One] man and [three] women were shot. => 1; 3
        [One] person was killed. => 1
        # iran
        [One] protester was shot dead in Izeh. => 1
        At least [one] prisoner died. => >=1
        The raid killed [one] civilian. => 1
        [One] woman and [two] children were wounded. => 1; 2
        They executed [one] man and flogged [four]. => 1; 4
        # elsewhere
        The crash killed [one] passenger. => 1
        [One] climber was injured. => 1
        • [One] detainee dies in Rasht. => 1
        [One] protester shot dead in Izeh. => 1
        At least [one] student at the hall is known to have been killed. => >=1
        [One] man later died in hospital, officials said. => 1
        [One] protester shot dead in Izeh, activists say. => 1
        [One] student vanished in May, her family wrote. => 1
        """,
    "footnote": """
        # iran
        It names [12] victims. => 12
        The [[three]] men were freed.
        # elsewhere
        He saw [7] whales [[sic]]. => 7
        The [1] proof left is false. => 1
        They cite [four] notes. => 4
        """,
    "list_mark": """
        # iran
        [1] man was freed. => 1
        [10] women sat down. => 10
        They freed [3]. More will follow. => 3
        # elsewhere
        [4] eggs are enough. => 4
        He tightened [5]. => 5
        """,
    "link": """
        # iran
        The site had [2019] visitors. => 2_019
        The tag was used [300] times. => 300
        [12] users shared #FreeThem. => 12
        # elsewhere
        [Seven] mails were sent to desk@example.org. => 7
        The page got [4,000] hits. => 4_000
        """,
    "phone": """
        # iran
        They made [21] calls. => 21
        He gave [8888] reasons. => 8_888
        The line was cut [12] times. => 12
        # elsewhere
        It rang [800] times. => 800
        They sold [555] phones. => 555
        """,
    "score": """
        # iran
        Iran scored [two] goals in Doha. => 2
        The team lost [six] matches. => 6
        # elsewhere
        She hit [20] aces. => 20
        The match lasted [90] minutes. => 90 minute long
        They have [12] points. => 12
        She stayed at home for [12–13] days. => 12..13 day long
        Guards beat him for [2-3] hours. => 2..3 hour long
        They lost [10-12] men. => 10..12
        """,
}


@pytest.mark.parametrize("example", examples({**NO_NUMERAL, **KEPT}))
def test_a_number_beside_such_words_stays(example: Example) -> None:
    assert told(example.text) == example.expected


def _rows(tables: dict[str, str]) -> list[object]:
    rows = [
        (reason, line.strip())
        for reason, table in tables.items()
        for line in table.split("\n")
        if line.strip() and not line.strip().startswith("# ")
    ]
    return [pytest.param(reason, marked, id=f"{reason} | {marked}") for reason, marked in rows]


@pytest.mark.parametrize(("reason", "marked"), _rows(LEFT_OUT))
def test_a_number_that_is_no_figure_is_left_out(reason: str, marked: str) -> None:
    text, _ = read(marked)
    assert told(text) == f"{text.replace('[', '[[').replace(']', ']]')} => "


# Where a name or an idiom begins is a matter of taste; that a number is a date, a time or an ordinal is not.
GIVEN = {
    "date": {Reason.DATE},
    "decade": {Reason.DECADE, Reason.DATE},
    "time": {Reason.TIME},
    "ordinal": {Reason.ORDINAL},
    "identifier": {Reason.IDENTIFIER, Reason.NAME},
    "pronoun": {Reason.PRONOUN, Reason.NAME},
    "footnote": {Reason.FOOTNOTE},
    "list_mark": {Reason.LIST_MARK},
    "link": {Reason.LINK},
}


@pytest.mark.parametrize(("reason", "marked"), _rows({reason: LEFT_OUT[reason] for reason in GIVEN}))
def test_the_reason_is_given(reason: str, marked: str) -> None:
    text, spans = read(marked)
    given = read_body(text).left_out
    numbers = [span for span in spans if reason == "pronoun" or span.slice(text)[0].isdigit()]
    reasons = {one.reason for one in given for span in numbers if one.span.overlaps(span)}
    assert reasons <= GIVEN[reason]
    assert all(any(one.span.overlaps(span) for one in given) for span in numbers), f"some of {given} not reported"


@pytest.mark.parametrize("reason", LEFT_OUT)
def test_every_reason_has_its_examples(reason: str) -> None:
    assert len(_rows({reason: LEFT_OUT[reason]})) >= 5
    assert len(_rows({reason: KEPT[reason]})) >= 5


SITE = """
Home » Reports » 12 Stories » 40 Photos

By Sara Karimi

November 20, 2020

At least [12] people were arrested in Tehran on Sunday.

The [3] Demands of the Strikers

Workers want their pay. Some [200] of them sat down in Ahvaz.

Photo: [5] men in Azadi Square

Contact us: +1 202 555 0143 or press12@example.com

Share this article with 3 friends

Page 3 of 5
"""


def test_the_furniture_of_a_page_holds_no_figures() -> None:
    text, spans = read(SITE)
    article = parse(text)
    assert [Span(figure.start, figure.end) for figure in article.figures] == list(spans)
    assert {Role.BREADCRUMB, Role.BYLINE, Role.DATELINE, Role.BOILERPLATE} <= {p.role for p in article.paragraphs}
