import type { Annotation } from '../../../shared/model/annotation.ts';

/** The class of the small picture of a mark: how it looks in the text. */
export const swatchOf = ({ body }: Annotation): string =>
  body.kind === 'quote' && body.directness === 'indirect' ? 'indirect' : body.kind;
