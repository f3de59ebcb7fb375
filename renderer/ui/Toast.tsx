import { Toast } from '@base-ui/react/toast';
import { type ReactNode, useMemo } from 'react';

/** Says in a corner, for a few seconds, what happened; with at most one act, such as Undo. A toast takes the place of one of its kind. */
export type ShowToast = (
  message: string,
  act?: Readonly<{ label: string; run: () => void }>,
  tone?: 'plain' | 'problem',
  kind?: string,
) => void;

/** Holds the toasts of everything inside it. */
export function ToastProvider({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label="Messages">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** The function that shows a toast. A problem stays until it is closed. */
export function useToast(): ShowToast {
  const { add, close } = Toast.useToastManager();
  return useMemo(
    () => (message, act, tone, kind) => {
      const id = kind ?? `toast-${++made}`;
      const answer = () => {
        close(id);
        act?.run();
      };
      add({
        id,
        title: message,
        ...(tone === 'problem' ? { type: 'problem', timeout: 0, priority: 'high' as const } : {}),
        actionProps: act ? { children: act.label, onClick: answer } : undefined,
      });
    },
    [add, close],
  );
}

let made = 0;

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]} data-tone={toast.type}>
      <Toast.Content className="toast-content">
        <Toast.Title render={<span />} />
        <Toast.Action className="button small" />
        <Toast.Close className="button small bare" aria-label="Close message">
          Close
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
