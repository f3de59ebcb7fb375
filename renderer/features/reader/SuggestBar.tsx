import { Button } from '../../ui/index.ts';
import { percent, sureEnough } from './suggested.ts';
import type { Suggestions } from './use-suggestions.ts';

export const SURE = 0.9;

/** Under the article: how many suggestions are left, and the keys to decide on them. */
export function SuggestBar({
  suggestions,
  chosen,
  onNext,
  onAccept,
  onEdit,
  onReject,
  onAcceptMany,
}: Readonly<{
  suggestions: Suggestions;
  /** Whether one is in the inspector. */
  chosen: boolean;
  onNext: () => void;
  onAccept: () => void;
  onEdit: () => void;
  onReject: () => void;
  onAcceptMany: () => void;
}>) {
  const { list, state } = suggestions;
  if (state === 'failed')
    return (
      <div className="suggestbar" role="status">
        <span>{suggestions.failure} Quotes and names can be marked by hand.</span>
      </div>
    );
  if (list.length === 0) return null;
  const sure = sureEnough(list, SURE).length;
  const total = list.length === 1 ? '1 suggestion' : `${list.length} suggestions`;
  const more = [
    sure > 0 ? `, ${sure} at 90\u00a0% or more` : '',
    suggestions.below > 0 ? `; ${suggestions.below} below ${percent(suggestions.threshold)} hidden` : '',
    suggestions.hasEngine ? '' : '; this language has no engine yet',
  ].join('');
  return (
    <div className="suggestbar" role="toolbar" aria-label="Suggestions">
      <i className="swatch suggest" aria-hidden="true" />
      <span className="said">
        <b>{total}</b>
        {more}
      </span>
      <Button variant="bare" small keys="J" onClick={onNext}>
        Next
      </Button>
      <Button variant="bare" small keys="A" disabled={!chosen} onClick={onAccept}>
        Accept
      </Button>
      <Button variant="bare" small keys="E" disabled={!chosen} onClick={onEdit}>
        Edit
      </Button>
      <Button variant="bare" small keys="X" disabled={!chosen} onClick={onReject}>
        Reject
      </Button>
      <span className="rule" />
      <Button small keys="Shift A" onClick={onAcceptMany}>
        Accept many…
      </Button>
    </div>
  );
}
