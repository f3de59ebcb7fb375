import type { ActorSummary } from '../../../shared/contract.ts';
import { timeInWords } from '../../ui/known-time.ts';

/** Where an unnamed source is unnamed: "to Halyard News, 17 March 2026". Empty for all others. */
export function scopeWords({ scope }: Pick<ActorSummary, 'scope'>): string {
  if (!scope) return '';
  const day = scope.published ? timeInWords(scope.published, 'day') : '';
  return [scope.outlet === null ? 'in one article' : `to ${scope.outlet}`, day].filter((part) => part !== '').join(', ');
}
