"""What sort of quantity a number is, and in which unit (guidelines 1.4 and 4).

`MATCH` has what must be read, `NEAR` what looks alike and must not be read that way; see `notation` for the notation.
"""

from __future__ import annotations

import pytest
from notation import Example, examples, read_table, told

MATCH = {
    "1.4 percent": """
        # guidelines
        [A third] of the deputies left. => 33.33%
        [90%] of the wards are full. => 90%
        # iran
        The rial lost [17 percent] in May. => 17%
        Turnout was [48.8%] nationwide. => 48.8%
        Inflation rose by [three percentage points]. => 3%
        [Seven per cent] of judges are women. => 7%
        Only [half] the cells have windows. => 50%
        Youth unemployment stands at [twenty-five percent]. => 25%
        Tehran enriches uranium to [60%]. => 60%
        # elsewhere
        The soup is [2.5%] fat. => 2.5%
        A [10-percent] tariff was announced. => 10%
        The sample held [0.03 percent] gold. => 0.03%
        Shares fell [4 pct]. => 4%
        [One in four] bees died. => 25%
        """,
    "1.4 ratio": """
        # guidelines
        The toll is [25 times] greater than they say. => 25x
        [Twice] as many men as women were hanged. => 2x
        Fees rose [tenfold]. => 10x
        The prison population [quadrupled]. => 4x
        # iran
        Executions more than [doubled]. => >2x
        The currency fell to nearly [three times] its old rate. => ~3x
        Bread is [four times] as dear. => 4x
        Arrests [tripled] after the strike. => 3x
        The budget of the Guards is at least [five times] larger. => >=5x
        # elsewhere
        The telescope is [ten times] more sensitive. => 10x
        Rents almost [doubled]. => ~2x
        The new engine is [twice] as loud. => 2x
        Yields saw a [fivefold] rise. => 5x
        His jump was [1.5 times] his own height. => 1.5x
        """,
    "1.4 duration": """
        # guidelines
        [40] years of rule have left scars. => 40 year long
        For [five] weeks the dead were hidden. => 5 week long
        They have waited [three-plus] decades. => >=3 decade long
        A [three]-day strike was called. => 3 day long
        # iran
        He was given [six] years in prison. => 6 year long
        The judge added a [two]-year travel ban. => 2 year long
        She spent [74] days in solitary confinement. => 74 day long
        A [24]-hour blackout began. => 24 hour long
        The trial lasted [15] minutes. => 15 minute long
        They got [18] months’ imprisonment. => 18 month long
        Her [nine]-month detention was illegal. => 9 month long
        He was hanged [ten] days later. => 10 day long
        [Two] weeks ago the lawyer vanished. => 2 week long
        For [three] consecutive nights shots were heard. => 3 night long
        # elsewhere
        Roast it for [two and a half] hours. => 2.5 hour long
        He held his breath for [90] seconds. => 90 second long
        A [20]-minute delay hit the trains. => 20 minute long
        The dynasty lasted [three] centuries. => 3 century long
        The lease runs for [99] years. => 99 year long
        It took [half] an hour to land. => 0.5 hour long
        The play ran for [six] nights. => 6 night long
        The term was cut from [ten] years to [six]. => 10 year long; 6 year long
        Her ban grew from [two] months to [five]. => 2 month long; 5 month long
        The wait went from [three] days to [nine]. => 3 day long; 9 day long
        The term was cut from [18] to [five] years. => 18 year long; 5 year long
        """,
    "1.4 age in units": """
        # guidelines
        A [22]-year-old was shot. => 22 year old
        It is a [30]-year old incident. => 30 year old
        # iran
        Ali Karimi, [35] and a father of [two], was shot. => 35 year old; 2
        The oldest was [24] and the youngest only [20]. => 24 year old; 20 year old
        Courts still try under-[18]s as adults. => 18 year old
        Clinics saw over-[65]s first. => 65 year old
        Nika was [16] years old. => 16 year old
        The guards shot a [ten]-year-old boy. => 10 year old
        [Seventeen]-year-olds were tried as adults. => 17 year old
        Her [six]-month-old daughter was with her. => 6 month old
        He was hanged at [19] years of age. => 19 year old
        A man of [70] years of age was flogged. => 70 year old
        The [83]-year-old cleric fell ill. => 83 year old
        # elsewhere
        The [400]-year-old oak fell. => 400 year old
        The panda is [two] weeks old. => 2 week old
        A [45]-year-old chef won. => 45 year old
        The rock is [three million] years old. => 3_000_000 year old
        """,
    "1.4 age after a name": """
        # iran
        Mahsa Amini, [22], died in custody. => 22 year old
        Majid Rajabi ([25]) and Saeed Tamjidi ([27]) were spared. => 25 year old; 27 year old
        Nasrin Ahmadi, [41], a lawyer, was freed. => 41 year old
        Agents took Reza Karimi, [19], and his brother Ali, [17]. => 19 year old; 17 year old
        Hossein Amiri, [33]; Leila Amiri, [30]. => 33 year old; 30 year old
        A shopkeeper, [52], was beaten to death. => 52 year old
        Her son, [14], was shot in the back. => 14 year old
        # elsewhere
        Anna Lund, [34], led from the start. => 34 year old
        The pianist, [71], retired. => 71 year old
        Tom Hale ([26]) scored the winner. => 26 year old
        The driver, [48], was unhurt. => 48 year old
        Rahimi, [sixty-one], heads the court. => 61 year old
        Her lawyer, Nasrin Moradi, [forty], was not told. => 40 year old
        A teacher, [thirty-two], was held. => 32 year old
        """,
    "1.4 age in words": """
        # guidelines
        A boy aged [16] was hanged. => 16 year old
        My father, then [54], was taken away. => 54 year old
        Omid Rad, now [30], lives in Rome. => 30 year old
        The eldest, Omid Rad, is [81]. => 81 year old
        # iran
        He was [17] when he was arrested. => 17 year old
        She was only [15] at the time. => 15 year old
        Those aged between [14 and 17] were tried too. => 14..17 year old
        The youngest was [nine]. => 9 year old
        Offenders under [18] may not be hanged. => <18 year old
        He was arrested at the age of [20]. => 20 year old
        At age [13] she was married off. => 13 year old
        She had just turned [30]. => 30 year old
        Prisoners over the age of [65] were not spared. => >65 year old
        People aged [60] and over must register. => >=60 year old
        A girl of [12] was among the dead. => 12 year old
        The victims, aged [19], [22] and [27], were brothers. => 19 year old; 22 year old; 27 year old
        # elsewhere
        Players aged [12-15] may enter. => 12..15 year old
        He learned to ski at [six]. => 6 year old
        The pupils are aged [seven]. => 7 year old
        At the age of [eighty] she swam the strait. => 80 year old
        Girls as young as [five] skate here. => >=5 year old
        POET ARRESTED AT [19] IN FEAR OF HANGING => 19 year old
        The girl, hanged at [16], had denied it. => 16 year old
        She married at [13] and fled. => 13 year old
        """,
    "1.4 money": """
        # guidelines
        A [$400 million] payment was flown in. => 400_000_000 USD
        # iran
        Bail was set at [$200,000]. => 200_000 USD
        He was fined [50 million] rials. => 50_000_000 IRR
        The oil earned [€1.5bn]. => 1_500_000_000 EUR
        They froze [US$6 billion] in Seoul. => 6_000_000_000 USD
        The family paid [30,000] euros. => 30_000 EUR
        The fund moved [USD 2.5 million] to Beirut. => 2_500_000 USD
        A rifle sells for [1,200] dollars. => 1_200 USD
        He was ordered to pay [500,000] Iraqi dinars. => 500_000 IQD
        # elsewhere
        The flat cost [£350k]. => 350_000 GBP
        The club paid [£12m] for him. => 12_000_000 GBP
        The film made [$2.1bn]. => 2_100_000_000 USD
        A bowl costs [800] yen. => 800 JPY
        The ring sold for [9,000] Swiss francs. => 9_000 CHF
        The firm owes [₹40 crore]. => 400_000_000 INR
        The city lost [$5 bn]. => 5_000_000_000 USD
        A ticket is [C$45]. => 45 CAD
        [Millions] of euros went to border guards. => 2_000_000.. EUR
        She spent [billions] of dollars on weapons. => 2_000_000_000.. USD
        The fine cost [tens of thousands] of pounds. => 20_000.. GBP
        """,
    "1.4 measurement": """
        # guidelines
        The camp lies [50] kilometres from Tehran. => 50 kilometre
        # iran
        The quake had a magnitude of [6.4]. => 6.4 magnitude
        A magnitude [6.2] earthquake struck Bam. => 6.2 magnitude
        Aftershocks of [4.1] and [4.6] magnitude followed. => 4.1 magnitude; 4.6 magnitude
        Walls of [two] and [three] metres were built. => 2 metre; 3 metre
        They seized [800] kg of opium. => 800 kilogram
        The cell measured [six] square metres. => 6 square metre
        Missiles flew [1,300] km. => 1_300 kilometre
        Exports reached [1.2 million] barrels a day. => 1_200_000 barrel
        A [20]-metre wall surrounds the prison. => 20 metre
        Iran holds [128.3] kilograms of uranium. => 128.3 kilogram
        Temperatures reached [50] degrees. => 50 degree
        He lost [15] kilos on hunger strike. => 15 kilogram
        # elsewhere
        Add [200] g of flour. => 200 gram
        Use [two] cups of rice. => 2 cup
        The lake covers [30] hectares. => 30 hectare
        The train does [300] km/h. => 300 kilometre per hour
        The plant makes [900] megawatts. => 900 megawatt
        A [10]-mile walk follows the coast. => 10 mile
        The tank holds [60] litres. => 60 litre
        The ship carries [40,000] tons of grain. => 40_000 tonne
        The screw is [8] mm long. => 8 millimetre
        """,
    "1.4 count": """
        # guidelines
        The [200]-page report names [four] judges. => 200; 4
        # iran
        Guards killed [12] prisoners. => 12
        The court issued [74] verdicts. => 74
        They gave him [80] lashes. => 80
        The law has [16] articles. => 16
        [Nine] cities saw strikes. => 9
        [Three] of his ribs were broken. => 3
        # elsewhere
        She wrote [30] songs. => 30
        The yard has [two] gates. => 2
        [Six] wins in a row put them on top. => 6
        The house has [five] bedrooms. => 5
        """,
    "4 articles and halves": """
        # guidelines
        [A thousand] letters came. => 1_000
        [A dozen] vans left. => 12
        [A quarter of a million] men fought. => 250_000
        [Half] of them fled. => 50%
        The number [quadrupled]. => 4x
        It lasted [a century and a half]. => 1.5 century long
        # iran
        She waited [a year and a half] for a verdict. => 1.5 year long
        [A million] tyres were burned. => 1_000_000
        The trial lasted [an hour and a half]. => 1.5 hour long
        # elsewhere
        [A hundred] doves were released. => 100
        [A billion] birds migrate. => 1_000_000_000
        They rowed for [a day and a half]. => 1.5 day long
        """,
}

NEAR = {
    "1.4 percent": """
        # iran
        The vote is a percentage game for the mullahs.
        The other half of the file is missing.
        The third of the brothers was freed.
        # elsewhere
        He is a per diem worker.
        Interest in chess has grown.
        """,
    "1.4 ratio": """
        # iran
        She was summoned [five] times. => 5
        Time after time they lied.
        The Times reported the raid.
        Hard times lie ahead.
        # elsewhere
        They played doubles.
        The stunt double was hurt.
        """,
    "1.4 duration": """
        # guidelines
        A few days later he died.
        A year ago the sit-in began.
        # iran
        For decades they have ruled by fear.
        The day after, the shops closed.
        He was jailed for life.
        Several months passed.
        The sixth week of the strike began.
        # elsewhere
        It rained all day.
        Week after week she sang.
        The ward grew from [two] cells to [five]. => 2; 5
        After [two] weeks [six] fled. => 2 week long; 6
        """,
    "1.4 age in units": """
        # iran
        She was held for [22] years. => 22 year long
        The [10]-year sentence was upheld. => 10 year long
        It happened [30] years ago. => 30 year long
        The old men waited [two] hours. => 2 hour long
        A [two]-year term is served in exile. => 2 year long
        # elsewhere
        The old oak stood for [400] years. => 400 year long
        """,
    "1.4 age after a name": """
        # iran
        In Zahedan, [96] were killed. => 96
        Deaths by province: Tehran ([55]), Gilan ([39]) and Fars ([12]). => 55; 39; 12
        On Friday, [22] students were taken away. => 22
        On November 15, [22] banks burned. => 22
        Reza Karimi, [two] lawyers and a nurse were held. => 2
        The protesters ([40] of them women) were beaten. => 40
        # elsewhere
        In Paris, [48] cyclists set off. => 48
        The winners ([12]) received medals. => 12
        In Qom, [twenty] men fell. => 20
        The dead, [sixty], lay there. => 60
        """,
    "1.4 age in words": """
        # iran
        There were [17] when the guard counted. => 17
        The toll was [19] by nightfall. => 19
        Among those held were [14] women. => 14
        Under Article 18 he has that right.
        Ages ago the villages had water.
        The number of victims was [27]. => 27
        # elsewhere
        The final score was level.
        He turned [two] keys. => 2
        He was arrested at [14] checkpoints. => 14
        Men were detained at [40] addresses. => 40
        Troops shot at [22] cars. => 22
        """,
    "1.4 money": """
        # iran
        The rial fell again.
        Dollars are scarce in Tehran.
        Money for [12] clinics was stolen. => 12
        He sold [three] gold coins. => 3
        # elsewhere
        The suspect weighs [150] pounds. => 150 pound
        Money talks.
        The pound of flesh was not paid.
        The dollar store hired [four] clerks. => 4
        [Millions] of voters stayed home. => 2_000_000..
        [Dozens] of dollar bills lay there. => 24..
        [Hundreds] of the euro bonds were sold. => 200..
        """,
    "1.4 measurement": """
        # iran
        They walked for miles.
        Mile after mile of road was closed.
        The ton of paper was pulped.
        # elsewhere
        The meter was broken.
        Degrees were awarded to [90] students. => 90
        The yards were full of cars.
        """,
    "1.4 count": """
        # iran
        The court sat for [12] hours. => 12 hour long
        They seized [12] kg of hashish. => 12 kilogram
        [12%] of them voted. => 12%
        A fine of [$12] was paid. => 12 USD
        # elsewhere
        It is [12 times] as deep. => 12x
        Boys of [12] sing in it. => 12 year old
        """,
    "4 articles and halves": """
        # guidelines
        A year ago it rained.
        A pair of judges sat.
        A couple of guards slept.
        A majority voted no.
        # iran
        A decade ago he fled.
        An hour later the line was cut.
        A month of strikes began.
        # elsewhere
        A man and a dog crossed.
        """,
}


@pytest.mark.parametrize("example", examples(MATCH))
def test_kind_and_unit_are_read(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("example", examples(NEAR))
def test_what_looks_like_a_unit_is_not(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("clause", MATCH)
def test_every_clause_of_units_has_its_examples(clause: str) -> None:
    assert len(list(read_table(clause, MATCH[clause]))) >= 5
    assert len(list(read_table(clause, NEAR[clause]))) >= 5
