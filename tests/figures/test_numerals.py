"""Number expressions: which are found, where they begin and end, and what they state (guidelines 1.1 and 1.2).

`MATCH` has what must be read, `NEAR` what looks alike and must not be read that way; see `notation` for the notation.
"""

from __future__ import annotations

import pytest
from notation import Example, examples, read, read_table, told, write

MATCH = {
    "1.1 digits": """
        # guidelines
        Observers could name [547] of the dead. => 547
        The archive holds files on [1,500] families. => 1_500
        # iran
        Guards opened fire on [304] marchers in the oil town. => 304
        The register gives the names of [4,672] inmates. => 4_672
        They counted [7] bodies in the yard and [19] in the street. => 7; 19
        Both lists hold [2,345,678] voters. => 2_345_678
        Prosecutors in Ahvaz filed [1.500] indictments. => 1_500
        Wardens moved [15 000] men out of the old jail. => 15_000
        A letter to the judge carried [12\u00a0000] signatures. => 12_000
        The ministry closed [3\u202f400] schools. => 3_400
        The strike reached [8\u2009250] shops in the bazaar. => 8_250
        Toll: [321]. => 321
        # elsewhere
        The museum sold [48,300] tickets. => 48_300
        Astronomers scanned [1,024] galaxies. => 1_024
        Her side averaged [2.7] goals a match. => 2.7
        Volunteers planted [1,234,567] saplings. => 1_234_567
        The factory built [900] pianos, [35] harps and [4] organs. => 900; 35; 4
        A nest of [6] eggs lay under the roof. => 6
        """,
    "1.1 scale words": """
        # guidelines
        The plan would cost [2.5 million] jobs. => 2_500_000
        # iran
        The network reaches [40 thousand] subscribers in Kurdistan. => 40_000
        [1.2m] Afghans live in the province. => 1_200_000
        Filters blocked [5 million] pages in a night. => 5_000_000
        The clip drew [300K] views before it was taken down. => 300_000
        Exports fell to [1.1 billion] items. => 1_100_000_000
        The call was shared by [10k] users. => 10_000
        # elsewhere
        [1.5bn] phones were sold. => 1_500_000_000
        The canal carries [3 dozen] barges. => 36
        Coral covers [2.75 million] reefs on the map. => 2_750_000
        Bees visited [7 mn] blossoms. => 7_000_000
        A choir of [3 thousand] voices sang. => 3_000
        Officials in Delhi counted [12 lakh] voters. => 1_200_000
        The dam holds water for [2 crore] farmers. => 20_000_000
        Analysts expect [4 trillion] messages. => 4_000_000_000_000
        """,
    "1.1 spelled numbers": """
        # guidelines
        The court summoned [seven] editors. => 7
        The bundle holds [one thousand] letters. => 1_000
        # iran
        The list holds [two hundred and forty-seven] names. => 247
        [Thirty-five] women sat on the steps of the court. => 35
        The guards led [ninety nine] men away. => 99
        Relatives brought [a hundred and twenty] photographs. => 120
        [Sixteen] lawyers refused the case. => 16
        [Six hundred and one] inmates were moved to Karaj. => 601
        The fund helped [forty-one thousand] households. => 41_000
        [Two hundred forty seven] teachers signed. => 247
        # elsewhere
        The swarm held [one hundred thousand] locusts. => 100_000
        [Twelve hundred] sheep crossed the pass. => 1_200
        The book sold [three million four hundred thousand] copies. => 3_400_000
        There are [five hundred and sixty-three thousand, two hundred and nine] voters on the roll. => 563_209
        [Two trillion] stars shine in the cluster. => 2_000_000_000_000
        [One billion two hundred million] parcels were sent. => 1_200_000_000
        The choir sang [nine thousand nine hundred and ninety-nine] hymns. => 9_999
        Growers pressed [a million and a half] olives. => 1_500_000
        [Two and a half million] visitors came. => 2_500_000
        The mill ground [eighty two] sacks. => 82
        [Fifteen hundred] runners set off. => 1_500
        She baked [nineteen] loaves. => 19
        """,
    "1.1 parts of a scale word": """
        # guidelines
        The figure given was [a quarter of a million] homes. => 250_000
        [Half a million] voters stayed away. => 500_000
        # iran
        [Half a dozen] plainclothes men waited at the gate. => 6
        [Three-quarters of a million] workers downed tools. => 750_000
        The militia draws on [half a million] volunteers. => 500_000
        [A half-dozen] editors lost their jobs. => 6
        The pipeline leaked near [a quarter million] homes. => 250_000
        # elsewhere
        The app has [half a billion] users. => 500_000_000
        She owns [half a thousand] stamps. => 500
        [Half-a-million] bulbs bloomed. => 500_000
        [One and a half million] geese fly south. => 1_500_000
        The recipe takes [half-a-dozen] eggs. => 6
        """,
    "1.1 dozens": """
        # guidelines
        They questioned [a dozen] drivers. => 12
        # iran
        [Two dozen] students were expelled. => 24
        The guards took [three dozen] phones. => 36
        The [dozen] men on the list were Baluch. => 12
        [Two dozen] of the inmates began a hunger strike. => 24
        # elsewhere
        The hen laid [a dozen] eggs. => 12
        The shelf holds [six dozen] jars. => 72
        [Four dozen] cyclists finished. => 48
        [A dozen] boats lay in the harbour. => 12
        """,
    "1.1 vague plurals": """
        # guidelines
        [Dozens] lay in the street. => 24..
        [Several dozen] lawyers protested. => 24..
        [Scores] were beaten. => 40..
        [Hundreds] of families fled. => 200..
        [Many thousands] stayed at home. => 2_000..
        [Tens of thousands] marched. => 20_000..
        # iran
        Riot police beat [scores] of students in the dormitory. => 40..
        The order closed [hundreds of thousands] of accounts. => 200_000..
        [Several hundred] retirees rallied outside parliament. => 200..
        [A few hundred] people kept vigil. => 200..
        [Thousands] more wait for a verdict. => 2_000..
        [Several thousand] files were burned. => 2_000..
        Sanctions hit [millions] of households. => 2_000_000..
        [A few dozen] drivers struck in Bandar Abbas. => 24..
        # elsewhere
        [Tens of millions] of birds pass here. => 20_000_000..
        The strait holds [billions] of jellyfish. => 2_000_000_000..
        [Many hundreds] of chairs were stacked. => 200..
        [Dozens] of recipes call for saffron. => 24..
        [Several million] crabs hatched. => 2_000_000..
        [Scores] of climbers turned back. => 40..
        Bakers sold [a few thousand] rolls. => 2_000..
        """,
    "1.1 shares and fractions": """
        # guidelines
        [90%] of the inmates were Kurds. => 90%
        [90 percent] of the seats went to loyalists. => 90%
        [A third] of the shops stayed shut. => 33.33%
        [Half] of the prisoners were students. => 50%
        [Two-thirds] of the budget is secret. => 66.67%
        # iran
        [One in five] workers has no contract. => 20%
        [Three quarters] of those arrested were under investigation. => 75%
        [Four-fifths] of the wells are dry. => 80%
        [Nine out of ten] accused had no lawyer. => 90%
        Turnout was [40 per cent]. => 40%
        [Half] the ward fell ill. => 50%
        [Two out of three] cases ended in a fine. => 66.67%
        [Two thirds] of the dead were women. => 66.67%
        # elsewhere
        [A quarter] of the honey was sold. => 25%
        [One-tenth] of the ice melted. => 10%
        The fee rose to [12.5%] of sales. => 12.5%
        [1 in 10] parcels is late. => 10%
        [Three out of every four] seeds sprouted. => 75%
        [A fifth] of the crew was seasick. => 20%
        The bank owns [three-quarters] of the shares. => 75%
        [Two fifths] of the pupils walk to school. => 40%
        """,
    "1.1 multiples": """
        # guidelines
        The true number is [25 times] greater. => 25x
        [Twice] as many women applied. => 2x
        Prices rose [tenfold]. => 10x
        # iran
        The new toll is [three times] as high. => 3x
        Bread costs [five times] more than before. => 5x
        The number of hangings [quadrupled]. => 4x
        Rents have [doubled]. => 2x
        Arrests were [four times] higher than in spring. => 4x
        The state paid [twice] the price. => 2x
        # elsewhere
        Sales [tripled] in a season. => 3x
        The new stadium is [twice] the size. => 2x
        A [threefold] rise in rainfall followed. => 3x
        The bridge cost [double] the estimate. => 2x
        A [100-fold] gain in speed was measured. => 100x
        The planet is [2.5 times] larger than ours. => 2.5x
        The fungus grew [ten times] faster. => 10x
        Demand is [seven times] what it was. => 7x
        The total is more than [double] 2020's figure. => >2x
        That is [triple] 1999's number. => 3x
        Arrests were [twice] last year's count. => 2x
        """,
    "1.1 compounds": """
        # guidelines
        A [200]-page report was leaked. => 200
        The [four]-member committee resigned. => 4
        # iran
        A [three]-judge bench heard the appeal. => 3
        Rajavi's [ten]-point plan was read aloud. => 10
        The [six]-party talks stalled. => 6
        A [1,500]-strong crowd blocked the road. => 1_500
        The bloc's [27]-nation council met. => 27
        # elsewhere
        The [12]-man crew abandoned ship. => 12
        A [two]-storey house collapsed. => 2
        The [15]-seat minibus was late. => 15
        A [twenty]-truck convoy left the depot. => 20
        Chefs served a [seven]-course dinner. => 7
        The orchestra played a [four]-movement work. => 4
        """,
    "1.1 Persian and Arabic-Indic digits": """
        # guidelines
        The banner said [۱۵۰۰] people died. => 1_500
        # iran
        Mourners read out [۱٬۵۰۰] names. => 1_500
        A wall bore the names of [۵۴۷] men. => 547
        [٣٠٠] prisoners began to fast. => 300
        The post spoke of [٢٥] women. => 25
        [۹۰٪] of the votes were void. => 90%
        [۲٫۵ million] people lost power. => 2_500_000
        # elsewhere
        The label listed [۱۲] spices. => 12
        The poster promised [٧] concerts. => 7
        Each crate holds [۴۸] bottles. => 48
        """,
    "1.2 span": """
        # guidelines
        He spoke of over [1,500] peaceful protesters. => >1_500
        It may be as high as [a quarter of a million] homes. => <=250_000
        It was [25 times] greater. => 25x
        They waited [three-plus] decades. => >=3 decade long
        The [200]-page dossier is secret. => 200
        They hold between [200 and 300] men. => 200..300
        He faces [10 to 15] years. => 10..15 year long
        # iran
        The death toll now stands at [1,500]. => 1_500
        Lashes ([74]) were ordered. => 74
        “[Nine] of us were blindfolded,” she said. => 9
        They freed [12], not all, of the hostages. => 12
        The bail was [$200,000]. => 200_000 USD
        Names of the dead: [Sixty]… => 60
        The [40]-odd families gathered again. => ~40
        # elsewhere
        The team’s [1500-plus] fans sang. => >=1_500
        A [$3 million] prize was shared. => 3_000_000 USD
        The label read “[60 percent] wool”. => 60%
        He slept for [half] an hour. => 0.5 hour long
        The oak stood for [a century and a half]. => 1.5 century long
        Admission is [€20]. => 20 EUR
        """,
}

NEAR = {
    "1.1 digits": """
        # iran
        He was born in 1988 in Mashhad.
        The families met on November 15.
        Agents took him to Ward 209.
        The post was tagged #Iran2022.
        He read out Article 19.
        # elsewhere
        The 66th edition opened.
        He drove an A4 to the match.
        Turn to page 12.
        """,
    "1.1 scale words": """
        # iran
        The blast was heard [10] m away. => 10 metre
        They tested a 5G mast in Qom.
        The drone fell [3] km from the base. => 3 kilometre
        # elsewhere
        She bought a 4K television.
        The firm filed its Form 10-K.
        He climbed K2 in winter.
        Vitamin B12 is added to the flour.
        """,
    "1.1 spelled numbers": """
        # iran
        No one was told of the verdict.
        Someone had written a name on the wall.
        The tenants of the building had often been fined.
        It was the eleventh hearing.
        They met at five o'clock.
        # elsewhere
        For a second the crowd fell silent.
        The weight of the freight was not given.
        The eighth wonder of the world is closed.
        A fortnight passed in Tennessee.
        """,
    "1.1 parts of a scale word": """
        # iran
        Flags flew at half-mast.
        She was half asleep when they knocked.
        The Guards moved their headquarters.
        His half-brother was arrested too.
        # elsewhere
        The rebels gave no quarter.
        The second half was dull.
        He had half a mind to leave.
        Profits fell in the third quarter.
        The guests left at half past nine.
        They reached the quarter-final.
        """,
    "1.1 dozens": """
        # iran
        A few of the drivers were beaten.
        Several clerics objected.
        Both brothers are in jail.
        # elsewhere
        He dozed in the shade.
        The baker gave each child a bun.
        """,
    "1.1 vague plurals": """
        # iran
        Several protesters were beaten.
        Test scores fell in Iranian schools.
        The regime has old scores to settle with the writers.
        Countless mothers wait.
        A few days later the line went dead.
        # elsewhere
        She scores in every match.
        The composer wrote film scores.
        Credit scores matter to lenders.
        Many of the apples were bruised.
        """,
    "1.1 shares and fractions": """
        # iran
        The third man was released.
        A third trial is planned.
        A third party brokered the swap.
        It was one in the morning when they came.
        Security agents arrested [five] in [ten] days. => 5; 10 day long
        Iran hangs [two] in [three] days => 2; 3 day long
        [Two] in Tehran and [three] in Karaj were shot. => 2; 3
        # elsewhere
        He came in third.
        She is the fifth of [ten] children. => 10
        The first half ended without a goal.
        Sales dipped in the fourth quarter.
        """,
    "1.1 multiples": """
        # iran
        He has been arrested [three] times. => 3
        The gym doubled as a prison.
        In times of unrest the web goes dark.
        They accuse the West of a double standard.
        He was called a double agent.
        # elsewhere
        The New York Times ran the story.
        She won the triple jump.
        At all times the door stays shut.
        They rode a double-decker bus.
        They play double bass on the board.
        She won the double in 2019.
        The word triple is spelled in its ways.
        """,
    "1.1 compounds": """
        # iran
        Covid-19 spread through the ward.
        Two-way traffic resumed at the crossing.
        They fly ageing F-14 jets.
        The men carried AK-47 rifles.
        # elsewhere
        The Boeing 737-800 landed safely.
        It was a one-sided match.
        The B-52 bombers are old.
        """,
    "1.1 Persian and Arabic-Indic digits": """
        # iran
        The poem was written in ۱۳۵۷.
        The demonstration of ۱۵ November ۲۰۱۹ was filmed.
        They cited Article ۱۸.
        They are held in Ward ۲۰۹.
        # elsewhere
        The stamp was printed in ١٩٦٧.
        """,
    "1.2 span": """
        # iran
        The men of Ward 8 sent a letter.
        See [[3]] for the list of names.
        One of the worst jails lies in the desert.
        # elsewhere
        Around the table sat his sons.
        Over and over the bell rang.
        More than ever, they hoped.
        """,
}


@pytest.mark.parametrize("example", examples(MATCH))
def test_a_number_expression_is_read(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("example", examples(NEAR))
def test_what_looks_alike_is_not(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("clause", MATCH)
def test_every_clause_has_its_examples(clause: str) -> None:
    origins = {row.origin for row in read_table(clause, MATCH[clause])}
    assert {"iran", "elsewhere"} <= origins
    assert len(list(read_table(clause, MATCH[clause]))) >= 5
    assert len(list(read_table(clause, NEAR[clause]))) >= 5


@pytest.mark.parametrize("marked", ["[12] of [[12]] and [1,500]", "[[[a] b]]", "", "[x]"])
def test_the_notation_reads_what_it_writes(marked: str) -> None:
    assert write(*read(marked)) == marked
