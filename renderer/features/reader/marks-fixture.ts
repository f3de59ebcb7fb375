import { Annotation } from '../../../shared/model/annotation.ts';
import { uuidV7 } from '../../../shared/model/ids.ts';

/** An id that is the same for the same number. */
export const idOf = (number: number): string => uuidV7(number + 1, new Uint8Array(10));

/** A mark over passages of a text, checked as every record is. The body is a direct quote without a speaker unless it is given. */
export function markOf(
  number: number,
  text: string,
  passages: readonly (readonly [number, number])[],
  body: Readonly<Record<string, unknown>> = {},
  rest: Readonly<Record<string, unknown>> = {},
): Annotation {
  const quote = { kind: 'quote', directness: 'direct', speakerId: null, relays: [], venue: '', certainty: null, outletStance: null };
  return Annotation.parse({
    id: idOf(number),
    articleId: idOf(9000),
    anchors: passages.map(([start, end]) => ({ start, end, exact: text.slice(start, end), prefix: '', suffix: '', state: 'exact' })),
    body: body.kind === undefined || body.kind === 'quote' ? { ...quote, ...body } : body,
    note: '',
    tagIds: [],
    author: 'M. Brandt',
    createdAt: '2026-03-17T14:41:00.000Z',
    updatedAt: '2026-03-17T14:41:00.000Z',
    ...rest,
  });
}
