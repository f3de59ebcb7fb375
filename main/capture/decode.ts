import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { WiresideError } from '../../shared/envelope.ts';
import { guessLanguage } from '../../shared/text/language.ts';
import { recogniseBinary } from './binary.ts';

/** `encoding` is the name iconv-lite knows; `certain` is false where it was guessed from the bytes alone or bytes were broken. */
export type Decoded = Readonly<{ text: string; encoding: string; certain: boolean }>;

/**
 * The text that the bytes hold: by byte order mark, as strict UTF-8, by what an HTML page declares, then by the likeliest
 * of the older encodings. Throws WiresideError 'unsupported-file' with the reason when the bytes are no text.
 */
export function decode(bytes: Uint8Array, mediaType = ''): Decoded {
  const marked = byMark(bytes);
  if (marked) return withoutMark(iconv.decode(bytes, marked), marked);
  refuseBinary(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide, certain: true };
  const declared = /text\/plain|json/.test(mediaType) ? null : declaredIn(bytes);
  const strict = strictUtf8(bytes);
  if (strict !== null && !(isAscii(strict) && hasEscapes(bytes))) return { text: strict, encoding: 'utf-8', certain: true };
  if (declared && declared !== 'utf-8') {
    const text = iconv.decode(bytes, declared);
    if (strangeness(text) < 0.02) return { text, encoding: declared, certain: true };
  }
  return nearlyUtf8(bytes) ?? likeliest(bytes);
}

const SAMPLE = 200_000;

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null;
}

/** A mark tells the encoding; bytes that do not fit it are broken all the same. */
const withoutMark = (text: string, encoding: string): Decoded => ({
  text: text.startsWith('\ufeff') ? text.slice(1) : text,
  encoding,
  certain: !text.includes('\ufffd'),
});

/** Throws WiresideError 'unsupported-file' where the bytes, or the first of a file's, are no text in any encoding. */
export function refuseBinary(bytes: Uint8Array): void {
  if (byMark(bytes)) return;
  const what = recogniseBinary(bytes);
  if (what) throw new WiresideError('unsupported-file', `This is ${what}, not a text or a saved page.`);
  if (!wideWithoutMark(bytes)) refuseControls(bytes);
}

/** UTF-16 without its mark: in Latin text every second byte is null. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4000);
  if (sample.length < 8) return null;
  const nulls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = nulls;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

/* Some pages carry a stray null; text never has one control byte in fifty. */
function refuseControls(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  if (controls * 50 > sample.length && controls > 2) throw new WiresideError('unsupported-file', 'The file holds bytes that are no text.');
}

const hasEscapes = (bytes: Uint8Array): boolean => bytes.subarray(0, SAMPLE).includes(27);
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text.slice(0, SAMPLE));

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a page says of itself in its head. Labels mean what browsers take them to mean (WHATWG Encoding, section 4.2). */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  const label =
    /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})/i.exec(head)?.[1];
  if (!label) return null;
  const lower = label.toLowerCase();
  const meant = AS_BROWSERS_READ[lower] ?? lower;
  return iconv.encodingExists(meant) && !/^utf-?(?:16|32|7)/.test(meant) ? meant : null;
}
const AS_BROWSERS_READ: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  'x-x-big5': 'big5',
};

/** UTF-8 that was cut or patched in a few places: one broken character among twenty at most. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, /\ufffd/g);
  const whole = count(text, /[\u0080-\ufffc]/g);
  return broken * 20 <= whole ? { text, encoding: 'utf-8', certain: false } : null;
}

function likeliest(bytes: Uint8Array): Decoded {
  const sample = telling(bytes);
  const guesses = analyse(sample).map(({ name, confidence }) => ({
    name: AS_BROWSERS_READ[name.toLowerCase()] ?? name.toLowerCase(),
    confidence,
  }));
  const twins = guesses.flatMap(({ name, confidence }) => (TWINS[name] ? [{ name: TWINS[name], confidence }] : []));
  const extra = FALLBACKS.filter((name) => !guesses.some((guess) => guess.name === name)).map((name) => ({ name, confidence: 5 }));
  const ranked = [...guesses, ...twins, ...extra]
    .filter(({ name }) => iconv.encodingExists(name) && !/^utf-?(?:8|16|32)/.test(name))
    .map(({ name, confidence }) => {
      const text = iconv.decode(sample, name);
      const language = guessLanguage(text);
      return { name, score: confidence + (language === 'und' ? 0 : 30) - (strangeness(text) + foreignLetters(text, language)) * 400 };
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score < -60) throw new WiresideError('unsupported-file', 'The file holds bytes that are no text.');
  return { text: iconv.decode(bytes, best.name), encoding: best.name, certain: false };
}
/* Encodings that a detector takes for one another: they differ in a dozen letters only. */
const TWINS: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
};
const FALLBACKS = ['windows-1252', 'windows-1251', 'windows-1250', 'koi8-r', 'shift_jis', 'gb18030', 'euc-kr', 'windows-1256'];

/** The part of the bytes around the first ones beyond ASCII, where the encoding shows. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 2000);
  return bytes.subarray(from, from + SAMPLE);
}

/** The share of characters beyond ASCII that no text written by people holds in such places. */
function strangeness(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const beyond = count(sample, /[^\0-\x7f]/gu);
  if (beyond === 0) return 0;
  const strange =
    4 * count(sample, /[\ufffd\u0080-\u009f\ue000-\uf8ff]/g) +
    count(sample, /[\u2500-\u259f]/g) +
    count(sample, /(?<=\p{Ll})\p{Lu}(?=\p{Ll})|(?<=\p{L})[¤¦§©®°±¶¹²³¼½¾×÷¢£¥¬]+(?=\p{L})/gu) +
    count(sample, /(?<=\p{sc=Latin})\p{sc=Cyrillic}|(?<=\p{sc=Cyrillic})\p{sc=Latin}/gu) +
    count(sample, /[\uff61-\uff9f]/g);
  return strange / beyond;
}

/** The share of accented letters that the text's own language does not write: what tells encodings of one script apart. */
function foreignLetters(text: string, language: string): number {
  const own = LETTERS[language];
  const accented = text.toLowerCase().match(/(?![a-z])\p{sc=Latin}/gu) ?? [];
  if (own === undefined || accented.length === 0) return 0;
  return accented.filter((letter) => !own.includes(letter)).length / accented.length / 2;
}
const LETTERS: Readonly<Record<string, string>> = {
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  hu: 'áéíóöőúüű',
  ro: 'ăâîșțşţ',
  tr: 'çğıöşüâîû',
  de: 'äöüßé',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  pt: 'áâãàçéêíóôõúü',
  it: 'àèéìíòóùú',
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
