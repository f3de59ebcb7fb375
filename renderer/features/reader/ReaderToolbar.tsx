import type { AnnotationKind } from '../../../shared/model/annotation.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import { runAct, useActs } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { Button, Icon, IconButton, Menu, type MenuLine } from '../../ui/index.ts';

export type HiddenKinds = ReadonlySet<AnnotationKind | 'suggestion'>;

const kinds: readonly (readonly [AnnotationKind | 'suggestion', string])[] = [
  ['quote', 'Quotes'],
  ['mention', 'Mentions'],
  ['highlight', 'Highlights'],
  ['note', 'Notes'],
  ['suggestion', 'Suggestions'],
];

/** Above the article: the way to its neighbours, what is shown of it, and how it is set. */
export function ReaderToolbar({
  hidden,
  onHide,
  eventId,
  hasOriginal,
  onOriginal,
  inspectorHidden,
  onToggleInspector,
}: Readonly<{
  hidden: HiddenKinds;
  onHide: (hidden: HiddenKinds) => void;
  eventId: EventId | null;
  hasOriginal: boolean;
  onOriginal: () => void;
  inspectorHidden: boolean;
  onToggleInspector: () => void;
}>) {
  const hasNeighbours = useActs().some((act) => act.id === 'article.next');
  const lines: readonly MenuLine[] = kinds.map(([kind, label]) => ({
    kind: 'check',
    id: kind,
    label,
    checked: !hidden.has(kind),
    run: (shown) => onHide(new Set(shown ? [...hidden].filter((one) => one !== kind) : [...hidden, kind])),
  }));
  return (
    <div className="toolbar">
      {hasNeighbours ? (
        <>
          <IconButton label="Previous article" icon="left" keys="Shift K" onClick={() => runAct('article.previous')} />
          <IconButton label="Next article" icon="right" keys="Shift J" onClick={() => runAct('article.next')} />
        </>
      ) : null}
      <span className="grow" />
      <Menu
        lines={lines}
        trigger={
          <Button variant="bare" small>
            {hidden.size === 0 ? 'All marks' : hidden.size === kinds.length ? 'No marks' : 'Some marks'} <Icon name="down" small />
          </Button>
        }
      />
      <TextMenu />
      <span className="rule" />
      {hasOriginal ? (
        <Button variant="bare" small onClick={onOriginal} keys="O">
          Original
        </Button>
      ) : null}
      {eventId ? (
        <Button variant="bare" small keys="Ctrl E" onClick={() => go({ view: 'event', eventId, tab: 'quotes' })}>
          Compare event
        </Button>
      ) : null}
      <Button variant="bare" small aria-expanded={!inspectorHidden} keys="Ctrl I" onClick={onToggleInspector}>
        {inspectorHidden ? 'Show marks' : 'Hide marks'}
      </Button>
    </div>
  );
}

function TextMenu() {
  const { settings, change } = useSettings();
  const { textSize, measure, face } = settings.reading;
  const set = (reading: Partial<typeof settings.reading>) => void change({ reading }).catch(() => undefined);
  const options = (values: readonly (readonly [number, string])[]) => values.map(([value, label]) => ({ value: String(value), label }));
  return (
    <Menu
      trigger={
        <Button variant="bare" small>
          Text <Icon name="down" small />
        </Button>
      }
      lines={[
        {
          kind: 'choice',
          id: 'size',
          label: 'Size',
          value: String(textSize),
          options: options([
            [15, 'Small'],
            [17, 'Normal size'],
            [20, 'Large'],
            [24, 'Largest'],
          ]),
          run: (value) => set({ textSize: Number(value) }),
        },
        { kind: 'rule', id: 'rule-1' },
        {
          kind: 'choice',
          id: 'measure',
          label: 'Column',
          value: String(measure),
          options: options([
            [460, 'Narrow column'],
            [540, 'Normal column'],
            [640, 'Wide column'],
          ]),
          run: (value) => set({ measure: Number(value) }),
        },
        { kind: 'rule', id: 'rule-2' },
        {
          kind: 'choice',
          id: 'face',
          label: 'Face',
          value: face,
          options: [
            { value: 'serif', label: 'Serif' },
            { value: 'sans', label: 'Sans' },
          ],
          run: (value) => set({ face: value === 'sans' ? 'sans' : 'serif' }),
        },
      ]}
    />
  );
}
