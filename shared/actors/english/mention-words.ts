import type { ActorKind } from '../../model/actor.ts';
import type { MentionWords, Pronoun } from '../mentions/mention-words.ts';
import { AGENCIES } from './agencies.ts';
import { englishNames } from './english-names.ts';
import { NATIONS, PEOPLES, PLACES } from './places.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);
const phrases = (list: string): string[] => list.trim().split(/\s*,\s*/);
const kinds = (kind: ActorKind, list: readonly string[]): (readonly [string, ActorKind])[] => list.map((word) => [word, kind] as const);
const pronoun = (sex: Pronoun['sex'], number: Pronoun['number'], of: Pronoun['of'], list: string): (readonly [string, Pronoun])[] =>
  words(list).map((word) => [word, { sex, number, of }] as const);

/** What English gives away about names in running text. Lists of our own, of what news prints often. */
export const mentionWords: MentionWords = {
  customs: englishNames,
  notNames: new Set(
    words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun christmas easter ramadan thanksgiving
    halloween hanukkah god lord jesus bible koran quran constitution internet web wi-fi am pm tv ok bc ad p.m a.m eastern est edt gmt pst pdt
    abstract photo video copyright advertisement read related watch follow update follow-up english spanish arabic french german
    olympics brexit holocaust obamacare medicare medicaid medal twitter facebook youtube instagram snapchat telegram tweet tweets fy gdp hiv covid
    today tomorrow yesterday tonight covid-19 ebola zika aids ied wmd atm dna rna id dvd cd pc q a faq i`),
  ),
  notActors: new Set(
    words(`act acts amendment war wars bowl day days prize award awards caucus caucuses primary primaries debate debates deal agreement accord
    accords treaty resolution bill plan crisis era age games cup series show law laws code election elections edition chapter section night season
    dream revolution summit week month year street-fight pact protocol constitution declaration scandal affair massacre bombing attack attacks
    hurricane storm flight train highway interstate mass eve ball speech address tour trail poll polls standard times-square route exit visa
    state branch line room floor gate shield operation initiative-list nomination presidency passport card list test plan rule rules reform tax taxes memo file files papers email emails book books story movie film song album anthem
    flag dollar dollars euro euros pound ruble century saturday sunday monday tuesday wednesday thursday friday latest exclusive`),
  ),
  adjectives: new Set(NATIONS),
  groups: new Set([...PEOPLES, ...NATIONS.map((nation) => `${nation}s`)]),
  places: PLACES,
  bodyNouns: new Map<string, ActorKind>([
    ...kinds(
      'organisation',
      words(`party union association organisation organization federation foundation institute institution university college school academy society
      club league committee company corp corporation inc ltd llc plc group bank holdings industries motors electric airlines airways partners trust fund
      coalition alliance front movement brigade brigades campaign hospital church center centre clinic museum laboratory lab theater theatre
      studio studios network networks council forum initiative project pac caucus convention team united fc brotherhood army militia cartel
      syndicate chamber conference systems technologies energy oil gas pharmaceuticals insurance stores enterprises associates consulting
      capital securities exchange llp lawyers workers teamsters hotel hotels casino resorts choir orchestra synod diocese mosque temple`),
    ),
    ...kinds(
      'government',
      words(`ministry department government parliament senate congress assembly court commission administration agency bureau office embassy consulate
      police navy force forces guard guards house cabinet authority directorate secretariat treasury legislature council army marines
      presidency duma knesset bundestag bundesrat rada majlis politburo council intelligence directorate command tribunal prosecutor
      prosecutors service services reserve board`),
    ),
    ...kinds(
      'agency',
      words(`times post news journal radio television tribune herald gazette magazine chronicle globe telegraph guardian observer press broadcasting
      today weekly daily telegram dispatch sentinel register mail standard reporter newspaper newspapers media bulletin courier inquirer examiner
      broadcaster newswire review monitor beast report`),
    ),
    ...kinds(
      'place',
      words(
        'county city street avenue road river island islands airport beach valley mountain mountains province bridge lake bay square park port harbor harbour desert peninsula strait sea ocean village township district region territory gulf coast heights palace tower plaza square stadium boulevard',
      ),
    ),
  ]),
  knownBodies: new Map<string, ActorKind>([
    ...kinds('agency', [...AGENCIES]),
    ...kinds(
      'agency',
      phrases(`abc, abc news, nbc, nbc news, cbs, cbs news, msnbc, fox, fox news, cnn, cnbc, bbc, pbs, npr, c-span, politico, buzzfeed, buzzfeed news,
      breitbart, breitbart news, huffington post, wall street journal, new york times, washington post, usa today, time, newsweek, der spiegel,
      le monde, le figaro, el pais, bild, al jazeera, al arabiya, haaretz, economist, financial times, axios, vox, slate, salon, yahoo news,
      telemundo, univision, national review, new yorker, atlantic, daily beast, drudge report, rt, russia today, russia 24, izvestia, kommersant,
      rolling stone, people, gallup`),
    ),
    ...kinds(
      'government',
      phrases(`kremlin, white house, pentagon, fbi, cia, nsa, dea, atf, epa, irs, ice, fda, cdc, nasa, fema, faa, fcc, fec, sec, ftc, doj, dhs, tsa, hhs, gao,
      cbo, state department, justice department, treasury, senate, house, congress, supreme court, house of representatives, house of commons,
      house of lords, bundestag, duma, state duma, knesset, downing street, whitehall, scotland yard, capitol, elysee, mossad, fsb, gru, svr, kgb, mi5, mi6,
      european union, eu, european commission, european council, european parliament, foreign ministry, defense ministry, defence ministry,
      homeland security, fed, federal reserve, secret service, national guard, coast guard, verkhovna rada, joint chiefs, idf`),
    ),
    ...kinds(
      'organisation',
      phrases(`un, united nations, nato, who, wto, imf, world bank, opec, asean, osce, iaea, icc, unicef, unesco, unhcr, security council,
      un security council, general assembly, red cross, amnesty international, human rights watch, greenpeace, oxfam, gop, dnc, rnc, nra, aclu, naacp,
      aarp, afl-cio, al qaeda, al-qaeda, isis, isil, islamic state, hamas, hezbollah, fatah, plo, boko haram, ira, eta, pkk, ypg, sdf, google, apple,
      microsoft, amazon, exxon, exxon mobil, goldman sachs, jpmorgan, citigroup, walmart, boeing, tesla, uber, netflix, disney, comcast, pfizer, gazprom, rosneft,
      planned parenthood, tea party, black lives matter, harvard, yale, stanford, princeton, mit, nfl, nba, fifa, uefa, ioc, sierra club, moveon, emily's list,
      hay'at tahrir al-sham, hts, free syrian army, african union, arab league, vatican, holy see`),
    ),
  ]),
  goesOn: new Set(
    words(`department ministry university bank house council court institute association league federation church committee board office bureau
    college society academy chamber school center centre centers centres coalition union organization organisation campaign fund foundation
    states emirates americans citizens women veterans mothers doctors reporters college agency city bay gulf republic state isle commission secretariat`),
  ),
  particles: new Set(words('de da di du la le von van der den del dos bin ibn al el abu ul bint ter')),
  before: new Set(words('in near at around across outside inside throughout from')),
  sameBody: new Map(
    phrases(`us=united states, usa=united states, america=united states, united states of america=united states, uk=united kingdom,
    britain=united kingdom, great britain=united kingdom, un=united nations, eu=european union, uae=united arab emirates, gop=republican party,
    isil=isis, islamic state=isis, ap=associated press, dc=washington, washington dc=washington, fed=federal reserve, doj=justice department,
    department of justice=justice department, department of state=state department, dhs=department of homeland security, nyt=new york times,
    wsj=wall street journal, kiev=kyiv, ria=ria novosti, supreme court of the united states=supreme court`).map(
      (pair) => pair.split('=') as [string, string],
    ),
  ),
  weakTitles: new Set(
    words(`king prince princess queen pope bishop archbishop cardinal judge justice general major private sergeant chief dean lord lady sir father mother
    brother sister miss duke baron count marshal speaker leader coach agent director officer commander captain doctor nurse editor secretary
    candidate chair lawyer attorney deputy envoy consul premier detective inspector lt gen col first then late comrade dame sheikh imam emperor
    empress duchess countess lieutenant admiral mayor`),
  ),
  pronouns: new Map([
    ...pronoun('male', 'one', 'person', 'he him himself his'),
    ...pronoun('female', 'one', 'person', 'she her herself hers'),
    ...pronoun(null, 'many', 'any', 'they them themselves their'),
    ...pronoun(null, 'one', 'body', 'it itself its'),
  ]),
  roles: new Set(
    words(`source official representative spokesman spokeswoman spokesperson minister president senator governor mayor secretary ambassador envoy diplomat
    adviser advisor aide analyst expert professor lawyer attorney prosecutor judge justice officer commander general colonel captain chief
    director chairman chairwoman chairperson chair chancellor premier congressman congresswoman lawmaker legislator deputy leader candidate
    nominee frontrunner front-runner activist witness resident neighbor neighbour doctor physician nurse teacher student researcher scientist economist
    historian author writer journalist reporter correspondent editor columnist host anchor moderator strategist consultant manager executive
    founder owner businessman businesswoman billionaire mogul developer investor banker employee worker farmer driver pilot sheriff
    detective investigator agent soldier veteran rebel fighter militant pope bishop archbishop cardinal priest pastor imam cleric rabbi king
    queen prince princess dictator commissioner inspector coroner coach player actor actress singer comedian director filmmaker
    donor supporter voter delegate operative pollster insider person man woman mother father son daughter brother sister wife husband
    widow friend victim survivor suspect speaker superintendent principal administrator coordinator organizer organiser head boss`),
  ),
  sources: new Set(
    words(`source sources official officials representative representatives spokesman spokeswoman spokesperson spokespeople diplomat diplomats
    police authorities adviser advisers aide aides witness witnesses analyst analysts expert experts prosecutors investigators residents
    lawmakers insider insiders operative operatives strategist strategists`),
  ),
  wider: new Map([
    [
      'official',
      new Set(
        words(`representative spokesman spokeswoman spokesperson minister ambassador envoy diplomat secretary adviser advisor aide commissioner director
      governor mayor prosecutor officer chief deputy administrator official`),
      ),
    ],
    ['spokesperson', new Set(words('spokesman spokeswoman spokesperson'))],
    ['diplomat', new Set(words('ambassador envoy representative diplomat consul'))],
    ['lawmaker', new Set(words('senator congressman congresswoman representative legislator deputy lawmaker'))],
    ['envoy', new Set(words('ambassador representative envoy'))],
    ['minister', new Set(words('minister premier'))],
    ['lawyer', new Set(words('lawyer attorney'))],
    ['attorney', new Set(words('lawyer attorney'))],
    ['adviser', new Set(words('adviser advisor'))],
    ['chief', new Set(words('chief head director commander'))],
    ['officer', new Set(words('officer detective inspector sergeant captain lieutenant'))],
    ['economist', new Set(words('economist'))],
    ['source', new Set(words('source'))],
    ['person', new Set(words('person source'))],
  ]),
  titleNouns: new Map(
    phrases(`sen=senator, rep=representative, gov=governor, gen=general, col=colonel, capt=captain, prof=professor, pres=president, amb=ambassador,
    sgt=sergeant, lt=lieutenant, supt=superintendent, cmdr=commander, adm=admiral, maj=major, rev=pastor, dr=doctor`).map(
      (pair) => pair.split('=') as [string, string],
    ),
  ),
  groupNouns: new Set(
    words(`officials sources police authorities people residents witnesses analysts experts lawmakers prosecutors investigators diplomats representatives
    spokesmen ministers leaders critics supporters opponents aides advisers advisors activists protesters doctors scientists researchers economists
    lawyers attorneys journalists reporters media voters democrats republicans conservatives officers soldiers rebels militants fighters
    families relatives friends neighbors neighbours parents students teachers workers employees members executives companies agencies
    organizers organisers observers historians strategists operatives donors delegates senators governors candidates allies others some many
    men women survivors victims historians`),
  ),
  bodyReferences: new Map<string, readonly ActorKind[]>([
    ...words('agency newswire').map((word) => [word, ['agency', 'government']] as const),
    ...words('newspaper paper magazine network broadcaster outlet channel station website site publication daily').map(
      (word) => [word, ['agency']] as const,
    ),
    ...words(
      'company firm group organization organisation association union party campaign foundation charity bank university institute club league committee',
    ).map((word) => [word, ['organisation']] as const),
    ...words(
      'ministry department government administration commission council court parliament senate congress police military army embassy office bureau authority',
    ).map((word) => [word, ['government']] as const),
  ]),
  documents: new Set(
    words(`statement statements report reports poll polls survey surveys study studies letter memo document documents email emails transcript video
    videos footage tweet tweets post lawsuit suit complaint ruling order filing filings disclosure disclosures bill bills legislation law laws
    proposal proposals measure measures plan article story book record records data figures numbers results evidence message messages ad ads
    advertisement website list census affidavit indictment testimony speech resolution treaty agreement text release account accounts excerpt
    review analysis warning finding findings headline interview quote argument charge allegation allegations claim claims rumor rumors`),
  ),
  articles: new Set(words('a an the')),
  former: new Set(words('former ex late then')),
  definite: new Set(words('the this that these those his her their its')),
  owners: new Set(words('my our your whose')),
  kin: new Set(
    words(`wife husband spouse partner mother father mom dad parent son daughter brother sister uncle aunt nephew niece cousin grandmother
    grandfather widow widower fiance fiancee girlfriend boyfriend friend lady`),
  ),
  closers: new Set(words('of for to from at in on with who whose which that said familiar close near by about speaking , ( — – -- : ;')),
};
