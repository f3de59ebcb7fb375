import { WiresideError } from '../../shared/envelope.ts';

/* Elements that authors nest and always close; p, li, td and their kin are left open by custom. */
const TAG =
  /<(\/?)(div|span|section|article|main|aside|header|footer|nav|table|ul|ol|blockquote|figure|b|i|em|strong|a|font|center|form)\b[^<>]{0,20000}?(\/?)>/gi;
const DEEPEST = 800;
const MOST_TAGS = 400_000;

/**
 * Throws WiresideError 'unsupported-file' for a page that is built to exhaust a reader: nested beyond what any real page is
 * (the deepest measured has about 40 levels), or of more elements than can be read in reasonable time.
 */
export function refuseHostilePage(html: string): void {
  let depth = 0;
  let tags = 0;
  for (const [, closing, , selfClosed] of html.matchAll(TAG)) {
    tags++;
    if (closing) depth = Math.max(0, depth - 1);
    else if (!selfClosed) depth++;
    if (depth > DEEPEST) throw new WiresideError('unsupported-file', 'The page nests its parts too deeply to be read.');
    if (tags > MOST_TAGS) throw new WiresideError('unsupported-file', 'The page has too many parts to be read.');
  }
}
