import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AnnotationId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { IconButton, Menu, momentInWords, Pill } from '../../ui/index.ts';
import { ActorPicker } from './ActorPicker.tsx';
import { NoteField, TagsField } from './MarkFields.tsx';
import { Outline } from './Outline.tsx';
import type { OutlineFilter, OutlineRow } from './outline.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { type SuggestionActs, SuggestionPanel } from './SuggestionPanel.tsx';
import type { Suggested } from './suggested.ts';
import { swatchOf } from './swatch.ts';
import type { Marks } from './use-marks.ts';
import type { Suggestions } from './use-suggestions.ts';
import { kindWords, stateWords, worstState } from './words.ts';

const stateTones = { exact: 'good', moved: 'plain', edited: 'warn', ambiguous: 'warn', lost: 'solid-danger' } as const;

/** The mark that was chosen, with everything that can be said of it, above the list of all marks of the article. */
export function Inspector({
  mark,
  suggested,
  marks,
  suggestions,
  editing,
  acts,
  rows,
  filter,
  outlet,
  focusField,
  onFocused,
  onFilter,
  onSelect,
  onUseSelection,
  onAddSelection,
  onLeave,
}: Readonly<{
  mark: Annotation | null;
  /** The suggestion that was chosen, when it is none of the marks. */
  suggested: Suggested | null;
  marks: Marks;
  suggestions: Suggestions;
  /** Whether the suggestion is edited before it is accepted. */
  editing: boolean;
  acts: SuggestionActs;
  rows: readonly OutlineRow[];
  filter: OutlineFilter;
  outlet: ActorBrief | null;
  /** The mark whose first field takes the focus as soon as it is shown. */
  focusField: AnnotationId | null;
  onFocused: () => void;
  onFilter: (filter: OutlineFilter) => void;
  onSelect: (id: AnnotationId | null) => void;
  /** Null while nothing is selected in the text. */
  onUseSelection: (() => void) | null;
  onAddSelection: (() => void) | null;
  onLeave: () => void;
}>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const opened = target.getAttribute('aria-expanded') === 'true' || !event.currentTarget.contains(target);
    if (event.key !== 'Escape' || event.defaultPrevented || opened) return;
    /* An Escape that closes nothing would empty a field that finds; here it goes back to the text. */
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    <aside className="panel inspector" aria-label="Marks" onKeyDownCapture={onKeyDown}>
      {mark ? (
        <MarkPanel
          key={mark.id}
          mark={mark}
          marks={marks}
          outlet={outlet}
          takesFocus={focusField === mark.id}
          onFocused={onFocused}
          onUseSelection={onUseSelection}
          onAddSelection={onAddSelection}
          onRemove={() => {
            void marks.remove(mark);
            onLeave();
          }}
        />
      ) : null}
      {suggested ? (
        <SuggestionPanel
          key={suggested.mark.id}
          suggested={suggested}
          suggestions={suggestions}
          marks={marks}
          outlet={outlet}
          editing={editing}
          acts={acts}
        />
      ) : null}
      <Outline
        rows={rows}
        filter={filter}
        active={mark?.id ?? suggested?.mark.id ?? null}
        loading={marks.loading}
        suggestions={suggestions}
        onFilter={onFilter}
        onSelect={onSelect}
      />
    </aside>
  );
}

function MarkPanel({
  mark,
  marks,
  outlet,
  takesFocus,
  onFocused,
  onUseSelection,
  onAddSelection,
  onRemove,
}: Readonly<{
  mark: Annotation;
  marks: Marks;
  outlet: ActorBrief | null;
  takesFocus: boolean;
  onFocused: () => void;
  onUseSelection: (() => void) | null;
  onAddSelection: (() => void) | null;
  onRemove: () => void;
}>) {
  const actorField = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    (actorField.current ?? noteField.current)?.focus();
    onFocused();
  }, [takesFocus, onFocused]);
  const { body } = mark;
  const state = worstState(mark.anchors);
  const actorId = body.kind === 'quote' ? body.speakerId : body.kind === 'mention' ? body.actorId : null;
  const group = 'This mark';
  useAct({ id: 'mark.tag', title: 'Add a tag', keys: 'T', group, run: () => focus(tagField) });
  useAct({ id: 'mark.note', title: 'Write a note', keys: 'Shift N', group, run: () => focus(noteField) });
  useAct({
    id: 'mark.actor',
    title: body.kind === 'mention' ? 'Choose the actor' : 'Choose the speaker',
    keys: 'E',
    group,
    enabled: body.kind === 'quote' || body.kind === 'mention',
    run: () => focus(actorField),
  });
  return (
    <section className="i-mark" aria-label={kindWords[body.kind]}>
      <div className="i-head">
        <i className={`swatch ${swatchOf(mark)}`} aria-hidden="true" />
        <h2>{kindWords[body.kind]}</h2>
        <Pill tone={stateTones[state]} proposed={state === 'ambiguous'} title={stateWords[state]}>
          {state}
        </Pill>
        <span className="grow" />
        <span className="fig micro muted" title="Where the words stand in the text, in UTF-16 code units">
          {mark.anchors.map((anchor) => `${anchor.start}–${anchor.end}`).join(', ')}
        </span>
        <Menu
          align="end"
          trigger={<IconButton label="More" icon="more" />}
          lines={[
            { id: 'use', label: 'Use selection as passage', keys: 'U', disabled: !onUseSelection, run: () => onUseSelection?.() },
            { id: 'add', label: `Add selection to this ${body.kind}`, keys: '+', disabled: !onAddSelection, run: () => onAddSelection?.() },
            { kind: 'rule', id: 'rule' },
            { id: 'delete', label: `Delete this ${body.kind}`, keys: 'Del', danger: true, run: onRemove },
          ]}
        />
      </div>
      <blockquote className="i-quote" dir="auto">
        <span className="clamped">
          {mark.anchors.map((anchor, i) => (
            <span key={anchor.start}>
              {i > 0 ? <span className="muted"> … </span> : null}
              {anchor.exact}
            </span>
          ))}
        </span>
      </blockquote>
      {state === 'exact' ? null : <p className="i-state">{stateWords[state]}</p>}
      <dl className="form">
        {body.kind === 'quote' ? <QuoteForm mark={mark} body={body} marks={marks} outlet={outlet} speakerRef={actorField} /> : null}
        {body.kind === 'mention' ? (
          <>
            <dt>Actor</dt>
            <dd>
              <ActorPicker
                label="Actor"
                inputRef={actorField}
                placeholder="Type a few letters"
                value={body.actorId ? (marks.actors.get(body.actorId) ?? null) : null}
                onChange={(id, madeFor) => void marks.edit(mark.id, () => ({ body: { kind: 'mention', actorId: id } }), madeFor)}
                articleId={mark.articleId}
                makes={['person', 'organisation', 'government', 'agency', 'unnamed', 'place']}
                guess={mark.anchors[0]?.exact.slice(0, 200)}
              />
            </dd>
          </>
        ) : null}
        <dt>Tags</dt>
        <dd>
          <TagsField
            inputRef={tagField}
            tags={mark.tagIds.flatMap((id) => marks.tags.get(id) ?? [])}
            onChange={(ids, madeFor) => void marks.edit(mark.id, () => ({ tagIds: [...ids] }), madeFor)}
          />
        </dd>
        <dt>Note</dt>
        <dd>
          <NoteField inputRef={noteField} note={mark.note} onSave={(note) => void marks.edit(mark.id, () => ({ note }))} />
        </dd>
      </dl>
      <div className="i-foot meta">
        <span>
          Marked by {mark.author || 'somebody'}, {momentInWords(mark.createdAt, new Date())}
        </span>
        <span className="grow" />
        {actorId ? (
          <button type="button" className="as-link" onClick={() => go({ view: 'actors', actorId })}>
            {body.kind === 'quote' ? 'All that was said' : 'In the register'}
          </button>
        ) : null}
      </div>
    </section>
  );
}

const focus = (field: RefObject<HTMLElement | null>): void => field.current?.focus();
