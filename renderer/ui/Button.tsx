import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../styles/class-names.ts';
import styles from './button.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type' | 'children'>;

interface ButtonProps extends Native {
  readonly look?: 'quiet' | 'plain' | 'primary';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', icon, children, ...native }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles['button'], styles[`button-${look}`])}
      data-look={look}
      {...native}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconName;
  /** Its name, also shown as a tip; `keys` stand behind it in the tip. */
  readonly label: string;
  readonly keys?: string;
}

/** A button that shows only a drawing; its name is spoken and shown as a tip. */
export function IconButton({ icon, label, keys, ...native }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles['button']} ${styles['button-quiet']} ${styles['button-icon']}`}
      data-look="icon"
      data-closes={icon === 'close' ? true : undefined}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      {...native}
    >
      <Icon name={icon} />
    </button>
  );
}
