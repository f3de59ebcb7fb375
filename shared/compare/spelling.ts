/**
 * Habits of spelling and of house style that make no difference between two versions of a quote, as data. Folding is
 * applied to both sides alike, so it may produce forms that are no words; it must only never join two words that differ.
 */
type SuffixRule = Readonly<{ pattern: RegExp; fold: string }>;

/** Words left as they are, because the folded form is another word. */
const KEPT: ReadonlySet<string> = new Set(['prise', 'prised', 'prises', 'prising']);

const SUFFIX_RULES: readonly SuffixRule[] = [
  { pattern: /(\p{L}{3,})is(ations?|e|es|ed|ing|er|ers)$/u, fold: '$1iz$2' },
  { pattern: /(\p{L}{3,}l)ys(e|es|ed|ing|er|ers)$/u, fold: '$1yz$2' },
  { pattern: /(\p{L}{2,})our(s|ed|ing|able|ably|ite|ites|er|ers|hood|hoods|ful|less|y)?$/u, fold: '$1or$2' },
  { pattern: /^(centimet|kilomet|millimet|met|cent|theat|lit|fib|calib|sab|spect)re(s|d)?$/u, fold: '$1er$2' },
  { pattern: /^(defen|offen|licen|preten)ce(s|d)?$/u, fold: '$1se$2' },
  { pattern: /^practis(e|es|ed|ing)$/u, fold: 'practic$1' },
  {
    pattern: /^((?:cancel|travel|label|model|signal|fuel|level|total|marshal|counsel|channel|dial|shovel))l(ed|ing|ers?|or|ors)$/u,
    fold: '$1$2',
  },
  { pattern: /^(to|after|for|back|up|down|on)wards$/u, fold: '$1ward' },
];

const WHOLE_WORDS: Readonly<Record<string, string>> = {
  ageing: 'aging',
  aluminium: 'aluminum',
  amongst: 'among',
  grey: 'gray',
  greys: 'grays',
  judgement: 'judgment',
  judgements: 'judgments',
  mould: 'mold',
  okay: 'ok',
  plough: 'plow',
  programme: 'program',
  programmes: 'programs',
  sceptical: 'skeptical',
  sceptics: 'skeptics',
  whilst: 'while',
  '%': 'percent',
  // Style books part on which of these are written in figures.
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
};

/** Tatweel and vowel points, Hebrew points, soft hyphens and marks of direction: written or left away at will. */
const OPTIONAL_SIGNS = /[\u0640\u064B-\u0652\u0591-\u05BD\u05BF\u05C1\u05C2\u00AD\u200B-\u200F\u2060]/gu;
const GROUPED_NUMBER = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The form under which a word is compared: lower case, one apostrophe, spelling habits folded. The same input gives the same output. */
export function foldWord(word: string): string {
  const plain = word
    .normalize('NFKC')
    .replace(OPTIONAL_SIGNS, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/−/gu, '-')
    .replace(/[[\]]/gu, '')
    .toLowerCase();
  if (GROUPED_NUMBER.test(plain)) return plain.replaceAll(',', '');
  if (KEPT.has(plain)) return plain;
  if (Object.hasOwn(WHOLE_WORDS, plain)) return WHOLE_WORDS[plain] ?? plain;
  const rule = SUFFIX_RULES.find(({ pattern }) => pattern.test(plain));
  return rule ? plain.replace(rule.pattern, rule.fold) : plain;
}
