import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { useMessages } from './messages.ts';
import styles from './side-pane.module.css';

interface SidePaneProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside a view's list: all about what is chosen there. */
export function SidePane({ label, onClose, children }: SidePaneProps) {
  const message = useMessages();
  return (
    <aside className={styles['side-pane']} aria-label={label}>
      <IconButton icon="close" label={message('reader.close')} onClick={onClose} />
      {children}
    </aside>
  );
}

/** A part of a pane under its own small heading. */
export function PaneSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
