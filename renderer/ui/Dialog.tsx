import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from '../styles/class-names.ts';
import styles from './dialog.module.css';
import { openModal } from './modal.ts';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at its foot. */
  readonly actions: ReactNode;
  /** Room for two panes beside each other. */
  readonly wide?: boolean;
  /** What stands before the buttons, and is told when it changes. */
  readonly note?: ReactNode;
  /** Escape was pressed. */
  readonly onDismiss: () => void;
}

/** A modal panel over the view. The browser's own dialog keeps the focus in and gives it back. */
export function Dialog({ title, children, actions, wide = false, note, onDismiss }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Closed while it still stands in the page: one that is taken out does not give the focus back.
  useLayoutEffect(() => openModal(dialog.current), []);

  return (
    <dialog
      ref={dialog}
      className={classNames(styles['dialog'], wide && styles['dialog-wide'])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // It closes when its owner says so: a dismissal may have to wait for work to stop.
        event.preventDefault();
        onDismiss();
      }}
    >
      <h2 id={titleId} className={styles['dialog-title']}>
        {title}
      </h2>
      <div className={styles['dialog-content']}>{children}</div>
      <div className={styles['dialog-actions']}>
        {note !== undefined && (
          <div className={styles['dialog-note']} data-testid="dialog-note" role="status">
            {note}
          </div>
        )}
        {actions}
      </div>
    </dialog>
  );
}
