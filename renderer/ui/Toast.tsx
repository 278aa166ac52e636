import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../styles/class-names.ts';
import { IconButton } from './Button.tsx';
import { type Countdown, createCountdown } from './countdown.ts';
import { Icon } from './Icon.tsx';
import styles from './toast.module.css';

interface ToastProps {
  readonly kind: 'done' | 'warning';
  readonly text: string;
  /** A second line, said more quietly. */
  readonly detail?: string;
  /** A button beside the text. */
  readonly action?: ReactNode;
  /** It waits to be closed, as a failure always does. */
  readonly stays?: boolean;
  readonly className?: string | undefined;
  readonly testId?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Long enough to read two sentences and to reach for a button, in ms. */
const shownFor = 12_000;

/** Where the toasts of a window stand above each other; without it each stands where it is drawn. */
export const ToastPlace = createContext<HTMLElement | null>(null);

/**
 * Says how something ended. It goes after a while, which waits for whoever points at it, has the
 * focus in it or looks at another window; a failure stays until it is closed.
 */
export function Toast(props: ToastProps) {
  const { kind, text, detail, action, className, testId, closeLabel, onClose } = props;
  const toast = useRef<HTMLDivElement>(null);
  const place = useContext(ToastPlace);
  const goes = kind === 'done' && props.stays !== true;
  const hold = useCountdown(toast, goes, `${text} ${detail}`, onClose);
  const drawn = (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold it; what can be done is done by its buttons
    <div
      ref={toast}
      className={classNames(styles['toast'], place === null && styles['toast-alone'], className)}
      data-toast={kind}
      data-testid={testId}
      role={kind === 'warning' ? 'alert' : 'status'}
      onPointerEnter={() => hold('pointed', true)}
      onPointerLeave={() => hold('pointed', false)}
      onFocus={() => hold('focused', true)}
      onBlur={() => hold('focused', false)}
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
  return place === null ? drawn : createPortal(drawn, place);
}

/** @param said another text has the whole time again */
function useCountdown(
  toast: { readonly current: HTMLElement | null },
  goes: boolean,
  said: string,
  onEnd: () => void,
): Countdown['hold'] {
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  const running = useRef<Countdown | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another time
  useEffect(() => {
    if (!goes) return;
    const countdown = createCountdown(shownFor, () => end.current());
    running.current = countdown;
    countdown.hold('pointed', toast.current?.matches(':hover') ?? false);
    countdown.hold('focused', toast.current?.contains(document.activeElement) ?? false);
    const followWindow = () => countdown.hold('away', document.hidden);
    followWindow();
    document.addEventListener('visibilitychange', followWindow);
    return () => {
      document.removeEventListener('visibilitychange', followWindow);
      countdown.stop();
      running.current = null;
    };
  }, [goes, said, toast]);

  return (by, on) => running.current?.hold(by, on);
}
