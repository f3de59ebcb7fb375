import { foldName } from './names.ts';

/** Scripts that write few vowels are compared by consonants alone. */
export type Writing = 'latin' | 'abjad' | 'other';

/** A word as it sounds: letters that transliterations interchange are one, and the vowels stand apart from the consonants. */
export type Sound = Readonly<{ key: string; consonants: string; vowels: readonly string[] }>;

/** In which kind of letters a folded name is written; Cyrillic and Greek count as Latin, into which romanise writes them. */
export function writingOf(folded: string): Writing {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(folded)) return 'abjad';
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(folded) ? 'latin' : 'other';
}

/** Cyrillic, Greek, Arabic and Hebrew letters of a folded name by Latin ones; everything else stays. Few vowels come of an abjad. */
export function romanise(folded: string): string {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(folded)) return folded;
  return [...folded.replace(/(?<![\p{L}])(?:ال)(?=\p{L}{3})/gu, '')].map((letter) => LETTERS.get(letter) ?? letter).join('');
}

/** How a romanised word sounds. Words without a Latin letter keep their own letters as key. */
export function soundOf(romanised: string): Sound {
  const known = heard.get(romanised);
  if (known) return known;
  let key = romanised;
  for (const [pattern, sound] of SOUNDS) key = key.replace(pattern, sound);
  key = FAMILIES.get(key) ?? key;
  const vowels: string[] = [''];
  let consonants = '';
  for (const letter of key)
    if ('aeiou'.includes(letter)) vowels[vowels.length - 1] += letter;
    else {
      consonants += letter;
      vowels.push('');
    }
  const sound = { key, consonants, vowels };
  if (heard.size > 50_000) heard.clear();
  heard.set(romanised, sound);
  return sound;
}

/**
 * How alike two words sound: 1 the same letters (of one script), 0.9 one sound key, 0.8 vowels apart that transliterations
 * interchange (Mohammed, Muhammad), 0 otherwise. "Ana" and "Ina", "Maria" and "Marie", "John" and "Joan" are apart.
 */
export function soundsAlike(first: string, second: string): number {
  if (first === second) return 1;
  if (/\d/.test(first + second)) return 0;
  const one = soundOf(first);
  const other = soundOf(second);
  if (one.key === other.key) return one.key.length > 1 ? 0.9 : 0;
  if (one.consonants !== other.consonants || one.consonants.length < 3) return 0;
  const last = one.vowels.length - 1;
  const near = one.vowels.every((vowel, at) => vowel === other.vowels[at] || nearVowels(vowel, other.vowels[at] ?? '', one, at === last));
  return near ? 0.8 : 0;
}

/**
 * The consonants of a whole name as an abjad writes them: "Bashar al-Assad" and its Arabic form give the same. What Arabic
 * does not tell apart (p and b, v and f, g, k and j) is one letter here.
 */
export function abjadOf(romanised: string): string {
  return romanised
    .replace(/(?<![a-z])(?:al|el|as|ash|ad|an|ar|at|az)[- ]+(?=[a-z])/g, '')
    .replace(/(?<![a-z])w|w(?=[aeiou])|(?<=[aeiou])w/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => soundOf(word).consonants)
    .join('')
    .replace(/C/g, 'tS')
    .replace(/[gJ]/g, 'k')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/(.)\1+/gu, '$1');
}

/* o and u are one vowel to most transliterations; a and e, e and i only inside words long enough not to be another name. */
function nearVowels(first: string, second: string, { consonants }: Sound, isLast: boolean): boolean {
  const pair = [first, second].sort().join(' ');
  if (pair === 'o u') return true;
  return !isLast && consonants.length >= 4 && (pair === 'a e' || pair === 'e i');
}

const heard = new Map<string, Sound>();

/** Applied in order to a romanised word. S, C and J stand for sh, ch and zh or j. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^abd[ea]l(?=[a-z]{3})/, 'abdul'],
  [/[^\p{L}\p{N}]+/gu, ''],
  [/shch|sch|sh/g, 'S'],
  [/tsch|tch|ch/g, 'C'],
  [/dzh|dj|zh/g, 'J'],
  [/[iy]j/g, 'i'],
  [/j/g, 'J'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?<=..)(?:y|i)[eo]v(a?)$/, 'ev$1'],
  [/e(?:ye|e)v(a?)$/, 'ev$1'],
  [/ye/g, 'e'],
  [/y/g, 'i'],
  [/ii+/g, 'i'],
  [/ai/g, 'ei'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ie$/, 'i'],
  [/(?<=[aeiou])h$/, ''],
  [/(.)\1+/gu, '$1'],
];

/** Sound keys that are spellings of one name all the same; the first of each line is the one that stands for all. */
const FAMILIES = new Map(
  [
    'gadafi kadafi hadafi',
    'aleksander aleksandr',
    'osama usama',
    'kiv kiev',
    'harkiv harkov',
    'lviv lvov',
    'omar umar',
    'sisi sesi',
    'husein hosein hosin husin',
    'muhamed mohamed muhamad mohamad muhamet mohamet mehmed mehmet',
    'iusuf iusef iosef iusef',
    'netaniahu netaniaho',
  ].flatMap((line) => line.split(' ').map((key) => [key, line.split(' ')[0] ?? key] as const)),
);

const pairs = (list: string): (readonly [string, string])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);

/* Folding has taken marks off already: й is и here, ё is е, أ is ا. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs(`а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch
    ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=y љ=l њ=n ћ=c џ=dj ѓ=g ќ=k қ=q ғ=gh ү=u ұ=u һ=h ә=a ө=o ң=n`),
  ...pairs('α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f χ=kh ψ=ps ω=o'),
  ...pairs(`ا= ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و= ي= ى=
    ة= ء= پ=p چ=ch ژ=zh گ=g ک=k ی= ٹ=t ڈ=d ڑ=r ں=n ے= ہ=h ھ=`),
  ...pairs('א= ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י= כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t'),
]);

/** The words of a name, folded and romanised, hyphens and apostrophes kept inside; Arabic articles and "abd al-" in one form. */
export function romanWords(name: string): string[] {
  return romanise(foldName(name).replace(/'/g, ''))
    .replace(/(?<![\p{L}])abd(?:[aeu][a-z]{0,2})?[ -]+(?:[aeu][a-z]{1,2}[ -]+)?(?=\p{L})/gu, 'abdul')
    .replace(/(?<![\p{L}])(?:al|el|as|ash|ad|an|ar|at|az)-(?=\p{L}{2})/gu, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}
