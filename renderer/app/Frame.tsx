import { useCallback, useEffect, useState } from 'react';
import { AddingArticles } from '../features/library/AddingArticles.tsx';
import { hideAdding } from '../features/library/adding-state.ts';
import { Palette } from '../features/search/Palette.tsx';
import { LookingThrough } from '../features/suggestions/LookingThrough.tsx';
import { useToast } from '../ui/Toast.tsx';
import { onFailure, useTopic } from './client.tsx';
import { runAct, startKeyboard, useAct } from './commands.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Notices } from './Notices.tsx';
import { currentPlace, go, goBack, goForward, goInto, onPlace, usePlace, writePlace } from './navigation.ts';
import { Screen } from './Screen.tsx';
import { StatusBar } from './StatusBar.tsx';
import { keepPlace } from './settings.ts';
import { TitleBar } from './TitleBar.tsx';
import { useTheme } from './theme.ts';
import { useUndo } from './undo.ts';

const PLACE_SETTLES_MS = 400;

/** What stays while places change: title bar, notices, status bar, palette, and the acts that can be done everywhere. */
export function Frame() {
  const place = usePlace();
  const [palette, setPalette] = useState<string | null>(null);
  const undoing = useUndo(hideAdding);
  const changeTheme = useTheme();
  useKeptPlace();
  useFailureToasts();
  useEffect(() => startKeyboard(window), []);
  useTopic(
    'command',
    useCallback(({ id, path }: { id: string; path?: string | undefined }) => {
      runAct(id, path === undefined ? {} : { path });
    }, []),
  );
  const group = 'Everywhere';
  useAct({ id: 'palette', title: 'Go to anything', keys: 'Ctrl K', group, hidden: true, run: () => setPalette('') });
  useAct({ id: 'acts', title: 'Show every act', keys: 'Ctrl Shift P', group, run: () => setPalette('>') });
  useAct({ id: 'search', title: 'Search all words', keys: 'Ctrl Shift F', group, run: () => go({ view: 'search' }) });
  useAct({
    id: 'undo',
    title: undoing.undoLabel ? `Undo: ${undoing.undoLabel}` : 'Undo',
    keys: 'Ctrl Z',
    group,
    enabled: undoing.undoLabel !== null,
    notWhileTyping: true,
    run: undoing.undo,
  });
  useAct({
    id: 'redo',
    title: undoing.redoLabel ? `Redo: ${undoing.redoLabel}` : 'Redo',
    keys: ['Ctrl Shift Z', 'Ctrl Y'],
    group,
    enabled: undoing.redoLabel !== null,
    notWhileTyping: true,
    run: undoing.redo,
  });
  useAct({ id: 'back', title: 'Back to the place before', keys: 'Alt Left', group, run: goBack });
  useAct({ id: 'forward', title: 'Forward again', keys: 'Alt Right', group, run: goForward });
  useAct({ id: 'go.library', title: 'Go to the library', keys: 'Alt 1', group, run: () => goInto({ view: 'library' }) });
  useAct({ id: 'go.events', title: 'Go to events', keys: 'Alt 2', group, run: () => go({ view: 'events' }) });
  useAct({ id: 'go.actors', title: 'Go to actors', keys: 'Alt 3', group, run: () => goInto({ view: 'actors' }) });
  useAct({ id: 'go.settings', title: 'Settings', keys: 'Ctrl ,', group, run: () => go({ view: 'settings' }) });
  useAct({ id: 'go.shortcuts', title: 'Shortcuts', keys: 'Ctrl /', group, run: () => go({ view: 'settings', part: 'shortcuts' }) });
  useAct({ id: 'go.history', title: 'History', keys: 'Ctrl H', group, run: () => go({ view: 'settings', part: 'history' }) });
  useAct({ id: 'theme', title: 'Change between light and dark', group, run: changeTheme });
  return (
    <div className="window">
      <TitleBar undoing={undoing} openPalette={() => setPalette('')} changeTheme={changeTheme} />
      <div className="middle">
        <Notices />
        <ErrorBoundary place={writePlace(place)}>
          <Screen place={place} />
        </ErrorBoundary>
      </div>
      <StatusBar />
      <AddingArticles />
      <LookingThrough />
      <Palette opened={palette} onClose={() => setPalette(null)} />
    </div>
  );
}

/** Writes the place down once it has settled, and at once when the window is about to close. */
function useKeptPlace(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => void keepPlace(writePlace(currentPlace())).catch(() => undefined);
    const stop = onPlace(() => {
      clearTimeout(timer);
      timer = setTimeout(write, PLACE_SETTLES_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  useTopic(
    'command',
    useCallback(({ id }: { id: string }) => {
      if (id === 'save-what-is-typed') void keepPlace(writePlace(currentPlace())).catch(() => undefined);
    }, []),
  );
}

function useFailureToasts(): void {
  const toast = useToast();
  useEffect(() => onFailure((error) => error.code !== 'cancelled' && toast(error.message, undefined, 'problem')), [toast]);
}
