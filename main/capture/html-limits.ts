import { WiresideError } from '../../shared/envelope.ts';

/* Deeper or larger pages cost the reader of pages minutes; news pages measured stay under 50 levels and 10,000 elements. */
const DEEPEST = 250;
const MOST_ELEMENTS = 100_000;

/* Elements that need no end tag, or whose end tag authors leave out by custom, say nothing of depth. */
const UNCOUNTED = new Set(
  'p li td th tr tbody thead tfoot dt dd option optgroup colgroup rt rp html head body area base br col embed hr img input link meta param source track wbr path'.split(
    ' ',
  ),
);
/* Their content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noframes']);
const TAG = /<(\/?)([a-z][a-z0-9:-]*)/iy;

/**
 * The page without comments, programs and style sheets, and with every "<" that opens no tag written as "&lt;", ready for a parser
 * whose time would grow with the square of such things. Data in JSON-LD stays. Takes time in proportion to the page's length.
 * Throws WiresideError 'unsupported-file' for a page nested deeper, or of more elements, than can be read in reasonable time.
 */
export function tamePage(html: string): string {
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  let elements = 0;
  const skip = (start: number, end: number, instead: string): number => {
    kept.push(html.slice(from, start), instead);
    from = end;
    return end;
  };
  for (let at = html.indexOf('<'); at >= 0; ) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    let next = at + 1;
    if (!match) {
      elements++;
      next = html.startsWith('<!--', at) ? skip(at, endOf(html, '-->', at + 4), '') : skipStray(html, at, skip);
    } else {
      const name = (match[2] ?? '').toLowerCase();
      const opened = html.indexOf('>', TAG.lastIndex);
      if (opened < 0) break;
      next = opened + 1;
      if (match[1]) depth = UNCOUNTED.has(name) ? depth : Math.max(0, depth - 1);
      else {
        elements++;
        if (RAW.has(name)) {
          const end = endOfRaw(html, name, next);
          next = (name === 'script' && !/ld\+json/i.test(html.slice(at, opened))) || name === 'style' ? skip(at, end, '') : end;
        } else if (!UNCOUNTED.has(name) && html[opened - 1] !== '/') depth++;
      }
    }
    if (depth > DEEPEST) throw new WiresideError('unsupported-file', 'The page nests its parts too deeply to be read.');
    if (elements > MOST_ELEMENTS) throw new WiresideError('unsupported-file', 'The page has too many parts to be read.');
    at = html.indexOf('<', next);
  }
  kept.push(html.slice(from));
  return kept.join('');
}

function skipStray(html: string, at: number, skip: (start: number, end: number, instead: string) => number): number {
  const next = html[at + 1] ?? '';
  return next === '!' || next === '?' || next === '/' ? at + 2 : skip(at, at + 1, '&lt;');
}

/** Where the end tag of a raw element closes, in whatever case it is written. */
function endOfRaw(html: string, name: string, start: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = start;
  const found = end.exec(html);
  return found ? endOf(html, '>', found.index) : html.length;
}

function endOf(html: string, mark: string, start: number): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}
