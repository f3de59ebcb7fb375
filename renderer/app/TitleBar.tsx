import { useCallback, useState } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { Keys } from '../ui/Keys.tsx';
import { ariaKeys, isMac } from '../ui/keys.ts';
import { call, useTopic } from './client.tsx';
import { go, goInto, type Place, usePlace } from './navigation.ts';
import type { Undoing } from './undo.ts';

type Target = Readonly<{ label: string; place: Place; views: readonly Place['view'][] }>;

/** The places that the title bar leads to. */
export const targets: readonly Target[] = [
  { label: 'Library', place: { view: 'library' }, views: ['library'] },
  { label: 'Events', place: { view: 'events' }, views: ['events', 'event'] },
  { label: 'Actors', place: { view: 'actors' }, views: ['actors'] },
];

/** The bar over the window: where one is, the way to anything, undo, and the buttons of the window where the system has none. */
export function TitleBar({
  undoing,
  openPalette,
  changeTheme,
}: Readonly<{ undoing: Undoing; openPalette: () => void; changeTheme: () => void }>) {
  const place = usePlace();
  return (
    <header className={classNames('titlebar', isMac && 'mac')}>
      <div className="left">
        <span className="wordmark">Wireside</span>
        <nav className="places" aria-label="Places">
          {targets.map((target) => (
            <button
              key={target.label}
              type="button"
              aria-current={target.views.includes(place.view) ? 'page' : undefined}
              onClick={() => goInto(target.place)}
            >
              {target.label}
            </button>
          ))}
        </nav>
      </div>
      <button type="button" className="command-field" aria-keyshortcuts={ariaKeys('Ctrl K')} onClick={openPalette}>
        <Icon name="search" />
        <span>Search, or go to an article, actor or event</span>
        <Keys keys="Ctrl K" />
      </button>
      <div className="right">
        <IconButton
          icon="undo"
          label={undoing.undoLabel ? `Undo: ${undoing.undoLabel}` : 'Undo: nothing to undo'}
          keys="Ctrl Z"
          disabled={!undoing.undoLabel}
          onClick={undoing.undo}
        />
        <IconButton
          icon="redo"
          label={undoing.redoLabel ? `Redo: ${undoing.redoLabel}` : 'Redo: nothing to redo'}
          keys="Ctrl Shift Z"
          disabled={!undoing.redoLabel}
          onClick={undoing.redo}
        />
        <Button variant="bare" small onClick={changeTheme} title="Change between light and dark">
          Theme
        </Button>
        <Button
          variant="bare"
          small
          pressed={undefined}
          aria-current={place.view === 'settings' ? 'page' : undefined}
          onClick={() => go({ view: 'settings' })}
        >
          Settings
        </Button>
        {isMac ? null : <WindowButtons />}
      </div>
    </header>
  );
}

function WindowButtons() {
  const [maximised, setMaximised] = useState(false);
  useTopic(
    'window',
    useCallback((state: { maximised: boolean }) => setMaximised(state.maximised), []),
  );
  const act = (name: 'minimise' | 'maximise' | 'close') => {
    void call('shell.window', { act: name }).then(
      (state) => setMaximised(state.maximised),
      () => undefined,
    );
  };
  return (
    <div className="window-buttons">
      <button type="button" aria-label="Minimise" title="Minimise" onClick={() => act('minimise')}>
        <Icon name="minimise" />
      </button>
      <button
        type="button"
        aria-label={maximised ? 'Restore' : 'Maximise'}
        title={maximised ? 'Restore' : 'Maximise'}
        onClick={() => act('maximise')}
      >
        <Icon name={maximised ? 'restore' : 'maximise'} />
      </button>
      <button type="button" className="close" aria-label="Close" title="Close" onClick={() => act('close')}>
        <Icon name="close" />
      </button>
    </div>
  );
}
