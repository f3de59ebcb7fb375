import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useState } from 'react';
import { ToastProvider } from '../ui/Toast.tsx';
import { ClientProvider, call } from './client.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { startAt } from './navigation.ts';

/** The whole window, from the first paint on. */
export function App() {
  return (
    <ErrorBoundary>
      <CSPProvider disableStyleElements>
        <ClientProvider>
          <ToastProvider>
            <Opened />
          </ToastProvider>
        </ClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  );
}

/** Waits for the settings, which say where the window was, so that no other place flashes up first. */
function Opened() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    call('settings.get', {})
      .then(({ place }) => startAt(place))
      .catch(() => startAt(''))
      .finally(() => setReady(true));
  }, []);
  return ready ? <Frame /> : null;
}
