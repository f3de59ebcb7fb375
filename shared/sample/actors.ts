import type { SampleActor } from './types.ts';

export const agencies: readonly SampleActor[] = [
  {
    key: 'telegraph',
    kind: 'agency',
    name: 'Velmar Telegraph Agency',
    aliases: [{ text: 'VTA', language: null }],
    description: 'state news agency',
  },
  {
    key: 'northmark',
    kind: 'agency',
    name: 'Northmark Wire',
    aliases: [{ text: 'Northmark', language: null }],
    description: 'news agency',
  },
  {
    key: 'corvane',
    kind: 'agency',
    name: 'Corvane Press',
    aliases: [{ text: 'Corvane', language: null }],
    description: 'news agency for the grain trade',
  },
  {
    key: 'halyard',
    kind: 'agency',
    name: 'Halyard News',
    aliases: [{ text: 'Halyard', language: null }],
    description: 'news agency for shipping and ports',
  },
  {
    key: 'lantern',
    kind: 'agency',
    name: 'Ostrel Lantern',
    aliases: [{ text: 'the Lantern', language: null }],
    description: 'newspaper of the town',
  },
];

export const people: readonly SampleActor[] = [
  {
    key: 'al-haddan',
    kind: 'person',
    name: 'Yusuf al-Haddan',
    aliases: [
      { text: 'Yousef Haddan', language: null },
      { text: 'يوسف الهدان', language: 'ar' },
    ],
    description: 'port director',
    affiliations: [
      { text: 'director, Ostrel Port Authority', from: '2023', until: null },
      { text: 'harbour master, Ostrel', from: '2015', until: '2023' },
    ],
  },
  {
    key: 'kovrek',
    kind: 'person',
    name: 'Danil Kovrek',
    description: 'fire chief',
    affiliations: [{ text: 'chief, Ostrel fire brigade', from: null, until: null }],
  },
  {
    key: 'tormond',
    kind: 'person',
    name: 'Ilsa Tormond',
    description: 'transport minister',
    affiliations: [{ text: 'Minister of Transport of Velmara', from: null, until: null }],
  },
  {
    key: 'szabran',
    kind: 'person',
    name: 'Emil Szabran',
    description: 'hospital director',
    affiliations: [{ text: 'director, Ostrel General Hospital', from: null, until: null }],
  },
  {
    key: 'selim',
    kind: 'person',
    name: 'Rana Selim',
    description: 'speaks for the dockworkers’ union',
    affiliations: [{ text: 'dockworkers’ union, Ostrel', from: null, until: null }],
  },
  {
    key: 'anselm',
    kind: 'person',
    name: 'Petra Anselm',
    description: 'spokeswoman, Ostgrain Terminals',
    affiliations: [{ text: 'spokeswoman, Ostgrain Terminals', from: null, until: null }],
  },
  { key: 'dovan', kind: 'person', name: 'Marek Dovan', description: 'baker, Quay Road' },
];

export const unnamedSources: readonly SampleActor[] = [
  {
    key: 'ministry-official',
    kind: 'unnamed',
    name: 'Transport Ministry official',
    description: 'to Halyard News; not authorised to speak',
    scopeArticle: 'halyard-1130.txt',
  },
  {
    key: 'two-people',
    kind: 'unnamed',
    name: 'Two people with knowledge of the sale',
    description: 'to Halyard News',
    scopeArticle: 'halyard-1130.txt',
  },
  {
    key: 'belt-operator',
    kind: 'unnamed',
    name: 'Belt operator',
    description: 'to Corvane Press; told not to talk to reporters',
    scopeArticle: 'corvane-0815.txt',
  },
];

export const bodies: readonly SampleActor[] = [
  { key: 'port-authority', kind: 'government', name: 'Ostrel Port Authority', aliases: [{ text: 'Port Authority', language: null }] },
  {
    key: 'transport-ministry',
    kind: 'government',
    name: 'Transport Ministry',
    aliases: [{ text: 'Ministry of Transport', language: null }],
    description: 'of Velmara',
  },
  {
    key: 'ostgrain',
    kind: 'organisation',
    name: 'Ostgrain Terminals',
    aliases: [{ text: 'Ostgrain', language: null }],
    description: 'operator of the terminal',
  },
  {
    key: 'hospital',
    kind: 'organisation',
    name: 'Ostrel General Hospital',
    aliases: [{ text: 'General Hospital', language: null }],
  },
  { key: 'union', kind: 'group', name: 'Dockworkers’ union', description: 'Ostrel' },
  { key: 'ostrel', kind: 'place', name: 'Ostrel', description: 'port in Velmara' },
];
