import { AGENCIES } from '../../actors/english/agencies.ts';
import type { CreditWords } from '../credits.ts';

/** How English-language desks write credits. */
export const creditWords: CreditWords = {
  agencies: AGENCIES,
  byline: /^by:?\s+(?=\p{Lu})/iu,
  clauses: [
    {
      opens: /^additional (?:reporting|writing|research)(?: and (?:reporting|writing|editing))? (?:by|from)\s*:?\s*/iu,
      role: 'contributor',
    },
    { opens: /^with (?:files|reporting|additional reporting|assistance|contributions|inputs?) (?:from|by)\s*:?\s*/iu, role: 'contributor' },
    { opens: /^(?:reporting|written|writing|story|compiled|report)(?: and (?:reporting|writing|editing))* by\s*:?\s*/iu, role: 'byline' },
    { opens: /^(?:reporters?|authors?|writers?)\s*:\s*/iu, role: 'byline' },
    { opens: /^(?:editing|edited|copy[- ]?editing)(?: and writing)? by\s*:?\s*/iu, role: 'editor' },
    { opens: /^editors?\s*:\s*/iu, role: 'editor' },
    { opens: /^source\s*:\s*/iu, role: 'agency' },
    {
      opens: /^(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?/iu,
      role: 'agency',
      onlyAgencies: true,
    },
  ],
  openers: new Set(
    'additional with reporting written writing story compiled report reporter reporters author authors writer writers editing edited copy copyediting editor editors source copyright © this'.split(
      ' ',
    ),
  ),
  contribution: ['this', 'This', 'THIS'],
  contributed:
    /(?:,)?\s+(?:also\s+)?(?:contributed|provided)(?:\s+(?:reporting|research|material))?\s+(?:to|for)\s+this\s+(?:report|article|story|piece)/iu,
  produced:
    /^this\s+(?:article|story|report|piece|text|dispatch)\s+(?:was|is|has been)\s+(?:originally\s+|first\s+)?(?:produced|published|provided|distributed|supplied|written|prepared|created|syndicated)\s+(?:by|in|on|from|for)\s+/iu,
  stamped: /\s*\|\s*(?:updated|published|posted)\b/iu,
  between: /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/giu,
  behind: /(?:^|\s+)(?:in|at|from|for)\s+\p{Lu}|\s*\(|\s+\|\s|\.?\s+all rights reserved/iu,
  before:
    /^\s*(?:by\s+)?(?:(?:the\s+)?(?:associated press|ap|reuters|staff|special)?\s*(?:staff\s+)?(?:writers?|reporters?|correspondents?)\s+)?/iu,
  notPlaces: new Set(
    'update updated breaking exclusive urgent video photos photo advertisement abstract analysis opinion watch live full text summary correction corrected editorial column related more by end ends highlights key points factbox timeline explainer'.split(
      ' ',
    ),
  ),
};
