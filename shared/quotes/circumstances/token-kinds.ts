import type { Token } from '../tagged-text.ts';

export { isPossessive } from '../phrases.ts';

export const isNominal = (token: Token | undefined): boolean => token?.tag === 'NOUN' || token?.tag === 'PROPN';
export const isCapitalised = (token: Token | undefined): boolean => {
  const letter = token?.text.charAt(0) ?? '';
  return letter !== letter.toLowerCase();
};
