/**
 * What stays of the characters that came in: nothing invisible that could hide words, reorder them or keep equal words
 * from being equal. Joiners stay where a script or an emoji needs them to be written rightly.
 */
export type CleaningState = { joining: boolean; emoji: boolean; joined: boolean };

export const startOfText = (): CleaningState => ({ joining: false, emoji: false, joined: false });

/**
 * The text with every kind of space as " ", without control, soft-hyphen, bidirectional and other invisible characters,
 * and with lone surrogates as U+FFFD. Spaces are not collapsed yet. `state` carries over from one run of a block to the next.
 */
export function clean(text: string, state: CleaningState): string {
  if (!NEEDS_CARE.test(text)) {
    if (text.length > 0) follow(state, lastCharacter(text));
    return text;
  }
  let out = '';
  for (const character of text) {
    out += keep(character, state);
  }
  return out;
}

/* Anything that is not plainly visible: controls, spaces other than " ", format characters, surrogates, fillers, emoji parts. */
const NEEDS_CARE = /[^\P{C}\p{Co}]|[^\P{Z} ]|[\u2800\u3164\uffa0\ufffc]/u;
/* Spaces of every width, line and tab controls, and characters that show as a blank. */
const BLANK = /[\s\u0085\u1c80\u2800\u3164\uffa0]/u;
const FORMAT_OR_CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\ufffc]/u;
const MARK = /\p{M}/u;
/* Scripts whose letters change shape by a joiner between them. */
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thaana}\p{Script=Javanese}\p{Script=Balinese}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
/* Format characters that are part of the writing itself: Arabic number signs, the Mongolian vowel separator, Kaithi and others. */
const WRITTEN_FORMAT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u180e\u{110bd}\u{110cd}]/u;
const isTag = (code: number) => code >= 0xe0020 && code <= 0xe007f;

function keep(character: string, state: CleaningState): string {
  if (BLANK.test(character)) {
    follow(state, ' ');
    return ' ';
  }
  if (!FORMAT_OR_CONTROL.test(character) || WRITTEN_FORMAT.test(character)) {
    follow(state, character);
    return character;
  }
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) {
    follow(state, '\ufffd');
    return '\ufffd';
  }
  if (code === 0x200c || code === 0x200d) {
    const wanted = !state.joined && (state.joining || (code === 0x200d && state.emoji));
    if (wanted) state.joined = true;
    return wanted ? character : '';
  }
  if (isTag(code)) return state.emoji ? character : '';
  /* Unassigned code points may be letters of a newer Unicode than this one; noncharacters never are. */
  return /\p{Cn}/u.test(character) && (code & 0xfffe) !== 0xfffe && !(code >= 0xfdd0 && code <= 0xfdef) ? character : '';
}

function follow(state: CleaningState, character: string): void {
  if (MARK.test(character)) {
    state.joined = false;
    return;
  }
  state.joining = JOINING_SCRIPT.test(character);
  state.emoji = EMOJI.test(character);
  state.joined = false;
}

/* A mark tells nothing of its base; walk back over marks to the letter that bears them. */
function lastCharacter(text: string): string {
  let end = text.length;
  while (end > 0) {
    const low = text.charCodeAt(end - 1);
    const character = text.slice(low >= 0xdc00 && low <= 0xdfff ? end - 2 : end - 1, end);
    if (!MARK.test(character)) return character;
    end -= character.length;
  }
  return '\u0301';
}
