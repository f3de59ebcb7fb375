import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { z } from 'zod';
import { HOST, isOwnAddress, SCHEME } from './origin.ts';

const Manifest = z.array(z.object({ path: z.string(), type: z.string() }));

/**
 * Nothing but our own files, nothing inline, nothing over the network, no HTML made from strings. There is no source
 * for connections at all: the window talks to the shell through the preload and to nobody else.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/**
 * Serves app://wireside/ from the files that the build listed, and nothing else: a path is a key of the manifest, never
 * joined to a folder, so no path can climb out of it.
 */
export async function serveOwnPages(builtFolder: string): Promise<void> {
  const listed = Manifest.parse(JSON.parse(await readFile(join(builtFolder, 'main', 'app-manifest.json'), 'utf8')));
  const files = new Map(listed.map(({ path, type }) => [`/${path}`, { file: join(builtFolder, 'renderer', path), type }]));
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const entry = request.method === 'GET' && url.host === HOST && isOwnAddress(request.url) ? files.get(url.pathname) : undefined;
    if (!entry) return new Response('Not found', { status: 404, headers: { ...HEADERS, 'Content-Type': 'text/plain' } });
    const body = await readFile(entry.file);
    return new Response(new Uint8Array(body), { status: 200, headers: { ...HEADERS, 'Content-Type': entry.type } });
  });
}
