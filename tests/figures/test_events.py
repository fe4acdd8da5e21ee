"""The event a figure belongs to (guidelines 1.7, 4): from sentence, paragraph and article, or none."""

from __future__ import annotations

import pytest

from examples import marked_figures, rows, table
from iran_hr_corpus.lexicon import load_lexicon

MATCH = {
    "patients of the pandemic": """
        Covid-19 in Rasht ¶ Covid-19 rages in Rasht. ¶ So far [491] patients have recovered. => covid19_pandemic
        Covid-19 in Rasht ¶ Covid-19 rages in Rasht. ¶ Some [900] tests were done in May. => covid19_pandemic
        Covid-19 in Rasht ¶ Covid-19 rages in Rasht. ¶ The city has [900] bakers. => null
        Heat in Rasht ¶ The heat goes on in Rasht. ¶ So far [491] patients have recovered. => null
        Covid-19 in Rasht ¶ Covid-19 rages in Rasht. ¶ [Nine] patients died. => covid19_pandemic
        """,
    "executions once they were counted": """
        In 2021 the state executed [333] people. ¶ At least [five] of those executed were boys.
          => executions_in_iran; executions_in_iran
        In 2021 the state executed [333] people. ¶ The Baluch make up [20%] of those executed.
          => executions_in_iran; executions_in_iran
        Spies die ¶ The state executed [two] men. ¶ In 2021 the state executed [333] people. => null; executions_in_iran
        In 2021 the state executed [333] people. ¶ On 5 May [two] men were executed. => executions_in_iran; null
        In 2021 the state executed [333] people. ¶ [Nine] men were jailed. => executions_in_iran; null
        """,
    "what leads a list": """
        Woman, Life, Freedom protests: ¶ - [44] dead ¶ - [900] held
          => protests_2022_mahsa_amini; protests_2022_mahsa_amini
        The 1988 massacre in numbers: ¶ - [4,500] names known ¶ - [32] towns
          => prison_massacre_1988; prison_massacre_1988
        Executions: ¶ 2021: at least [333] ¶ 2022: [582] => executions_in_iran; executions_in_iran
        Hangings by year: ¶ • 2015: [977] => executions_in_iran
        Executions: ¶ At dawn in Qom: [two] => null
        The market in numbers: ¶ [32] stalls => null
        """,
    "events that had yet to come": """
        Girls jailed ¶ Published: October 8, 2020 ¶ [Nine] girls were held in the hijab protests. => null
        Girls jailed ¶ Published: May 8, 2023 ¶ [Nine] girls were held in the hijab protests.
          => protests_2022_mahsa_amini
        Jet lost ¶ Published: May 8, 2019 ¶ [Nine] men died on the Ukrainian plane. => null
        Jet lost ¶ Published: May 8, 2020 ¶ [Nine] men died on the Ukrainian plane. => flight_ps752_2020
        Virus told ¶ Published: May 8, 2018 ¶ A coronavirus made [nine] men ill. => null
        """,
    "harm of another kind in the month of a protest": """
        A bombing in October 2009 killed [37] officers in Pishin. => null
        From January 2023 to May, [44] porters were killed on the border. => null
        A quake in November 2019 killed [five] people near Mianeh. => null
        In October 2022, [44] students were killed. => protests_2022_mahsa_amini
        In November 2019, [nine] boys were shot dead in Behbahan. => protests_2019_november
        """,
    "executions of 1988 before and after the massacre": """
        In August 1988, [90] prisoners were executed in Rasht. => prison_massacre_1988
        [Two] believers were executed on 3 December 1988. => null
        On 9 March 1988 [three] poets were executed in Shiraz. => null
        In 1988 [thousands] of prisoners were executed. => prison_massacre_1988
        It began in 1988. [Hundreds] of prisoners were hanged in a week. => prison_massacre_1988
        """,
    "executions over a period of any length": """
        Judges must answer for [600] executions in 10 months. => executions_in_iran
        Iran carried out [41] executions in the past two weeks. => executions_in_iran
        [Nine] executions took place this week, with [two] men sentenced to death. => executions_in_iran;
          executions_in_iran
        In the first quarter, [120] prisoners were executed. => executions_in_iran
        Iran executed [17] people between January 1 and March 20. => executions_in_iran
        """,
    "protests as verbs": """
        Students were protesting in Tehran on Dec. 30, 2017. [Forty] were held. => protests_2017_2018
        In July 1999 [800] students demonstrated in Tabriz. => protests_1999_students
        Pensioners were marching in November 2019, and [six] were shot. => protests_2019_november
        Nurses were rallying in Arak in October 2022. [Nine] lost an eye. => protests_2022_mahsa_amini
        They protested in June 2009, and [30] were killed. => protests_2009_green_movement
        """,
    "measured by an event, and told of it": """
        It was the deadliest crackdown since November 2019, when [1,500] people were killed. => protests_2019_november
        The protests are the largest since 2009, when [72] people were killed. => protests_2009_green_movement
        [Six] men have been hanged since Mahsa Amini died. => protests_2022_mahsa_amini
        [Nine] teachers have been held since the 2019 protests. => protests_2019_november
        Iran's stock of enriched uranium is [23 times] the limit. => nuclear_deal_2015
        """,
    "prison_massacre_1988": """
        Up to [30,000] prisoners were killed in the 1988 massacre. => prison_massacre_1988
        In the summer of 1988, [thousands] of political prisoners were secretly hanged. => prison_massacre_1988
        The death commissions sent [hundreds] of Mojahedin members to the gallows each day. => prison_massacre_1988
        Khomeini's fatwa led to the execution of some [5,000] political prisoners in 1988. => prison_massacre_1988
        Amnesty has the names of [4,672] victims of the 1988 prison killings. => prison_massacre_1988
        Relatives of the [thousands] executed in Iran's prisons in 1988 gathered at Khavaran. => prison_massacre_1988
        A Swedish court heard [60] witnesses to the 1988 mass executions. => prison_massacre_1988
        """,
    "protests_1999_students": """
        At least [four] people died in the July 1999 student protests. => protests_1999_students
        In July 1999, vigilantes raided a Tehran University dormitory, injuring [200] students.
          => protests_1999_students
        Police arrested [1,400] students during the 18 Tir unrest. => protests_1999_students
        [Seven] students vanished after the 1999 student uprising. => protests_1999_students
        The raid on the Tehran University dormitory in July 1999 left [300] hurt. => protests_1999_students
        """,
    "protests_2009_green_movement": """
        At least [72] people were killed in the Green Movement protests. => protests_2009_green_movement
        [Three] detainees were tortured to death at the Kahrizak detention centre. => protests_2009_green_movement
        After the disputed election of June 2009, [4,000] demonstrators were arrested. => protests_2009_green_movement
        Some [100] reformists were put on trial after the 2009 post-election unrest. => protests_2009_green_movement
        In 2009, [millions] protested against the re-election of Mahmoud Ahmadinejad. => protests_2009_green_movement
        [Dozens] of marchers were shot during the 2009 protests in Tehran. => protests_2009_green_movement
        """,
    "protests_2017_2018": """
        In January 2018, [25] people were killed in protests over the economy. => protests_2017_2018
        The protests that began in Mashhad in December 2017 spread to [80] cities. => protests_2017_2018
        Nearly [5,000] people were arrested in the unrest of December 2017 and January 2018. => protests_2017_2018
        [Five] detainees died in custody after the 2017-2018 protests. => protests_2017_2018
        [Ninety] students were detained during the January 2018 uprising. => protests_2017_2018
        """,
    "protests_2019_november": """
        At least [304] people were killed in the November 2019 protests. => protests_2019_november
        A sudden rise in petrol prices brought people out in [100] cities in November 2019. => protests_2019_november
        Bloody November cost the lives of some [1,500] Iranians. => protests_2019_november
        [Seven thousand] were arrested after the Aban protests. => protests_2019_november
        In November 2019 the authorities shut down the internet for [six] days and shot protesters.
          => protests_2019_november
        During the fuel protests, [148] people were killed in Mahshahr. => protests_2019_november
        [Three] men were sentenced to death over the 2019 protests against fuel prices. => protests_2019_november
        The police killed [23] children in the November 2019 unrest, [two] of them aged [eight].
          => protests_2019_november; protests_2019_november; protests_2019_november
        """,
    "flight_ps752_2020": """
        All [176] people on board Flight PS752 were killed. => flight_ps752_2020
        The Guards fired [two] missiles at the Ukrainian airliner. => flight_ps752_2020
        [Fifty-five] Canadian citizens died when the Ukraine International Airlines jet was shot down.
          => flight_ps752_2020
        In January 2020 the military downed a passenger plane, killing [176]. => flight_ps752_2020
        Iran offered [$150,000] to each family of the victims of flight 752. => flight_ps752_2020
        """,
    "protests_2021_khuzestan": """
        At least [eight] people were shot dead in the Khuzestan water protests. => protests_2021_khuzestan
        In July 2021, protests over water shortages spread to [20] towns in Khuzestan. => protests_2021_khuzestan
        [Three hundred] Arabs were detained in Khuzestan during the protests of July 2021. => protests_2021_khuzestan
        The uprising of the thirsty left [a dozen] dead. => protests_2021_khuzestan
        Drought drove Khuzestan to revolt in July 2021, and [three] boys were shot. => protests_2021_khuzestan
        """,
    "protests_2022_mahsa_amini": """
        At least [551] people were killed in the protests that followed the death of Mahsa Amini.
          => protests_2022_mahsa_amini
        Some [22,000] people were arrested in the Woman, Life, Freedom uprising. => protests_2022_mahsa_amini
        [Eighty-two] Baluch worshippers were killed on Zahedan's Bloody Friday. => protests_2022_mahsa_amini
        In September 2022 protests broke out in [40] cities after a woman died in the custody of the morality police.
          => protests_2022_mahsa_amini
        [Nine] men have been hanged over the 2022 protests. => protests_2022_mahsa_amini
        By December 2022, security forces had killed [63] children during the protests. => protests_2022_mahsa_amini
        [Hundreds] were blinded when police put down the "Woman, Life, Freedom" protests. => protests_2022_mahsa_amini
        """,
    "covid19_pandemic": """
        Covid-19 has killed more than [140,000] Iranians. => covid19_pandemic
        [Twelve] inmates of Urmia prison caught the coronavirus. => covid19_pandemic
        The health ministry registered [455] deaths from the virus in a day during the pandemic. => covid19_pandemic
        Iran has bought [two million] doses of Covid vaccine. => covid19_pandemic
        The judiciary furloughed [85,000] prisoners because of the coronavirus outbreak. => covid19_pandemic
        """,
    "nuclear_deal_2015": """
        The JCPOA allowed Iran to run [5,060] centrifuges. => nuclear_deal_2015
        [Six] world powers signed the 2015 nuclear deal. => nuclear_deal_2015
        Iran has breached the nuclear accord at least [five] times. => nuclear_deal_2015
        Under the nuclear agreement, Iran may enrich uranium to [3.67 percent]. => nuclear_deal_2015
        Sanctions relief under the nuclear deal was worth [$100 billion]. => nuclear_deal_2015
        """,
    "executions_in_iran": """
        Iran executed at least [853] people in 2023. => executions_in_iran
        At least [94] executions were carried out in Iran in May. => executions_in_iran
        So far this year, [417] people have been hanged in Iranian prisons. => executions_in_iran
        The number of executions in Iran rose to [972] last year. => executions_in_iran
        Between January and June, Iran put [354] people to death, [six] of them women.
          => executions_in_iran; executions_in_iran
        In a single month, [142] prisoners were hanged across the country, Iran Human Rights said. => executions_in_iran
        [Ninety-four] people were executed in Iran in 2005. => executions_in_iran
        Iran has hanged [120] people since the start of the year. => executions_in_iran
        In 2020 the authorities put at least [246] people to death. => executions_in_iran
        Iran put [eleven] women to death last year. => executions_in_iran
        [Nine] juvenile offenders were put to death in Iran in 2014. => executions_in_iran
        Iran carried out [576] executions in 2022. Of these, [255] were for drug offences.
          => executions_in_iran; executions_in_iran
        """,
    "free_iran_summit": """
        [A hundred thousand] supporters joined the Free Iran rally in Villepinte. => free_iran_summit
        [Five hundred] politicians addressed the Free Iran World Summit. => free_iran_summit
        The [two]-day Free Iran conference linked [30,000] locations online. => free_iran_summit; free_iran_summit
        Speakers from [50] countries attended the NCRI's yearly gathering. => free_iran_summit
        [Thousands] of exiles took part in the Grand Gathering near Paris. => free_iran_summit
        Free Iran rally in Paris ¶ The Free Iran rally opens today. ¶ [Hundreds] of cars came. => free_iran_summit
        Free Iran rally in Paris ¶ The Free Iran rally opens in Paris. ¶ In Rasht [nine] men were hanged. => null
        """,
    "from the paragraph": """
        Protests against fuel prices swept Iran in November 2019. Security forces killed [1,500] people.
          => protests_2019_november
        In 1988, Iran's prisons saw a massacre of political prisoners. The victims, [thousands] of them, lie in mass
          graves. => prison_massacre_1988
        Mahsa Amini died in September 2022 and the country erupted. Within weeks [200] people had been shot dead.
          => protests_2022_mahsa_amini
        The Ukrainian jet was hit minutes after take-off. [Fifty-seven] of the dead were Canadians. => flight_ps752_2020
        Covid-19 has hit Iran's jails hard. [Two] prisoners died in Evin this week. => covid19_pandemic
        The Free Iran Summit opened on Saturday. [Forty] former ministers spoke. => free_iran_summit
        The JCPOA is in tatters. Inspectors found [60] kilograms of enriched uranium. => nuclear_deal_2015
        """,
    "from the article": """
        Iran's November 2019 protests, two years on ¶ Families still wait for justice. ¶ At least [304] people were shot
          dead in the crackdown. => protests_2019_november
        The protests over the death of Mahsa Amini have entered a third month. ¶ Students in Tehran stayed away from
          class. ¶ More than [400] demonstrators have been killed. => protests_2022_mahsa_amini
        UN experts call for an inquiry into the 1988 massacre ¶ The letter was sent in September. ¶ [Thousands] of
          prisoners were executed without trial, it says. => prison_massacre_1988
        Flight PS752 was shot down on January 8, 2020. ¶ A memorial was held in Toronto. ¶ The [176] victims were named
          one by one. => flight_ps752_2020
        A year after the death of Jina Mahsa Amini in custody, her family is under house arrest. ¶ Shops closed in
          Saqqez. ¶ [Eight] men have been hanged over the protests. => protests_2022_mahsa_amini
        """,
    "an event told once, and the words of its topic": """
        Marchers filled Vali Asr Street again ¶ Students had called for the rally. ¶ At least [14] protesters were shot,
          a nurse said. ¶ The unrest began with the death of Mahsa Amini. => protests_2022_mahsa_amini
        Police in Ahvaz detained [30] demonstrators ¶ Doctors are on alert. ¶ Their anger goes back to the fuel price
          hike. => protests_2019_november
        The massacre took [hundreds] from one ward ¶ Relatives still write letters. ¶ In the summer of 1988 visits were
          stopped. => prison_massacre_1988
        Riot police sealed off the campus ¶ Phones were dead. ¶ The crackdown has cost [21] students their places. ¶ It
          all began with the name of Mahsa Amini. => protests_2022_mahsa_amini
        The plane came down at dawn ¶ [Nine] of the passengers were children. ¶ An inquiry into Flight PS752 goes on.
          => flight_ps752_2020
        """,
    "protests of the article's own days": """
        Crowds defy Tehran's police ¶ November 18, 2019 ¶ Protesters blocked roads in Shiraz. ¶ [Nine] protesters were
          shot dead. => protests_2019_november
        Iran vows no mercy for rioters ¶ Posted on January 2, 2018 ¶ The protests reached Izeh. ¶ [Twelve] people have
          died in the unrest. => protests_2017_2018
        Women burn scarves as the uprising grows ¶ Published: October 9, 2022 ¶ Sanandaj saw rallies. ¶ At least
          [185] people were killed in the protests. => protests_2022_mahsa_amini
        Iranians dispute the vote ¶ June 20, 2009 ¶ Demonstrators gathered in Azadi Square. ¶ Militiamen shot [seven]
          demonstrators. => protests_2009_green_movement
        Thirst drives people into the streets ¶ July 21, 2021 ¶ Protesters burned tyres in Susangerd. ¶ [Two] protesters
          were shot. => protests_2021_khuzestan
        """,
    "a date, and its topic in the next sentence": """
        It happened in the prisons in 1988. Some [4,000] people were executed. => prison_massacre_1988
        The order came in 1988. Guards took the prisoners away, and [hundreds] were hanged. => prison_massacre_1988
        Everything changed in November 2019. When protesters came out, [304] were shot. => protests_2019_november
        Nothing was the same after June 2009. The protesters numbered [three million] at their height.
          => protests_2009_green_movement
        Tehran shook in July 1999. Vigilantes beat [200] students in their beds. => protests_1999_students
        """,
    "the beginning and the end of a year": """
        At the start of 2018, protests cost [21] lives in small towns. => protests_2017_2018
        In late 2017 [hundreds] marched in Mashhad, and the protests spread. => protests_2017_2018
        Early in 2020 the Guards downed an airliner with [15] children aboard. => flight_ps752_2020
        By the end of 2022, [14] protesters faced the gallows. => protests_2022_mahsa_amini
        At the close of 2019 [seven thousand] protesters were in jail. => protests_2019_november
        """,
    "articles on executions": """
        Iran hanged [five] men in Karaj, and [three] more in Arak. ¶ Executions rose last year. ¶ The execution rate
          in Iran is the highest since 2015. ¶ The wave of executions has reached Zahedan.
          => executions_in_iran; executions_in_iran
        Drug cases lead ¶ In 2021 Iran executed [126] people for drugs. ¶ In 2022 it hanged more. ¶ By province:
          ¶ In Kerman, [31] prisoners were hanged. => executions_in_iran; executions_in_iran
        Executions in Iran doubled last year, a monitor says. ¶ Iran's executions are the most in a decade. ¶ In Urmia
          [two] women were put to death. => executions_in_iran
        The gallows of Ghezel Hesar ¶ [Eleven] men were hanged there. ¶ So far this year Iran has executed more people
          than last year. ¶ The number of executions has not stopped rising. ¶ The wave of executions is a record.
          => executions_in_iran
        UN: a surge in executions ¶ Iran's executions alarm diplomats. ¶ [Seven] Kurds were executed in Rajai Shahr. ¶
          Executions in Iran peaked in 2015. => executions_in_iran
        """,
    "serving the story": """
        [Seven] UN experts wrote to Iran about the 1988 massacre. => prison_massacre_1988
        The [200]-page report on the November 2019 protests names the commanders. => protests_2019_november
        [Three] decades after the 1988 massacre, families still search. => prison_massacre_1988
        [Five] weeks after the fuel price hike of November 2019, the jails were full. => protests_2019_november
        A [40]-page study of the Mahsa Amini protests was published. => protests_2022_mahsa_amini
        """,
    "another event in the sentence or beside it": """
        In November 2019, [1,500] were killed; in the 1988 massacre, [30,000] died.
          => protests_2019_november; prison_massacre_1988
        The Green Movement lost [72] people, the Mahsa Amini protests more than [500].
          => protests_2009_green_movement; protests_2022_mahsa_amini
        The Mahsa Amini protests shook the country. In November 2019, at least [304] people were killed in fuel
          protests. => protests_2019_november
        The 1988 massacre is his darkest legacy. Last year Iran executed [853] people. => executions_in_iran
        Raisi sat on a death commission in 1988. In 2019, [hundreds] of protesters were killed over petrol prices.
          => protests_2019_november
        """,
}

NEAR = {
    "measured by an event": """
        The unrest is the most widespread since Mahsa Amini's death. [Two] people died in Lordegan. => null
        It is the largest strike since the 2019 protests, and [six] men are held. => null
        The rally was the biggest since the Green Movement. [Nine] people were hurt. => null
        They are the worst riots since the fuel protests. [Ten] shops burned. => null
        Nothing on this scale was seen since the 1988 massacre. [Ten] inmates died. => null
        """,
    "abroad, or a substance as such": """
        Iraq officials: [4] protesters killed ¶ Nov. 14, 2019 ¶ Protests went on. ¶ At least [320] people died. => null;
          null
        Chile counts its dead ¶ November 18, 2019 ¶ The protests went on. ¶ [Nine] people were held. => null
        Lebanese rally again ¶ Nov. 20, 2019 ¶ The unrest goes on. ¶ [Sixty] people were hurt. => null
        Centrifuges spin fast. Once uranium is enriched to [20%], the rest is quick. => null
        The JCPOA was signed in Vienna. ¶ Enriched uranium fuels reactors at [3%]. => null
        """,
    "prison_massacre_1988": """
        In 1988, Iraq's gas attack on Halabja killed [5,000] people. => null
        In 1988 a US warship shot down an Iranian airliner, killing [290] people. => null
        A prison riot in Brazil in 1992 ended in the massacre of [111] inmates. => null
        The 1988 Olympics drew [8,000] athletes. => null
        He was born in 1988 and has [two] sisters. => null
        """,
    "protests_1999_students": """
        Student protests in Chile lasted [seven] months. => null
        In July 1999 a heatwave killed [200] people in the Midwest. => null
        [Forty] students were expelled for protesting over canteen food. => null
        An earthquake in Turkey killed [17,000] people in August 1999. => null
        The students' dormitory has [300] beds. => null
        """,
    "protests_2009_green_movement": """
        Kenya's post-election violence of 2007 cost [1,100] lives. => null
        In June 2009 an Air France jet crashed with [228] people aboard. => null
        Honduras's disputed election of 2017 left [30] dead. => null
        In 2009, [29] people died in a train crash. => null
        Germany's green movement planted [two million] trees. => null
        """,
    "protests_2017_2018": """
        Tunisia's protests of January 2018 led to [800] arrests. => null
        In December 2017 [300] sheep were lost in the snow. => null
        Honduran police shot [22] protesters in December 2017. => null
        The earthquake of November 2017 killed [600] people in Kermanshah. => null
        In January 2018 the rial lost [a tenth] of its value. => null
        """,
    "protests_2019_november": """
        Chile's protests of November 2019 left [20] dead. => null
        Hong Kong police arrested [1,100] students at a besieged campus in November 2019. => null
        Iraq's protests of October and November 2019 claimed [400] lives. => null
        Fuel protests in Kazakhstan in January 2022 cost [238] lives. => null
        France's fuel protests of November 2018 left [2,000] people injured. => null
        """,
    "flight_ps752_2020": """
        Malaysia Airlines Flight MH17 carried [298] people. => null
        A Ukrainian cargo plane crashed in Greece in 2022, killing all [eight] on board. => null
        Iran Air Flight 655 carried [290] people. => null
        An Azerbaijan Airlines jet was shot down in December 2024, killing [38]. => null
        The airline has [12] planes. => null
        """,
    "protests_2021_khuzestan": """
        South Africa's riots of July 2021 left [354] dead. => null
        Khuzestan has [4.7 million] inhabitants. => null
        Protests over water in Basra in 2018 left [15] dead. => null
        Cuba arrested [1,300] protesters in July 2021. => null
        [Two] oil wells caught fire in Khuzestan. => null
        """,
    "protests_2022_mahsa_amini": """
        In September 2022, [15] pupils were killed in a Russian school. => null
        Sri Lanka's protests of 2022 brought [hundreds of thousands] to the streets. => null
        In October 2022, [156] people were crushed to death in Seoul. => null
        Women's marches in Poland drew [430,000] people. => null
        Northern Ireland remembers the [14] dead of Bloody Sunday. => null
        """,
    "covid19_pandemic": """
        Italy reported [700] coronavirus deaths in a day. => null
        Brazil's Covid-19 toll passed [600,000]. => null
        A virus infected [two million] computers. => null
        Ebola killed [11,000] people in West Africa. => null
        Britain vaccinated [ten million] people against Covid-19. => null
        """,
    "nuclear_deal_2015": """
        North Korea signed a nuclear deal with [five] powers in 1994. => null
        A nuclear plant in Ohio lost [two] pumps. => null
        Sanctions on Russia froze [$300 billion]. => null
        The trade deal with China is worth [$400 billion]. => null
        The New START treaty allows [1,550] warheads. => null
        """,
    "executions_in_iran": """
        Saudi Arabia executed [81] men in a day. => null
        China executes [thousands] of people every year. => null
        Texas executed [eight] men last year. => null
        Amnesty recorded [657] executions in [20] countries in 2019. => null; null
        [Two] men were hanged in Shiraz on Monday. => null
        Worldwide, [1,153] executions were recorded in 2023. => null
        In Egypt, [six] students were sentenced to death in 2014. => null
        """,
    "beside the article's event": """
        A year since Mahsa Amini died ¶ The protests over Mahsa Amini shook Iran. ¶ Women hold [6%] of the seats in
          parliament. => null
        Bloody November, one year on ¶ Iran remembers Bloody November. ¶ In 2021 the union had [300] members. => null
        The massacre of 1988 ¶ The 1988 massacre is still denied. ¶ In 2003 he bought [two] houses in Karaj. => null
        Evin in the time of the coronavirus ¶ The coronavirus reached Evin. ¶ She has [two] daughters. => null
        Families of Flight PS752 meet ¶ The downing of the plane is unpunished. ¶ Wages rose by [12 percent]. => null
        """,
    "one hanging, one age": """
        [Two] guards beat a man to death in 2010. => null
        In 2005 Iran executed a man who was [17] when he was charged. => null
        Iran still executes people aged under [18] when they broke the law, as in 2018. => null
        Executions in Iran rose last year. ¶ The number of executions is a record. ¶ The wave of executions goes on. ¶
          On January 15, [12] prisoners were hanged in Shiraz. => null
        Iran's executions are a record. ¶ The number of executions doubled last year. ¶ On 3 May 2016 guards hanged
          [three] men in Qom. => null
        """,
    "free_iran_summit": """
        A pro-Palestinian rally in London drew [100,000] people. => null
        An online conference on cancer linked [400] doctors. => null
        The G20 summit in Rome lasted [two] days. => null
        A virtual summit of [40] leaders discussed the climate. => null
        An opposition rally in Caracas drew [50,000]. => null
        """,
    "neither dated nor named": """
        Protests spread to [193] cities, the group said. => null
        [Forty] protesters were arrested in Ahvaz on Friday. => null
        [Forty] workers struck at a sugar mill. => null
        [Twelve] teachers were arrested for joining a union. => null
        Security forces shot dead [three] people in Zahedan on Friday. => null
        The crackdown has claimed [60] lives so far. => null
        A [five]-judge panel heard the case. => null
        She has [three] children. => null
        Jail for nine ¶ Published: December 8, 2019 ¶ A week-long protest is over. ¶ [Nine] men were jailed. => null
        Jail for nine ¶ Published: December 8, 2019 ¶ Students held another rally. ¶ [Nine] men were jailed. => null
        Campus ¶ The student protests of July 1999 shook Rasht. ¶ In May 1998 guards shot [four] men. Protests rose.
          => null
        """,
    "protests long after those that are named": """
        Lorries block the roads ¶ May 5, 2024 ¶ Drivers protest over tolls. ¶ [Six] protesters were arrested. ¶ Many
          remember Mahsa Amini. => null
        Teachers march in Yazd ¶ August 3, 2021 ¶ The protest was peaceful. ¶ Police held [ten] protesters. ¶ Some lost
          pupils in November 2019. => null
        Pensioners rally ¶ April 2, 2019 ¶ The protest was the third. ¶ [Four] marchers were detained. ¶ A banner
          recalled January 2018. => null
        Farmers gather in Isfahan ¶ November 18, 2019 ¶ A dam was the theme. ¶ [Two hundred] farmers ate lunch. => null
        Marches in Chile go on ¶ November 18, 2019 ¶ Protesters in Chile blocked roads. ¶ [Nine] protesters were shot in
          Chile. => null
        """,
    "another part of the year": """
        In August 2018, protests over power cuts led to [20] arrests. => null
        In the summer of 2018 [nine] protesters were held in Kazerun. => null
        In 2018 [three] protesters were flogged in Arak. => null
        In early 2019, [four] protesters were tried in Shush. => null
        In mid-2023 [two] protesters lost an eye. => null
        """,
    "a date, and the next sentence on something else": """
        He left Iran in 1988. Now he employs [60] prisoners' wives in Brazil. => null
        The clinic opened in 1988. It has [20] beds. => null
        She was born in November 2019. Her [two] brothers protested when they had to share a room in 2024. => null
        The book appeared in 1988. Its [nine] chapters are on carpets. => null
        It began in December 2017. [Three] men bought a mill. => null
        """,
    "several events at once": """
        The three uprisings since 2009 cost [thousands] of lives. => null
        Iran has seen [four] nationwide uprisings in a decade. => null
        The protests of 2009, 2017 and 2019 cost [thousands] of lives in all. => null
        [Two] uprisings, in 2018 and 2019, shook the regime. => null
        In the 1988 massacre and the November 2019 protests together, more than [30,000] people died. => null
        """,
    "other countries and other things": """
        In Sudan, [87] protesters were killed on June 3, 2019. => null
        The Beirut port blast killed [218] people in August 2020. => null
        Iraq's protests in October 2019 claimed [600] lives. => null
        The company has [300] employees. => null
        Ukraine lost [two] aircraft in the war. => null
        """,
}


@pytest.mark.parametrize("row", rows(MATCH))
def test_the_event(row):
    assert tuple(figure.event or "null" for figure in marked_figures(row.marked)) == row.expected


@pytest.mark.parametrize("row", rows(NEAR))
def test_no_event(row):
    assert tuple(figure.event or "null" for figure in marked_figures(row.marked)) == row.expected


def test_every_event_has_its_examples():
    assert set(load_lexicon().events) <= set(MATCH) & set(NEAR)
    assert not [clause for tables in (MATCH, NEAR) for clause, lines in tables.items() if len(table(lines)) < 5]
