import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './toast.module.css';

interface ToastProps {
  readonly kind: 'done' | 'warning';
  readonly text: string;
  /** A second line, said more quietly. */
  readonly detail?: string;
  /** A button beside the text. */
  readonly action?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Says how something ended; it stays until it is closed. */
export function Toast({ kind, text, detail, action, closeLabel, onClose }: ToastProps) {
  return (
    <div
      className={styles['toast']}
      data-toast={kind}
      role={kind === 'warning' ? 'alert' : 'status'}
    >
      <Icon name={kind} />
      <p className={styles['toast-text']}>
        {text}
        {detail && <span className={styles['toast-detail']}>{detail}</span>}
      </p>
      {action}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  );
}
