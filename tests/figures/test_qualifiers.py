"""How the text bounds a number, and that a cue bounds its own number alone (guidelines 1.3 and 4).

`MATCH` has what must be read, `NEAR` what looks alike and must not be read that way; see `notation` for the notation.
"""

from __future__ import annotations

import pytest
from notation import Example, examples, read_table, told

MATCH = {
    "1.3 exact": """
        # guidelines
        The judge sentenced [12] men. => 12
        Just [12] came back. => 12
        Only [three] survived. => 3
        A total of [45] names were read. => 45
        The [52] hostages went home. => 52
        # iran
        All [176] people on the plane died. => 176
        Another [30] were taken to Fashafouyeh. => 30
        A further [19] shops were sealed. => 19
        In total [83] letters reached Geneva. => 83
        Exactly [304] deaths were confirmed. => 304
        # elsewhere
        The remaining [six] climbers turned back. => 6
        Her first [two] novels sold well. => 2
        The other [eleven] goats ran off. => 11
        As of Monday [40] seats were empty. => 40
        """,
    "1.3 approx": """
        # guidelines
        Around [200] cities saw unrest. => ~200
        About [60] women sat down in the street. => ~60
        Approximately [12,000] homes have no water. => ~12_000
        Roughly [half] of the inmates are ill. => ~50%
        Some [250] writers signed. => ~250
        Nearly [400,000] Iranians have left. => ~400_000
        Almost [two dozen] cells were searched. => ~24
        Close to [90] villages were flooded. => ~90
        An estimated [1,500] protesters died. => ~1_500
        Losses were estimated at [300] lorries. => ~300
        The crowd was estimated to be [9,000]. => ~9_000
        # iran
        The regime holds in the region of [600] lawyers. => ~600
        [Thirty] or so trucks blocked the road to Abadan. => ~30
        It took [200] guards, give or take, to empty the ward. => ~200
        Perhaps [300] mourners reached the grave. => ~300
        Maybe [a dozen] men wore masks. => ~12
        The [40]-odd relatives were turned away. => ~40
        Somewhere around [80] students were barred. => ~80
        Something like [30] buses left for Mashhad. => ~30
        The toll is approaching [1,000]. => ~1_000
        On the order of [10,000] votes were annulled. => ~10_000
        The estimated [30,000] victims have no graves. => ~30_000
        # elsewhere
        The bridge is roughly [2] km long. => ~2 kilometre
        It cost about [€40] a night. => ~40 EUR
        ~[400] homes lost power. => ~400
        circa [500] coins were found. => ~500
        The tree is some [900] years old. => ~900 year old
        [500] or thereabouts took the ferry. => ~500
        In the neighbourhood of [70] wolves remain. => ~70
        She slept for almost [10] hours. => ~10 hour long
        """,
    "1.3 approx as a verb": """
        # guidelines
        The massacre is estimated to have killed [30,000] people. => ~30_000
        # iran
        The agency estimates that [600] families fled. => ~600
        Teachers estimated the number of strikers at [14,000]. => ~14_000
        They put the toll at [540], an estimate that may grow. => ~540
        One estimate put the crowd at [50,000]. => ~50_000
        The group estimates the losses at [$3 million]. => ~3_000_000 USD
        # elsewhere
        Biologists estimate that [800] tigers survive. => ~800
        The fire is estimated to have burned [70] barns. => ~70
        By our estimate [12,000] bats live here. => ~12_000
        """,
    "1.3 at_least": """
        # guidelines
        At least [five] people were hit. => >=5
        No fewer than [90] inmates fell ill. => >=90
        A minimum of [30] days is required. => >=30 day long
        [1500+] files are missing. => >=1_500
        [Sixty-plus] countries abstained. => >=60
        [300] or more shops closed. => >=300
        # iran
        Not less than [40] lashes were counted. => >=40
        No less than [12] judges were named. => >=12
        [Two] at least are feared dead. => >=2
        At the very least [50] were hurt. => >=50
        [900] and counting have been identified. => >=900
        He will serve [six] months or longer. => >=6 month long
        As few as [12] of them voted. => >=12
        Not fewer than [six] towns were cut off. => >=6
        # elsewhere
        Tickets start at a minimum of [$20]. => >=20 USD
        Turnout of [40%] or higher is needed. => >=40%
        The tank holds at least [30] litres. => >=30 litre
        Allow [two] hours or more for the dough. => >=2 hour long
        At a minimum [three] lifeboats are carried. => >=3
        """,
    "1.3 more_than": """
        # guidelines
        More than [300] workers walked out. => >300
        Over [1,500] protesters were shot. => >1_500
        Upwards of [20,000] messages came in. => >20_000
        In excess of [400] letters were seized. => >400
        The toll exceeds [700]. => >700
        Inflation surpassed [40%]. => >40%
        # iran
        The bill is north of [$2 million]. => >2_000_000 USD
        Just over [70] cases were closed. => >70
        Well over [1,000] shops stayed shut. => >1_000
        Arrests have exceeded [9,000]. => >9_000
        The number of dead has passed [3,000]. => >3_000
        The toll topped [200] on Friday. => >200
        A little over [60 percent] voted. => >60%
        They were held for longer than [48] hours. => >48 hour long
        Executions exceeding [500] a year shame the state. => >500
        Those over [60] were sent home. => >60 year old
        # elsewhere
        The crowd was larger than [10,000]. => >10_000
        The comet’s tail is over [two million] km long. => >2_000_000 kilometre
        Slightly more than [30] guests came. => >30
        Better than [half] of the crop was saved. => >50%
        Temperatures above [45] degrees were recorded. => >45 degree
        The debt is greater than [€5,000]. => >5_000 EUR
        They freed more [900] men. => >900
        """,
    "1.3 at_most": """
        # guidelines
        Up to [14] other women were there. => <=14
        As many as [1,000] people were killed. => <=1_000
        The toll may be as high as [5,000]. => <=5_000
        At most [ten] survived. => <=10
        No more than [20] guards were on duty. => <=20
        A maximum of [two] visits is allowed. => <=2
        # iran
        He could get up to [74] lashes. => <=74
        Not more than [15] mourners may attend. => <=15
        A fine not exceeding [$300] was imposed. => <=300 USD
        As much as [80%] of the crop was lost. => <=80%
        They waited [three] days at most. => <=3 day long
        [Ten] or fewer have a lawyer. => <=10
        # elsewhere
        The lift takes a maximum of [eight] people. => <=8
        It lives for as long as [30] years. => <=30 year long
        The cave is up to [40] metres deep. => <=40 metre
        Use [two] teaspoons at the most. => <=2 teaspoon
        At the most [six] can play. => <=6
        The charge carries a maximum penalty of [15] years. => <=15 year long
        He faces a maximum sentence of [six] months. => <=6 month long
        The maximum term of [four] years has passed. => <=4 year long
        Classes hold maximum [25] pupils. => <=25
        Their number did not exceed [900]. => <=900
        The club took a “maximum of” [300] members. => <=300
        """,
    "1.3 less_than": """
        # guidelines
        Less than [half] of the cells have light. => <50%
        Fewer than [50] voters came. => <50
        Under [200] shops opened. => <200
        Turnout was below [40%]. => <40%
        # iran
        The trial took less than [10] minutes. => <10 minute long
        Just under [9,000] homes were hit. => <9_000
        Just short of [1,000] names were gathered. => <1_000
        Well under [100] ballots were valid. => <100
        Rial notes worth less than [$5] were paid. => <5 USD
        Children under [12] were not spared. => <12 year old
        Fewer than [two dozen] lawyers dare to act. => <24
        # elsewhere
        The parcel weighs under [3] kg. => <3 kilogram
        Shy of [200] seats were sold. => <200
        The crowd was smaller than [500]. => <500
        He ran it in under [four] minutes. => <4 minute long
        """,
    "1.3 vague": """
        # guidelines
        [Dozens] were shot. => 24..
        [Several hundred] were freed. => 200..
        [Thousands] fled. => 2_000..
        # iran
        At least [dozens] of shops closed. => 24..
        Nearly [hundreds] of names were read. => 200..
        Guards beat [scores] more. => 40..
        # elsewhere
        [Tens of thousands] sang. => 20_000..
        Up to [several hundred] seals rest here. => 200..
        """,
    "1.3 bound over approximation": """
        # guidelines
        At least an estimated [1,500] were killed. => >=1_500
        # iran
        Up to an estimated [3,000] fled. => <=3_000
        About [200] or more were held. => >=200
        An estimated [600] people or more lost their homes. => >=600
        More than about [40] lawyers are in jail. => >40
        Some [1,500] or more were wounded. => >=1_500
        It is estimated that more than [100] died. => >100
        It is estimated that at least [20] were women. => >=20
        # elsewhere
        It is estimated to weigh over [40] tonnes. => >40 tonne
        Roughly [30] or fewer wolves remain. => <=30
        Experts estimate that up to [300] reefs are dying. => <=300
        """,
    "kin of the cues": """
        # guidelines
        No fewer than [six] judges sat. => >=6
        The bill is north of [$9 million]. => >9_000_000 USD
        In the region of [70] wells ran dry. => ~70
        As few as [nine] of them can read. => >=9
        [Fifty] or so of them fled. => ~50
        [300] give or take were there. => ~300
        # iran
        The toll has passed the [1,000] mark. => >1_000
        The number of prisoners rose above [500]. => >500
        Turnout dropped below [30%]. => <30%
        A little under [200] shops opened. => <200
        Slightly fewer than [60] came back. => <60
        Far more than [300] were buried. => >300
        Considerably more than [half] of them were minors. => >50%
        Anything up to [90] lashes may be ordered. => <=90
        [500] and rising is the toll. => >=500
        Men aged [50] and upwards were freed. => >=50 year old
        At the least [12] lost an eye. => >=12
        The toll could be as many as [700]. => <=700
        Close on [80] cars burned. => ~80
        In the order of [2,000] files were burned. => ~2_000
        Just about [40] remain in the ward. => ~40
        # elsewhere
        The repair took [two] weeks or more. => >=2 week long
        It weighs somewhat more than [3] kg. => >3 kilogram
        A little less than [half] of the cake was left. => <50%
        Prices went above [$100]. => >100 USD
        The fund holds a minimum of [€1m]. => >=1_000_000 EUR
        At the very most [four] fit in the boat. => <=4
        """,
    "4 settled cues": """
        # guidelines
        Within [two] weeks he was dead. => 2 week long
        Over the past [10] years prices soared. => 10 year long
        In the last [three] months the jail filled up. => 3 month long
        They married girls as young as [nine]. => >=9 year old
        Boys from [15] on were conscripted. => >=15 year old
        As much as [$40] was paid. => <=40 USD
        Men as old as [80] were flogged. => <=80 year old
        More than [hundreds] were beaten. => 200..
        # iran
        Children as young as [12] were held in Zahedan. => >=12 year old
        Over the last [40] years the courts have not changed. => 40 year long
        Within [24] hours the family was told. => 24 hour long
        Just over [90] inmates wrote to the UN. => >90
        Well over [500] wells ran dry. => >500
        Just under [40] names were struck off. => <40
        During the past [five] days the web was off. => 5 day long
        # elsewhere
        In the past [six] weeks it rained daily. => 6 week long
        Over the course of [three] weeks the ice broke. => 3 week long
        Singers as old as [90] joined the choir. => <=90 year old
        """,
    "4 a cue governs its own number": """
        # guidelines
        At least [23] killed and [47] wounded. => >=23; 47
        # iran
        Over [500] protesters, [69] of them children, were killed. => >500; 69
        More than [100] women and [20] men were held. => >100; 20
        Around [500] were killed, [7,000] arrested and [120] blinded. => ~500; 7_000; 120
        [12] were hanged, at least [three] of them in public. => 12; >=3
        Some [40] students and as many as [six] teachers were expelled. => ~40; <=6
        They hold [30] or more men and [nine] women. => >=30; 9
        At least [four] were shot dead and more than [50] hurt. => >=4; >50
        The UN counted [331] dead; estimates by others reach [600]. => 331; ~600
        # elsewhere
        About [80] cows and [12] horses drowned. => ~80; 12
        Up to [six] boats sail [two] times a day. => <=6; 2
        It has [five] rooms and nearly [30] windows. => 5; ~30
        """,
}

NEAR = {
    "1.3 exact": """
        # iran
        Just under [12] came back. => <12
        Only about [three] survived. => ~3
        A total of at least [45] names were read. => >=45
        A total of some [90] shops burned. => ~90
        # elsewhere
        All but [two] of the ships sank. => 2
        As of noon nearly [40] seats were empty. => ~40
        """,
    "1.3 approx": """
        # iran
        For some, [12] years in exile was enough. => 12 year long
        Some of the [40] men were Baluch. => 40
        Nearly all of the [52] hostages were ill. => 52
        He wrote about [three] cases of torture. => 3
        Close to the border, [15] porters were shot. => 15
        Around the square, [30] vans were parked. => 30
        # elsewhere
        They sat around [two] fires. => 2
        The book is about [four] sisters. => 4
        Perhaps the [two] sides will meet. => 2
        """,
    "1.3 approx as a verb": """
        # iran
        Estimates vary, but officials confirmed [36] deaths. => 36
        The estimate was rejected by [two] ministers. => 2
        He estimated the damage; [12] houses were rebuilt. => 12
        # elsewhere
        Underestimated for years, the [two] pianists won. => 2
        The cost estimate is late. [Four] firms have bid. => 4
        """,
    "1.3 at_least": """
        # iran
        At least he is alive after [12] days. => 12 day long
        At last [five] men were freed. => 5
        The least that the [three] families want is a grave. => 3
        Plus, [two] aides were jailed. => 2
        # elsewhere
        Not least, [seven] towns were rebuilt. => 7
        One more of the [nine] cats ran off. => 9
        At least [240] hangings ([24%]) were told. => >=240; 24%
        """,
    "1.3 more_than": """
        # iran
        Parliament passed [12] laws in a week. => 12
        They crossed [three] borders on foot. => 3
        Anger over [two] hangings boiled up. => 2
        He was questioned over [three] nights. => 3 night long
        More than once the [four] men were beaten. => 4
        Over in Karaj, [40] shops closed. => 40
        # elsewhere
        A bridge passes over [two] rivers. => 2
        Above the door hung [three] lamps. => 3
        The hills over the [ten] lakes are bare. => 10
        They freed [two] more [15]-year-old boys. => 2; 15 year old
        Once more [900] men were freed. => 900
        """,
    "1.3 at_most": """
        # iran
        Up to now [14] women have been freed. => 14
        It is up to the [three] judges. => 3
        The toll rose to [30], up from [12] a day before. => 30; 12
        As many people as before, [60], came. => 60
        # elsewhere
        The most popular of the [eight] songs was hers. => 8
        He stood up for [two] younger boys. => 2
        """,
    "1.3 less_than": """
        # iran
        She served under [three] presidents. => 3
        Under Article 286 he may be hanged.
        Under the plan [12] jails will close. => 12
        Below the dam [five] villages lie in ruins. => 5
        # elsewhere
        The cat slept under [two] blankets. => 2
        He played under [four] coaches. => 4
        """,
    "1.3 vague": """
        # iran
        At least [two dozen] shops closed. => >=24
        Nearly [a hundred] names were read. => ~100
        Over [a thousand] guards came. => >1_000
        # elsewhere
        Up to [three hundred] seals rest here. => <=300
        [One million] sang. => 1_000_000
        """,
    "1.3 bound over approximation": """
        # iran
        About [200] were held, at least in Shiraz. => ~200
        At least [20] died, while the number of wounded is estimated at [90]. => >=20; ~90
        Nearly [30] fled; more than [40] stayed. => ~30; >40
        # elsewhere
        Roughly [half] stayed, more than was hoped. => ~50%
        Some [300] boats, or more precisely [304], sailed. => ~300; 304
        """,
    "kin of the cues": """
        # iran
        A staggering [1,500] were killed. => 1_500
        A record [582] were hanged. => 582
        A mere [12] were tried. => 12
        An average of [two] a day were hanged. => 2
        An additional [40] were taken. => 40
        Reportedly [nine] died. => 9
        The toll reached [200]. => 200
        The toll stands at [304]. => 304
        North of Tehran [12] villages were flooded. => 12
        In the region, [40] wells ran dry. => 40
        # elsewhere
        South of the river [two] farms burned. => 2
        Fully [90%] of it is sand. => 90%
        The first [300] in line got in. => 300
        Take it or leave it: [12] dollars. => 12 USD
        """,
    "4 settled cues": """
        # iran
        For over [10] years prices soared. => >10 year long
        In less than [three] months the jail filled up. => <3 month long
        Just [90] inmates wrote to the UN. => 90
        As young men, the [nine] had fought in the war. => 9
        # elsewhere
        He paid as much for [two] hens. => 2
        As well, [five] hives were lost. => 5
        """,
    "4 a cue governs its own number": """
        # iran
        [23] killed and at least [47] wounded. => 23; >=47
        [Two] officers and some [60] protesters were hurt. => 2; ~60
        In [12] cities, more than [900] were held. => 12; >900
        After [three] days, at least [20] were missing. => 3 day long; >=20
        # elsewhere
        [Six] hens laid up to [40] eggs. => 6; <=40
        Of the [80] cows about [12] drowned. => 80; ~12
        """,
}


@pytest.mark.parametrize("example", examples(MATCH))
def test_a_bound_is_read(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("example", examples(NEAR))
def test_a_word_that_is_no_cue_bounds_nothing(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("clause", MATCH)
def test_every_clause_of_bounds_has_its_examples(clause: str) -> None:
    assert len(list(read_table(clause, MATCH[clause]))) >= 5
    assert len(list(read_table(clause, NEAR[clause]))) >= 5
