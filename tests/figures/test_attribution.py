"""Whom the text credits with a figure (guidelines 1.8, 4): the id, and the words that name the source."""

from __future__ import annotations

import pytest
from examples import marked_figures, table

INDIRECT_SPEECH = """
Amnesty International said at least [23] children had been killed. => amnesty_international: Amnesty International
Hengaw reported that [two] kolbars were shot near Baneh. => hengaw: Hengaw
The judiciary announced that it had arrested [14] spies. => iran_government: judiciary
The State Department estimates that Iran has jailed [30] dual nationals. => us_government: State Department
UNICEF warned that [a million] children were out of school. => united_nations: UNICEF
Human Rights Watch has documented [46] cases of torture. => human_rights_watch: Human Rights Watch
Iran Human Rights counted [834] executions last year. => iran_human_rights: Iran Human Rights
The MEK claims that [30,000] of its supporters were hanged. => pmoi_mek: MEK
The European Parliament noted that [six] Europeans were in Iranian jails. => european_union: European Parliament
Reuters reported that about [1,500] people had died in the unrest. => reuters: Reuters
"""

DIRECT_SPEECH = """
"We treated [70] people that night," a nurse told a local website. => witnesses: nurse
"At least [nine] prisoners are on hunger strike," HRANA wrote. => hrana: HRANA
Rajavi said: "The regime has executed [120,000] of our people." => ncri: Rajavi
"There are [40] of us in one cell," said a detainee reached by telephone. => witnesses: detainee
"Iran has [two] weeks to answer," Secretary of State Mike Pompeo said. => us_government: Pompeo
"[Three] of my friends were shot," she said, "and [one] of them died." => witnesses: she; witnesses: she
"We have arrested [100] rioters," the police chief of Tehran declared. => iran_government: police chief
"[Sixty] nations back this text," Germany's foreign minister said. => other_government: Germany's foreign minister
"""

ACCORDING_TO = """
At least [40] people were killed, according to Amnesty International. => amnesty_international: Amnesty International
According to HRANA, [19,000] people have been detained. => hrana: HRANA
According to the semi-official Tasnim news agency, [four] police officers were stabbed. => iran_government: Tasnim
[Two] women were flogged, according to a lawyer for the family. => witnesses: lawyer
Iran, according to the UN, executed [330] people in that time. => united_nations: the UN
More than [500] have died, according to a tally by the Associated Press. => associated_press: Associated Press
According to a report by Hengaw, [seven] Kurds were shot in Javanrud. => hengaw: Hengaw
[Six] bodies were found, according to police in Ankara. => other_government: police
According to figures from the health ministry, [67] patients died. => iran_government: health ministry
According to one survivor, [30] men were led away. => witnesses: survivor
"""

PUT_AT_AND_CALLED = """
Amnesty put the toll at [304]. => amnesty_international: Amnesty
Iran Human Rights puts the number of dead at [551], a figure that Tehran called baseless.
    => iran_human_rights: Iran Human Rights
The interior minister put the death toll at about [200]. => iran_government: interior minister
The opposition puts the figure as high as [1,500]. => iranian_opposition: opposition
HRANA's count stood at [530]. => hrana: HRANA
The United Nations has given a figure of [400]. => united_nations: United Nations
Amnesty International's estimate is [143]. => amnesty_international: Amnesty International
By the MEK's count, [750] protesters fell. => pmoi_mek: MEK
"""

PASSIVE = """
[Nine] deaths were reported by state television. => iran_government: state television
The arrest of [12] Baha'is was confirmed by the prosecutor of Shiraz. => iran_government: prosecutor
A total of [57] executions was recorded by Iran Human Rights in May. => iran_human_rights: Iran Human Rights
At least [834] people were executed, as was documented by Amnesty International.
    => amnesty_international: Amnesty International
The names of [150] victims, published by Human Rights Watch, include [20] children.
    => human_rights_watch: Human Rights Watch; human_rights_watch: Human Rights Watch
[Three] explosions were heard by residents, AFP reported. => afp: AFP
The toll of [66] was given by local activists. => witnesses: activists
Officials were quoted by IRNA as saying that [40] shops had burned. => iran_government:
"""

CARRIED_OVER = """
Amnesty International published its report on Thursday. It said [94] people had been executed.
    => amnesty_international: It
HRANA said [300] people had been arrested. It added that [20] of them were minors.
    => hrana: HRANA; hrana: It
Hengaw reported the deaths of [two] climbers. The organization said a further [five] had been wounded.
    => hengaw: Hengaw; hengaw: The organization
Javaid Rehman presented his findings in Geneva. He said that [11] women had been hanged.
    => united_nations: He
Human Rights Watch interviewed survivors. The rights group found that at least [80] had been shot.
    => human_rights_watch: The rights group
The letter from the UN experts was made public in December. "[Thousands] were executed," the letter says.
    => united_nations: the letter
Hengaw gave the names of the dead. According to the group, [three] were under age. => hengaw: the group
The foreign ministry summoned the envoy. A ministry spokesman said [two] Britons would stand trial.
    => iran_government: ministry
"""

ACROSS_PARAGRAPHS = """
The jailed activist Narges Mohammadi described the ward in a letter. ¶ "[Sixty] of us share [two] showers," she wrote.
    => witnesses: she; witnesses: she
Amnesty International called for an inquiry. ¶ The organization said it had verified [130] deaths.
    => amnesty_international: The organization
"We saw it all," said Sara, a nurse from Rasht. ¶ "They brought in [14] boys with pellet wounds," she added.
    => witnesses: she
Tehran's governor spoke to reporters on Sunday. ¶ "[Fifty] banks were burned," he said. => iran_government: he
Iran Human Rights issued a statement on Friday. ¶ It said [22] Baluch prisoners had been hanged since May.
    => iran_human_rights: It
“The soldiers came at dawn,” said Ali, a resident of Izeh. ¶ “They shot [three] of my neighbours. ¶ “[Two] of them died.”
    => witnesses: Ali; witnesses: Ali
"""

NESTED_THE_CLOSEST = """
Reuters reported that three officials had told it that [1,500] people were killed. => iran_government: officials
State television quoted the health minister as saying that [67] people had died. => iran_government: health minister
HRANA said a judge had told the family that [three] men would hang. => iran_government: judge
The Guardian reported that, according to Amnesty, [23] children had been shot. => amnesty_international: Amnesty
A witness told the BBC that she had counted [nine] bodies. => witnesses: witness
CNN cited the Red Crescent as saying [18] people were missing. => iran_government: Red Crescent
Tasnim quoted the Iraqi army as saying that [six] drones were shot down. => other_government: Iraqi army
The White House said the MEK had reported [300] deaths. => pmoi_mek: MEK
"""

ADVERBS = """
Officially, [67,000] people have died of the disease. => iran_government: Officially
By official count, [two] prisoners died. => iran_government: official count
The official toll is [225]. => iran_government: official toll
Official figures put inflation at [45 percent]. => iran_government: Official figures
"""

ALIASES = """
[Eight] Kurds were killed, Amnesty said. => amnesty_international: Amnesty
Philip Luther of Amnesty International said [seven] men faced the gallows. => amnesty_international: Philip Luther
HRW said [12] activists had been banned from travel. => human_rights_watch: HRW
Tara Sepehri Far of Human Rights Watch said [30] lawyers were in jail. => human_rights_watch: Tara Sepehri Far
The UN human rights office said [five] men had been hanged. => united_nations: UN
UN Secretary-General Antonio Guterres said [92] countries had signed. => united_nations: Guterres
The IAEA reported that Iran had installed [174] centrifuges. => united_nations: IAEA
The UN special rapporteur said [16] journalists had been detained. => united_nations: UN
Mahmood Amiry-Moghaddam said the courts had issued [80] death sentences. => iran_human_rights: Mahmood Amiry-Moghaddam
IHRNGO said [58] people had been executed in a month. => iran_human_rights: IHRNGO
The Human Rights Activists News Agency said [481] had been killed. => hrana: Human Rights Activists News Agency
The Hengaw Organization for Human Rights said [nine] had been injured. => hengaw: Hengaw
The People's Mojahedin Organization of Iran said [280] cities had risen. => pmoi_mek: People's Mojahedin
The National Council of Resistance of Iran says [3,600] were injured. => ncri: National Council of Resistance of Iran
The NCRI's Ali Safavi said [5,000] agents had been deployed. => ncri: Ali Safavi
The Iranian Resistance says [120,000] dissidents have been executed. => iranian_opposition: Iranian Resistance
Opposition groups say [hundreds] have been buried in secret. => iranian_opposition: Opposition groups
Press TV said [three] terrorists had been killed. => iran_government: Press TV
ISNA said [four] students were injured. => iran_government: ISNA
The Fars news agency reported [ten] arrests. => iran_government: Fars
President Ebrahim Raisi said [200] people had lost their lives. => iran_government: Raisi
Iran's Supreme Leader said [three] nations were behind the riots. => iran_government: Supreme Leader
Iranian state media said [40] rioters had been arrested. => iran_government: state media
The Revolutionary Guards said they had destroyed [two] bases. => iran_government: Revolutionary Guards
The White House said [14] officials would be sanctioned. => us_government: White House
The Treasury said the network had moved [$600 million]. => us_government: Treasury
Senator Marco Rubio said [1,000] people had been killed. => us_government: Rubio
EU foreign policy chief Josep Borrell said [27] states agreed. => european_union: Borrell
The European Union said [29] people had been listed. => european_union: European Union
Britain's Foreign Office said [two] detainees had been released. => uk_government: Foreign Office
The British foreign secretary said [three] envoys had been expelled. => uk_government: foreign secretary
AFP counted [six] coffins. => afp: AFP
The AP reported [41] deaths. => associated_press: AP
BBC Persian said [70] people had been killed in the capital alone. => bbc: BBC Persian
BBC Verify said it had checked [38] clips. => bbc: BBC Verify
Agence France-Presse said [two] bombs went off. => afp: Agence France-Presse
"""

OTHERS_BY_KIND = """
The Center for Human Rights in Iran said [four] lawyers were detained. => other_ngo: Center for Human Rights in Iran
The Syrian Observatory for Human Rights said [31] fighters died. => other_ngo: Syrian Observatory for Human Rights
The teachers' union said [230] of its members had been summoned. => other_ngo: union
A Norwegian charity said [six] volunteers were missing. => other_ngo: charity
Reporters Without Borders says [22] journalists are in jail. => other_ngo: Reporters Without Borders
Al Jazeera reported that [five] people were wounded. => other_media: Al Jazeera
The New York Times reported that [180] people had been shot. => other_media: New York Times
Iran International said [19] prisoners had been moved. => other_media: Iran International
Local media said [three] houses had collapsed. => other_media: media
A newspaper in Ankara said [two] men were caught. => other_media: newspaper
Saudi Arabia's interior ministry said [47] men were put to death. => other_government: interior ministry
Iraqi police said [12] pilgrims were killed. => other_government: police
Canada said [57] of its citizens were on board. => other_government: Canada
Turkish President Recep Tayyip Erdogan said [four] soldiers had died. => other_government: Erdogan
The Taliban's interior ministry said [nine] guards were hurt. => other_government: interior ministry
Witnesses said [two] buses were set on fire. => witnesses: Witnesses
A lawyer for the men said [five] verdicts had been quashed. => witnesses: lawyer
Her brother said he had paid [$3,000] to see her. => witnesses: brother
Activists say [hundreds] of women were turned away. => witnesses: Activists
A source in the hospital said [17] bodies had arrived. => witnesses: source
Residents reported [three] explosions. => witnesses: Residents
A doctor in Isfahan said he had removed [40] pellets from a boy's face. => witnesses: doctor
The historian Ervand Abrahamian writes that [2,800] were executed. => other_person: Abrahamian
An analyst in London, Jane Roe, said [two] factions were at odds. => other_person: Jane Roe
Economist Saeed Laylaz said prices had risen [60 percent]. => other_person: Laylaz
"""

NULL = """
At least [14] people were killed on Friday in the city of Izeh. => null
In Washington, [a hundred] people gathered outside the White House. => null
The sanctions cost Tehran [$40 billion] a year. => null
[Forty] members of Congress boycotted the speech. => null
The United Nations has [193] members. => null
Amnesty International has [ten million] supporters. => null
Police in Mashhad arrested [two] singers. => null
Human Rights Watch has offices in [24] cities. => null
He told his [three] children to be brave. => null
[Two] spokesmen declined to comment. => null
The BBC has [200] Persian-speaking staff. => null
Officials in [six] provinces shut the schools. => null
[Seven] UN experts said the killings must be investigated. => null
The judge sentenced the reporter to [six] years in prison. => null
The Revolutionary Guards fired [22] missiles at bases in Iraq. => null
Reuters closed [two] bureaus last year. => null
Pompeo has visited the region [three] times. => null
[Eleven] activists have been detained in Kurdistan since Monday. => null
The White House is [200] metres from the square. => null
[Four] reporters for the AP were expelled. => null
"""

SPEECH_ENDS = """
Amnesty said [40] people were shot. The city has [two] hospitals. => amnesty_international: Amnesty; null
"[Three] men came," the widow said. At the time the couple had [two] daughters. => witnesses: widow; null
According to HRANA, [nine] were injured. ¶ The province borders [three] countries. => hrana: HRANA; null
The minister said [five] people had died. ¶ In Tabriz, [thousands] marched on the bazaar.
    => iran_government: minister; null
Amnesty said [304] were killed, but the government admits only [225] deaths.
    => amnesty_international: Amnesty; iran_government: government
Officials say [30] people died; the opposition puts the toll at [400].
    => iran_government: Officials; iranian_opposition: opposition
"""

ALL = [
    INDIRECT_SPEECH,
    DIRECT_SPEECH,
    ACCORDING_TO,
    PUT_AT_AND_CALLED,
    PASSIVE,
    CARRIED_OVER,
    ACROSS_PARAGRAPHS,
    NESTED_THE_CLOSEST,
    ADVERBS,
    ALIASES,
    OTHERS_BY_KIND,
    NULL,
    SPEECH_ENDS,
]


@pytest.mark.parametrize("example", [row for rows in ALL for row in table(rows)], ids=lambda example: example.marked[:60])
def test_the_source(example):
    figures = marked_figures(example.marked)
    assert [figure.source or "null" for figure in figures] == [name.partition(":")[0] for name in example.expected]
    for figure, expected in zip(figures, example.expected, strict=True):
        assert expected.partition(": ")[2] in (figure.source_text or "")
