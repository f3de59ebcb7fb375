/**
 * Raised with every change of the engine, its data or its weights by which an article would be analysed otherwise: what was
 * kept of an older version is then made anew when the article is opened.
 */
export const ENGINE_VERSION = '1';
