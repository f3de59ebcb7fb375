import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, type RefObject, useState } from 'react';
import { Button, IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';

/**
 * A question or a form over the window. The focus stays in it, Escape and a press outside close it, and while it is open
 * no act of the window answers to its key. `footer` holds the buttons, the last one being the answer that is expected.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  footer,
  width = 'normal',
  initialFocus,
  keepOnOutsidePress = false,
  onSubmit,
}: Readonly<{
  open: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  footer?: ReactNode;
  width?: 'normal' | 'wide';
  initialFocus?: RefObject<HTMLElement | null>;
  /** For forms: a press outside must not lose what was typed. */
  keepOnOutsidePress?: boolean;
  /** Makes the dialog a form: Enter in a field, or a button of type "submit", calls it. */
  onSubmit?: () => void;
}>) {
  const inside = (
    <>
      <div className="dialog-body">{children}</div>
      {footer ? <footer>{footer}</footer> : null}
    </>
  );
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={keepOnOutsidePress}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="dialog-viewport">
          <Base.Popup className={classNames('float dialog', width === 'wide' && 'wide')} data-modal="" initialFocus={initialFocus}>
            <div className="dialog-head">
              <Base.Title className="dialog-title">{title}</Base.Title>
            </div>
            {onSubmit ? (
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  event.stopPropagation();
                  onSubmit();
                }}
              >
                {inside}
              </form>
            ) : (
              inside
            )}
            <Base.Close render={<IconButton className="dialog-close" label="Close" icon="close" title="Close (Esc)" />} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/**
 * Asks before something is taken away: says what stays and what goes. Closes itself after `onConfirm` has answered. Enter alone never takes
 * it away: where there is danger, Cancel has the focus.
 */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  danger = true,
  onConfirm,
}: Readonly<{
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The words of the button: what happens ("Delete actor"). */
  confirm: string;
  danger?: boolean;
  onConfirm: () => unknown;
}>) {
  const [busy, setBusy] = useState(false);
  const answer = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      onSubmit={() => void answer()}
      footer={
        <>
          <Button onClick={onClose} keys="Esc" autoFocus={danger}>
            Cancel
          </Button>
          <Button type="submit" variant={danger ? 'solid-danger' : 'primary'} disabled={busy} autoFocus={!danger}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
