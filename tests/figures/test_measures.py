"""What the text says happened to those counted (guidelines 1.6, 4): each measure, and what must not be taken for it.

In `NEAR`, `not executed` stands where the guidelines settle only what must not be read.
"""

from __future__ import annotations

import pytest

from examples import marked_figures, rows, table
from iran_hr_corpus.vocabulary import Measure

MATCH = {
    "the number told again": """
        In May the state executed [52] men. A year before, the figure was [33]. => executed; executed
        Police arrested [40] men. That number rose to [60] by May. => arrested; arrested
        The blast killed [40] men. ¶ By May, the number had passed [60]. => killed; killed
        Police arrested [40] men. The number of bakers was [nine]. => arrested; none
        Police arrested [40] men. They fled. The number was [nine]. => arrested; none
        """,
    "those who get a term": """
        [Five] poets get 25 years in prison. => sentenced
        [Two] nurses were each given nine years in jail. => sentenced
        [Three] bakers received ten-year sentences. => sentenced
        [Two] boys got nine days of rest. => none
        [Two] boys were given two years to leave. => none
        [Nine] nurses received prizes last year. => none
        """,
    "cases that are hangings": """
        At least [240] execution cases were told by the state; [150] cases were not. => executed; executed
        [90] execution cases rest on drugs, [30] cases on murder. In [nine] other cases, nothing is told.
          => executed; executed; executed
        [200] murder cases were solved, and [30] cases were closed. => none; none
        [90] execution cases were told. In [nine] cases of fraud, nothing is told. => executed; none
        [Nine] execution cases were told. ¶ The courts heard [30] cases. => executed; none
        """,
    "those who live in a place": """
        The quake killed [31] in a town of [52,000]. => killed; none
        In a city of [52,000], guards killed [nine] people. => none; killed
        The camp is home to about [100] exiles, said to be tortured. => none
        The raid on a village of some [300] left [nine] dead. => none; killed
        The mayor of the town killed [nine] people. => killed
        """,
    "whose harm it is, and who they were": """
        He read the names of [84] people whose executions he had signed. => executed
        She met [nine] nurses whose deaths went unpunished. => died
        She met [nine] nurses whose sons were shot. => none
        The blast killed [90] people on board. At least [23] were Belgians. => killed; killed
        Police arrested [40] bakers. [Nine] were girls. => arrested; arrested
        Police arrested [40] bakers. [Nine] girls were at school. => arrested; none
        Many were hurt and [seven] boys were reported to have been killed. => killed
        [Nine] men were believed to have been hanged. => executed
        [Four] men suspected of being killed are missing. => killed
        [Nine] men arrested in Rasht were released on bail. => none
        [Nine] men arrested in Rasht were hanged. => executed
        [Nine] boys were reported as missing. => disappeared
        """,
    "what is done to others, and what for": """
        Police demanded the release of [nine] guards held by gunmen. => none
        Miners protested at the dismissal of [350] welders. => none
        [7,000] people were treated for burns. => injured
        [Forty] were treated for injuries. => injured
        [7,000] people were treated for flu. => none
        """,
    "places that were ruined": """
        Rioters set fire to [dozens] of mosques during the protests. => none
        Protesters torched [twelve] banks during the unrest. => none
        The unrest went on as guards raided [nine] villages. => none
        Protests spread to [80] cities. => protested
        Protesters marched in [twelve] towns. => protested
        """,
    "what became of sentences": """
        The supreme court quashed [four] death sentences. => none
        [Two] of the sentences were commuted. => none
        [Nine] death sentences were carried out. => executed
        [Nine] death sentences were upheld. => sentenced
        It is not clear why [two] sentences were handed down. => sentenced
        """,
    "what the same people go on to": """
        [Nine] boys were convicted and jailed. => imprisoned
        [Nine] boys were handcuffed and led away. => arrested
        [Nine] boys were charged and hanged. => executed
        [Nine] boys were questioned and freed. => none
        [Nine] boys were accused and a poet was jailed. => none
        """,
    "those who harm others in number": """
        [Two] bombers have killed at least [22] people. => none; killed
        [Three] gunmen killed [two] judges. => none; killed
        [Four] pilots had injured [nine] herders. => none; injured
        [Nine] men were killed [two] days ago. => killed; none
        [43] men arrested, [20] killed. => arrested; killed
        """,
    "acquitted behind an aside": """
        [Three] defendants, all of them agents, were acquitted. => none
        [Two] poets, both in their sixties, were released. => none
        [Five] writers tied to the guild were violently murdered. => killed
        [Three] were condemned to death and [five] others to life in prison. => sentenced; sentenced
        By noon [three] people had been pronounced dead. => died
        """,
    "what leads a list": """
        Death toll in the province: ¶ - Lowest count: [270] ¶ - Highest: [410] => killed; killed
        The following were executed on Sunday: ¶ • [12] in Shiraz ¶ • [two] women in Rasht => executed; executed
        **Arrests**: [43] => arrested
        Executions: ¶ 2021: at least [333] ¶ 2022: [582] => executed; executed
        Executions: ¶ They spoke of [40] families. => none
        - **Total executions**: [200] => executed
        Those arrested, and those executed: ¶ - [12] in Shiraz => none
        The following were executed. ¶ - [12] in Shiraz => none
        Arrests: ¶ - [12] shops shut => none
        """,
    "moved to prison": """
        The other [45] have been transferred to Lakan Prison. => imprisoned
        [Three] of them were taken to Vakilabad jail. => imprisoned
        [Seven] poets were moved into solitary cells. => imprisoned
        [Three] inmates were moved to a hospital. => none
        [Six] paintings were taken to a museum near the jail. => none
        [Three] of them were released on bail. => none
        """,
    "gathered to protest": """
        Some [70] pensioners gathered outside parliament to protest. => protested
        [Hundreds] gathered in the square to demand water. => protested
        [90] nurses massed at the gate in protest at low pay. => protested
        [Thousands] chanted slogans against the mayor. => protested
        [70] guests gathered in Shiraz for a wedding. => none
        [Thirty] riot officers gathered to block a rally. => none
        [Forty] drivers blocked the road. => none
        [2,300] gathered outside the court to protest. => protested
        Some [50] bakers gathered at the jail and demanded his release. => protested
        [2,300] gathered outside the stadium to see a match. => none
        """,
    "a list behind its verb": """
        Among those killed in the blast were a mother of a boy, [five] nurses and [13] cooks. => killed; killed
        Among the injured were a visitor waiting to leave, [six] porters and [two] guards. => injured; injured
        Among those arrested are a poet who moved to Rasht, and [nine] teachers. => arrested
        Among the guests were a novelist who came by bus, and [nine] poets. => none
        The victims also included [two] cooks who lived nearby. => killed
        """,
    "lists that go on": """
        Monitors confirmed the killing of [240] men, as well as [12] children. => killed; killed
        Police arrested [40] students along with [six] teachers. => arrested; arrested
        Guards shot dead [40] men, together with [six] boys. => killed; killed
        Police arrested [40] students, as well as searching [six] homes. => arrested; none
        The court jailed [four] poets, and [six] villas were sold along with it. => imprisoned; none
        """,
    "a death after another verb": """
        [Two] boys fell into a well and later died. => died
        [Three] pilots jumped from the plane and died. => died
        [Six] men were left injured by a boiler. => injured
        [Two] men ran into the street and a woman died. => none
        [Two] women fled and [three] died. => none; died
        """,
    "verbs with objects of their own": """
        Guards killed another [71] porters and wounded [160] others. => killed; injured
        Police arrested about [40] men and freed [two]. => arrested; none
        The raid killed some [30] people and injured [90]. => killed; injured
        Agents released another [six] poets and detained [nine]. => none; arrested
        [Forty] men were arrested and wounded in the raid. => arrested
        """,
    "those of a group": """
        Nearly [150] people linked to the police or army have also been killed. => killed
        [Nine] men tied to banks and mosques were hanged. => executed
        [90] people linked to the police or army fled. => none
        [Six] people linked to the army, or to its firms, sold shares. => none
        [Two] men accused of theft and [nine] others were jailed. => none; imprisoned
        """,
    "tolls of disasters": """
        The death toll from the floods in Lorestan rose to [42]. => died
        Death toll in Bam quake tops [31,000] => died
        The toll from the avalanche has risen to [ten] climbers. => died
        The death toll from bootleg alcohol has reached [96]. => died
        The death toll of the train crash rose to [21]. => died
        The death toll from the bombing that followed the quake rose to [42]. => killed
        A quake killed [26,000] people in Bam. => killed
        """,
    "death by force": """
        Doctors counted the deaths of at least [17] people at the hands of the police. => killed
        [Six] men died from pellet wounds in Javanrud. => killed
        [Three] inmates died after beatings in Evin. => killed
        [Two] nurses were found dead with gunshot wounds. => killed
        Miners with torn hands mourned the deaths of [two] friends. => died
        """,
    "execution awaited": """
        [Twelve] men face execution over drug charges. => sentenced
        At least [160] juveniles may be on death row. => sentenced
        [Two] brothers from Urmia are at imminent risk of execution. => sentenced
        [Five] men were handed the death penalty in Shiraz. => sentenced
        [Three] men could face execution. => none
        [Three] teachers face the death penalty if convicted. => none
        """,
    "demonstrators together": """
        [Tens of thousands] of demonstrators gathered in Enghelab Square. => protested
        [Hundreds] of protesters have blocked the road to Ahvaz. => protested
        [Two hundred] strikers clashed with police. => protested
        [Thousands] of protesters filled the bazaar and [nine] were arrested. => protested; arrested
        [200] guests gathered for the wedding. => none
        [Hundreds] of worshippers gathered at the shrine. => none
        """,
    "meetings that are held": """
        The meeting was held in Paris, with [hundreds] of guests present. => none
        The conference of exiles was held on Saturday with [600] lawyers from Europe. => none
        Police arrested [11] women and [21] men after hearing that a party was being held there. => arrested; arrested
        [300] delegates took part in the Free Iran conference. => none
        [Forty] scholars took part in a seminar in Oslo. => none
        [2,000] teachers took part in the rallies. => protested
        The leaders of the rally were held with [nine] drivers. => imprisoned
        """,
    "counts with a clause of their own": """
        Police killed [two] men and [three] women, and [20] were injured. => killed; killed; injured
        [Nine] people were killed - [six] men and [three] women - and [20] were injured.
          => killed; killed; killed; injured
        He said [13] people died - [five] officers and [eight] boys - and that [82] were wounded.
          => died; died; died; injured
        The judge freed [two] poets and [three] painters, while [six] were hanged. => none; none; executed
        [34] protesters, [eight] guards and [two] boys were killed. => killed; killed; killed
        """,
    "a participle before the verb": """
        At least [three] detainees arrested in the marches have since died in jail. => died
        [Two] women convicted of murder were hanged in Karaj. => executed
        [Nine] men sentenced to death were executed on Monday. => executed
        [Ten] people injured in the blast later died of a virus. => died
        [Four] porters shot at the border and [two] climbers were found. => none; none
        [Six] nurses detained in Qom and Yazd on Sunday. => arrested
        """,
    "those whom sanctions name": """
        The sanctions apply to [five] political figures. => sanctioned
        The sanctions also target [eight] officials, [two] prisons and a bank. => sanctioned; sanctioned
        The latest British designations cover [nine] commanders. => sanctioned
        A new round of EU sanctions names [four] generals. => sanctioned
        Washington's sanctions hit [seven] judges in May. => sanctioned
        Sanctions were eased, and rebels targeted [seven] ministers. => none
        """,
    "time until a release, and terms told again": """
        After [544] days, the reporter was released. => imprisoned
        He was freed after [three] years. => imprisoned
        After being jailed in Evin for [two] years, she was moved to a clinic. => imprisoned
        She was moved from Evin, where she spent [two] years since her arrest. => imprisoned
        They received [seven] years and [six] years, respectively, for a film. => sentenced; sentenced
        He was jailed for [ten] years and his wife for [eight]. => sentenced; sentenced
        She must serve a minimum of [seven] years, and her brother must serve at least [six]. => sentenced; sentenced
        After [two] days the bridge was mended. => none
        """,
    "a part told in the next sentence": """
        Guards killed [36] people. Most were young. Among them were [12] children. => killed; killed
        Guards killed [36] people. [Twelve] of them were children. => killed; killed
        Judges sentenced [nine] Kurds. They include [two] women. => sentenced; sentenced
        Agents detained [40] nurses. Among those are [three] widows. => arrested; arrested
        Guards killed [36] people. The sun rose over the town, and it rained on all the hills around. Among them were
          [12] mosques. => killed; none
        """,
    "a part told in the next paragraph": """
        Iran executed at least [504] people this year. ¶ Among them were [12] women. => executed; executed
        Guards killed [36] people. ¶ They include [nine] boys. => killed; killed
        Guards killed [36] people. ¶ It rained. ¶ They include [nine] boys. => killed; none
        Agents detained [40] nurses. ¶ They included [three] widows. => arrested; arrested
        Agents detained [40] nurses. ¶ The ward has [three] beds. => arrested; none
        """,
    "lives taken, and harm before its noun": """
        The sweep has cost [551] lives. => killed
        The raids took [nine] lives. => killed
        The epidemic took [nine] lives. => died
        The flood has taken some [nine] lives. => killed
        The hangings of the [five] men took place at dawn. => executed
        The arrests of these [nine] nurses took place in Qom. => arrested
        [Nine] lives were saved. => none
        Rallies were held in [12] countries. => protested
        """,
    "those of whom a part is told": """
        [Eleven] people were sentenced to death, and [four] of them executed. => sentenced; executed
        Police rounded up [40] students and released [20] of them. => arrested; none
        Agents raided the homes of [20] men and took [nine] of them to an unknown location. => none; arrested
        The court handed down sentences of [ten] years to [12] activists. => sentenced; sentenced
        The sentence of [74] lashes was carried out on Thursday. => tortured
        The sentence of [74] lashes was upheld on Thursday. => sentenced
        She got [10] years, of which she must serve [seven]. => sentenced; sentenced
        More than [1,000] people may have been killed. => killed
        More than [1,000] people may be killed. => none
        """,
    "people told of beside others": """
        Aid workers found beds for [604] people and moved [four] injured people to a clinic. => none; injured
        The torture of students goes on, and we fear for the fate of the [thousands] of detainees. => arrested
        Since protests began, guards have killed [eight] people in [seven] cities. => killed; none
        Protests spread to [80] cities, and guards killed [eight] people. => protested; killed
        The [three] countries are taking similar steps over the protests. => none
        The [three] cities are taking part in the protest. => protested
        The blast hurt [nine] men, with [47] showing signs of shock. => injured; none
        [110] killed due to the raids. => killed
        """,
    "executed": """
        Authorities hanged [four] men in Karaj at dawn. => executed
        [29] prisoners were put to death in a single day. => executed
        At least [853] people were executed last year, the highest number since 2015. => executed
        Iran carried out [94] executions in May. => executed
        [Two] brothers from Kermanshah went to the gallows on Wednesday. => executed
        The death sentences of [three] drug offenders were carried out in Vakilabad. => executed
        [Twelve] juvenile offenders have been sent to the gallows since 2018. => executed
        Saudi Arabia beheaded [81] men on a Saturday in March. => executed
        The hanging of [five] Kurdish teachers in 2010 caused an outcry. => executed
        Fewer than [20] women were among those put to death. => executed
        The prison put [six] inmates to death before sunrise. => executed
        Executions rose to [972], rights monitors found. => executed
        The bodies of [nine] executed dissidents were never returned. => executed
        Over the summer, [thousands] of leftists and Mojahedin supporters were hanged in groups. => executed
        [Six] Baluch prisoners hanged in Zahedan ¶ They had been held for years. => executed
        Iran hanged [seven] people on Thursday, including a woman and [three] drug convicts. => executed; executed
        Of the [576] executions last year, [255] were for drug offences. => executed; executed
        Some [80 percent] of those executed were Baluch men, [a dozen] of them in their teens. => executed; executed
        Vietnam executes about [100] people a year by lethal injection. => executed
        The state sent [43] men to the gallows in May. => executed
        [13] people executed that week were women. => executed
        Iran executed [three times] as many people as before. => executed
        The number of hangings kept growing, with [412] known to have taken place since spring. => executed
        The prison has a gallows, and once recorded [31] deaths in one week. => executed
        The hangman saw to [14] deaths that spring. => executed
        In recent days [3] prisoners in Arak (May 4) and [two] in Qom (May 9) had been hanged. => executed; executed
        """,
    "killed": """
        Security forces shot dead [eleven] mourners in Izeh. => killed
        [66] worshippers were killed on a single Friday. => killed
        Snipers gunned down [two] teenagers near the bazaar. => killed
        At least [40] people lost their lives when troops opened fire. => killed
        The crackdown claimed [304] lives. => killed
        The airstrike left [19] villagers dead. => killed
        Some [1,500] demonstrators were massacred in under two weeks. => killed
        [Three] dissidents have been assassinated in Istanbul. => killed
        The death toll of the crackdown has passed [500]. => killed
        Gunmen murdered [a dozen] Shia pilgrims on the Quetta road. => killed
        [Four] detainees were tortured to death in Kahrizak. => killed
        A car bomb killed at least [22] and shook the suburb. => killed
        Live rounds were fired at the crowd, and [seven] boys were slain. => killed
        Guards beat [two] Christian converts to death. => killed
        [Five] border porters were fatally shot near Baneh. => killed
        Pictures of [200] slain protesters line the wall. => killed
        The shelling took the lives of [six] children. => killed
        He was responsible for the deaths of [hundreds] of Syrians. => killed
        The names of [547] victims of the massacre have been published. => killed
        [Nine] people died in the shooting. => killed
        [Eight] bystanders shot dead in Mahabad ¶ The city was under curfew. => killed
        The strikes killed [610] people and injured thousands. => killed
        At least [23] children - [20] boys and [three] girls - were killed by the police. => killed; killed; killed
        More than [500] people, among them some [70] minors, have been killed. => killed; killed
        The attack left [12] dead and [40] wounded. => killed; injured
        [Five] dead, [nine] wounded in Izeh market shooting ¶ Gunmen fled on motorcycles. => killed; injured
        Amnesty condemned the killing of [two] shepherds by border guards. => killed
        He ordered the murder of [four] dissidents. => killed
        [Nine] people have been confirmed dead in the bombing. => killed
        Clashes claimed the lives of [three] officers. => killed
        Troops fired on the crowd; [seven] of the wounded later died. => killed
        The shooting deaths of [two] brothers remain unsolved. => killed
        [One] protester was killed and [two] were wounded. => killed; injured
        At least [nine] miners are said to have been killed near Tabas. => killed
        Gunmen killed [61] people in Izeh. Monitors confirmed at least [48]. => killed; killed
        """,
    "died": """
        [Five] people died in custody, and no cause was given. => died
        Covid-19 has claimed [300] lives in Qom. => died
        [Thirty] miners died of gas poisoning in Tabas. => died
        [Two] prisoners died after being refused medical care. => died
        Officials acknowledged [140,000] deaths from the virus. => died
        [Four] patients passed away while the power was out. => died
        [Eleven] hunger strikers starved to death. => died
        More than [60] migrants perished in the snow. => died
        A heart attack and a stroke are blamed for the deaths of [two] inmates. => died
        The coronavirus death toll in Mashhad has passed [7,000]. => died
        Cholera has killed [90] people in Yemen this month. => died
        The bodies of [12] miners were handed to their families. => died
        The morgue kept the bodies of [two] girls. => died
        The bodies of [nine] men hanged in May lie there. => executed
        [Two] UN bodies met. => none
        """,
    "injured": """
        Pellets wounded [sixty] marchers. => injured
        [Hundreds] were hurt in the stampede. => injured
        Doctors treated [210] injured protesters in private homes. => injured
        At least [580] demonstrators were blinded by rubber bullets. => injured
        [Seven] guards suffered injuries in the riot. => injured
        The explosion left [31] people injured. => injured
        More than [5,000] schoolgirls have been poisoned since November. => injured
        The clashes led to [16] injuries. => injured
        Suspected gas attacks sent [80] pupils to hospital with injuries. => injured
        The attack maimed [three] children. => injured
        Among the wounded were [nine] nurses. => injured
        [Dozens] of poisonings were reported at girls' schools. => injured
        The bombing killed many and injured [4,746]. => injured
        Some [120] people lost an eye to police pellets. => injured
        [Seven] girls were said to have been injured by pellets. => injured
        """,
    "arrested": """
        Plainclothes agents detained [14] poets at a reading. => arrested
        [Thousands] have been rounded up since the strike began. => arrested
        The unit made [60] arrests in a night. => arrested
        [Two] French tourists were taken into custody at the airport. => arrested
        Police picked up and detained [nine] bus drivers. => arrested
        Officers apprehended [17] suspects after the raid. => arrested
        Intelligence agents arrested [three] Baha'i women in Shiraz. => arrested
        At least [8,600] arrests were registered in March, among them [53] lawyers. => arrested; arrested
        The mass detention of [40] students shook the campus. => arrested
        The navy seized [six] Filipino sailors. => arrested
        [Twenty] environmentalists were arrested and charged with spying. => arrested
        [Five] dual nationals abducted in Turkey are feared to be in Tehran. => arrested
        Agents raided the homes of three members of the union and arrested [two] of them. => arrested
        [Three] lawyers were among those arrested on Monday. => arrested
        The whereabouts of [five] detained students are unknown. => arrested
        The raid led to the arrest of [nine] house church members. => arrested
        [Twenty-one] people have been detained in connection with the blast. => arrested
        Police have made [five] more arrests. => arrested
        [Four] teachers were said to have been arrested in Yazd. => arrested
        The guards detained [70] students in Rasht. A lawyer counted [55]. => arrested; arrested
        """,
    "imprisoned": """
        [Eleven] Baha'is remain in prison for their faith. => imprisoned
        Iran holds at least [30] dual nationals. => imprisoned
        [Sixty] journalists are behind bars, more than in any other country but one. => imprisoned
        He shared a cell with [22] other inmates held on drug charges. => imprisoned
        The country has jailed [four] film directors. => imprisoned
        [Three] women are serving long terms in Evin. => imprisoned
        [Hundreds] of people languish in overcrowded jails. => imprisoned
        About [1,200] political prisoners are being held in Ghezel Hesar. => imprisoned
        [Two] brothers incarcerated since 2018 began a fast. => imprisoned
        They kept [nine] activists in solitary confinement. => imprisoned
        [Seven] imprisoned teachers wrote an open letter. => imprisoned
        Tehran was holding [four] Americans at the time. => imprisoned
        [Three] suspects, all foreigners, were in custody. => imprisoned
        [Two] opposition leaders have been under house arrest since 2011. => imprisoned
        Evin prison holds [60] women on political charges. => imprisoned
        [Four] trade unionists are still in detention. => imprisoned
        He is one of at least [66] foreigners in Iranian jails. => imprisoned
        """,
    "sentenced": """
        A court in Tehran sentenced [three] rappers to death. => sentenced
        [Forty] workers received prison terms in closed trials. => sentenced
        The judge handed down sentences to [18] teachers. => sentenced
        [Five] men on death row asked for a retrial. => sentenced
        [Seven] farmers were condemned to death. => sentenced
        Courts issued [80] death sentences in a month. => sentenced
        A singer was sentenced to [74] lashes. => sentenced
        [Eight] people await execution over the unrest. => sentenced
        [Two] men have had their death sentences upheld. => sentenced
        At least [11] protesters were given death sentences after hasty trials. => sentenced
        [Two] amputation sentences were handed down in Qom. => sentenced
        [Four] women were each sentenced to a year in prison. => sentenced
        [Nine] teachers were convicted and sentenced to a year in prison each. => sentenced
        [Three] more protesters received death sentences on Sunday. => sentenced
        [3,200] men aged 18 to 25 are on death row in the region. => sentenced
        [40] Kurds aged under 30 had been sentenced in Mahabad. => sentenced
        A judge sentenced two brothers to have [three] fingers amputated each. => sentenced
        A court sentenced the thief to the amputation of [three] fingers. => sentenced
        """,
    "tortured": """
        [Six] detainees were tortured into confessing. => tortured
        Guards flogged [23] gold miners in public. => tortured
        At least [three] amputations were carried out. => tortured
        The fingers of [two] thieves were cut off in Urmia. => tortured
        [Four] women said they had been raped in custody. => tortured
        Interrogators subjected [ten] boys to electric shocks and other torture. => tortured
        She received [80] lashes before she was freed. => tortured
        The men were lashed in public, [nine] of them twice. => tortured
        [Nineteen] floggings were carried out in Mashhad last year. => tortured
        [Seventeen] workers were whipped for protesting against their dismissal. => tortured
        The study documents [120] cases of torture in police stations. => tortured
        The editor was lashed [40] times in the yard. => tortured
        She was flogged [74] times. => tortured
        The poet has been arrested [six] times. => arrested
        She was sentenced [four] times by the same judge. => sentenced
        The guards beat him and then slept [two] times. => none
        He was beaten, then called [four] times. => none
        They were flogged and phoned [two] times. => none
        Guards amputated [three] fingers of a thief in Qom. => tortured
        """,
    "disappeared": """
        [Nine] students have disappeared since the raid. => disappeared
        The enforced disappearance of [two] brothers is still unexplained. => disappeared
        [Thirty] activists went missing in a week. => disappeared
        [Hundreds] of prisoners were forcibly disappeared that summer. => disappeared
        In Iraq, [six] organisers vanished on their way home. => disappeared
        [Four] writers are missing and their families fear the worst. => disappeared
        The committee took up [540] enforced disappearances. => disappeared
        """,
    "sanctioned": """
        The Treasury sanctioned [two] judges over the verdicts. => sanctioned
        Brussels imposed sanctions on [29] police commanders. => sanctioned
        Ottawa blacklisted [10,000] officers of the Guards. => sanctioned
        Britain announced asset freezes on [six] prison governors. => sanctioned
        Washington designated [four] companies for selling spyware. => sanctioned
        Sanctions on [15] entities took effect at midnight. => sanctioned
        The Council added [eight] individuals to its sanctions list. => sanctioned
        """,
    "protested": """
        [Thousands] marched through Zahedan after prayers. => protested
        Protests were reported in [31] provinces. => protested
        Rallies took place in [80] towns on the anniversary. => protested
        [A hundred] nurses held a rally outside the ministry. => protested
        Truckers walked off the job in [150] cities as the protests grew. => protested
        The uprising has spread to [200] cities and towns. => protested
        Some [3,000] teachers took part in sit-ins. => protested
        [Half a million] people took to the streets of Hong Kong. => protested
        Pensioners in [nine] cities protested against unpaid wages. => protested
        Workers at [60] plants went on strike. => protested
        Unrest shook more than [100] cities. => protested
        Retirees in at least [15] cities rallied over low pensions. => protested
        The rally in Rasht drew [300] nurses. => protested
        The protest of 8 July involved [a few hundred] students. => protested
        The film drew [300] nurses. => none
        The plan involved [40] guards. => none
        Nearly [200,000] people took part in the protests. => protested
        [Nine] nurses have joined the protests. => protested
        Some [900] nurses attended the rally. => protested
        [900] nurses attended the wedding. => none
        [Thirty] pupils took part in a graduation party. => none
        [300] voters participated in the election. => none
        [Two] teams took part in the tournament. => none
        Police fired into the air to disperse crowds of up to [2,500] people in Arak. => protested
        Officers dispersed a crowd of about [700] nurses. => protested
        Water cannon were used in dispersing a crowd of [300] nurses. => protested
        """,
    "none": """
        [Seven] experts wrote to the government about the massacre. => none
        The court released [54] prisoners on bail. => none
        [Two] reporters have been charged with spying. => none
        [Nineteen] defendants went on trial on Sunday. => none
        A grand jury indicted [four] men over the plot. => none
        [Fifteen] convicts were pardoned at the new year. => none
        They signed a petition with [40,000] signatures against the hangings. => none
        [Thirty] countries condemned the killings. => none
        She has written [four] books about torture. => none
        [Nine] families were forced into exile. => none
        The foundation confiscated [13] Baha'i homes. => none
        Authorities seized [40] farms in Ivel and razed them. => none
        The blast damaged [six] buildings. => none
        He has [three] daughters. => none
        [Four] uprisings have shaken the country since 2009. => none
        The union has [12,000] members. => none
        [Eighty] lawmakers called for the protesters to be punished. => none
        [Two] survivors of the massacre testified in Stockholm. => none
        [Two hundred] delegates attended the conference on political prisoners. => none
        The judge summoned [35] students for questioning. => none
        [Two] professors were fired for supporting the students. => none
        The university expelled [50] students after the protests. => none
        [Six] actresses have been barred from working. => none
        [Five] women were freed after paying bail. => none
        [Three] men were acquitted of murder. => none
        Some [80] lawyers offered to defend those arrested. => none
        [Four] suspects face charges punishable by death. => none
        [Ninety] countries voted for the resolution on executions. => none
        The father of [three] was arrested in May. => none
        The mother of [two] has been jailed. => none
        [Two] others were boys at the time of arrest. => none
        [Four] were students at the time of their arrest. => none
        """,
    "those who harm": """
        [Three] gunmen killed a judge in Tehran. => none
        [Twelve] agents arrested her at home. => none
        [Five] judges sentenced him to death. => none
        The two-hour film shows [six] officers beating a man to death. => none
        [Two] guards tortured the boy for hours. => none
        [Four] states still execute children. => none
        She was arrested by [eight] masked men. => none
        He was shot by [two] men on a motorcycle. => none
        """,
    "denied or only possible": """
        None of the [40] passengers was hurt. => none
        [Five] women could be sentenced to long prison terms. => none
        The charge carries up to [ten] years in prison. => none
        If convicted, she faces up to [15] years. => none
        They could face between [two and five] years in jail. => none
        [Three] men risk execution over the unrest. => none
        The minister threatened to arrest [a thousand] strikers. => none
        No fewer than [600] tickets were sold, and nobody was arrested. => none
        Police denied having arrested [two] nurses. => none
        The plot would have killed [hundreds]. => none
        He could be jailed for [six] years. => none
        [Forty] villagers escaped without being injured. => none
        The law would allow courts to sentence [millions] of women to prison. => none
        The offence is punishable by [74] lashes. => none
        """,
    "sentences handed down": """
        A revolutionary court sentenced her to [six] years in prison. => sentenced
        He was handed a [five]-year prison term for a tweet. => sentenced
        The appeals court reduced the sentence to [18] months. => sentenced
        Branch 26 gave him [ten] years for "enmity against God". => sentenced
        She received a [31]-year sentence. => sentenced
        The writer got a suspended sentence of [two] years. => sentenced
        They were sentenced to between [three and seven] years. => sentenced
        The verdict: [eight] years and a fine. => sentenced
        He was sentenced to [two] years in exile in Zabol. => sentenced
        A court has jailed the two reporters for [seven] and [six] years. => sentenced; sentenced
        The death sentences of [three] men were implemented at dawn. => executed
        The execution warrants of [four] men have been performed. => executed
        The fines of [three] men were enforced. => none
        He is serving [ten] years for a poem. => sentenced
        She was banned from leaving the town for [two] years. => sentenced
        The court cut their jail terms from [18] to [five] years. => sentenced; sentenced
        """,
    "time held": """
        She spent [12] years in Evin. => imprisoned
        He was kept in solitary confinement for [90] days. => imprisoned
        Agents detained him for [ten] hours. => arrested
        The couple has been behind bars for [three] years. => imprisoned
        He served [seven] years of a [ten]-year sentence. => imprisoned; sentenced
        After [18] months in prison he was freed. => imprisoned
        She was held for [23] days without charge. => imprisoned
        The aid worker, imprisoned for [five] years, flew home. => imprisoned
        He was detained for [two] weeks and released. => arrested
        Guards moved her to solitary confinement for [three] weeks. => imprisoned
        They kept the engineer in prison [211] days without a charge. => imprisoned
        He stayed in jail [nine] weeks. => imprisoned
        She came home after being freed from [27] months in prison. => imprisoned
        In his first [four] nights in jail he wept. => imprisoned
        """,
    "other durations and ages": """
        The clerics have been in power for [40] years. => none
        The march lasted [three] hours. => none
        He was killed [two] years ago. => none
        [Fifteen] years after the massacre, no one has been tried. => none
        The family searched for [five] weeks. => none
        A [three]-day strike closed the bazaar. => none
        She has been on hunger strike for [30] days. => none
        The internet was cut for [six] days while protesters were killed. => none
        He was arrested [four] days later. => none
        She was [19] when she was hanged. => none
        The [16]-year-old was shot in the head. => none
        Executions resumed after a pause of [three] months. => none
        She spent [nine] days in a coma after leaving police custody. => none
        The freed poet spent [two] weeks in hospital. => none
        After the raid he spent [eight] months in hiding. => none
        [Two] weeks have passed since his arrest. => none
        After [two] weeks since their arrest, nothing was heard. => none
        The law sets up to [15] years in prison for a poem. => none
        Whoever sings shall be jailed for [three] months. => none
        She was given a release from jail for [three] weeks. => none
        """,
    "the clause before the sentence": """
        [Six] people were killed and [forty] arrested. => killed; arrested
        Police arrested [30] people during a vigil for [two] executed teachers. => arrested; executed
        Troops killed [four] protesters, wounded [19] and detained [100]. => killed; injured; arrested
        [Three] men were hanged on Monday; [eleven] more await trial. => executed; none
        [Nine] were shot dead, while [two] died of Covid. => killed; died
        After [two] boys were killed, [thousands] marched on the governor's office. => killed; protested
        Of the [70] men arrested, [five] were sentenced to death and [one] was executed.
          => arrested; sentenced; executed
        The court jailed [eight] people and acquitted [two]. => imprisoned; none
        Security forces shot dead [12] protesters and wounded [dozens] more. => killed; injured
        The list gives [300] names of protesters who were killed. => killed
        [Two] of the [nine] people detained were tortured. => tortured; arrested
        [Five] women, who were arrested in April, were sentenced on Sunday. => sentenced
        The governor, whose brother was killed, has freed [60] people. => none
        """,
    "the verb behind an aside or a clause": """
        [Ten] nurses, ranging in age from [21 to 60], were hanged. => executed; none
        [Thirty] students who attended a party were sentenced in May to [99] lashes. => sentenced; sentenced
        The raid killed [20] people and [30] others, including women, were wounded. => killed; injured
        [40] miners, most of them Afghans, died. => died
        [Six] writers (two of them women) have been jailed since May. => imprisoned
        [Nine] students studying in Turkey were arrested. => arrested
        At least [two] boys who stole in their teens have been executed. => executed
        [Five] men, wearing masks, killed a guard. => none
        [Four] clerics who said that friends were hanged left the hall. => none
        [Seven] women, led by a nurse, met the widow of a man hanged. => none
        The [12] men, guards said, left the hall where he was hanged. => none
        [40] men, most of them porters were shot dead. => killed
        The [five million] exiles living abroad have also condemned the ruling. => none
        [Six] lawyers have condemned the sentences. => none
        [Two] of the wounded have died. => died
        [Two] of the wounded were taken home. => injured
        """,
    "the whole told of before": """
        Officials hanged [61] men last year. Of these, [18] were charged with spying, [three] with theft.
            => executed; executed; executed
        Troops shot dead [90] people. Of the [14] children, [nine] were girls. => killed; none; none
        Troops killed [90] people, among them [14] children. The [14] children were all from Izeh.
            => killed; killed; killed
        Of the [52] prisoners executed, [eleven] were women and [four] were Afghans. => executed; executed; executed
        Police arrested [40] nurses. Of these, [12] are from Rasht. => arrested; arrested
        Police arrested [40] nurses. Of these, [12] were released. => arrested; none
        Troops killed [90] people. Some [14] children watched. => killed; none
        Troops killed [90] people. The [30] survivors fled. => killed; none
        Drug offences: [12] cases, or [9%] of all executions. => executed; executed
        Karaj: [19] cases equivalent to [36.5%] of the hangings. => executed; executed
        Qom: [19] cases, or [36.5%] of all thefts. => none; none
        The strikes killed [900] Yemenis, just over [half] them children. => killed; killed
        Guards flogged [two] women (Sara and Mina) and [five] men. => tortured; tortured
        [Three] of those hanged were from Arak. => executed
        [One in four] of those put to death was Baluch. => executed
        [Two] of those who fled were tortured. => tortured
        """,
    "those who order and those who are held": """
        He was among [two] officials in charge of executions. => none
        [Three] judges responsible for the massacre met there. => none
        [Four] officers implicated in the killings were promoted. => none
        [Four] members of the death commission came to Evin. => none
        [Two] men accused of killing a guard were hanged. => executed
        The list names [68] detainees in Karaj. => arrested
        The number of those who died in custody reached [five]. => died
        [Six] men were tortured in prison. => tortured
        """,
    "two measures in one phrase": """
        [Seventy] people were killed or injured. => killed
        The unrest led to [many hundreds] of injuries and arrests. => injured
        [Thirty] people are dead or missing. => died
        More than [500] deaths and injuries were recorded after the quake. => died
        [Forty] teachers were arrested or summoned. => arrested
        [A thousand] killed and wounded: that was the price. => killed
        Arrested: [43]; Injured: [12]; Killed: [3] => arrested; injured; killed
        Police opened fire, killing and wounding [dozens]. => killed
        Guards arrested and flogged [two] bakers. => tortured
        Arrests: [two] men were freed => none
        """,
}

NEAR = {
    "executed": """
        The scheduled executions of [two] men were called off. => not executed
        [Three] prisoners were spared the noose. => not executed
        [Forty] relatives of executed prisoners gathered at Khavaran. => not executed
        [Ten] abolitionists protested against the death penalty. => not executed
        [A million] viewers watched the execution scene. => none
        [Eleven] men could be executed at any time. => not executed
        Police executed [two] search warrants. => none
        The paintings of [nine] artists hang in the hall. => none
        [Two] executives resigned over the deal. => none
        The gallows stood in [two] yards. => none
        The film on the hangman won [five] prizes. => none
        Kurds are [9%] of the country's people and [30%] of its executions. => none; executed
        The Baluch make up [4%] of voters, and [a fifth] of the executions. => none; executed
        """,
    "killed": """
        [Four] officers were accused of killing a student. => not killed
        The killers fled in [two] cars. => none
        [Three] murderers were pardoned. => none
        [Two] bills to end the killings failed. => none
        The murder trial heard [12] witnesses. => none
        The strike killed off [two] newspapers. => none
        [Six] officers said the men had been killed. => none
        Gunmen killed [61] people in Izeh. Police confirmed [48] complaints. => killed; none
        Gunmen killed [61] people in Izeh. It was a holiday. Police confirmed [48]. => killed; none
        """,
    "died": """
        [Two] dead trees fell on the road. => none
        [Three] widows of men who died in custody wrote to the court. => none
        The deadline passed [two] weeks ago. => none
        He won by [five] votes after a dead heat. => none
        The hospital has [nine] beds for the dying. => none
        """,
    "injured": """
        [Two] doctors who treated the wounded lost their jobs. => none
        [Three] ambulances carried the injured away. => none
        The scandal poisoned relations between the [two] countries. => none
        Sanctions hurt the economies of [three] provinces. => none
        A fund for the blinded raised [$40,000]. => none
        """,
    "arrested": """
        [Five] arresting officers wore masks. => none
        Prosecutors issued [four] arrest warrants. => none
        Customs seized [two] tonnes of opium. => none
        The speech captured the attention of [millions]. => none
        [Nine] lawyers protested against the arrests. => not arrested
        The Guards seized [two] tankers. => none
        """,
    "imprisoned": """
        [Nineteen] lawyers for the jailed women resigned. => none
        [Six] prison guards were dismissed. => none
        [Two] new prisons opened. => none
        The minister held a meeting with [five] ambassadors. => none
        Mourners held [300] candles. => none
        The party holds [12] seats. => none
        He served in [two] wars. => none
        The appeal court cut it from [27] months in prison to one. => not imprisoned
        She left prison [two] days before the vote. => none
        He was released from hospital [nine] days later. => none
        """,
    "sentenced": """
        The opening sentence has [nine] words. => none
        [Two] lawyers commented on the sentences. => none
        The sentencing hearing lasted [three] hours. => none
        The code lists [40] offences that carry the death penalty. => none
        [Six] countries abolished the death penalty. => none
        """,
    "tortured": """
        He set up [two] torture chambers. => none
        [Eight] witnesses described how detainees were flogged. => none
        [173] states have joined the convention against torture. => none
        [Two] torturers have been named. => none
        [Three] reports on flogging were shelved. => none
        The law asks for the amputation of [four] fingers. => none
        He lost [three] fingers to frostbite. => none
        The surgeon held up [two] fingers. => none
        """,
    "disappeared": """
        [Four] detectives looked for the missing boy. => none
        The UN has a working group of [five] experts on the disappeared. => none
        [Two] chapters deal with disappearances. => none
        None of the [six] went missing. => none
        The mothers of the disappeared met [three] senators. => none
        """,
    "sanctioned": """
        [Two] sanctions experts testified. => none
        [Nine] ministers lifted the sanctions. => none
        Sanctions have cost [two million] jobs. => none
        There have been [five] rounds of sanctions. => none
        [Twelve] states voted for sanctions. => none
        """,
    "protested": """
        [Thirty] riot officers blocked the protest. => none
        [Three] films about the protests were shown. => none
        [Two] ministers resigned over the protests. => none
        She recorded [four] protest songs. => none
        The police deployed [2,000] men against the march. => none
        The wind dispersed [40] balloons. => none
        The seeds were dispersed over [nine] fields. => none
        A crowd of [300] shoppers filled the hall. => none
        """,
}


@pytest.mark.parametrize("row", rows(MATCH))
def test_what_happened(row):
    assert tuple(figure.measure.value for figure in marked_figures(row.marked)) == row.expected


@pytest.mark.parametrize("row", rows(NEAR))
def test_what_did_not_happen(row):
    for figure, expected in zip(marked_figures(row.marked), row.expected, strict=True):
        denied, _, measure = expected.rpartition("not ")
        assert (figure.measure.value == measure) is (not denied and expected == measure)


def test_every_measure_has_its_examples():
    measures = {measure.value for measure in Measure}
    assert measures <= set(MATCH)
    assert measures - {"none"} == set(NEAR)
    assert not [clause for tables in (MATCH, NEAR) for clause, lines in tables.items() if len(table(lines)) < 5]
