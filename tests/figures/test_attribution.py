"""Whom the text credits with a figure (guidelines 1.8, 4): the id, and the words that name the source."""

from __future__ import annotations

import pytest

from examples import marked_figures, rows, table
from iran_hr_corpus.lexicon import load_lexicon

MATCH = {
    "what a document by somebody says": """
        They fled at an announcement by Hengaw that it had freed [ten] men. => hengaw: Hengaw
        A report by Amnesty that [23] men had died was read out. => amnesty_international: Amnesty
        A claim by Iran that [nine] ships were lost was false. => iran_government: Iran
        He wrote [nine] books, a study by Hengaw tells. => hengaw: Hengaw
        [Nine] men fled from the town that night. => null
        """,
    "names taken up by the noun they end with": """
        The Guardian Council met on Monday. The council said it had barred [nine] men.
          => iran_government: The council
        The Guardian Council met. ¶ “We barred [nine] men,” the council's spokesman said. => iran_government
        Hengaw's council met. The council said it had barred [nine] men. => hengaw: The council
        The UN Human Rights Council met. ¶ The council said [nine] states had left. => united_nations: The council
        The Guardian Council met. Hengaw said so. ¶ The organization said [nine] men fled. => hengaw: The organization
        """,
    "names told by an office, before or beside": """
        The Hengaw spokesman, Omid Rad, said so. ¶ Rad said [44] men died. => hengaw: Rad
        A spokesman for Hengaw said it was so. The spokesman, Omid Rad, said it was bad. ¶ Rad said [44] men died.
          => hengaw: Rad
        Iran's justice minister said so. ¶ In her speech, Mina Rad said [two] men left. ¶ Rad said [six] fled.
          => iran_government: Mina Rad; iran_government: Rad
        Mina Rad fled. ¶ Iran's justice minister said so. ¶ Mina Rad said [nine] fled. => other_person: Mina Rad
        Hengaw said so. ¶ Mina Rad said [nine] men were there. => other_person: Mina Rad
        A health ministry spokeswoman said so. ¶ The spokeswoman noted that [nine] tests were done.
          => iran_government: The spokeswoman
        """,
    "those who speak in brackets amid a sentence": """
        Most were thieves ([250] men, [70] of them reported by Fars), others poets. => null; iran_government: Fars
        It tells of thieves ([40] men, including [nine] reported by Hengaw) and poets. => null; hengaw: Hengaw
        It tells of thieves ([40] men reported by Hengaw) and [nine] poets. => hengaw: Hengaw; null
        The thieves (mostly young) and [nine] poets reported by Hengaw are free. => hengaw: Hengaw
        The [40] thieves and [nine] poets reported by Hengaw are free. => hengaw: Hengaw; hengaw: Hengaw
        """,
    "what stands before a speaker that is a noun": """
        In Lebanon, the Cedar Cross rescue service confirmed [17] deaths.
          => other_government: the Cedar Cross rescue service
        In Oman, the health ministry reported [nine] deaths. => other_government: the health ministry
        The baker, Omid Rad, a witness, said [nine] had fled. => witnesses: Omid Rad
        [Nine] men were reported to have been shot by the police in Rasht. => null
        [Nine] arrests were reported by the police in Rasht. => iran_government: the police
        [Nine] barrels per day of Iranian oil were lost. => null
        [Nine] homes were lost, per Iranian officials. => iran_government: Iranian officials
        """,
    "who signs a quotation": """
        The year was dark. "At least [84] men were flogged." - Amnesty International Report
          => amnesty_international: Amnesty International Report
        “At least [84] men were flogged.” — Farid Doe, director of Hengaw => hengaw: Hengaw
        The governor spoke. "We lost [nine] bridges." – Leila Roe, a nurse in Rasht => witnesses: Leila Roe, a nurse
        "We counted [12] doors" — and then they ran. => null
        "We counted [12] doors." - 4 May => null
        """,
    "questions and what is added": """
        One of the guards asked the [two] men what they had done. => null
        The judge asked how [nine] men could flee. => iran_government: judge
        The judge asked for [nine] days. => null
        Hengaw said [nine] men were held. But the group added it was checking [17] arrests.
          => hengaw: Hengaw; hengaw: the group
        The Council added [eight] men to its list. => null
        """,
    "agencies taken up again": """
        The IRNA news agency reported [nine] arrests. [Two] men were freed, the news agency said.
          => iran_government: IRNA; iran_government: the news agency
        AFP reported [nine] arrests. The agency said [two] men were freed. => afp: AFP; afp: The agency
        Hengaw counted [nine] arrests. The organization said [two] men were freed.
          => hengaw: Hengaw; hengaw: The organization
        The judge told a news conference more than [400] men were held, of whom [37] were freed.
          => iran_government: judge; iran_government: judge
        [61%] of the hangings were not reported by officials. => null
        """,
    "what stands before a name and its comma": """
        In a social media post, Giora Levi said [six] men were hurt. => other_person: Giora Levi
        In Berlin, Giora Levi said [six] men were hurt. => other_person: Giora Levi
        At a news conference, Omid Rad said [six] men were hurt. => other_person: Omid Rad
        The prosecutor, Omid Rad, said the boy was over [18]. => iran_government: Omid Rad
        “[Six] men are safe,” said the prosecutor who has seen them. => iran_government: prosecutor
        """,
    "what stands behind a verb": """
        The judge, Omid Rad, said the town was short of [18] doctors. => iran_government: Omid Rad
        Omid Rad, who has also been jailed, added that [five] poets were held. => other_person: Omid Rad
        [Twenty] men were held, Hengaw added. => hengaw: Hengaw
        The Caribbean states get [eight] seats. => null
        The poet's answers fill [eight] pages. => null
        """,
    "lists that somebody keeps": """
        Amnesty obtained a list of [17] men shot in Paveh. => amnesty_international: Amnesty
        Hengaw has the names of [eleven] boys in jail. => hengaw: Hengaw
        HRANA received reports of [nine] arrests. => hrana: HRANA
        The UN submitted a list of [40] dams in ruins. => united_nations: The UN
        The library obtained a list of books in [17] tongues. => null
        """,
    "media named after those who read them": """
        According to Kolbar News, [44] porters were killed. => other_media: Kolbar News
        Workers Daily said [40] mines had shut. => other_media: Workers Daily
        Students News reported [nine] arrests. => other_media: Students News
        Students said [nine] poets were held. => witnesses: Students
        Workers said the news was [two] days old. => witnesses: Workers
        """,
    "what leads a list": """
        The Interior Ministry announced: ¶ - Qom: [12] arrests ¶ - Rasht: [nine] arrests
          => iran_government: Interior Ministry; iran_government: Interior Ministry
        According to Hengaw: ¶ • [14] porters were shot ¶ • [three] fell => hengaw: Hengaw; hengaw: Hengaw
        Hengaw wrote in May. It went on to report: ¶ * [40] strikes => hengaw: It
        **Official figures:** ¶ - [36] deaths => iran_government: Official
        Estimates of human rights groups: ¶ - more than [100] dead => other_ngo: human rights groups
        ### HRANA's tally: ¶ – [90] hangings ¶ – [six] floggings => hrana: HRANA; hrana: HRANA
        Police said: ¶ - [20] shops were shut => iran_government: Police
        The ministry announced a list. ¶ - Qom: [12] arrests ¶ - Rasht: [nine] arrests => null; null
        The numbers are: ¶ - [12] arrests ¶ - [nine] deaths => null; null
        Death toll estimates: ¶ - Low: [270] => null
        Hengaw wrote in May. The demands are: ¶ - [40] teachers must be freed => null
        Arrests of students: ¶ - [12] in Shiraz ¶ - [five] in Rasht => null; null
        The ministry announced: ¶ Qom saw [12] arrests. => null
        """,
    "brackets that end a sentence": """
        Some [40] boys were shot that night (UN Human Rights Council). => united_nations: UN
        - In all: [330] shot (BBC Persian survey) => bbc: BBC Persian
        - At the lowest: [270] dead (Human Rights Watch) => human_rights_watch: Human Rights Watch
        The guards (IRGC) shot [12] men. => null
        [Nine] porters were hired by Human Rights Watch (HRW). => null
        [Nine] of them belong to the People's Mojahedin Organization of Iran (PMOI/MEK). => null
        Crowds burn [12] cars (Reuters) => null
        He met [nine] envoys of the United Nations (UN). => null
        They saw [12] rooms of Amnesty (all of them). => null
        """,
    "a subject over an aside of a participle": """
        Hengaw, based in Norway, reported that [nine] men had been hanged. => hengaw: Hengaw
        The Painters Union, banned since the spring, said [two] poets were held. => other_ngo: Union
        Amnesty International, headquartered in London, said [40] had died. => amnesty_international: Amnesty
        The governor, reached by phone, said [six] bridges had gone. => iran_government: governor
        The baker, asked about the queue, said [80] people had come. => witnesses: baker
        """,
    "a subject with a clause of its own": """
        HRANA, a group that monitors rights in Iran, has put the toll at [36]. => hrana: HRANA
        Hengaw, an organisation which counts porters, said [nine] had died. => hengaw: Hengaw
        The PMOI, a group who fled the country, said [nine] had died. => pmoi_mek: PMOI
        Reporters Without Borders (RSF) counts [36] journalists in jail. => other_ngo: Reporters
        A clinic, a ward that counts [20] beds, is open. => null
        """,
    "a speaker told with an age": """
        "I was held for [40] days," Maryam, [24], told the BBC. => witnesses: Maryam; null
        Reza, a 30-year-old baker, said [nine] men were shot. => witnesses: Reza
        Leila, [19], said [nine] men were shot. => null; witnesses: Leila
        Videos posted online showed [36] bodies. => null
        Photos seen by a crowd show [36] graves. => null
        """,
    "a name in capitals": """
        The OMCT said [40] people were held. => other_ngo: OMCT
        NKHR says [nine] boys were held. => other_ngo: NKHR
        According to the XYZP, [nine] boys were held. => other_ngo: XYZP
        Rima said [nine] boys were held. => witnesses: Rima
        The world body said [40] people were held. => united_nations: world body
        The 27-nation bloc said it had listed [40] judges. => european_union: it
        """,
    "two kinds of speakers": """
        Shells fell on [six] houses, Syrian medical and security officials said. => other_government: officials
        Shells fell on [six] houses, military and intelligence officers told Reuters. => iran_government: officers
        Shells fell on [six] houses, local and foreign medics said. => witnesses: medics
        She was held for [nine] hours, and the warden said nothing. => null
        Shells fell on [six] houses, he left and officials said no more. => null
        """,
    "speech told behind a pronoun": """
        Hengaw raised the alarm. Since May, [16] men have been held, it added, warning of more. => hengaw: it
        Hengaw raised the alarm. At least [three] children were killed on Friday, it added. => hengaw: it
        The widow spoke to us. [Nine] letters came back, she added, and no answer. => witnesses: she
        The PMOI said so. In Rasht, [two] guards fled, it continued. => pmoi_mek: it
        The nurse said he was dead. [Two] others lived, she added. => witnesses: she
        """,
    "a medium that passes on what another says": """
        Hengaw's count of [60] hangings, as reported by AFP, passed that of [52] in May. => hengaw; hengaw
        [60] men were hanged, as reported by AFP. => afp: AFP
        The judge said, as quoted by Mizan, that [nine] men had confessed. => iran_government: judge
        As per Hengaw, [60] men were hanged. => hengaw: Hengaw
        [Six] bridges fell, as stated by the governor. => iran_government: governor
        """,
    "a lead that names its group below": """
        Iran hangs [nine] men, rights group says ¶ A rights group said [nine] men were hanged. ¶ The Oslo-based Hengaw
          group said they were Kurds. => hengaw; hengaw
        Rights group: [31] porters died ¶ Hengaw reported the deaths on Monday. => hengaw: Rights group
        A monitoring group counted [31] raids. ¶ The Baluch Campaign, an NGO, said so. => other_ngo: group
        A rights organisation said [31] men had died. ¶ Amnesty International said so. => amnesty_international
        Rights groups said [31] men had died. ¶ Amnesty International said so too. => other_ngo: groups
        It is noon. ¶ It rains. ¶ A rights group said [31] men had died. ¶ Amnesty International said so. => other_ngo
        """,
    "what is said, and where or when": """
        They were held after they reported on the death of a [22]-year-old woman. => null
        The poet reported on a rally that drew [300] nurses. => null
        Hengaw reported on Monday that [nine] men had been hanged. => hengaw: Hengaw
        Hengaw reported on the group's website that [nine] men had been hanged. => hengaw: Hengaw
        Hengaw reported on the same day that [nine] men had been hanged. => hengaw: Hengaw
        Last month, the Baha'i Community Forum reported a wave of arrests, with [36] raids. => other_ngo: Forum
        The faith is not officially recognised, and [five million] people hold it. => null
        """,
    "officials behind a list of states": """
        The pact binds [nine] ports, the Red Crescent and the European Union, the officials said.
          => iran_government: the officials
        It gives [nine] seats to Iran, Hengaw and the Pentagon, the activists said. => witnesses: activists
        It gives [nine] seats to Iran, Hengaw and the White House, the lawyers said. => witnesses: lawyers
        Omid Rad, the baker, said [nine] men were held. => witnesses: Omid Rad
        Omid and Sara Azizi, the lawyers of the men, said [nine] men were held. => witnesses: lawyers
        """,
    "reports of nobody named": """
        There were reports of at least [four] deaths in Tabriz. => other_media: reports
        There were unconfirmed reports of [30] arrests. => other_media: reports
        There have been reports that [two] wards were full. => other_media: reports
        Shops closed amid reports of [nine] deaths. => other_media: reports
        Hengaw said there were reports of [nine] deaths. => other_media: reports
        The ministry reports [nine] deaths. => iran_government: ministry
        """,
    "those who are asked": """
        Residents contacted by AFP spoke of [five] dead. => witnesses: Residents
        Doctors interviewed by the Guardian said [nine] wards were full. => witnesses: Doctors
        Historians polled by Gallup put the number at [4,500]. => other_person: Historians
        A list published by Hengaw said [nine] men were held. => hengaw: Hengaw
        Mohammad, a taxi driver, told the BBC he had seen [three] bodies. => witnesses: Mohammad
        """,
    "what a state owns": """
        Iranian television reported that [31] people had died in the crush. => iran_government: Iranian television
        The judiciary-affiliated news agency reported [three] hangings. => iran_government: judiciary
        [Seven] dervishes were released, the judiciary's website said. => iran_government: judiciary
        The website of the judiciary said [nine] men were flogged. => iran_government: website
        State TV quoted local relief committee head Karim Azadi as saying [90] homes were ruined.
          => iran_government: local relief committee
        A local said [nine] men were flogged. => witnesses: local
        The website of a lawyer said [nine] men were flogged. => other_media: website
        """,
    "the day it was said": """
        [Six] men were hanged, the official Islamic Republic News Agency reported on May 3. => iran_government: Agency
        [Six] men were hanged at dawn, state television said on 14 June. => iran_government: state television
        [Six] women were flogged, the rights group said in a statement on June 14, 2012. => other_ngo: rights group
        [Two] guards had died, the Tabnak website reported Aug. 9. => iran_government: Tabnak
        [Two] guards had died, doctors told AFP on 21 March. => witnesses: doctors
        """,
    "those who are told": """
        Interior Ministry spokesman Omid Rad told reporters [225] people had died. => iran_government: Interior
        The health minister told a session of parliament that [50] people had died. => iran_government: health minister
        A nurse told state television [14] wards were full. => witnesses: nurse
        The governor told a news conference [300] homes were ruined. => iran_government: governor
        The widow told mourners [two] guards had been there. => witnesses: widow
        """,
    "officials cited before": """
        A senior U.S. official said Iran was ready. ¶ The official said [40] ships were idle. => us_government: official
        British officials say Iran will talk. ¶ The officials put the number of visits at [nine].
          => uk_government: officials
        Iraq's interior minister spoke of Iran. ¶ The minister said [nine] Iranians had left.
          => other_government: minister
        Iran's envoy met a Turkish official. The envoy said [nine] Iranians had left. => iran_government: envoy
        A U.S. official blamed Iran. ¶ The prosecutor in Shiraz said [nine] men had confessed.
          => iran_government: prosecutor
        """,
    "officials of the scene": """
        A car bomb went off in Basra. ¶ A police officer said [four] soldiers had died. => other_government: police
        Gunmen stormed a hotel in Kabul. ¶ [Eight] people died, the interior ministry said.
          => other_government: interior ministry
        A ferry sank off Indonesia. ¶ Officials said [90] people had drowned. => other_government: Officials
        A ferry sank off Indonesia. ¶ Iranian officials said [90] people had drowned. => iran_government: Iranian
        A ferry sank off Iran and Oman. ¶ Officials said [90] people had drowned. => iran_government: Officials
        """,
    "who made the report": """
        A report by Human Rights Watch accuses Iran. ¶ Sam Hill, head of the Asia Institute, says little will change.
          ¶ Since 1994, [four] pastors have been killed, the report says. => human_rights_watch: report
        The UN special rapporteur issued his report. ¶ The Human Rights Association of Shiraz praised it.
          ¶ According to the report, [570] people were hanged. => united_nations: report
        Hengaw published its annual report. ¶ The Teachers' Union said it was grim. ¶ The report lists [140] porters.
          => hengaw: report
        In a long report, Amnesty decried torture. ¶ The Teachers' Union praised it. ¶ The report lists [nine] women.
          => amnesty_international: report
        Hengaw wrote a report. ¶ "What Khatami says does him credit," says the author of the new report.
          ¶ [Four] priests were slain, the report says. => hengaw: report
        Amnesty sent a letter to Tehran. ¶ The Teachers' Union praised it. ¶ The letter lists [nine] judges.
          => amnesty_international: letter
        Reuters cited a letter by the UN. ¶ Hengaw praised it. ¶ The letter lists [nine] men. => united_nations: letter
        """,
    "those who speak at the end of a headline": """
        Protests leave [nine] dead, reports claim => other_media: reports
        Crackdown leaves [300] dead, activists claim => witnesses: activists
        [Two] women flogged, rights groups report => other_ngo: rights groups
        [Two] women flogged, officials confirm => iran_government: officials
        [Forty] dead in prison fire - witnesses claim => witnesses: witnesses
        """,
    "told before a name with its age": """
        A worker at a bakery, [30]-year-old Hamid Sorour, said he saw [two] men fall. => null; witnesses
        A student, [21]-year-old Sara Azizi, said [five] friends were gone. => null; witnesses
        The historian, [61]-year-old Jane Dale, said [two] kings were shot. => null; other_person
        The governor, [50]-year-old Reza Karami, said [nine] homes burnt. => null; iran_government
        A shop owner, who gave his name as Karim, said [three] shells hit the bazaar. => witnesses: shop owner
        """,
    "offices that one state has": """
        Sen. Todd Barlow said Tehran had spent [$40 million] on drones. => us_government: Sen
        Congresswoman Dana Whitfield said [14] Americans were still held. => us_government: Congresswoman
        Secretary Pompeo said that [three] ships had been seized. => us_government: Pompeo
        MEP Anna Koval said that [nine] Europeans were still in jail. => european_union: MEP Anna Koval
        Foreign Secretary Tom Harding said [six] Britons had come home. => uk_government: Foreign Secretary
        Labour's Helen Marsh said that [six] Britons had come home. => uk_government: Labour
        Prime Minister Theresa May said [two] ships had been seized. => uk_government: Theresa May
        A Filipino senator said [two] nurses had been held. => other_government: senator
        In Oslo, the Foreign Secretary said that [three] Norwegians were safe. => other_government: Foreign Secretary
        The mayor of Rotterdam said [300] people had marched. => other_government: mayor
        The mayor of Tabriz said [300] shops had closed. => iran_government: mayor
        """,
    "companies": """
        Twitter said it had removed [4,700] accounts run from Tehran. => other_ngo: Twitter
        Airbus said [100] jets had been ordered. => other_ngo: Airbus
        The carmaker Renault said it had laid off [300] workers. => other_ngo: carmaker
        The airline said [80] passengers were on board. => other_ngo: airline
        Mina said [80] passengers were on board. => witnesses: Mina
        """,
    "a group told by where it is based": """
        Hengaw said the wards were full. "At least [nine] died," said the Norway-based rights group. => hengaw: group
        Amnesty International said the toll was rising. ¶ "[Forty] were shot," said the London-based group.
          => amnesty_international: group
        The Center for Human Rights in Iran wrote on Monday. "[Two] were hanged," said the New York-based group.
          => other_ngo: group
        Amnesty International spoke up. "[Forty] were shot," said the Oslo-based group Hands of Mercy.
          => other_ngo: Hands
        Hengaw spoke up. "[Forty] were shot," said a Paris-based rights group. => other_ngo: group
        """,
    "a person who came in since": """
        "Nobody came," said Leila, a nurse. ¶ But Professor Omid Farhadi had doubts. ¶ "It takes [two]," he said.
          => other_person: he
        A widow said the jail was full. Lawmaker Hamid Rastegar listened. "It holds [900] men," he said.
          => iran_government: he
        Cleric Naser Bahrami spoke first, a nurse said. Historian Jane Dale came next. She said [two] kings were shot.
          => other_person: She
        A nurse said the jail was full. It was cold. "It holds [900] men," she said. => witnesses: she
        The widow spoke up, according to The Sunday Times. "I waited [nine] years," she wrote. => witnesses: she
        """,
    "documents that open their sentence": """
        In a new study by UNICEF, [90] schools had no water. => united_nations: UNICEF
        In a list published by the PMOI, [30] guards are named. => pmoi_mek: PMOI
        In a report made by the World Trade Forum, Iran ranked last of [140] countries. => other_ngo: World Trade Forum
        The jails lost [90] beds in a study by UNICEF. => united_nations: UNICEF
        In Tehran [90] schools had no water, in a study by UNICEF. => united_nations: UNICEF
        """,
    "what speakers add": """
        Rights groups spoke of five dead, but later revised the toll to [three]. => other_ngo: Rights groups
        Hengaw called for the release of [nine] teachers. => hengaw: Hengaw
        Amnesty International accuses guards of beating [16] inmates. => amnesty_international: Amnesty International
        "It is no secret," Professor Helen Marsh observes. "They spent [$4 billion]." => other_person: Helen Marsh
        The daily ran a photograph; the caption said it showed [two] judges. => other_media: caption
        """,
    "quotations told in the first person": """
        A nurse told AFP: "They shut the doors. When we came back we found [14] bodies." => witnesses: nurse
        A miner said: "The guards left. Then I saw [two] of them." => witnesses: miner
        The governor said: "We were late. We have confirmed [nine] deaths." => iran_government: governor
        A miner said: 'They came for [two] days. ¶ 'There were [30] of them.' => witnesses: miner; witnesses: miner
        "We waited. Then we reported [two] guards," said a widow whom Amnesty met. => witnesses: widow
        """,
    "indirect speech": """
        Amnesty International said at least [23] children had been killed.
          => amnesty_international: Amnesty International
        Hengaw reported that [two] kolbars were shot near Baneh. => hengaw: Hengaw
        The judiciary announced that it had arrested [14] spies. => iran_government: judiciary
        The State Department estimates that Iran has jailed [30] dual nationals. => us_government: State Department
        UNICEF warned that [a million] children were out of school. => united_nations: UNICEF
        Human Rights Watch has documented [46] cases of torture. => human_rights_watch: Human Rights Watch
        Iran Human Rights counted [834] executions last year. => iran_human_rights: Iran Human Rights
        The MEK claims that [30,000] of its supporters were hanged. => pmoi_mek: MEK
        The European Parliament noted that [six] Europeans were in Iranian jails. => european_union: European Parliament
        Reuters reported that about [1,500] people had died in the unrest. => reuters: Reuters
        The Special Rapporteur is concerned by reports that [275] people were hanged.
          => united_nations: Special Rapporteur
        Tehran informed the Committee that [12] officers had been tried. => iran_government: Tehran
        The interior ministry has acknowledged the deaths of [225] people. => iran_government: interior ministry
        Iran Human Rights counts at least [26] protesters at risk. => iran_human_rights: Iran Human Rights
        """,
    "direct speech": """
        "We treated [70] people that night," a nurse told a local website. => witnesses: nurse
        "At least [nine] prisoners are on hunger strike," HRANA wrote. => hrana: HRANA
        Rajavi said: "The regime has executed [120,000] of our people." => ncri: Rajavi
        "There are [40] of us in one cell," said a detainee reached by telephone. => witnesses: detainee
        "Iran has [two] weeks to answer," Secretary of State Mike Pompeo said. => us_government: Pompeo
        "[Three] of my friends were shot," the boy said, "and [two] of them died." => witnesses: boy; witnesses: boy
        "We have arrested [100] rioters," the police chief of Tehran declared. => iran_government: police chief
        "[Sixty] nations back this text," Germany's foreign minister said.
          => other_government: Germany's foreign minister
        "[Three] men came," the widow said. => witnesses: widow
        "[Three] men came," Al said. => witnesses: Al
        "They hanged [two] of us every week," recalled Reza, a former prisoner. => witnesses: Reza
        """,
    "speech behind the figure": """
        At least [nine] people were killed, the rights group Hengaw said. => hengaw: Hengaw
        Iran hanged [seven] people on Thursday, among them a woman, the Norway-based group Iran Human Rights said.
          => iran_human_rights: Iran Human Rights
        At least [92] journalists have been held since the autumn, the Committee to Protect Journalists said; many are
          free. => other_ngo: Committee to Protect Journalists
        [Two] policemen died in the clashes, state television said late on Friday. => iran_government: state television
        About [3,000] people were on the square, a Reuters witness said. => reuters: Reuters
        [Forty] shops had been closed, Iran's Mehr news agency reported on Sunday. => iran_government: Mehr
        The court has sentenced [five] of them to death, their lawyer said on Twitter. => witnesses: lawyer
        At least [19] had died, Hengaw's figures show. => hengaw: Hengaw
        """,
    "according to": """
        At least [40] people were killed, according to Amnesty International.
          => amnesty_international: Amnesty International
        According to HRANA, [19,000] people have been detained. => hrana: HRANA
        According to the semi-official Tasnim news agency, [four] police officers were stabbed.
          => iran_government: Tasnim
        [Two] women were flogged, according to a lawyer for the family. => witnesses: lawyer
        Iran, according to the UN, executed [330] people in that time. => united_nations: the UN
        More than [500] have died, according to a tally by the Associated Press. => associated_press: Associated Press
        According to a report by Hengaw, [seven] Kurds were shot in Javanrud. => hengaw: Hengaw
        [Six] bodies were found, according to police in Ankara. => other_government: police
        According to figures from the health ministry, [67] patients died. => iran_government: health ministry
        According to one survivor, [30] men were led away. => witnesses: survivor
        According to human rights groups, more than [500] people have been killed. => other_ngo: human rights groups
        It lies in a plain with nothing around it but sand for [20] miles, according to nurses. => witnesses: nurses
        The bakers fled but [nine] men stayed, according to Hengaw. => hengaw: Hengaw
        The [nine] bakers fled but the poets stayed, according to Hengaw. => null
        """,
    "an estimate put at a number": """
        Amnesty put the toll at [304]. => amnesty_international: Amnesty
        Iran Human Rights puts the number of dead at [551], a figure that Tehran called baseless.
          => iran_human_rights: Iran Human Rights
        The interior minister put the death toll at about [200]. => iran_government: interior minister
        The opposition puts the figure as high as [1,500]. => iranian_opposition: opposition
        HRANA's count stood at [530]. => hrana: HRANA
        The United Nations has given a figure of [400]. => united_nations: United Nations
        Amnesty International's estimate is [143]. => amnesty_international: Amnesty International
        By the MEK's count, [750] protesters fell. => pmoi_mek: MEK
        By the regime's own admission, [225] people lost their lives. => iran_government: regime
        At least [1,500] people died, a figure that the interior minister called an exaggeration. => null
        As many as [1,500] were killed, a figure that the PMOI called a bare minimum. => pmoi_mek: PMOI
        """,
    "passive": """
        [Nine] deaths were reported by state television. => iran_government: state television
        The arrest of [12] Baha'is was confirmed by the prosecutor of Shiraz. => iran_government: prosecutor
        A total of [57] executions was recorded by Iran Human Rights in May. => iran_human_rights: Iran Human Rights
        At least [834] people were executed, as was documented by Amnesty International.
          => amnesty_international: Amnesty International
        The names of [150] victims were published by Human Rights Watch. => human_rights_watch: Human Rights Watch
        The toll of [66] was given by local activists. => witnesses: activists
        Officials were quoted by IRNA as saying that [40] shops had burned. => iran_government:
        In figures released by HRANA, [19,262] people had been detained. => hrana: HRANA
        """,
    "carried over from the sentence before": """
        Amnesty International published its report on Thursday. It said [94] people had been executed.
          => amnesty_international: It
        HRANA said [300] people had been arrested. It added that [20] of them were minors. => hrana: HRANA; hrana: It
        Hengaw reported the deaths of [two] climbers. The organization said a further [five] had been wounded.
          => hengaw: Hengaw; hengaw: The organization
        Javaid Rehman presented his findings in Geneva. He said that [11] women had been hanged. => united_nations: He
        Human Rights Watch interviewed survivors. The rights group found that at least [80] had been shot.
          => human_rights_watch: The rights group
        The letter from the UN experts was made public in December. "[Thousands] were executed," the letter says.
          => united_nations: the letter
        Hengaw gave the names of the dead. According to the group, [three] were under age. => hengaw: the group
        The foreign ministry summoned the envoy. A ministry spokesman said [two] Britons would stand trial.
          => iran_government: ministry
        Amnesty International has a new report. The report says that [94] people were executed.
          => amnesty_international: The report
        """,
    "across paragraphs": """
        The jailed activist Narges Mohammadi described the ward in a letter. ¶ "[Sixty] of us share [two] showers," she
          wrote. => witnesses: she; witnesses: she
        Amnesty International called for an inquiry. ¶ The organization said it had verified [130] deaths.
          => amnesty_international: The organization
        "We saw it all," said Sara, a nurse from Rasht. ¶ "They brought in [14] boys with pellet wounds," she added.
          => witnesses: she
        Tehran's governor spoke to reporters on Sunday. ¶ "[Fifty] banks were burned," he said. => iran_government: he
        Iran Human Rights issued a statement on Friday. ¶ It said [22] Baluch prisoners had been hanged since May.
          => iran_human_rights: It
        “The soldiers came at dawn,” said Ali, a resident of Izeh. ¶ “They shot [three] of my neighbours. ¶ “[Two] of
          them died.” => witnesses: Ali; witnesses: Ali
        """,
    "the closest of several": """
        Reuters reported that three officials had told it that [1,500] people were killed. => iran_government: officials
        State television quoted the health minister as saying that [67] people had died.
          => iran_government: health minister
        HRANA said a judge had told the family that [three] men would hang. => iran_government: judge
        The Guardian reported that, according to Amnesty, [23] children had been shot. => amnesty_international: Amnesty
        A witness told the BBC that she had counted [nine] bodies. => witnesses:
        CNN cited the Red Crescent as saying [18] people were missing. => iran_government: Red Crescent
        Tasnim quoted the Iraqi army as saying that [six] drones were shot down. => other_government: Iraqi army
        The White House said the MEK had reported [300] deaths. => pmoi_mek: MEK
        Iran's envoy to the UN told the Council that [75] guardsmen had been killed. => iran_government: envoy
        AFP, citing a lawyer, said [two] more had been hanged. => witnesses: lawyer
        """,
    "adverbs": """
        Officially, [67,000] people have died of the disease. => iran_government: Officially
        By official count, [two] prisoners died. => iran_government: official count
        The official toll is [225]. => iran_government: official toll
        Official figures put inflation at [45 percent]. => iran_government: Official figures
        According to official statistics, [a third] of Iranians rent their homes.
          => iran_government: official statistics
        """,
    "speech that ends": """
        Amnesty said [40] people were shot. The city has [two] hospitals. => amnesty_international: Amnesty; null
        "[Three] men came," the doctor said. At the time the couple had [two] daughters. => witnesses: doctor; null
        According to HRANA, [nine] were injured. ¶ The province borders [three] countries. => hrana: HRANA; null
        The minister said [five] people had died. ¶ In Tabriz, [thousands] marched on the bazaar.
          => iran_government: minister; null
        Amnesty said [304] were killed, but the government admits only [225] deaths.
          => amnesty_international: Amnesty; iran_government: government
        Officials say [30] people died; the opposition puts the toll at [400].
          => iran_government: Officials; iranian_opposition: opposition
        """,
    "headlines": """
        At least [14] killed in Zahedan, rights group says ¶ The shooting began after prayers.
          => other_ngo: rights group
        [Nine] protesters face execution - UN experts ¶ Their trials were unfair. => united_nations: UN experts
        Iran: [12] hanged in a day, says Hengaw ¶ They were Kurds. => hengaw: Hengaw
        HRW: Iran holding [30] dual nationals ¶ Most are accused of spying. => human_rights_watch: HRW
        UN: [16] journalists jailed in Iran ¶ The list is growing. => united_nations: UN
        [Two] killed in Tabriz blast: state media ¶ The cause is not known. => iran_government: state media
        State TV: [three] dead in clash near border ¶ Smugglers were blamed. => iran_government: State TV
        Amnesty International: [23] children killed in crackdown ¶ They were shot.
          => amnesty_international: Amnesty International
        Toll in crackdown passes [500], activists say ¶ Most were young. => witnesses: activists
        """,
    "speech relayed by media": """
        Deputy Interior Minister Hassan Karimi told the state-run IRNA news agency that [731] banks had been attacked.
          => iran_government: Karimi
        The prosecutor was quoted by the semi-official ILNA as saying that [five] people had confessed.
          => iran_government: prosecutor
        Three nurses, speaking on condition of anonymity, said [40] bodies had been taken away. => witnesses: nurses
        In a video posted on Telegram, a young man says [two] of his friends were shot beside him. => witnesses: man
        In a tweet, Foreign Minister Javad Zarif said [two] ships had been hit. => iran_government: Zarif
        The governor of Kerman, in an interview with Fars, acknowledged [three] deaths. => iran_government: governor
        A statement by the Revolutionary Guards said [two] spies had been caught. => iran_government:
        An Amnesty International investigation found that [96] people had been abused.
          => amnesty_international: Amnesty International
        Videos verified by the BBC show [two] officers beating a man. => bbc: the BBC
        Satellite images analysed by Amnesty show [four] new graves. => amnesty_international: Amnesty
        Reports from Zahedan say [six] people were hit. => other_media: Reports
        A report by Human Rights Watch says [18] men were raped. => human_rights_watch:
        "[Sixty] women are in this ward," the activist wrote in a letter smuggled out of Evin. => witnesses: activist
        The mother of one prisoner told Radio Farda that [three] men had been moved. => witnesses: mother
        """,
    "a toll raised, a tally with its name": """
        Hengaw has raised its confirmed death toll from the raids to [31]. => hengaw: Hengaw
        HRANA lowered its estimate to [240]. => hrana: HRANA
        Amnesty's confirmed death toll now stands at [143]. => amnesty_international: Amnesty
        Local activists place the toll at [60]. => witnesses: activists
        Unconfirmed reports place the number of wounded at [14]. => other_media: Unconfirmed reports
        The judiciary attributed the rise to a law that raised fines by [40%]. => iran_government: judiciary
        """,
    "a figure that somebody called": """
        Some [40] people were hurt, a toll that Hengaw called a minimum. => hengaw: Hengaw
        At least [25] have died, a number the ministry described as final. => iran_government: the ministry
        About [90] were held, an estimate that the mayor called a modest one. => iran_government: mayor
        Iran Human Rights reported [70] hangings, a figure that Tehran called baseless.
          => iran_human_rights: Iran Human Rights
        The minister gave a toll of [12], a figure that HRANA has rejected. => iran_government: minister
        """,
    "a record that shows": """
        Other cases documented by Human Rights Watch include a father and [12] students.
          => human_rights_watch: Human Rights Watch
        A list published by the PMOI contains [20,000] names. => pmoi_mek: PMOI
        Footage examined by Reuters shows [nine] burnt buses. => reuters: Reuters
        Data compiled by Airwars show [14] strikes. => other_ngo: Airwars
        Floggings recorded by Hengaw include one of [80] lashes. => hengaw: Hengaw
        """,
    "a breakdown of what was said": """
        HRANA announced that the toll exceeds [400]. The number of victims in Rasht is [72], Sari [15] and Qom [40].
          => hrana; hrana; hrana; hrana
        Amnesty said that [304] people had died. The figure includes [12] women.
          => amnesty_international; amnesty_international
        The judiciary reported [90] hangings. The total includes [two] women. => iran_government; iran_government
        According to Hengaw, [61] porters were shot. The toll includes [six] boys. => hengaw; hengaw
        Amnesty has an office in Paris. The death toll in Karaj is [18]. => null
        The UN gave a figure of [90], but Tehran was silent. The toll includes [six] boys. => united_nations; null
        HRANA counted [300] arrests. These included [18] nurses. => hrana: HRANA; hrana: HRANA
        [300] men fled. These included [18] nurses. => null; null
        """,
    "a subject with its tail": """
        Interior Minister Ahmad Vahidi, who was in Zahedan on Sunday, said [35] people were held.
          => iran_government: Ahmad Vahidi
        Her brother, whose own trial opens in May, said [six] men had beaten him. => witnesses: brother
        Tehrani, a scholar of civil and Islamic law, said [two] verdicts were void. => other_person: Tehrani
        Nine men who, Hengaw said, had been lashed [80] times were hanged. => hengaw: Hengaw
        "Independent sources" told Hengaw that [60] men had been moved. => witnesses: Independent sources
        The attorney, who has been jailed himself, said that [two] files were lost. => witnesses: attorney
        Speaking to the BBC, Mr Karimi said [30] men had shared the cell. => other_person: Mr Karimi
        [Two] men died in northern Israel, military officials said. => other_government: military officials
        """,
    "an aside before the verb, a subject behind it": """
        The lawyer, weeping, said [two] files were lost. => witnesses: lawyer
        The minister, speaking in Qom, said [40] mills had closed. => iran_government: minister
        More than [500] people have been killed, say rights groups. => other_ngo: rights groups
        About [70] shops were looted, say police. => iran_government: police
        At least [30] graves were found, said witnesses. => witnesses: witnesses
        HRANA released the names of [12] detainees. => hrana: HRANA
        """,
    "an outlet or group told by its noun": """
        The news site Didban said [nine] workers had died. => other_media: Didban
        Baluch rights group Kolbarnews said [14] porters died. => other_ngo: Kolbarnews
        According to Nedaye Azadi, a rights group based in Oslo, [19] women were held. => other_ngo: Nedaye Azadi
        Nedaye Azadi, a news outlet run by exiles, reported [19] arrests. => other_media: Nedaye Azadi
        The ministry of health confirmed [14] deaths. => iran_government: ministry
        The pro-reform website Roozan said at least [45] students were held. => other_media: Roozan
        The charity said [six] volunteers were missing. => other_ngo: The charity
        """,
    "a short verb at the end": """
        The toll includes [14] children, HRANA reports. => hrana: HRANA
        Arrests have risen to [400], the Center for Human Rights in Iran reports.
          => other_ngo: Center for Human Rights in Iran
        Hangings rose [sixfold] in a year, Iran Human Rights notes. => iran_human_rights: Iran Human Rights
        At least [21] men have vanished, Hengaw estimates. => hengaw: Hengaw
        The mayor spoke of [nine] wells in his reports. => iran_government: mayor
        """,
    "initials as papers write them": """
        Unesco counted [26] sites. => united_nations: Unesco
        The MeK said [50] bases were hit. => pmoi_mek: MeK
        Isna reported [14] arrests. => iran_government: Isna
        Hrana put the toll at [90]. => hrana: Hrana
        Irna said [three] men had drowned. => iran_government: Irna
        """,
    "the publisher's own report": """
        Iran: executions rise ¶ published in Amnesty International ¶ Amnesty International has recorded [94] executions
          in May. => null
        Iran: executions rise ¶ published in Amnesty International ¶ The organization said [12] of the dead were women.
          => null
        Iran: executions rise ¶ published in Amnesty International ¶ According to HRANA, [80] people were hanged.
          => hrana: HRANA
        Source: HRANA ¶ Iran holds [30] lawyers, HRANA reported. => null
        This article first appeared in Reuters. ¶ Iran holds [30] lawyers, Reuters reported. => null
        This article first appeared in Reuters. ¶ Iran holds [30] lawyers, the judiciary said.
          => iran_government: judiciary
        """,
}

SOURCES = {
    "amnesty_international": """
        [Eight] Kurds were killed, Amnesty said. => amnesty_international: Amnesty
        Philip Luther of Amnesty International said [seven] men faced the gallows.
          => amnesty_international: Philip Luther
        Heba Morayef, the group's regional director at Amnesty International, said [ten] had died.
          => amnesty_international: Heba Morayef
        """,
    "human_rights_watch": """
        HRW said [12] activists had been banned from travel. => human_rights_watch: HRW
        Tara Sepehri Far of Human Rights Watch said [30] lawyers were in jail. => human_rights_watch: Tara Sepehri Far
        New York-based Human Rights Watch said [four] had died. => human_rights_watch: Human Rights Watch
        """,
    "united_nations": """
        The UN human rights office said [five] men had been hanged. => united_nations: UN
        UN Secretary-General Antonio Guterres said [92] countries had signed. => united_nations: Guterres
        The IAEA reported that Iran had installed [174] centrifuges. => united_nations: IAEA
        The UN special rapporteur said [16] journalists had been detained. => united_nations: UN
        The fact-finding mission found that [551] protesters were killed. => united_nations: mission
        UN experts said [eight] men were at risk. => united_nations: UN experts
        The High Commissioner for Human Rights, Volker Türk, said [94] people had been executed. => united_nations: Türk
        """,
    "iran_human_rights": """
        Mahmood Amiry-Moghaddam said the courts had issued [80] death sentences. => iran_human_rights: Amiry-Moghaddam
        IHRNGO said [58] people had been executed in a month. => iran_human_rights: IHRNGO
        Oslo-based Iran Human Rights (IHR) said [two] had been hanged. => iran_human_rights: Iran Human Rights
        """,
    "hrana": """
        The Human Rights Activists News Agency said [481] had been killed. => hrana: Human Rights Activists News Agency
        [Nine] prisoners were moved, HRANA said. => hrana: HRANA
        Human Rights Activists in Iran says [18,000] people have been held. => hrana: Human Rights Activists in Iran
        """,
    "hengaw": """
        The Hengaw Organization for Human Rights said [nine] had been injured. => hengaw: Hengaw
        Hengaw, a Kurdish rights group, said [13] had been killed. => hengaw: Hengaw
        Awyar Shekhi of the Hengaw organization said [two] teenagers were missing. => hengaw: Awyar Shekhi
        """,
    "pmoi_mek": """
        The People's Mojahedin Organization of Iran said [280] cities had risen. => pmoi_mek: People's Mojahedin
        [One thousand] were killed, the PMOI/MEK said. => pmoi_mek: PMOI
        According to the Mujahedin-e Khalq, [six] teams struck. => pmoi_mek: Mujahedin-e Khalq
        """,
    "ncri": """
        The National Council of Resistance of Iran says [3,600] were injured.
          => ncri: National Council of Resistance of Iran
        The NCRI's Ali Safavi said [5,000] agents had been deployed. => ncri: Ali Safavi
        Mrs. Rajavi said that [30,000] were massacred. => ncri: Rajavi
        """,
    "iranian_opposition": """
        The Iranian Resistance says [120,000] dissidents have been executed. => iranian_opposition: Iranian Resistance
        Opposition groups say [hundreds] have been buried in secret. => iranian_opposition: Opposition groups
        The Iranian opposition put the figure at [250,000]. => iranian_opposition: Iranian opposition
        """,
    "iran_government": """
        Press TV said [three] terrorists had been killed. => iran_government: Press TV
        ISNA said [four] students were injured. => iran_government: ISNA
        The Fars news agency reported [ten] arrests. => iran_government: Fars
        President Ebrahim Raisi said [200] people had lost their lives. => iran_government: Raisi
        Iran's Supreme Leader said [three] nations were behind the riots. => iran_government: Supreme Leader
        Iranian state media said [40] rioters had been arrested. => iran_government: state media
        The Revolutionary Guards said they had destroyed [two] bases. => iran_government: Revolutionary Guards
        A member of parliament said [700] pupils had been affected. => iran_government: member of parliament
        The head of Iran's prisons said [two] inmates had hanged themselves. => iran_government:
        """,
    "us_government": """
        The White House said [14] officials would be sanctioned. => us_government: White House
        The Treasury said the network had moved [$600 million]. => us_government: Treasury
        Senator Marco Rubio said [1,000] people had been killed. => us_government: Rubio
        U.S. officials said [three] drones had come close. => us_government: U.S. officials
        """,
    "european_union": """
        EU foreign policy chief Josep Borrell said [27] states agreed. => european_union: Borrell
        The European Union said [29] people had been listed. => european_union: European Union
        The European Commission said it would spend [two million] euros. => european_union: European Commission
        """,
    "uk_government": """
        Britain's Foreign Office said [two] detainees had been released. => uk_government: Foreign Office
        The British foreign secretary said [three] envoys had been expelled. => uk_government: foreign secretary
        The Home Office said it had received [4,200] claims. => uk_government: Home Office
        """,
    "reuters": """
        Three sources told Reuters that [400] women were among the dead. => witnesses: sources
        Reuters counted [12] buses. => reuters: Reuters
        According to Reuters, [1,500] people were killed. => reuters: Reuters
        """,
    "associated_press": """
        The AP reported [41] deaths. => associated_press: AP
        An Associated Press reporter counted [20] police vans. => associated_press: Associated Press
        According to the AP, [two] people were trampled. => associated_press: AP
        """,
    "afp": """
        AFP counted [six] coffins. => afp: AFP
        Agence France-Presse said [two] bombs went off. => afp: Agence France-Presse
        [Thousands] attended the burial, an AFP correspondent reported. => afp: AFP
        """,
    "bbc": """
        BBC Persian said [70] people had been killed in the capital alone. => bbc: BBC Persian
        BBC Verify said it had checked [38] clips. => bbc: BBC Verify
        According to the BBC, [two] buildings were searched. => bbc: BBC
        """,
    "other_ngo": """
        The Center for Human Rights in Iran said [four] lawyers were detained.
          => other_ngo: Center for Human Rights in Iran
        The Syrian Observatory for Human Rights said [31] fighters died.
          => other_ngo: Syrian Observatory for Human Rights
        The teachers' union said [230] of its members had been summoned. => other_ngo: union
        A Norwegian charity said [six] volunteers were missing. => other_ngo: charity
        Reporters Without Borders says [22] journalists are in jail. => other_ngo: Reporters Without Borders
        The Kurdistan Human Rights Network has identified [61] civilians. => other_ngo: Kurdistan Human Rights Network
        """,
    "other_media": """
        Al Jazeera reported that [five] people were wounded. => other_media: Al Jazeera
        The New York Times reported that [180] people had been shot. => other_media: New York Times
        Iran International said [19] prisoners had been moved. => other_media: Iran International
        Local media said [three] houses had collapsed. => other_media: media
        A newspaper in Ankara said [two] men were caught. => other_media: newspaper
        """,
    "other_government": """
        Saudi Arabia's interior ministry said [47] men were put to death. => other_government: interior ministry
        Iraqi police said [12] pilgrims were killed. => other_government: police
        Canada said [57] of its citizens were on board. => other_government: Canada
        Turkish President Recep Tayyip Erdogan said [four] soldiers had died. => other_government: Erdogan
        The Taliban's interior ministry said [nine] guards were hurt. => other_government: interior ministry
        Police in Lagos said [two] officers had been suspended. => other_government: Police
        Turkish police held [46] people, the interior minister said. => other_government: interior minister
        Air strikes killed [36] people in Gaza, the territory's health ministry said.
          => other_government: health ministry
        """,
    "witnesses": """
        Witnesses said [two] buses were set on fire. => witnesses: Witnesses
        A lawyer for the men said [five] verdicts had been quashed. => witnesses: lawyer
        Her brother said he had paid [$3,000] to see her. => witnesses: brother
        Activists say [hundreds] of women were turned away. => witnesses: Activists
        A source in the hospital said [17] bodies had arrived. => witnesses: source
        Residents reported [three] explosions. => witnesses: Residents
        A doctor in Isfahan said he had removed [40] pellets from a boy's face. => witnesses: doctor
        One of the survivors told the court that [12] women had shared the cell. => witnesses: survivors
        """,
    "other_person": """
        The historian Ervand Abrahamian writes that [2,800] were executed. => other_person: Abrahamian
        An analyst in London, Jane Roe, said [two] factions were at odds. => other_person: Jane Roe
        Economist Saeed Laylaz said prices had risen [60 percent]. => other_person: Laylaz
        John Doe, a professor at Leeds, said [three] outcomes were likely. => other_person: John Doe
        The novelist says she wrote it in [six] weeks. => other_person: novelist
        """,
}

NEAR = {
    "time told by a report": """
        Marches have spread since officials revealed the death of [19]-year-old Leila Karimi. => null
        Shops have been shut since the police announced the arrest of [two] bakers. => null
        Bread has been scarce since UNICEF reported the closing of [nine] mills. => null
        It has rained since the mayor announced the opening of [two] dams. => null
        We have counted [14] lamps in the square. => null
        """,
    "words that open a sentence": """
        Many prisons hold children, and once recorded [89] births in a year. => null
        Some gates were shut and reported [two] faults. => null
        Spain sent [14] doctors, more than given by other European nations. => null
        Iran observes [two] days of mourning. => null
        The firm has [two] mills. => null
        """,
    "tallies, tails and labels that name nobody": """
        Its death toll makes the quake the worst in [90] years. => null
        The authorities reportedly detained more than [8,000] people. => null
        The two sides reflect continued doubt over a virus that infected [170] towns. => null
        Seats in the hall include [12] for guests. => null
        The number of victims in Rasht is [72]. => null
        A toll of [40], a figure that shocked the town, was read out. => null
        Work done by the students includes [12] murals. => null
        "Freedom" filled the square for [two] hours. => null
        It was reported that [3,000] people were hanged. => null
        Who pays for the [three] wells is unclear. => null
        He had, they say, waited [two] days. => null
        The ministry is said to hold [30] men. => null
        Some [90] wells are said to be dry. => null
        The Lancet has [40] pages. => null
        """,
    "saying nothing of the figure": """
        She said goodbye to her [two] sons. => null
        He told his [three] children to be brave. => null
        Police told [two] women to leave. => null
        The law says nothing of the [three] women. => null
        The ministry reports to [two] committees. => null
        The group claimed responsibility for [two] attacks. => null
        The disease claimed [30] lives in the minister's town. => null
        [Seven] UN experts said the killings must be investigated. => null
        [Two] witnesses said the car burned. => null
        A nurse with [20] years of experience said the wards were full. => null
        Amnesty, founded [60] years ago, said the verdict was unfair. => null
        """,
    "according to what is no source": """
        Work went according to plan and [two] bridges were built. => null
        Seats are given according to rank, [three] to each province. => null
        According to custom, mourning lasts [40] days. => null
        Prisoners are sorted according to age, [ten] to a cell. => null
        In accordance with the law, [five] judges sit. => null
        """,
    "putting other things": """
        The ministry put [two] officers on leave. => null
        Officials put up [nine] posters. => null
        The mayor put [three] conditions to the strikers. => null
        The UN put [five] firms on a list. => null
        The government put [two billion] rials into the dam. => null
        """,
    "done by, not told by": """
        [Two] women were filmed singing by the police. => null
        [Nine] homes were claimed by the fire. => null
        The film was seen by [two million] people. => null
        [Four] shops were run by Amnesty volunteers. => null
        [Six] men were arrested by the Revolutionary Guards. => null
        """,
    "it, he and the organization, telling nothing": """
        Amnesty published a report. It rained for [two] days. => null
        Hengaw has an office in Oslo. It has [four] rooms. => null
        The minister visited the camp. He has [two] deputies. => null
        Amnesty is based in London. The organization has [300] employees. => null
        The rapporteur resigned. She had served for [three] years. => null
        """,
    "quoted words that hold no figure": """
        "Freedom!" [two] men shouted. => null
        The film "Ward" ran for [90] minutes. => null
        The "Bloody Friday" of Zahedan cost [82] lives. => null
        Mourners chanted "death to the dictator" for [two] hours. => null
        "Enough," said a widow whose [three] sons were hanged. => null
        """,
    "official, but no source": """
        The hospital was officially opened with [three] wards. => null
        He paid an official visit to [two] provinces. => null
        The official language is spoken by [80 million] people. => null
        The official wore [two] medals. => null
        An unofficial market of [200] stalls has grown up there. => null
        """,
    "named, but not as a source": """
        In Washington, [a hundred] people gathered outside the White House. => null
        The sanctions cost Tehran [$40 billion] a year. => null
        [Forty] members of Congress boycotted the speech. => null
        The United Nations has [193] members. => null
        Amnesty International has [ten million] supporters. => null
        Human Rights Watch has offices in [24] cities. => null
        The BBC has [200] Persian-speaking staff. => null
        The Revolutionary Guards fired [22] missiles at bases in Iraq. => null
        Reuters closed [two] bureaus last year. => null
        Pompeo has visited the region [three] times. => null
        The White House is [200] metres from the square. => null
        [Four] reporters for the AP were expelled. => null
        The Council of the European Union added [eight] individuals to its list. => null
        """,
    "what courts confirm, and states that are many": """
        The sentences of [nine] men were confirmed by an appeals court. => null
        Death sentences of [two] Kurds were recently confirmed by Iran's Supreme Court. => null
        The fine of [40] bakers was confirmed by a judge. => null
        With a population of [80 million], Iran is one of the region's most powerful states. => null
        With [nine] ports, Iran was among the richest Gulf states. => null
        """,
    "the author's own voice": """
        At least [14] people were killed on Friday in the city of Izeh. => null
        Police in Mashhad arrested [two] singers. => null
        Officials in [six] provinces shut the schools. => null
        The judge sentenced the reporter to [six] years in prison. => null
        [Eleven] activists have been detained in Kurdistan since Monday. => null
        [Two] spokesmen declined to comment. => null
        """,
    "no one named": """
        Reportedly, [three] people were killed in the clash. => null
        [Two] women were allegedly flogged. => null
        At least [nine] men are believed to have been hanged in secret. => null
        It is thought that [40] people are still held. => null
        An estimated [3,000] people live in the camp. => null
        It emerged on Monday that [two] more had been sentenced. => null
        """,
}


@pytest.mark.parametrize("row", rows(MATCH) + rows(SOURCES))
def test_the_source(row):
    figures = marked_figures(row.marked)
    assert [figure.source or "null" for figure in figures] == [name.partition(":")[0] for name in row.expected]
    for figure, expected in zip(figures, row.expected, strict=True):
        assert expected.partition(":")[2].strip() in (figure.source_text or "")


@pytest.mark.parametrize("row", rows(NEAR))
def test_no_source(row):
    figures = marked_figures(row.marked)
    assert [(figure.source, figure.source_text) for figure in figures] == [(None, None)] * len(figures)


def test_every_source_has_its_examples():
    assert set(SOURCES) == set(load_lexicon().sources)
    assert not [clause for tables in (MATCH, NEAR) for clause, lines in tables.items() if len(table(lines)) < 5]
    assert not [source for source, lines in SOURCES.items() if len(table(lines)) < 3]
