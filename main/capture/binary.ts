/**
 * What a file is that is no text, as a person calls it ("a PDF"), by the first bytes of well-known formats; null for anything
 * else. Signatures as the formats' own specifications give them.
 */
export function recogniseBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  return SIGNATURES.find(([, beginnings]) => beginnings.some((beginning) => startsLike(head, beginning)))?.[0] ?? null;
}

/* Bytes in hexadecimal; "--" stands for any byte. */
const SIGNATURES: readonly (readonly [string, readonly string[]])[] = [
  ['a PDF', ['255044462d', 'efbbbf255044462d', '0a255044462d', '0d0a255044462d']],
  [
    'a picture',
    ['89504e470d0a', 'ffd8ff', '474946383761', '474946383961', '52494646--------57454250', '424d--------00000000', '49492a00', '4d4d002a'],
  ],
  ['a picture', ['000000--6674797061766966', '000000--6674797068656963', '000000--667479706d696631']],
  ['a zip archive', ['504b0304', '504b0506', '504b0708']],
  ['a compressed archive', ['1f8b', '425a68--314159265359', 'fd377a585a00', '377abcaf271c', '526172211a07', '28b52ffd']],
  ['a Word document of the old kind', ['d0cf11e0a1b11ae1']],
  ['a Rich Text document', ['7b5c727466']],
  [
    'a sound or film',
    ['494433', '4f676753', '664c6143', '52494646--------57415645', '52494646--------41564920', '000000--66747970', '1a45dfa3'],
  ],
  ['a database', ['53514c69746520666f726d6174203300']],
  ['a program', ['7f454c46', '4d5a--00', 'cffaedfe', 'cafebabe']],
  ['a property list of a Mac', ['62706c6973743030']],
];

const startsLike = (head: string, beginning: string): boolean =>
  head.length >= beginning.length && [...beginning].every((digit, i) => digit === '-' || digit === head[i]);
