import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

/** Views of one thing. Only the chosen one is in the document; a count stands behind its word. */
export function Tabs<Value extends string>({
  label,
  value,
  tabs,
  onChange,
  children,
  trailing,
}: Readonly<{
  label: string;
  value: Value;
  tabs: readonly Readonly<{ value: Value; label: string; count?: number }>[];
  onChange: (value: Value) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
  /** Stands at the end of the row of tabs. */
  trailing?: ReactNode;
}>) {
  return (
    <Base.Root
      className="tabbed"
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((one) => one.value === next);
        if (tab) onChange(tab.value);
      }}
    >
      <div className="tab-row">
        <Base.List className="tabs" aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value}>
              {tab.label}
              {tab.count === undefined ? null : <span className="fig micro">{tab.count.toLocaleString('en')}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {trailing}
      </div>
      <Base.Panel className="tab-panel" value={value}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
