/**
 * The language of the text as a BCP 47 tag, "und" without a clear margin. The script decides where it can; Latin and Cyrillic
 * texts are told by their commonest words. The first 20,000 code units are looked at.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const script = chiefScript(sample);
  if (script === null) return 'und';
  if (script === 'Han') return 'zh';
  if (script === 'Arabic') return arabicScript(sample);
  if (script === 'Latin') return byCommonWords(sample, LATIN);
  if (script === 'Cyrillic') return byCommonWords(sample, CYRILLIC);
  return ONE_LANGUAGE[script] ?? 'und';
}

/** How the text runs: by its language where that tells, else by its first letter with a direction of its own (UAX 9, rule P2). */
export function direction(language: string, text: string): 'ltr' | 'rtl' {
  if (/-(?:arab|hebr|syrc|thaa)\b/i.test(language)) return 'rtl';
  if (/-latn\b/i.test(language)) return 'ltr';
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (RIGHT_TO_LEFT.has(primary)) return 'rtl';
  if (primary !== '' && primary !== 'und') return 'ltr';
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RTL_LETTER.test(first) ? 'rtl' : 'ltr';
}

const SAMPLE = 20_000;
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ONE_LANGUAGE: Readonly<Record<string, string>> = {
  Hebrew: 'he',
  Greek: 'el',
  Thai: 'th',
  Hangul: 'ko',
  Kana: 'ja',
  Armenian: 'hy',
  Georgian: 'ka',
  Devanagari: 'hi',
  Bengali: 'bn',
  Tamil: 'ta',
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Tamil', /\p{Script=Tamil}/gu],
];

/** The script of most letters; Kana among Han makes Japanese, Hangul among Han Korean. Null below twelve letters or without a majority. */
function chiefScript(text: string): string | null {
  const counts = new Map(SCRIPTS.map(([name, letters]) => [name, text.match(letters)?.length ?? 0]));
  const of = (name: string) => counts.get(name) ?? 0;
  /* A Han, Kana or Hangul character carries about as much as three letters. */
  const total = [...counts].reduce((sum, [name, count]) => sum + (/Han|Kana|Hangul/.test(name) ? 3 * count : count), 0);
  if (total < 12) return null;
  const eastAsian = of('Han') + of('Kana') + of('Hangul');
  if (eastAsian * 3 * 2 > total) {
    if (of('Kana') * 8 >= eastAsian) return 'Kana';
    return of('Hangul') * 3 >= eastAsian ? 'Hangul' : 'Han';
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] * 2 > total ? best[0] : null;
}

/* Letters that Persian and Urdu have and Arabic has not; ٹ ڈ ڑ ں ے are Urdu's own. */
function arabicScript(text: string): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const all = count(/\p{Script=Arabic}/gu);
  if (count(/[ٹڈڑںے]/gu) * 50 > all) return 'ur';
  if (count(/[پچژگیک]/gu) * 25 > all) return 'fa';
  return 'ar';
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LATIN: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    'the of and to in a is that for it was on with as he by at from his be are this have not but had they said will has were who which an their she or its been would after',
  ),
  de: list(
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  ),
  fr: list(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son cette aux été ont mais nous ou leur elle était ses comme',
  ),
  es: list(
    'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también fue había ha era',
  ),
  pt: list(
    'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também são',
  ),
  it: list(
    'di e il la che in a per un è del non si una da con i le della alla più dei nel al ha sono gli anche lo come dal ma se delle nella o su questo stato loro essere',
  ),
  nl: list(
    'de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij nog uit door over tot hij werd heeft wordt naar ze deze hun meer was zich kan',
  ),
  pl: list(
    'w i na z się nie do to że jest o jak po od za co przez ale dla przy może są ich był tym tego już być oraz jego jej który która które tylko było czy pod',
  ),
  tr: list(
    've bir bu da de için ile olarak çok daha olan gibi sonra kadar en ne ama ise o var değil her olduğu dedi türkiye ya göre tarafından olduğunu önce yeni ki mi',
  ),
  sv: list(
    'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska',
  ),
  da: list(
    'og i at det er en til på som af for med de den har der ikke et han var om men vi sig fra kan efter også være blev ved eller nu sin hvor op ud skal',
  ),
  no: list(
    'og i det er på til som en å for av at med har de ikke den han om et fra men var vi seg kan etter være ble også ved eller nå sin hvor opp ut skal blir',
  ),
  fi: list(
    'ja on ei se että hän oli ovat mutta myös kun niin kuin joka tai sen mukaan ole jo vain hänen nyt olla voi vielä sitä ne eivät sekä jos mitä noin',
  ),
  cs: list(
    'a v se na je že s z do o to i ve k za by pro jsou jako ale po od který jeho tak nebo podle která bude byl které už při jen jsem také před až',
  ),
  hu: list(
    'a az és hogy nem is egy ez van volt meg csak de már ha mint még el azt lehet ami kell szerint ki vagy be után most több aki között',
  ),
  ro: list(
    'de și în a la cu pe care nu din o că un mai pentru este sunt se au fost al prin lui ca după sau dar fi ce fost ale despre acest',
  ),
  id: list(
    'yang dan di dengan untuk dari dalam pada ini itu tidak akan ke adalah juga oleh ada kepada sebagai karena telah bisa mereka dia kata tersebut lebih saat',
  ),
  vi: list(
    'và của là có các cho được không trong một với những người đã khi này ông để tại về theo từ đến cũng sẽ năm ra nhiều vào như trên',
  ),
};
const CYRILLIC: Readonly<Record<string, ReadonlySet<string>>> = {
  ru: list(
    'и в не на что с по он как это к но а из у за от его для о все так же было бы то мы был они после только или если при будет также где который ещё уже чтобы году',
  ),
  uk: list(
    'і в не на що з та до як це у за від його для про які але так також бути був або якщо після при який ще вже щоб є році було йому є зі під має',
  ),
  bg: list('и на в да за се от че са не по с е като до при това но из след които той има ще който си или към още беше бе му са както може'),
  sr: list('и у је да се на за су од са не које као који ће то а из што или до након био није би је али је према бити о га још када он'),
  be: list('і ў на не што з у да як гэта за ад яго для пра але так таксама быў або калі пасля які яшчэ ўжо каб ёсць годзе было якія'),
};

/* One word in eight of running text is among the forty commonest; a quarter more hits than the runner-up is a clear margin. */
const LEAST_SHARE = 0.12;
const MARGIN = 1.25;

function byCommonWords(text: string, languages: Readonly<Record<string, ReadonlySet<string>>>): string {
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (tokens.length < 4) return 'und';
  const scores = Object.entries(languages)
    .map(([language, common]) => ({ language, hits: tokens.filter((token) => common.has(token)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (!first || first.hits < 3 || first.hits < tokens.length * LEAST_SHARE) return 'und';
  return first.hits >= (second?.hits ?? 0) * MARGIN ? first.language : 'und';
}
