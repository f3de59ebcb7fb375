import type { SampleHighlight, SampleMention, SampleNote } from '../types.ts';

const mentions = (article: string, named: Readonly<Record<string, string>>): SampleMention[] =>
  Object.entries(named).map(([words, actor]) => ({ kind: 'mention', article, passages: [{ words }], actor }));

/** The first mention of each main actor, words to actor's key. */
export const mentionsOfActors: readonly SampleMention[] = [
  ...mentions('telegraph-0552.txt', {
    'Ostrel Port Authority': 'port-authority',
    'Yusuf al-Haddan': 'al-haddan',
    'يوسف الهدان': 'al-haddan',
    'Ostgrain Terminals': 'ostgrain',
    'Ostrel General Hospital': 'hospital',
    'Transport Ministry': 'transport-ministry',
  }),
  ...mentions('northmark-0640.txt', {
    Ostrel: 'ostrel',
    'Yusuf al-Haddan': 'al-haddan',
    'Ostrel General Hospital': 'hospital',
    'Marek Dovan': 'dovan',
    'Danil Kovrek': 'kovrek',
    'Ostgrain Terminals': 'ostgrain',
  }),
  ...mentions('corvane-0815.txt', {
    'Danil Kovrek': 'kovrek',
    'Yusuf al-Haddan': 'al-haddan',
    'Petra Anselm': 'anselm',
    'Ostgrain Terminals': 'ostgrain',
    'a belt operator': 'belt-operator',
  }),
  ...mentions('lantern-0905.txt', {
    'Yusuf al-Haddan': 'al-haddan',
    'General Hospital': 'hospital',
    'Marek Dovan': 'dovan',
  }),
  ...mentions('halyard-1130.txt', {
    'an official at the Transport Ministry': 'ministry-official',
    'Ostgrain Terminals': 'ostgrain',
    'Petra Anselm': 'anselm',
    'Danil Kovrek': 'kovrek',
    'Yousef Haddan': 'al-haddan',
    'Ilsa Tormond': 'tormond',
    'Two people with knowledge of the matter': 'two-people',
  }),
  ...mentions('northmark-1420.txt', {
    'Emil Szabran': 'szabran',
    'Ostrel General Hospital': 'hospital',
    'Yusuf al-Haddan': 'al-haddan',
    'يوسف الهدان': 'al-haddan',
    'Danil Kovrek': 'kovrek',
    'Petra Anselm': 'anselm',
    'Rana Selim': 'selim',
    'dockworkers’ union': 'union',
    'An official at the Transport Ministry': 'ministry-official',
    'Ilsa Tormond': 'tormond',
  }),
  ...mentions('telegraph-1605.txt', {
    'Transport Ministry': 'transport-ministry',
    'Ilsa Tormond': 'tormond',
    'a person who did not give a name': 'ministry-official',
    'Emil Szabran': 'szabran',
    'Yusuf al-Haddan': 'al-haddan',
    'Ostrel Port Authority': 'port-authority',
    'Ostgrain Terminals': 'ostgrain',
  }),
  ...mentions('lantern-1810.txt', {
    'Rana Selim': 'selim',
    'Petra Anselm': 'anselm',
    'Danil Kovrek': 'kovrek',
    'A Transport Ministry official': 'ministry-official',
    'Ilsa Tormond': 'tormond',
    'Emil Szabran': 'szabran',
    'Yusuf al-Haddan': 'al-haddan',
  }),
];

const highlight = (key: string, article: string, words: string, tags: readonly string[]): SampleHighlight => ({
  key,
  kind: 'highlight',
  article,
  passages: [{ words }],
  tags,
});

/** Figures, and what an outlet says in its own name: most of the claims rest on these. */
export const highlights: readonly SampleHighlight[] = [
  highlight('telegraph-0552-injured', 'telegraph-0552.txt', 'At least 12 people were injured', ['injured']),
  highlight('northmark-0640-injured', 'northmark-0640.txt', 'At least 12 people were injured', ['injured']),
  highlight('corvane-0815-injured', 'corvane-0815.txt', 'Twelve people were hurt', ['injured']),
  highlight('corvane-0815-lede', 'corvane-0815.txt', 'a spark on a conveyor set off grain dust', ['spark']),
  highlight('corvane-0815-wheat', 'corvane-0815.txt', 'The silo held some 38,000 tonnes of wheat', []),
  highlight('lantern-0905-injured', 'lantern-0905.txt', 'At least 12 people were injured', ['injured']),
  highlight('halyard-1130-injured', 'halyard-1130.txt', 'injured at least 12 people', ['injured']),
  highlight('northmark-1420-injured', 'northmark-1420.txt', 'rose to 14', ['injured']),
  highlight('northmark-1420-earlier', 'northmark-1420.txt', 'An earlier count had put the injured at 12', ['injured']),
  highlight('northmark-1420-hedge', 'northmark-1420.txt', 'it is far too early to be certain', ['spark']),
  highlight('northmark-1420-belts', 'northmark-1420.txt', 'it did not see how one could have thrown a spark', ['spark']),
  highlight('telegraph-1605-cause', 'telegraph-1605.txt', 'The cause of the fire is not known', ['cause']),
  highlight('lantern-1810-injured', 'lantern-1810.txt', 'Fourteen people have been hurt', ['injured']),
];

export const notes: readonly SampleNote[] = [
  {
    kind: 'note',
    article: 'northmark-1420.txt',
    passages: [{ words: 'a week of short supply' }],
    note: 'Check with the Sennet desk: who says a week?',
    tags: ['shipping'],
  },
  {
    kind: 'note',
    article: 'halyard-1130.txt',
    passages: [{ words: 'lists a visit to the Ostgrain site on 20 January' }],
    note: 'Ask the ministry for the page of the register. VTA gives the same day at 16:05.',
    tags: ['warning'],
  },
  {
    kind: 'note',
    article: 'lantern-0905.txt',
    passages: [{ words: 'Classes at two schools on Quay Road were called off because of the smoke' }],
    note: 'Only here: the one paragraph that the Lantern added to Northmark’s copy.',
  },
];
