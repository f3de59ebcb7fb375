/** The one origin our own pages have. A standard scheme, so that 'self' in the content policy means just this. */
export const SCHEME = 'app';
export const HOST = 'wireside';
export const START_ADDRESS = `${SCHEME}://${HOST}/index.html`;

/** True for an address under our own origin. Node's URL gives custom schemes the origin "null", so parts are compared. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.port === '';
  } catch {
    return false;
  }
}

/** The address, cleaned, if it may be handed to the person's browser: http or https and nothing else; otherwise null. */
export function webAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
