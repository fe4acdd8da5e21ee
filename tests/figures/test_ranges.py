"""Two numbers that are one figure, and two that stay two (guidelines 1.2, 1.3 and 4).

`MATCH` has what must be read, `NEAR` what looks alike and must not be read that way; see `notation` for the notation.
"""

from __future__ import annotations

import pytest
from notation import Example, examples, read_table, told

MATCH = {
    "1.3 between a and b": """
        # guidelines
        Between [200 and 300] men are still held. => 200..300
        # iran
        Rights groups put the toll at between [450 and 500]. => 450..500
        Between [two and three million] people live under the line. => 2_000_000..3_000_000
        They burned between [eight and twelve] police posts. => 8..12
        Judges gave them between [five and 15] years. => 5..15 year long
        Between [20 percent and 30 percent] of the wells are dry. => 20..30%
        The dead were aged between [14 and 17]. => 14..17 year old
        He served between [one and three] months. => 1..3 month long
        # elsewhere
        The whale weighs between [40 and 50] tonnes. => 40..50 tonne
        Tickets cost between [$15 and $30]. => 15..30 USD
        Between [a dozen and twenty] boats sank. => 12..20
        Between [1,000 and 1,500] runners entered. => 1_000..1_500
        The reef is between [6,000 and 9,000] years old. => 6_000..9_000 year old
        """,
    "1.3 a to b": """
        # guidelines
        The charge carries [10 to 15] years. => 10..15 year long
        From [200 to 300] people were held. => 200..300
        # iran
        [Three to five] agents searched each flat. => 3..5
        The dead number from [304 to 1,500]. => 304..1_500
        Some [thirty to forty] drivers joined the strike. => 30..40
        The gang paid [$500 to $700] for each rifle. => 500..700 USD
        Anywhere from [50 to 70] were beaten. => 50..70
        Pay fell by [20 to 30 percent]. => 20..30%
        Children of [14 to 17] were tried as adults. => 14..17 year old
        # elsewhere
        Bake the loaf for [30 to 40] minutes. => 30..40 minute long
        The comet has [two to three] tails. => 2..3
        The dose is [5 to 10] milligrams. => 5..10 milligram
        Add [one to two] cups of broth. => 1..2 cup
        The herd numbers [80 to 90] elk. => 80..90
        Growth of [2.5% to 3%] is likely. => 2.5..3%
        """,
    "1.3 a-b": """
        # guidelines
        [200-300] people are missing. => 200..300
        # iran
        [10-15] buses took them to Evin. => 10..15
        The guards chose [40–50] men at random. => 40..50
        [14-17] year olds were among them. => 14..17 year old
        Interrogations lasted [6-8] hours. => 6..8 hour long
        A crowd of [3,000-4,000] filled the square. => 3_000..4_000
        Inflation of [45-50%] was reported. => 45..50%
        He could be given a [five-to-seven]-year term. => 5..7 year long
        # elsewhere
        Simmer for [15-20] minutes. => 15..20 minute long
        Eagles lay [2–3] eggs. => 2..3
        The crew of [8-10] sleeps below. => 8..10
        The walk is [12-14] km. => 12..14 kilometre
        It takes [6-8] weeks to heal. => 6..8 week long
        """,
    "1.3 a or b": """
        # iran
        [Two or three] plainclothes men followed her. => 2..3
        They came for him [four or five] months later. => 4..5 month long
        [One or two] inmates die each week. => 1..2
        Guards fired [five or six] rounds. => 5..6
        # elsewhere
        [Ten or twelve] swans nest here. => 10..12
        [Three or four] spoonfuls are enough. => 3..4
        She took [one or two] days off. => 1..2 day long
        The quartet played [six or seven] encores. => 6..7
        """,
    "1.3 one scale word for both": """
        # iran
        Sanctions cost [2 to 3 million] jobs. => 2_000_000..3_000_000
        The Guards earn [$2-3 billion] a year. => 2_000_000_000..3_000_000_000 USD
        Between [two and three million] voters stayed home. => 2_000_000..3_000_000
        [Five or six hundred] students gathered. => 500..600
        [Two to three thousand] drivers struck. => 2_000..3_000
        # elsewhere
        Between [1.5 and 2 million] bats roost there. => 1_500_000..2_000_000
        The club wants [€20-25 million]. => 20_000_000..25_000_000 EUR
        [10 to 12 thousand] cranes winter here. => 10_000..12_000
        Between [800,000 and 1.2 million] fans came. => 800_000..1_200_000
        [Three or four dozen] swimmers took part. => 36..48
        """,
    "4 cues beside a range": """
        # guidelines
        Between about [200 and 300] are missing. => 200..300
        # iran
        About [200 to 300] people were outside. => 200..300
        An estimated [30 to 40] were shot. => 30..40
        As many as [50 to 60] cars burned. => 50..60
        Roughly between [70 and 80] women were held. => 70..80
        # elsewhere
        Up to [three or four] pups are born. => 3..4
        Some [20 to 25] species feed there. => 20..25
        Around [5-6] hours later the rain stopped. => 5..6 hour long
        """,
    "4 ends of different units": """
        # guidelines
        Sentences ranged from [one] month to [10] years. => >=1 month long; <=10 year long
        # iran
        They were held from [two] days to [six] weeks. => >=2 day long; <=6 week long
        Terms run from [six] months to [four] years. => >=6 month long; <=4 year long
        He faces between [six] months and [two] years. => >=6 month long; <=2 year long
        The hearings lasted from [15] minutes to [two] hours. => >=15 minute long; <=2 hour long
        # elsewhere
        Proofing takes from [30] minutes to [12] hours. => >=30 minute long; <=12 hour long
        Larvae live between [three] weeks and [five] months. => >=3 week long; <=5 month long
        The law sets [three] months to [one] year of jail. => >=3 month long; <=1 year long
        He can serve [two] weeks to [six] months. => >=2 week long; <=6 month long
        """,
    "4 rose from a to b": """
        # guidelines
        The toll rose from [200] to [300]. => 200; 300
        # iran
        Executions climbed from [246] to [582]. => 246; 582
        The number of women held went from [30] to [70]. => 30; 70
        The court cut his term from [10] years to [five] years. => 10 year long; 5 year long
        Turnout fell from [73%] to [48%]. => 73%; 48%
        Amnesty raised its count from [208] to [304]. => 208; 304
        The price of petrol jumped from [1,000] to [3,000] rials. => 1_000; 3_000 IRR
        # elsewhere
        The squad grew from [12] to [18]. => 12; 18
        Sales dropped from [40 million] to [32 million]. => 40_000_000; 32_000_000
        Membership slid from [900] to [640]. => 900; 640
        The glacier shrank from [9] km to [7] km. => 9 kilometre; 7 kilometre
        """,
}

NEAR = {
    "1.3 between a and b": """
        # iran
        The toll passed between [two] brothers and [three] cousins. => 2; 3
        Between 1981 and 1988 the prisons were full.
        The line between Tehran and [12] other towns was cut. => 12
        The march took place between 9 am and 5 pm.
        Between November 15 and 19 the web was off.
        He must choose between one of them.
        # elsewhere
        [Three] men and [four] women rowed. => 3; 4
        """,
    "1.3 a to b": """
        # iran
        The motion passed by [79] votes to [32]. => 79; 32
        He added [12] to the list of [40]. => 12; 40
        Articles 5 to 9 were ignored.
        The raids of 15 to 19 November were brutal.
        They moved [20] to Karaj and [30] to Qom. => 20; 30
        # elsewhere
        He gave [3] apples to [2] boys. => 3; 2
        See pages 12 to 15.
        """,
    "1.3 a-b": """
        # iran
        In 2009-10 the courts were busy.
        They flew on a Boeing 737-800.
        From November 15-19 the web was off.
        Call 021-555-1234 for details.
        # elsewhere
        Our side won 3-1.
        The final ended 2-2.
        See chapters 4-7.
        """,
    "1.3 a or b": """
        # iran
        [Two] or more agents came. => >=2
        [200] or so women sat down. => ~200
        One or other of the brothers signed.
        # elsewhere
        Take the bus or walk [12] minutes. => 12 minute long
        It rains in May or June.
        """,
    "1.3 one scale word for both": """
        # iran
        [Two] men and [three thousand] women walked. => 2; 3_000
        [300] students and [2 million] workers stayed home. => 300; 2_000_000
        [Five] of [two million] files were lost. => 5; 2_000_000
        # elsewhere
        It rained on [12] farms and [40 thousand] sheep. => 12; 40_000
        The [two] clubs spent [three million] euros. => 2; 3_000_000 EUR
        """,
    "4 cues beside a range": """
        # iran
        At least [23] were killed and [47] wounded. => >=23; 47
        Over [40] men and [12] women signed. => >40; 12
        About [30] shops and [12] banks burned. => ~30; 12
        # elsewhere
        Nearly [60] boats and [200] crew were lost. => ~60; 200
        Up to [14] pups and [three] adults were seen. => <=14; 3
        """,
    "4 ends of different units": """
        # iran
        It lasts from [one to five] years. => 1..5 year long
        He was sent from [two] prisons to [one thousand] km away. => 2; 1_000 kilometre
        From [two to six] weeks in solitary followed. => 2..6 week long
        # elsewhere
        From [30 to 40] minutes is enough. => 30..40 minute long
        From [two to three] hours of rain are likely. => 2..3 hour long
        He went from [three] weeks to [two] others. => 3 week long; 2
        """,
    "4 rose from a to b": """
        # iran
        From [200 to 300] people rose to their feet. => 200..300
        Executions rose by [12 to 15 percent]. => 12..15%
        From [40 to 50] cells were built. => 40..50
        # elsewhere
        From [30 to 35] climbers reach the top. => 30..35
        From [ten to twelve] plays are staged. => 10..12
        """,
}


@pytest.mark.parametrize("example", examples(MATCH))
def test_two_numbers_are_read(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("example", examples(NEAR))
def test_what_looks_like_a_range_is_not(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("clause", MATCH)
def test_every_clause_of_ranges_has_its_examples(clause: str) -> None:
    assert len(list(read_table(clause, MATCH[clause]))) >= 5
    assert len(list(read_table(clause, NEAR[clause]))) >= 5
