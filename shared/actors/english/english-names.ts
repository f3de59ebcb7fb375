import type { NameCustoms } from '../name-customs.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);
const phrases = (list: string): string[] => list.trim().split(/\s*,\s*/);
/** Lines of "chosen other other …". */
const variants = (lines: readonly string[]): Map<string, string> =>
  new Map(lines.flatMap((line) => words(line).map((word) => [word, words(line)[0] ?? word] as const)));

const femaleTitles = words(
  'mrs ms miss madam mme lady dame queen princess duchess baroness countess empress sister mother congresswoman councilwoman assemblywoman chairwoman spokeswoman policewoman businesswoman alderwoman',
);
const maleTitles = words(
  'mr sir lord king prince duke baron count emperor father brother monsieur congressman councilman assemblyman chairman spokesman policeman businessman alderman sheikh sheik imam rabbi pope',
);
const commonTitles = phrases(`
  dr, prof, professor, president, vice president, former president, president-elect, prime minister, deputy prime minister, premier,
  chancellor, vice chancellor, minister, foreign minister, defence minister, defense minister, interior minister, finance minister,
  health minister, justice minister, energy minister, education minister, home secretary, foreign secretary, secretary of state,
  secretary, dean, rector, provost, press secretary, secretary of defense, secretary of defence, secretary of labor, secretary of energy, secretary of the treasury,
  secretary of the navy, secretary of the army, treasury secretary, defense secretary, chief of staff, chief of defence, counsel, whip, majority whip,
  minority whip, campaign manager, communications director, executive director, chief executive, chief executive officer, ceo, cfo, secretary-general, secretary general, deputy minister, attorney general, solicitor general, surgeon general,
  prosecutor, district attorney, judge, justice, chief justice, senator, sen, rep, representative, congressperson, deputy, mp,
  governor, gov, lieutenant governor, lt gov, mayor, commissioner, ambassador, envoy, special envoy, consul, speaker, leader,
  senators, sens, reps, justices, del, delegate, chair, chairperson, chief, director, general, gen, lt gen, maj gen, brig gen, colonel, col, lt col, major, maj, captain, capt,
  lieutenant, lt, sergeant, sgt, staff sgt, corporal, cpl, private, pvt, admiral, adm, rear admiral, vice admiral, commander, cmdr,
  marshal, officer, detective, inspector, sheriff, constable, agent, special agent, superintendent, cardinal, archbishop, bishop,
  reverend, rev, patriarch, ayatollah, grand ayatollah, mullah, crown prince, emir, sultan, coach, head coach, spokesperson,
  minority leader, majority leader, house speaker, candidate, doctor, nurse, lawyer, attorney, correspondent, editor, comrade`);

/** English ways with names. The lists are our own; they hold what English-language news prints often, not everything. */
export const englishNames: NameCustoms = {
  titles: new Set([...femaleTitles, ...maleTitles, ...commonTitles]),
  female: new Set(femaleTitles),
  male: new Set(maleTitles),
  suffixes: new Map([
    ['jr', 'junior'],
    ['junior', 'junior'],
    ['sr', 'senior'],
    ['senior', 'senior'],
    ['ii', '2'],
    ['iii', '3'],
    ['iv', '4'],
  ]),
  empty: new Set(words('the of and for in on at to a an & de la le du des und der')),
  companyForms: new Set(words('inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa nv bv oao ooo pjsc jsc')),
  agencyForms: new Set(words('agency newswire wire')),
  spellings: variants([
    'defence defense',
    'organisation organization organisations organizations org',
    'centre center',
    'labour labor',
    'programme program',
    'theatre theater',
    'harbour harbor',
    'department dept',
    'association assn assoc',
    'international intl',
    'national natl',
    'government govt',
    'university univ',
    'saint st',
    'and &',
    'ministry ministries',
    'affairs affair',
    'russia russian',
    'ukraine ukrainian',
    'syria syrian',
    'iran iranian',
    'iraq iraqi',
    'israel israeli',
    'turkey turkish turkiye',
    'china chinese',
    'japan japanese',
    'india indian',
    'pakistan pakistani',
    'france french',
    'germany german',
    'italy italian',
    'spain spanish',
    'britain british uk',
    'egypt egyptian',
    'lebanon lebanese',
    'jordan jordanian',
    'poland polish',
    'belarus belarusian belarussian',
    'georgia georgian',
    'afghanistan afghan',
    'qatar qatari',
    'canada canadian',
    'australia australian',
    'mexico mexican',
    'brazil brazilian',
    'hungary hungarian',
    'serbia serbian',
    'greece greek',
    'palestine palestinian',
    'yemen yemeni',
    'libya libyan',
    'sudan sudanese',
    'ethiopia ethiopian',
    'kenya kenyan',
    'nigeria nigerian',
    'armenia armenian',
    'azerbaijan azerbaijani',
    'kazakhstan kazakh',
    'netherlands dutch',
    'sweden swedish',
    'norway norwegian',
    'finland finnish',
    'denmark danish',
  ]),
  freeOrder: new Set(words('ministry embassy parliament government army navy police')),
  shortNames: shortNames([
    'michael mike mick mickey',
    'william bill will billy willie',
    'robert bob rob bobby robbie',
    'richard rick dick rich ricky',
    'james jim jimmy jamie',
    'john jack johnny',
    'joseph joe joey',
    'thomas tom tommy',
    'edward ed ted eddie teddy',
    'charles charlie chuck',
    'daniel dan danny',
    'david dave',
    'donald don donnie',
    'andrew andy drew',
    'anthony tony',
    'antony tony',
    'christopher chris',
    'christine chris',
    'matthew matt',
    'steven steve',
    'stephen steve',
    'benjamin ben benny',
    'samuel sam sammy',
    'samantha sam',
    'alexander alex sasha',
    'alexandra alex sasha',
    'nicholas nick',
    'patrick pat',
    'patricia pat patty tricia',
    'kenneth ken kenny',
    'ronald ron ronnie',
    'timothy tim',
    'gregory greg',
    'jeffrey jeff',
    'geoffrey geoff',
    'lawrence larry',
    'peter pete',
    'philip phil',
    'raymond ray',
    'gerald jerry gerry',
    'jerome jerry',
    'frederick fred freddie',
    'francis frank',
    'franklin frank',
    'vincent vince',
    'theodore ted theo',
    'nathaniel nate nathan',
    'jonathan jon',
    'elizabeth liz beth betsy betty eliza lizzie',
    'katherine kate kathy katie kay',
    'catherine cathy kate cate',
    'margaret maggie meg peggy',
    'jennifer jen jenny',
    'deborah deb debbie',
    'barbara barb',
    'susan sue susie',
    'rebecca becky',
    'jessica jess',
    'nancy nan',
    'victoria vicky tori',
    'cynthia cindy',
    'kimberly kim',
    'pamela pam',
    'abigail abby',
    'madeleine maddie',
    'dorothy dot dottie',
    'bernard bernie',
    'leonard len lenny',
    'albert al bert',
    'alan al',
    'walter walt',
    'mitchell mitch',
    'douglas doug',
    'joshua josh',
    'zachary zach zack',
    'vladimir volodymyr vova',
    'dmitry dmytro dima',
    'nikolai mykola kolya',
    'sergei serhiy serhii',
    'alexander oleksandr aleksander',
    'alexei oleksiy oleksii',
    'andrei andriy andrii',
    'mikhail mykhailo misha',
    'yevgeny yevhen zhenya',
  ]),
  femaleNames: new Set(
    words(`
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
    donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna ana ina
    brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
    olivia joyce virginia victoria lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison
    teresa gloria sara janice ann anne kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle
    marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie hillary condoleezza sonia elena olga
    natalia natalya svetlana irina tatiana ekaterina yekaterina yulia oksana ludmila nadezhda vera galina marina anastasia
    fatima aisha khadija zainab layla leila maryam mariam nadia amina yasmin asma noor huda rania salma hana michele claudia
    ingrid astrid kirsten birgit ursula angelina monica veronica valerie vanessa carla paula rosa carmen lucia sofia gabriela
    francesca giulia chiara wendy tina gail ellen eileen erin caitlin kate katie beth sue kim jane jenny sally molly nina loretta
    elise jan april june ivanka melania ruth mei yuki priya indira benazir malala greta theresa nikki tulsi carly`),
  ),
  maleNames: new Set(
    words(`
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven
    andrew paul joshua kenneth kevin brian chad george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen
    larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan
    henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur
    lawrence jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby
    russell bradley philip eugene barack bernie ted marco jeb rand mitt newt joe bill bob jim mike tom dan dave steve chris tim ken ron
    vladimir sergei sergey dmitry dmitri ivan alexei alexey boris nikolai nikolay mikhail igor oleg yuri yury viktor victor pavel
    andrei andrey konstantin maxim anatoly volodymyr petro leonid gennady vitaly evgeny yevgeny mohammed muhammad mohamed mohammad ahmed
    ahmad ali hassan hussein omar osama ibrahim yusuf youssef khalid khaled mahmoud mustafa abdullah bashar hafez saddam tariq walid
    hamid karim nasser rami samir jamal faisal salman recep kemal emmanuel francois jacques jean-claude pierre nicolas hans klaus
    jurgen wolfgang helmut gerhard fritz otto karl heinz giovanni silvio matteo luca mario paolo carlos luis miguel jorge pedro
    fernando alejandro hugo diego javier xi narendra imran shinzo kofi nelson desmond jacob greg jeff josh matt pete phil harry
    martin simon ian graham neil stuart craig derek howard stanley leonard fred rudy rick rob ben sam max leo danil dylan`),
  ),
};

function shortNames(lines: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [full = '', ...shorts] of lines.map(words)) for (const short of shorts) found.set(short, [...(found.get(short) ?? []), full]);
  return found;
}
