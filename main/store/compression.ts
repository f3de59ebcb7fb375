import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export type Packed = Readonly<{ encoding: 'zstd' | 'none'; bytes: Uint8Array }>;

/** Below this many bytes the frame costs more than it saves. */
const WORTH_PACKING = 256;

/** The bytes, compressed (Zstandard, RFC 8878) where that makes them smaller. */
export function pack(bytes: Uint8Array): Packed {
  if (bytes.byteLength < WORTH_PACKING) return { encoding: 'none', bytes };
  const packed = zstdCompressSync(bytes);
  return packed.byteLength < bytes.byteLength ? { encoding: 'zstd', bytes: packed } : { encoding: 'none', bytes };
}

/** What was packed; throws where it cannot be unpacked. */
export function unpack({ encoding, bytes }: Packed): Uint8Array {
  return new Uint8Array(encoding === 'zstd' ? zstdDecompressSync(bytes) : bytes);
}
