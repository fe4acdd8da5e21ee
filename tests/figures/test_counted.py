"""What is counted (guidelines 1.5): the phrase, none where the sentence names none, and its type."""

from __future__ import annotations

import pytest

from examples import marked_figures, rows, table
from iran_hr_corpus.vocabulary import CountedType

MATCH = {
    "what changes by a share": """
        There were [720] hangings, a [9%] increase on last year. => hangings; hangings
        It told of a [5%] rise in prices. => prices
        It had grown by then, a [5%] rise. => null
        [240] hangings ([24%]) were told. => hangings; hangings
        The [tripling] of fuel prices led to unrest. => fuel prices
        It was a rise of [5%]. => null
        It was a rise of [5%] in rents. => rents
        """,
    "verbs of those counted before": """
        It saw [12] patients in shock, [nine] showing signs and [40] badly hurt. => patients; patients; patients
        [300] farmers fled, while nearly [900] lodged written claims. => farmers; farmers
        It freed [12] poets and [nine] remaining hostages. => poets; remaining hostages
        It killed [12] guards and wrecked [nine] armoured vehicles. => guards; armoured vehicles
        There were [16] hangings, including [five] officially announced. => hangings; hangings
        [Half] of the council actually voted. => council
        """,
    "names that hold people": """
        The Baloch Activists Campaign said the toll had climbed to [ten]. => toll
        The Women Students Union said [nine] were held. => null
        Kurdish and Baluch activists say [nine] were held. => activists
        The Workers Party said [nine] were held. => null
        [Nine] Kurdish, Arab and Baluch activists were hanged. => Kurdish, Arab and Baluch activists
        """,
    "a list of people": """
        It listed [145] reporters, editors, and painters behind bars. => reporters, editors, and painters
        Police arrested [40] students, teachers and nurses in Rasht. => students, teachers and nurses
        [Nine] students, teachers say, were hurt. => students
        Police arrested [40] students, and teachers fled. => students
        [Six] villages, towns and farms were cut off. => villages
        """,
    "verbs behind a bare number": """
        [Seven] got lesser terms. => null
        [Thousands] chanted slogans. => null
        [Four] of the seven cars derailed. => cars
        [Hundreds] of wounded boys hid at home. => wounded boys
        [Three] broken bridges were mended. => broken bridges
        """,
    "more of the things before": """
        At least [six] villages were levelled and [133] others were damaged. => villages; villages
        [Nine] schools closed and [20] others lost power. => schools; schools
        [Two] mosques burnt down, and [14] others were shut. => mosques; mosques
        [Nine] people died and [20] others were hurt. => people; others
        With a population of [80 million], Iran is young. => population
        """,
    "behind the number": """
        Guards beat [nine] striking teachers outside parliament on Sunday. => striking teachers
        The appeals court upheld the sentences of [17] Baluch prisoners. => Baluch prisoners
        Officials shut down [240] Persian-language websites. => Persian-language websites
        Nearly [3,000] female students boycotted their classes in Mashhad. => female students
        The bill passed with [290] votes. => votes
        [Two] unmarked white vans waited at the gate. => unmarked white vans
        The navy seized [six] Indian sailors near Qeshm. => Indian sailors
        Around [45] men and women were loaded onto buses. => men and women
        Looters damaged some [200] shops and restaurants in Marivan. => shops and restaurants
        The ministry closed [four] Baha'i-owned optical shops. => Baha'i-owned optical shops
        In Myanmar, troops torched [36] Rohingya villages in a week. => Rohingya villages
        It was signed by [eighty-one] former diplomats. => former diplomats
        London listed [24] Iranian individuals and entities. => Iranian individuals and entities
        The crash killed all [eight] passengers and crew. => passengers and crew
        The crash left all [nine] passengers dead. => passengers
        Police held [14] women's rights activists. => women's rights activists
        Gas spread through [three] girls' schools in Qom. => girls' schools
        They released [five] Kurdish and Baluch poets. => Kurdish and Baluch poets
        The boat carried [60] men, women and children. => men, women and children
        Another [12] people were injured. => people
        All [176] people aboard died. => people
        The remaining [four] hostages are in good health. => hostages
        It has lost [30] security personnel. => security personnel
        Some [two dozen] very young protesters lay down in the road. => very young protesters
        The ban applies to [21,000] state-owned companies. => state-owned companies
        This brought to [52] the number of men hanged in May. => men
        [40 per cent] of the population lives in fear. => population
        The list of [300] contains the same names. => null
        [Nine] fell ill due to the heat. => null
        """,
    "behind of": """
        [Dozens] of masked agents surrounded the dormitory. => masked agents
        [Hundreds of thousands] of mourners filled the square in Mashhad. => mourners
        [Three] of the hostages were freed overnight. => hostages
        [Two] of his brothers live in Sweden. => brothers
        [Several hundred] of their supporters waited outside the court. => supporters
        [Scores] of Kurdish villages lost power. => Kurdish villages
        [Four] of the injured teenagers remain in intensive care. => injured teenagers
        [Tens of thousands] of retired steelworkers signed the petition. => retired steelworkers
        [Many thousands] of Afghan migrants crossed at Islam Qala. => Afghan migrants
        At least [a dozen] of the schoolgirls needed oxygen. => schoolgirls
        Strikes were reported in [20] of Iran's [31] provinces. => provinces; provinces
        [Nine out of ten] detainees had no lawyer. => detainees
        [Two] of the best-known actresses in the country may not work. => best-known actresses
        They say that [9] out of the 11 conditions are met. => conditions
        """,
    "in a compound": """
        A [five]-judge panel heard the appeal. => judge
        The [290]-seat parliament approved the bill. => seat
        Prosecutors presented a [40]-page indictment. => page
        A [nine]-member delegation flew to Vienna. => member
        Bazaar merchants began a [two]-day strike. => day
        The [three]-person crew abandoned the boat. => person
        They drove him away in a [four]-car convoy. => car
        The [15]-nation Security Council met behind closed doors. => nation
        """,
    "elided": """
        The ambush killed [seven] soldiers and wounded [11]. => soldiers; soldiers
        [400] people were arrested and [60] released by nightfall. => people; people
        The mortar struck a school, killing [15] pupils and injuring [dozens] more. => pupils; pupils
        At least [23] protesters were shot dead and [147] wounded, doctors said. => protesters; protesters
        The group has documented [33] floggings this year, up from [12] a year before. => floggings; floggings
        Iran carried out [576] executions in 2022, up from [314] the previous year. => executions; executions
        Prosecutors charged [70] workers and let [22] go. => workers; workers
        More than [5,000] prisoners were moved, [300] to Qom. => prisoners; prisoners
        The strikes killed [610] people and injured [4,746]. => people; people
        Police shot dead [12] protesters and wounded [dozens] more. => protesters; protesters
        More than [500] people, including [70] minors, were killed and [20,000] arrested. => people; minors; people
        The count rose from [90] deaths to [112] in a night. => deaths; deaths
        Of the [52] prisoners, [eleven] were women and [four] were Afghans. => prisoners; women; Afghans
        Of these, [seven] were teachers. => teachers
        Among them [two] are children. => children
        The number of hangings kept growing, with [412] known to have taken place. => hangings
        """,
    "of whom and of them": """
        Of the [52] men on trial, [nine] were acquitted and [43] jailed. => men; men; men
        [120] students were summoned; [35] of them were expelled. => students; students
        It freed [four] judges, [two] of whom had resigned. => judges; judges
        Floods hit [16] villages, [five] of which are still cut off. => villages; villages
        Prosecutors charged [70] workers, of whom [22] were later convicted. => workers; workers
        Agents questioned [38] nurses, [16] of whom were held overnight. => nurses; nurses
        """,
    "in apposition": """
        The detainees, [seven] in all, were moved to Rajai Shahr. => detainees
        Truck drivers, about [3,000] of them, blocked the road to Bandar Abbas. => Truck drivers
        The accused, [four] brothers from Piranshahr, deny the charge. => brothers
        Those killed, at least [11] children among them, were buried at night. => children
        The prisoners - [16] in total - were flown to Tabas. => prisoners
        The hostages (all [52] of them) came home in January. => hostages
        The officers, all [eight], were cleared of wrongdoing. => officers
        At least [23] children - [20] boys and [three] girls - were shot. => children; boys; girls
        """,
    "in headings and captions": """
        [Three] protesters executed in Isfahan ¶ The judiciary's news site announced it at dawn on Friday. => protesters
        Iran: [12] Baluch men hanged in a week ¶ The hangings took place in Zahedan. => Baluch men
        [Five] dead in Izeh shooting ¶ Gunmen on motorcycles opened fire on a market. => dead
        More than [100] trade unionists behind bars ¶ They were detained over the winter. => trade unionists
        [Hundreds] of families wait outside Evin ¶ They have had no news since Monday. => families
        Rights group: [two] lawyers missing ¶ Their phones have been switched off. => lawyers
        Caption: [Thousands] of mourners carry coffins through Saqqez. => mourners
        """,
    "a share": """
        The flood destroyed [60 percent] of rural households in the district. => rural households
        [Two-thirds] of the deputies voted against the motion. => deputies
        [A third] of all recorded executions took place in Karaj. => recorded executions
        Nearly [half] the inmates are awaiting trial. => inmates
        [One in five] schoolchildren has left school. => schoolchildren
        He won just [1.5%] of the vote. => vote
        The rial has lost [90%] of its value. => value
        [40 per cent] of respondents said they would not vote. => respondents
        [Three quarters] of the prisoners on death row were convicted of drug crimes. => prisoners
        The province accounts for [12 percent] of the deaths. => deaths
        The war killed [900] Yemenis, [half] them children. => Yemenis; Yemenis
        [One in four] of those executed was Baluch. => those executed
        Iran hanged [three times] as many people as before. => people
        The number of hangings has [doubled]. => hangings
        """,
    "the subject of a percentage": """
        Unemployment stood at [11%] in the spring. => Unemployment
        Food prices climbed [45 percent] in a year. => Food prices
        Oil exports fell by [80%] after the sanctions. => Oil exports
        Turnout was [41 percent], the lowest on record. => Turnout
        Annual inflation reached [52.1 percent] in May. => Annual inflation
        The economy shrank by [7.6 percent] last year. => economy
        Meat consumption has dropped [a third] since then. => Meat consumption
        The law cut the number of executions by [90%]. => executions
        Officials announced a rise of [50%] in bread prices. => bread prices
        The drop in arrests by [12%] pleased the court. => arrests
        """,
    "crowds, lists and numbers": """
        A crowd of some [2,000] farmers gathered by the dry riverbed. => farmers
        A group of [14] academics wrote to the minister. => academics
        A convoy of [30] lorries crossed at Mehran. => lorries
        She keeps a list of [178] names. => names
        The number of executions reached [834] last year. => executions
        The number of political detainees has climbed to [1,200]. => political detainees
        The number of people arrested rose from [600] to [900] in a night. => people; people
        The judiciary opened a total of [75] cases. => cases
        Fatalities now number [61]. => Fatalities
        The injured numbered [120], most of them conscripts. => injured
        The dead include [six] children. => children
        The victims were [two] sisters from Rasht. => sisters
        The coronavirus death toll has surpassed [500,000]. => death toll
        Officials raised the death toll of the floods to [208]. => death toll
        Virus Fatalities Exceed [16,800] => Virus Fatalities
        The number of those killed reached [90]. => those killed
        He put the number of those slaughtered at [400]. => those slaughtered
        """,
    "money": """
        He was freed on [$200,000] bail. => bail
        The court imposed a fine of [$3,000] on the editor. => fine
        The state lost [$12 billion] in oil revenue. => oil revenue
        Families must pay a deposit of [two billion] rials. => deposit
        Washington offered a reward of [$10 million]. => reward
        The strike cost the port [millions] of euros in harbour fees. => harbour fees
        It has cut the income of the state by more than [$2 billion]. => income
        The quake brought losses between [$2 and 3 million]. => losses
        They lost [nine] barrels a day of crude oil. => crude oil
        She paid [$300] in Rasht. => null
        She paid [$300] in return. => null
        He got the sum of [$300]. => null
        """,
}

NEAR = {
    "what follows the head": """
        [19] journalists who covered the funeral have been summoned. => journalists
        The dam displaced [30] families living near the border. => families
        [40] detainees held in Qarchak went without water. => detainees
        The letter was signed by [11] Sunni clerics from Saravan. => Sunni clerics
        Police stopped [five] buses carrying football fans to Ardabil. => buses
        She named [eight] interrogators whom she had recognised by their voices. => interrogators
        They fired [two] missiles at the tanker. => missiles
        The court heard [three] witnesses on Monday and adjourned. => witnesses
        [Sixty] lawyers, many of them retired, offered to help. => lawyers
        He has [two] daughters and works as a baker. => daughters
        """,
    "none named": """
        [Hundreds] marched through Sanandaj after Friday prayers. => null
        At least [14] were wounded. => null
        [Fourteen] survived. => null
        By Thursday the number stood at [88]. => null
        She put it at [3,400]. => null
        Of these, [nine] were later hanged. => null
        [Two] died on the way to hospital. => null
        [Tens of thousands] took to the streets again. => null
        [Dozens] more are feared dead. => null
        Only [four] returned. => null
        Of these, [two] were injured. => null
        Of these, [nine] were in Rasht. => null
        Of these, [three] were freed. => null
        The toll rose, and by noon the wind had reached [90]. => toll
        [Six] shot dead by gunmen in Izeh. => null
        The mother of [three] runs a bakery. => null
        Parents of [two] often moved there. => null
        The father of [four] walked home. => null
        Tehran pays [two billion] dollars a year supporting militias. => null
        The clinic spends [$40,000] per month treating veterans. => null
        It earns [900] euros each day selling bread. => null
        The mother-of-[four] Sara Bahrami was jailed. => null
        """,
    "another noun of the sentence": """
        A rights lawyer told reporters that at least [31] had been released. => null
        The judge's clerks say that [two] were acquitted. => null
        In the prisons of the province, [five] died in June. => null
        Officials in Tehran believe [dozens] have fled. => null
        Her friends think that [three] will be hanged. => null
        """,
    "an age": """
        Her son, [22], was shot near Azadi Square. => null
        A [16]-year-old boy was blinded by pellets. => year
        Most of them were under [30]. => null
        The youngest was [nine] years old. => years
        Kian (aged [10]) died in the car. => null
        """,
}

TYPES = {
    "person": """
        The ambush left [eight] conscripts dead. => person
        At least [40] deaths have been confirmed. => person
        Hospitals treated [210] injuries that night. => person
        The unit made [60] arrests. => person
        Iran carried out [94] executions in May. => person
        The toll has risen to [64]. => person
        [Hundreds] were shot. => person
        A [four]-member team visited the site. => person
        The list has [547] victims. => person
        [Two] kolbars froze near Nowsud. => person
        [Nine] security officers were hurt. => person
        The fire claimed [19] lives. => person
        [Six] bishops signed the letter. => person
        [Four] Uzbek truckers were questioned. => person
        More than [60] opposition figures and activists were tried together. => person
        A court fined [nine] influencers and singers. => person
        [30] celebrities and athletes signed. => person
        """,
    "place": """
        Strikes closed shops in [50] cities. => place
        Troops searched [40] homes. => place
        [Seven] prisons refused visits. => place
        The flood cut off [120] villages. => place
        The wounded were taken to [three] hospitals. => place
        Students rallied at [80] universities and [12] high schools. => organization; place
        [Four] provinces lost the internet. => place
        Police set up [nine] checkpoints. => place
        Bulldozers flattened [two] shrines and [30] farms. => place; place
        """,
    "document": """
        She collected [300] signatures. => document
        The archive holds [1,400] testimonies. => document
        [Twelve] letters went unanswered. => document
        Experts checked [60] videos. => document
        The [200]-page report names him. => document
        The commission issued [three] statements. => document
        He tore up [two] passports. => document
        """,
    "event": """
        Iran saw [4,000] protests in a year. => event
        Witnesses heard [three] explosions. => event
        The panel counted [28] violations of the accord. => event
        It was the last of [five] hearings. => event
        Police carried out [70] raids. => event
        The city suffered [two] attacks. => event
        The town had [five] major [[outages in May]](https://a.org/b). => event
        """,
    "organization": """
        [Eight] labour unions backed the call. => organization
        The Treasury listed [15] companies. => organization
        [Thirty] human rights organizations signed the appeal. => organization
        [Two] reformist parties were dissolved. => organization
        [Six] charities have left the country. => organization
        [Three] airlines stopped their flights. => organization
        """,
    "time": """
        He was held for [40] days. => time
        [Two] decades have passed. => time
        A [three]-hour hearing decided his fate. => time
        She is [31]. => time
        He was arrested at the age of [17]. => time
        The blackout lasted [ten] nights. => time
        """,
    "money": """
        Bail was set at [$50,000]. => money
        The state lost [two billion] euros. => money
        A bounty of [$3 million] was offered. => money
        He owes [£4,000]. => money
        Families had to pay [400 million] rials for the body. => money
        """,
    "other": """
        He received [74] lashes. => other
        [Nine] missiles hit the base. => other
        She faces [five] charges. => other
        The site holds [6,000] centrifuges. => other
        Doctors removed [150] pellets from his back. => other
        They burned [twelve] motorcycles. => other
        The list has [15] umbrellas and two activists. => other
        They kept [40] trinkets and a guard dog. => other
        [12] gadgets and cables were seized. => other
        """,
}


@pytest.mark.parametrize("row", rows(MATCH))
def test_what_is_counted(row):
    assert tuple(figure.counted or "null" for figure in marked_figures(row.marked)) == row.expected


@pytest.mark.parametrize("row", rows(NEAR))
def test_what_is_not_counted(row):
    assert tuple(figure.counted or "null" for figure in marked_figures(row.marked)) == row.expected


@pytest.mark.parametrize("row", rows(TYPES))
def test_the_type_of_what_is_counted(row):
    assert tuple(figure.counted_type for figure in marked_figures(row.marked)) == row.expected


def test_every_clause_has_its_examples():
    assert {kind.value for kind in CountedType} == set(TYPES)
    assert not [clause for tables in (MATCH, NEAR, TYPES) for clause, lines in tables.items() if len(table(lines)) < 5]
