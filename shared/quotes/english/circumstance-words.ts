import { englishNames } from '../../actors/english/english-names.ts';
import { NATIONS, PEOPLES, PLACES } from '../../actors/english/places.ts';
import type { LanguageWords } from '../circumstances/language-words.ts';
import { englishSmallWords } from './small-words.ts';
import { speechVerbs } from './speech-verbs.ts';
import { formsOf } from './verb-forms.ts';

const list = (text: string): string[] => text.split(',').flatMap((entry) => entry.trim() || []);

/** "Without offering any proof", in all its wordings. */
const PROOFLESS = list('offering, providing, giving, presenting, citing, showing, producing, supplying, sharing').flatMap((verb) =>
  list('evidence, proof, any evidence, any proof, details, any details')
    .flatMap((what) => [`without ${verb} ${what}`, `not ${verb} ${what}`])
    .concat(list(`${verb} no evidence, ${verb} no proof`)),
);

/** Given names that are common in English copy, enough to tell "told Chris Wallace" from "told Ukrainska Pravda". */
const GIVEN_NAMES = list(
  `aaron, abdul, abdullah, adam, ahmad, ahmed, alan, alex, alexander, alexei, ali, alice, amanda, amir, amy, ana, anders, andrea, andrei, andrew, andy, angela, ann, anna, anne, anthony, anton, antonio, barack, barbara, bashar, ben, benjamin, bernie, bill, bob, boris, brian, bruce, carl, carlos, carol, catherine, charles, charlie, chris, christian, christine, christopher, chuck, claire, colin, craig, dan, daniel, dave, david, dean, deborah, dennis, diana, dick, dmitri, dmitry, don, donald, donna, doug, ed, eduardo, edward, elena, elizabeth, emily, emma, emmanuel, eric, erik, eva, fatima, fernando, francis, francois, françois, frank, fred, gary, gavin, geoff, george, gerard, giorgia, glenn, gordon, grace, graham, greg, hans, harry, hassan, heather, helen, henry, hillary, howard, hussein, ian, ibrahim, igor, imran, irina, isaac, ivan, jack, jacob, jacques, jake, james, jamie, jane, janet, jared, jason, javier, jean, jeb, jeff, jeffrey, jennifer, jens, jeremy, jerry, jessica, jill, jim, jimmy, joan, joe, john, jon, jonathan, jorge, jose, josé, joseph, josh, joshua, juan, judy, julia, julie, justin, kamala, karen, karl, kate, katherine, kathy, keir, keith, kelly, ken, kenneth, kevin, khalid, kim, larry, laura, lauren, lee, leo, li, linda, lindsey, lisa, liz, luis, luke, madeleine, marc, marco, marcus, maria, marie, mario, mark, martin, mary, matt, matthew, megan, mehdi, melania, michael, michel, michelle, miguel, mike, mitch, mitt, mohamed, mohammad, mohammed, muhammad, mustafa, nancy, narendra, natalia, neil, nicholas, nick, nicola, nicolas, nigel, nikki, nikolai, olaf, oleg, olga, oliver, omar, oscar, pablo, pamela, pat, patricia, patrick, paul, pedro, peter, phil, philip, pierre, rachel, rafael, rahul, ralph, rebecca, recep, richard, rick, rob, robert, roberto, robin, rodrigo, roger, ron, ronald, rosa, ross, roy, rudy, russell, ruth, ryan, salman, sam, samantha, samuel, sandra, sara, sarah, scott, sean, sebastian, sergei, sergey, shinzo, silvio, simon, sophie, stephen, steve, steven, stuart, susan, svetlana, ted, teresa, terry, theresa, thomas, tim, timothy, todd, tom, tommy, tony, ursula, vicente, victor, viktor, vladimir, volodymyr, walter, wang, wayne, wendy, will, william, xi, yasser, yulia, yusuf, zhang`,
);

/** Places, peoples and persons much in the news: whoever is told stands by the last name alone, and is no medium. */
const OTHER_NAMES = [
  ...PLACES,
  ...PEOPLES,
  ...NATIONS,
  ...NATIONS.map((nation) => `${nation}s`),
  ...list(
    `trump, clinton, obama, biden, bush, sanders, cruz, rubio, romney, ryan, mcconnell, pelosi, schumer, pence, kaine, carson, kasich, christie, comey, mueller, putin, lavrov, peskov, zelensky, zelenskiy, zelenskyy,
    medvedev, assad, erdogan, netanyahu, abbas, merkel, scholz, macron, hollande, sarkozy, cameron, may, johnson, sunak, starmer, corbyn, modi, xi, abe, kim, moon, khamenei, rouhani, zarif, raisi, maduro, chavez, castro,
    lula, bolsonaro, milei, trudeau, lukashenko, orban, sisi, mubarak, gaddafi, hussein, kerry, tillerson, pompeo, blinken, rice, powell, cheney, rumsfeld, giuliani, bannon, manafort, conway, priebus, reid, boehner,
    mccain, palin, gingrich, santorum, perry, warren, harris, desantis, haley, newsom, cuomo, bloomberg mayor, de blasio, congress, muslims, jews, christians, republicans, democrats, securities, holdings, bank, banks, group, capital, partners, industries, lines, motors, airlines, inc, corp, llc, ltd, plc, gmbh, associates, foundation, university, college, institute, hospital, school, catholics, evangelicals, latinos, hispanics, americans, god`,
  ),
];

/** English, as news is written in it. Names of media are those met in wire copy anywhere; what ends like one counts too. */
export const englishCircumstances: LanguageWords = {
  reporting: [
    ...speechVerbs.reporting,
    ...formsOf(
      list(
        `confide, whisper, shout, murmur, mutter, cry, preach, rule, repeat, reveal, opine, volunteer, venture, intone, exclaim, proclaim, deadpan, summarize, summarise, characterize, characterise, brand, dub|dubs|dubbed|dubbing, label, liken, compare, defend, attack, slam|slams|slammed|slamming, blast, mock, ridicule, rip|rips|ripped|ripping, weigh in|weighs in|weighed in, elaborate, clarify, specify, advocate, attribute, email, e-mail, text, scream, yell, weep|weeps|wept|weeping`,
      ),
    ),
  ],
  telling: [...speechVerbs.telling, ...formsOf(list('assure, reassure, remind, warn, caution, advise'))],
  carrying: formsOf(
    list(`repost, retweet, hear|hears|heard, view, examine, inspect, uncover, verify, translate, paraphrase, reproduce, reprint, excerpt, smuggle, poll, survey, interview, reach, leak, forward, pass, read out|reads out|reading out, read, contact, provide, quote, cite, report, carry, publish, broadcast|broadcasts|broadcasting, air, post, run|runs|ran|running, relay, obtain,
      see|sees|saw|seen, review, print, distribute, translate, record, show|shows|showed|shown, stream, circulate, transcribe, leak`),
  ),
  citing: list('citing, quoting, cited, cites, quoted, quotes, cite, quote'),
  endorsing: [
    ...speechVerbs.endorsing,
    ...formsOf(
      list(
        `remember, discover, find out|finds out|found out|finding out, learn, ascertain, attest, certify, vouch, own up, concur, remind, establish, uncover, let slip|lets slip`,
      ),
    ),
  ],
  distancing: speechVerbs.distancing,
  disputing: list(
    `falsely, wrongly, wrongfully, incorrectly, baselessly, erroneously, misleadingly, inaccurately, mistakenly, without evidence, without any evidence, without proof,
    without any proof, in reality, at odds with, different story, another story, not match, n't match, contradicts, contradicted, contradicting, belies, belied, disproves, disproved, refuted by, refutes, flatly untrue, not true, untrue, is false, was false, are false, were false, without substantiation, without basis, no evidence, no proof, no such, debunked, discredited, false claim, false claims, disproven, contrary to, is wrong, was wrong, were wrong, are wrong, is inaccurate, was inaccurate, not accurate, is incorrect, was incorrect, n't true, no basis, no truth, no factual basis, not supported by, unsupported by, records show otherwise, showed otherwise, shows otherwise, show otherwise, prove otherwise, suggests otherwise, misstated, misrepresented, mischaracterized, mischaracterised, baseless claim, baseless claims, bogus claim, bogus claims, never happened, did not happen, did n't happen, pants on fire`,
  ).concat(PROOFLESS),
  unverified: list('unverified, unconfirmed, unsubstantiated, uncorroborated, rumored, rumoured, rumors, rumours, rumor, rumour'),
  denying: [
    ...speechVerbs.denying,
    ...formsOf(
      list(
        `push back on, push back against, push back at, hit back at, bristle at, take issue with|takes issue with|took issue with|taking issue with, knock down, shoot down|shoots down|shot down|shooting down, throw out|throws out|threw out, scotch, discount, discredit, minimize, minimise, disagree, balk at, poke holes in, gainsay|gainsays|gainsaid, negate, repel|repels|repelled, spurn, swat away, swat down, bat away, bristle`,
      ),
    ),
    ...list("not recognise, not recognize, not accept, n't accept, n't recognise, n't recognize"),
  ],
  uncommitted: [
    ...speechVerbs.uncommitted,
    ...formsOf(
      list(
        `lobby, petition, summon, recommend, counsel, challenge, dare, forbid|forbids|forbade|forbidding, prohibit, require, direct, call upon, beckon, nudge, entreat, refrain, dodge, sidestep, deflect, demur, evade, skirt, hesitate, abstain, equivocate, ask for, appeal for, plead for, push, press`,
      ),
    ),
    ...list(
      `stop short, stops short, no comment, not answer, n't answer, not respond, n't respond, not elaborate, n't elaborate, not specify, n't specify, not address, n't address, noncommittal, left open, leaves open, unwilling, reluctant, cannot say, could not say, does not know, did not know, would neither, not discuss, n't discuss, not speculate, n't speculate, not reveal, n't reveal, not disclose, n't disclose, not identify, n't identify, not name, n't name`,
    ),
  ],
  probable: formsOf(
    list(
      'expect, believe, think|thinks|thinking|thought, assume, imply, suggest, worry, speculate, suspect, reckon, anticipate, estimate, predict, presume, forecast|forecasts',
    ),
  ).concat(
    list(
      'almost certain, nearly certain, pretty sure, fairly sure, fairly certain, must have, in all probability, chances are, most probably, unlikely, doubt, doubts, doubted, doubtful, improbable, sounds like, feels like, suppose, supposes, presumed, suspected, assumed, is thought, are thought, was thought, were thought, thought to, is believed, likely, probably, feared, looks, looked, look like, looks like, looked like, guess, guesses, guessed, fear, fears, appear, appears, appeared, seem, seems, seemed, presumably, almost certainly, appearing, apparently, in all likelihood, probable',
    ),
  ),
  possible: list(
    `not be ruled out, n't rule out, n't be ruled out, n't ruled out, n't exclude, may, might, could, possibly, perhaps, maybe, possible, possibility, conceivably, potentially, not rule out, not ruled out, not ruling out,
    not exclude, not excluded, conceivable, hint, hints, hinted, hinting, hinted at, not sure, n't sure, not certain, n't certain, unsure`,
  ),
  negation: list("not, n't, never, no, neither, nor, cannot, without, nobody, nothing, none, no one"),
  hedge: list(
    'reportedly, apparently, allegedly, purportedly, supposedly, seemingly, rumored, rumoured, ostensibly, appeared to, seemed to, appears to, seems to, is said, are said, was said, were said, is reported, are reported, was reported, were reported, tentatively',
  ),
  medium: list(
    `reuters, associated press, ap, afp, agence france - presse, agence france-presse, agence france presse, tass, itar - tass, itar-tass, ria novosti, ria, interfax, interfax - ukraine,
    xinhua, anadolu, anadolu agency, anadolu ajansi, dpa, efe, ansa, kyodo, kyodo news, yonhap, irna, isna, fars, tasnim, mehr, sana, wafa, mena, petra, spa,
    pti, ani, ians, bernama, antara, upi, united press international, ukrinform, unian, belta, apa, trend, armenpress, azertac, tanjug, hina, mti, pap, ctk, agerpres,
    bloomberg, bloomberg news, dow jones, cnn, cnn turk, bbc, bbc news, nbc, cbs, abc news, cbs news, nbc news, cnbc, msnbc, fox news, fox, pbs, npr, c - span, c-span, sky news, itv, itv news,
    channel 4, channel 4 news, al jazeera, al - jazeera, al-jazeera, al arabiya, al - arabiya, al-arabiya, al mayadeen, al - mayadeen, al-mayadeen, al manar, al - manar, al-manar, al hadath, al-hadath,
    rt, sputnik, rossiya 1, rossiya 24, rossiya - 1, rossiya - 24, rossiya-1, rossiya-24, channel one, channel 12, channel 13, channel 14, kan, kan news, kommersant, izvestia, rbc, rbk, meduza, novaya gazeta, rossiyskaya gazeta, komsomolskaya pravda,
    mash, baza, ntv, ren tv, tv rain, dozhd, suspilne, ukrainska pravda, kyiv independent, kyiv post, european pravda,
    haaretz, ynet, maariv, yedioth ahronoth, israel hayom, times of israel, jerusalem post, army radio, new york times, washington post, wall street journal, financial times, the times,
    los angeles times, usa today, chicago tribune, boston globe, axios, politico, huffington post, huffpost, buzzfeed, buzzfeed news, daily beast, breitbart, breitbart news, vox, the hill,
    the guardian, guardian, the telegraph, daily telegraph, daily mail, the sun, daily mirror, the independent, the economist, economist, the atlantic, new yorker, time magazine, newsweek, der spiegel, spiegel, bild, die welt, die zeit,
    frankfurter allgemeine zeitung, faz, suddeutsche zeitung, süddeutsche zeitung, handelsblatt, zdf, ard, deutsche welle, dw, n - tv, ntv, rtl, le monde, le figaro, liberation, libération, le parisien, france info, franceinfo, france inter, france 24, france24, bfm, bfmtv, bfm tv, tf1, lci, rfi, europe 1,
    el pais, el país, el mundo, abc, la repubblica, corriere della sera, la stampa, rai, mediaset, la nacion, clarin, clarín, o globo, folha de s.paulo, globo, televisa, televisión española, tve,
    nhk, asahi, asahi shimbun, yomiuri, yomiuri shimbun, nikkei, nikkei asia, mainichi, japan times, global times, people 's daily, china daily, cctv, cgtn, caixin, south china morning post, straits times, korea herald, chosun ilbo, kcna, korean central news agency,
    dawn, geo news, geo tv, ary news, tolo news, tolonews, khaama press, ndtv, times of india, hindustan times, indian express, the hindu, press trust of india, press trust, india today, republic tv,
    hurriyet, hürriyet, sabah, trt, trt world, habertürk, haberturk, daily sabah, cumhuriyet, radio free europe, rfe, rferl, radio liberty, voice of america, voa, radio farda, iran international, press tv,
    state tv, ekathimerini, kathimerini, politiken, aftenposten, dagens nyheter, svt, svenska dagbladet, yle, err, lrt, delfi, postimees, gazeta wyborcza, rzeczpospolita, tvn24, tvp, telex, euronews, euractiv, politico europe, national review,
    globe and mail, toronto star, cbc, cbc news, ctv, ctv news, global news, national post, postmedia, abc australia, sydney morning herald, the age, rnz, stuff, vatican radio, vatican news, l'osservatore romano, telemundo, univision, yahoo news, yahoo, vice news, mother jones, propublica, the intercept, usa today network, semafor, business insider, insider, techcrunch, the verge, wired, talking points memo, christian science monitor, newsmax, one america news, mic, slate, salon, mediaite, detroit news, pbs newshour, meet the press, face the nation, morning joe, new york post, new york daily news, daily news, philippine star, foreign policy, the new republic, people, people magazine, vanity fair, variety, rolling stone, esquire, gq, vogue, cosmopolitan, tmz, fortune, forbes, barron 's, marketwatch, thestreet,
    time, us weekly, entertainment tonight, access hollywood, hollywood reporter, billboard, espn, sports illustrated, mlb.com, gawker, jezebel, the root, the wrap, vulture, new york magazine, texas monthly, the nation, mcclatchy, gannett, roll call, national journal, cq roll call,
    real clear politics, realclearpolitics, fivethirtyeight, daily caller, the daily caller, daily signal, the blaze, theblaze, hot air, weekly standard, washington examiner, washington times, washington free beacon, free beacon, drudge report, infowars, wnd, world net daily, newsbusters, daily kos,
    think progress, thinkprogress, snopes, politifact, factcheck.org, right wing watch, buzzfeed politics, yahoo, yahoo finance, aol, vox.com, bustle, refinery29, the cut, the ringer, arstechnica, recode, gizmodo, engadget, zdnet, cnet, the lancet, fox business, fox business network, fox news channel, fox news radio, hln, one america news network, newsmax tv,
    cnn en espanol, cnn international, cnnmoney, wnyc, wgn, wcbs, kcci, kttc, wmur, wbur, wtop, wsb, kabc, kcbs, kron, wpix, ktvu, ny1, abc radio, cbs radio, siriusxm, sirius xm, the advocate, the week, des moines register, union leader, new hampshire union leader, quad - city times, arizona republic, plain dealer, cleveland plain dealer, oregonian, tennessean, free press, post - dispatch,
    star - ledger, times - picayune, democrat - gazette, sun - sentinel, sun - times, star - tribune, star tribune, seattle times, mercury news, san francisco chronicle, houston chronicle, dallas morning news, commercial appeal, courier - journal, charlotte observer, miami herald, orlando sentinel, tampa bay times, texas tribune, politico magazine, center for public integrity, bellingcat, the athletic, puck, punchbowl news, the information, the bulwark, the dispatch, the free press,
    al - monitor, al ahram, al - ahram, asharq al - awsat, asharq al awsat, al - hayat, the national, gulf news, arab news, al akhbar, naharnet, daily star, l'orient - le jour, orient xxi, middle east eye, rudaw, kurdistan 24, kurdistan24, shafaq news, enab baladi, north press, syria tv, orient tv, al mayadeen tv, al alam, press tv, iran wire, iranwire, tehran times, kayhan, etemad, shargh, the moscow times, moscow times, vedomosti, gazeta.ru, lenta.ru, lenta, fontanka, mediazona,
    the insider, the bell, verstka, agentstvo, echo of moscow, ekho moskvy, kommersant fm, zvezda, russia 1, russia 24, russia - 1, russia - 24, russia today, rossiya segodnya, svoboda, current time, hromadske, liga.net, zn.ua, espreso, ictv, 1 + 1, kyodo news agency, jiji, jiji press, mainichi shimbun, nippon tv, tv asahi, tbs, hankyoreh, joongang ilbo, dong - a ilbo, kbs, mbc, sbs, the paper, people 's liberation army daily, phoenix tv, rthk, hkfp, hong kong free press, rappler, inquirer.net,
    kompas, the jakarta post, the star, malaysiakini, channel newsasia, mediacorp, vnexpress, tuoi tre, bangkok post, irrawaddy, the irrawaddy, myanmar now, prothom alo, the daily star, the print, theprint, the wire, scroll.in, business standard, economic times, zee news, aaj tak, times now, cnn - news18, daily nation, the standard, the east african, the citizen, daily maverick, mail & guardian, news24, sabc, enca, premium times, thisday, channels television,
    the punch, joy fm, citi fm, ahram online, mada masr, jeune afrique, rfi afrique, agencia brasil, estadao, valor economico, infobae, la tercera, el mercurio, el tiempo, el universal, milenio, la jornada, animal politico, el espectador, caracol, rcn, telesur, efecto cocuyo, granma, cubadebate, prensa latina, el diario, la vanguardia, abc.es, rtve, cadena ser, onda cero, expresso, rtp, lusa, le soir, la libre, rtbf, vrt, de standaard, de telegraaf, nrc, volkskrant, de volkskrant,
    nu.nl, rtl nieuws, neue zurcher zeitung, nzz, tages - anzeiger, srf, blick, sonntagszeitung, tagesspiegel, taz, welt am sonntag, bild am sonntag, t - online, n-tv, orf, der standard, die presse, kurier, kronen zeitung, tv 2, berlingske, jyllands - posten, nrk, dagbladet, aftonbladet, expressen, helsingin sanomat, ilta - sanomat, iltalehti, yle news, lsm, meduza.io, wp.pl, polsat news, tvn, rmf fm, radio zet, denik n, idnes, seznam, novinky, dennik n, 444, hvg, digi24, hotnews, libertatea, nova tv, btv, bnt, b92, n1, danas, blic, vecernji list, jutarnji list, rtv slovenija,
    ekathimerini.com, skai, ert, politis, cyprus mail, cumhuriyet, milliyet, sozcu, sözcü, bianet, medyascope, t24, agos, channel 2, channel 10, channel 11, channel 13 news, i24, i24news, walla, arutz sheva, globes, calcalist, galatz, kol israel, voice of palestine, al - quds, al quds, al aqsa tv, al - aqsa tv, shehab`,
  ),
  mediumEnd: list(
    `times, post, herald, tribune, gazette, chronicle, courier, mail, telegraph, star, globe, examiner, inquirer, enquirer, dispatch, sentinel,
    journal, news, newspaper, press, radio, tv, television, magazine, daily, weekly, broadcasting, broadcasting corporation, broadcasting company, broadcasting service, broadcasting authority, broadcasting network, media, today, wire, newswire, news agency, press agency,
    information agency, news network, news service, press association, argus, echo, mirror, express, independent, pravda, zeitung, gazeta, ledger, lantern, sun, beacon,
    mercury, messenger, register, republic, union leader, review, monitor, beast, report, reporter, insider, dealer, picayune, bee, advocate, advertiser, spectator, statesman, times - dispatch, week, radio news, wire service, news channel, business network,
    mercury news, messenger, clarion, broadcaster, tidende, blad, dagblad, dagbladet, zeit, novosti, channel, fm, online, newsroom, newshour, presse,
    guardian, newsday, vestnik, vesti, novine, jornal, diario, correo, prensa, politika, telegraaf, telegraf, nachrichten, standard, observer, bulletin`,
  ),
  mediumNoun: list(
    `news, newspaper, newspapers, affiliate, affiliates, agency, agencies, newswire, newswires, broadcaster, broadcasters, magazine, magazines, daily, dailies, weekly, tabloid, tabloids, broadsheet, outlet, outlets, network, networks, station, stations,
    channel, channels, website, websites, portal, portals, paper, papers, media, press, television, tv, radio, publication, publications, news service, news site, wire, newsweekly, blog, news site, journal, the show, breakfast show, talk show, radio show, television show, tv show, morning show, news programme, news program, radio programme, radio program`,
  ),
  audience: list(
    `reporters, reporter, journalists, journalist, media, press, lawmakers, supporters, audience, crowd, delegates, investors, correspondent, crew, anchor, host, hosts, analysts, viewers, readers, listeners, lawmaker, voters, senators, members, parliamentarians, mps, ministers, correspondents,
    colleagues, aides, friends, family, police, prosecutors, investigators, judges, court, cabinet, newsmen`,
  ),
  gathering: list(
    `jury, synod, cabinet, town meeting, party conference, sermon, vigil, wedding, christening, baptism, auction, hustings, banquet, gala, fair, expo, exhibition, festival, concert, premiere, premiere, parade, pulpit, lectern, witness box, witness stand, stand, dock, bench, congregation, retreat, workshop, lesson, class, seminar, party congress, annual meeting, general meeting, shareholders meeting, agm, picket, sit - in, launch, opening, unveiling, inauguration, graduation, commencement, anniversary, commemoration, memorial, reunion, hackathon, tour, visit, campaign stop, stop, walkabout, photo call, photo opportunity, press tour, walk, hike, flight, trip, tea, supper, barbecue, picnic, party, toast, match, conference, conferences, briefing, briefings, rally, rallies, meeting, meetings, summit, hearing, session, forum, event, gathering, ceremony, debate, parliament, panel, committee, subcommittee, assembly, congress, senate, council, conference call, symposium,
    convention, vigil, funeral, dinner, luncheon, lunch, breakfast, reception, seminar, workshop, court, tribunal, trial, inquest, inquiry, town hall, townhall, phone - in, press call, q&a, question - and - answer session, address, commission, chamber, knesset, duma, bundestag,
    lower house, upper house, house of representatives, house of commons, commons, lords, majlis, seimas, rada, sejm, diet, conclave, roundtable, talks, march, protest, demonstration, service, mass, appearance, visit, tour, podium, floor, stage, plenary, sitting, deposition, call, earnings call, teleconference, webinar, presser, stakeout, huddle, assembly meeting, testimony`,
  ),
  utterance: list(
    `piece, opinion piece, op - ed piece, guest column, guest essay, petition, appeal, eulogy, ode, poem, verse, leaflet, banner, poster, placard, graffiti, brochure, catalogue, catalog, footnote, annex, preface, foreword, fax, voicemail, voice mail, voice message, voice note, answerphone, hotline, loudspeaker, megaphone, intercom, prayer, sms, whatsapp message, questionnaire, rebuttal, letterhead, plea, ultimatum, proclamation, edict, ordinance, order, motion, submission, submissions, presentation, slide, slides, webcast, vlog, reel, story, song, sketch, cartoon, commentary, communication, correspondence, written answer, written reply, written response, written statement, court filing, court filings, court documents, plea agreement, will, testament, suicide note, obituary, dedication, inscription, text message, text messages, phone, telephone, satellite phone, video link, front page, court papers, brief, readout, earnings, readouts, papers, affidavit, press statement, statement, statements, interview, interviews, letter, letters, email, e - mail, e-mail, emails, message, messages, post, posts, tweet, tweets, thread, video, videos, recording, recordings, clip, audio, broadcast, speech, speeches, address, remarks, comments, communique, communiqué, release, releases,
    note, notes, memo, memorandum, op - ed, op-ed, column, editorial, article, essay, blog, blog post, livestream, live stream, stream, report, filing, filings, affidavit, bulletin, advisory, notice, update, call, conversation, phone call, phone interview, telegram, manifesto, decree, declaration, dispatch, text, transcript, caption, broadcast, newsletter, readout, monologue, sermon, homily, lecture, toast, book, memoir, autobiography, diary, cable, circular, report card, bulletin, testimony, deposition, indictment, complaint, lawsuit, ruling, verdict, judgment, judgement, decision, opinion, press release, fact sheet, reply, response, website, web site, site, homepage, page, account, channel, feed, briefing note, paper, study`,
  ),
  platform: list(
    `medium, telegram, twitter, facebook, instagram, x, tiktok, youtube, whatsapp, weibo, vkontakte, vk, linkedin, truth social, threads, bluesky, mastodon, reddit, snapchat, signal, wechat, viber, twitch, rumble, gab, parler, substack, discord, social media, periscope, tumblr, kakaotalk, odnoklassniki, zoom, skype, douyin, threads, clubhouse, onlyfans, pinterest`,
  ),
  document: list(
    `ad, ads, advertisement, commercial, rules, rule, proposal, proposals, platform, legislation, amendment, statute, regulation, regulations, policy, tweets, posts, texts, slides, slide, spreadsheet, calendars, calendar, speech, app, sign, signs, label, brochure, billing records, tax returns, returns, tax return, subpoena, complaints, polling, exit polls, exit poll, research, evidence, headline, headlines, fact sheet, backgrounder, statements, deposition, transcripts, chapter, version, answer, reply, response, wording, logbook, court papers, register, index, constitution, code, protocol, entry, entries, chart, charts, bill of indictment, charge sheet, white paper, report, reports, study, studies, survey, surveys, poll, polls, statement, indictment, complaint, affidavit, filing, filings, memo, memorandum, document, documents, records, record, transcript, letter, communique, communiqué, note, draft, review, analysis, assessment, audit, lawsuit, suit, ruling, decree, resolution, bulletin,
    readout, release, paper, figures, data, statistics, census, order, order, tweet, post, message, email, e-mail, emails, cable, cables, notice, plan, bill, law, treaty, agreement, text, constitution, article, book, guidelines, dossier, findings, summary, minutes, papers, editorial, website, page, warrant, motion, brief, petition, opinion, verdict, judgment, judgement, communication, declaration, charter, index, forecast, outlook, leaflet, flyer, circular, presentation, log, logs, diary, prospectus, testimony, video, footage, certificate, autopsy, obituary, manifesto, advisory, pamphlet, questionnaire, file, files, copy, decision, letters, disclosure, disclosures, memoir, inventory, invoice, invoices, contract, contracts, timetable, manual, ledger`,
  ),
  role: list(
    `source, publicist, agent, counsel, solicitor, barrister, biographer, ghostwriter, physician, psychiatrist, nanny, housekeeper, roommate, classmate, stepfather, stepmother, fiancee, fiance, girlfriend, boyfriend, republican, democrat, conservative, liberal, american, israeli, palestinian, russian, ukrainian, iraqi, syrian, muslim, christian, mogul, billionaire, tycoon, businessman, businesswoman, lawmaker, legislator, congressman, congresswoman, superdelegate, surrogate, caucusgoer, bundler, front - runner, contender, hopeful, rival, backer, gunman, shooter, attacker, teenager, official, spokesman, spokeswoman, spokesperson, aide, adviser, advisor, diplomat, officer, minister, lawmaker, analyst, expert, witness, resident, executive, insider, representative, envoy, ambassador, commander, soldier, doctor, lawyer, attorney, prosecutor, investigator, negotiator, mediator, delegate, staffer, employee,
    worker, manager, director, person, man, woman, leader, member, activist, militant, fighter, rebel, general, colonel, captain, lieutenant, policeman, detective, sergeant, judge, senator, governor, mayor, councillor, councilor, president, chairman, chairwoman, chief, head, secretary, deputy, professor, scientist, researcher, economist, trader, banker, teacher, student, driver, neighbor, neighbour, relative, brother, sister, mother, father, wife, husband, son, daughter, cousin, uncle, friend, survivor, victim, passenger, fisherman, farmer, shopkeeper, owner,
    volunteer, nurse, medic, paramedic, surgeon, priest, cleric, bishop, imam, pilot, engineer, technician, operative, organizer, organiser, strategist, consultant, pollster, donor, voter, supporter, critic, opponent, candidate, nominee, coach, player, captain, shareholder, investor, administrator, attendee, participant, delegate, rescuer, firefighter, dispatcher, guard, inspector, auditor, accountant, clerk, secretary, correspondent, reporter, journalist, blogger, photographer, editor, host, whistleblower, informant, contractor, individual, colleague, author, writer, historian, veteran, pensioner, villager, local, refugee, migrant, prisoner, detainee, suspect, defendant, boy, girl, child, teenager, grandmother, grandfather, widow, partner, lobbyist, regulator, commissioner, superintendent, principal, intermediary, go - between, messenger, chaplain, interpreter, translator, cellmate, dean, chancellor, premier, king, queen, prince, princess, sheikh, emir, sultan, pope, patriarch, archbishop, rabbi, pastor, bystander, eyewitness, onlooker, customer, guest, caller, operator, harbormaster, harbourmaster, skipper, sailor, crewman, co - worker, coworker, stationmaster, foreman, electrician, plumber, carpenter, baker, miner, campaigner`,
  ),
  group: [
    ...PEOPLES,
    ...NATIONS.map((nation) => `${nation}s`),
    ...list(
      `those, sources, scholars, pundits, everyone, everybody, aficionados, insurers, economists, strategists, progressives, libertarians, moderates, americans, evangelicals, christians, muslims, jews, catholics, women, feminists, delegates, superdelegates, surrogates, staffers, rivals, detractors, defenders, backers, foes, watchers, forecasters, bloggers, columnists, writers, authors, ethicists, demographers, pollsters, theorists, specialists, scientists, physicians, pediatricians, psychiatrists, environmentalists, geneticists, engineers, commenters, twitter users, users, viewers, readers, fact checkers, fact - checkers, negotiators, officials, spokesmen, spokespeople, aides, advisers, advisors, diplomats, officers, ministers, lawmakers, analysts, experts, witnesses, residents, executives, insiders, representatives, envoys, ambassadors, commanders, soldiers, troops, doctors, lawyers, attorneys, prosecutors, investigators, negotiators, mediators, delegates, staffers, employees, workers, managers, directors,
    people, persons, men, women, leaders, members, activists, militants, fighters, rebels, generals, judges, senators, governors, mayors, professors, scientists, researchers, economists, traders, bankers, teachers, students, drivers, neighbors, neighbours, relatives, friends, survivors, victims, passengers, fishermen, farmers, shopkeepers, owners, volunteers, nurses, medics, paramedics, rescuers, firefighters, priests, clerics, pilots, engineers, operatives, organizers, organisers, strategists, consultants, pollsters, donors, voters, supporters, critics, opponents, candidates, shareholders, investors, administrators,
    attendees, participants, authorities, republicans, democrats, locals, villagers, refugees, migrants, prisoners, detainees, parents, families, observers, commentators, historians, veterans, pensioners, lobbyists, regulators, commissioners, bystanders, eyewitnesses, onlookers, protesters, protestors, demonstrators, opposition, allies, colleagues, reports, rumors, rumours, others, many, some, several, most, academics, campaigners, responders, crews, dealers, brokers, buyers, sellers, exporters, importers, producers, skippers, sailors, crewmen, miners, guests, customers, callers, individuals, guards, inspectors, auditors, conservatives, liberals, hackers, separatists, insurgents, loyalists, islamists, clergy, personnel, strikers, deserters, skeptics, sceptics, mediators, defectors, captives, hostages, inmates, tourists, travellers, travelers, commuters, shoppers, motorists, cyclists, neighbors, mourners, worshippers, worshipers, pilgrims, guests, attendees, intermediaries, messengers, survivors, evacuees, settlers, herders, squatters, tenants, landlords, homeowners, grandparents, siblings, sisters, brothers, sons, daughters, wives, widows, mothers, fathers, children, students, pupils, trainees, interns, apprentices, interpreters, translators, guides, hikers, climbers, divers, anglers, hunters, foresters, rangers, vets, midwives, pharmacists, dentists, psychologists, biologists, geologists, seismologists, meteorologists, forecasters, hydrologists, epidemiologists, virologists, archaeologists, physicists, chemists, astronomers, statisticians, demographers, auditors, bookmakers, punters, fans, athletes, players, coaches, referees, jurors, magistrates, clerks, bailiffs, wardens, sheriffs, mps, legislators, parliamentarians, councillors, councilors, deputies, attaches, envoys, peacekeepers, monitors, inspectors, smugglers, traffickers, gunmen, militiamen, commanders, recruits, conscripts, reservists, servicemen, marines, sappers, medics, orderlies, carers, caregivers, cleaners, cooks, waiters, bartenders, porters, hoteliers, restaurateurs, retailers, wholesalers, importers, suppliers, customers, clients, creditors, bondholders, bankers, underwriters, insurers, fund managers, portfolio managers, strategists, forecasters, developers, architects, contractors, builders, roofers, masons, truckers, hauliers, taxi drivers, bus drivers, train drivers, conductors, dispatchers, controllers, stewards, flight attendants, crew members, unionists, dockers, dockworkers, police officers, two, three, four, five, dozens, hundreds, half`,
    ),
  ],
  body: list(
    `fbi, cia, nsa, un, u.n., eu, nato, iaea, who, osce, imf, idf, doj, dea, fda, epa, irs, nasa, ioc, fifa, uefa, opec, g7, g20, asean, mi5, mi6, fsb, sbu, plo, cdc, sec, ftc, fcc, hud, fema, icc, icj, icrc, msf, unicef, unhcr, unrwa, gop, dnc, rnc, nra, aclu, naacp, afl - cio, ministry, government, police, department, company, firm, office, agency, authority, commission, committee, council, court, parliament, party, union, bank, army, military, navy, force, forces, command, staff, service, services, bureau, administration, organization, organisation, association, group, foundation, institute, university, hospital, embassy, consulate, kremlin, pentagon, white house, congress, senate, house, cabinet, presidency, secretariat, campaign, movement, federation, board, club, league, team, corporation, operator, airline, manufacturer, regulator, watchdog, ngo, charity, church, staff, brigade, guard, coalition, alliance, bloc, commissioner, centre, center, fund, trust, school, municipality, city, town, province, region, state, country, nation, district, council, prosecution, defence, defense, task force, think tank, secretary - general, delegation, mission, legislature, assembly, network, utility, exchange, laboratory, lab, society, chamber, academy, port, airport, railway, museum, cooperative, co - op, consortium, directorate, inspectorate, tribunal, observatory, geological survey, meteorological office, coast guard, coastguard, border guard, fire brigade, militia, treasury, judiciary, leadership, opposition party, city hall, county, hall, palace, store, factory, plant, retailer, carmaker, automaker, drugmaker, chipmaker, lender, insurer, shipper, carrier, airline, startup, developer, publisher, subsidiary, contractor, prosecutor 's office, prosecutors ' office`,
  ),
  anonymous: list(
    `anonymity, anonymously, not to be named, not be named, not to be identified, not be identified, declined to be named, declined to be identified, declined to give his name, declined to give her name, unnamed, unidentified, undisclosed, not authorized, not authorised, n't authorized, n't authorised, familiar with, close to, briefed on, with knowledge of, with direct knowledge, privy to, without being named, without being identified, not to be quoted by name, who did not want`,
  ),
  title: list(
    `mr, mr., mrs, mrs., ms, ms., dr, dr., sir, lady, lord, president, prime minister, minister, foreign minister, general, gen, gen., col, col., colonel, lt, lt., sgt, sgt., capt, capt., senator, sen, sen., rep, rep., representative, gov, gov., governor, secretary, chancellor, spokesman, spokeswoman, spokesperson, king, queen, prince, princess, pope, archbishop, bishop, rev, rev., judge, justice, professor, prof, prof., ambassador, mayor, sheriff, chief, director, chairman, chairwoman, commissioner, analyst, economist, lawyer, attorney`,
  ),
  toward: ['to'],
  beside: ['with'],
  agent: ['by'],
  place: list('in, on, at, during, from, over, inside, outside, aboard, beside, in front of'),
  according: list('according to, per'),
  asSaying: list('as saying, as telling, as having said, as adding, as writing, as claiming, as warning, as confirming'),
  relative: list('which, who, that, whom, whose'),
  personal: list('he, she, him, her, himself, herself, who'),
  neuter: list('it, itself, which'),
  plural: list('they, them, themselves'),
  definite: list('the, this, that, these, those, its, their, his, her, my, our, your'),
  indefinite: list('a, an, one, another, some, any, no'),
  way: list('by way of, via, through'),
  asking: list('for, from'),
  asked: list(
    'question, questions, request, requests, query, queries, inquiry, inquiries, enquiry, enquiries, piece, column, op - ed, article, essay, exclusive, commentary, opinion piece',
  ),
  issuing: formsOf(
    list(
      'commission, post, upload, share, sign, leave|leaves|left|leaving, circulate, write|writes|wrote|written|writing, warn, assure, remind, caution, reassure, lecture, advise, issue, release, address, publish, deliver, give|gives|gave|given|giving, hold|holds|held|holding, send|sends|sent|sending',
    ),
  ),
  own: list('this, our, these'),
  what: ['what'],
  counted: list(
    `one, two, three, four, five, six, seven, eight, nine, ten, some, several, many, most, both, none, all, others, another, another one, the last, last, first, half, dozens, hundreds, scores, neither, either, few, each, any, thousands, second, third`,
  ),
  givenName: [...GIVEN_NAMES, ...englishNames.femaleNames, ...englishNames.maleNames, ...englishNames.shortNames.keys()],
  spot: list(
    `rose garden, oval office, podium, floor, senate floor, house floor, capitol, tower, hotel, ballroom, plane, bus, steps, gate, gates, doorstep, headquarters, sidelines, scene, outside, office, offices, home, house, station, hospital, airport, court, courthouse, campus, square, church, stadium, hall, entrance, lobby, corridor, corridors, site, pier, quay, dock, platform, border, checkpoint, camp, stage, porch, kitchen, market, cemetery, graveside, grave, bedside, studio, margins, touchline, pitch, locker room, dressing room, paddock, picket line, balcony, terminal, canteen`,
  ),
  time: list(
    `monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october,
    november, december, week, month, year, night, morning, afternoon, evening, day, weekend, spring, summer, autumn, fall, winter, today, yesterday, earlier, later`,
  ),
  loose: list(
    `bid, effort, attempt, move, sign, sense, end, reference, day, days, week, weeks, month, months, year, years, morning, afternoon, evening, night, time, times, moment, hour, hours, minute, minutes, weekend, past, future, meantime, wake, aftermath, context, spirit, hope, hopes, condition, behalf, basis, event, face, case, cases, view, terms, area, region, country, city, capital, town, village, world, north, south, east, west, same, row, dispute, war, fight, fire, crash, attack, attacks, strike, election, campaign, subject, matter, issue, question, topic, heels, eve, back, front, side, top, bottom, middle, centre, center, field, number, kind, form, manner, tone, mood, voice, language, name, names, grounds, charges, accusations, allegations, suspicion, hands, process, period, run, summer, winter, spring, autumn, fall, quarter, half, century, decade, fact, instance, example, nutshell, rush, hurry, bed, question, state, district, province, neighborhood, neighbourhood, street, border, line, investigation, phase, stage, step, way, ways, addition, sort, sorts, pair, total, average, majority, minority, group, part, parts, course, light, role, capacity, position, party, government, ministry, department, company, office, ministry, university, institute, wait, while, bit, spokesman, thing, things, people, person, man, woman, front, regard, respect, connection, relation, exchange, effect, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, pages, columns, edition, supplement, other hand, one hand, contrary, whole, ground, scale, level, point, rate, price, cost, record, list, verge, brink, table, agenda, road, ropes, rise, increase, decline, loose - end, remarks, comments, conversations, conversation, words, response, return, address book, reports, order, light, turn, part, general, particular, addition, contrast, public, private, writing, person, move, line, case, way, answer`,
  ),
  proving: formsOf(
    list(
      'show|shows|showed|shown|showing, find|finds|found|finding, record, contain, prove, list, detect, establish, register, count, identify, uncover, document, reveal, confirm, demonstrate',
    ),
  ),
  bearing: formsOf(
    list(`see|sees|saw|seen, bear|bears|bore|borne, tell|tells|told, carry, hold|holds|held, give|gives|gave, put|puts, mention, name, place, date, suggest, indicate,
      contradict, belie|belies|belied, match, add up|adds up|added up, capture, describe, note, mark, register, count, state, list, say|says|said`),
  ),
  evidence: list(
    `inspectors, auditors, investigators, commission, inquest, coroner, pathologist, fact - checkers, fact checkers, footage, video, videos, photographs, photographs, photos, pictures, images, imagery, recording, recordings, records, record, logs, log, documents, document, files, file, data, receipts, receipt, transfers, transcripts, transcript, minutes, figures, emails, letters, letter, papers, x - rays, autopsy, post - mortem, reporters, report, sheets, sheet, statistics, tapes, tape, note, contract, registry, register, satellite, maps, map, analysis, certificate, invoices, statements, cameras, camera, evidence, reporters, correspondents, witnesses, journalists, inspection, measurements, readings, tests, archive, archives, database, timetable, readout, ledger, ledgers, accounts, diary, tickets, ticket, bills, bill, bank statements, bank statement, rulebook, schedule, clip, clips, screenshot, screenshots, gauge, gauges, meter, meters, sensors, sensor, passport, manifest, roster, calendar, guestbook, guest book, audit, tally, count, scan, scans, samples, sample, results, x - ray, metadata, tracking, radar, transponder, black box, recorder, deed, deeds, will, contracts, copy, copies, investigation, inquiry, filing, filings, dispatches, telegrams, cables, messages, register, fingerprints, dna, forensics, examination, rosters`,
  ),
  verifying: formsOf(list('verify, confirm, authenticate, corroborate, substantiate, check, establish, ascertain, determine')).concat(
    list('verification, confirmation, corroboration'),
  ),
  unable: list('unable, impossible, neither, none, nothing, hard, difficult'),
  falseness: list(
    `slur, canard, caricature, tall tale, bunk, baloney, malicious, spurious, untruthful, libellous, libelous, lie, lies, lying, false, fake, forged, forgery, forgeries, fabrication, fabrications, fabricated, invention, inventions, invented, exaggeration, exaggerations, exaggerated, smear, smears, gossip, nonsense, untrue, baseless, unfounded, groundless, rumor, rumors, rumour, rumours, fiction, fairy tale, fantasy, hoax, rubbish, absurd, ridiculous, ludicrous, slander, slanderous, libel, defamation, propaganda, fake news, fabulous, disinformation, misinformation, myth, premature, misleading, distortion, distorted, not true, no truth, not recognise, not recognize, nothing of the kind, nothing of the sort, fantastical, figment, concocted, made up, made - up, witch hunt, speculation, not know that, does not exist, never happened, not the case`,
  ),
  insisting: formsOf(list('insist, maintain, swear|swears|swore|sworn, protest, retort, counter')),
  refusal: list(
    `let us, let 's, please, we call on, i call on, we urge, i urge, we ask, i ask, we demand, i demand, we appeal, i appeal, pray for, no comment, not going to answer, not going to comment, not comment, n't comment, n't answer, not answer, not discuss, n't discuss, not speculate, n't speculate, not say whether, n't say whether,
    neither speak, no position, take no position, takes no position, no opinion, no view, not for me to, not at liberty, not in a position, too early to, too soon to, no conclusion, no conclusions, no immediate comment, could not say, unable to say, not known whether, unclear whether, unclear, not clear`,
  ),
  suggesting: formsOf(list('suggest, indicate, hint')),
  faceless: list(
    'source, official, diplomat, insider, witness, eyewitness, resident, bystander, onlooker, analyst, trader, villager, neighbour, neighbor, aide, employee, passenger, informant',
  ),
  handing: formsOf(
    list(
      'share, leak, pass, forward, hand, send|sends|sent|sending, provide, give|gives|gave|given|giving, deliver, relay, transmit, submit|submits|submitted|submitting, supply, show|shows|showed|shown|showing, read out|reads out|read out|reading out, read|reads',
    ),
  ),
  pluralEndings: ['s'],
  joining: list('of, for'),
  hanging: list('of, in, at, for, from, with, on, to, near, inside, within'),
  moment: list(
    'last, next, this, late, early, earlier, previous, past, same, one, two, three, few, monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday',
  ),
  airing: ['on'],
  programme: list(
    `show, shows, podcast, podcasts, program, programme, programs, newscast, telecast, radio show, talk show, tv show, television show, breakfast show, morning show, radio program, television program,
    radio programme, newsmagazine, sunday show, cable show`,
  ),
  showName: list(
    `live, today, tonight, morning, show, report, news, hour, breakfast, program, programme, week, sunday, newsnight, minutes, politics, business, world, room, squawk, box, situation, factor, edition, file, files, daily,
    nightly, evening, late, night, nation, press, radio, tv, television, podcast, newshour, nightline, frontline, outfront, hardball, update, lead, source, point, talk, talks, roundtable, panorama, hardtalk, network, channel`,
  ),
  dialogue: list(
    'interview, interviews, conversation, conversations, chat, discussion, discussions, sit - down, q&a, exchange, phone interview, telephone interview, appearance, call',
  ),
  otherName: OTHER_NAMES,
  bearable: list(
    'phone, telephone, call, calls, conference call, phone call, recording, recordings, tape, tapes, video, videos, audio, blog, page, front page, website, web site, site, homepage, account, feed, channel, hotline, live stream, livestream, stream, broadcast, intercom, voicemail, sidelines, steps, floor, stage, podium, tour, visit, trip, flight, stump, campaign stop, stop, stand, witness stand, air, earnings call, teleconference, webinar, thread, banner, poster, placard, sign, leaflet, platform, note, card, letterhead, walk, hike, march, panel, plane, bus, porch, doorstep, balcony, touchline, pitch, set, social media, radio, television, message board, forum, reel, margins, eve',
  ),
  speaking: list('speaking, spoke, speaks, appearing, appeared, appears, interviewed, heard, seen'),
  pressed: list('asked, pressed, questioned, quizzed, challenged, contacted, reached, interviewed'),
  standing: list('at, outside, inside, aboard, in front of, from'),
  facing: ['before'],
  saying: list(
    'remarks, remark, comments, comment, statement, statements, announcement, words, assertion, declaration, observation, observations, admission',
  ),
  making: formsOf(
    list(
      'make|makes|made|making, come|comes|came|coming, deliver, air, broadcast|broadcasts, publish, carry, post, report, give|gives|gave|given|giving, quote, cite',
    ),
  ),
  claim: list(
    `report, reports, story, stories, claim, claims, allegation, allegations, accusation, accusations, charge, charges, rumor, rumors, rumour, rumours, suggestion, suggestions, assertion, assertions, version, account, accounts, idea, notion, theory, theories, article,
    letter, document, documents, video, recording, recordings, tape, tapes, photo, photos, picture, pictures, email, emails, news, coverage, quote, quotes, narrative, insinuation, insinuations, statement, statements, message, messages, memo, dossier, evidence, testimony, figure, figures, number, numbers, poll, polls, everything, anything, all, it, this, that, these, they, those, which, there, contention, argument`,
  ),
  accusing: formsOf(list('accuse, blame, admit|admits|admitted|admitting, acknowledge, concede, warn')),
  charging: list(
    `accuse, accuses, accused, accusing, accusation, accusations, alleged, allege, alleges, alleging, allegation, allegations, allegedly, claimed, claims, claiming, rumor, rumors, rumour, rumours, rumored, rumoured, unconfirmed, suspected, charged, purportedly,
    purported, insinuated, blamed, reportedly, unsubstantiated`,
  ),
  ability: ['could'],
  perceiving: list(
    "see, hear, feel, tell, smell, remember, afford, understand, barely, only, hardly, believe, imagine, read, walk, speak, sleep, breathe, finally, always, never, n't, not",
  ),
  despite: list('despite, in spite of, notwithstanding'),
  attributive: list('likely, possible, expected, probable'),
  courtesy: list('thank, thanks, welcome, congratulations, sorry, yes, god, bless, look, listen, believe, sure, guess, well'),
  male: list(
    'he, him, himself, man, boy, father, brother, son, husband, grandfather, uncle, spokesman, congressman, businessman, chairman, king, prince, widower, policeman, fisherman, gentleman',
  ),
  female: list(
    'she, her, herself, woman, girl, mother, sister, daughter, wife, grandmother, aunt, spokeswoman, congresswoman, businesswoman, chairwoman, queen, princess, widow, policewoman, lady',
  ),
  aired: list('broadcast, telecast, aired'),
  brand: list(
    'free, new, daily, evening, morning, open, public, global, national, local, first, red, blue, black, white, big, little, true, young, old, business, mother, rolling, vanity, popular, inside, foreign, good, voice, radio, tele, real, modern, american, women, men, inner, outer, live, fast, total, hot, digital, tech, money, sports, world, euro, agence, agencia, deutsche',
  ),
  taking: list('took, take, takes, taking, taken, turned, turns, turning, went, goes, going'),
  assembled: list('gathered, assembled, packed, attending, held, hosted, organized, organised'),
  clause: list(
    'because, after, when, where, while, since, unless, until, before, who, whom, whose, although, though, how, what, if, so that, whether, why, once',
  ),
  small: englishSmallWords,
  parting: list('while, whereas, although, though, meanwhile, but, whilst'),
};
