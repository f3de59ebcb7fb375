/**
 * What a file is that is no text, as a person calls it ("a PDF"), by the first bytes of well-known formats; null for anything
 * else. Signatures as the formats' own specifications give them.
 */
export function recogniseBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0] ?? null;
}

const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['a PDF', /^[\s\S]{0,16}%PDF-/],
  [
    'a picture',
    /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|\0\0\0[\s\S]ftyp(?:avif|heic|mif1))/,
  ],
  ['a zip archive', /^PK(?:\x03\x04|\x05\x06|\x07\x08)/],
  ['a compressed archive', /^(?:\x1f\x8b|BZh[1-9]|\xfd7zXZ\0|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd)/],
  ['a Word document of the old kind', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['a Rich Text document', /^\{\\rtf/],
  ['a sound or film', /^(?:ID3|OggS|fLaC|RIFF[\s\S]{4}(?:WAVE|AVI )|\0\0\0[\s\S]ftyp|\x1aE\xdf\xa3)/],
  ['a database', /^SQLite format 3\0/],
  ['a program', /^(?:\x7fELF|MZ[\s\S]{2}|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/],
  ['a property list of a Mac', /^bplist00/],
];
