"""Whole figures in news-like paragraphs and articles: everything at once, as real texts put it (guidelines 1).

Each expectation: counted, its type, measure, event, source; `-` where there is none, `*` where all is right.
"""

from __future__ import annotations

import pytest

from examples import marked_figures, rows

MATCH = {
    "wire reports": """
        Iranian security forces shot dead at least [three] people on Friday in the southeastern city of Zahedan, rights
          groups said, as protests entered their eleventh week. => people, person, killed, -, other_ngo
        DUBAI (Reuters) - Iran has executed [two] men convicted of spying for Israel, the judiciary's Mizan news agency
          reported on Wednesday. => men, person, executed, -, iran_government
        Iran hanged [seven] people on Thursday, including a woman and [three] drug convicts, the Norway-based group Iran
          Human Rights said.
          => people, person, executed, -, iran_human_rights; drug convicts, person, executed, -, iran_human_rights
        The Norway-based Hengaw group said [17] protesters, including [two] children, had been killed in
          Kurdish-populated areas since Saturday.
          => protesters, person, killed, -, hengaw; children, person, killed, -, hengaw
        At least [15] people were killed and more than [40] wounded in an attack on a Shi'ite shrine in Shiraz, state
          media said. => people, person, killed, -, iran_government; people, person, injured, -, iran_government
        Police fired tear gas to disperse [hundreds] of protesters in the central city of Isfahan, witnesses said.
          => protesters, person, *, -, witnesses
        A Revolutionary Court sentenced [five] environmentalists to prison terms ranging from [four to ten] years, their
          lawyer said on Twitter.
          => environmentalists, person, sentenced, -, witnesses; years, time, sentenced, -, witnesses
        Nobel laureate Narges Mohammadi, [51], is serving a [12]-year sentence in Tehran's Evin prison on charges
          including spreading propaganda. => -, time, none, -, -; year, time, sentenced, -, -
        The U.S. Treasury Department on Wednesday imposed sanctions on [three] Iranian security officials over the
          crackdown. => Iranian security officials, person, sanctioned, -, -
        Oil prices rose [2 percent] on Monday after Iran seized a tanker with [23] crew members on board.
          => Oil prices, other, none, -, -; crew members, person, *, -, -
        Turkish police detained [46] people suspected of spying for Israel, the interior minister said.
          => people, person, arrested, -, other_government
        A bus carrying pilgrims overturned in the Iranian province of Yazd, killing [28] people and injuring [23]
          others, state TV reported.
          => people, person, killed, -, iran_government; others, person, injured, -, iran_government
        Iraqi medical sources said [six] demonstrators were killed and [78] wounded when security forces opened fire in
          Nasiriyah. => demonstrators, person, killed, -, witnesses; demonstrators, person, injured, -, witnesses
        The judiciary has handed down [13] death sentences over the unrest, and [four] people have been executed so far.
          => death sentences, *, sentenced, -, -; people, person, executed, -, -
        Human rights groups say more than [500] people, including about [70] minors, have been killed and nearly
          [20,000] arrested since the protests over Mahsa Amini's death began in September.
          => people, person, killed, protests_2022_mahsa_amini, other_ngo; minors, person, killed,
          protests_2022_mahsa_amini, other_ngo; people, person, arrested, protests_2022_mahsa_amini, other_ngo
        Iran's judiciary on Sunday confirmed it had executed [four] men accused of working with Israel's Mossad, [two]
          of whom were arrested in June.
          => men, person, executed, -, iran_government; men, person, arrested, -, iran_government
        PARIS (AFP) - An Iranian court has jailed [two] journalists who reported on the death of Mahsa Amini for [seven]
          and [six] years, their families said on Tuesday.
          => journalists, person, imprisoned, protests_2022_mahsa_amini, witnesses; years, time, sentenced,
          protests_2022_mahsa_amini, witnesses; years, time, sentenced, protests_2022_mahsa_amini, witnesses
        Gunmen killed [ten] Iranian police officers in an ambush in Sistan-Baluchestan, the deadliest attack there in
          months. => Iranian police officers, person, killed, -, -
        "More than [30] houses were completely destroyed," Mohammad Reza Falah, a provincial crisis official, told state
          television. => houses, place, none, -, iran_government
        A blast in a coal mine in eastern Iran killed at least [51] people and trapped [two dozen] others, authorities
          said on Sunday. => people, person, killed, -, iran_government; others, person, none, -, iran_government
        The prosecutor's office said [three] suspects, all foreign nationals, were in custody.
          => suspects, person, imprisoned, -, iran_government
        Videos posted online showed [dozens] of women removing their headscarves. => women, person, *, -, *
        A member of parliament said more than [700] schoolgirls had been affected by suspected poisoning in at least
          [60] schools. => schoolgirls, person, *, -, iran_government; schools, place, none, -, iran_government
        About [5.5 million] Iranians are eligible to vote in Tehran, where turnout fell to [26 percent] in 2020.
          => Iranians, person, none, -, -; turnout, other, none, -, -
        Israel's military said it had struck [12] missile launchers in western Iran overnight.
          => missile launchers, other, none, -, other_government
        Iran's Health Ministry said the strikes had killed [610] people and injured [4,746].
          => people, person, killed, -, iran_government; people, person, injured, -, iran_government
        Medics in Sulaimaniyah said [nine] people, among them a pregnant woman, died in the bombardment and [32] were
          hurt. => people, person, killed, -, witnesses; people, person, injured, -, witnesses
        A helicopter crash in the north-west left all [eight] passengers and crew dead.
          => passengers and crew, person, *, -, -
        The group, which has a network of sources inside the country, said [11] of the dead were from Sanandaj.
          => *, person, *, -, other_ngo
        The dissident cleric spent [five] years under house arrest. => years, time, imprisoned, -, -
        Kurdish militants said they had killed [three] Revolutionary Guards in a clash near Sardasht.
          => Revolutionary Guards, person, killed, -, *
        """,
    "rights groups": """
        Amnesty International has recorded the execution of at least [853] people in Iran in 2023, a [48 percent]
          increase on the year before.
          => people, person, executed, executions_in_iran, amnesty_international; people, person, executed,
          executions_in_iran, amnesty_international
        Of the [314] people hanged for drug offences this year, [a fifth] belonged to the Baluchi minority.
          => people, person, executed, executions_in_iran, -; people, person, executed, executions_in_iran, -
        According to HRANA's statistics department, [617] prisoners were executed in the past year, of whom [five] were
          put to death in public.
          => prisoners, person, executed, executions_in_iran, hrana; prisoners, person, executed, executions_in_iran,
          hrana
        Since January, [19] Kurdish kolbars have been shot dead by border guards and [44] injured, Hengaw's figures
          show. => Kurdish kolbars, person, killed, -, hengaw; Kurdish kolbars, person, injured, -, hengaw
        Branch 28 of the Tehran Revolutionary Court sentenced [two] Christian converts to [ten] years in prison each for
          "acting against national security".
          => Christian converts, person, sentenced, -, -; years, time, sentenced, -, -
        Eleven Baha'i women from Isfahan were sentenced to a total of [90] years in prison.
          => years, time, sentenced, -, -
        The organization interviewed [38] former detainees, [16] of whom said they had been raped in custody.
          => former detainees, person, none, -, *; former detainees, person, tortured, -, *
        He was given [50] lashes in the prison yard before being transferred to solitary confinement for [three] weeks.
          => lashes, other, tortured, -, -; weeks, time, imprisoned, -, -
        Human Rights Watch verified [16] videos posted on social media which show police using lethal force in [nine]
          cities. => videos, document, none, -, *; cities, place, none, -, *
        Security forces have arrested at least [92] journalists since mid-September, the Committee to Protect
          Journalists said; [half] of them have been released on bail.
          => journalists, person, arrested, -, other_ngo; journalists, person, none, -, *
        At least [14] prisoners on death row were transferred to solitary confinement on Tuesday in preparation for
          their execution. => prisoners, person, sentenced, -, -
        Iran Human Rights counts at least [26] protesters at imminent risk of execution.
          => protesters, person, *, -, iran_human_rights
        At least [23] children - [20] boys and [three] girls - were unlawfully killed by the security forces in November
          2019.
          => children, person, killed, protests_2019_november, -; boys, person, killed, protests_2019_november, -;
          girls, person, killed, protests_2019_november, -
        Amnesty International reviewed the cases of [ten] people under sentence of death in connection with the
          protests. => people, person, sentenced, -, *
        [Three] of the four were hanged in November and December. => *, person, executed, *, -
        Iran carried out at least [576] executions in 2022, up from [314] the previous year. Of these, [255] were for
          drug offences.
          => executions, person, executed, executions_in_iran, -; executions, person, executed, executions_in_iran, -;
          *, person, executed, executions_in_iran, -
        The authorities continued to deny [thousands] of Baha'is the right to higher education.
          => Baha'is, person, none, -, -
        Courts imposed at least [25] sentences of flogging; [seven] were known to have been implemented.
          => sentences, *, sentenced, -, -; *, *, tortured, -, -
        Zeynab Jalalian, who is serving a life sentence, has spent [17] years behind bars without a day of leave.
          => years, time, imprisoned, -, -
        Security agents raided the homes of [nine] members of the Writers' Association and arrested [four] of them.
          => *, person, none, -, -; *, person, arrested, -, -
        According to information received by HRANA, [six] Sunni prisoners began a hunger strike in Ghezel Hesar.
          => Sunni prisoners, person, *, -, hrana
        In a statement, [45] rights organisations, including Amnesty International and FIDH, called on Iran to halt all
          executions. => rights organisations, organization, none, -, -
        At the time of his arrest he was [15]. He has been on death row for [eight] years.
          => -, time, none, -, -; years, time, sentenced, -, -
        The report documents [120] cases of torture in police stations. => cases, *, tortured, -, *
        The Kurdistan Human Rights Network has identified [61] civilians killed in [three] cities.
          => civilians, person, killed, -, other_ngo; cities, place, *, -, other_ngo
        Her family was told that she must serve [two] more years. => years, time, *, -, *
        An estimated [900] people were buried in mass graves at Khavaran in 1988. => people, person, *, *, -
        """,
    "advocacy": """
        The clerical regime hanged [21] prisoners, including [three] women, in the first two weeks of Raisi's
          presidency. => prisoners, person, executed, -, -; women, person, executed, -, -
        In the summer of 1988, the regime massacred more than [30,000] political prisoners, [90 percent] of whom were
          affiliated with the MEK.
          => political prisoners, person, killed, prison_massacre_1988, -; political prisoners, person, killed,
          prison_massacre_1988, -
        The MEK announced that the coronavirus death toll in [547] cities had surpassed [500,000].
          => cities, place, none, covid19_pandemic, pmoi_mek; death toll, person, died, covid19_pandemic, pmoi_mek
        "In the November 2019 uprising, the regime's IRGC killed [1,500] protesters in cold blood," Mrs. Rajavi said.
          => protesters, person, killed, protests_2019_november, ncri
        MEK Resistance Units torched [30] Basij bases and posters of Khamenei in Tehran and [18] other cities.
          => Basij bases, place, none, -, -; other cities, place, none, -, -
        More than [300] lawmakers in the European Parliament signed the statement, calling for a halt to executions.
          => lawmakers, person, none, -, -
        According to reports received by the Iranian opposition, [ten] protesters were martyred in Saravan.
          => protesters, person, killed, -, iranian_opposition
        Retirees in at least [15] cities across Iran rallied on Sunday to protest low pensions.
          => cities, place, protested, -, -
        Protests continued for the 40th day in at least [60] cities despite the regime's use of live ammunition.
          => cities, place, protested, -, -
        The mullahs' regime has executed [120,000] members and supporters of the MEK since 1981.
          => *, person, executed, executions_in_iran, -
        To date, the MEK has identified [601] of the martyrs of the November 2019 uprising.
          => martyrs, person, killed, protests_2019_november, pmoi_mek
        The victims, some as young as [13], were shot in the head. => -, time, none, -, -
        Khamenei ordered the massacre of [1,500] protesters in a matter of days. => protesters, person, killed, -, -
        In her speech, Maryam Rajavi referred to the [40] years of resistance against religious tyranny.
          => years, time, none, -, *
        More than [a thousand] former officials, jurists and Nobel laureates wrote to the UN about the 1988 massacre.
          => former officials, person, none, prison_massacre_1988, -
        The death toll from Covid-19 in [541] cities has passed [376,900], according to the PMOI.
          => cities, place, none, covid19_pandemic, pmoi_mek; death toll, person, died, covid19_pandemic, pmoi_mek
        Workers of [16] oil and gas companies joined the strike on its third day.
          => oil and gas companies, organization, *, -, -
        The regime hanged [eight] prisoners in Isfahan, Shiraz and Karaj on Sunday and Monday, bringing the number of
          executions this month to [78].
          => prisoners, person, executed, *, -; executions, person, executed, executions_in_iran, -
        """,
    "governments and the United Nations": """
        The resolution was adopted with [80] votes in favour, [29] against and [65] abstentions.
          => votes, *, none, -, -; *, *, none, -, -; abstentions, *, none, -, -
        The Special Rapporteur is concerned by reports that at least [275] people were executed in the first half of the
          year. => people, person, executed, *, united_nations
        Britain's Foreign Secretary announced sanctions against [24] Iranian individuals and entities responsible for
          the repression. => Iranian individuals and entities, person, sanctioned, -, uk_government
        Iran's interior minister said some [40,000] foreign nationals had been deported in [two] months.
          => foreign nationals, person, none, -, iran_government; months, time, none, -, iran_government
        The government of Iran informed the Committee that [12] officers had been prosecuted in connection with deaths
          in custody. => officers, person, none, -, iran_government
        The State Department said Iran was holding at least [four] American citizens.
          => American citizens, person, imprisoned, -, us_government
        The High Commissioner reported that [16] people, including [two] women, had been executed in connection with the
          protests. => people, person, executed, -, united_nations; women, person, executed, -, united_nations
        The fact-finding mission found credible figures suggesting that as many as [551] protesters were killed by
          security forces, among them at least [49] women and [68] children.
          => protesters, person, killed, -, united_nations; women, person, killed, -, united_nations; children, person,
          killed, -, united_nations
        UN experts said at least [1,000] people had been executed in the first [nine] months of the year, calling the
          scale staggering. => people, person, executed, *, united_nations; months, time, none, *, united_nations
        The Council of the European Union added [eight] individuals and one entity to its sanctions list.
          => individuals, person, sanctioned, -, -
        "We are imposing visa restrictions on [11] Iranian officials," Blinken said.
          => Iranian officials, person, *, -, us_government
        The House passed the bill by [410] votes to [three]. => votes, *, none, -, -; *, *, none, -, -
        In its report to Congress, the State Department estimated that [40 percent] of inmates were held for political
          reasons. => inmates, person, *, -, us_government
        The Home Office said it had received [4,200] asylum claims from Iranians last year.
          => asylum claims, *, none, -, uk_government
        Canada's foreign minister said Ottawa had banned [22] senior officials from entering the country.
          => senior officials, person, *, -, other_government
        Tehran's envoy to the UN told the Council that more than [75] members of the security forces had been killed by
          rioters. => *, person, killed, -, iran_government
        """,
    "opinion": """
        For [44] years the people of Iran have lived under theocracy. => years, time, none, -, -
        It took the world [three] decades to call the killings of 1988 a crime against humanity.
          => decades, time, none, prison_massacre_1988, -
        Under Rouhani, supposedly a moderate, more than [3,500] people were hanged, [88] of them women.
          => people, person, executed, *, -; *, person, executed, *, -
        The United Nations has condemned Iran's rights record in [68] resolutions. => resolutions, document, none, -, -
        Even by the regime's own admission, [225] people lost their lives in those days.
          => people, person, died, -, iran_government
        At least [two] of the candidates have blood on their hands. => candidates, person, none, -, -
        Inflation is running at [40 per cent], and [a third] of Iranians live below the poverty line.
          => Inflation, other, none, -, -; Iranians, person, none, -, -
        """,
    "elsewhere": """
        Myanmar's army has killed more than [4,000] people since the coup, according to a local monitoring group.
          => people, person, killed, -, other_ngo
        Israeli air strikes killed [36] people in Gaza on Tuesday, the territory's health ministry said.
          => people, person, killed, -, other_government
        Ukraine's prosecutor general has opened [28,000] war crimes cases. => war crimes cases, *, none, -, *
        Police in Lagos said [two] officers had been suspended after [twelve] demonstrators were shot at Lekki.
          => officers, person, none, -, other_government; demonstrators, person, *, -, other_government
        The company said it would cut [1,200] jobs, or [8%] of its workforce.
          => jobs, other, none, -, *; workforce, *, none, -, *
        The volcano forced [15,000] villagers to flee, Indonesia's disaster agency said.
          => villagers, person, none, -, other_government
        Smith scored [24] points and took [nine] rebounds. => points, *, none, -, -; rebounds, *, none, -, -
        The study followed [2,300] patients for [six] years. => patients, person, none, -, -; years, time, none, -, -
        Turkey's opposition won in [35] of [81] provincial capitals.
          => *, *, none, -, -; provincial capitals, place, none, -, -
        """,
    "articles": """
        Iran protests: strikes spread to more cities ¶ DUBAI, Nov 16 (Reuters) - Strikes closed shops in [dozens] of
          Iranian cities on Wednesday as protests ignited by the death in custody of Mahsa Amini entered a ninth week. ¶
          The activist news agency HRANA said that [344] protesters had been killed as of Tuesday, including [52]
          minors. It said [40] members of the security forces had also died. ¶ Iranian officials have blamed foreign
          enemies for the unrest, in which they say [46] members of the forces have been killed. ¶ “They fired at us for
          [two] hours without a pause,” a resident of Bukan told Reuters by phone. ¶ A revolutionary court has sentenced
          [three] more protesters to death, the judiciary's Mizan news agency reported, bringing the number of death
          sentences over the unrest to [five]. ¶ Rights groups say more than [15,000] people have been arrested. The
          judiciary has charged about [2,000] of them.
          => Iranian cities, place, *, protests_2022_mahsa_amini, -; protesters, person, killed,
          protests_2022_mahsa_amini, hrana; minors, person, killed, protests_2022_mahsa_amini, hrana; *, person, *,
          protests_2022_mahsa_amini, hrana; *, person, killed, protests_2022_mahsa_amini, iran_government; hours, time,
          none, *, witnesses; protesters, person, sentenced, protests_2022_mahsa_amini, iran_government; death
          sentences, *, sentenced, protests_2022_mahsa_amini, iran_government; people, person, arrested,
          protests_2022_mahsa_amini, other_ngo; *, person, none, protests_2022_mahsa_amini, *
        Iran: executions soar ¶ Iran executed at least [853] people last year, the highest number since 2015, Amnesty
          International said today in its yearly survey of the death penalty. ¶ The organization recorded [481]
          executions for drug-related offences - more than half of the total - and [five] executions of people not yet
          [18] when they broke the law. ¶ At least [24] women were put to death. ¶ Baluchis, who make up about [5%] of
          Iran's population, accounted for [20%] of all executions. ¶ “[Eight] men have been executed in connection with
          the protests of September 2022, and at least [six] others remain on death row,” said Diana Eltahawy, the
          organization's deputy regional director. ¶ Worldwide, the organization recorded [1,153] executions in [16]
          countries, not counting the [thousands] believed to have been carried out in China.
          => people, person, executed, executions_in_iran, amnesty_international; executions, person, executed,
          executions_in_iran, amnesty_international; executions, person, executed, executions_in_iran,
          amnesty_international; -, time, none, *, *; women, person, executed, executions_in_iran, *; *, *, none, *, *;
          executions, person, executed, executions_in_iran, *; men, person, executed, protests_2022_mahsa_amini,
          amnesty_international; others, person, sentenced, protests_2022_mahsa_amini, amnesty_international;
          executions, person, executed, -, amnesty_international; countries, place, none, -, amnesty_international; *,
          person, executed, -, amnesty_international
        Justice for the victims of 1988 ¶ In the summer of 1988, the regime in Tehran hanged some [30,000] political
          prisoners in the space of a few months. ¶ The so-called death commissions needed no more than [five] minutes
          to decide a life. ¶ Ebrahim Raisi, a member of the Tehran commission, later became president. ¶ More than
          [150] former UN officials and Nobel laureates called in an open letter for an international inquiry.
          “[Thousands] of families still do not know where their children lie,” the letter said. ¶ Amnesty International
          has collected the names of [4,672] of those killed; the MEK puts the number at [30,000]. ¶ [Three] decades
          later, the same men rule. In November 2019 they ordered their forces to open fire, and [1,500] protesters died
          within days. ¶ This year alone the regime has hanged [340] prisoners.
          => political prisoners, person, executed, prison_massacre_1988, -; minutes, time, none, prison_massacre_1988,
          -; *, person, none, prison_massacre_1988, -; families, *, none, prison_massacre_1988, *; *, person, *,
          prison_massacre_1988, amnesty_international; *, person, *, prison_massacre_1988, pmoi_mek; decades, time,
          none, prison_massacre_1988, -; protesters, person, killed, protests_2019_november, -; prisoners, person,
          executed, executions_in_iran, -
        A year after the coup, Myanmar's generals rule by fear ¶ At least [1,499] people have been killed and [11,800]
          arrested since the army seized power on February 1, 2021, according to the Assistance Association for
          Political Prisoners. ¶ More than [8,700] of them are still behind bars. ¶ In Hpruso, soldiers burned [35]
          villagers, among them [two] employees of a charity, in their cars on Christmas Eve. ¶ “We have lost [four]
          colleagues in [six] months,” said a nurse in Mandalay. ¶ The junta says [168] soldiers and police were killed
          in attacks by what it calls terrorists. ¶ The United Nations says [400,000] people have fled their homes. ¶
          Washington, London and Ottawa imposed sanctions on [seven] officials, including the attorney general.
          => people, person, killed, -, other_ngo; people, person, arrested, -, other_ngo; *, person, imprisoned, -, *;
          villagers, person, *, -, -; employees, person, *, -, -; colleagues, person, *, -, witnesses; months, time,
          none, -, witnesses; soldiers and police, person, killed, -, other_government; people, person, none, -,
          united_nations; officials, person, sanctioned, -, -
        Student activist begins second year in Evin ¶ Sepideh R., a [24]-year-old law student, was arrested on 9 January
          at her parents' home in Karaj by [six] agents of the intelligence ministry. ¶ She was held in solitary
          confinement for [47] days and interrogated for up to [ten] hours a day, her father told the Center for Human
          Rights in Iran. ¶ In May, Branch 15 of the Revolutionary Court sentenced her to [seven] years in prison and
          [74] lashes. An appeals court later cut the prison term to [five] years. ¶ Her lawyer said he had been given
          only [two] days to read the file. ¶ She shares a ward with [56] other women, [18] of whom are serving
          sentences of more than [ten] years. ¶ If she appeals again, she could face up to [12] years. ¶ “I have [two]
          daughters, and one of them is not coming home,” her mother wrote on Instagram.
          => year, time, none, -, -; *, person, none, -, -; days, time, imprisoned, -, witnesses; hours, time, none, -,
          witnesses; years, time, sentenced, -, -; lashes, other, sentenced, -, -; years, time, sentenced, -, -; days,
          time, none, -, witnesses; other women, person, *, -, -; *, person, imprisoned, -, -; years, time, *, -, -;
          years, time, none, -, -; daughters, person, none, -, witnesses
        Treasury targets Iranian officials behind crackdown ¶ WASHINGTON - The U.S. Department of the Treasury today
          designated [seven] individuals and [two] entities for their role in the shutdown of the internet and the
          killing of protesters. ¶ “The regime has killed at least [230] of its own people since September, [23] of them
          children,” Secretary Janet Yellen said. ¶ Those designated include the interior minister and [three]
          commanders of the Law Enforcement Forces. ¶ On Friday, security forces in Zahedan opened fire on worshippers,
          killing up to [82] people and wounding [hundreds]. ¶ Since 2018 the Treasury has sanctioned more than [1,000]
          Iranian persons.
          => individuals, person, sanctioned, *, -; entities, organization, sanctioned, *, -; *, person, killed, *,
          us_government; *, person, killed, *, us_government; *, person, *, *, -; people, person, killed, *, -; people,
          person, injured, *, -; Iranian persons, person, sanctioned, *, -
        Iran's true virus toll may be far higher, lawmaker says ¶ Iran's health ministry on Monday announced [1,053] new
          coronavirus infections and [129] deaths, its highest daily toll. ¶ That brings the number of dead to [853]. ¶
          A member of parliament from Qom had said that [50] people died in his city alone before the outbreak was made
          public. ¶ The opposition MEK claims more than [4,500] have died in [159] cities. ¶ The judiciary said it had
          released [85,000] prisoners for a time to curb the spread of the virus in jails. ¶ “Of the [14] of us on the
          ward, [nine] have a fever,” a nurse at a Tehran hospital said.
          => *, person, none, covid19_pandemic, iran_government; deaths, person, died, covid19_pandemic,
          iran_government; *, person, died, covid19_pandemic, *; people, person, died, covid19_pandemic,
          iran_government; -, person, died, covid19_pandemic, pmoi_mek; cities, place, *, covid19_pandemic, pmoi_mek;
          prisoners, person, none, covid19_pandemic, iran_government; *, person, none, covid19_pandemic, witnesses; *,
          person, none, covid19_pandemic, witnesses
        Canada remembers the victims of Flight PS752 ¶ [Hundreds] gathered in Toronto on Friday to remember the [176]
          people killed when Iran's Revolutionary Guards shot down a Ukrainian airliner in January 2020. ¶ [Fifty-five]
          of the dead were Canadian citizens and [30] were permanent residents. ¶ “My wife was [31]. We had been married
          for [eight] days,” said one widower. ¶ An Ontario court has awarded [$107 million] to the families of [six]
          victims. ¶ Iran, which blamed human error, has put [ten] soldiers on trial.
          => -, person, *, flight_ps752_2020, -; people, person, killed, flight_ps752_2020, -; *, person, *,
          flight_ps752_2020, -; *, person, *, flight_ps752_2020, -; -, time, none, flight_ps752_2020, witnesses; days,
          time, none, *, witnesses; *, money, none, flight_ps752_2020, -; victims, person, killed, flight_ps752_2020, -;
          soldiers, person, none, flight_ps752_2020, -
        Teachers' strike enters its third day ¶ Teachers in [170] cities stayed out of class on Tuesday to demand better
          pay, their union said. ¶ It said [23] teachers had been arrested in Shiraz, Mashhad and Marivan, [nine] of
          whom were freed on bail within hours. ¶ In Tehran, some [400] retired teachers rallied outside parliament. “We
          earn [a third] of what a family needs to live,” one of them said. ¶ The labour minister said salaries would
          rise by [25 percent] in the spring. ¶ Rasoul B., a union leader, has served [six] years of a [nine]-year
          sentence for “assembly and collusion”.
          => cities, place, *, -, other_ngo; teachers, person, arrested, -, other_ngo; teachers, person, none, -,
          other_ngo; retired teachers, person, protested, -, -; *, *, none, -, witnesses; salaries, money, none, -,
          iran_government; years, time, imprisoned, -, -; year, time, sentenced, -, -
        Border porters pay with their lives ¶ Border guards shot and killed [two] kolbars near Nowsud on Sunday, the
          Hengaw human rights organization reported. [Three] others were wounded. ¶ According to the organization's
          records, [74] porters were killed or injured in the first half of the year; [41] were shot, [12] fell from
          cliffs and [six] froze to death. ¶ Some [80,000] men live from the trade, a local council member told ILNA. ¶
          The youngest victim this year was [16].
          => kolbars, person, killed, -, hengaw; others, person, injured, -, *; porters, person, killed, -, hengaw;
          porters, person, *, -, hengaw; porters, person, *, -, hengaw; porters, person, died, -, hengaw; men, person,
          none, -, iran_government; -, time, none, -, -
        """,
}


def told(figure, expected):
    """Counted, its type, measure, event and source of a figure, in the notation of the tables."""
    parts = (figure.counted, figure.counted_type, figure.measure.value, figure.event, figure.source)
    hopes = expected.split(", ")
    return ", ".join("*" if hope == "*" else part or "-" for part, hope in zip(parts, hopes, strict=True))


@pytest.mark.parametrize("row", rows(MATCH))
def test_everything_about_a_figure(row):
    figures = marked_figures(row.marked)
    assert tuple(told(figure, hope) for figure, hope in zip(figures, row.expected, strict=True)) == row.expected
