import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './toast.css';

interface ToastProps {
  readonly kind: 'done' | 'warning';
  readonly text: string;
  /** A button beside the text. */
  readonly action?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Says how something ended; it stays until it is closed. */
export function Toast({ kind, text, action, closeLabel, onClose }: ToastProps) {
  return (
    <div className={`toast toast-${kind}`} role={kind === 'warning' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <p className="toast-text">{text}</p>
      {action}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  );
}
