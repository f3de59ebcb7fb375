import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Keys } from './Keys.tsx';

export type MenuLine =
  | Readonly<{
      kind?: 'act';
      id: string;
      label: string;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      run: () => void;
    }>
  | Readonly<{ kind: 'check'; id: string; label: string; checked: boolean; disabled?: boolean; run: (checked: boolean) => void }>
  | Readonly<{
      kind: 'choice';
      id: string;
      label: string;
      value: string;
      options: readonly Readonly<{ value: string; label: string }>[];
      run: (value: string) => void;
    }>
  | Readonly<{ kind: 'rule'; id: string }>;

/** A list of acts that opens from its trigger, which is a Button, an IconButton or any element that passes its props on. */
export function Menu({
  trigger,
  lines,
  align = 'start',
}: Readonly<{ trigger: ReactElement; lines: readonly MenuLine[]; align?: 'start' | 'end' }>) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="positioner" role="region" aria-label="Menu" sideOffset={3} align={align}>
          <Base.Popup className="float menu">{lines.map(lineOf)}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function lineOf(line: MenuLine): ReactNode {
  if (line.kind === 'rule') return <Base.Separator key={line.id} className="menu-rule" />;
  if (line.kind === 'check')
    return (
      <Base.CheckboxItem
        key={line.id}
        className="row"
        checked={line.checked}
        disabled={line.disabled}
        closeOnClick={false}
        onCheckedChange={line.run}
      >
        <Tick>
          <Base.CheckboxItemIndicator>
            <Icon name="check" small />
          </Base.CheckboxItemIndicator>
        </Tick>
        {line.label}
      </Base.CheckboxItem>
    );
  if (line.kind === 'choice')
    return (
      <Base.RadioGroup key={line.id} aria-label={line.label} value={line.value} onValueChange={line.run}>
        {line.options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className="row" closeOnClick>
            <Tick>
              <Base.RadioItemIndicator>
                <Icon name="check" small />
              </Base.RadioItemIndicator>
            </Tick>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    );
  return (
    <Base.Item key={line.id} className={classNames('row', line.danger && 'danger')} disabled={line.disabled} onClick={line.run}>
      <span className="grow">{line.label}</span>
      {line.keys ? <Keys keys={line.keys} /> : null}
    </Base.Item>
  );
}

const Tick = ({ children }: Readonly<{ children: ReactNode }>) => <span className="tick">{children}</span>;
