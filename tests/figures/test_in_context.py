"""Whole sentences as papers print them: every figure is read, and nothing else (guidelines 1.1 to 1.4 and 4)."""

from __future__ import annotations

import pytest
from notation import Example, examples, told

IRAN = {
    "headlines": """
        Iran: [Three] Prisoners Hanged in Shiraz => 3
        Iran Executes [12] in [Two] Days, Rights Group Says => 12; 2 day long
        [Dozens] Arrested as Protests Enter Third Week => 24..
        Death Toll in Crackdown Tops [500] => >500
        [40] Days After Her Death, Crowds Gather at Mahsa Amini’s Grave => 40 day long
        Teacher, [34], Gets [Five] Years for a Tweet => 34 year old; 5 year long
        Iran Protests 2022: At Least [19] Children Among the Dead => >=19
        Flight PS752: [Two] Years On, Families Demand Justice => 2 year long
        Over [1,000] Factories Shut as Power Cuts Bite => >1_000
        Iran Hangs [Two] Men, [One] Woman for Drug Offences => 2; 1
        """,
    "executions": """
        At dawn on Wednesday, [nine] men were hanged in Ghezel Hesar prison, [seven] of them on drug charges. => 9; 7
        The [29]-year-old had spent [11] years on death row before the sentence was carried out on 7 May.
            => 29 year old; 11 year long
        Rights monitors recorded [582] executions in 2022, up from [333] a year earlier. => 582; 333
        Of the [834] people put to death, [471], or [56%], were convicted of drug offences. => 834; 471; 56%
        He was [16] when the crime took place and [24] when he was hanged in Ward 2 of Rajai Shahr.
            => 16 year old; 24 year old
        Since the start of the Persian year 1402, at least [147] prisoners have been executed. => >=147
        That is an average of [two to three] hangings a day, the highest rate in [eight] years. => 2..3; 8 year long
        In 1988, between [4,500 and 5,000] prisoners were sent to the gallows in [five] months.
            => 4_500..5_000; 5 month long
        """,
    "protests": """
        Security forces shot dead at least [82] people in Zahedan on 30 September, [13] of them children. => >=82; 13
        Strikes were reported in more than a few towns.
        [17] rockets fell on the fields, and [one] drone on a barn. => 17; 1
        They fired [31] rockets, and one day they stopped. => 31
        By the 40th day of unrest, protests had spread to [133] cities and [129] universities. => 133; 129
        Of some [19,600] people arrested, only [1,160] have been named. => ~19_600; 1_160
        The shutdown lasted from November 16 to 21 and cost about [$60 million] a day. => ~60_000_000 USD
        [Two] members of the Basij were killed and [five] were wounded when a crowd of [200 to 300] came at 11 p.m.
            => 2; 5; 200..300
        Footage verified by the BBC shows [three] officers beating a man of about [20]. => 3; ~20 year old
        The price of a litre of petrol rose from [10,000] to [15,000] rials for the first [60] litres.
            => 10_000; 15_000 IRR; 60 litre
        A [23]-year-old rapper, a fan of his and [two] doctors were sentenced on January 9. => 23 year old; 2
        Nearly a week after the blackout, [three-quarters] of users were still offline. => 75%
        """,
    "prisoners": """
        Branch 26 of the Tehran court sentenced her to [ten] years and [eight] months in prison and [154] lashes.
            => 10 year long; 8 month long; 154
        Her brother, [31], is serving a [six]-year term in Ward 4 of Evin, [900] kilometres from home.
            => 31 year old; 6 year long; 900 kilometre
        Under Article 134, the heaviest term, [seven] years and [six] months, applies. => 7 year long; 6 month long
        He has been denied leave for [13] of the last [15] years. => 13; 15 year long
        The [66]-year-old, who has lost [22] kg, has been on hunger strike for [43] days.
            => 66 year old; 22 kilogram; 43 day long
        More than [half] of the [250] women in the ward share [12] toilets. => >50%; 250; 12
        Bail was set at [10 billion] rials, about [$23,000]. => 10_000_000_000 IRR; ~23_000 USD
        She was allowed a [ten]-minute call every [two] months. => 10 minute long; 2 month long
        In Qarchak, [15] to a cell is the rule; in one cell [30] women sleep in shifts. => 15; 30
        """,
    "economy and the bomb": """
        Inflation hit [47.5%] in April, and the rial lost [a tenth] of its value. => 47.5%; 10%
        Iran has [128.3] kg of uranium enriched to up to [60%], the IAEA said in report GOV/2023/24.
            => 128.3 kilogram; <=60%
        The P5+1 agreed to lift sanctions worth [$150 billion] for [10] years. => 150_000_000_000 USD; 10 year long
        Oil exports, at [1.4 million] barrels per day, were [twice] those of 2020. => 1_400_000 barrel; 2x
        [A third] of the country’s [85 million] people live on less than [$5] a day. => 33.33%; 85_000_000; <5 USD
        Resolution 2231 bars tests of missiles with a range of over [300] km until October 18, 2023. => >300 kilometre
        Some [60 per cent] of firms, or [two in three] in the south, pay late. => ~60%; 66.67%
        """,
    "reports and letters": """
        In a [48]-page report, the group documents [125] cases in [15] provinces between September 2022 and August 2023.
            => 48; 125; 15
        [Twenty-seven] Nobel laureates and [140] members of the House backed H.Res. 100. => 27; 140
        The UN General Assembly adopted the text by [78] votes to [30], with [68] abstentions. => 78; 30; 68
        The [53]-member body heard well over [two] hours of testimony. => 53; >2 hour long
        The first [two] chapters list [304] names, [12] fewer than in 2020. => 2; 304; 12
        [A dozen] of the [27] ambassadors walked out at 10:30 am. => 12; 27
        """,
}

IRAN |= {
    "numbers without a comma": """
        [1500] protesters were killed in November 2019. => 1_500
        In 2019, [1500] people lost their lives in [three] days. => 1_500; 3 day long
        More than [2000] dead were counted. => >2_000
        They arrested [1900] students in 2022. => 1_900
        The names of the [1500] martyrs were read. => 1_500
        At least [1400] homes burned. => >=1_400
        [1500] were killed and [12000] arrested. => 1_500; 12_000
        """,
    "ages in company": """
        The [two] brothers, aged [17] and [19], were taken from their beds. => 2; 17 year old; 19 year old
        His daughters, aged [nine], [eleven] and [16], were asleep. => 9 year old; 11 year old; 16 year old
        The [four] daughters and [two] sons of the mayor were asleep. => 4; 2
        The victims were between the ages of [15 and 25]. => 15..25 year old
        Their ages ranged from [17 to 68]. => 17..68 year old
        Minors under the age of [18] are hanged too. => <18 year old
        A [ten]-year-old and her [13]-year-old sister were hit. => 10 year old; 13 year old
        Only people [18] and over may visit. => >=18 year old
        Kian was just [nine] years old. => 9 year old
        Armita, a [16]-year-old, fell into a coma on October 1. => 16 year old
        Detainees aged [22–35] were moved. => 22..35 year old
        Hamidreza was [19], a wrestler from Karaj. => 19 year old
        He had turned [21] the week before. => 21 year old
        She is [60] and in poor health. => 60 year old
        They held girls between the ages of [14 and 17]. => 14..17 year old
        His sons' ages range from [9 to 30]. => 9..30 year old
        """,
    "dates and hours in company": """
        On 27-28 November [40] lorries were burned. => 40
        From Nov. 15 to Nov. 21, 2019, [304] people died. => 304
        It began on the 15th of November and lasted [five] days. => 5 day long
        On Friday, September 30th, [66] people fell. => 66
        Day 3 of the strike saw [12] arrests. => 12
        The raid came at 10.30am; by 2 pm [30] were held. => 30
        By the evening of 18 November, [143] were dead. => 143
        The lists of 15/11/2019 and 16/11/2019 hold [90] names. => 90
        On 25 Aban 1398, [20] banks were set alight. => 20
        In the early hours of May 19, 2023, [three] men were hanged. => 3
        From 2 to 5 pm [two] helicopters circled. => 2
        """,
    "vague crowds": """
        [Tens] of people were wounded in Izeh. => 20..
        [Hundreds], if not [thousands], remain in jail. => 200..; 2_000..
        [Dozens] of women and [hundreds] of men were flogged. => 24..; 200..
        [Many thousands] of Afghans were expelled. => 2_000..
        Police fired on [tens of thousands] of mourners. => 20_000..
        """,
    "loose ends": """
        A third prisoner was hanged on Monday.
        A fifth man is still missing.
        A tenth session is due in June.
        The judge gave him one year.
        He got [one] year and [six] months. => 1 year long; 6 month long
        He got [two] years and a fine. => 2 year long
        The [two] were hanged side by side. => 2
        These [three] have no lawyer. => 3
        Chapter One lists the dead of Part Two.
        The Guards own [two-thirds] of the port. => 66.67%
        Iran and [12] other states voted no. => 12
        The EU3 and the G20 were silent.
        The C-130 carried [94] passengers. => 94
        He works [12] hours a day, [six] days a week. => 12 hour long; 6 day long
        [5,000+] arrests, [1.5k] injured! #IranProtests https://t.co/ab12cd => >=5_000; 1_500
        The bounty is [$5,000-$7,000] a head. => 5_000..7_000 USD
        They paid [1.5 billion] USD in cash. => 1_500_000_000 USD
        A multimillion-dollar villa was bought.
        Prices rose [15%] to [1,500] rials. => 15%; 1_500 IRR
        Rents are [two and a half times] higher. => 2.5x
        The crowd was [1,200 – 1,500] strong. => 1_200..1_500
        The toll was revised from [41] to [46], then to [50]. => 41; 46; 50
        It has been [1,000] days since he was taken. => 1_000 day long
        Up to [40%] of the [600] inmates are sick. => <=40%; 600
        He was beaten by [five] or more men. => >=5
        """,
}

IRAN |= {
    "families and groups": """
        She is a mother of [two] from Kermanshah. => 2
        The father of [three] was shot at his door. => 3
        A family of [six] lives on his pay. => 6
        A group of [five] broke into the flat. => 5
        A panel of [three] judges upheld it. => 3
        All [three] were hanged before sunrise. => 3
        The other [two] are in hiding. => 2
        The village has a population of [900]. => 900
        [Two] of them, both named Ali, were students. => 2
        Hossein, [45], and [12] others were named. => 45 year old; 12
        IRNA spoke of [12] dead ([seven] police and [five] civilians). => 12; 7; 5
        IRNA spoke of [12] dead ([7] police, [5] civilians). => 12; 7; 5
        [87] were killed and [515] hurt, [60] of them badly. => 87; 515; 60
        It is one of only [four] states that hang minors. => 4
        """,
    "counts by place": """
        The dead include [30] in Zahedan, [22] in Izeh and [five] in Javanrud. => 30; 22; 5
        Kurdistan: [12]. Gilan: [7]. Total: [19]. => 12; 7; 19
        Alborz had [93] hangings, Tehran [42], and Fars and Gilan [38] each. => 93; 42; 38
        [Ten] were hanged in Evin, [four] in Shiraz, [one] in Kerman and [one] in Mashhad. => 10; 4; 1; 1
        Executions took place in Karaj ([93]), Urmia ([40]) and Shiraz ([38]). => 93; 40; 38
        The dead in Shiraz number [1,830], Yazd [1490], Zanjan [1,210], and North Khorasan [35].
            => 1_830; 1_490; 1_210; 35
        Arrests by province: Mazandaran [210], Alborz [185] and Markazi [77]. => 210; 185; 77
        Iraq lost [40] officers, Syria [31] and Lebanon [12]. => 40; 31; 12
        Revolutions shook Tehran in 1979, Cairo in 1952 and Baghdad in 1958.
        The hall shows Apollo 11, Apollo 12 and Gemini 4.
        The shah’s rule fell in Tehran 1979, Cairo 1952.
        [Six] were shot in Izeh, [one] in Rasht and [one] in Arak. => 6; 1; 1
        [Nine] were held for theft, [three] for arson and [one] for leading a sect. => 9; 3; 1
        [Two] boys and [one] teacher were beaten. => 2; 1
        The court heard [two] lawyers, and one of them wept. => 2
        He wrote [three] letters, one the longest of his life. => 3
        [Two] brothers went home and one day the agents came. => 2
        """,
    "ages in pairs": """
        Some were only [16 or 17] years old. => 16..17 year old
        By then they were [23 or 24]-year-old men. => 23..24 year old
        They were convicted of murder aged [16] and [17] respectively. => 16 year old; 17 year old
        A [21]-year-old barber and his [23]-year-old cousin were blinded. => 21 year old; 23 year old
        Most of the wounded are between [20 and 30] years old. => 20..30 year old
        A [3,000]-year-old mound was dug up. => 3_000 year old
        """,
    "terms and sums": """
        The court gave them [40] years and [6] months between them. => 40 year long; 6 month long
        [Eighteen] people got [91]-day sentences, suspended for [three] years. => 18; 91 day long; 3 year long
        Some [32] years later the killers walk free. => ~32 year long
        Nearly [half] a year passed before the order came. => ~0.5 year long
        In the first [nine] months of 2012 they hanged [344]. => 9 month long; 344
        Iran has sold [$ 1.4 trillion] worth of oil. => 1_400_000_000_000 USD
        Pay averaged [$75] a month, with inflation now topping [50%]. => 75 USD; >50%
        They spent no more than [$18 billion] in [two] decades. => <=18_000_000_000 USD; 2 decade long
        It is a [9%] rise on the year before, and [2,5%] on the month. => 9%; 2.5%
        Bread costs [3 to 5 times] more. => 3..5x
        [1/3] of the people are out of work. => 33.33%
        He was given [twenty] years’ imprisonment and a [45]-day extension. => 20 year long; 45 day long
        She has [three-and-a-half] years left. => 3.5 year long
        The rule of the Guards has lasted nearly [half] a century. => ~0.5 century long
        Arrests rose by [20%] to [314]. => 20%; 314
        The fund fell by [8 percent] to [$400 million]. => 8%; 400_000_000 USD
        Between [20% and 30%] of them fled. => 20..30%
        She is serving a [five]-year term in Evin. => 5 year long
        """,
    "odd typing": """
        In that summer, [30, 000] political prisoners were put to death. => 30_000
        • [12] women were freed => 12
        - [3] men are missing => 3
        “[304]?” he asked. “It is [1,500].” => 304; 1_500
        [12]… then [13]… then silence. => 12; 13
        TOTAL DEAD: [1,500]. TOTAL WOUNDED: OVER [4,000]. => 1_500; >4_000
        AT LEAST [TWO DOZEN] WERE TAKEN => >=24
        The party claims [700, 000] members. => 700_000
        Rents rose by [12, 000] rials. => 12_000 IRR
        The quake left [250, 000] homeless. => 250_000
        The guards killed [12], [500] more fled. => 12; 500
        He chose [2], and no more => 2
        Police Say [310] Injured/[7] Students Held => 310; 7
        Fire in Abadan Kills [Nine]/[12] Workers Missing => 9; 12
        [Dozens] of Homes Razed/[40] Families Left Homeless => 24..; 40
        The file is marked Res/77 and kept.
        Flight IR/655 never landed.
        See form AB/12 for details.
        """,
    "numbers in names": """
        The members of the group live in Ashraf 3, in Albania.
        The rally at Ashraf-3 was shown on France 24.
        She told Channel 4 and Radio 1 about it.
        They work at Phase 11 of South Pars.
        Brigade 27 and Battalion 110 were sent in.
        The Free Iran 2020 summit was held online.
        Amnesty’s index number is MDE 13/9421/2018.
        The resolution is A/HRC/RES/16/9.
        The letter was sent to 12 Baker Street, London WC1X 0DW.
        Exiles met at 44 Elm Tree Avenue and at 9 Mill Lane.
        Police shut [12] Tehran streets and [three] Mill Lane shops. => 12; 3
        Line 3 of the metro was closed at Terminal 2.
        The group ARTICLE 19 wrote to him.
        The men of Unit 8200 were named.
        On 7/8/19 the court sat; on 03 Sep 2016 it had closed.
        London, 15 Jul – The families still wait.
        The hearing is set for the 20th and 21st of July.
        He was hanged between 20 and 21 July.
        He was held at Base 51 and Camp 59.
        """,
}

ELSEWHERE = {
    "sport": """
        City won 3-1 with goals in the 12th, 45th and 90th minutes before a crowd of [54,000]. => 54_000
        The [28]-year-old striker has scored [17] goals in [22] games this season. => 28 year old; 17; 22
        She beat the No. 4 seed 6-4, 7-5 in [two] hours and [12] minutes. => 2 hour long; 12 minute long
        He ran the final in [9.81] seconds, [0.03] seconds outside the record. => 9.81 second long; 0.03 second long
        The club, which paid [£45m] for him in 2019, sits 5th on [31] points. => 45_000_000 GBP; 31
        The quarter-final on 9 July drew [1.2 million] viewers. => 1_200_000
        Formula 1 returns to Monza with [20] cars and [10] teams. => 20; 10
        """,
    "business": """
        Revenue rose [12%] to [$4.3 billion] in the third quarter, and the shares gained [2.5%].
            => 12%; 4_300_000_000 USD; 2.5%
        The firm will cut about [a tenth] of its jobs by 2025. => ~10%
        It employs [3,400] people in [14] countries and runs [two] plants in Ohio. => 3_400; 14; 2
        The Fortune 500 company paid [$1.25] a share, [four times] as much as in Q3 2020. => 1.25 USD; 4x
        The bank lent between [€200m and €300m] at [5 to 6%]. => 200_000_000..300_000_000 EUR; 5..6%
        Profits more than [doubled], to [£3bn]. => >2x; 3_000_000_000 GBP
        """,
    "science": """
        The telescope saw [three] galaxies, the oldest [13.4 billion] years old. => 3; 13_400_000_000 year old
        In the trial, [43,548] volunteers aged [16] and over got [two] doses [21] days apart.
            => 43_548; >=16 year old; 2; 21 day long
        Covid-19 infected [one in five] of them, and B.1.1.7 was [50%] more contagious. => 20%; 50%
        Apollo 11 carried [three] men and [21.5] kg of rock back to Earth. => 3; 21.5 kilogram
        The fossil is [66 million] years old and measures [12] metres. => 66_000_000 year old; 12 metre
        H5N1 has killed more than [half] of the people who caught it. => >50%
        """,
    "cooking": """
        Mix [two] cups of flour with [half] a teaspoon of salt and [3] eggs. => 2 cup; 0.5 teaspoon; 3
        Bake at [180] degrees for [25 to 30] minutes. => 180 degree; 25..30 minute long
        Serves [four]. => 4
        1. Soak the rice for [two] hours. => 2 hour long
        Add [1½] litres of water and [a dozen] dates. => 1.5 litre; 12
        Leave it overnight, or for at least [eight] hours. => >=8 hour long
        """,
    "history": """
        In 480 BC, [300] Spartans held the pass for [three] days against Xerxes I. => 300; 3 day long
        Louis XIV reigned for [72] years, from 1643 to 1715. => 72 year long
        World War II killed [tens of millions] of people, [two-thirds] of them civilians. => 20_000_000..; 66.67%
        The 19th-century fort had [8] towers and [1,200] men. => 8; 1_200
        The Thirty Years’ War emptied [hundreds] of villages. => 200..
        On 14 July 1789 a crowd freed the [seven] prisoners of the Bastille. => 7
        Caesar was stabbed [23] times in 44 BC. => 23
        """,
    "weather and travel": """
        Highway 1 is closed for [12] miles after [six] inches of rain. => 12 mile; 6 inch
        Gate 22 opens at 6:45 a.m. for flight BA117.
        Winds of [120] km/h tore off [40] roofs in the 1990s estate. => 120 kilometre per hour; 40
        The No. 7 bus takes [half] an hour. => 0.5 hour long
        Room 12 has [two] beds and costs [€85] a night. => 2; 85 EUR
        """,
    "disasters": """
        The quake hit [8] miles east of the town at 7:45 a.m. Monday (7:45 p.m. ET Sunday). => 8 mile
        The toll rose to [72], including [30] in the port and [22] on the island. => 72; 30; 22
        The centre was [12] kilometres ([7.3] miles) from the coast. => 12 kilometre; 7.3 mile
        More than [1,200] homes were destroyed and [21,000] others damaged. => >1_200; 21_000
        By evening that number had more than [doubled]. => >2x
        It has not happened for [12 or 13] years. => 12..13 year long
        [17] dead, [40] hurt in mine blast => 17; 40
        Some [215] soldiers were among the dead, and [414] were injured, he said. => ~215; 414
        """,
    "politics": """
        The bill passed the Senate with [51] votes; [49] senators voted against. => 51; 49
        She won [52.4%] of the vote in the second round on 24 April. => 52.4%
        [Two-thirds] of the [435] members must agree. => 66.67%; 435
        The prime minister, [58], has led the party since 2016. => 58 year old
        He served [two] terms as the 44th president. => 2
        A [60]-seat majority was lost in [five] years. => 60; 5 year long
        Turnout, at under [40%], was the lowest since 1945. => <40%
        """,
}


@pytest.mark.parametrize("example", examples(IRAN))
def test_a_sentence_on_iran(example: Example) -> None:
    assert told(example.text) == example.expected


@pytest.mark.parametrize("example", examples(ELSEWHERE))
def test_a_sentence_on_anything_else(example: Example) -> None:
    assert told(example.text) == example.expected
