import { type Caret, type CaretMove, moveCaret, type Stops, selectAround, stretchSelection } from './caret.ts';

type Stroke = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

/**
 * What a key does to the caret while the text has the focus: arrows go by word and sentence, with Shift they select; W, S and P take the
 * word, sentence or paragraph; ] and [ lengthen and shorten by a word. Null for a key that means nothing here.
 */
export function caretAfter(stops: Stops, caret: Caret, stroke: Stroke): Caret | null {
  if (stroke.altKey || stroke.metaKey) return null;
  if (stroke.ctrlKey) {
    const move: CaretMove | null = stroke.key === 'Home' ? 'text-start' : stroke.key === 'End' ? 'text-end' : null;
    return move && moveCaret(stops, caret, move, stroke.shiftKey);
  }
  const move = MOVES[stroke.key];
  if (move) return moveCaret(stops, caret, move, stroke.shiftKey);
  if (stroke.key === ']') return stretchSelection(stops, caret, 1);
  if (stroke.key === '[') return stretchSelection(stops, caret, -1);
  const unit = stroke.shiftKey ? undefined : UNITS[stroke.key.toLowerCase()];
  return unit ? selectAround(stops, caret, unit) : null;
}

const MOVES: Readonly<Record<string, CaretMove>> = {
  ArrowRight: 'next-word',
  ArrowLeft: 'previous-word',
  ArrowDown: 'next-sentence',
  ArrowUp: 'previous-sentence',
  Home: 'block-start',
  End: 'block-end',
};
const UNITS: Readonly<Record<string, 'word' | 'sentence' | 'paragraph'>> = { w: 'word', s: 'sentence', p: 'paragraph' };
