/**
 * The forms of English verbs, each given by its base ("claim") or, where it is irregular, by all its forms with bars between
 * them ("say|says|said|saying"). A particle stays behind the verb: "point out" gives "pointed out".
 */
export function formsOf(verbs: readonly string[]): string[] {
  return verbs.flatMap((entry) => {
    if (entry.includes('|')) return entry.split('|');
    const [base = '', ...particles] = entry.split(' ');
    return regular(base).map((form) => [form, ...particles].join(' '));
  });
}

function regular(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  if (base.endsWith('e')) return [base, third, `${base}d`, `${base.slice(0, -1)}ing`];
  return [base, third, `${base}ed`, `${base}ing`];
}
