import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/messages.ts';
import { openModal } from '../../ui/modal.ts';
import styles from './show-panel.module.css';

interface ShowPanelProps {
  readonly title: string;
  readonly size: 'narrow' | 'wide' | 'fit';
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A panel over the slides. Escape, which in a show is the show's, closes it. */
export function ShowPanel({ title, size, children, onClose }: ShowPanelProps) {
  const message = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);

  // Before what is inside takes the focus: opening gives it to the first button.
  useLayoutEffect(() => openModal(dialog.current), []);

  return (
    <dialog
      ref={dialog}
      className={styles['show-panel']}
      data-size={size}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles['show-panel-head']}>
        <h2>{title}</h2>
        <IconButton icon="close" label={message('show.close')} keys="Esc" onClick={onClose} />
      </header>
      <div className={styles['show-panel-body']}>{children}</div>
    </dialog>
  );
}
